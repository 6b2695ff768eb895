package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.json.canonical.CanonicalJson;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.testing.GeneratedFile;

/**
 * The verdict on files in the layout of the public JSONTestSuite: {@code y_} files are JSON, {@code n_} files are not,
 * and on {@code i_} files RFC 8259 leaves readers free.
 *
 * <p>Two doors judge each: reading, for which any JSON is right that only is no city, and the canonical form, which
 * looks into each text, name and number and refuses some JSON, with a reason of its own.
 */
class JsonTestSuiteTest {

    private static final String OWN = "json/src/test/resources/org/urbancoop/json/";

    /** What makes a text no JSON. */
    private static final Set<ProblemCode> NO_JSON = EnumSet.of(
            ProblemCode.EMPTY_DOCUMENT,
            ProblemCode.MALFORMED_JSON,
            ProblemCode.TRUNCATED_JSON,
            ProblemCode.COMMENT,
            ProblemCode.NOT_A_NUMBER,
            ProblemCode.TRAILING_TEXT,
            ProblemCode.MALFORMED_UTF8);

    /** What makes JSON one that we do not read, or that has no canonical form. */
    private static final Set<ProblemCode> REFUSED_JSON = EnumSet.of(
            ProblemCode.BYTE_ORDER_MARK,
            ProblemCode.DUPLICATE_MEMBER,
            ProblemCode.LONE_SURROGATE,
            ProblemCode.NUMBER_OUT_OF_RANGE,
            ProblemCode.NUMBER_TOO_LONG,
            ProblemCode.TOO_DEEP);

    @Test
    void ownFiles() throws IOException {
        List<Path> files = files(GeneratedFile.path(OWN + "parsing"));
        assertThat(files).hasSizeGreaterThan(100);
        judge(files);

        StringBuilder verdicts = new StringBuilder(
                "What reading and the canonical form say of each document in the folder parsing.\n\n");
        for (Path file : files) {
            byte[] document = Files.readAllBytes(file);
            verdicts.append(file.getFileName())
                    .append('\t')
                    .append(reading(document).map(Object::toString).orElse("json"))
                    .append('\t')
                    .append(canonicalForm(document).map(Object::toString).orElse("json"))
                    .append('\n');
        }
        GeneratedFile.check(OWN + "parsing.txt", verdicts.toString());
    }

    @Test
    void publicSuite() throws IOException {
        String folder = System.getProperty("urbancoop.jsonTestSuite", "");
        assumeFalse(
                folder.isEmpty(),
                "skipped without -Durbancoop.jsonTestSuite=FOLDER, a folder with the JSONTestSuite's files");
        List<Path> files = files(Path.of(folder));
        assertThat(files).as("The files named y_, n_ or i_ below %s", folder).isNotEmpty();
        judge(files);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[yni]_.*[.]json"))
                    .sorted()
                    .toList();
        }
    }

    private static void judge(List<Path> files) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Path file : files) {
            byte[] document = Files.readAllBytes(file);
            String name = file.getFileName().toString();
            Optional<ProblemCode> reading = reading(document);
            Optional<ProblemCode> canonical = canonicalForm(document);
            // Nesting ends both before the first fault can be seen.
            boolean tooDeep = reading.equals(Optional.of(ProblemCode.TOO_DEEP));
            if (name.startsWith("y_")) {
                // RFC 8259 only advises against two members of one name; which of the two is meant cannot be known.
                softly.assertThat(reading.filter(code -> code != ProblemCode.DUPLICATE_MEMBER))
                        .as("reading %s", name)
                        .isEmpty();
                softly.assertThat(canonical.map(REFUSED_JSON::contains).orElse(true))
                        .as("canonical form of %s: %s", name, canonical)
                        .isTrue();
            } else if (name.startsWith("n_")) {
                softly.assertThat(reading.map(NO_JSON::contains).orElse(false) || tooDeep)
                        .as("reading %s: %s", name, reading)
                        .isTrue();
                // The canonical form sees half a pair, or the exponent, before the fault that comes after it.
                softly.assertThat(canonical).as("canonical form of %s", name).isPresent();
            } else {
                softly.assertThat(reading.map(code -> NO_JSON.contains(code) || REFUSED_JSON.contains(code))
                                .orElse(true))
                        .as("reading %s: %s", name, reading)
                        .isTrue();
                softly.assertThat(canonical
                                .map(code -> NO_JSON.contains(code) || REFUSED_JSON.contains(code))
                                .orElse(true))
                        .as("canonical form of %s: %s", name, canonical)
                        .isTrue();
            }
        }
        softly.assertAll();
    }

    /** Gets why a document is not read; none if all that is wrong is that it is no city. */
    private static Optional<ProblemCode> reading(byte[] document) {
        return UrbancoopJson.of().decode(document, City.class).problems().stream()
                .filter(JsonProblem::isError)
                .map(JsonProblem::code)
                .filter(code -> NO_JSON.contains(code) || REFUSED_JSON.contains(code))
                .findFirst();
    }

    private static Optional<ProblemCode> canonicalForm(byte[] document) {
        try {
            CanonicalJson form = CanonicalJson.parse(document);
            assertThat(CanonicalJson.parse(form.toByteArray())).isEqualTo(form);
            return Optional.empty();
        } catch (UrbancoopJsonException e) {
            return Optional.of(e.getCode());
        }
    }
}
