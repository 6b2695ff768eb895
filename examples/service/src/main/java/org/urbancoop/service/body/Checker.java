package org.urbancoop.service.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Formats;
import org.urbancoop.format.UnknownFormatException;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.progress.Progress;
import org.urbancoop.service.problem.Refusal;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.ValidationReport;

/** Checks what is sent, in every format that is read. JSON is checked with its lines and columns. */
@Component
public class Checker {

    /** What programs say that do not know what they send. */
    private static final Set<String> ANYTHING =
            Set.of("", "*/*", "application/octet-stream", "application/x-www-form-urlencoded", "text/plain");

    /** Whose media types are not only theirs. */
    private static final Set<String> SHARED = Set.of("application/json", "application/xml", "text/xml");

    private final Bodies bodies;
    private final Formats formats = Formats.of(Formats.installed().all().stream()
            .filter(format -> format.info().can(Ability.READ_DATASET)
                    && format.info().reads().contains(Carrier.STREAM))
            .toList());

    Checker(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Checks a body. The servlet's own, for Spring would read one that calls itself a form as parameters. */
    public ValidationReport check(HttpServletRequest request, Locale language) throws IOException {
        byte[] bytes = bodies.read(request.getInputStream(), request.getContentLengthLong());
        Format format = format(request.getContentType(), bytes);
        Progress deadline = bodies.deadline();
        return Bodies.inTime(() -> {
            if (List.of("json", "ndjson").contains(format.info().id())) {
                return JsonValidator.standard()
                        .withLimits(bodies.limits())
                        .withProgress(deadline)
                        .validate(bytes);
            }
            FormatOptions options = FormatOptions.builder()
                    .language(language)
                    .progress(deadline)
                    .build();
            try {
                return DatasetValidator.standard()
                        .withProgress(deadline)
                        .validate(format.read(FormatInput.of(bytes), options));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Format format(@Nullable String told, byte[] bytes) {
        String type = told == null ? "" : told.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
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
            throw Refusal.of("unknown-format", Map.of("why", e.getWords()));
        }
    }
}
