package org.urbancoop.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.extension.Extensible;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testing.Broken;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;

/** A stock validator finds every constraint, at the right place, with words in both languages. */
class ConstraintsTest {

    /** As an application gets it, with an expression language on the class path. */
    private static final ValidatorFactory STOCK = Validation.buildDefaultValidatorFactory();

    /** As an application gets it that does without one. */
    private static final ValidatorFactory WITHOUT_EXPRESSIONS = withoutExpressions(Locale.ENGLISH);

    private static ValidatorFactory withoutExpressions(Locale locale) {
        HibernateValidatorConfiguration configuration =
                Validation.byProvider(HibernateValidator.class).configure();
        return configuration
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.ENGLISH, Locale.KOREAN), locale, context -> locale, false))
                .buildValidatorFactory();
    }

    static List<Broken<?>> broken() {
        return Broken.all();
    }

    static Stream<Extensible> samples() {
        return Stream.of(
                        Samples.all().values().stream(),
                        Samples.values().values().stream(),
                        Stream.of(Samples.dataset(), Samples.emptyDataset()))
                .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void validate_aSample_findsNothing(Extensible sample) {
        assertThat(find(STOCK.getValidator(), sample)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void validate_aBrokenSample_findsWhatIsBroken(Broken<?> broken) {
        for (Extensible sample : samplesOf(broken.type())) {
            Extensible bad = broken.apply(sample);
            assertThat(find(STOCK.getValidator(), bad)).isEqualTo(broken.expected());
            assertThat(find(WITHOUT_EXPRESSIONS.getValidator(), bad)).isEqualTo(broken.expected());
        }
    }

    @Property(tries = 200)
    void validate_anArbitraryRecord_findsNothing(@ForAll("records") CooperationRecord valid) {
        assertThat(find(STOCK.getValidator(), valid)).isEmpty();
    }

    @Property(tries = 200)
    void validate_anArbitraryBrokenRecord_findsWhatIsBroken(
            @ForAll("records") CooperationRecord valid, @ForAll("broken") Broken<?> broken) {
        if (broken.type().isInstance(valid)) {
            assertThat(find(STOCK.getValidator(), broken.apply(valid))).isEqualTo(broken.expected());
        }
    }

    @Provide
    Arbitrary<CooperationRecord> records() {
        return Arbitraries.records();
    }

    @Provide("broken")
    Arbitrary<Broken<?>> arbitrarilyBroken() {
        return net.jqwik.api.Arbitraries.of(Broken.all());
    }

    private static List<Extensible> samplesOf(Class<?> type) {
        List<Extensible> found = samples().filter(type::isInstance).toList();
        assertThat(found).as("samples of %s", type).isNotEmpty();
        return found;
    }

    private static Map<String, String> find(Validator validator, Extensible bean) {
        Map<String, String> found = new TreeMap<>();
        for (ConstraintViolation<Extensible> violation : validator.validate(bean)) {
            String pointer = pointer(violation.getPropertyPath());
            assertThat(found.put(pointer, violation.getMessageTemplate()))
                    .as("one violation at %s", pointer)
                    .isNull();
            assertThat(violation.getMessage()).isNotBlank().doesNotContain("{", "}", "org.urbancoop");
        }
        return found;
    }

    private static String pointer(Path path) {
        JsonPointer pointer = JsonPointer.ROOT;
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer = pointer.child(node.getIndex());
            } else if (node.getKey() != null) {
                pointer = pointer.child(node.getKey().toString());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer = pointer.child(node.getName());
            }
        }
        return pointer.toString();
    }

    @Test
    void messages_ofBothLanguages_haveTheSameKeys() {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        Map<String, Set<String>> keys = new TreeMap<>();
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH, Locale.KOREAN)) {
            ResourceBundle bundle = ResourceBundle.getBundle("ContributorValidationMessages", locale, exact);
            assertThat(bundle.getLocale()).isEqualTo(locale);
            keys.put(locale.toString(), new TreeSet<>(bundle.keySet()));
        }
        assertThat(new HashSet<>(keys.values())).as("%s", keys).hasSize(1);
    }

    @Test
    void messages_areAllUsedByABrokenSample() throws IllegalAccessException {
        Set<String> templates = new TreeSet<>();
        for (var field : Messages.class.getFields()) {
            if (!field.getName().endsWith("_PATTERN")) {
                templates.add((String) field.get(null));
            }
        }
        Set<String> used = new TreeSet<>();
        Broken.all().forEach(broken -> used.addAll(broken.expected().values()));
        assertThat(used).isEqualTo(templates);
        Set<String> keys = new TreeSet<>();
        templates.forEach(template -> keys.add(template.substring(1, template.length() - 1)));
        assertThat(ResourceBundle.getBundle("ContributorValidationMessages", Locale.ROOT)
                        .keySet())
                .isEqualTo(keys);
    }

    @Test
    void messages_sayTheSameWithAndWithoutExpressions_inBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            List<String> words = new ArrayList<>();
            List<String> withExpressions = new ArrayList<>();
            Locale before = Locale.getDefault();
            Locale.setDefault(locale);
            try (ValidatorFactory stock = Validation.buildDefaultValidatorFactory();
                    ValidatorFactory without = withoutExpressions(locale)) {
                for (Broken<?> broken : Broken.all()) {
                    Extensible bad = broken.apply(samplesOf(broken.type()).get(0));
                    words.addAll(words(without.getValidator(), bad));
                    withExpressions.addAll(words(stock.getValidator(), bad));
                }
            } finally {
                Locale.setDefault(before);
            }
            assertThat(words).isNotEmpty().isEqualTo(withExpressions);
            assertThat(words)
                    .allSatisfy(message -> assertThat(message.chars().anyMatch(c -> c >= 0xac00 && c <= 0xd7a3))
                            .as(message)
                            .isEqualTo(locale.equals(Locale.KOREAN)));
            assertThat(words)
                    .contains(locale.equals(Locale.KOREAN) ? "최대 160자여야 합니다" : "must hold 160 characters at most");
        }
    }

    private static List<String> words(Validator validator, Extensible bean) {
        return validator.validate(bean).stream()
                .map(ConstraintViolation::getMessage)
                .sorted()
                .toList();
    }
}
