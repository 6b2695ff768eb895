package org.urbancoop.tables.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.urbancoop.format.FormatInput;

/**
 * A format of sheets, found by {@link ServiceLoader}, such as that of workbooks.
 *
 * @since 0.1.0
 */
public interface SheetFormat {

    /**
     * Finds the formats on the class path or module path.
     *
     * @return the formats; CSV, which needs no service, is not among them
     */
    static List<SheetFormat> all() {
        List<SheetFormat> formats = new ArrayList<>();
        ServiceLoader.load(SheetFormat.class, SheetFormat.class.getClassLoader())
                .forEach(formats::add);
        return List.copyOf(formats);
    }

    /**
     * Checks whether a file is of this format, by its first bytes.
     *
     * @param start up to {@value FormatInput#START} bytes
     * @return true if only this format starts so
     */
    boolean recognises(byte[] start);

    /**
     * Opens a file.
     *
     * @param input a file or bytes
     * @return the sheets, to be closed
     * @throws UnreadableSheetException if it is damaged, locked or too large
     * @throws IOException if it cannot be read
     */
    Sheets open(FormatInput input) throws IOException;
}
