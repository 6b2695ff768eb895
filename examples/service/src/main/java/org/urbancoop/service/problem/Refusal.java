package org.urbancoop.service.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.urbancoop.message.Message;

/** A request is refused: with one of the codes of {@code refusals.tsv}, where its status and its words stand. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private record Row(HttpStatus status, Message words) {}

    private static final Map<String, Row> ROWS = rows();

    private final String code;
    private final transient Message words;
    private final transient List<Flaw> flaws;

    private Refusal(String code, Message words, List<Flaw> flaws) {
        super(words.english());
        this.code = code;
        this.words = words;
        this.flaws = List.copyOf(flaws);
    }

    /** Creates it with all that is wrong with a body. */
    public static Refusal of(String code, List<Flaw> flaws) {
        return new Refusal(code, row(code).words(), flaws);
    }

    /** Creates it with the arguments of its words. */
    public static Refusal of(String code, Map<String, ?> arguments) {
        return new Refusal(code, row(code).words().fill(arguments), List.of());
    }

    /** Creates it. */
    public static Refusal of(String code) {
        return of(code, List.of());
    }

    static boolean isKnown(String code) {
        return ROWS.containsKey(code);
    }

    HttpStatus status() {
        return row(code).status();
    }

    String code() {
        return code;
    }

    Message words() {
        return words;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    private static Row row(String code) {
        return Objects.requireNonNull(ROWS.get(code), code);
    }

    private static Map<String, Row> rows() {
        try (InputStream table = Objects.requireNonNull(Refusal.class.getResourceAsStream("refusals.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .collect(Collectors.toUnmodifiableMap(
                            cells -> cells.get(0),
                            cells -> new Row(
                                    HttpStatus.valueOf(Integer.parseInt(cells.get(1))),
                                    new Message(cells.get(2), cells.get(3)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
