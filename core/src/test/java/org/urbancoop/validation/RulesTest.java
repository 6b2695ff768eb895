package org.urbancoop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.message.Message;
import org.urbancoop.testing.GeneratedFile;

/** What the rules say of themselves. That they do what their examples say is tested where JSON is read. */
class RulesTest {

    private static final Collection<RuleDescription> ALL =
            RuleCatalog.standard().descriptions();

    /** No list has a deprecated term yet; {@code DeprecatedTermTest} makes one. */
    private static final Set<String> WITHOUT_FAILING_EXAMPLE = Set.of("term-deprecated");

    private static List<RuleDescription> classes() {
        return ALL.stream()
                .filter(rule -> rule.category() != Category.CONSTRAINT && rule.category() != Category.VALIDATION)
                .toList();
    }

    @Test
    void descriptions_ofAllRules_areComplete() {
        for (RuleDescription rule : ALL) {
            for (Message words : List.of(rule.title(), rule.message(), rule.rationale(), rule.hint())) {
                assertThat(words.english()).as(rule.code()).isNotBlank();
                assertThat(words.korean()).as(rule.code()).isNotBlank();
            }
            assertThat(rule.title().korean()).as(rule.code()).matches(".*[가-힣].*");
            assertThat(rule.reads()).as(rule.code()).isNotEmpty();
            assertThat(placeholders(rule.message().english()))
                    .as(rule.code())
                    .isEqualTo(placeholders(rule.message().korean()));
        }
        for (RuleDescription rule : classes()) {
            assertThat(rule.passes())
                    .as("an example that passes %s", rule.code())
                    .isNotEmpty();
            if (!WITHOUT_FAILING_EXAMPLE.contains(rule.code())) {
                assertThat(rule.fails())
                        .as("an example that fails %s", rule.code())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void index_ofTheRules_listsEveryClass() throws IOException {
        Path sources = GeneratedFile.path("core/src/main/java/org/urbancoop/validation/rules");
        Set<String> classes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains("@RuleInfo(")) {
                    classes.add(sources.relativize(file)
                            .toString()
                            .replace(".java", "")
                            .replace('/', '.'));
                }
            }
        }
        GeneratedFile.check(
                "core/src/main/resources/org/urbancoop/validation/rules/rules.txt", String.join("\n", classes) + "\n");
    }

    @Test
    void codes_ofAllRules_areFrozen() throws IOException {
        GeneratedFile.check(
                "core/src/test/resources/org/urbancoop/validation/frozen-codes.txt",
                ALL.stream().map(RuleDescription::code).collect(Collectors.joining("\n", "", "\n")));
    }

    private static Set<String> placeholders(String template) {
        return Pattern.compile("\\{([A-Za-z]+)}")
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
