package org.urbancoop.validation.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.reference.Reference;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

class RepeatedCityTest {

    private static final City SEOUL =
            City.builder().id("seoul").name("Seoul").kind(CityKind.CITY).build();

    private static List<String> found(City other, String party) {
        Agreement agreement = Agreement.builder()
                .id("a")
                .kind(AgreementKind.SISTER_CITY)
                .addParty(Reference.parse("city/seoul"))
                .addParty(Reference.parse(party))
                .build();
        ValidationReport report = DatasetValidator.of(
                        ValidationConfig.builder().addRule(RepeatedCity.CODE).build())
                .validate(Dataset.builder()
                        .id("d")
                        .title("D")
                        .addUnchecked(SEOUL)
                        .addUnchecked(other)
                        .add(agreement)
                        .build());
        return Stream.concat(report.findings().stream(), report.undecided().stream())
                .map(Finding::subject)
                .toList();
    }

    /** Two records of one reference: an agreement of that city with another one does not tell them apart. */
    @Test
    void agreementWithAnotherCity_tellsNothingOfTwoOfOneReference() {
        assertThat(found(SEOUL.toBuilder().country(Country.of("KR")).build(), "city/osaka"))
                .containsExactly("city/seoul");
    }

    @Test
    void whoSignsWithAnother_isNotThatOther() {
        City other = SEOUL.toBuilder().id("seoul-2").build();
        assertThat(found(other, "city/seoul-2")).isEmpty();
        assertThat(found(other, "city/osaka")).containsExactly("city/seoul-2");
    }
}
