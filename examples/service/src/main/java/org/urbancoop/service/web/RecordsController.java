package org.urbancoop.service.web;

import static org.urbancoop.text.MalformedTextException.quote;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.service.answer.Asked;
import org.urbancoop.service.answer.Representation;
import org.urbancoop.service.answer.Representations;
import org.urbancoop.service.answer.Writer;
import org.urbancoop.service.problem.Refusal;
import org.urbancoop.service.query.Found;
import org.urbancoop.service.query.Paging;
import org.urbancoop.service.query.RecordQuery;
import org.urbancoop.service.store.RecordStore;
import org.urbancoop.service.store.RecordTypes;
import org.urbancoop.service.store.View;

/** Gives records. */
@RestController
public class RecordsController {

    private static final Set<String> OTHER_PARAMETERS = Set.of("verdict", "page", "size", "format", "invent");

    private final RecordStore store;
    private final Representations representations;
    private final Writer writer;

    RecordsController(RecordStore store, Representations representations, Writer writer) {
        this.store = store;
        this.representations = representations;
        this.writer = writer;
    }

    @Operation(operationId = "list", summary = "The records of a type for which all of what is asked holds")
    @GetMapping("/{type}")
    @Nullable
    ResponseEntity<?> list(
            @PathVariable String type,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @Parameter(hidden = true) Locale language,
            ServletWebRequest request)
            throws IOException {
        RecordType known = RecordTypes.of(type);
        Map<String, String> asked = once(parameters);
        Representation how = representations.choose(accept, asked.get("format"));
        View view = store.current().view(Caller.seesPersonalData());
        Found found = RecordQuery.find(view, known, asked);
        Optional<Paging> paging = Paging.of(asked, !how.isJson());
        List<CooperationRecord> records =
                paging.map(part -> part.of(found.records())).orElse(found.records());
        Asked wish = new Asked(language, isTrue(asked.get("invent")));
        int total = found.records().size();
        HttpServletResponse response = cacheable(request);
        response.setHeader("X-Total-Count", String.valueOf(total));
        if (found.undecided() > 0) {
            response.setHeader("Urbancoop-Undecided", String.valueOf(found.undecided()));
        }
        paging.ifPresent(part -> response.setHeader(HttpHeaders.LINK, part.links("/" + known, asked, total)));
        if (request.checkNotModified("W/\"" + digest(view, records, how, wish) + "\"")) {
            return null;
        }
        if (how.isStreamed()) {
            response.setContentType(how.type().toString());
            FormatOutput out = FormatOutput.stream(response.getOutputStream());
            how.format().writeRecords(view.only(List.of()), records.iterator(), out, wish.options());
            return null;
        }
        return writer.write(how, view, known, records, wish);
    }

    @Operation(operationId = "get", summary = "One record")
    @GetMapping("/{type}/{id}")
    @Nullable
    ResponseEntity<?> get(
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String invent,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @Parameter(hidden = true) Locale language,
            ServletWebRequest request)
            throws IOException {
        RecordReference reference = RecordTypes.of(type, id);
        Representation how = representations.choose(accept, format);
        View view = store.current().view(Caller.seesPersonalData());
        CooperationRecord entry = find(view, reference);
        Asked wish = new Asked(language, isTrue(invent));
        cacheable(request);
        String tag = how.isJson()
                ? "\"" + view.digest(entry) + "\""
                : "W/\"" + digest(view, List.of(entry), how, wish) + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        return how.isJson()
                ? ResponseEntity.ok()
                        .contentType(how.type())
                        .body(UrbancoopJson.of().toBytes(entry))
                : writer.write(how, view, reference.type(), List.of(entry), wish);
    }

    @Operation(operationId = "neighbours", summary = "Who is tied to a record, over how many ties, and by what")
    @GetMapping("/{type}/{id}/neighbours")
    List<Neighbour> neighbours(
            @PathVariable String type, @PathVariable String id, @RequestParam(defaultValue = "1") int hops) {
        RecordReference reference = RecordTypes.of(type, id);
        if (hops < 1 || hops > Neighbour.MOST_HOPS) {
            throw Refusal.of(
                    "parameter-out-of-range", Map.of("name", "hops", "value", hops, "most", Neighbour.MOST_HOPS));
        }
        View view = store.current().view(Caller.seesPersonalData());
        find(view, reference);
        return Neighbour.of(view.dataset().graph(), reference, hops);
    }

    private static CooperationRecord find(View view, RecordReference reference) {
        return view.dataset().find(reference).orElseThrow(() -> RecordTypes.missing(reference));
    }

    /** Each parameter is one that there is, and stands once. */
    private static Map<String, String> once(MultiValueMap<String, String> parameters) {
        for (String name : parameters.keySet()) {
            if (parameters.get(name).size() > 1) {
                throw Refusal.of("repeated-parameter", Map.of("name", name));
            }
            if (!RecordQuery.filters().contains(name) && !OTHER_PARAMETERS.contains(name)) {
                String list = Stream.concat(
                                RecordQuery.filters().stream(),
                                OTHER_PARAMETERS.stream().sorted())
                        .collect(Collectors.joining(", "));
                throw Refusal.of("unknown-parameter", Map.of("name", quote(name), "list", list));
            }
        }
        return parameters.toSingleValueMap();
    }

    private static boolean isTrue(@Nullable String value) {
        return "true".equals(value);
    }

    /** Answers may be kept and have to be asked for again each time, which their tags make cheap. */
    private static HttpServletResponse cacheable(ServletWebRequest request) {
        HttpServletResponse response = Objects.requireNonNull(request.getResponse());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Caller.seesPersonalData() ? "private, no-cache" : "no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language, Authorization, Origin");
        return response;
    }

    private static String digest(View view, List<CooperationRecord> records, Representation how, Asked wish) {
        String content = how.name()
                + '\n'
                + wish
                + '\n'
                + records.stream()
                        .map(entry -> entry.reference() + " " + view.digest(entry))
                        .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
