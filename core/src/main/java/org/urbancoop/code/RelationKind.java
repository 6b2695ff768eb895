package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one record relates to another, such as {@code contributes-to} or {@code renews}.
 *
 * <p>It reads from the record that has the relation to the target. That one record is part of another has a member of
 * its own.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class RelationKind extends Code implements Comparable<RelationKind> {

    private static final CodeList<RelationKind> LIST = new CodeList<>(RelationKind.class, RelationKind::new);

    /** Contributes to, {@code contributes-to}. */
    public static final RelationKind CONTRIBUTES_TO = LIST.constant("contributes-to");

    /** Prepares, {@code prepares}. */
    public static final RelationKind PREPARES = LIST.constant("prepares");

    /** Supports, {@code supports}. */
    public static final RelationKind SUPPORTS = LIST.constant("supports");

    /** Follows, {@code follows}. */
    public static final RelationKind FOLLOWS = LIST.constant("follows");

    /** Upgrades, {@code upgrades}. */
    public static final RelationKind UPGRADES = LIST.constant("upgrades");

    /** Renews, {@code renews}. */
    public static final RelationKind RENEWS = LIST.constant("renews");

    /** Replaces, {@code replaces}. */
    public static final RelationKind REPLACES = LIST.constant("replaces");

    /** Succeeds, {@code succeeds}. */
    public static final RelationKind SUCCEEDS = LIST.constant("succeeds");

    /** Amends, {@code amends}. */
    public static final RelationKind AMENDS = LIST.constant("amends");

    /** Annexed to, {@code annexed-to}. */
    public static final RelationKind ANNEXED_TO = LIST.constant("annexed-to");

    /** Signed at, {@code signed-at}. */
    public static final RelationKind SIGNED_AT = LIST.constant("signed-at");

    /** Results in, {@code results-in}. */
    public static final RelationKind RESULTS_IN = LIST.constant("results-in");

    /** Implements, {@code implements}. */
    public static final RelationKind IMPLEMENTS = LIST.constant("implements");

    /** Builds on, {@code builds-on}. */
    public static final RelationKind BUILDS_ON = LIST.constant("builds-on");

    /** Coincides with, {@code coincides-with}. */
    public static final RelationKind COINCIDES_WITH = LIST.constant("coincides-with");

    /** Related to, {@code related-to}. */
    public static final RelationKind RELATED_TO = LIST.constant("related-to");

    private RelationKind(CodeList<RelationKind> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code contributes-to}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static RelationKind of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<RelationKind> list() {
        return LIST;
    }

    @Override
    public int compareTo(RelationKind other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
