package org.urbancoop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.validation.Definitions.Definition;

class DefinitionsTest {

    /** Neither provinces nor counties, nor places whose level is not known. */
    @Test
    void cities_only() {
        Dataset.Builder dataset = Dataset.builder().id("d").title("D");
        Agreement.Builder agreement = Agreement.builder().id("a").kind(AgreementKind.TWINNING);
        for (CityKind kind : CityKind.list().terms()) {
            dataset.add(
                    City.builder().id(kind.term()).name(kind.term()).kind(kind).build());
            agreement.addParty(Reference.parse("city/" + kind));
        }
        dataset.add(agreement.build());
        DeclaredTotal total = DeclaredTotal.builder()
                .id("t")
                .what(RecordType.AGREEMENT)
                .measure(Measure.DISTINCT_CITIES)
                .stated(BigDecimal.ONE)
                .citation(Citation.of(RecordReference.parse("source/s"), "so many"))
                .build();
        Dataset built = dataset.build();

        List<Definition> definitions = new Definitions(built).cities(total);

        assertThat(definitions.stream()
                        .filter(one -> one.name().english().equals("cities, metropolises and municipalities only"))
                        .flatMap(
                                one -> one.counted().apply(built.getAgreements().get(0)))
                        .map(city -> ((City) city).getKind()))
                .containsExactlyInAnyOrder(CityKind.CITY, CityKind.METROPOLIS, CityKind.MUNICIPALITY);
    }
}
