package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a programme, such as {@code degree-programme} or {@code event-series}.
 *
 * <p>It does not tell what a programme delivers: those are its activities and outputs.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class ProgramKind extends Code implements Comparable<ProgramKind> {

    private static final CodeList<ProgramKind> LIST = new CodeList<>(ProgramKind.class, ProgramKind::new);

    /** Degree programme, {@code degree-programme}. */
    public static final ProgramKind DEGREE_PROGRAMME = LIST.constant("degree-programme");

    /** Training programme, {@code training-programme}. */
    public static final ProgramKind TRAINING_PROGRAMME = LIST.constant("training-programme");

    /** Exchange programme, {@code exchange-programme}. */
    public static final ProgramKind EXCHANGE_PROGRAMME = LIST.constant("exchange-programme");

    /** Secondment programme, {@code secondment-programme}. */
    public static final ProgramKind SECONDMENT_PROGRAMME = LIST.constant("secondment-programme");

    /** Funding programme, {@code funding-programme}. */
    public static final ProgramKind FUNDING_PROGRAMME = LIST.constant("funding-programme");

    /** Knowledge network, {@code knowledge-network}. */
    public static final ProgramKind KNOWLEDGE_NETWORK = LIST.constant("knowledge-network");

    /** Technical support, {@code technical-support}. */
    public static final ProgramKind TECHNICAL_SUPPORT = LIST.constant("technical-support");

    /** Sharing initiative, {@code sharing-initiative}. */
    public static final ProgramKind SHARING_INITIATIVE = LIST.constant("sharing-initiative");

    /** Digital archive, {@code digital-archive}. */
    public static final ProgramKind DIGITAL_ARCHIVE = LIST.constant("digital-archive");

    /** Event series, {@code event-series}. */
    public static final ProgramKind EVENT_SERIES = LIST.constant("event-series");

    /** Platform, {@code platform}. */
    public static final ProgramKind PLATFORM = LIST.constant("platform");

    /** Research network, {@code research-network}. */
    public static final ProgramKind RESEARCH_NETWORK = LIST.constant("research-network");

    /** Working group, {@code working-group}. */
    public static final ProgramKind WORKING_GROUP = LIST.constant("working-group");

    private ProgramKind(CodeList<ProgramKind> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code degree-programme}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static ProgramKind of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<ProgramKind> list() {
        return LIST;
    }

    @Override
    public int compareTo(ProgramKind other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
