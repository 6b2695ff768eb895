package org.urbancoop.tables.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.FormatInput;
import org.urbancoop.tables.TemplateWriter;
import org.urbancoop.tables.sheet.UnreadableSheetException;
import org.urbancoop.validation.Finding;

/** Templates as people fill them in. */
class TemplateReaderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private SheetReading read() throws IOException {
        return TemplateReader.of().read(FormatInput.of(folder));
    }

    private static List<String> told(SheetReading reading) {
        return reading.findings().stream()
                .map(each -> each.location().map(Object::toString).orElse("-") + " " + each.code())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void emptyTemplate_hasNoRecords(String language) throws IOException {
        TemplateWriter.of(Locale.forLanguageTag(language)).write(folder);
        assertThat(TemplateReader.of().recognises(FormatInput.of(folder))).isTrue();
        SheetReading reading = read();
        assertThat(reading.dataset().records()).isEmpty();
        assertThat(reading.dataset().getDeclaredTotals()).isEmpty();
        assertThat(told(reading)).containsExactly("- sheet-no-dataset");
    }

    /** A sheet of cities, beside a dataset with a header. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Name,Kind,Country\\nKobe,City,Japan|kobe|",
                "이름,유형,국가\\nKobe,도시,일본|kobe|",
                "Title row\\n\\nName,Kind,Country\\nKobe,city,JP|kobe|",
                "Name;Kind;Country\\nKobe;City;Japan|kobe|",
                "ID,Name,Kind\\nk1,Kobe,City\\n,Kobe,City|k1 kobe|",
                "Name,Kind\\nKobe,City\\nKobe,City|kobe kobe-2|",
                "Name,Kind\\n고베,City|city-row-2|",
                "ID,Name,Kind\\n(example),Nara,City||cities!A2 sheet-example-changed",
                "ID,Name,Kind\\n(예시),Nara,City||cities!A2 sheet-example-changed",
                "Name,Kind,Name\\nKobe,City,Nara|kobe|cities!C1 sheet-column-repeated",
                "Name,Kind,Mayor\\nKobe,City,X|kobe|cities!C1 sheet-column-not-known",
                "Name,Kind,Location: Latitude\\nKobe,City,north|kobe|cities!C2 sheet-value-not-understood",
                "Name,Kind,Location: Latitude,Location: Longitude\\nKobe,City,\"1,000\",1|kobe|",
                "Name,Kind\\n,City||cities!A2 sheet-value-refused,cities!B2 sheet-row-rejected",
                "Name,Kind,Existence\\nKobe,City,c. 1889|kobe|",
                "Name,Kind,Existence\\nKobe,City,03/04/2001|kobe|cities!C2 sheet-value-ambiguous",
                "Name,Kind,Lies in\\nKobe,City,Hyogo|kobe|cities!C2 sheet-value-not-understood",
                "Name,Kind,Lies in\\nKobe,City,city/hyogo|kobe|",
                "Name,Kind,Lies in\\nKobe,City,Nara\\nNara,City,\\nnara,City,|kobe nara nara-2|"
                        + "cities!C2 sheet-value-ambiguous",
                "Name,Kind\\n\" \",\" \"\\nKobe,City|kobe|"
            })
    void cities(String csv, String ids, String told) throws IOException {
        Files.writeString(folder.resolve("dataset.csv"), "ID,Title\nd,D\n");
        Files.writeString(folder.resolve("cities.csv"), csv.replace("\\n", "\n") + "\n");
        SheetReading reading = read();
        assertThat(reading.dataset().getCities().stream()
                        .map(city -> city.getId().toString())
                        .toList())
                .isEqualTo(ids == null ? List.of() : List.of(ids.split(" ", -1)));
        assertThat(told(reading)).isEqualTo(told == null ? List.of() : List.of(told.split(",", -1)));
    }

    private SheetReading add(Dataset base, String file, String csv) throws IOException {
        Files.writeString(folder.resolve(file), csv);
        return TemplateReader.of().into(base).read(FormatInput.of(folder));
    }

    /** What a dataset has already stays; the rest is added, once. */
    @Test
    void into_addsWhatIsNew_andTellsWhatIsThere() throws IOException {
        Dataset base = UrbancoopDataset.load();
        String events = "Title,Kind,When\nA forum of cities,Forum,2027-05\nA forum of cities,Forum,2028-05\n";
        add(base, "events.csv", events);
        add(base, "cities.csv", "Name,Kind,Country\nSeoul,City,South Korea\nKobe,City,Japan\nParis,City,\n");
        SheetReading first =
                add(base, "agreements.csv", "Kind,Party 1,Party 2,Signed\nFriendship,Seoul,Kobe,2027-03-01\n");
        assertThat(first.dataset().getCities()).hasSize(base.getCities().size() + 1);
        assertThat(first.dataset().getAgreements())
                .hasSize(base.getAgreements().size() + 1)
                .last()
                .satisfies(each -> assertThat(each.getParties().toString()).isEqualTo("[city/seoul, city/kobe]"));
        assertThat(first.dataset().getEvents()).hasSize(base.getEvents().size() + 2);
        assertThat(first.dataset().getTitle()).isEqualTo(base.getTitle());
        assertThat(told(first))
                .contains("cities!B2 sheet-known-differs")
                .doesNotContain("cities!A3 sheet-already-there");
        assertThat(first.report().findings()).noneMatch(each -> each.location().isEmpty());
        SheetReading again = add(first.dataset(), "events.csv", events);
        assertThat(again.dataset()).isEqualTo(first.dataset());
        assertThat(told(again))
                .containsExactlyInAnyOrder(
                        "agreements!A2 sheet-already-there",
                        "cities!B2 sheet-known-differs",
                        "cities!A3 sheet-already-there",
                        "cities!A4 sheet-already-there",
                        "events!A2 sheet-already-there",
                        "events!A3 sheet-already-there");
        SheetReading other =
                add(first.dataset(), "cities.csv", "ID,Name,Kind,Country,Existence\nkobe,Kobe,City,Japan,1889\n");
        assertThat(other.dataset()).isEqualTo(first.dataset());
        assertThat(told(other)).contains("cities!E2 sheet-known-differs");
    }

    /** A city of this name elsewhere is another one; a name of two is not read. */
    @Test
    void into_citiesOfOneName_areNotMixed() throws IOException {
        Dataset base = UrbancoopDataset.load();
        SheetReading reading = add(
                base,
                "cities.csv",
                "Name,Kind,Country,Lies in\nSeoul,City,Japan,\nKobe,City,Japan,Seoul\n,,,\nOsaka,City,Japan,Busan\n");
        assertThat(reading.dataset().getCities().stream()
                        .skip(base.getCities().size())
                        .map(city -> city.getId().toString()))
                .containsExactly("seoul-2", "kobe", "osaka");
        assertThat(told(reading)).contains("cities!D3 sheet-value-ambiguous");
    }

    @Test
    void findingsOfRules_nameTheirCells_andRejectedRowsAreKept() throws IOException {
        Files.writeString(folder.resolve("dataset.csv"), "ID,Title\nd,D\nsecond,Second\n");
        Files.writeString(
                folder.resolve("협정.csv"), "유형,당사자 1,당사자 3,서명일\n자매도시,city/nowhere,갑을국,1966\n,Japan,France,1970\n");
        SheetReading reading = read();
        assertThat(reading.dataset().getAgreements())
                .extracting(each -> each.getParties().toString())
                .containsExactly("[city/nowhere]");
        assertThat(told(reading))
                .containsExactly(
                        "dataset!A3 sheet-row-rejected",
                        "협정!C2 sheet-value-not-understood",
                        "협정!A3 sheet-value-refused",
                        "협정!B3 sheet-row-rejected");
        assertThat(reading.report().findings().stream().map(Finding::toString))
                .anyMatch(finding -> finding.contains("협정!B2") && finding.contains("city/nowhere"));
        Path rejected = folder.resolve("rejected.txt");
        reading.writeRejected(rejected);
        assertThat(rejected).hasContent("""
            ID,Title
            second,Second
            유형,당사자 1,당사자 3,서명일
            ,Japan,France,1970
            """);
    }

    @Test
    void otherSheets_areNoTemplate() throws IOException {
        assertThatThrownBy(() -> read())
                .isInstanceOf(UnreadableSheetException.class)
                .hasMessageContaining("[folder-without-sheets]");
        Path file = Files.writeString(folder.resolve("cities.csv"), "a,b\n1,2\n");
        assertThat(TemplateReader.of().recognises(FormatInput.of(file))).isFalse();
        assertThat(told(TemplateReader.of().read(FormatInput.of(file))))
                .containsExactly("- sheet-no-template", "- sheet-no-dataset");
        Files.write(file, new byte[] {'%', 'P', 'D', 'F', '-'});
        assertThatThrownBy(() -> read()).hasMessageContaining("[not-a-sheet]");
    }
}
