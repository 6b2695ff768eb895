package org.urbancoop.service.problem;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.urbancoop.http.ReceivedRecord;
import org.urbancoop.http.Refusal;
import org.urbancoop.http.RefusalCode;
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
        return refused(Refusal.of(RefusalCode.TOOK_TOO_LONG), request);
    }

    /** The constraints, as {@code @Valid} finds them; the library tells them with places, in both languages. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return e.getTarget() instanceof ReceivedRecord received
                ? refused(
                        Refusal.of(
                                RefusalCode.CONSTRAINT_VIOLATION,
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
        return answer(Refusal.of(RefusalCode.find(code).orElse(RefusalCode.BAD_REQUEST)), headers, request.getLocale());
    }

    private static ResponseEntity<Object> answer(Refusal refusal, HttpHeaders headers, Locale language) {
        HttpStatus status = HttpStatus.valueOf(refusal.getStatus());
        ProblemDetail detail = ProblemDetail.forStatus(status);
        Map<String, Object> members = refusal.toMembers(language);
        detail.setDetail(refusal.getWords().in(language));
        members.forEach((name, value) -> {
            if (!Set.of("status", "detail").contains(name)) {
                detail.setProperty(name, value);
            }
        });
        if (status == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
