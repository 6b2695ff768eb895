package org.urbancoop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.message.Location;
import org.urbancoop.testing.ApiSignature;
import org.urbancoop.testing.Arguments;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.Programs;
import org.urbancoop.testing.Programs.Result;
import org.urbancoop.text.JsonPointer;

/** The module as a whole: what it offers, and how it runs where there is no jqwik. */
class TestkitModuleTest {

    private static final String MAIN = """
            package smoke;

            import org.urbancoop.testkit.Conformance;
            import org.urbancoop.testkit.Samples;
            import org.urbancoop.testkit.SyntheticDatasets;

            public class Main {
                public static void main(String[] args) {
                    System.out.println(Samples.dataset().getId() + " " + SyntheticDatasets.of(1, 9).getCities().size());
                    System.out.println(Conformance.cases("record/i_null_optional").get(0).findings());
                    System.out.println(Conformance.cases().stream().allMatch(each -> each.bytes() != null));
                }
            }
            """;

    private static final String PRINTED = """
            samples 9
            [null-member at /country (2:14), record-without-citation at /citations (1:1)]
            true
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static List<Path> withoutJqwik() {
        return List.of(
                Programs.location(Samples.class),
                Programs.location(City.class),
                Programs.location("jakarta.validation.Valid"));
    }

    @Test
    void api_isTheCommittedOne() {
        GeneratedFile.check("docs/api/urbancoop-testkit.txt", ApiSignature.of(Samples.class));
    }

    @Test
    void samplesAndCorpus_needNoJqwik_onTheModulePath() {
        Result result = Programs.runModule(
                folder,
                withoutJqwik(),
                "smoke/smoke.Main",
                Map.of(
                        "module-info.java",
                        "module smoke { requires org.urbancoop.testkit; }",
                        "smoke/Main.java",
                        MAIN));
        assertThat(result.output()).isEqualTo(PRINTED);
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void samplesAndCorpus_needNoJqwik_onTheClassPath() {
        Result result = Programs.runOnClassPath(folder, withoutJqwik(), "smoke.Main", Map.of("smoke/Main.java", MAIN));
        assertThat(result.output()).isEqualTo(PRINTED);
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void nothing_takesANullByAccident() {
        Arguments arguments = Arguments.of(Samples.class)
                .sample(Conformance.cases().get(0))
                .sample(Conformance.cases("record/i_null_optional")
                        .get(0)
                        .findings()
                        .get(0))
                .sample(JsonPointer.parse("/country"))
                .sample(Location.of(2, 14))
                .sample(Country.list())
                .sample(TypeUsage.class, () -> TypeUsage.of(City.class))
                .sample(ArbitraryProvider.SubtypeProvider.class, () -> type -> Set.of());
        assertThat(arguments.nulls()).isEmpty();
    }
}
