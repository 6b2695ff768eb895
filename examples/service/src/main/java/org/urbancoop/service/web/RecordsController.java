package org.urbancoop.service.web;

import static org.urbancoop.text.MalformedTextException.quote;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.urbancoop.dataset.ByVerdict;
import org.urbancoop.http.Page;
import org.urbancoop.http.Refusal;
import org.urbancoop.http.RefusalCode;
import org.urbancoop.http.Representation;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.service.answer.Answers;
import org.urbancoop.service.query.RecordQuery;
import org.urbancoop.service.security.Tokens;
import org.urbancoop.service.store.RecordStore;
import org.urbancoop.service.store.RecordTypes;
import org.urbancoop.service.store.View;

/**
 * Gives records.
 *
 * @param store where they are kept
 */
@RestController
public record RecordsController(RecordStore store) {

    /** What lists are asked. */
    public static final List<String> PARAMETERS = new ArrayList<>(RecordQuery.FILTERS.keySet());

    static {
        PARAMETERS.addAll(List.of("format", "invent", "page", "size", "verdict"));
    }

    @Operation(operationId = "list", summary = "The records of a type for which all of what is asked holds")
    @GetMapping("/{type}")
    @Nullable
    ResponseEntity<byte[]> list(
            @PathVariable String type,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @Parameter(hidden = true) Locale language,
            ServletWebRequest request)
            throws IOException {
        RecordType known = RecordTypes.of(type);
        Map<String, String> asked = once(parameters);
        Representation how = Representation.choose(Answers.FORMATS, accept, asked.get("format"));
        View view = view();
        ByVerdict<CooperationRecord> found = RecordQuery.find(view.finder(), known, asked);
        List<CooperationRecord> records = found.of(RecordQuery.verdict(asked));
        Optional<Page> paging = how.isJson() || Page.isAskedFor(asked) ? Optional.of(Page.of(asked)) : Optional.empty();
        var response = Objects.requireNonNull(request.getResponse());
        response.setHeader("X-Total-Count", String.valueOf(records.size()));
        if (!found.undecided().isEmpty()) {
            response.setHeader(
                    "Urbancoop-Undecided", String.valueOf(found.undecided().size()));
        }
        paging.ifPresent(part -> response.setHeader("Link", part.links("/" + known, asked, records.size())));
        return Answers.of(how, view, known, language, asked.get("invent"))
                .all(paging.map(part -> part.of(records)).orElse(records), request);
    }

    @Operation(operationId = "get", summary = "One record")
    @GetMapping("/{type}/{id}")
    @Nullable
    ResponseEntity<byte[]> get(
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String invent,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @Parameter(hidden = true) Locale language,
            ServletWebRequest request)
            throws IOException {
        RecordReference reference = RecordTypes.of(type, id);
        Representation how = Representation.choose(Answers.FORMATS, accept, format);
        View view = view();
        return Answers.of(how, view, reference.type(), language, invent).one(view.find(reference), request);
    }

    @Operation(operationId = "neighbours", summary = "Who is tied to a record, over how many ties, and by what")
    @GetMapping("/{type}/{id}/neighbours")
    List<Neighbour> neighbours(
            @PathVariable String type, @PathVariable String id, @RequestParam(defaultValue = "1") int hops) {
        RecordReference reference = RecordTypes.of(type, id);
        if (hops < 1 || hops > Neighbour.MOST_HOPS) {
            throw Refusal.of(
                    RefusalCode.PARAMETER_OUT_OF_RANGE,
                    Map.of("name", "hops", "value", hops, "most", Neighbour.MOST_HOPS));
        }
        View view = view();
        return Neighbour.of(view.dataset().graph(), view.find(reference).reference(), hops);
    }

    private View view() {
        return store.current().view(Tokens.showPersonalData());
    }

    /** Each parameter is one that there is, and stands once. */
    private static Map<String, String> once(MultiValueMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (values.size() > 1) {
                throw Refusal.of(RefusalCode.REPEATED_PARAMETER, Map.of("name", name));
            }
            if (!PARAMETERS.contains(name)) {
                String list = String.join(", ", PARAMETERS);
                throw Refusal.of(RefusalCode.UNKNOWN_PARAMETER, Map.of("name", quote(name), "list", list));
            }
        });
        return parameters.toSingleValueMap();
    }
}
