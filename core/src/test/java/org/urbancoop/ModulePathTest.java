package org.urbancoop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.city.City;
import org.urbancoop.testing.Programs;
import org.urbancoop.testing.Programs.Result;

/** Runs {@code java -p}: the tests themselves run on the class path. */
class ModulePathTest {

    private static final String MAIN = """
            package smoke;

            import java.util.Locale;
            import org.urbancoop.city.City;
            import org.urbancoop.code.CityKind;
            import org.urbancoop.code.Country;
            import org.urbancoop.dataset.Dataset;
            import org.urbancoop.reference.Reference;

            public class Main {
                public static void main(String[] args) {
                    City seoul = City.builder()
                            .id("seoul").name("Seoul").kind(CityKind.METROPOLIS).country(Country.of("ZZ")).build();
                    Dataset dataset = Dataset.builder().id("smoke").title("Smoke").addCity(seoul).build();
                    System.out.println(dataset.city(Reference.parse("city/seoul")).orElseThrow());
                    System.out.println(CityKind.METROPOLIS.label(Locale.KOREAN));
                    System.out.println(Main.class.getModule() + ", " + City.class.getModule());
                    CHECK
                }
            }
            """;

    private static final String FIRST_LINES = "City{id=seoul, name=Seoul, kind=metropolis, country=ZZ}\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void core_runsWithTheValidationApiAlone() {
        Result result = Programs.runModule(
                folder,
                List.of(Programs.location(City.class), Programs.location(Valid.class)),
                "smoke/smoke.Main",
                Map.of(
                        "module-info.java",
                        "module smoke { requires org.urbancoop.core; }",
                        "smoke/Main.java",
                        MAIN.replace("CHECK", "")));
        assertThat(result.output())
                .contains(FIRST_LINES)
                .containsPattern("\\p{IsHangul}+")
                .endsWith("module smoke, module org.urbancoop.core\n");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void hibernateValidator_seesTheConstraintsWithoutOpens() {
        String check = """
                try (var factory = jakarta.validation.Validation.byDefaultProvider().configure()
                        .messageInterpolator(
                            new org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator())
                        .buildValidatorFactory()) {
                    for (var violation : factory.getValidator().validate(seoul.toBuilder().name(" ").build())) {
                        System.out.println(violation.getPropertyPath() + " " + violation.getMessage());
                    }
                }
                """;
        Result result = Programs.runModule(
                folder,
                List.of(
                        Programs.location(City.class),
                        Programs.location(Valid.class),
                        Programs.location(HibernateValidator.class),
                        Programs.location("org.jboss.logging.Logger"),
                        Programs.location("com.fasterxml.classmate.TypeResolver")),
                "smoke/smoke.Main",
                Map.of(
                        "module-info.java",
                        "module smoke { requires org.urbancoop.core; requires org.hibernate.validator; }",
                        "smoke/Main.java",
                        MAIN.replace("CHECK", check)));
        assertThat(result.output())
                .contains(FIRST_LINES)
                .contains("country must be a country code that ISO 3166-1 assigns, such as KR\n")
                .contains("name must hold more than white space\n");
        assertThat(result.exitCode()).isZero();
    }
}
