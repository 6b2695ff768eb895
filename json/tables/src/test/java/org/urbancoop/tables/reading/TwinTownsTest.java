package org.urbancoop.tables.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.FormatInput;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.tables.mapping.MappingJson;
import org.urbancoop.testing.GeneratedFile;

/** A table of 13,081 twin towns that somebody downloaded from Wikidata, read by a short mapping. */
class TwinTownsTest {

    private static final String MAPPING = "twin-towns.mapping.json";

    private static final String FILE = System.getProperty("urbancoop.sisterCities", "");

    private static byte[] mapping() throws IOException {
        try (InputStream in = Objects.requireNonNull(TwinTownsTest.class.getResourceAsStream(MAPPING))) {
            return in.readAllBytes();
        }
    }

    @Test
    void mapping_isShort() throws IOException {
        assertThat(new String(mapping(), java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .count())
                .isLessThan(30);
    }

    @Test
    void table_everyRowIsTheAgreementOfItsTowns() throws IOException {
        assumeFalse(FILE.isEmpty(), "skipped without -Durbancoop.sisterCities=FILE, a table of twin towns");
        SheetReading reading = SheetReader.of(MappingJson.read(mapping())).read(FormatInput.of(Path.of(FILE)));
        Dataset dataset = reading.dataset();
        assertThat(reading.rejected()).isEmpty();
        Map<Integer, Agreement> byRow = new HashMap<>();
        for (Agreement agreement : dataset.getAgreements()) {
            for (Citation citation : agreement.getCitations()) {
                String where = citation.getWhere().orElseThrow();
                byRow.put(Integer.parseInt(where.replaceAll(".*![A-Z]+", "")), agreement);
            }
        }
        List<String> lines = Files.readAllLines(Path.of(FILE));
        Set<String> unread = new HashSet<>();
        reading.findings().stream()
                .filter(finding -> finding.code().equals("sheet-cell-not-understood"))
                .forEach(finding -> unread.add(finding.value().orElseThrow()));
        Map<String, Set<String>> countries = new TreeMap<>();
        for (int row = 2; row <= lines.size(); row++) {
            String[] cells = lines.get(row - 1).split("\t", -1);
            Agreement agreement = Objects.requireNonNull(byRow.get(row), "row " + row);
            Set<String> wanted = Set.of(
                    words(cells[0], cells[1], cells[2], cells[3]), words(cells[5], cells[9], cells[6], cells[7]));
            Set<String> found = new HashSet<>();
            agreement.getParties().forEach(party -> {
                City city = dataset.city((RecordReference) party).orElseThrow();
                boolean isFirst = words(cells[0], "", cells[2], cells[3]).equals(words(city));
                String country = isFirst ? cells[1] : cells[9];
                city.getCountry()
                        .ifPresentOrElse(
                                code -> countries
                                        .computeIfAbsent(country, name -> new HashSet<>())
                                        .add(code.term()),
                                () -> assertThat(unread).contains(country));
                found.add(words(city).replace("||", "|" + country + "|"));
            });
            assertThat(found).as("row " + row).isEqualTo(wanted);
        }
        countries.forEach((name, codes) -> assertThat(codes).as(name).hasSizeLessThanOrEqualTo(1));
        GeneratedFile.check("docs/twin-towns-sheet.md", page(dataset, reading, lines, byRow, countries));
    }

    private static String words(String name, String country, String latitude, String longitude) {
        return String.join(
                "|",
                name.replace("\u200E", "").strip(),
                country,
                new BigDecimal(latitude).stripTrailingZeros().toPlainString(),
                new BigDecimal(longitude).stripTrailingZeros().toPlainString());
    }

    private static String words(City city) {
        return words(
                city.getName(),
                "",
                city.getLocation().orElseThrow().getLatitude().toPlainString(),
                city.getLocation().orElseThrow().getLongitude().toPlainString());
    }

    private static String page(
            Dataset dataset,
            SheetReading reading,
            List<String> lines,
            Map<Integer, Agreement> byRow,
            Map<String, Set<String>> countries) {
        StringBuilder page = new StringBuilder("""
                # A sheet of twin towns, read by a mapping

                Written by `TwinTownsTest`; do not edit. A table of twin towns of European cities from Wikidata
                (CC0), as somebody downloaded it, was read by the mapping `twin-towns.mapping.json` of `json/tables`:
                """);
        page.append(String.format(
                Locale.ROOT,
                """
                %,d rows became %,d places and %,d agreements, for a pair that is listed from both sides is one
                agreement with the evidence of both rows. No row was rejected; the test compares each with its cells.

                """,
                lines.size() - 1,
                dataset.getCities().size(),
                dataset.getAgreements().size()));
        page.append("## What could not be read\n\n| Cell | Text |\n|---|---|\n");
        reading.findings().stream()
                .filter(finding -> finding.code().equals("sheet-cell-not-understood"))
                .forEach(finding -> page.append("| ")
                        .append(finding.location().orElseThrow())
                        .append(" | ")
                        .append(finding.value().orElse(""))
                        .append(" |\n"));
        page.append("""

                ## Names of countries that are not those of the code list

                | In the table | Read as |
                |---|---|
                """);
        countries.forEach((name, codes) -> codes.forEach(code -> {
            if (!Country.of(code).label(Locale.ENGLISH).equals(name)) {
                page.append("| ")
                        .append(name)
                        .append(" | ")
                        .append(code)
                        .append(' ')
                        .append(Country.of(code).label(Locale.ENGLISH))
                        .append(" |\n");
            }
        }));
        page.append("""

                ## Fifty rows

                Drawn with the seed 19 and read one by one.

                | Row | In the table | Became |
                |--:|---|---|
                """);
        List<Integer> rows = new ArrayList<>(byRow.keySet());
        Collections.sort(rows);
        Collections.shuffle(rows, new Random(19));
        rows.stream().limit(50).sorted().forEach(row -> {
            String[] cells = lines.get(row - 1).split("\t", -1);
            Agreement agreement = Objects.requireNonNull(byRow.get(row));
            page.append("| ")
                    .append(row)
                    .append(" | ")
                    .append(String.join(", ", cells[0], cells[1], cells[2], cells[3]))
                    .append("; ")
                    .append(String.join(", ", cells[5], cells[9], cells[6], cells[7]))
                    .append(" | `")
                    .append(agreement.getId())
                    .append("`: ");
            agreement.getParties().forEach(party -> {
                City city = dataset.city((RecordReference) party).orElseThrow();
                page.append(city.getName())
                        .append(' ')
                        .append(city.getCountry().map(Country::term).orElse("?"))
                        .append(' ')
                        .append(city.getLocation().orElseThrow().getLatitude())
                        .append(' ')
                        .append(city.getLocation().orElseThrow().getLongitude())
                        .append("; ");
            });
            page.setLength(page.length() - 2);
            page.append(" |\n");
        });
        return page.toString();
    }
}
