package org.urbancoop.service.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.urbancoop.json.validation.ReportJson;
import org.urbancoop.json.validation.ReportSarif;
import org.urbancoop.service.body.Checker;
import org.urbancoop.service.problem.Refusal;
import org.urbancoop.validation.ValidationReport;

/** Checks a document without keeping it. */
@RestController
public class ValidationController {

    private static final Map<MediaType, BiFunction<ValidationReport, Locale, String>> REPORTS = new LinkedHashMap<>();

    static {
        REPORTS.put(MediaType.APPLICATION_JSON, (report, language) -> ReportJson.toText(report));
        REPORTS.put(new MediaType("application", "sarif+json"), ReportSarif::toText);
        REPORTS.put(new MediaType("text", "html", StandardCharsets.UTF_8), ValidationReport::toHtml);
        REPORTS.put(new MediaType("text", "plain", StandardCharsets.UTF_8), ValidationReport::toText);
    }

    private final Checker checker;

    ValidationController(Checker checker) {
        this.checker = checker;
    }

    @Operation(operationId = "validate", summary = "The report of a document of any format that is read")
    @PostMapping("/validate")
    ResponseEntity<byte[]> validate(HttpServletRequest request, @Parameter(hidden = true) Locale language)
            throws IOException {
        MediaType type = wanted(request.getHeader("Accept"));
        ValidationReport report = checker.check(request, language);
        String text = REPORTS.getOrDefault(type, (same, way) -> ReportJson.toText(same))
                .apply(report, language);
        return ResponseEntity.ok().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MediaType wanted(@Nullable String accept) {
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(accept);
            for (MediaType range : ranges.isEmpty() ? List.of(MediaType.ALL) : ranges) {
                for (MediaType type : REPORTS.keySet()) {
                    if (range.includes(type) && range.getQualityValue() > 0) {
                        return type;
                    }
                }
            }
        } catch (InvalidMediaTypeException e) {
            // Told below.
        }
        throw Refusal.of("not-acceptable", Map.of("list", REPORTS.keySet()));
    }
}
