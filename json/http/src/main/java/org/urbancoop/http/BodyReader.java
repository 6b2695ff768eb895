package org.urbancoop.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.message.Message;
import org.urbancoop.progress.Progress;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.validation.Finding;

/**
 * Reads bodies of requests within limits: of size, told or not, and of time, however slowly they drip.
 *
 * <p>Records are read by the library's own codec, straight from the bytes. A mapper gets characters that its parser has
 * decoded: it would take overlong UTF-8, and of a member that stands twice the last one.
 *
 * @param maxSize how many bytes a body may have, such as 8,388,608
 * @param timeLimit how long a body may take to arrive, and an operation on it to run
 * @since 0.1.0
 */
public record BodyReader(int maxSize, Duration timeLimit) {

    private static final int PIECE = 16_384;

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset=\\s*\"?([^\";]*)");

    /**
     * Checks the limits.
     *
     * @param maxSize how many bytes a body may have
     * @param timeLimit how long it may take
     * @throws IllegalArgumentException if a limit is not above 0
     */
    public BodyReader {
        if (maxSize < 1 || Objects.requireNonNull(timeLimit, "timeLimit").isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("Limits are above 0, not " + maxSize + " bytes and " + timeLimit);
        }
    }

    /**
     * Gets the limits with which the library reads such a body.
     *
     * @return the usual limits with this size
     */
    public JsonLimits limits() {
        return JsonLimits.DEFAULT.withSize(maxSize);
    }

    /**
     * Reads a body.
     *
     * @param body the body
     * @param told its length as the request tells it, negative if it does not
     * @return the bytes
     * @throws IOException if it cannot be read
     * @throws Refusal with 413 if it is too large, 408 if it comes too slowly
     */
    public byte[] read(InputStream body, long told) throws IOException {
        Objects.requireNonNull(body, "body");
        long end = end();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        try {
            for (int read = 0; read >= 0; read = body.read(piece)) {
                bytes.write(piece, 0, read);
                if (Math.max(told, bytes.size()) > maxSize) {
                    throw Refusal.of(RefusalCode.BODY_TOO_LARGE, Map.of("most", maxSize));
                }
                if (System.nanoTime() > end) {
                    throw Refusal.of(RefusalCode.BODY_TOO_SLOW);
                }
            }
        } catch (InterruptedIOException e) {
            // A time limit of the server, such as SocketTimeoutException.
            throw Refusal.of(RefusalCode.BODY_TOO_SLOW);
        }
        return bytes.toByteArray();
    }

    /**
     * Obtains what ends an operation of the library after the time limit, by a {@link CancellationException}.
     *
     * @return the progress to give to the operation; its time starts now
     */
    public Progress deadline() {
        long end = end();
        return (phase, done, total) -> {
            if (System.nanoTime() > end) {
                throw new CancellationException("time limit");
            }
        };
    }

    private long end() {
        return System.nanoTime() + timeLimit.toNanos();
    }

    /**
     * Reads a record.
     *
     * @param bytes the body
     * @param contentType the header {@code Content-Type}, null if there is none
     * @param type the type that the record has to have, by the address
     * @return the record, and where its parts stand in the body
     * @throws Refusal with 415 if it is not UTF-8, 400 if it is no JSON, 422 if it is JSON and no such record; with all
     *     that is wrong, each with line and column
     */
    public ReceivedRecord record(byte[] bytes, @Nullable String contentType, RecordType type) {
        Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
        if (charset.find() && !charset.group(1).strip().equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw Refusal.of(RefusalCode.NOT_UTF_8);
        }
        Decoded<? extends CooperationRecord> decoded = UrbancoopJson.of()
                .withLimits(limits())
                .decode(Objects.requireNonNull(bytes, "bytes"), CooperationRecord.classOf(type));
        if (decoded.hasErrors()) {
            throw refused(decoded.problems());
        }
        return new ReceivedRecord(decoded);
    }

    private static Refusal refused(List<JsonProblem> problems) {
        boolean isJson = problems.stream()
                .map(JsonProblem::code)
                .noneMatch(code -> code.endsReading() || code == ProblemCode.DUPLICATE_MEMBER);
        return Refusal.of(
                isJson ? RefusalCode.NOT_A_RECORD : RefusalCode.MALFORMED_JSON,
                problems.stream().map(BodyReader::finding).toList());
    }

    private static Finding finding(JsonProblem problem) {
        return Finding.builder()
                .code(problem.code().toString())
                .severity(problem.severity())
                .subject("")
                .pointer(problem.pointer())
                .location(problem.location())
                .message(new Message(problem.message(Locale.ENGLISH), problem.message(Locale.KOREAN)))
                .hint(problem.hintMessage())
                .cause("")
                .build();
    }
}
