package org.urbancoop.json.validation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.json.dataset.DatasetCodec;
import org.urbancoop.json.extension.ExtensionValueCodec;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.RejectedRecord;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.Slice;
import org.urbancoop.json.table.Member;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Slug;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RuleDescription;

/**
 * What reading met, as findings: the codes are those of {@link ProblemCode}, the words stand in both languages beside
 * this class.
 */
final class ReadingProblems {

    private static final String RESOURCE = "reading-problems.tsv";
    private static final Message REJECTED = new Message(
            "What cannot be read is missing from the data: the record, or the whole document, and no rule sees it.",
            "읽을 수 없는 레코드나 문서는 데이터에 들어가지 않으므로 어떤 규칙도 그것을 보지 못합니다.");
    private static final Message READ =
            new Message("It is read, but probably not what was meant.", "읽기는 하지만 의도한 것이 아닐 수 있습니다.");

    private static final Map<String, RuleDescription> DESCRIPTIONS = load();

    private final Map<JsonPointer, RejectedRecord> rejected = new HashMap<>();
    private final Map<JsonPointer, Extensible> read = new HashMap<>();
    /** The subjects of the problems, each found once: a record may have many problems. */
    private final Map<JsonPointer, Optional<String>> subjects = new HashMap<>();

    private ReadingProblems(Decoded<Dataset> decoded) {
        decoded.rejected().forEach(each -> rejected.putIfAbsent(each.pointer(), each));
        decoded.value()
                .ifPresent(dataset -> MemberValues.of(dataset).forEach((name, member) -> {
                    if (member instanceof List<?> array) {
                        for (int i = 0; i < array.size(); i++) {
                            read.put(
                                    decoded.documentPointer(
                                            JsonPointer.ROOT.child(name).child(i)),
                                    (Extensible) array.get(i));
                        }
                    }
                }));
    }

    static List<RuleDescription> descriptions() {
        return DESCRIPTIONS.values().stream()
                .sorted(Comparator.comparing(RuleDescription::code))
                .toList();
    }

    static Optional<RuleDescription> description(String code) {
        return Optional.ofNullable(DESCRIPTIONS.get(code));
    }

    private static RuleDescription get(ProblemCode code) {
        return description(code.toString())
                .orElseThrow(
                        () -> new IllegalStateException("The library is incomplete: " + RESOURCE + " lacks " + code));
    }

    static List<Finding> findings(Decoded<Dataset> decoded) {
        if (decoded.problems().isEmpty()) {
            return List.of();
        }
        ReadingProblems problems = new ReadingProblems(decoded);
        return decoded.problems().stream().map(problems::finding).toList();
    }

    private Finding finding(JsonProblem problem) {
        RuleDescription description = get(problem.code());
        List<String> steps = problem.pointer().steps();
        JsonPointer place = steps.size() < 2
                ? JsonPointer.ROOT
                : JsonPointer.ROOT.child(steps.get(0)).child(steps.get(1));
        String subject = place.equals(JsonPointer.ROOT)
                ? null
                : subjects.computeIfAbsent(place, this::subject).orElse(null);
        JsonPointer pointer = problem.pointer();
        if (subject != null) {
            pointer = JsonPointer.ROOT;
            for (String step : steps.subList(2, steps.size())) {
                pointer = pointer.child(step);
            }
        }
        String text = problem.text();
        return Finding.builder()
                .code(problem.code().toString())
                .severity(description.severity())
                .decided(true)
                .subject(subject == null ? "dataset" : subject)
                .pointer(pointer)
                .documentPointer(problem.pointer())
                .location(Optional.of(problem.location()).filter(Location::isKnown))
                .value(Optional.of(text).filter(value -> !value.isEmpty()))
                .message(quoting(problem.ruleMessage(), text))
                .hint(problem.hint().isEmpty() ? description.hint() : problem.hintMessage())
                .cause(
                        problem.code() == ProblemCode.MALFORMED_TEXT
                                ? problem.code() + " " + text
                                : (subject == null ? "" : subject) + pointer + " " + problem.code())
                .build();
    }

    private static Message quoting(Message rule, String text) {
        String quoted = text.isEmpty() ? "" : ": " + MalformedTextException.quote(text);
        return new Message(rule.english() + quoted, rule.korean() + quoted);
    }

    /** The record at a place of the document, such as {@code project/metro}; empty if it does not tell. */
    private Optional<String> subject(JsonPointer place) {
        RejectedRecord reject = rejected.get(place);
        if (reject != null) {
            return Optional.ofNullable(subject(place, reject));
        }
        Extensible found = read.get(place);
        if (found instanceof CooperationRecord entry) {
            return Optional.of(entry.reference().toString());
        }
        return found instanceof DeclaredTotal total ? Optional.of("declared-total/" + total.getId()) : Optional.empty();
    }

    private static @Nullable String subject(JsonPointer place, RejectedRecord rejected) {
        byte[] raw = rejected.raw().getBytes(StandardCharsets.UTF_8);
        ExtensionValue value = Document.read(
                        Slice.of(raw),
                        rejected.location(),
                        ExtensionValueCodec.CODEC,
                        Document.Unit.WHOLE,
                        JsonLimits.DEFAULT,
                        false)
                .value()
                .orElse(null);
        if (!(value instanceof ExtensionValue.ObjectValue object)
                || !(object.members().find("id").orElse(null) instanceof ExtensionValue.TextValue id)) {
            return null;
        }
        for (Member<?, ?> member : DatasetCodec.CODEC.members()) {
            if (member.name().equals(place.steps().get(0)) && member.codec() instanceof ObjectCodec<?, ?> table) {
                try {
                    return table.typeTerm().orElseThrow() + "/" + Slug.parse(id.value());
                } catch (MalformedTextException e) {
                    return null;
                }
            }
        }
        return null;
    }

    private static Map<String, RuleDescription> load() {
        Map<String, RuleDescription> descriptions = new HashMap<>();
        Map<String, ProblemCode> codes = new HashMap<>();
        for (ProblemCode code : ProblemCode.values()) {
            codes.put(code.toString(), code);
        }
        try (InputStream stream = ReadingProblems.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The library is incomplete: it lacks " + RESOURCE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
                ProblemCode code = codes.get(cells.get(0));
                if (code == null) {
                    throw new IllegalStateException(
                            RESOURCE + " has a line for '" + cells.get(0) + "', which is no problem");
                }
                descriptions.put(
                        cells.get(0),
                        description(
                                code,
                                new Message(cells.get(1), cells.get(2)),
                                new Message(cells.get(3), cells.get(4))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return descriptions;
    }

    private static RuleDescription description(ProblemCode code, Message title, Message hint) {
        boolean error = code.severity() == Severity.ERROR;
        return RuleDescription.builder()
                .code(code.toString())
                .severity(error ? Severity.ERROR : Severity.WARNING)
                .category(Category.READING)
                .addRead("document")
                .title(title)
                .message(title)
                .undecidedMessage(title)
                .rationale(error ? REJECTED : READ)
                .hint(hint)
                .since("0.1.0")
                .addReference("https://www.rfc-editor.org/rfc/rfc8259")
                .build();
    }
}
