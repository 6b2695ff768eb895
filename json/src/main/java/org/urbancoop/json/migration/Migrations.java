package org.urbancoop.json.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.urbancoop.Copies;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.dataset.FormatVersionCodec;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * The steps that lead from old versions of the format to the present one, each taken at most once.
 *
 * @since 0.1.0
 */
public final class Migrations {

    private static final String MEMBER = "formatVersion";

    private final Map<String, Migration> byVersion = new TreeMap<>();

    private Migrations(List<? extends Migration> steps) {
        for (Migration step : steps) {
            if (FormatVersionCodec.compare(step.from(), step.to()) >= 0) {
                throw new IllegalArgumentException(
                        "A migration leads to a later version, not from " + step.from() + " to " + step.to());
            }
            if (byVersion.put(step.from(), step) != null) {
                throw new IllegalArgumentException("Two migrations lead on from version " + step.from());
            }
        }
    }

    /**
     * Obtains migrations from their steps.
     *
     * @param steps the steps, at most one from each version
     * @return the migrations
     * @throws IllegalArgumentException if a step does not lead to a later version, two start from one version, or a
     *     version is none
     */
    public static Migrations of(Migration... steps) {
        Objects.requireNonNull(steps, "steps");
        return new Migrations(Copies.list(Arrays.asList(steps), "steps"));
    }

    /**
     * Carries a document over to the present version, step by step. A document that can be read as it is stays as it
     * is.
     *
     * @param document the members of the document
     * @return the new document and the log
     * @throws UrbancoopJsonException if the document does not tell its version, or no step leads on from it
     */
    public Migrated migrate(Extensions document) {
        Objects.requireNonNull(document, "document");
        List<MigrationNote> notes = new ArrayList<>();
        Extensions current = document;
        String version = versionOf(document);
        while (!FormatVersionCodec.isRead(version)) {
            Migration step = byVersion.get(version);
            if (step == null) {
                throw refused(
                        ProblemCode.UNSUPPORTED_VERSION,
                        JsonPointer.ROOT.child(MEMBER),
                        version,
                        "no migration leads from this version to " + Dataset.FORMAT_VERSION,
                        byVersion.isEmpty()
                                ? ""
                                : "there are migrations from " + String.join(", ", byVersion.keySet()));
            }
            Map<String, ExtensionValue> members =
                    new LinkedHashMap<>(step.apply(current, notes).asMap());
            version = step.to();
            members.put(MEMBER, new TextValue(version));
            current = Extensions.from(members);
        }
        return new Migrated(current, notes);
    }

    private static String versionOf(Extensions document) {
        ExtensionValue version = document.find(MEMBER)
                .orElseThrow(() -> refused(
                        ProblemCode.MISSING_MEMBER,
                        JsonPointer.ROOT,
                        "",
                        "the mandatory member '" + MEMBER + "' of Dataset is missing",
                        ""));
        if (!(version instanceof TextValue text) || !text.value().matches(FormatVersionCodec.GRAMMAR)) {
            throw refused(
                    ProblemCode.MALFORMED_TEXT,
                    JsonPointer.ROOT.child(MEMBER),
                    version.toString(),
                    "expected a version of the format, a major and a minor number with a point between them",
                    "");
        }
        return text.value();
    }

    private static UrbancoopJsonException refused(
            ProblemCode code, JsonPointer pointer, String text, String rule, String hint) {
        return new UrbancoopJsonException(JsonProblem.of(code, pointer, Location.NONE, text, rule, hint));
    }
}
