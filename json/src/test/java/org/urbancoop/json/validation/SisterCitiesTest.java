package org.urbancoop.json.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
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
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.notation.NameReader;
import org.urbancoop.place.Coordinates;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.source.Source;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

/**
 * What the rules say of thirteen thousand twin towns of European cities from Wikidata, and which of it is true.
 *
 * <p>The table is not ours to publish, so whoever has it gives it with {@code -Durbancoop.sisterCities=FILE}: tab
 * separated, with columns such as {@code originlat} and {@code sistercityLabel}.
 */
class SisterCitiesTest {

    private static final String FILE = System.getProperty("urbancoop.sisterCities", "");
    private static final long SEED = 15;
    private static final int SAMPLE = 50;

    private static final RecordReference SOURCE = RecordReference.parse("source/wikidata");

    @Test
    void findings_onTwinTowns_areTrue() throws IOException {
        assumeFalse(FILE.isEmpty(), "skipped without -Durbancoop.sisterCities=FILE, a table of twin towns");
        TwinTowns towns = new TwinTowns();
        Files.readAllLines(Path.of(FILE)).stream().skip(1).forEach(towns::add);
        Dataset dataset = towns.dataset.build();
        ValidationReport report = DatasetValidator.of(
                        ValidationConfig.builder().cap(1_000_000).build())
                .validate(dataset);
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.removeIf(finding -> finding.code().equals("record-unused"));
        Map<String, Integer> found = count(findings);
        Map<String, Integer> undecided = count(report.undecided());
        Collections.shuffle(findings, new Random(SEED));
        List<Finding> sample = findings.subList(0, Math.min(SAMPLE, findings.size()));
        Map<String, String> verdicts = verdicts();
        List<String> rows = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (Finding finding : sample) {
            String said = finding.code() + "\t" + finding.message().english();
            String verdict = verdicts.get(said);
            if (verdict == null) {
                open.add(said);
            }
            rows.add("| `" + finding.code() + "` | "
                    + finding.message().english().replace("|", "\\|") + " | " + verdict + " |");
        }
        Files.write(Path.of("target/sister-cities-open.tsv"), open);
        assertThat(open).as("findings of the sample without a verdict").isEmpty();
        GeneratedFile.check("docs/sister-cities.md", page(dataset, found, undecided, rows));
    }

    private static Map<String, Integer> count(List<Finding> findings) {
        Map<String, Integer> counts = new TreeMap<>();
        findings.forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
        return counts;
    }

    /** What a person says of each finding of the sample: true, false or undecidable, and why. */
    private static Map<String, String> verdicts() throws IOException {
        Map<String, String> verdicts = new HashMap<>();
        try (InputStream in =
                Objects.requireNonNull(SisterCitiesTest.class.getResourceAsStream("sister-cities-verdicts.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split("\t", -1);
                        verdicts.put(cells[0] + "\t" + cells[1], cells[2]);
                    });
        }
        return verdicts;
    }

    private static String page(
            Dataset dataset, Map<String, Integer> found, Map<String, Integer> undecided, List<String> rows) {
        StringBuilder page = new StringBuilder();
        page.append("# What the rules say of twin towns\n\n")
                .append("Written by `SisterCitiesTest`; do not edit. A table of twin towns of European cities from "
                        + "Wikidata (CC0) was made a dataset:\n")
                .append(String.format(
                        Locale.ROOT,
                        "%,d towns, each with its point and mostly its country, and %,d agreements. The table has no "
                                + "identifiers and no kinds of towns.%n%n",
                        dataset.getCities().size(),
                        dataset.getAgreements().size()))
                .append("## All findings\n\n`record-unused` apart, for the table has nothing but towns and pairs.\n\n")
                .append("| Rule | Findings | Undecided |\n|---|--:|--:|\n");
        Set<String> codes = new TreeSet<>(found.keySet());
        codes.addAll(undecided.keySet());
        for (String code : codes) {
            page.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %,d | %,d |%n",
                    code,
                    found.getOrDefault(code, 0),
                    undecided.getOrDefault(code, 0)));
        }
        page.append("\nBefore there were outlines, and before points and agreements counted, `city-repeated` had 184 "
                + "findings and\n`coordinates-outside-country` 28, none of the latter true.\n");
        page.append("\n## A sample\n\n")
                .append(rows.size())
                .append(" of the findings, drawn with the seed ")
                .append(SEED)
                .append(". Each has a verdict, or the test fails.\n\n| Rule | Finding | Verdict |\n|---|---|---|\n");
        rows.forEach(row -> page.append(row).append('\n'));
        return page.toString().replace("\r\n", "\n");
    }

    /** Makes a town of each name, country and point, and one agreement of each pair. */
    private static final class TwinTowns {

        private final NameReader names = NameReader.ofCountries();
        private final Map<String, RecordReference> known = new HashMap<>();
        private final Set<String> pairs = new HashSet<>();
        private final Dataset.Builder dataset = Dataset.builder()
                .id("twin-towns")
                .title("Twin towns")
                .addSource(Source.builder()
                        .id("wikidata")
                        .title("Twin towns in Wikidata")
                        .build());

        private void add(String line) {
            String[] cells = line.split("\t", -1);
            RecordReference origin = town(cells[0], cells[1], cells[2], cells[3]);
            RecordReference twin = town(cells[5], cells[9], cells[6], cells[7]);
            String pair = new TreeSet<>(List.of(origin.toString(), twin.toString())).toString();
            if (pairs.add(pair)) {
                dataset.addAgreement(Agreement.builder()
                        .id("agreement-" + pairs.size())
                        .kind(AgreementKind.TWINNING)
                        .addParties(origin, twin)
                        .addCitation(Citation.of(SOURCE, cells[0] + " " + cells[5]))
                        .build());
            }
        }

        private RecordReference town(String name, String country, String latitude, String longitude) {
            String key = String.join("\t", name, country, latitude, longitude);
            RecordReference reference = known.get(key);
            if (reference == null) {
                String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replaceAll("[^a-z0-9]+", "-");
                City town = City.builder()
                        .id((plain + "-" + known.size()).replaceAll("^-|-(?=-)", ""))
                        .name(name)
                        .kind(CityKind.LOCALITY)
                        .country(names.country(country).value())
                        .location(Coordinates.of(latitude, longitude))
                        .addCitation(Citation.of(SOURCE, name))
                        .build();
                dataset.addCity(town);
                reference = town.reference();
                known.put(key, reference);
            }
            return reference;
        }
    }
}
