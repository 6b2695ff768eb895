package org.urbancoop.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.city.City;
import org.urbancoop.city.CountryPeriod;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.participation.Participation;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.testing.Broken;

/** The catalogue is complete: a new type or a new member cannot be forgotten in it. */
class SamplesTest {

    static Set<Class<? extends Extensible>> types() {
        return Arbitraries.everyType().keySet();
    }

    @Test
    void everyType_isEveryTypeOfTheModel() {
        Set<String> expected = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.urbancoop")) {
            if (type.isAssignableTo(Extensible.class)
                    && type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !Set.of(Extensible.class.getName(), CooperationRecord.class.getName())
                            .contains(type.getName())) {
                expected.add(type.getName());
            }
        }
        assertThat(types()).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("types")
    void samples_haveAMinimalAndAFullOne(Class<? extends Extensible> type) {
        Extensible minimal =
                type == Dataset.class ? Samples.emptyDataset() : Samples.get(name(type) + "-minimal", type);
        Extensible full = type == Dataset.class ? Samples.dataset() : Samples.get(name(type) + "-full", type);
        Set<String> all = new HashSet<>(Members.of(type).names());
        if (type == Participation.class) {
            all.removeAll(Set.of("person", "group"));
        }
        if (type == CountryPeriod.class) {
            all.remove("country");
        }
        assertThat(MemberValues.of(full).keySet()).isEqualTo(all);
        assertThat(full.getExtensions()).isEqualTo(Samples.extensions());
        assertThat(minimal.getExtensions().isEmpty()).isTrue();
        assertThat(MemberValues.of(minimal).size())
                .isLessThanOrEqualTo(MemberValues.of(full).size());
    }

    @Test
    void records_shareNoReference() {
        Set<Reference> references = new HashSet<>();
        Samples.all()
                .forEach((name, entry) ->
                        assertThat(references.add(entry.reference())).as(name).isTrue());
        assertThat(Samples.dataset().records()).hasSize(Samples.all().size());
    }

    @Test
    void references_leadToARecord() {
        Dataset dataset = Samples.dataset();
        MemberValues.leaves(dataset).forEach((pointer, value) -> {
            if (value instanceof Reference reference && !(reference instanceof CountryReference)) {
                assertThat(dataset.find(reference))
                        .as("%s at %s", reference, pointer)
                        .isPresent();
            }
        });
    }

    @Test
    void get_unknown() {
        assertThatThrownBy(() -> Samples.get("city-full-of-cats", City.class))
                .hasMessageContaining("city-full-of-cats")
                .hasMessageContaining("city-full");
    }

    @Test
    void broken_namesAreUnique() {
        assertThat(Broken.all()).extracting(Broken::name).doesNotHaveDuplicates();
        assertThat(Broken.of(City.class)).isNotEmpty().allMatch(broken -> broken.type() == City.class);
    }

    @Example
    void arbitraries_varyEveryMember() {
        for (Map.Entry<Class<? extends Extensible>, Arbitrary<? extends Extensible>> each :
                Arbitraries.everyType().entrySet()) {
            Class<? extends Extensible> type = each.getKey();
            List<? extends Extensible> tries =
                    each.getValue().sampleStream().limit(150).toList();
            for (String name : Members.of(type).names()) {
                assertThat(tries)
                        .as("%s of %s", name, type.getSimpleName())
                        .anyMatch(any -> MemberValues.of(any).containsKey(name));
                if (!isMandatory(type, name)) {
                    assertThat(tries)
                            .as("absent %s of %s", name, type.getSimpleName())
                            .anyMatch(any -> !MemberValues.of(any).containsKey(name));
                }
            }
            assertThat(tries)
                    .as("extensions of %s", type.getSimpleName())
                    .anyMatch(any -> any.getExtensions().isEmpty())
                    .anyMatch(any -> !any.getExtensions().isEmpty());
        }
    }

    private static boolean isMandatory(Class<? extends Extensible> type, String member) {
        Extensible minimal =
                type == Dataset.class ? Samples.emptyDataset() : Samples.get(name(type) + "-minimal", type);
        return MemberValues.of(minimal).containsKey(member) && type != Participation.class;
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
