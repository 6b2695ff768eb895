package org.urbancoop.json.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.merge.Datasets;
import org.urbancoop.merge.MergePolicy;
import org.urbancoop.merge.RefusedRulingsException;
import org.urbancoop.merge.Ruling;

/** The file of what persons decided: read with places, written, and told where it does not fit. */
class RulingsJsonTest {

    private static final String FILE = """
            {
              "format": "urbancoop-rulings",
              "formatVersion": "1.0",
              "rulings": [
                {
                  "base": "city/lund",
                  "other": "city/lund-2",
                  "outcome": "same",
                  "reason": "one town by its register",
                  "author": "kim",
                  "date": "2026-11-29"
                }
              ]
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static List<Ruling> read(String text) {
        return RulingsJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Dataset dataset(String id, CityKind kind) {
        return Dataset.builder()
                .id("d")
                .title("D")
                .addCity(City.builder().id(id).name("Lund").kind(kind).build())
                .build();
    }

    @Test
    void read_ofWhatWasWritten_isTheSame() throws IOException {
        List<Ruling> rulings = read(FILE);
        assertThat(RulingsJson.toText(rulings)).isEqualTo(FILE);
        Path file = folder.resolve("rulings.json");
        RulingsJson.write(rulings, file);
        assertThat(Files.readString(file)).isEqualTo(FILE);
        assertThat(RulingsJson.read(file)).isEqualTo(rulings);
    }

    @Test
    void rulings_ofAFile_win() {
        Dataset base = dataset("lund", CityKind.CITY);
        Dataset other = dataset("lund-2", CityKind.LOCALITY);
        assertThat(Datasets.merge(base, other, MergePolicy.builder().build()).open())
                .hasSize(1);
        MergePolicy policy = MergePolicy.builder().rulings(read(FILE)).build();
        assertThat(Datasets.merge(base, other, policy).result()).isEqualTo(base);
    }

    @Test
    void problems_tellThePlaceInTheFile() {
        byte[] file = FILE.replace("lund-2", "lund-3").getBytes(StandardCharsets.UTF_8);
        MergePolicy policy =
                MergePolicy.builder().rulings(RulingsJson.read(file)).build();
        RefusedRulingsException refused = catchThrowableOfType(
                RefusedRulingsException.class,
                () -> Datasets.merge(dataset("lund", CityKind.CITY), dataset("lund-2", CityKind.LOCALITY), policy));
        assertThat(RulingsJson.problems(file, refused))
                .extracting(problem -> problem.message())
                .containsExactly("/rulings/0/other, line 7, column 16: the other dataset has no such record: "
                        + "'city/lund-3' [invalid-value]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"same\"|\"equal\"|/rulings/0/outcome, line 8, column 18: expected an outcome",
                "\"same\"|\"base\"|/rulings/0, line 5, column 5: A ruling for what one dataset says needs the place",
                "\"date\"|\"day\"|/rulings/0/day, line 11, column 7: Ruling has no such member",
                "\"1.0\"|\"2.0\"|/formatVersion, line 3, column 20: this library reads version 1 of the format only",
                "urbancoop-rulings|urbancoop|/format, line 2, column 13: expected the text",
            })
    void read_ofABadFile_tellsThePlace(String good, String bad, String message) {
        assertThatThrownBy(() -> read(FILE.replace(good, bad)))
                .isInstanceOf(UrbancoopJsonException.class)
                .hasMessageStartingWith(message);
    }
}
