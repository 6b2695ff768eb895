package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a link leads to, such as {@code brochure} or {@code application-form}.
 *
 * <p>It says what the target is, not in which format it comes.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class LinkRel extends Code implements Comparable<LinkRel> {

    private static final CodeList<LinkRel> LIST = new CodeList<>(LinkRel.class, LinkRel::new);

    /** Website, {@code website}. */
    public static final LinkRel WEBSITE = LIST.constant("website");

    /** Registration, {@code registration}. */
    public static final LinkRel REGISTRATION = LIST.constant("registration");

    /** Application form, {@code application-form}. */
    public static final LinkRel APPLICATION_FORM = LIST.constant("application-form");

    /** Brochure, {@code brochure}. */
    public static final LinkRel BROCHURE = LIST.constant("brochure");

    /** Flyer, {@code flyer}. */
    public static final LinkRel FLYER = LIST.constant("flyer");

    /** Concept note, {@code concept-note}. */
    public static final LinkRel CONCEPT_NOTE = LIST.constant("concept-note");

    /** Agenda, {@code agenda}. */
    public static final LinkRel AGENDA = LIST.constant("agenda");

    /** Minutes, {@code minutes}. */
    public static final LinkRel MINUTES = LIST.constant("minutes");

    /** Presentation, {@code presentation}. */
    public static final LinkRel PRESENTATION = LIST.constant("presentation");

    /** Report, {@code report}. */
    public static final LinkRel REPORT = LIST.constant("report");

    /** Evaluation, {@code evaluation}. */
    public static final LinkRel EVALUATION = LIST.constant("evaluation");

    /** Text of the agreement, {@code agreement-text}. */
    public static final LinkRel AGREEMENT_TEXT = LIST.constant("agreement-text");

    /** Annex, {@code annex}. */
    public static final LinkRel ANNEX = LIST.constant("annex");

    /** Council resolution, {@code council-resolution}. */
    public static final LinkRel COUNCIL_RESOLUTION = LIST.constant("council-resolution");

    /** News, {@code news}. */
    public static final LinkRel NEWS = LIST.constant("news");

    /** Video, {@code video}. */
    public static final LinkRel VIDEO = LIST.constant("video");

    /** Livestream, {@code livestream}. */
    public static final LinkRel LIVESTREAM = LIST.constant("livestream");

    private LinkRel(CodeList<LinkRel> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code website}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static LinkRel of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<LinkRel> list() {
        return LIST;
    }

    @Override
    public int compareTo(LinkRel other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
