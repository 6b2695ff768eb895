package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The kind of an agreement between cities or organizations, such as {@code sister-city}.
 *
 * <p>The parties' own word for it is the term of the agreement, not its kind.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class AgreementKind extends Code implements Comparable<AgreementKind> {

    private static final CodeList<AgreementKind> LIST = new CodeList<>(AgreementKind.class, AgreementKind::new);

    /** Sister city, {@code sister-city}. */
    public static final AgreementKind SISTER_CITY = LIST.constant("sister-city");

    /** Friendship city, {@code friendship-city}. */
    public static final AgreementKind FRIENDSHIP_CITY = LIST.constant("friendship-city");

    /** Twinning, {@code twinning}. */
    public static final AgreementKind TWINNING = LIST.constant("twinning");

    /** Cooperation agreement, {@code cooperation-agreement}. */
    public static final AgreementKind COOPERATION_AGREEMENT = LIST.constant("cooperation-agreement");

    /** Memorandum of understanding, {@code memorandum-of-understanding}. */
    public static final AgreementKind MEMORANDUM_OF_UNDERSTANDING = LIST.constant("memorandum-of-understanding");

    /** Letter of intent, {@code letter-of-intent}. */
    public static final AgreementKind LETTER_OF_INTENT = LIST.constant("letter-of-intent");

    /** Joint declaration, {@code joint-declaration}. */
    public static final AgreementKind JOINT_DECLARATION = LIST.constant("joint-declaration");

    /** Protocol, {@code protocol}. */
    public static final AgreementKind PROTOCOL = LIST.constant("protocol");

    /** Cross-border cooperation, {@code cross-border-cooperation}. */
    public static final AgreementKind CROSS_BORDER_COOPERATION = LIST.constant("cross-border-cooperation");

    /** Membership, {@code membership}. */
    public static final AgreementKind MEMBERSHIP = LIST.constant("membership");

    /** Grant agreement, {@code grant-agreement}. */
    public static final AgreementKind GRANT_AGREEMENT = LIST.constant("grant-agreement");

    /** Partnership, {@code partnership}. */
    public static final AgreementKind PARTNERSHIP = LIST.constant("partnership");

    private AgreementKind(CodeList<AgreementKind> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code sister-city}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static AgreementKind of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<AgreementKind> list() {
        return LIST;
    }

    @Override
    public int compareTo(AgreementKind other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
