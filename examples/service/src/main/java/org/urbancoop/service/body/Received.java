package org.urbancoop.service.body;

import jakarta.validation.Valid;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Finding;

/** A record that was sent, and where its parts stand in the body. */
public final class Received {

    private final CooperationRecord entry;
    private final Decoded<? extends CooperationRecord> decoded;

    Received(Decoded<? extends CooperationRecord> decoded) {
        this.entry = decoded.orElseThrow();
        this.decoded = decoded;
    }

    /** Gets the record, whose constraints are checked with {@code @Valid}. */
    @Valid
    public CooperationRecord getEntry() {
        return entry;
    }

    /** Whether a finding is about this record. */
    public boolean isOf(Finding finding) {
        return finding.subject().equals(entry.reference().toString());
    }

    /** Tells findings about the record with the line and column of the body, and others without. */
    public List<Finding> placed(Collection<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.withLocation(
                        isOf(finding)
                                ? decoded.locationOf(finding.pointer()).or(() -> decoded.locationOf(JsonPointer.ROOT))
                                : Optional.empty()))
                .toList();
    }
}
