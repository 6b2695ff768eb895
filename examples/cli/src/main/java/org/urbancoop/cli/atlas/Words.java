package org.urbancoop.cli.atlas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.urbancoop.message.Message;
import org.urbancoop.reference.RecordType;

/** The words of the pages in both languages, from {@code words.tsv}. The script of the first page has them, too. */
final class Words {

    private static final Words INSTANCE = new Words();

    private final Map<String, Message> words = new LinkedHashMap<>();

    private Words() {
        Resources.text("words.tsv").lines().forEach(line -> {
            String[] cells = line.split("\t", -1);
            words.put(cells[0], new Message(cells[1], cells[2]));
        });
    }

    /** Gets the words for a key, such as {@code as-of}. */
    static String say(String key, Locale locale) {
        return Objects.requireNonNull(INSTANCE.words.get(key), key).in(locale);
    }

    /** All of them as the script takes them: {@code {"map": ["Map", "지도"]}}. */
    static Map<String, List<String>> forScript() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (RecordType type : RecordType.values()) {
            all.put("type-" + type, List.of(type.label(Locale.ENGLISH), type.label(Locale.KOREAN)));
        }
        INSTANCE.words.forEach((key, message) -> all.put(key, List.of(message.english(), message.korean())));
        return all;
    }
}
