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
import org.urbancoop.service.problem.Flaw;
import org.urbancoop.service.problem.Refusal;
import org.urbancoop.service.store.Change;
import org.urbancoop.service.store.Edition;
import org.urbancoop.service.store.RecordStore;
import org.urbancoop.service.store.RecordTypes;
import org.urbancoop.service.store.View;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RecordValidator;

/** Takes records: what breaks a constraint, a rule of the record or a rule between records is not kept. */
@RestController
public class WritingController {

    private final RecordStore store;

    WritingController(RecordStore store) {
        this.store = store;
    }

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
        return write(body, new Preconditions(ifMatch, ifNoneMatch)::check);
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
        boolean confidant = Caller.seesPersonalData();
        store.change(
                before -> {
                    Optional<String> seen = digest(before, confidant, reference);
                    if (seen.isEmpty()) {
                        throw RecordTypes.missing(reference);
                    }
                    new Preconditions(ifMatch, null).check(seen);
                    return new Change(reference, Optional.empty());
                },
                findings -> Refusal.of(
                        "others-need-it",
                        findings.stream()
                                .map(finding -> Flaw.of(finding, Optional.empty()))
                                .toList()));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<byte[]> write(Received body, Consumer<Optional<String>> precondition) {
        CooperationRecord entry = body.getEntry();
        List<Finding> own = RecordValidator.standard().validate(entry).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!own.isEmpty()) {
            throw Refusal.of("rules-broken", body.flaws(own));
        }
        boolean confidant = Caller.seesPersonalData();
        // Who is too late anyway does not make others wait.
        precondition.accept(digest(store.current(), confidant, entry.reference()));
        AtomicBoolean isNew = new AtomicBoolean();
        Edition after = store.change(
                before -> {
                    Optional<String> seen = digest(before, confidant, entry.reference());
                    precondition.accept(seen);
                    isNew.set(seen.isEmpty());
                    return new Change(entry.reference(), Optional.of(entry));
                },
                findings -> {
                    List<Flaw> flaws = body.flaws(findings);
                    boolean others = findings.stream()
                            .noneMatch(finding ->
                                    finding.subject().equals(entry.reference().toString()));
                    return Refusal.of(others ? "others-need-it" : "rules-broken", flaws);
                });
        View view = after.view(confidant);
        CooperationRecord seen = view.dataset().find(entry.reference()).orElse(entry);
        URI address = URI.create("/" + entry.reference());
        return (isNew.get() ? ResponseEntity.created(address) : ResponseEntity.ok())
                .eTag("\"" + view.digest(seen) + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(UrbancoopJson.of().toBytes(seen));
    }

    /** The digest of a record as the caller sees it. What is not there is seen by nobody, and needs no redacting. */
    private static Optional<String> digest(Edition edition, boolean confidant, RecordReference reference) {
        if (edition.view(true).dataset().find(reference).isEmpty()) {
            return Optional.empty();
        }
        View view = edition.view(confidant);
        return view.dataset().find(reference).map(view::digest);
    }
}
