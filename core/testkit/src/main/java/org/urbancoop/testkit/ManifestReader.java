package org.urbancoop.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.message.Location;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;

/**
 * Reads the one manifest that our own build wrote. It is no reader of JSON: what it does not know is an error of the
 * build, and core, on which this stands, has none.
 */
final class ManifestReader {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*+(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|(\\d++)|(true|false)|([\\[\\]{}:,]))");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|(.))");

    private static final String CONTROLS = "bfnrt";

    private final Matcher tokens;
    private final int length;
    private int position;

    ManifestReader(String manifest) {
        tokens = TOKEN.matcher(manifest);
        length = manifest.length();
    }

    List<ConformanceCase> cases() {
        next();
        Map<?, ?> manifest = object(value());
        Map<String, Class<? extends Extensible>> types = types();
        Map<?, ?> codes = object(member(manifest, "codes"));
        List<ConformanceCase> cases = new ArrayList<>();
        for (Object each : list(member(manifest, "documents"))) {
            Map<?, ?> document = object(each);
            List<ExpectedFinding> findings = new ArrayList<>();
            for (Object found : list(member(document, "findings"))) {
                Map<?, ?> finding = object(found);
                findings.add(finding(finding, object(member(codes, text(finding, "code")))));
            }
            cases.add(new ConformanceCase(
                    text(document, "file"),
                    Objects.requireNonNull(types.get(text(document, "definition")), "definition"),
                    isTrue(document, "json"),
                    text(document, "reader").equals("accepts"),
                    text(document, "schema").equals("accepts"),
                    findings));
        }
        cases.sort(Comparator.comparing(ConformanceCase::file));
        return List.copyOf(cases);
    }

    private static ExpectedFinding finding(Map<?, ?> finding, Map<?, ?> code) {
        return new ExpectedFinding(
                text(finding, "code"),
                ExpectedFinding.Finder.valueOf(text(code, "by").toUpperCase(Locale.ROOT)),
                Severity.parse(text(code, "severity")),
                isTrue(finding, "decided"),
                JsonPointer.parse(text(finding, "pointer")),
                Location.of((Integer) member(finding, "line"), (Integer) member(finding, "column")),
                finding.containsKey("seenAt")
                        ? Optional.of(JsonPointer.parse(text(finding, "seenAt")))
                        : Optional.empty());
    }

    /** The types by their definitions in the schema, which are named like them. */
    private static Map<String, Class<? extends Extensible>> types() {
        Map<String, Class<? extends Extensible>> types = new HashMap<>();
        types.put("Dataset", Dataset.class);
        types.put("CooperationRecord", CooperationRecord.class);
        for (Map<String, ? extends Extensible> samples : List.of(Samples.all(), Samples.values())) {
            for (Extensible sample : samples.values()) {
                // What is built is the one hidden class below the type.
                Class<? extends Extensible> type =
                        sample.getClass().getSuperclass().asSubclass(Extensible.class);
                types.put(type.getSimpleName(), type);
            }
        }
        return types;
    }

    private static Object member(Map<?, ?> object, String name) {
        return Objects.requireNonNull(object.get(name), name);
    }

    private static String text(Map<?, ?> object, String name) {
        return (String) member(object, name);
    }

    /** Members that are true unless they are there. */
    private static boolean isTrue(Map<?, ?> object, String name) {
        return !Boolean.FALSE.equals(object.get(name));
    }

    private static Map<?, ?> object(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    /** Goes to the next token, which starts where the last one ended. */
    private void next() {
        int start = position;
        if (!tokens.region(start, length).lookingAt()) {
            throw new IllegalStateException("The manifest is cut or of another form at character " + start);
        }
        position = tokens.end();
    }

    private boolean is(String sign) {
        return sign.equals(tokens.group(4));
    }

    /** The value at whose first token we stand; ends at its last token. */
    private Object value() {
        if (is("{")) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (next(); !is("}"); next()) {
                if (is(",")) {
                    next();
                }
                String name = unescaped(tokens.group(1));
                next();
                next();
                object.put(name, value());
            }
            return object;
        }
        if (is("[")) {
            List<Object> list = new ArrayList<>();
            for (next(); !is("]"); next()) {
                if (is(",")) {
                    next();
                }
                list.add(value());
            }
            return list;
        }
        if (tokens.group(2) != null) {
            return Integer.valueOf(tokens.group(2));
        }
        return tokens.group(3) == null ? unescaped(tokens.group(1)) : Boolean.valueOf(tokens.group(3));
    }

    private static String unescaped(@Nullable String text) {
        return ESCAPE.matcher(Objects.requireNonNull(text, "text"))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) != null
                                ? String.valueOf((char) Integer.parseInt(found.group(1), 16))
                                : character(found.group(2))));
    }

    private static String character(String letter) {
        int index = CONTROLS.indexOf(letter);
        return index < 0 ? letter : String.valueOf("\b\f\n\r\t".charAt(index));
    }
}
