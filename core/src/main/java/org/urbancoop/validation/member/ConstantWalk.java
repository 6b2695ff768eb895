package org.urbancoop.validation.member;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.accessor.CopiedClass;
import org.urbancoop.extension.Extensible;

/** Some members, and those behind them, as constants of a class, of which each type gets copies. */
final class ConstantWalk implements MemberWalk {

    private static final CopiedClass.Part PART = CopiedClass.part(MethodHandles.lookup());
    private static final @Nullable Member M0 = member(0);
    private static final @Nullable Member M1 = member(1);
    private static final @Nullable Member M2 = member(2);
    private static final @Nullable Member M3 = member(3);
    private static final @Nullable Member M4 = member(4);
    private static final @Nullable Member M5 = member(5);
    private static final @Nullable Member M6 = member(6);
    private static final @Nullable Member M7 = member(7);
    private static final @Nullable MemberWalk NEXT = (MemberWalk) PART.next();

    ConstantWalk() {}

    private static @Nullable Member member(int index) {
        return (Member) PART.item(index);
    }

    /** The copies, of the one class whose bytes can be read. */
    private static final class Copies {
        private static final CopiedClass OF = new CopiedClass(MethodHandles.lookup(), ConstantWalk.class);
    }

    /** Makes copies of the class; none where a program cannot have more classes than it was built with. */
    static Optional<MemberWalk> of(List<Member> members) {
        return Copies.OF.chain(MemberWalk.class, members);
    }

    /** Each look at a member stands here: a method for them all would become too large to be a part of this one. */
    @Override
    public void visit(Visitor visitor, Extensible owner, boolean withSubjects) {
        Object value;
        value = given(M0, owner);
        if (value != null) {
            visitor.visit(known(M0), value, withSubjects);
        }
        value = given(M1, owner);
        if (value != null) {
            visitor.visit(known(M1), value, withSubjects);
        }
        value = given(M2, owner);
        if (value != null) {
            visitor.visit(known(M2), value, withSubjects);
        }
        value = given(M3, owner);
        if (value != null) {
            visitor.visit(known(M3), value, withSubjects);
        }
        value = given(M4, owner);
        if (value != null) {
            visitor.visit(known(M4), value, withSubjects);
        }
        value = given(M5, owner);
        if (value != null) {
            visitor.visit(known(M5), value, withSubjects);
        }
        value = given(M6, owner);
        if (value != null) {
            visitor.visit(known(M6), value, withSubjects);
        }
        value = given(M7, owner);
        if (value != null) {
            visitor.visit(known(M7), value, withSubjects);
        }
        if (NEXT != null) {
            NEXT.visit(visitor, owner, withSubjects);
        }
    }

    private static @Nullable Object given(@Nullable Member member, Extensible owner) {
        return member == null ? null : member.given(owner);
    }

    private static Member known(@Nullable Member member) {
        return Objects.requireNonNull(member, "member");
    }
}
