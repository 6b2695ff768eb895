package org.urbancoop.service.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Formats;
import org.urbancoop.format.UnknownFormatException;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.json.validation.ReportJson;
import org.urbancoop.json.validation.ReportSarif;
import org.urbancoop.progress.Progress;
import org.urbancoop.service.answer.Accept;
import org.urbancoop.service.body.Bodies;
import org.urbancoop.service.problem.Refusal;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.ValidationReport;

/**
 * Checks what is sent, in every format that is read, without keeping it. JSON is checked with its lines and columns.
 *
 * @param bodies reads what is sent
 */
@RestController
public record ValidationController(Bodies bodies) {

    private static final Map<MediaType, BiFunction<ValidationReport, Locale, String>> REPORTS = new LinkedHashMap<>();

    static {
        REPORTS.put(MediaType.APPLICATION_JSON, (report, language) -> ReportJson.toText(report));
        REPORTS.put(new MediaType("application", "sarif+json"), ReportSarif::toText);
        REPORTS.put(new MediaType("text", "html", StandardCharsets.UTF_8), ValidationReport::toHtml);
        REPORTS.put(new MediaType("text", "plain", StandardCharsets.UTF_8), ValidationReport::toText);
    }

    /** What programs say that do not know what they send. */
    private static final Set<String> ANYTHING =
            Set.of("", "*/*", "application/octet-stream", "application/x-www-form-urlencoded", "text/plain");

    /** Whose media types are not only theirs. */
    private static final Set<String> SHARED = Set.of("application/json", "application/xml", "text/xml");

    private static final Formats FORMATS = Formats.of(Formats.installed().all().stream()
            .filter(format -> format.info().can(Ability.READ_DATASET))
            .filter(format -> format.info().reads().contains(Carrier.STREAM))
            .toList());

    /** The body is the servlet's own, for Spring would read one that calls itself a form as parameters. */
    @Operation(operationId = "validate", summary = "The report of a document of any format that is read")
    @PostMapping("/validate")
    ResponseEntity<byte[]> validate(HttpServletRequest request, @Parameter(hidden = true) Locale language)
            throws IOException {
        MediaType type = Accept.choose(request.getHeader("Accept"), REPORTS.keySet(), Function.identity());
        byte[] bytes = bodies.read(request.getInputStream(), request.getContentLengthLong());
        ValidationReport report = report(bytes, format(request.getContentType(), bytes), language);
        String text = Objects.requireNonNull(REPORTS.get(type)).apply(report, language);
        return ResponseEntity.ok().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private ValidationReport report(byte[] bytes, Format format, Locale language) throws IOException {
        Progress deadline = bodies.deadline();
        if (List.of("json", "ndjson").contains(format.info().id())) {
            JsonValidator json = JsonValidator.standard().withLimits(bodies.limits());
            return json.withProgress(deadline).validate(bytes);
        }
        FormatOptions options =
                FormatOptions.builder().language(language).progress(deadline).build();
        return DatasetValidator.standard().withProgress(deadline).validate(format.read(FormatInput.of(bytes), options));
    }

    private static Format format(@Nullable String told, byte[] bytes) {
        String type = Optional.ofNullable(told)
                .orElse("")
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        try {
            return ANYTHING.contains(type) || SHARED.contains(type)
                    ? FORMATS.byContent(Arrays.copyOf(bytes, Math.min(bytes.length, FormatInput.START)))
                    : FORMATS.byMediaType(type);
        } catch (UnknownFormatException e) {
            // What is called nothing or JSON and is not recognised is read as JSON: the report tells where it ceases to
            // be that.
            if (ANYTHING.contains(type) || type.equals("application/json")) {
                return FORMATS.byId("json");
            }
            throw Refusal.of("unknown-format", Map.of("why", e.getWords()));
        }
    }
}
