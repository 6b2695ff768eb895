package org.urbancoop.testkit;

import java.util.List;
import java.util.Objects;
import org.urbancoop.extension.Extensible;

/**
 * A document of the {@link Conformance corpus} with what is to be said of it, such as {@code record/n_id_missing.json}.
 * As the argument of a parameterized test it is shown by its name.
 *
 * @param file its name, such as {@code record/i_null_optional.json}
 * @param type what it is held against, such as {@code City.class}; {@code CooperationRecord.class} if it tells no type
 * @param json whether it is JSON in UTF-8, which any parser tells
 * @param accepted whether a strict reader takes it; warnings and what constraints and rules find do not keep it from
 *     that
 * @param acceptedBySchema whether a validator takes it that has the JSON Schema alone
 * @param findings everything that is to be found, in order, such as {@code null-member at /country (2:14)}
 * @since 0.1.0
 */
public record ConformanceCase(
        String file,
        Class<? extends Extensible> type,
        boolean json,
        boolean accepted,
        boolean acceptedBySchema,
        List<ExpectedFinding> findings) {

    /**
     * Copies the findings.
     *
     * @param file its name
     * @param type what it is held against
     * @param json whether it is JSON
     * @param accepted whether a strict reader takes it
     * @param acceptedBySchema whether a validator of schemas takes it
     * @param findings what is to be found
     */
    public ConformanceCase {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(findings, "findings");
        findings.forEach(each -> Objects.requireNonNull(each, "findings element"));
        findings = List.copyOf(findings);
    }

    /**
     * Reads the document, such as <code>{"type": "city", "id": "a", …}</code>: it may be no text at all.
     *
     * @return its bytes, a new array each time
     * @throws IllegalStateException if the corpus has no such document
     */
    public byte[] bytes() {
        return Conformance.bytes(file);
    }

    /**
     * Gets the codes of what is to be found by reading, constraints and rules, such as {@code [null-member]}.
     *
     * @return the codes, in order; a code stands there as often as it is to be found
     */
    public List<String> codes() {
        return findings.stream().map(ExpectedFinding::code).toList();
    }

    /**
     * Gets the name.
     *
     * @return the name, such as {@code record/i_null_optional.json}
     */
    @Override
    public String toString() {
        return file;
    }
}
