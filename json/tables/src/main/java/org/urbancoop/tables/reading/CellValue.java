package org.urbancoop.tables.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.message.Message;

/**
 * What a cell was read as.
 *
 * @param json the value as a document has it: a text, a {@link NumberValue}, a truth value, or a map of them;
 *     null if it was not understood
 * @param remarks what reading remarked
 * @param alternatives the values that it may mean, if there are several
 */
record CellValue(@Nullable Object json, List<Message> remarks, List<String> alternatives) {

    static CellValue of(Object json) {
        return new CellValue(json, List.of(), List.of());
    }

    static CellValue of(Object json, List<Message> remarks) {
        return new CellValue(json, remarks, List.of());
    }

    static CellValue none(List<Message> remarks) {
        return new CellValue(null, remarks, List.of());
    }

    static CellValue ambiguous(List<String> alternatives) {
        return new CellValue(null, List.of(), alternatives);
    }
}
