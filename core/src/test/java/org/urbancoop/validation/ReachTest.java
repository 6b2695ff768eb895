package org.urbancoop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.organization.Organization;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;

class ReachTest {

    /** A rule that reads a dataset and says nothing may look at any record: none of ours is silent. */
    @Test
    void rulesBetweenRecords_sayWhatTheyLookAt() {
        RuleCatalog.standard().descriptions().stream()
                .filter(rule -> rule.category() != Category.VALIDATION)
                .forEach(rule -> assertThat(rule.reach() == Reach.RECORD)
                        .as("%s", rule.code())
                        .isEqualTo(!rule.reads().equals(List.of("Dataset"))));
        assertThat(Reach.DATASET.rules(RuleCatalog.standard())).isEmpty();
        assertThat(Stream.of(Reach.values())
                        .filter(reach -> reach != Reach.DATASET)
                        .allMatch(reach -> !reach.rules(RuleCatalog.standard()).isEmpty()))
                .isTrue();
        assertThat(Reach.REFERENCES.rules(RuleCatalog.standard())).contains("reference-leads-nowhere");
    }

    private static City city(String id) {
        return City.builder().id(id).name("Seoul").kind(CityKind.CITY).build();
    }

    @Test
    void keys_areWhatRecordsShare() {
        City city = city("seoul").toBuilder()
                .addAlias("SEOUL ")
                .putIdentifier("geonames", "1835848")
                .build();
        assertThat(ReachKey.of(city))
                .map(ReachKey::toString)
                .contains("same-reference city/seoul", "referrers city/seoul", "same-name city seoul")
                .anyMatch(key -> key.startsWith("same-identifier geonames"));
        assertThat(ReachKey.of(city)).containsAll(Set.of(new ReachKey(Reach.SAME_CITY_NAME, "seoul")));
        Samples.dataset()
                .getDeclaredTotals()
                .forEach(total -> assertThat(ReachKey.of(total))
                        .containsExactly(new ReachKey(Reach.SAME_REFERENCE, "declared-total/" + total.getId())));
    }

    /** Each record's finding of a reach with keys is under a key that the record has. */
    @Test
    void findings_areUnderAKeyOfTheirRecord() {
        City one = city("seoul");
        Finding finding = Finding.builder()
                .code("city-repeated")
                .severity(Severity.WARNING)
                .subject("city/seoul")
                .pointer(JsonPointer.parse("/name"))
                .message(Message.of("m"))
                .hint(Message.of("h"))
                .cause("")
                .build();
        for (Reach reach : List.of(Reach.SAME_REFERENCE, Reach.REFERRERS, Reach.SAME_NAME, Reach.SAME_CITY_NAME)) {
            assertThat(ReachKey.of(reach, one, finding)).get().isIn(ReachKey.of(one));
        }
        for (Reach reach :
                List.of(Reach.SAME_WHOLE, Reach.SESSIONS, Reach.SAME_IDENTIFIER, Reach.CIRCLE, Reach.DATASET)) {
            assertThat(ReachKey.of(reach, one, finding)).as("%s", reach).isEqualTo(Optional.empty());
        }
    }

    /** A government is its city, in whatever order; two cities of one name are beside each other. */
    @Test
    void agreements_haveTheKeysOfTheirParties() {
        Dataset beside = Dataset.builder()
                .id("d")
                .title("D")
                .add(city("seoul"))
                .add(city("seoul-2"))
                .add(Organization.builder()
                        .id("government")
                        .name("G")
                        .kind(OrganizationKind.LOCAL_GOVERNMENT)
                        .represents(RecordReference.parse("city/seoul"))
                        .build())
                .build();
        Set<String> keys = Stream.of(
                        List.of("city/seoul", "city/seoul-2"), List.of("city/seoul-2", "organization/government"))
                .map(parties -> ReachKey.ofParties(
                                Agreement.builder()
                                        .id("a")
                                        .kind(AgreementKind.SISTER_CITY)
                                        .parties(parties.stream()
                                                .map(Reference::parse)
                                                .toList())
                                        .build(),
                                beside.records().toList())
                        .get(0)
                        .toString())
                .collect(Collectors.toSet());
        assertThat(keys).containsExactly("same-parties sister-city city/seoul city/seoul-2");
        assertThat(ReachKey.ofParties(
                        Agreement.builder()
                                .id("a")
                                .kind(AgreementKind.SISTER_CITY)
                                .addParty(Reference.parse("city/seoul"))
                                .addParty(Reference.parse("city/seoul-2"))
                                .build(),
                        beside.records().toList()))
                .map(ReachKey::toString)
                .contains("same-name city seoul");
    }
}
