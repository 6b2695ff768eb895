package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.Snippets;

/** Each type that users can name has an example: Java in a document that is run, or a sample in its Javadoc. */
class ExamplesOfTypesTest {

    /** What no example would help with, and why. */
    private static final Map<String, String> NEEDS_NONE = Map.of(
            "org.urbancoop.constraint.CountryCodeValidator", "a Jakarta validator makes it, for @CountryCode",
            "org.urbancoop.constraint.CurrencyCodeValidator", "a Jakarta validator makes it, for @CurrencyCode",
            "org.urbancoop.constraint.LanguageTagValidator", "a Jakarta validator makes it, for @LanguageTag",
            "org.urbancoop.constraint.NotBlankIfPresentValidator",
                    "a Jakarta validator makes it, for @NotBlankIfPresent",
            "org.urbancoop.constraint.TimeZoneIdValidator", "a Jakarta validator makes it, for @TimeZoneId",
            "org.urbancoop.reference.AssignedCountryValidator", "a Jakarta validator makes it, for @AssignedCountry",
            "org.urbancoop.tables.sheet.SheetFormat", "the module of workbooks implements it, found as a service");

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+)");
    private static final Pattern TYPE =
            Pattern.compile("  (?:(?:abstract|final|sealed) )*(?:class|interface|record|enum|@interface) ([\\w.]+).*");
    private static final Pattern LITERAL =
            Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"|//[^\n]*|import [^;]*;");
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** A text as it stands in a document, a call, a constant of the type. */
    private static final Pattern SAMPLE = Pattern.compile(
            "(?:such as|like|:|,|as) \\{@code [^}]|\\{@code [^}]*\\(|\\{@value #|<code>|\\{@snippet|such as \\{@link"
                    + " #[A-Z]");

    private static final String ANNOTATION = "@[\\w.]+(?:\\((?:[^()]|\\([^()]*\\))*\\))?(?: //[^\\n]*)?\\s*";

    /** The names of types, by package and in the package. */
    private static final Map<String, List<String>> TYPES = new TreeMap<>();

    private static final Set<String> SHOWN = new HashSet<>();

    @BeforeAll
    static void readAll() throws IOException {
        try (Stream<Path> lists = Files.list(GeneratedFile.path("docs/api"))) {
            for (Path list : lists.toList()) {
                List<String> types = List.of();
                for (String line : Files.readAllLines(list)) {
                    Matcher start = PACKAGE.matcher(line);
                    Matcher type = TYPE.matcher(line);
                    if (start.matches()) {
                        types = TYPES.computeIfAbsent(start.group(1), name -> new ArrayList<>());
                    } else if (type.matches() && !type.group(1).endsWith(".Builder")) {
                        types.add(type.group(1));
                    }
                }
            }
        }
        for (Path document : Snippets.documents()) {
            if (!document.toString().contains("decisions")) {
                Snippets.of(document)
                        .forEach(snippet -> WORD.matcher(
                                        LITERAL.matcher(snippet.code()).replaceAll(""))
                                .results()
                                .forEach(word -> SHOWN.add(word.group())));
            }
        }
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : List.of("core", "json")) {
            try (Stream<Path> files = Files.walk(GeneratedFile.path(module))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")
                                && path.toString().replace('\\', '/').contains("/src/main/java/"))
                        .toList()) {
                    String name = file.toString().replace('\\', '/').replaceFirst(".*/src/main/java/", "");
                    sources.put(name, Files.readString(file));
                }
            }
        }
        return sources;
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** The comment above a type. */
    private static String javadoc(String source, String name) {
        Matcher declared = Pattern.compile(
                        "(/\\*\\*(?:(?!\\*/).)*\\*/)\\s*(?:" + ANNOTATION
                                + ")*(?:(?:public|protected|abstract|final|sealed|static) )*"
                                + "(?:class|interface|record|enum|@interface) " + name + "\\b",
                        Pattern.DOTALL)
                .matcher(source);
        return declared.find() ? declared.group(1) : "";
    }

    @Test
    void types_haveAnExample() throws IOException {
        Map<String, String> sources = sources();
        List<String> without = new ArrayList<>();
        TYPES.forEach((group, types) -> types.forEach(type -> {
            String source =
                    sources.getOrDefault(group.replace('.', '/') + "/" + type.replaceFirst("\\..*", "") + ".java", "");
            assertThat(source).as("source of %s.%s", group, type).isNotEmpty();
            if (!SHOWN.contains(simpleName(type))
                    && !SAMPLE.matcher(javadoc(source, simpleName(type)).replaceAll("\\s*\\n \\*\\s*", " "))
                            .find()) {
                without.add(group + "." + type);
            }
        }));
        assertThat(without)
                .as("Types without an example: show them in a guide, or write a sample into their Javadoc")
                .containsExactlyInAnyOrderElementsOf(NEEDS_NONE.keySet());
    }

    @Test
    void exemptions_areFew() {
        assertThat(NEEDS_NONE).hasSizeLessThan(15);
        assertThat(NEEDS_NONE.values()).allMatch(reason -> reason.length() > 20);
    }

    /** What the tests look for is found, and found missing. */
    @Test
    void samples_areSeen() {
        assertThat(TYPES.values().stream().mapToInt(List::size).sum()).isGreaterThan(300);
        assertThat(SHOWN)
                .contains("Dataset", "SheetReader", "PeriodReader")
                .doesNotContain("CountryCodeValidator", "Kaohsiung");
        assertThat(javadoc(
                        "/** A. */ class A {} /** Of B, {@code b}. */ @Value(\"x\") // y\n public final class B {}",
                        "B"))
                .isEqualTo("/** Of B, {@code b}. */");
        assertThat(javadoc("/** A. */ int a; class B {}", "B")).isEmpty();
    }
}
