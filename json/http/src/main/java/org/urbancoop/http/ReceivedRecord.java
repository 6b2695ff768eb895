package org.urbancoop.http;

import jakarta.validation.Valid;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RecordValidator;

/**
 * A record that was sent, and where its parts stand in the body.
 *
 * <p>A framework with Jakarta Validation checks it as a parameter with {@code @Valid}; {@link #check()} does so without
 * one, and says where.
 *
 * @since 0.1.0
 */
public final class ReceivedRecord {

    private final CooperationRecord entry;
    private final Decoded<? extends CooperationRecord> decoded;

    ReceivedRecord(Decoded<? extends CooperationRecord> decoded) {
        this.entry = decoded.orElseThrow();
        this.decoded = decoded;
    }

    /**
     * Gets the record.
     *
     * @return the record
     */
    @Valid
    public CooperationRecord getEntry() {
        return entry;
    }

    /**
     * Checks whether a finding is about this record.
     *
     * @param finding the finding
     * @return true if it is
     */
    public boolean isOf(Finding finding) {
        return Objects.requireNonNull(finding, "finding")
                .subject()
                .equals(entry.reference().toString());
    }

    /**
     * Gives findings their places.
     *
     * @param findings findings about this record or others
     * @return the findings; those about this record with the line and column of the body, others without
     */
    public List<Finding> placed(Collection<Finding> findings) {
        return Objects.requireNonNull(findings, "findings").stream()
                .map(finding -> Objects.requireNonNull(finding, "findings element"))
                .map(finding -> finding.withLocation(
                        isOf(finding)
                                ? decoded.locationOf(finding.pointer()).or(() -> decoded.locationOf(JsonPointer.ROOT))
                                : Optional.empty()))
                .toList();
    }

    /**
     * Checks the constraints on the members and the rules of the record itself.
     *
     * @throws Refusal with 422 if a constraint is violated, or a rule finds an error
     */
    public void check() {
        List<Finding> constraints = RecordValidator.standard().validateConstraints(entry);
        if (!constraints.isEmpty()) {
            throw Refusal.of(RefusalCode.CONSTRAINT_VIOLATION, placed(constraints));
        }
        List<Finding> errors = RecordValidator.standard().validate(entry).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.of(RefusalCode.RULES_BROKEN, placed(errors));
        }
    }
}
