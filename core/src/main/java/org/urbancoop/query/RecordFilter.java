package org.urbancoop.query;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.code.Code;
import org.urbancoop.code.Country;
import org.urbancoop.code.Role;
import org.urbancoop.code.Sector;
import org.urbancoop.dataset.ByVerdict;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.time.Edtf;

/**
 * Conditions on records, of which all have to hold, such as {@code
 * RecordFilter.builder().type(RecordType.PROJECT).country(Country.MN).during(Edtf.parse("2014/2016")).build()}.
 *
 * <p>Each condition is a question that {@link Dataset} answers, so that what a city does is found under its
 * government's name, too. Without any condition all records are meant. A condition that records of a type are not asked
 * ({@link FilterCondition#isAskedOf}) holds for none of them. A {@link RecordFinder} finds the records, and reads
 * conditions that somebody types.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class RecordFilter permits ImmutableRecordFilter {

    RecordFilter() {}

    /**
     * Gets the type of the records, such as {@code project}.
     *
     * @return the type, if it is asked for
     */
    public abstract Optional<RecordType> getType();

    /**
     * Gets a name or title, or words of it, such as {@code smart transp}; what is found first is most like it.
     *
     * @return the text, if it is asked for
     */
    public abstract Optional<String> getText();

    /**
     * Gets the country of a party or a place, such as {@code VN}.
     *
     * @return the country, if it is asked for
     */
    public abstract Optional<Country> getCountry();

    /**
     * Gets who takes part together, such as {@code city/seoul}; of cities and organizations, with whom they do
     * something.
     *
     * @return the parties, of which all have to take part
     */
    public abstract List<Reference> getParties();

    /**
     * Gets the role in which one of the parties takes part; without a party, somebody of the country; without a
     * country, anybody.
     *
     * @return the role, if it is asked for
     */
    public abstract Optional<Role> getRole();

    /**
     * Gets the sector of the records, such as {@code transport}, which has {@code transport.rail} within it.
     *
     * @return the sector, if it is asked for
     */
    public abstract Optional<Sector> getSector();

    /**
     * Gets the kinds of the records, such as {@code sister-city}.
     *
     * @return the kinds, of which the record has one; none to ask for no kind
     */
    public abstract List<Code> getKinds();

    /**
     * Gets the period in which the records go on, such as {@code 2010/2014}, as {@link Dataset#timeline} tells.
     *
     * @return the period, if it is asked for
     */
    public abstract Optional<Edtf> getDuring();

    /**
     * Gets the day on which agreements are in force, such as {@code 2026-11-29}.
     *
     * @return the day, if it is asked for
     */
    public abstract Optional<Edtf> getInForce();

    /**
     * Gets from whom the records can be reached over at most {@link #getHops()} ties, such as {@code city/seoul}.
     *
     * @return the party, if it is asked for
     */
    public abstract Optional<Reference> getNear();

    /**
     * Gets the most ties on the way from {@link #getNear()}.
     *
     * @return the number, from 1
     */
    @Value.Default
    public int getHops() {
        return 1;
    }

    /**
     * Checks that there is a text, if one is asked for, and at least one tie.
     *
     * @throws IllegalArgumentException if the text is blank, or the number of ties below 1
     */
    @Value.Check
    void checkConditions() {
        if (getText().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("A text that is looked for is not blank");
        }
        if (getHops() < 1) {
            throw new IllegalArgumentException("The number of ties on the way is 1 or more, not " + getHops());
        }
    }

    /**
     * Finds the records of a dataset for which all conditions hold. Who asks many questions keeps a
     * {@link RecordFinder}.
     *
     * @param dataset where to look
     * @return what {@link RecordFinder#find} gives
     */
    public ByVerdict<CooperationRecord> find(Dataset dataset) {
        return RecordFinder.of(Objects.requireNonNull(dataset, "dataset")).find(this);
    }

    /**
     * Obtains a builder without any condition.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the conditions of this filter.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link RecordFilter}.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableRecordFilter.Builder {

        Builder() {}
    }
}
