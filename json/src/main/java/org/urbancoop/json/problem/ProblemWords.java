package org.urbancoop.json.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.CodeLists;
import org.urbancoop.message.Message;

/**
 * The Korean of what readers say in English. {@code problems.ko.tsv} has a line for each sentence and each part of one,
 * with {@code {what}} for a part that is looked up in turn and {@code {=text}} for what stays as it is; the first line
 * that fits counts. A test reads every bad document and refuses a sentence without its line.
 */
final class ProblemWords {

    static final Message DOCUMENT = new Message("the document", "문서");

    static final Message LOCATION = new Message("line {line}, column {column}", "{line}행 {column}열");

    private static final String RESOURCE = "problems.ko.tsv";

    private static final Pattern PLACE = Pattern.compile("\\{(=?)([a-z]+)}");

    /** More cannot be nested, so that a text of the document that looks like a sentence cannot make it so. */
    private static final int DEPTH = 8;

    private record Sentence(Pattern english, List<String> places, String korean) {}

    private static final List<Sentence> SENTENCES = load();

    private ProblemWords() {}

    /** The sentence in both languages; in English only if it has no line. */
    static Message message(String english) {
        String korean = korean(english, DEPTH);
        return korean == null ? Message.of(english) : new Message(english, korean);
    }

    private static @Nullable String korean(String english, int depth) {
        if (english.isEmpty()) {
            return english;
        }
        for (Sentence sentence : SENTENCES) {
            Matcher matcher = sentence.english.matcher(english);
            if (matcher.matches()) {
                return filled(sentence, matcher, depth);
            }
        }
        return null;
    }

    private static String filled(Sentence sentence, Matcher matcher, int depth) {
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < sentence.places.size(); i++) {
            String place = sentence.places.get(i);
            String part = matcher.group(i + 1);
            String korean = place.startsWith("=") || depth == 0 ? null : korean(part, depth - 1);
            String name = place.replace("=", "");
            parts.put(name, korean == null ? shown(name, part) : korean);
        }
        return Message.of(sentence.korean).fill(parts).korean();
    }

    /** The name of a code list in words; anything else as it is. */
    private static String shown(String name, String part) {
        return name.equals("list")
                ? CodeLists.find(part).map(list -> list.title(Locale.KOREAN)).orElse(part)
                : part;
    }

    private static List<Sentence> load() {
        try (@Nullable InputStream in = ProblemWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The library is incomplete: it lacks " + RESOURCE);
            }
            List<Sentence> sentences = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    sentences.add(sentence(line.substring(0, tab), line.substring(tab + 1)));
                }
            }
            return List.copyOf(sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    private static Sentence sentence(String english, String korean) {
        StringBuilder pattern = new StringBuilder("(?s)");
        List<String> places = new ArrayList<>();
        Matcher place = PLACE.matcher(english);
        int from = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(english.substring(from, place.start())))
                    .append("(.+?)");
            places.add(place.group(1) + place.group(2));
            from = place.end();
        }
        pattern.append(Pattern.quote(english.substring(from)));
        return new Sentence(Pattern.compile(pattern.toString()), List.copyOf(places), korean);
    }
}
