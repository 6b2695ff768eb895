package org.urbancoop.code;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of urban policy, such as {@code transport} or {@code transport.urban}.
 *
 * <p>A dot leads from the broader sector to the narrower one. The headings of a source stay with its classifications.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class Sector extends Code implements Comparable<Sector> {

    private static final CodeList<Sector> LIST = new CodeList<>(Sector.class, Sector::new);

    /** Transport, {@code transport}. */
    public static final Sector TRANSPORT = LIST.constant("transport");

    /** Urban transport, {@code transport.urban}. */
    public static final Sector TRANSPORT_URBAN = LIST.constant("transport.urban");

    /** Rail transport, {@code transport.rail}. */
    public static final Sector TRANSPORT_RAIL = LIST.constant("transport.rail");

    /** Road transport, {@code transport.road}. */
    public static final Sector TRANSPORT_ROAD = LIST.constant("transport.road");

    /** Water transport, {@code transport.water}. */
    public static final Sector TRANSPORT_WATER = LIST.constant("transport.water");

    /** Air transport, {@code transport.air}. */
    public static final Sector TRANSPORT_AIR = LIST.constant("transport.air");

    /** Water, {@code water}. */
    public static final Sector WATER = LIST.constant("water");

    /** Waste, {@code waste}. */
    public static final Sector WASTE = LIST.constant("waste");

    /** Digital government, {@code digital-government}. */
    public static final Sector DIGITAL_GOVERNMENT = LIST.constant("digital-government");

    /** Governance, {@code governance}. */
    public static final Sector GOVERNANCE = LIST.constant("governance");

    /** Urban development, {@code urban-development}. */
    public static final Sector URBAN_DEVELOPMENT = LIST.constant("urban-development");

    /** Environment, {@code environment}. */
    public static final Sector ENVIRONMENT = LIST.constant("environment");

    /** Climate, {@code climate}. */
    public static final Sector CLIMATE = LIST.constant("climate");

    /** Natural resources, {@code natural-resources}. */
    public static final Sector NATURAL_RESOURCES = LIST.constant("natural-resources");

    /** Food, {@code food}. */
    public static final Sector FOOD = LIST.constant("food");

    /** Energy, {@code energy}. */
    public static final Sector ENERGY = LIST.constant("energy");

    /** Fire safety, {@code fire-safety}. */
    public static final Sector FIRE_SAFETY = LIST.constant("fire-safety");

    /** Disaster risk reduction, {@code disaster-risk}. */
    public static final Sector DISASTER_RISK = LIST.constant("disaster-risk");

    /** Humanitarian aid, {@code humanitarian}. */
    public static final Sector HUMANITARIAN = LIST.constant("humanitarian");

    /** Migration, {@code migration}. */
    public static final Sector MIGRATION = LIST.constant("migration");

    /** Housing, {@code housing}. */
    public static final Sector HOUSING = LIST.constant("housing");

    /** Finance, {@code finance}. */
    public static final Sector FINANCE = LIST.constant("finance");

    /** Economy, {@code economy}. */
    public static final Sector ECONOMY = LIST.constant("economy");

    /** Tourism, {@code tourism}. */
    public static final Sector TOURISM = LIST.constant("tourism");

    /** Communications, {@code communications}. */
    public static final Sector COMMUNICATIONS = LIST.constant("communications");

    /** Education, {@code education}. */
    public static final Sector EDUCATION = LIST.constant("education");

    /** Health, {@code health}. */
    public static final Sector HEALTH = LIST.constant("health");

    /** Social welfare, {@code social}. */
    public static final Sector SOCIAL = LIST.constant("social");

    /** Gender equality, {@code gender}. */
    public static final Sector GENDER = LIST.constant("gender");

    /** Youth, {@code youth}. */
    public static final Sector YOUTH = LIST.constant("youth");

    /** Culture, {@code culture}. */
    public static final Sector CULTURE = LIST.constant("culture");

    /** Heritage, {@code heritage}. */
    public static final Sector HERITAGE = LIST.constant("heritage");

    /** Sport, {@code sport}. */
    public static final Sector SPORT = LIST.constant("sport");

    /** Capacity building, {@code capacity-building}. */
    public static final Sector CAPACITY_BUILDING = LIST.constant("capacity-building");

    private Sector(CodeList<Sector> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code transport}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static Sector of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<Sector> list() {
        return LIST;
    }

    @Override
    public int compareTo(Sector other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }

    @Override
    public Optional<Sector> broader() {
        return LIST.broader(term());
    }

    /**
     * Checks whether this is another sector or a narrower one: {@code transport.urban} is within {@code transport} and
     * within itself, {@code transport} is not within {@code transport.urban}.
     *
     * @param other the other sector, known or not
     * @return true if the text of this begins with that of the other, up to a dot or the end
     */
    public boolean isWithin(Sector other) {
        Objects.requireNonNull(other, "other");
        return equals(other) || term().startsWith(other.term() + '.');
    }
}
