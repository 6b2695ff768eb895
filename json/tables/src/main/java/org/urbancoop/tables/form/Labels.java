package org.urbancoop.tables.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.urbancoop.extension.Extensible;
import org.urbancoop.message.Message;

/** What a person calls a member in the header of a column, by {@code labels.tsv}; of a list, an element. */
public final class Labels {

    private static final Map<String, Message> BY_NAME = load();

    private Labels() {}

    private static Map<String, Message> load() {
        Map<String, Message> labels = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Labels.class.getResourceAsStream("labels.tsv"), "labels.tsv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                labels.put(cells[0], new Message(cells[1], cells[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }

    /** Gets the label of a member of a type. */
    public static Message of(Class<? extends Extensible> type, String member) {
        Message ofType = BY_NAME.get(type.getSimpleName() + "." + member);
        Message label = ofType == null ? BY_NAME.get(member) : ofType;
        if (label == null) {
            throw new IllegalArgumentException("labels.tsv has no label for " + type.getSimpleName() + "." + member);
        }
        return label;
    }

    /** Gets the label of a sheet, such as that of {@code cities}. */
    static Message of(String list) {
        return Objects.requireNonNull(BY_NAME.get(list), list);
    }
}
