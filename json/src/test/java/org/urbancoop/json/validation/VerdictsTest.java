package org.urbancoop.json.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.FindingGroup;
import org.urbancoop.validation.ValidationReport;

/**
 * Documents that other tools were reported to judge wrongly, with what is to be found in each: a place and a code, with
 * a question mark where it is undecided.
 */
class VerdictsTest {

    private static final String START = "{\"format\":\"urbancoop\",\"formatVersion\":\"1.0\",\"id\":\"mine\",\"title\":"
            + "\"Mine\",\"asOf\":\"2026-11-22\",\"sources\":[{\"id\":\"s\",\"title\":\"S\"}],";

    @TestFactory
    Stream<DynamicTest> verdicts() throws IOException {
        try (InputStream in = Objects.requireNonNull(VerdictsTest.class.getResourceAsStream("verdicts.tsv"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines).hasSizeGreaterThan(50);
            return lines.stream().skip(1).map(line -> {
                String[] cells = line.split("\t", -1);
                return DynamicTest.dynamicTest(cells[0] + " " + cells[1], () -> judge(cells[1], cells[2]));
            });
        }
    }

    private static void judge(String members, String expected) {
        String document = START + members.substring(1);
        ValidationReport report = JsonValidator.standard().validate(document.getBytes(StandardCharsets.UTF_8));
        TreeSet<String> found = new TreeSet<>();
        report.findings().stream()
                // No other record points to the one that is tried.
                .filter(finding -> !finding.code().equals("record-unused"))
                .forEach(finding -> found.add(place(finding)));
        report.undecided().forEach(finding -> found.add("?" + place(finding)));
        assertThat(String.join(", ", found)).isEqualTo(String.join(", ", new TreeSet<>(List.of(expected.split(", ")))));
    }

    /** Nine findings of one cause are one. */
    @Test
    void groups_areByCause() {
        StringBuilder cities = new StringBuilder();
        StringBuilder agenda = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            for (String country : List.of("UK", "Korea")) {
                cities.append("{\"id\":\"c")
                        .append(i)
                        .append(country.toLowerCase(Locale.ROOT))
                        .append("\",\"name\":\"")
                        .append(i)
                        .append(country)
                        .append("\",\"kind\":\"city\",\"country\":\"")
                        .append(country)
                        .append("\",\"citations\":[{\"source\":\"source/s\"}]},");
            }
            agenda.append("{\"title\":\"A\",\"when\":\"2016-01-0").append(i + 1).append("\"},");
        }
        String document = START + "\"cities\":[" + cities.deleteCharAt(cities.length() - 1)
                + "],\"events\":[{\"id\":\"e\",\"title\":\"E\",\"kind\":\"forum\","
                + "\"when\":\"2019-06\",\"status\":\"held\","
                + "\"agenda\":[" + agenda.deleteCharAt(agenda.length() - 1)
                + "],\"citations\":[{\"source\":\"source/s\"}]}]}";
        ValidationReport report = JsonValidator.standard().validate(document.getBytes(StandardCharsets.UTF_8));
        assertThat(report.groups())
                .filteredOn(group -> !group.findings().get(0).code().equals("record-unused"))
                .extracting(FindingGroup::cause, group -> group.findings().size())
                .containsExactlyInAnyOrder(
                        tuple("constraint-country-code UK", 9),
                        tuple("malformed-text Korea", 9),
                        tuple("event/e/when 2019-06", 9));
    }

    private static String place(Finding finding) {
        return finding.subject() + finding.pointer() + " " + finding.code();
    }
}
