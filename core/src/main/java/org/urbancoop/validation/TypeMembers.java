package org.urbancoop.validation;

import java.util.Arrays;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Members;

/** The members of a type with their constraints, read from its accessors once; the order is that of a document. */
final class TypeMembers {

    private static final ClassValue<TypeMembers> CACHE = new ClassValue<>() {
        @Override
        protected TypeMembers computeValue(Class<?> type) {
            return new TypeMembers(type.asSubclass(Extensible.class));
        }
    };

    private final Member[] members;
    private final Member[] checked;

    private TypeMembers(Class<? extends Extensible> type) {
        Members named = Members.of(type);
        // The type of a record says what it is, not what it tells.
        this.members = named.names().stream()
                .filter(name -> !name.equals("type"))
                .map(name -> new Member(name, named.accessor(name)))
                .toArray(Member[]::new);
        this.checked = Arrays.stream(members).filter(Member::isChecked).toArray(Member[]::new);
    }

    static TypeMembers of(Class<?> type) {
        return CACHE.get(type);
    }

    Member[] members() {
        return members;
    }

    /** The members that can carry a constraint, themselves or below. */
    Member[] checked() {
        return checked;
    }
}
