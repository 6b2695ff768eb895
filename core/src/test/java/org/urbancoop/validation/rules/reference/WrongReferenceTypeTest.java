package org.urbancoop.validation.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testkit.Samples;

class WrongReferenceTypeTest {

    /** A relation may lead anywhere, and what a citation leads to is another rule's. */
    private static final Set<String> ANYTHING = Set.of("target", "source");

    /** A new member that refers to something is either in the table or may refer to anything. */
    @Test
    void everyReference_hasItsTypes() {
        Set<String> members = new TreeSet<>();
        for (CooperationRecord entry : Samples.all().values()) {
            collect(entry.getType().toString(), Members.of(entry.getClass()), members);
        }
        Set<String> allowed = new TreeSet<>();
        WrongReferenceType.ALLOWED.forEach(
                (member, types) -> types.keySet().forEach(type -> allowed.add(type + "/" + member)));
        assertThat(members).containsExactlyElementsOf(allowed);
    }

    private static void collect(String type, Members members, Set<String> found) {
        for (MemberDescription member : members.all()) {
            if (member.kind() == ValueKind.OBJECT) {
                collect(type, Members.of(member.valueType().asSubclass(Extensible.class)), found);
            } else if ((member.kind() == ValueKind.RECORD || member.kind() == ValueKind.REFERENCE)
                    && !ANYTHING.contains(member.name())) {
                found.add(type + "/" + member.name());
            }
        }
    }
}
