package org.urbancoop.json.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.dataset.DatasetCodec;
import org.urbancoop.json.reading.Decoded;
import org.urbancoop.json.reading.JsonLimits;
import org.urbancoop.json.reading.JsonProblem;
import org.urbancoop.json.reading.Location;
import org.urbancoop.json.reading.ProblemCode;
import org.urbancoop.json.reading.ReadRecord;
import org.urbancoop.json.table.Member;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.text.JsonPointer;

/**
 * One document with large arrays of records, cut at the elements of these arrays without holding the document. The header, which
 * may be scattered between the arrays, is read last.
 *
 * <p>Cutting only counts brackets and looks for the ends of texts. Whether an element is JSON is found when it is read, so that
 * one that is not does not cost the others, as long as its brackets match.
 */
public final class DatasetSource implements RecordSource {

    private static final int BUFFER = 1 << 16;
    private static final int BATCH = 1 << 17;
    private static final int EXCERPT = 80;

    private final InputStream stream;
    private final JsonLimits limits;
    private final boolean constraints;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private long bytes;
    private int line = 1;
    private int column = 1;
    private int last;

    private final Copy header = new Copy();
    private final Set<String> arrays = new HashSet<>();
    private Location start = new Location(1, 1);
    private @Nullable Member<?, ?> array;
    private int index;
    private boolean begun;
    private boolean ended;

    /** An element as it was cut off. */
    private static final class Element {
        private final byte[] bytes;
        private final Location location;
        private final JsonPointer pointer;
        private final ObjectCodec<?, ?> table;

        Element(byte[] bytes, Location location, JsonPointer pointer, ObjectCodec<?, ?> table) {
            this.bytes = bytes;
            this.location = location;
            this.pointer = pointer;
            this.table = table;
        }
    }

    /** Bytes that were cut off. It takes no lock for each of them, as the JDK's stream does. */
    private static final class Copy {
        private byte[] bytes = new byte[1 << 9];
        private int length;

        void write(int b) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
            bytes[length++] = (byte) b;
        }

        void write(Copy other) {
            for (int i = 0; i < other.length; i++) {
                write(other.bytes[i]);
            }
        }

        byte[] toByteArray() {
            return Arrays.copyOf(bytes, length);
        }
    }

    /** Signals a fault between the records, after which nothing can be cut. */
    private static final class FaultException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient JsonProblem problem;

        FaultException(JsonProblem problem) {
            super(problem.message());
            this.problem = problem;
        }
    }

    /**
     * Cuts a stream.
     *
     * @param stream the document, in UTF-8
     * @param limits how large the header and each record may be, and the rest
     * @param constraints whether constraints are checked
     */
    public DatasetSource(InputStream stream, JsonLimits limits, boolean constraints) {
        this.stream = stream;
        this.limits = limits;
        this.constraints = constraints;
    }

    @Override
    public @Nullable Callable<List<ReadRecord>> next() throws IOException {
        if (ended) {
            return null;
        }
        List<Element> elements = new ArrayList<>();
        ReadRecord end = null;
        long until = bytes + BATCH;
        try {
            while (bytes < until) {
                Element element = nextElement();
                if (element == null) {
                    end = readHeader();
                    break;
                }
                elements.add(element);
            }
        } catch (FaultException e) {
            end = ReadRecord.of(null, e.problem.pointer(), e.problem.location(), e.problem.text(), List.of(e.problem));
        }
        ended = end != null;
        ReadRecord lastOne = end;
        return () -> {
            List<ReadRecord> records = new ArrayList<>();
            for (Element element : elements) {
                records.add(read(element));
            }
            if (lastOne != null) {
                records.add(lastOne);
            }
            return records;
        };
    }

    private ReadRecord read(Element element) {
        byte[] text = element.bytes;
        Decoded<?> decoded = Document.read(
                text, 0, text.length, element.location, element.table, Document.Unit.RECORD, limits, constraints);
        Extensible value = (Extensible) decoded.value().orElse(null);
        List<JsonProblem> problems = decoded.problems().stream()
                .map(problem -> new JsonProblem(
                        problem.code(),
                        element.pointer.resolve(problem.pointer()),
                        problem.location(),
                        problem.text(),
                        problem.rule(),
                        problem.hint()))
                .toList();
        String raw = value != null ? "" : new String(text, StandardCharsets.UTF_8);
        return ReadRecord.of(value, element.pointer, element.location, raw, problems);
    }

    private ReadRecord readHeader() {
        byte[] text = header.toByteArray();
        Decoded<? extends Extensible> decoded = Document.read(
                text, 0, text.length, start, DatasetCodec.CODEC, Document.Unit.DATASET, limits, constraints);
        // The places within the header are lost: it was put together from what stands between the arrays.
        List<JsonProblem> problems = decoded.problems().stream()
                .map(problem -> new JsonProblem(
                        problem.code(), problem.pointer(), start, problem.text(), problem.rule(), problem.hint()))
                .toList();
        String raw = decoded.value().isPresent() ? "" : new String(text, StandardCharsets.UTF_8);
        return ReadRecord.of(decoded.value().orElse(null), JsonPointer.ROOT, start, raw, problems);
    }

    /** Gets the next element of an array of records; null when the document is whole. */
    private @Nullable Element nextElement() throws IOException, FaultException {
        if (!begun) {
            begin();
        }
        while (true) {
            Member<?, ?> member = array;
            if (member != null) {
                if (space() == ']' && index == 0) {
                    take();
                    array = null;
                } else {
                    return element(member);
                }
            }
            int c = space();
            if (c == '}') {
                take();
                header.write('}');
                if (space() >= 0) {
                    throw fault(ProblemCode.TRAILING_TEXT, "expected the end after the document's one value");
                }
                return null;
            }
            member();
        }
    }

    private void begin() throws IOException, FaultException {
        begun = true;
        if (peek() == 0xEF) {
            // A byte-order mark; whatever else starts so is refused below.
            for (int i = 0; i < 3 && peek() >= 0x80; i++) {
                take();
            }
            column = 1;
        }
        int c = space();
        start = new Location(line, column);
        if (c != '{') {
            throw fault(c < 0 ? ProblemCode.EMPTY_DOCUMENT : ProblemCode.WRONG_TYPE, "expected an object");
        }
        header.write(take());
    }

    private Element element(Member<?, ?> member) throws IOException, FaultException {
        space();
        Location location = new Location(line, column);
        JsonPointer pointer = JsonPointer.ROOT.child(member.name()).child(index);
        Copy text = new Copy();
        value(text);
        if (text.length == 0) {
            throw fault(ProblemCode.MALFORMED_JSON, "expected a value");
        }
        int c = space();
        if (c == ',') {
            take();
        } else if (c == ']') {
            take();
            array = null;
        } else {
            throw fault(
                    c < 0 ? ProblemCode.TRUNCATED_JSON : ProblemCode.MALFORMED_JSON,
                    c < 0 ? "expected ',' or ']', but the document ends here" : "expected ',' or ']'");
        }
        index++;
        return new Element(text.toByteArray(), location, pointer, (ObjectCodec<?, ?>) member.codec());
    }

    /** Reads a member of the header: into an array of records, or past anything else. */
    private void member() throws IOException, FaultException {
        if (peek() == ',') {
            if (header.length == 1 && arrays.isEmpty()) {
                throw fault(ProblemCode.MALFORMED_JSON, "expected a name in double quotes");
            }
            take();
        } else if (header.length > 1 || !arrays.isEmpty()) {
            throw fault(
                    peek() < 0 ? ProblemCode.TRUNCATED_JSON : ProblemCode.MALFORMED_JSON,
                    peek() < 0 ? "expected ',' or '}', but the document ends here" : "expected ',' or '}'");
        }
        if (space() != '"') {
            throw fault(
                    peek() < 0 ? ProblemCode.TRUNCATED_JSON : ProblemCode.MALFORMED_JSON,
                    "expected a name in double quotes" + (peek() < 0 ? ", but the document ends here" : ""));
        }
        Copy quoted = new Copy();
        text(quoted);
        String written = new String(quoted.toByteArray(), StandardCharsets.UTF_8);
        String name = JsonSyntax.unescaped(written.substring(1, written.length() - 1));
        if (space() != ':') {
            throw fault(ProblemCode.MALFORMED_JSON, "expected ':' after the name");
        }
        take();
        Member<?, ?> records = DatasetCodec.CODEC.members().stream()
                .filter(member ->
                        member.codec() instanceof ObjectCodec && member.name().equals(name))
                .findFirst()
                .orElse(null);
        if (records != null && space() == '[') {
            if (!arrays.add(name)) {
                throw fault(ProblemCode.DUPLICATE_MEMBER, "the member '" + name + "' stands twice in one object");
            }
            take();
            array = records;
            index = 0;
            return;
        }
        if (header.length > 1) {
            header.write(',');
        }
        header.write(quoted);
        header.write(':');
        space();
        value(header);
    }

    /** Copies a value, whatever it is made of. */
    private void value(Copy to) throws IOException, FaultException {
        int depth = 0;
        while (true) {
            int c = peek();
            if (c == '"') {
                text(to);
            } else if (c < 0 || (depth == 0 && (c == ',' || c == ']' || c == '}' || isSpace(c)))) {
                return;
            } else {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                to.write(take());
            }
            if (to.length > limits.size()) {
                throw new FaultException(Document.tooLarge(limits, new Location(line, column)));
            }
            if (depth == 0 && (last == '"' || last == '}' || last == ']')) {
                return;
            }
        }
    }

    private void text(Copy to) throws IOException, FaultException {
        to.write(take());
        while (peek() >= 0 && to.length <= limits.size()) {
            int c = take();
            to.write(c);
            if (c == '"') {
                return;
            }
            if (c == '\\' && peek() >= 0) {
                to.write(take());
            }
        }
        throw peek() < 0
                ? fault(ProblemCode.TRUNCATED_JSON, "expected '\"' at the end of a text, but the document ends here")
                : new FaultException(Document.tooLarge(limits, new Location(line, column)));
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** Passes white space, and looks at what follows it. */
    private int space() throws IOException {
        while (isSpace(peek())) {
            take();
        }
        return peek();
    }

    private int peek() throws IOException {
        if (at == filled) {
            filled = stream.readNBytes(buffer, 0, buffer.length);
            at = 0;
        }
        return at < filled ? buffer[at] & 0xFF : -1;
    }

    private int take() throws IOException {
        int c = peek();
        at++;
        bytes++;
        if (c == '\n') {
            // A carriage return counted as the line's end already.
            line += last == '\r' ? 0 : 1;
            column = 1;
        } else if (c == '\r') {
            line++;
            column = 1;
        } else if ((c & 0xC0) != 0x80) {
            column++;
        }
        last = c;
        return c;
    }

    private FaultException fault(ProblemCode code, String rule) throws IOException {
        Member<?, ?> member = array;
        JsonPointer pointer = member == null
                ? JsonPointer.ROOT
                : JsonPointer.ROOT.child(member.name()).child(index);
        peek();
        String text =
                new String(Arrays.copyOfRange(buffer, at, Math.min(filled, at + EXCERPT)), StandardCharsets.UTF_8);
        return new FaultException(
                new JsonProblem(code, pointer, new Location(line, column), Document.firstLine(text), rule, ""));
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
