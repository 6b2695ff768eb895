package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a part of a project, such as {@code track} or {@code phase}.
 *
 * <p>A part has no life outside its project; what has one is a project or a programme of its own.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class ComponentKind extends Code implements Comparable<ComponentKind> {

    private static final CodeList<ComponentKind> LIST = new CodeList<>(ComponentKind.class, ComponentKind::new);

    /** Track, {@code track}. */
    public static final ComponentKind TRACK = LIST.constant("track");

    /** Phase, {@code phase}. */
    public static final ComponentKind PHASE = LIST.constant("phase");

    /** Work package, {@code work-package}. */
    public static final ComponentKind WORK_PACKAGE = LIST.constant("work-package");

    /** Pilot, {@code pilot}. */
    public static final ComponentKind PILOT = LIST.constant("pilot");

    /** Lot, {@code lot}. */
    public static final ComponentKind LOT = LIST.constant("lot");

    private ComponentKind(CodeList<ComponentKind> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code track}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static ComponentKind of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<ComponentKind> list() {
        return LIST;
    }

    @Override
    public int compareTo(ComponentKind other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
