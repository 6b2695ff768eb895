package org.urbancoop.validation.member;

import java.util.ArrayList;
import java.util.List;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Members;

/** The members of a type with their constraints, read from its accessors once; the order is that of a document. */
public final class TypeMembers {

    private static final ClassValue<TypeMembers> CACHE = new ClassValue<>() {
        @Override
        protected TypeMembers computeValue(Class<?> type) {
            return new TypeMembers(type.asSubclass(Extensible.class));
        }
    };

    private final Class<?> type;
    private final Member[] members;
    private final Member[] checked;

    private TypeMembers(Class<? extends Extensible> type) {
        this.type = type;
        Members named = Members.of(type);
        List<Member> all = new ArrayList<>();
        for (String name : named.names()) {
            // The type of a record says what it is, not what it tells.
            if (!name.equals("type")) {
                all.add(new Member(name, named.accessor(name)));
            }
        }
        this.members = all.toArray(new Member[0]);
        List<Member> some = new ArrayList<>();
        for (Member member : members) {
            if (member.isChecked()) {
                some.add(member);
            }
        }
        this.checked = some.toArray(new Member[0]);
    }

    public static TypeMembers of(Class<?> type) {
        return CACHE.get(type);
    }

    /** The type that they were read from. */
    public Class<?> type() {
        return type;
    }

    public Member[] members() {
        return members;
    }

    /** The members that can carry a constraint, themselves or below. */
    public Member[] checked() {
        return checked;
    }
}
