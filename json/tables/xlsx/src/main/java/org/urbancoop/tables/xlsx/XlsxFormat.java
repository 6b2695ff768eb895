package org.urbancoop.tables.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
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
import org.urbancoop.message.Message;
import org.urbancoop.tables.TablesReader;
import org.urbancoop.tables.cell.CellLosses;
import org.urbancoop.tables.sheet.Sheets;

/**
 * The tables of a dataset in a workbook as a format, {@code xlsx}: written by {@link XlsxWriter}, read back by {@link
 * TablesReader}. Sheets in other layouts are read by mappings.
 *
 * <p>Everything is carried but what a text has beyond 32,767 characters and the second record of one reference. Both
 * are told as losses.
 *
 * @since 0.1.0
 */
public final class XlsxFormat extends Format {

    /** What the format is: {@code xlsx}, {@code .xlsx}, a file or a stream. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("xlsx")
            .mediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .addFileEndings(".xlsx")
            .addAbilities(Ability.READ_DATASET, Ability.WRITE_DATASET)
            .addReads(Carrier.FILE, Carrier.STREAM)
            .addWrites(Carrier.FILE, Carrier.STREAM)
            .build();

    /** The head of a file in an archive, and where its name stands in it. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final int NAME = 30;
    private static final byte[] FIRST = "xl/workbook.xml".getBytes(StandardCharsets.US_ASCII);

    private static final Message TOO_LONG = new Message(
            "A cell holds 32,767 characters; the rest of the text is cut off", "셀에는 32,767자까지 들어가므로 나머지는 잘립니다");

    /** Creates the format. */
    public XlsxFormat() {
        super(INFO);
    }

    @Override
    public boolean recognises(byte[] start) {
        Objects.requireNonNull(start, "start");
        return start.length >= NAME + FIRST.length
                && Arrays.equals(start, 0, ZIP.length, ZIP, 0, ZIP.length)
                && Arrays.equals(start, NAME, NAME + FIRST.length, FIRST, 0, FIRST.length);
    }

    @Override
    protected ReadResult readDataset(FormatInput input, FormatOptions options) throws IOException {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(options, "options");
        try (Sheets sheets = new XlsxSheetFormat().open(input)) {
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
        output.write(stream -> XlsxWriter.of().withPersonalData().write(written, stream));
        CellLosses.tell(written, XlsxFormat::lost, losses);
        return written.records().count() + written.getDeclaredTotals().size();
    }

    private static Optional<CellLosses.Lost> lost(Object value) {
        return MemberValues.text(value).length() > XmlText.MOST_CHARACTERS
                ? Optional.of(new CellLosses.Lost(Loss.Kind.PART, TOO_LONG))
                : Optional.empty();
    }

    @Override
    protected Credit readCredit(FormatInput input) throws IOException {
        return Credit.of(readDataset(input, FormatOptions.standard())
                .dataset()
                .orElseThrow(() -> new IllegalArgumentException("There is no header of a dataset in " + input)));
    }
}
