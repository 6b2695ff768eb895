package org.urbancoop.notation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.urbancoop.Copies;
import org.urbancoop.key.Key;
import org.urbancoop.text.VisibleText;

/**
 * What a reader makes of a text, such as the two readings {@code 2016-04-03} and {@code 2016-03-04} of
 * {@code 03/04/2016}.
 *
 * <p>There is a value if the words have exactly one meaning. If they have several, there is no value and all of them
 * are the alternatives. If they have none that the reader knows, there are findings only.
 *
 * @param <T> the type of the value
 * @param text the words as printed, unchanged
 * @param value the value, if the words have exactly one meaning
 * @param alternatives the meanings, two or more, if there are several; empty otherwise
 * @param findings what is to be said; at least one if there is no value
 * @since 0.1.0
 */
public record Reading<T>(String text, Optional<T> value, List<T> alternatives, List<Finding> findings) {

    /**
     * Creates the answer.
     *
     * @param text the words as printed
     * @param value the value, if there is exactly one meaning
     * @param alternatives the meanings, if there are several
     * @param findings what is to be said
     * @throws IllegalArgumentException if there is a value and alternatives, a single alternative, or neither a value
     *     nor a finding
     */
    public Reading {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(value, "value");
        alternatives = Copies.list(alternatives, "alternatives");
        findings = Copies.list(findings, "findings");
        if (value.isPresent() ? !alternatives.isEmpty() : alternatives.size() == 1) {
            throw new IllegalArgumentException("A reading has one value, or none, or two alternatives or more");
        }
        if (value.isEmpty() && findings.isEmpty()) {
            throw new IllegalArgumentException("A reading without a value has a finding that says why");
        }
    }

    /** Obtains what distinct meanings amount to: the value, the alternatives, or nothing but the findings. */
    static <T> Reading<T> of(String text, List<T> meanings, List<Finding> findings) {
        return of(text, meanings, findings, Object::toString);
    }

    /** Does the same, with words of its own for each meaning. */
    static <T> Reading<T> of(String text, List<T> meanings, List<Finding> findings, Function<T, String> words) {
        Map<Key, T> byKey = new LinkedHashMap<>();
        meanings.forEach(meaning -> byKey.putIfAbsent(Key.of(meaning), meaning));
        List<T> distinct = List.copyOf(byKey.values());
        if (distinct.size() == 1) {
            return new Reading<>(text, Optional.of(distinct.get(0)), List.of(), findings);
        }
        List<Finding> all = new ArrayList<>(findings);
        if (!distinct.isEmpty()) {
            all.add(Finding.of(
                    FindingCode.AMBIGUOUS,
                    0,
                    String.join(", ", distinct.stream().map(words).toList())));
        }
        return new Reading<>(text, Optional.empty(), distinct, all);
    }

    static <T> Reading<T> of(String text, T value, List<Finding> findings) {
        return new Reading<>(text, Optional.of(value), List.of(), findings);
    }

    static <T> Reading<T> none(String text, Finding finding) {
        return new Reading<>(text, Optional.empty(), List.of(), List.of(finding));
    }

    /**
     * Checks whether the words have more than one meaning.
     *
     * @return true if there are alternatives
     */
    public boolean isAmbiguous() {
        return !alternatives.isEmpty();
    }

    /**
     * Finds the first remark of a kind.
     *
     * @param code the kind, such as {@code WRONG_WEEKDAY}
     * @return the remark, if there is one
     */
    public Optional<Finding> finding(FindingCode code) {
        Objects.requireNonNull(code, "code");
        return findings.stream().filter(finding -> finding.code() == code).findFirst();
    }

    /**
     * Returns the same answer with other values, such as the year of each date.
     *
     * @param <R> the type of the other values
     * @param function what makes the other value; it gives the same one for no two meanings that differ
     * @return the answer, its text and findings unchanged
     */
    public <R> Reading<R> map(Function<? super T, ? extends R> function) {
        Objects.requireNonNull(function, "function");
        return new Reading<>(
                text,
                value.map(function),
                alternatives.stream().<R>map(function).toList(),
                findings);
    }

    /**
     * Gets all of it in one line, for logs, shown as {@link VisibleText} does.
     *
     * @return the line, such as {@code Reading[text=…]}
     */
    @Override
    public String toString() {
        return VisibleText.of("Reading[text=" + text + ", value=" + value + ", alternatives=" + alternatives
                + ", findings=" + findings + ']');
    }
}
