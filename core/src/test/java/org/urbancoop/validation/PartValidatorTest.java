package org.urbancoop.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.participation.Participation;
import org.urbancoop.participation.Person;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.testkit.Samples;
import org.urbancoop.testkit.SyntheticDatasets;

/** What is found in a part is what is found in the whole. */
class PartValidatorTest {

    private static final Set<Reach> ALONG = EnumSet.of(Reach.RECORD, Reach.REFERENCES);

    /** A record beside those that it refers to, and others that are none of its business. */
    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void findings_areThoseOfTheWhole(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int step) {
        Dataset whole = SyntheticDatasets.of(seed, 30);
        List<CooperationRecord> all = whole.records().toList();
        PartValidator validator = PartValidator.of(ValidationConfig.standard(), ALONG);
        List<List<Finding>> expected = validator.validate(whole, all);
        for (int i = 0; i < Math.min(60, all.size()); i += step) {
            int own = i;
            List<RecordReference> near = List.copyOf(ReachKey.references(all.get(i)));
            Predicate<CooperationRecord> isNear =
                    entry -> near.stream().anyMatch(to -> to.id().equals(entry.getId()))
                            || all.indexOf(entry) % step == own % step;
            List<CooperationRecord> part = all.stream().filter(isNear).toList();
            assertThat(validator.validate(whole, part).get(part.indexOf(all.get(i))))
                    .map(PartValidatorTest::text)
                    .isEqualTo(expected.get(i).stream()
                            .map(PartValidatorTest::text)
                            .toList());
        }
    }

    private static String text(Finding finding) {
        return finding.code() + " " + finding.subject() + finding.pointer() + " "
                + finding.message().english();
    }

    /** Each finding of the whole is told of the element that it is about, whatever the order of the types. */
    @Test
    void findings_areWithTheirElements() {
        Dataset whole = Samples.dataset();
        List<Extensible> part = new ArrayList<>(whole.getDeclaredTotals());
        whole.records().forEach(part::add);
        List<List<Finding>> found = PartValidator.of(ValidationConfig.standard(), EnumSet.allOf(Reach.class))
                .validate(whole, part);
        ValidationReport report = DatasetValidator.of(
                        ValidationConfig.builder().cap(Integer.MAX_VALUE).build())
                .validate(whole);
        assertThat(found).hasSameSizeAs(part);
        for (int i = 0; i < part.size(); i++) {
            String subject = Finding.subjectOf(part.get(i));
            assertThat(found.get(i)).allMatch(finding -> finding.subject().equals(subject));
        }
        assertThat(found.stream().flatMap(List::stream).filter(Finding::decided).map(PartValidatorTest::text))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(report.findings().stream()
                        .filter(finding -> !finding.subject().equals("dataset"))
                        .map(PartValidatorTest::text)
                        .toList());
    }

    @Test
    void persons_ofOtherParts_areFoundInTexts() {
        Project named = Project.builder()
                .id("a")
                .title("A")
                .addParticipant(Participation.builder()
                        .person(Person.of("Nora Steurer"))
                        .build())
                .build();
        Project text = Project.builder()
                .id("b")
                .title("B")
                .summary("By Steurer, Nora.")
                .build();
        assertThat(PartValidator.persons(named)).containsExactly("Nora Steurer");
        assertThat(PartValidator.persons(text)).isEmpty();
        PartValidator alone = PartValidator.of(ValidationConfig.standard(), Set.of(Reach.PERSONS));
        Dataset header = Samples.emptyDataset();
        assertThat(alone.validate(header, List.of(text))).containsExactly(List.of());
        assertThat(alone.withPersons(PartValidator.persons(named))
                        .validate(header, List.of(text))
                        .get(0))
                .singleElement()
                .satisfies(finding -> assertThat(finding.value()).contains("Nora Steurer"));
        // Who knows all persons does not look for those of the part again.
        assertThat(alone.withPersons(List.of()).validate(header, List.of(named, text)))
                .containsExactly(List.of(), List.of());
    }

    @Test
    void header_isJudgedByItself() {
        PartValidator validator = PartValidator.of(ValidationConfig.standard(), Set.of(Reach.HEADER));
        Dataset later = Samples.dataset().toBuilder().formatVersion("1.999").build();
        assertThat(validator.validate(later)).extracting(Finding::code).containsExactly("format-version-unknown");
        assertThat(validator.validate(later, later.records().toList())).allMatch(List::isEmpty);
    }

    @Test
    void whatIsNoPart_isRefused() {
        PartValidator validator = PartValidator.of(ValidationConfig.standard(), Set.of(Reach.RECORD));
        assertThatThrownBy(() -> validator.validate(Samples.emptyDataset(), List.of(Samples.emptyDataset())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("records and declared totals");
        assertThatThrownBy(() -> PartValidator.of(ValidationConfig.standard(), Set.of(Reach.DATASET)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[dataset]");
    }

    /** Who refers to a record is told by type and by relation, for rules ask for two of each. */
    @Test
    void references_areKeysOfWhatTheyLeadTo() {
        City city = City.builder()
                .id("seoul")
                .name("Seoul")
                .kind(CityKind.CITY)
                .parent(RecordReference.parse("city/korea"))
                .build();
        assertThat(ReachKey.references(city)).containsExactly(RecordReference.parse("city/korea"));
        assertThat(ReachKey.ofReferences(city))
                .containsExactly(Map.entry("city city/korea", new ReachKey(Reach.REFERRERS, "city/korea")));
        Samples.dataset()
                .records()
                .forEach(entry -> assertThat(ReachKey.ofReferences(entry).values())
                        .allMatch(key -> ReachKey.references(entry).contains(RecordReference.parse(key.text()))));
    }
}
