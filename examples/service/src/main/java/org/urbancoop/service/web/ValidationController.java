package org.urbancoop.service.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.urbancoop.format.Formats;
import org.urbancoop.http.BodyCheck;
import org.urbancoop.http.BodyReader;
import org.urbancoop.http.ReportForm;
import org.urbancoop.validation.ValidationReport;

/**
 * Checks what is sent, in every format that is read, without keeping it.
 *
 * @param bodies reads what is sent
 */
@RestController
public record ValidationController(BodyReader bodies) {

    /** The body is the servlet's own, for Spring would read one that calls itself a form as parameters. */
    @Operation(operationId = "validate", summary = "The report of a document of any format that is read")
    @PostMapping("/validate")
    ResponseEntity<byte[]> validate(HttpServletRequest request, @Parameter(hidden = true) Locale language)
            throws IOException {
        ReportForm form = ReportForm.choose(request.getHeader("Accept"));
        byte[] bytes = bodies.read(request.getInputStream(), request.getContentLengthLong());
        ValidationReport report =
                BodyCheck.of(Formats.installed(), bodies).validate(bytes, request.getContentType(), language);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .body(form.of(report, language).getBytes(StandardCharsets.UTF_8));
    }
}
