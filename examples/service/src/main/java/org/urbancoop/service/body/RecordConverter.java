package org.urbancoop.service.body;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;
import org.urbancoop.http.BodyReader;
import org.urbancoop.http.ReceivedRecord;
import org.urbancoop.service.store.RecordTypes;

/** Reads a record by the library's own codec, as {@link BodyReader} does. */
@Component
public class RecordConverter extends AbstractHttpMessageConverter<ReceivedRecord> {

    private final BodyReader bodies;

    RecordConverter(BodyReader bodies) {
        super(MediaType.APPLICATION_JSON);
        this.bodies = bodies;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == ReceivedRecord.class;
    }

    @Override
    protected boolean canWrite(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected ReceivedRecord readInternal(Class<? extends ReceivedRecord> type, HttpInputMessage message)
            throws IOException {
        // The type of the record stands in the address; a body that tells another one is refused.
        Map<?, ?> address = (Map<?, ?>) Objects.requireNonNull(RequestContextHolder.currentRequestAttributes()
                .getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        HttpHeaders headers = message.getHeaders();
        byte[] bytes = bodies.read(message.getBody(), headers.getContentLength());
        return bodies.record(
                bytes, headers.getFirst(HttpHeaders.CONTENT_TYPE), RecordTypes.of(String.valueOf(address.get("type"))));
    }

    @Override
    protected void writeInternal(ReceivedRecord received, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("only read");
    }
}
