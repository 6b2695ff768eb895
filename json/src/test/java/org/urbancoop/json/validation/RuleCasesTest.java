package org.urbancoop.json.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.validation.RuleCatalog;

/**
 * What the rules say at their edges, in cases that would teach a reader of {@code docs/rules.md} nothing. In
 * {@code rule-cases.tsv} a line has a rule, records with {@code \\n} between them, and what is reported.
 */
class RuleCasesTest {

    private static final String FILE = "json/src/test/resources/org/urbancoop/json/validation/rule-cases.tsv";

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        if (Boolean.getBoolean("urbancoop.update")) {
            StringBuilder anew = new StringBuilder();
            for (String line : Files.readAllLines(GeneratedFile.path(FILE))) {
                String outcome = anew.isEmpty() ? "findings" : outcome(line);
                anew.append(line, 0, line.lastIndexOf('\t') + 1).append(outcome).append('\n');
            }
            GeneratedFile.check(FILE, anew.toString());
        }
        return Files.readAllLines(GeneratedFile.path(FILE)).stream()
                .skip(1)
                .map(line -> DynamicTest.dynamicTest(
                        line, () -> assertThat(outcome(line)).isEqualTo(line.substring(line.lastIndexOf('\t') + 1))));
    }

    private static String outcome(String line) {
        String[] cells = line.split("\t", -1);
        RuleExample example = new RuleExample(
                RuleCatalog.standard().descriptions().stream()
                        .filter(rule -> rule.code().equals(cells[0]))
                        .findFirst()
                        .orElseThrow(),
                cells[1].replace("\\n", "\n"));
        return String.join(" | ", example.outcome(Locale.ENGLISH));
    }
}
