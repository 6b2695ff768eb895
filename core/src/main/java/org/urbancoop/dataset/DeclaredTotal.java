package org.urbancoop.dataset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.amount.Decimals;
import org.urbancoop.citation.Citation;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.code.Role;
import org.urbancoop.constraint.Messages;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Extensions;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;

/**
 * A number that a source states about records, such as {@code e-Government System (16)}.
 *
 * <p>It is a claim, not a count: comparing it with the records is a rule's work.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class DeclaredTotal extends Extensible permits ImmutableDeclaredTotal {

    DeclaredTotal() {}

    /**
     * Gets the id, unique among the totals, such as {@code seoul-e-government-projects}.
     *
     * @return the id
     */
    public abstract Slug getId();

    /**
     * Gets the type of the records that are counted, such as {@link RecordType#PROJECT}.
     *
     * @return the type
     */
    public abstract RecordType getWhat();

    /**
     * Gets how they are counted, such as {@link Measure#COUNT}.
     *
     * @return the measure
     */
    public abstract Measure getMeasure();

    /**
     * Gets the stated number, such as {@code 16}; a share is a fraction, {@code 0.76} for 76 %.
     *
     * @return the number, with a scale of 0 or more
     */
    @PositiveOrZero(message = Messages.NOT_NEGATIVE)
    public abstract BigDecimal getStated();

    /**
     * Gets who states the number.
     *
     * @return the citation
     */
    @Valid
    public abstract Citation getCitation();

    /**
     * Gets the role whose parties are counted, for the distinct measures, such as {@code counterpart}.
     *
     * @return the role, if the measure needs one
     */
    public abstract Optional<Role> getOf();

    /**
     * Gets how the number is meant, such as {@code at-least}.
     *
     * @return the qualifier; an unknown term survives; absent if the number stands alone
     */
    public abstract Optional<QuantityQualifier> getQualifier();

    /**
     * Gets the day that the number holds for, such as {@code 2020-08}.
     *
     * @return the day, if the source tells it
     */
    public abstract Optional<Edtf> getAsOf();

    /**
     * Gets the conditions that a record must meet to be counted, all of them.
     *
     * @return the conditions, none for all records of the type
     */
    public abstract List<@Valid Condition> getWhere();

    /**
     * Gets the totals that should sum to this one.
     *
     * @return the ids of the parts
     */
    public abstract List<Slug> getParts();

    /**
     * Bounds the number, as for money, and keeps the name by which one line of many tells its type.
     *
     * @return this total, its number without a negative scale
     * @throws IllegalArgumentException if the number has too many digits or an extension is named {@code type}
     */
    @Value.Check
    DeclaredTotal normalize() {
        refuseType(getExtensions());
        BigDecimal plain = Decimals.plain("DeclaredTotal", getStated());
        return Decimals.isPlain(getStated()) ? this : toBuilder().stated(plain).build();
    }

    static void refuseType(Extensions extensions) {
        if (extensions.find("type").isPresent()) {
            throw new IllegalArgumentException(
                    "No extension may be named 'type': in a document of one object a line, that"
                            + " member tells what the line holds");
        }
    }

    static Map<Reference, List<DeclaredTotal>> bySource(List<DeclaredTotal> all) {
        Map<Reference, List<DeclaredTotal>> totals = new HashMap<>();
        all.forEach(total -> totals.computeIfAbsent(total.getCitation().getSource(), source -> new ArrayList<>())
                .add(total));
        return totals;
    }

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this declared total set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link DeclaredTotal}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableDeclaredTotal.Builder {

        Builder() {}

        /**
         * Sets the id from its text.
         *
         * @param id the id, such as {@code seoul}
         * @return this builder
         * @throws org.urbancoop.text.MalformedTextException if the text does not follow {@value Slug#GRAMMAR}
         */
        public Builder id(String id) {
            Objects.requireNonNull(id, "id");
            return id(Slug.parse(id));
        }
    }
}
