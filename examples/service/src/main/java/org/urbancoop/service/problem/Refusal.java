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
import org.urbancoop.validation.Finding;

/** A request is refused: with one of the codes of {@code refusals.tsv}, where its status and its words stand. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private record Row(HttpStatus status, Message words) {}

    private static final Map<String, Row> ROWS = rows();

    final String code;
    final HttpStatus status;
    final transient Message words;
    final transient List<Finding> flaws;

    private Refusal(String code, Map<String, ?> arguments, List<Finding> flaws) {
        super(code + " " + arguments);
        Row row = Objects.requireNonNull(ROWS.get(code), code);
        this.code = code;
        this.status = row.status();
        this.words = row.words().fill(arguments);
        this.flaws = List.copyOf(flaws);
    }

    /** Creates it with all that is wrong with a body. */
    public static Refusal of(String code, List<Finding> flaws) {
        return new Refusal(code, Map.of(), flaws);
    }

    /** Creates it with the arguments of its words. */
    public static Refusal of(String code, Map<String, ?> arguments) {
        return new Refusal(code, arguments, List.of());
    }

    /** Creates it. */
    public static Refusal of(String code) {
        return of(code, Map.of());
    }

    static boolean isKnown(String code) {
        return ROWS.containsKey(code);
    }

    private static Map<String, Row> rows() {
        try (InputStream table = Objects.requireNonNull(Refusal.class.getResourceAsStream("refusals.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(cells -> cells[0], Refusal::row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] cells) {
        return new Row(HttpStatus.valueOf(Integer.parseInt(cells[1])), new Message(cells[2], cells[3]));
    }
}
