package org.urbancoop.service.body;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.service.problem.Flaw;
import org.urbancoop.service.problem.Refusal;
import org.urbancoop.service.store.RecordTypes;

/**
 * Reads a record by the library's own codec, straight from the bytes. A mapper gets characters that its parser has
 * decoded: it would take overlong UTF-8, and of a member that stands twice the last one.
 */
@Component
public class RecordConverter extends AbstractHttpMessageConverter<Received> {

    private final Bodies bodies;
    private final UrbancoopJson json;

    RecordConverter(Bodies bodies) {
        super(MediaType.APPLICATION_JSON);
        this.bodies = bodies;
        this.json = UrbancoopJson.of().withLimits(bodies.limits());
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
        Charset charset = Optional.ofNullable(message.getHeaders().getContentType())
                .map(MediaType::getCharset)
                .orElse(StandardCharsets.UTF_8);
        if (!charset.equals(StandardCharsets.UTF_8)) {
            throw Refusal.of("not-utf-8");
        }
        // The type of the record stands in the address; a body that tells another one is refused.
        Class<? extends CooperationRecord> expected = RecordTypes.classOf(RecordTypes.of(variable("type")));
        byte[] bytes = bodies.read(message.getBody(), message.getHeaders().getContentLength());
        Decoded<? extends CooperationRecord> decoded = json.decode(bytes, expected);
        if (decoded.hasErrors()) {
            throw refused(decoded.problems());
        }
        return new Received(decoded);
    }

    /** What is no JSON is a bad request; what is JSON and no record cannot be processed. */
    private static Refusal refused(List<JsonProblem> problems) {
        boolean isJson = problems.stream().noneMatch(RecordConverter::isSyntax);
        return Refusal.of(
                isJson ? "not-a-record" : "malformed-json",
                problems.stream().map(Flaw::of).toList());
    }

    private static boolean isSyntax(JsonProblem problem) {
        return problem.code().endsReading() || problem.code() == ProblemCode.DUPLICATE_MEMBER;
    }

    private static String variable(String name) {
        Object variables = RequestContextHolder.currentRequestAttributes()
                .getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(variables)).get(name));
    }

    @Override
    protected void writeInternal(Received received, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("only read");
    }
}
