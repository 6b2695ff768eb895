package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a thing that a programme produced, such as {@code compendium} or {@code newsletter}.
 *
 * <p>It does not say how far it reaches: that is the {@link OutputScope}.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class OutputKind extends Code implements Comparable<OutputKind> {

    private static final CodeList<OutputKind> LIST = new CodeList<>(OutputKind.class, OutputKind::new);

    /** Compendium, {@code compendium}. */
    public static final OutputKind COMPENDIUM = LIST.constant("compendium");

    /** Casebook, {@code casebook}. */
    public static final OutputKind CASEBOOK = LIST.constant("casebook");

    /** Good practice documentation, {@code good-practice-documentation}. */
    public static final OutputKind GOOD_PRACTICE_DOCUMENTATION = LIST.constant("good-practice-documentation");

    /** Research study, {@code research-study}. */
    public static final OutputKind RESEARCH_STUDY = LIST.constant("research-study");

    /** Report, {@code report}. */
    public static final OutputKind REPORT = LIST.constant("report");

    /** Minutes, {@code minutes}. */
    public static final OutputKind MINUTES = LIST.constant("minutes");

    /** Evaluation, {@code evaluation}. */
    public static final OutputKind EVALUATION = LIST.constant("evaluation");

    /** Guideline, {@code guideline}. */
    public static final OutputKind GUIDELINE = LIST.constant("guideline");

    /** Toolkit, {@code toolkit}. */
    public static final OutputKind TOOLKIT = LIST.constant("toolkit");

    /** Newsletter, {@code newsletter}. */
    public static final OutputKind NEWSLETTER = LIST.constant("newsletter");

    /** Film, {@code film}. */
    public static final OutputKind FILM = LIST.constant("film");

    /** Web portal, {@code web-portal}. */
    public static final OutputKind WEB_PORTAL = LIST.constant("web-portal");

    /** Dataset, {@code dataset}. */
    public static final OutputKind DATASET = LIST.constant("dataset");

    /** Action plan, {@code action-plan}. */
    public static final OutputKind ACTION_PLAN = LIST.constant("action-plan");

    /** Recommendation, {@code recommendation}. */
    public static final OutputKind RECOMMENDATION = LIST.constant("recommendation");

    /** Declaration, {@code declaration}. */
    public static final OutputKind DECLARATION = LIST.constant("declaration");

    private OutputKind(CodeList<OutputKind> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code compendium}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static OutputKind of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<OutputKind> list() {
        return LIST;
    }

    @Override
    public int compareTo(OutputKind other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
