package org.urbancoop.json.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.dataset.DatasetCodec;
import org.urbancoop.json.outcome.DecodedFactory;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.Parsers;
import org.urbancoop.json.stream.Slice;
import org.urbancoop.json.table.Member;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * A document whose header could not be read, without the members of the header that are wrong and with something in
 * place of those that are missing. The records stay as they stand, and so do their places.
 */
final class MendedHeader {

    /** What stands for the identity and the title. */
    private static final String UNREADABLE = "unreadable";

    /** With these, nobody knows how the rest would have to be read. */
    private static final Set<ProblemCode> HOPELESS = Set.of(ProblemCode.WRONG_FORMAT, ProblemCode.UNSUPPORTED_VERSION);

    private final byte[] document;
    private final List<JsonPointer> unread;

    private MendedHeader(byte[] document, List<JsonPointer> unread) {
        this.document = document;
        this.unread = unread;
    }

    /** Mends a document, if all that keeps it from being read are members of its header. */
    static Optional<MendedHeader> of(Decoded<Dataset> decoded) {
        Set<String> wrong = new LinkedHashSet<>();
        for (JsonProblem problem : decoded.problems()) {
            if (!problem.isError()) {
                continue;
            }
            List<String> steps = problem.pointer().steps();
            if (problem.code().endsReading() || HOPELESS.contains(problem.code())) {
                return Optional.empty();
            }
            boolean inArray = !steps.isEmpty() && isArray(steps.get(0));
            if (inArray && steps.size() == 1) {
                // What refers to the records of an array that is none would lead nowhere.
                return Optional.empty();
            }
            if (!inArray && !steps.isEmpty()) {
                wrong.add(steps.get(0));
            }
        }
        return DecodedFactory.get().document(decoded).flatMap(bytes -> mend(bytes, wrong));
    }

    private static Optional<MendedHeader> mend(byte[] bytes, Set<String> wrong) {
        Map<String, Slice> members = new LinkedHashMap<>();
        try (JsonParser parser = Parsers.of(bytes, 0, bytes.length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                parser.finishToken();
                int to = (int) parser.currentLocation().getByteOffset();
                if (!wrong.contains(name)) {
                    members.put(name, new Slice(bytes, from, to));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        if (!members.containsKey("format")) {
            return Optional.empty();
        }
        Set<String> unread = new LinkedHashSet<>(wrong);
        for (Member<?, ?> member : DatasetCodec.CODEC.members()) {
            if (member.isMandatory() && !members.containsKey(member.name())) {
                String text = member.name().equals("formatVersion") ? Dataset.FORMAT_VERSION : UNREADABLE;
                members.put(member.name(), Slice.of(quoted(text)));
                unread.add(member.name());
            }
        }
        return Optional.of(new MendedHeader(
                written(members), unread.stream().map(JsonPointer.ROOT::child).toList()));
    }

    private static boolean isArray(String name) {
        return DatasetCodec.CODEC.members().stream()
                .anyMatch(member -> member.name().equals(name) && member.codec() instanceof ObjectCodec<?, ?>);
    }

    private static byte[] written(Map<String, Slice> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write('{');
        members.forEach((name, value) -> {
            if (out.size() > 1) {
                out.write(',');
            }
            out.writeBytes(quoted(name));
            out.write(':');
            value.writeTo(out);
        });
        out.write('}');
        return out.toByteArray();
    }

    private static byte[] quoted(String text) {
        return ('"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"')
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the document as it is now. */
    Decoded<Dataset> read(JsonLimits limits) {
        return Document.read(
                Slice.of(document), Location.of(1, 1), DatasetCodec.CODEC, Document.Unit.DATASET, limits, false);
    }

    /** The members of the header that could not be read. */
    List<JsonPointer> unread() {
        return unread;
    }
}
