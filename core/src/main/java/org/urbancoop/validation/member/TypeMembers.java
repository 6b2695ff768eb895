package org.urbancoop.validation.member;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.urbancoop.accessor.Accessors;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;

/** The members of a type with their constraints, read from its accessors once; the order is that of a document. */
public final class TypeMembers {

    /** A fresh JVM is quicker without classes of its own for some objects. */
    private static final int COMPILE_AFTER = 200;

    private static final ClassValue<TypeMembers> CACHE = new ClassValue<>() {
        @Override
        protected TypeMembers computeValue(Class<?> type) {
            return new TypeMembers(type.asSubclass(Extensible.class));
        }
    };

    private final Class<?> type;
    private final Member[] members;
    private final List<Member> checked;
    private int checks;
    /** Visits the checked members; made after some checks, two threads may make one each. */
    private volatile @Nullable MemberWalk walk;

    private TypeMembers(Class<? extends Extensible> type) {
        this.type = type;
        Map<String, Method> accessors = Accessors.of(type);
        List<Member> all = new ArrayList<>();
        for (MemberDescription member : Members.of(type).all()) {
            // The type of a record says what it is, not what it tells.
            if (!member.name().equals("type")) {
                all.add(Member.of(member, Objects.requireNonNull(accessors.get(member.name()))));
            }
        }
        this.members = all.toArray(new Member[0]);
        List<Member> some = new ArrayList<>();
        for (Member member : members) {
            if (member.isChecked()) {
                some.add(member);
            }
        }
        this.checked = List.copyOf(some);
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
    List<Member> checked() {
        return checked;
    }

    /** Shows the members that can carry a constraint, themselves or below, to who checks an object of the type. */
    public void visit(MemberWalk.Visitor visitor, Extensible owner, boolean withSubjects) {
        MemberWalk ready = walk;
        if (ready == null) {
            ready = new MemberWalk.Listed(checked);
            if (++checks > COMPILE_AFTER) {
                walk = MemberWalk.of(checked);
            }
        }
        ready.visit(visitor, owner, withSubjects);
    }
}
