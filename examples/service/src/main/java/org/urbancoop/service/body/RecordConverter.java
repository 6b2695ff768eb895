package org.urbancoop.service.body;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.message.Message;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.service.problem.Refusal;
import org.urbancoop.service.store.RecordTypes;
import org.urbancoop.validation.Finding;

/**
 * Reads a record by the library's own codec, straight from the bytes. A mapper gets characters that its parser has
 * decoded: it would take overlong UTF-8, and of a member that stands twice the last one.
 */
@Component
public class RecordConverter extends AbstractHttpMessageConverter<Received> {

    private final Bodies bodies;

    RecordConverter(Bodies bodies) {
        super(MediaType.APPLICATION_JSON);
        this.bodies = bodies;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Received.class;
    }

    @Override
    protected boolean canWrite(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected Received readInternal(Class<? extends Received> type, HttpInputMessage message) throws IOException {
        boolean isUtf8 = Optional.ofNullable(message.getHeaders().getContentType())
                .map(MediaType::getCharset)
                .map(StandardCharsets.UTF_8::equals)
                .orElse(true);
        if (!isUtf8) {
            throw Refusal.of("not-utf-8");
        }
        // The type of the record stands in the address; a body that tells another one is refused.
        Map<?, ?> address = (Map<?, ?>) Objects.requireNonNull(RequestContextHolder.currentRequestAttributes()
                .getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        Class<? extends CooperationRecord> expected =
                RecordTypes.classOf(RecordTypes.of(String.valueOf(address.get("type"))));
        byte[] bytes = bodies.read(message.getBody(), message.getHeaders().getContentLength());
        Decoded<? extends CooperationRecord> decoded =
                UrbancoopJson.of().withLimits(bodies.limits()).decode(bytes, expected);
        if (decoded.hasErrors()) {
            throw refused(decoded.problems());
        }
        return new Received(decoded);
    }

    /** What is no JSON is a bad request; what is JSON and no record cannot be processed. */
    private static Refusal refused(List<JsonProblem> problems) {
        boolean isJson = problems.stream()
                .map(JsonProblem::code)
                .noneMatch(code -> code.endsReading() || code == ProblemCode.DUPLICATE_MEMBER);
        return Refusal.of(
                isJson ? "not-a-record" : "malformed-json",
                problems.stream().map(RecordConverter::finding).toList());
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

    @Override
    protected void writeInternal(Received received, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("only read");
    }
}
