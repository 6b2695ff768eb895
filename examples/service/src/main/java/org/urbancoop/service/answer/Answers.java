package org.urbancoop.service.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Written;
import org.urbancoop.http.EntityTag;
import org.urbancoop.http.Representation;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.service.security.Tokens;
import org.urbancoop.service.store.View;

/**
 * Gives records. What a caller may not see is gone before: the view decides, not the writer.
 *
 * @param how in which format
 * @param view what the caller sees
 * @param type of which type the records are
 * @param options the language of labels, and whether what a format demands may be made up
 */
public record Answers(Representation how, View view, RecordType type, FormatOptions options) {

    /** All formats that are found on the class path and can write: a further jar is a further format. */
    public static final List<Representation> FORMATS = Representation.of(Formats.installed());

    /** Creates it for what is asked. */
    public static Answers of(Representation how, View view, RecordType type, Locale language, @Nullable String invent) {
        return new Answers(
                how,
                view,
                type,
                FormatOptions.builder()
                        .keepsPersonalData(true)
                        .language(language)
                        .mayInvent("true".equals(invent))
                        .build());
    }

    /** Gives one record, whose tag as JSON is its digest: only that can be written back. */
    public @Nullable ResponseEntity<byte[]> one(CooperationRecord entry, ServletWebRequest request) throws IOException {
        if (!how.isJson()) {
            return all(List.of(entry), request);
        }
        cacheable(request);
        return request.checkNotModified(view.tag(entry).toString())
                ? null
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(UrbancoopJson.of().toBytes(entry));
    }

    /** Gives records. NDJSON is written while it is sent. */
    public @Nullable ResponseEntity<byte[]> all(List<CooperationRecord> records, ServletWebRequest request)
            throws IOException {
        HttpServletResponse response = cacheable(request);
        EntityTag tag = EntityTag.weak(
                how + " " + options.language() + options.mayInvent(),
                records.stream()
                        .map(entry -> entry.reference() + " " + view.tag(entry).value())
                        .toList());
        if (request.checkNotModified(tag.toString())) {
            return null;
        }
        if (how.isStreamed()) {
            response.setContentType(how.mediaType());
            how.write(view.dataset(), type, records, response.getOutputStream(), options);
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String losses = losses(how.write(view.dataset(), type, records, bytes, options));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(how.mediaType()));
        return (losses.isEmpty() ? answer : answer.header("Urbancoop-Losses", losses)).body(bytes.toByteArray());
    }

    /** Answers may be kept and have to be asked for again each time, which their tags make cheap. */
    private static HttpServletResponse cacheable(ServletWebRequest request) {
        HttpServletResponse response = Objects.requireNonNull(request.getResponse());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Tokens.showPersonalData() ? "private, no-cache" : "no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language, Authorization, Origin");
        return response;
    }

    /** How much was lost in each way, such as {@code left-out 3}. */
    private static String losses(Written written) {
        return written.losses().stream()
                .collect(Collectors.groupingBy(Loss::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> kind.getKey().label(Locale.ENGLISH).replace(' ', '-') + " " + kind.getValue())
                .collect(Collectors.joining(", "));
    }
}
