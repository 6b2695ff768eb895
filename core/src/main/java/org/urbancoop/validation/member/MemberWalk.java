package org.urbancoop.validation.member;

import java.util.List;
import org.urbancoop.extension.Extensible;

/** The members of a type that are checked, one after the other. */
public interface MemberWalk {

    /** Who looks at members. */
    interface Visitor {

        /**
         * Looks at a member of an object.
         *
         * @param value what is there: the value, or what an optional one holds
         * @param withSubjects whether what is a subject of its own is looked at
         */
        void visit(Member member, Object value, boolean withSubjects);
    }

    void visit(Visitor visitor, Extensible owner, boolean withSubjects);

    /** Obtains the quickest way that there is here, which is worth making for many objects. */
    static MemberWalk of(List<Member> members) {
        List<Member> compiled = members.stream().map(Member::compiled).toList();
        return members.isEmpty()
                ? new Listed(members)
                : ConstantWalk.of(compiled).orElse(new Listed(compiled));
    }

    /** The members in a list. */
    record Listed(List<Member> members) implements MemberWalk {

        @Override
        public void visit(Visitor visitor, Extensible owner, boolean withSubjects) {
            for (int i = 0; i < members.size(); i++) {
                Object value = members.get(i).given(owner);
                if (value != null) {
                    visitor.visit(members.get(i), value, withSubjects);
                }
            }
        }
    }
}
