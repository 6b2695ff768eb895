package org.urbancoop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.urbancoop.amount.Money;
import org.urbancoop.citation.Citation;
import org.urbancoop.code.Code;
import org.urbancoop.extension.Extensible;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Person;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.testkit.Samples;
import org.urbancoop.time.Edtf;

class WaysTest {

    private static final List<Class<?>> TARGETS = List.of(
            Object.class,
            String.class,
            CharSequence.class,
            Comparable.class,
            Boolean.class,
            Number.class,
            Extensible.class,
            CooperationRecord.class,
            Project.class,
            Person.class,
            Contact.class,
            Citation.class,
            Money.class,
            Edtf.class,
            Code.class,
            Reference.class,
            RecordReference.class,
            CountryReference.class);

    private static List<String> found(Walk walk, Class<?> type, Extensible subject) {
        List<String> found = new ArrayList<>();
        walk.of(subject, (value, owner) -> {
            if (type.isInstance(value)) {
                found.add(walk.trail().pointer() + " " + value);
            }
        });
        return found;
    }

    private static void checkAll(Extensible subject) {
        for (Class<?> type : TARGETS) {
            assertThat(found(new Walk(type), type, subject))
                    .as("%s", type)
                    .isEqualTo(found(new Walk(Object.class), type, subject));
        }
    }

    @Provide
    Arbitrary<CooperationRecord> records() {
        return Arbitraries.records();
    }

    /** What is not on the way to a type holds none of it. */
    @Property(tries = 60)
    void of_aType_leadsToAllValuesOfIt(@ForAll("records") CooperationRecord entry) {
        checkAll(entry);
    }

    @Test
    void of_aType_ofTheSamples() {
        checkAll(Samples.dataset());
        Samples.dataset().records().forEach(WaysTest::checkAll);
        Samples.dataset().getDeclaredTotals().forEach(WaysTest::checkAll);
    }

    @Test
    void of_aType_leavesTheOthersOut() {
        assertThat(Ways.to(Object.class).of(Project.class)).hasSizeGreaterThan(15);
        assertThat(Ways.to(Person.class).of(Project.class))
                .extracting(member -> member.name())
                .contains("participants")
                .doesNotContain("title", "period", "citations");
        assertThat(Ways.to(Person.class).leadToTexts()).isFalse();
        assertThat(Ways.to(LocalDate.class).of(Program.class)).isEmpty();
    }
}
