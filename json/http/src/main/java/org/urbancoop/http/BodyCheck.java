package org.urbancoop.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Formats;
import org.urbancoop.format.UnknownFormatException;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.progress.Progress;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.ValidationReport;

/**
 * Validates what is sent, in every format that is read: {@code BodyCheck.of(Formats.installed(),
 * reader).validate(bytes, "application/geo+json", Locale.ENGLISH)}. JSON is checked with its lines and columns.
 *
 * <p>This class is immutable.
 *
 * @since 0.1.0
 */
public final class BodyCheck {

    /** What programs say that do not know what they send. */
    private static final Set<String> ANYTHING =
            Set.of("", "*/*", "application/octet-stream", "application/x-www-form-urlencoded", "text/plain");

    /** Whose media types are not only theirs. */
    private static final Set<String> SHARED = Set.of("application/json", "application/xml", "text/xml");

    private final Formats formats;
    private final BodyReader reader;

    private BodyCheck(Formats formats, BodyReader reader) {
        this.formats = formats;
        this.reader = reader;
    }

    /**
     * Obtains a check.
     *
     * @param formats the formats, such as {@code Formats.installed()}; those that read datasets from a stream count
     * @param reader the limits
     * @return the check
     */
    public static BodyCheck of(Formats formats, BodyReader reader) {
        return new BodyCheck(
                Formats.of(Objects.requireNonNull(formats, "formats").all().stream()
                        .filter(format -> format.info().can(Ability.READ_DATASET))
                        .filter(format -> format.info().reads().contains(Carrier.STREAM))
                        .toList()),
                Objects.requireNonNull(reader, "reader"));
    }

    /**
     * Validates a body.
     *
     * @param bytes the body
     * @param contentType the header {@code Content-Type}, null if there is none: then the bytes tell the format
     * @param language the language of what the reader of a format asks for
     * @return the report
     * @throws IOException if it cannot be read
     * @throws java.util.concurrent.CancellationException if it takes longer than the time limit
     * @throws Refusal with 415 if no format is known by this
     */
    public ValidationReport validate(byte[] bytes, @Nullable String contentType, Locale language) throws IOException {
        Objects.requireNonNull(language, "language");
        Format format = format(contentType, Objects.requireNonNull(bytes, "bytes"));
        Progress deadline = reader.deadline();
        if (List.of("json", "ndjson").contains(format.info().id())) {
            JsonValidator json = JsonValidator.standard().withLimits(reader.limits());
            return json.withProgress(deadline).validate(bytes);
        }
        FormatOptions options =
                FormatOptions.builder().language(language).progress(deadline).build();
        return DatasetValidator.standard().withProgress(deadline).validate(format.read(FormatInput.of(bytes), options));
    }

    private Format format(@Nullable String told, byte[] bytes) {
        String type = Optional.ofNullable(told)
                .orElse("")
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        try {
            return ANYTHING.contains(type) || SHARED.contains(type)
                    ? formats.byContent(Arrays.copyOf(bytes, Math.min(bytes.length, FormatInput.START)))
                    : formats.byMediaType(type);
        } catch (UnknownFormatException e) {
            // What is called nothing or JSON and is not recognised is read as JSON: the report tells where it ceases to
            // be that.
            if (ANYTHING.contains(type) || type.equals("application/json")) {
                return formats.byId("json");
            }
            throw Refusal.of(RefusalCode.UNKNOWN_FORMAT, Map.of("why", e.getWords()));
        }
    }
}
