package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a city record, such as {@code metropolis} or {@code province}.
 *
 * <p>It says at which level of administration the place stands, not how many people live there.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class CityKind extends Code implements Comparable<CityKind> {

    private static final CodeList<CityKind> LIST = new CodeList<>(CityKind.class, CityKind::new);

    /** City, {@code city}. */
    public static final CityKind CITY = LIST.constant("city");

    /** Metropolis, {@code metropolis}. */
    public static final CityKind METROPOLIS = LIST.constant("metropolis");

    /** Province, {@code province}. */
    public static final CityKind PROVINCE = LIST.constant("province");

    /** State, {@code state}. */
    public static final CityKind STATE = LIST.constant("state");

    /** Region, {@code region}. */
    public static final CityKind REGION = LIST.constant("region");

    /** Prefecture, {@code prefecture}. */
    public static final CityKind PREFECTURE = LIST.constant("prefecture");

    /** Department, {@code department}. */
    public static final CityKind DEPARTMENT = LIST.constant("department");

    /** Oblast, {@code oblast}. */
    public static final CityKind OBLAST = LIST.constant("oblast");

    /** County, {@code county}. */
    public static final CityKind COUNTY = LIST.constant("county");

    /** Metropolitan area, {@code metropolitan-area}. */
    public static final CityKind METROPOLITAN_AREA = LIST.constant("metropolitan-area");

    /** Municipality, {@code municipality}. */
    public static final CityKind MUNICIPALITY = LIST.constant("municipality");

    /** Borough, {@code borough}. */
    public static final CityKind BOROUGH = LIST.constant("borough");

    /** District, {@code district}. */
    public static final CityKind DISTRICT = LIST.constant("district");

    /** Special zone, {@code special-zone}. */
    public static final CityKind SPECIAL_ZONE = LIST.constant("special-zone");

    /** Locality, {@code locality}. */
    public static final CityKind LOCALITY = LIST.constant("locality");

    private CityKind(CodeList<CityKind> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code city}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static CityKind of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<CityKind> list() {
        return LIST;
    }

    @Override
    public int compareTo(CityKind other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
