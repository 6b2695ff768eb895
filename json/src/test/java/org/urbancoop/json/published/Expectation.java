package org.urbancoop.json.published;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.SchemaDoor;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.message.Location;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RecordValidator;
import org.urbancoop.validation.ValidationReport;

/**
 * What is expected of a document.
 *
 * @param definition the definition of the schema that it is held against, such as {@code City}
 * @param json whether it is JSON in UTF-8
 * @param read whether strict reading takes it
 * @param accepted whether the schema accepts it
 * @param findings everything that reading, constraints and rules find
 * @param places the places at which a validator of schemas refuses it
 */
record Expectation(
        String definition, boolean json, boolean read, boolean accepted, List<Found> findings, List<String> places) {

    /** What no parser of JSON takes. */
    private static final Set<ProblemCode> NO_JSON = Set.of(
            ProblemCode.EMPTY_DOCUMENT,
            ProblemCode.MALFORMED_JSON,
            ProblemCode.TRUNCATED_JSON,
            ProblemCode.COMMENT,
            ProblemCode.NOT_A_NUMBER,
            ProblemCode.TRAILING_TEXT,
            ProblemCode.MALFORMED_UTF8);

    private static final Pattern LONE_IN_NAME =
            Pattern.compile("(\"[^\"]*)\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}([^\"]*\"\\s*:)");

    /** Trees without the bounds that Jackson has and others have not. */
    private static final JsonMapper TREES = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNumberLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    /**
     * A finding.
     *
     * @param code the code of a problem, a constraint or a rule
     * @param severity {@code error}, {@code warning} or {@code notice}
     * @param decided false if it cannot be decided whether something is wrong
     * @param pointer where it is
     * @param location where that is in the text
     * @param seen the place at which a validator of schemas refuses the document for it; empty if only the library can
     *     see it
     */
    record Found(
            String code, String severity, boolean decided, String pointer, Location location, Optional<String> seen) {

        Grade grade() {
            return Grade.of(code);
        }
    }

    /** What finds it. */
    enum Grade {
        READING,
        CONSTRAINT,
        RULE;

        static Grade of(String code) {
            return Stream.of(ProblemCode.values())
                            .anyMatch(each -> each.toString().equals(code))
                    ? READING
                    : code.startsWith("constraint-") ? CONSTRAINT : RULE;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Expectation of(PublishedDocument document) {
        return of(document.bytes(), document.type());
    }

    private static <T extends Extensible> Expectation of(byte[] bytes, Class<T> type) {
        Decoded<T> decoded = UrbancoopJson.of().decode(bytes, type);
        boolean json = decoded.problems().stream().noneMatch(problem -> NO_JSON.contains(problem.code()));
        String definition = type.getSimpleName();
        List<Error> errors = List.of();
        if (json) {
            JsonNode tree = tree(bytes);
            definition = definition(type, tree);
            errors = SchemaDoor.errors(tree, definition);
        }
        List<Found> findings = new ArrayList<>();
        for (Found found : type == Dataset.class ? ofDataset(bytes) : ofObject(decoded)) {
            findings.add(seen(found, errors));
        }
        return new Expectation(
                definition,
                json,
                !decoded.hasErrors(),
                json && errors.isEmpty(),
                List.copyOf(findings),
                errors.stream()
                        .map(error -> error.getInstanceLocation().toString())
                        .toList());
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            // Half of a surrogate pair in a name is JSON by its grammar, and other parsers take it.
            return TREES.readTree(LONE_IN_NAME.matcher(SchemaDoor.text(bytes)).replaceAll("$1$2"));
        } catch (CharacterCodingException | JsonProcessingException e) {
            throw new IllegalStateException("Jackson takes it for no JSON", e);
        }
    }

    /** The definition of the type that a record names, so that a validator does not speak of all others. */
    private static String definition(Class<?> type, JsonNode tree) {
        String named = tree.path("type").asText();
        return type.getSimpleName().equals("CooperationRecord")
                        && Stream.of(RecordType.values())
                                .anyMatch(each -> each.toString().equals(named))
                ? named.substring(0, 1).toUpperCase(Locale.ROOT) + named.substring(1)
                : type.getSimpleName();
    }

    private static List<Found> ofDataset(byte[] bytes) {
        ValidationReport report = JsonValidator.standard().validate(bytes);
        return Stream.of(report.findings(), report.undecided())
                .flatMap(List::stream)
                .map(finding -> found(
                        finding,
                        finding.documentPointer().orElse(finding.pointer()),
                        finding.location().orElseThrow()))
                .toList();
    }

    private static List<Found> ofObject(Decoded<? extends Extensible> decoded) {
        List<Found> all = new ArrayList<>();
        decoded.problems()
                .forEach(problem -> all.add(new Found(
                        problem.code().toString(),
                        problem.severity().toString(),
                        true,
                        problem.pointer().toString(),
                        problem.location(),
                        Optional.empty())));
        decoded.value().ifPresent(value -> {
            ValidationReport report = RecordValidator.standard().validate(value);
            List<Finding> findings = Stream.of(report.findings(), report.undecided())
                    .flatMap(List::stream)
                    .toList();
            Map<JsonPointer, Location> locations = decoded.locationsOf(findings.stream()
                    .map(finding -> decoded.documentPointer(finding.pointer()))
                    .toList());
            findings.forEach(finding -> {
                JsonPointer place = decoded.documentPointer(finding.pointer());
                all.add(found(
                        finding,
                        place,
                        Optional.ofNullable(locations.get(place)).orElseThrow()));
            });
        });
        return all;
    }

    private static Found found(Finding finding, JsonPointer place, Location location) {
        return new Found(
                finding.code(),
                finding.severity().toString(),
                finding.decided(),
                place.toString(),
                location,
                Optional.empty());
    }

    /** The same finding with the place at which a validator sees it: its own, or the object that has a wrong name. */
    private static Found seen(Found found, List<Error> errors) {
        String parent = found.pointer().substring(0, Math.max(found.pointer().lastIndexOf('/'), 0));
        Optional<String> seen = errors.stream()
                .filter(error -> found.grade() != Grade.RULE)
                .filter(error -> isAt(error, found.pointer())
                        || (isAt(error, parent)
                                && error.getEvaluationPath().toString().contains("/propertyNames")))
                .map(error -> error.getInstanceLocation().toString())
                .max(Comparator.comparing(String::length));
        return new Found(found.code(), found.severity(), found.decided(), found.pointer(), found.location(), seen);
    }

    private static boolean isAt(Error error, String pointer) {
        return error.getInstanceLocation().toString().equals(pointer);
    }
}
