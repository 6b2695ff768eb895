package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a place, such as {@code lake} or {@code industrial-area}.
 *
 * <p>It is for places that need no record of their own; a city record has a {@link CityKind}.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class PlaceKind extends Code implements Comparable<PlaceKind> {

    private static final CodeList<PlaceKind> LIST = new CodeList<>(PlaceKind.class, PlaceKind::new);

    /** Country, {@code country}. */
    public static final PlaceKind COUNTRY = LIST.constant("country");

    /** Region, {@code region}. */
    public static final PlaceKind REGION = LIST.constant("region");

    /** City, {@code city}. */
    public static final PlaceKind CITY = LIST.constant("city");

    /** District, {@code district}. */
    public static final PlaceKind DISTRICT = LIST.constant("district");

    /** Area, {@code area}. */
    public static final PlaceKind AREA = LIST.constant("area");

    /** Neighbourhood, {@code neighbourhood}. */
    public static final PlaceKind NEIGHBOURHOOD = LIST.constant("neighbourhood");

    /** Island, {@code island}. */
    public static final PlaceKind ISLAND = LIST.constant("island");

    /** Lake, {@code lake}. */
    public static final PlaceKind LAKE = LIST.constant("lake");

    /** River, {@code river}. */
    public static final PlaceKind RIVER = LIST.constant("river");

    /** Industrial area, {@code industrial-area}. */
    public static final PlaceKind INDUSTRIAL_AREA = LIST.constant("industrial-area");

    /** Technology park, {@code technology-park}. */
    public static final PlaceKind TECHNOLOGY_PARK = LIST.constant("technology-park");

    /** Transport line, {@code transport-line}. */
    public static final PlaceKind TRANSPORT_LINE = LIST.constant("transport-line");

    /** Section of a transport line, {@code transport-section}. */
    public static final PlaceKind TRANSPORT_SECTION = LIST.constant("transport-section");

    /** Airport, {@code airport}. */
    public static final PlaceKind AIRPORT = LIST.constant("airport");

    /** Station, {@code station}. */
    public static final PlaceKind STATION = LIST.constant("station");

    /** Facility, {@code facility}. */
    public static final PlaceKind FACILITY = LIST.constant("facility");

    /** Site, {@code site}. */
    public static final PlaceKind SITE = LIST.constant("site");

    private PlaceKind(CodeList<PlaceKind> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code country}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static PlaceKind of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<PlaceKind> list() {
        return LIST;
    }

    @Override
    public int compareTo(PlaceKind other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
