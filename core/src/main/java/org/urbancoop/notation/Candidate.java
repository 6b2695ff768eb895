package org.urbancoop.notation;

import java.util.Objects;
import org.urbancoop.text.VisibleText;

/**
 * What a name that is not known may mean, such as the record of {@code Ho Chi Minh City} for {@code Saigon}.
 *
 * <p>It is a proposal for somebody who decides; no reader takes it as a value.
 *
 * @param <T> the type of the value
 * @param value what may be meant
 * @param name the name of the value for people, such as {@code Ho Chi Minh City}
 * @param reason why it may be meant
 * @since 0.1.0
 */
public record Candidate<T>(T value, String name, CandidateReason reason) {

    /**
     * Creates the proposal.
     *
     * @param value what may be meant
     * @param name the name of the value
     * @param reason why it may be meant
     */
    public Candidate {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Gets all of it in one line, for logs, shown as {@link VisibleText} does.
     *
     * @return the line, such as {@code Candidate[value=…]}
     */
    @Override
    public String toString() {
        return VisibleText.of("Candidate[value=" + value + ", name=" + name + ", reason=" + reason + ']');
    }
}
