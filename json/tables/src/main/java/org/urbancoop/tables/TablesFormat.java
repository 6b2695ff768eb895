package org.urbancoop.tables;

import java.io.IOException;
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
import org.urbancoop.tables.cell.CellLosses;

/**
 * A folder of CSV files with a Frictionless data package as a format, {@code tables}: written by {@link TablesWriter},
 * read back by {@link TablesReader}.
 *
 * <p>Everything is carried but the second record of one reference, which is told as a loss.
 *
 * @since 0.1.0
 */
public final class TablesFormat extends Format {

    /** What the format is: {@code tables}, {@code application/vnd.datapackage+json}, a folder. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("tables")
            .mediaType("application/vnd.datapackage+json")
            .folderMark(DataPackage.FILE)
            .addAbilities(Ability.READ_DATASET, Ability.WRITE_DATASET)
            .addReads(Carrier.FOLDER)
            .addWrites(Carrier.FOLDER)
            .build();

    /** Creates the format. */
    public TablesFormat() {
        super(INFO);
    }

    @Override
    public boolean recognises(byte[] start) {
        Objects.requireNonNull(start, "start");
        return false;
    }

    @Override
    protected ReadResult readDataset(FormatInput input, FormatOptions options) throws IOException {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(options, "options");
        return TablesReader.of().read(input.path().orElseThrow());
    }

    @Override
    protected long writeDataset(Dataset dataset, FormatOutput output, FormatOptions options, Consumer<Loss> losses)
            throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(losses, "losses");
        Dataset written = CellLosses.firsts(dataset, losses);
        TablesWriter.of().withPersonalData().write(written, output.path().orElseThrow());
        return written.records().count() + written.getDeclaredTotals().size();
    }

    @Override
    protected Credit readCredit(FormatInput input) throws IOException {
        return Credit.of(readDataset(input, FormatOptions.standard())
                .dataset()
                .orElseThrow(() -> new IllegalArgumentException("There is no header of a dataset in " + input)));
    }
}
