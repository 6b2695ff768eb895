package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The kind of an organization, such as {@code ministry} or {@code city-network}.
 *
 * <p>It says what the organization is, not what it does in a project or an event: that is its {@link Role}.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class OrganizationKind extends Code implements Comparable<OrganizationKind> {

    private static final CodeList<OrganizationKind> LIST =
            new CodeList<>(OrganizationKind.class, OrganizationKind::new);

    /** National government, {@code national-government}. */
    public static final OrganizationKind NATIONAL_GOVERNMENT = LIST.constant("national-government");

    /** Ministry, {@code ministry}. */
    public static final OrganizationKind MINISTRY = LIST.constant("ministry");

    /** Local government, {@code local-government}. */
    public static final OrganizationKind LOCAL_GOVERNMENT = LIST.constant("local-government");

    /** Public agency, {@code public-agency}. */
    public static final OrganizationKind PUBLIC_AGENCY = LIST.constant("public-agency");

    /** Non-governmental organization, {@code ngo}. */
    public static final OrganizationKind NGO = LIST.constant("ngo");

    /** United Nations entity, {@code un-entity}. */
    public static final OrganizationKind UN_ENTITY = LIST.constant("un-entity");

    /** Development bank, {@code development-bank}. */
    public static final OrganizationKind DEVELOPMENT_BANK = LIST.constant("development-bank");

    /** Intergovernmental organization, {@code intergovernmental}. */
    public static final OrganizationKind INTERGOVERNMENTAL = LIST.constant("intergovernmental");

    /** Supranational organization, {@code supranational}. */
    public static final OrganizationKind SUPRANATIONAL = LIST.constant("supranational");

    /** Embassy, {@code embassy}. */
    public static final OrganizationKind EMBASSY = LIST.constant("embassy");

    /** Foundation, {@code foundation}. */
    public static final OrganizationKind FOUNDATION = LIST.constant("foundation");

    /** Company, {@code company}. */
    public static final OrganizationKind COMPANY = LIST.constant("company");

    /** Academic institution, {@code academic}. */
    public static final OrganizationKind ACADEMIC = LIST.constant("academic");

    /** City network, {@code city-network}. */
    public static final OrganizationKind CITY_NETWORK = LIST.constant("city-network");

    /** Association of local governments, {@code local-government-association}. */
    public static final OrganizationKind LOCAL_GOVERNMENT_ASSOCIATION = LIST.constant("local-government-association");

    /** Twinning association, {@code twinning-association}. */
    public static final OrganizationKind TWINNING_ASSOCIATION = LIST.constant("twinning-association");

    /** Platform, {@code platform}. */
    public static final OrganizationKind PLATFORM = LIST.constant("platform");

    /** Research institute, {@code research-institute}. */
    public static final OrganizationKind RESEARCH_INSTITUTE = LIST.constant("research-institute");

    /** Partnership, {@code partnership}. */
    public static final OrganizationKind PARTNERSHIP = LIST.constant("partnership");

    /** Event organizer, {@code event-organizer}. */
    public static final OrganizationKind EVENT_ORGANIZER = LIST.constant("event-organizer");

    private OrganizationKind(CodeList<OrganizationKind> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code national-government}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static OrganizationKind of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<OrganizationKind> list() {
        return LIST;
    }

    @Override
    public int compareTo(OrganizationKind other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
