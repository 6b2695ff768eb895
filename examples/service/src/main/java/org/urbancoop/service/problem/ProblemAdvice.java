package org.urbancoop.service.problem;

import java.util.List;
import java.util.Locale;
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
import org.urbancoop.service.body.Received;
import org.urbancoop.validation.RecordValidator;

/** Answers what is wrong with problem details (RFC 9457), in the language that is asked for. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal e, WebRequest request) {
        return answer(e, new HttpHeaders(), request.getLocale());
    }

    /** The constraints, as {@code @Valid} finds them; the library tells them with places, in both languages. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!(e.getTarget() instanceof Received received)) {
            return super.handleMethodArgumentNotValid(e, headers, status, request);
        }
        List<Flaw> flaws = received.flaws(RecordValidator.standard().validateConstraints(received.getEntry()));
        return refused(Refusal.of("constraint-violation", flaws), request);
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
        String code = HttpStatus.valueOf(status.value())
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        return answer(Refusal.of(Refusal.isKnown(code) ? code : "bad-request"), headers, request.getLocale());
    }

    private static ResponseEntity<Object> answer(Refusal refusal, HttpHeaders headers, Locale language) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                refusal.status(), refusal.words().in(language));
        detail.setProperty("code", refusal.code());
        if (!refusal.flaws().isEmpty()) {
            detail.setProperty(
                    "flaws",
                    refusal.flaws().stream().map(flaw -> flaw.in(language)).toList());
        }
        if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return ResponseEntity.status(refusal.status())
                .headers(headers)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
