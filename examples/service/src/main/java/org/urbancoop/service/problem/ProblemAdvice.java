package org.urbancoop.service.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.urbancoop.message.Location;
import org.urbancoop.service.body.Received;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RecordValidator;

/** Answers what is wrong with problem details (RFC 9457), in the language that is asked for. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal e, WebRequest request) {
        return answer(e, new HttpHeaders(), request.getLocale());
    }

    /** What the library was doing was ended after the time that it may take. */
    @ExceptionHandler
    ResponseEntity<Object> tookTooLong(CancellationException e, WebRequest request) {
        return refused(Refusal.of("took-too-long"), request);
    }

    /** The constraints, as {@code @Valid} finds them; the library tells them with places, in both languages. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return e.getTarget() instanceof Received received
                ? refused(
                        Refusal.of(
                                "constraint-violation",
                                received.placed(RecordValidator.standard().validateConstraints(received.getEntry()))),
                        request)
                : super.handleMethodArgumentNotValid(e, headers, status, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception e, WebRequest request) {
        LOG.error("{} failed", request.getDescription(false), e);
        return handleExceptionInternal(e, null, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    /** What the framework refuses by itself, whose own words are English only. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = HttpStatus.valueOf(status.value()).name();
        String code = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return answer(Refusal.of(Refusal.isKnown(code) ? code : "bad-request"), headers, request.getLocale());
    }

    private static ResponseEntity<Object> answer(Refusal refusal, HttpHeaders headers, Locale language) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(refusal.status, refusal.words.in(language));
        detail.setProperty("code", refusal.code);
        if (!refusal.flaws.isEmpty()) {
            detail.setProperty(
                    "flaws",
                    refusal.flaws.stream().map(flaw -> members(flaw, language)).toList());
        }
        if (refusal.status == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return ResponseEntity.status(refusal.status)
                .headers(headers)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static Map<String, Object> members(Finding flaw, Locale language) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (!flaw.subject().isEmpty()) {
            members.put("subject", flaw.subject());
        }
        members.put("pointer", flaw.pointer().toString());
        flaw.location().filter(Location::isKnown).ifPresent(place -> {
            members.put("line", place.line());
            members.put("column", place.column());
        });
        members.put("rule", flaw.code());
        members.put("severity", flaw.severity().toString());
        members.put("message", flaw.message(language));
        members.put("hint", flaw.hint().in(language));
        return members;
    }
}
