package org.urbancoop.tables.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Credit;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInfo;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.ReadResult;
import org.urbancoop.tables.TablesReader;
import org.urbancoop.tables.cell.CellLosses;
import org.urbancoop.tables.sheet.Sheets;

/**
 * The tables of a dataset in an SQLite database as a format, {@code sqlite}: written by {@link SqliteWriter}, read back
 * by {@link TablesReader}. Rows that a program changed or added are read as they are then.
 *
 * <p>Everything is carried but the second record of one reference, which is told as a loss. Half a character, which
 * UTF-8 has no form for, is refused, as JSON refuses it.
 *
 * @since 0.1.0
 */
public final class SqliteFormat extends Format {

    /** What the format is: {@code sqlite}, {@code .sqlite}, a file or a stream. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("sqlite")
            .mediaType("application/vnd.sqlite3")
            .addFileEndings(".sqlite", ".sqlite3", ".db")
            .addAbilities(Ability.READ_DATASET, Ability.WRITE_DATASET)
            .addReads(Carrier.FILE, Carrier.STREAM)
            .addWrites(Carrier.FILE, Carrier.STREAM)
            .build();

    /** How each database starts, and where it says whose it is. */
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final int APPLICATION_ID = 68;

    /** Creates the format. */
    public SqliteFormat() {
        super(INFO);
    }

    @Override
    public boolean recognises(byte[] start) {
        Objects.requireNonNull(start, "start");
        return isDatabase(start)
                && start.length >= APPLICATION_ID + Integer.BYTES
                && ByteBuffer.wrap(start).getInt(APPLICATION_ID) == Database.APPLICATION_ID;
    }

    static boolean isDatabase(byte[] start) {
        return start.length >= MAGIC.length && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    protected ReadResult readDataset(FormatInput input, FormatOptions options) throws IOException {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(options, "options");
        try (Sheets sheets = DatabaseSheets.open(input)) {
            return TablesReader.of().read(sheets);
        }
    }

    @Override
    protected long writeDataset(Dataset dataset, FormatOutput output, FormatOptions options, Consumer<Loss> losses)
            throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(losses, "losses");
        Dataset written = CellLosses.firsts(dataset, losses);
        String name = output.path().map(Object::toString).orElse(INFO.id());
        output.write(stream -> SqliteWriter.of().withPersonalData().write(written, stream, name));
        return written.records().count() + written.getDeclaredTotals().size();
    }

    @Override
    protected Credit readCredit(FormatInput input) throws IOException {
        return Credit.of(readDataset(input, FormatOptions.standard())
                .dataset()
                .orElseThrow(() -> new IllegalArgumentException("There is no header of a dataset in " + input)));
    }
}
