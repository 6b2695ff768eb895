package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stage of a project, such as {@code preparation} or {@code implementation}.
 *
 * <p>It is what a source states; the stage that follows from the period on some date is derived elsewhere.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class ProjectStatus extends Code implements Comparable<ProjectStatus> {

    private static final CodeList<ProjectStatus> LIST = new CodeList<>(ProjectStatus.class, ProjectStatus::new);

    /** Identification, {@code identification}. */
    public static final ProjectStatus IDENTIFICATION = LIST.constant("identification");

    /** Preparation, {@code preparation}. */
    public static final ProjectStatus PREPARATION = LIST.constant("preparation");

    /** Implementation, {@code implementation}. */
    public static final ProjectStatus IMPLEMENTATION = LIST.constant("implementation");

    /** Completion, {@code completion}. */
    public static final ProjectStatus COMPLETION = LIST.constant("completion");

    /** Closed, {@code closed}. */
    public static final ProjectStatus CLOSED = LIST.constant("closed");

    /** Suspended, {@code suspended}. */
    public static final ProjectStatus SUSPENDED = LIST.constant("suspended");

    /** Cancelled, {@code cancelled}. */
    public static final ProjectStatus CANCELLED = LIST.constant("cancelled");

    private ProjectStatus(CodeList<ProjectStatus> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code identification}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static ProjectStatus of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<ProjectStatus> list() {
        return LIST;
    }

    @Override
    public int compareTo(ProjectStatus other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
