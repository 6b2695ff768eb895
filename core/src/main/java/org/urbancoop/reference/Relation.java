package org.urbancoop.reference;

import org.immutables.value.Value;
import org.urbancoop.code.RelationKind;
import org.urbancoop.extension.Extensible;

/**
 * A tie from one record to another, such as {@code {"kind": "prepares", "target": "event/excom-44"}}.
 *
 * <p>It does not hold the record that it starts from: the record that carries it is that one.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Relation extends Extensible permits ImmutableRelation {

    Relation() {}

    /**
     * Gets what ties the records, such as {@code prepares}.
     *
     * @return the kind; an unknown term survives
     */
    public abstract RelationKind getKind();

    /**
     * Gets the record that the tie leads to, such as {@code event/apuf-6}.
     *
     * @return the target
     */
    public abstract RecordReference getTarget();

    /**
     * Obtains a relation from its parts.
     *
     * @param kind what ties the records, such as {@code prepares}
     * @param target the record that the tie leads to
     * @return the relation
     */
    public static Relation of(RelationKind kind, RecordReference target) {
        return builder().kind(kind).target(target).build();
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
     * Obtains a builder with the members of this relation set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Relation}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableRelation.Builder {

        Builder() {}
    }
}
