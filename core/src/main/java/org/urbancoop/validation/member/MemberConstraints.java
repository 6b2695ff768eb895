package org.urbancoop.validation.member;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.message.Message;

/**
 * The constraints on one member of a type, such as {@code title} of a project, for a reader that meets its values one
 * by one.
 *
 * <p>Whoever asks for each value, each key and the size of each list of a record, 0 for one that is absent, has the
 * verdict of {@link org.urbancoop.validation.RecordValidator}.
 *
 * @since 0.1.0
 */
public final class MemberConstraints {

    private static final MemberConstraints NONE =
            new MemberConstraints(Constraint.NONE, Constraint.NONE, Constraint.NONE);

    private final Constraint[] onValues;
    private final Constraint[] onKeys;
    private final Constraint[] onLists;

    private MemberConstraints(Constraint[] onValues, Constraint[] onKeys, Constraint[] onLists) {
        this.onValues = onValues;
        this.onKeys = onKeys;
        this.onLists = onLists;
    }

    /** Obtains what always holds. */
    public static MemberConstraints none() {
        return NONE;
    }

    /**
     * Obtains the constraints on a member.
     *
     * @param type the type, such as {@code Project.class}
     * @param member the member's name, such as {@code title}
     * @return its constraints; none for a member that the type does not have
     * @throws IllegalArgumentException if the type is not one of the model
     */
    public static MemberConstraints of(Class<? extends Extensible> type, String member) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(member, "member");
        if (!Members.of(type).names().contains(member)) {
            return NONE;
        }
        for (Member each : TypeMembers.of(type).members()) {
            if (each.name().equals(member)) {
                boolean one = each.multiplicity() == Multiplicity.ONE;
                return new MemberConstraints(
                        one ? each.whole() : each.elements(), each.keys(), one ? Constraint.NONE : sizes(each));
            }
        }
        return NONE;
    }

    /**
     * Checks whether anything holds, whatever the value.
     *
     * @return true if there is no constraint
     */
    public boolean isEmpty() {
        return onValues.length + onKeys.length + onLists.length == 0;
    }

    /**
     * A reader that meets elements one by one has no list to look at when the last one came: it knows how many there
     * were.
     */
    private static Constraint[] sizes(Member member) {
        for (Constraint constraint : member.whole()) {
            if (!constraint.isOnSize()) {
                throw new IllegalStateException(
                        "A reader cannot check " + constraint.code() + " on the list " + member.name());
            }
        }
        return member.whole();
    }

    /**
     * Checks a value: that of the member, or an element or entry of it.
     *
     * @param value the value, such as {@code Metro Line 1}
     * @return what it breaks, such as {@code must not be blank}; empty if all constraints hold
     * @throws IllegalArgumentException if the member has no values of that class
     */
    public List<Message> violations(Object value) {
        Objects.requireNonNull(value, "value");
        try {
            return violations(onValues, value);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("The member has no values of " + value.getClass(), e);
        }
    }

    /**
     * Checks the key of an entry.
     *
     * @param key the key, such as {@code ko}
     * @return what it breaks; empty if all constraints hold
     */
    public List<Message> keyViolations(String key) {
        Objects.requireNonNull(key, "key");
        return violations(onKeys, key);
    }

    /**
     * Checks how many elements there are.
     *
     * @param size the number of elements, 0 or more
     * @return what the number breaks; empty if all constraints hold
     */
    public List<Message> sizeViolations(int size) {
        return onLists.length == 0 ? List.of() : violations(onLists, Collections.nCopies(size, ""));
    }

    private static List<Message> violations(Constraint[] constraints, Object value) {
        List<Message> violations = List.of();
        for (Constraint constraint : constraints) {
            if (!constraint.accepts(value)) {
                violations = violations.isEmpty() ? new ArrayList<>() : violations;
                violations.add(constraint.words());
            }
        }
        return violations;
    }
}
