package org.urbancoop.service.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.service.body.Received;
import org.urbancoop.service.problem.Refusal;
import org.urbancoop.service.security.Tokens;
import org.urbancoop.service.store.Change;
import org.urbancoop.service.store.Edition;
import org.urbancoop.service.store.RecordStore;
import org.urbancoop.service.store.RecordTypes;
import org.urbancoop.service.store.View;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RecordValidator;

/**
 * Takes records: what breaks a constraint, a rule of the record or a rule between records is not kept.
 *
 * @param store where they are kept
 */
@RestController
public record WritingController(RecordStore store) {

    @Operation(operationId = "put", summary = "Writes a record: a new one, or one that If-Match names")
    @PutMapping(path = "/{type}/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> put(
            @PathVariable String type,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @Valid @RequestBody Received body) {
        RecordReference reference = RecordTypes.of(type, id);
        if (!body.getEntry().reference().equals(reference)) {
            throw Refusal.of("other-id", Map.of("body", body.getEntry().reference(), "value", reference));
        }
        return write(body, seen -> {
            if (ifNoneMatch != null && matches(ifNoneMatch, seen, false)) {
                throw Refusal.of("precondition-failed");
            }
            requireMatch(ifMatch, seen);
        });
    }

    @Operation(operationId = "post", summary = "Writes a new record")
    @PostMapping(path = "/{type}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> post(@PathVariable String type, @Valid @RequestBody Received body) {
        return write(body, seen -> {
            if (seen.isPresent()) {
                throw Refusal.of(
                        "there-already", Map.of("value", body.getEntry().reference()));
            }
        });
    }

    @Operation(operationId = "delete", summary = "Takes a record away that If-Match names")
    @DeleteMapping("/{type}/{id}")
    ResponseEntity<Void> delete(
            @PathVariable String type,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        RecordReference reference = RecordTypes.of(type, id);
        store.change(
                before -> {
                    before.all().find(reference);
                    requireMatch(ifMatch, digest(before, reference));
                    return new Change(reference, Optional.empty());
                },
                findings -> Refusal.of("others-need-it", findings));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<byte[]> write(Received body, Consumer<Optional<String>> precondition) {
        CooperationRecord entry = body.getEntry();
        RecordReference reference = entry.reference();
        List<Finding> own = RecordValidator.standard().validate(entry).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!own.isEmpty()) {
            throw Refusal.of("rules-broken", body.placed(own));
        }
        // Who is too late anyway does not make others wait.
        precondition.accept(digest(store.current(), reference));
        AtomicBoolean isNew = new AtomicBoolean();
        Edition after = store.change(
                before -> {
                    Optional<String> seen = digest(before, reference);
                    precondition.accept(seen);
                    isNew.set(seen.isEmpty());
                    return new Change(reference, Optional.of(entry));
                },
                findings -> Refusal.of(
                        findings.stream().anyMatch(body::isOf) ? "rules-broken" : "others-need-it",
                        body.placed(findings)));
        View view = after.view(Tokens.showPersonalData());
        CooperationRecord seen = view.find(reference);
        return (isNew.get() ? ResponseEntity.created(URI.create("/" + reference)) : ResponseEntity.ok())
                .eTag("\"" + view.digest(seen) + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(UrbancoopJson.of().toBytes(seen));
    }

    /** The digest of a record as the caller sees it. */
    private static Optional<String> digest(Edition edition, RecordReference reference) {
        View view = edition.view(Tokens.showPersonalData());
        return view.dataset().find(reference).map(view::digest);
    }

    /** Nobody replaces or deletes what they have not seen. */
    private static void requireMatch(@Nullable String ifMatch, Optional<String> seen) {
        if (ifMatch != null && !matches(ifMatch, seen, true)) {
            throw Refusal.of("precondition-failed");
        }
        if (ifMatch == null && seen.isPresent()) {
            throw Refusal.of("if-match-needed");
        }
    }

    /** Weak tags never name what is to be replaced (RFC 9110, 13.1.1). */
    private static boolean matches(String header, Optional<String> seen, boolean strong) {
        return ETag.parse(header).stream()
                .anyMatch(tag ->
                        seen.isPresent() && (tag.isWildcard() || tag.compare(new ETag(seen.get(), false), strong)));
    }
}
