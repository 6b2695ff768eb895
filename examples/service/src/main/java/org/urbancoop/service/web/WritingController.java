package org.urbancoop.service.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
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
import org.urbancoop.http.EntityTag;
import org.urbancoop.http.ReceivedRecord;
import org.urbancoop.http.Refusal;
import org.urbancoop.http.RefusalCode;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.service.security.Tokens;
import org.urbancoop.service.store.Change;
import org.urbancoop.service.store.Edition;
import org.urbancoop.service.store.RecordStore;
import org.urbancoop.service.store.RecordTypes;
import org.urbancoop.service.store.View;

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
            @Valid @RequestBody ReceivedRecord body) {
        RecordReference reference = RecordTypes.of(type, id);
        if (!body.getEntry().reference().equals(reference)) {
            throw Refusal.of(
                    RefusalCode.OTHER_ID, Map.of("body", body.getEntry().reference(), "value", reference));
        }
        return write(body, seen -> EntityTag.requireNamed(ifMatch, ifNoneMatch, seen));
    }

    @Operation(operationId = "post", summary = "Writes a new record")
    @PostMapping(path = "/{type}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> post(@PathVariable String type, @Valid @RequestBody ReceivedRecord body) {
        return write(body, seen -> {
            if (seen != null) {
                throw Refusal.of(
                        RefusalCode.THERE_ALREADY,
                        Map.of("value", body.getEntry().reference()));
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
                    EntityTag.requireNamed(ifMatch, null, tag(before, reference));
                    return new Change(reference, Optional.empty());
                },
                findings -> Refusal.of(RefusalCode.OTHERS_NEED_IT, findings));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<byte[]> write(ReceivedRecord body, Consumer<@Nullable EntityTag> precondition) {
        CooperationRecord entry = body.getEntry();
        RecordReference reference = entry.reference();
        body.check();
        // Who is too late anyway does not make others wait.
        precondition.accept(tag(store.current(), reference));
        AtomicBoolean isNew = new AtomicBoolean();
        Edition after = store.change(
                before -> {
                    EntityTag seen = tag(before, reference);
                    precondition.accept(seen);
                    isNew.set(seen == null);
                    return new Change(reference, Optional.of(entry));
                },
                findings -> Refusal.of(
                        findings.stream().anyMatch(body::isOf) ? RefusalCode.RULES_BROKEN : RefusalCode.OTHERS_NEED_IT,
                        body.placed(findings)));
        View view = after.view(Tokens.showPersonalData());
        CooperationRecord seen = view.find(reference);
        return (isNew.get() ? ResponseEntity.created(URI.create("/" + reference)) : ResponseEntity.ok())
                .eTag(view.tag(seen).toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(UrbancoopJson.of().toBytes(seen));
    }

    /** The tag of a record as the caller sees it. */
    private static @Nullable EntityTag tag(Edition edition, RecordReference reference) {
        View view = edition.view(Tokens.showPersonalData());
        return view.dataset().find(reference).map(view::tag).orElse(null);
    }
}
