package org.urbancoop.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.urbancoop.json.tree.JsonTree;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.query.FilterException;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.validation.Finding;

/**
 * Signals that a request is refused: a problem by RFC 9457, with all that is wrong with what was sent.
 *
 * @since 0.1.0
 */
public final class Refusal extends RuntimeException {

    /** The media type of a problem: {@value}. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Message words;
    private final transient List<Finding> flaws;

    /**
     * Creates it with a code of the service's own.
     *
     * @param status the status of the answer, such as 409
     * @param code what programs know it by, such as {@code desk-is-closed}
     * @param words what is said, in both languages
     * @param flaws what is wrong with what was sent, each with its place; none if nothing was
     */
    public Refusal(int status, String code, Message words, List<Finding> flaws) {
        super(Objects.requireNonNull(code, "code") + ": "
                + Objects.requireNonNull(words, "words").english());
        this.status = status;
        this.code = code;
        this.words = words;
        Objects.requireNonNull(flaws, "flaws").forEach(flaw -> Objects.requireNonNull(flaw, "flaws element"));
        this.flaws = List.copyOf(flaws);
    }

    /**
     * Obtains the refusal of a code.
     *
     * @param code the code
     * @return the refusal, to throw
     */
    public static Refusal of(RefusalCode code) {
        return of(code, Map.of());
    }

    /**
     * Obtains the refusal of a code with the arguments of its words.
     *
     * @param code the code, such as {@code no-such-record}
     * @param arguments the arguments, such as {@code {value=city/nowhere}}
     * @return the refusal, to throw
     */
    public static Refusal of(RefusalCode code, Map<String, ?> arguments) {
        return new Refusal(
                Objects.requireNonNull(code, "code").status(),
                code.toString(),
                code.words().fill(Objects.requireNonNull(arguments, "arguments")),
                List.of());
    }

    /**
     * Obtains the refusal of what was sent.
     *
     * @param code the code, such as {@code rules-broken}
     * @param flaws what is wrong with it
     * @return the refusal, to throw
     */
    public static Refusal of(RefusalCode code, List<Finding> flaws) {
        return new Refusal(Objects.requireNonNull(code, "code").status(), code.toString(), code.words(), flaws);
    }

    /**
     * Obtains the refusal of a filter that cannot be asked.
     *
     * @param filter what is wrong with it
     * @param parameter the name of the parameter that it is of, such as {@code inForce}
     * @return the refusal, to throw
     */
    public static Refusal of(FilterException filter, String parameter) {
        String problem = Objects.requireNonNull(filter, "filter").getProblem().toString();
        return of(
                RefusalCode.find(problem).orElse(RefusalCode.MALFORMED_VALUE),
                Map.of(
                        "name", Objects.requireNonNull(parameter, "parameter"),
                        "value", MalformedTextException.quote(filter.getValue()),
                        "why", filter.getWords()));
    }

    /**
     * Gets the status of the answer.
     *
     * @return the status, such as 422
     */
    public int getStatus() {
        return status;
    }

    /**
     * Gets what programs know it by.
     *
     * @return the code, such as {@code rules-broken}
     */
    public String getCode() {
        return code;
    }

    /**
     * Gets what is said.
     *
     * @return the words, in both languages
     */
    public Message getWords() {
        return words;
    }

    /**
     * Gets what is wrong with what was sent.
     *
     * @return the findings; none if nothing was sent, or nothing is wrong with it
     */
    public List<Finding> getFlaws() {
        return flaws;
    }

    /**
     * Gets the members of the problem beside {@code type}, {@code title} and {@code instance}: {@code status},
     * {@code detail}, {@code code}, and the {@code flaws}, each with {@code subject}, {@code pointer}, {@code line} and
     * {@code column} where they are known, {@code rule}, {@code severity}, {@code message} and {@code hint}.
     *
     * @param language the language of what is said
     * @return texts, whole numbers, and a list of maps of both, for any mapper
     */
    public Map<String, Object> toMembers(Locale language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("status", status);
        members.put("detail", words.in(Objects.requireNonNull(language, "language")));
        members.put("code", code);
        if (!flaws.isEmpty()) {
            members.put(
                    "flaws", flaws.stream().map(flaw -> members(flaw, language)).toList());
        }
        return members;
    }

    /**
     * Gets the problem as JSON, for services without a mapper.
     *
     * @param language the language of what is said
     * @return the text, to be sent as {@value #MEDIA_TYPE}
     */
    public String toJson(Locale language) {
        return new String(JsonTree.toBytes(toMembers(language)), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> members(Finding flaw, Locale language) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (!flaw.subject().isEmpty()) {
            members.put("subject", flaw.subject());
        }
        members.put("pointer", flaw.pointer().toString());
        flaw.location().filter(Location::isKnown).ifPresent(place -> {
            members.put("line", place.line());
            members.put("column", place.column());
        });
        members.put("rule", flaw.code());
        members.put("severity", flaw.severity().toString());
        members.put("message", flaw.message(language));
        members.put("hint", flaw.hint().in(language));
        return members;
    }
}
