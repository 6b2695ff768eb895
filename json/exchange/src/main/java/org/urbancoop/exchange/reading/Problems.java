package org.urbancoop.exchange.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.urbancoop.format.Problem;
import org.urbancoop.message.Message;

/** Collects what is wrong with a part of a file. */
public final class Problems {

    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]*>|&(?:[A-Za-z]{2,8}|#[0-9]+);");

    private final List<Problem> problems = new ArrayList<>();

    /** Creates an empty list. */
    public Problems() {}

    /** Adds a problem of a value; each argument is a {@link Message} or a text that is the same in both languages. */
    public void add(ReadingProblem kind, Origin at, Object... arguments) {
        Map<String, Object> words = new HashMap<>();
        for (Object argument : arguments) {
            words.put(Integer.toString(words.size()), argument);
        }
        Message hint = kind.hint().fill(words);
        problems.add(Problem.builder()
                .code(kind.code())
                .severity(kind.severity())
                .pointer(at.pointer())
                .location(at.location())
                .value(Optional.of(at.shown()).filter(text -> !text.isEmpty()))
                .message(kind.words().fill(words))
                .hint(Optional.of(hint).filter(text -> !text.english().isEmpty()))
                .build());
    }

    /** Tells of HTML in a text that is none. */
    public void addMarkup(Origin at, String text) {
        if (MARKUP.matcher(text).find()) {
            add(ReadingProblem.MARKUP, at);
        }
    }

    /** Adds what the reader of the file's language says. */
    public void addAll(List<Problem> others) {
        problems.addAll(others);
    }

    /** Gets all in the order in which they were found. */
    public List<Problem> all() {
        return List.copyOf(problems);
    }
}
