package org.urbancoop.tables.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.FormatInput;
import org.urbancoop.message.Message;

/**
 * The sheets of a file, read row by row: {@code try (Sheets sheets = Sheets.open(FormatInput.of(Path.of("p.csv"))))}.
 *
 * @since 0.1.0
 */
public interface Sheets extends Closeable {

    /**
     * Opens a file of whatever format is found: CSV is built in, others are services of {@link SheetFormat}. The
     * content decides, not the name. The CSV files of a folder are its sheets.
     *
     * @param input a file, a folder or bytes
     * @return the sheets, to be closed
     * @throws UnreadableSheetException if no format knows it, or it is damaged
     * @throws IOException if it cannot be read
     */
    static Sheets open(FormatInput input) throws IOException {
        Objects.requireNonNull(input, "input");
        if (input.carrier() == Carrier.FOLDER) {
            return FolderSheets.open(input.path().orElseThrow());
        }
        byte[] start = input.start();
        for (SheetFormat format : SheetFormat.all()) {
            if (format.recognises(start)) {
                return format.open(input);
            }
        }
        return CsvSheets.open(input, start, Optional.empty());
    }

    /**
     * Opens a CSV file whose separator is known.
     *
     * @param input a file or bytes
     * @param separator what stands between cells, such as {@code ,}
     * @return the sheet, to be closed
     * @throws UnreadableSheetException if it is no CSV
     * @throws IOException if it cannot be read
     */
    static Sheets ofCsv(FormatInput input, char separator) throws IOException {
        Objects.requireNonNull(input, "input");
        return CsvSheets.open(input, input.start(), Optional.of(separator));
    }

    /**
     * Gets the names of the sheets.
     *
     * @return in the order of the file, such as {@code [Partners, Notes]}; the name of a CSV file
     */
    List<String> names();

    /**
     * Gets what a reader should know of how the file was read.
     *
     * @return such as that the encoding was guessed; mostly none
     */
    List<Message> remarks();

    /**
     * Reads the rows of a sheet, one after the other. Rows without any cell may be left out.
     *
     * @param name the name of the sheet
     * @return the rows; reading them may throw an {@link java.io.UncheckedIOException}
     * @throws IllegalArgumentException if there is no such sheet
     * @throws IOException if it cannot be read
     */
    Iterator<SheetRow> rows(String name) throws IOException;
}
