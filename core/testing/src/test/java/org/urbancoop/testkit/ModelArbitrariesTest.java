package org.urbancoop.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.providers.TypeUsage;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Extensions;
import org.urbancoop.participation.Participation;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.IsoDuration;
import org.urbancoop.time.TimeOfDay;
import org.urbancoop.validation.RecordValidator;

/** jqwik fills parameters of the model's types, and nobody tells it how. */
class ModelArbitrariesTest {

    @Property(tries = 20)
    void records_areValid(
            @ForAll Dataset dataset,
            @ForAll CooperationRecord any,
            @ForAll City city,
            @ForAll Participation part,
            @ForAll List<Country> countries) {
        RecordValidator validator = RecordValidator.standard();
        for (Extensible each : List.of(dataset, any, city, part)) {
            assertThat(validator.validateConstraints(each)).isEmpty();
        }
        assertThat(countries).allMatch(Country::isKnown);
    }

    @Property(tries = 20)
    void values_areRead(
            @ForAll Edtf date,
            @ForAll Slug id,
            @ForAll RecordReference reference,
            @ForAll Reference any,
            @ForAll JsonPointer pointer,
            @ForAll IsoDuration duration,
            @ForAll Optional<TimeOfDay> time,
            @ForAll Extensions extensions) {
        assertThat(Edtf.parse(date.toString())).isEqualTo(date);
        assertThat(Slug.parse(id.toString())).isEqualTo(id);
        assertThat(RecordReference.parse(reference.toString())).isEqualTo(reference);
        assertThat(Reference.parse(any.toString())).isEqualTo(any);
        assertThat(JsonPointer.parse(pointer.toString())).isEqualTo(pointer);
        assertThat(IsoDuration.parse(duration.toString())).isEqualTo(duration);
        time.ifPresent(each -> assertThat(TimeOfDay.parse(each.toString())).isEqualTo(each));
        assertThat(Extensions.from(extensions.asMap())).isEqualTo(extensions);
    }

    @Example
    void everyType_isProvided() {
        ModelArbitraries provider = new ModelArbitraries();
        Arbitraries.everyType().forEach((type, arbitrary) -> {
            assertThat(provider.canProvideFor(TypeUsage.of(type))).isTrue();
            assertThat(Arbitraries.of(type)).isSameAs(arbitrary);
        });
    }

    @Example
    void otherTypes_areLeftToJqwik() {
        ModelArbitraries provider = new ModelArbitraries();
        assertThat(provider.canProvideFor(TypeUsage.of(String.class))).isFalse();
        assertThat(provider.canProvideFor(TypeUsage.of(Object.class))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arbitraries.of(CooperationRecord.class))
                .withMessageContaining("CooperationRecord");
    }
}
