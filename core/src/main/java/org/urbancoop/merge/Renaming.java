package org.urbancoop.merge;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Mention;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Slug;

/** The new ids of one dataset, in everything that refers to a record by its old one. */
final class Renaming {

    private static final JsonPointer ID = JsonPointer.parse("/id");

    private final Dataset dataset;
    private final Map<RecordReference, RecordReference> renamed = new HashMap<>();
    private final Map<Slug, Slug> totals = new HashMap<>();
    /** The records that mention a renamed one, by identity: most records mention none. */
    private final Set<CooperationRecord> affected = Collections.newSetFromMap(new IdentityHashMap<>());

    Renaming(Dataset dataset) {
        this.dataset = dataset;
    }

    /** Gives a record another id than before, or its own; returns the types of the records that mention it by that. */
    Set<RecordType> rename(RecordReference old, RecordReference now) {
        RecordReference before = old.equals(now) ? renamed.remove(old) : renamed.put(old, now);
        if (now.equals(before == null ? old : before)) {
            return Set.of();
        }
        Set<RecordType> mentioning = EnumSet.noneOf(RecordType.class);
        for (Mention mention : dataset.mentions(old)) {
            affected.add(mention.from());
            mentioning.add(mention.from().reference().type());
        }
        return mentioning;
    }

    /** Gives a total another id than before, or its own; tells whether that is new. */
    boolean renameTotal(Slug old, Slug now) {
        Slug before = old.equals(now) ? totals.remove(old) : totals.put(old, now);
        return !now.equals(before == null ? old : before);
    }

    RecordReference of(RecordReference reference) {
        return renamed.getOrDefault(reference, reference);
    }

    /** The record with the new ids of what it mentions; its own id stays. */
    <T extends CooperationRecord> T apply(T entry) {
        return affected.contains(entry) ? MemberValues.withValues(entry, RecordReference.class, this::of) : entry;
    }

    /** The total with the new ids of what it mentions, in its conditions too; its own id stays. */
    DeclaredTotal apply(DeclaredTotal total) {
        if (renamed.isEmpty() && totals.isEmpty()) {
            return total;
        }
        DeclaredTotal referring = MemberValues.withValues(total, RecordReference.class, this::of);
        return referring.toBuilder()
                .parts(referring.getParts().stream()
                        .map(part -> totals.getOrDefault(part, part))
                        .toList())
                .where(referring.getWhere().stream()
                        .map(condition -> apply(condition, referring.getWhat()))
                        .toList())
                .build();
    }

    private Condition apply(Condition condition, RecordType what) {
        return condition
                .getIs()
                .flatMap(is -> renamed(condition.getMember(), is, what))
                .map(is -> condition.toBuilder().is(is).build())
                .orElse(condition);
    }

    /** The new text of a condition on an id or a reference; empty if it asks for nothing that is renamed. */
    private Optional<String> renamed(JsonPointer member, String is, RecordType what) {
        try {
            if (member.equals(ID)) {
                return Optional.ofNullable(renamed.get(RecordReference.of(what, is)))
                        .map(now -> now.id().toString());
            }
            boolean refers = Members.of(CooperationRecord.classOf(what))
                    .find(member)
                    .map(MemberDescription::kind)
                    .filter(kind -> kind == ValueKind.RECORD || kind == ValueKind.REFERENCE)
                    .isPresent();
            return refers
                    ? Optional.ofNullable(renamed.get(RecordReference.parse(is)))
                            .map(RecordReference::toString)
                    : Optional.empty();
        } catch (MalformedTextException e) {
            // The text of a condition may be anything; what is no reference is renamed by nobody.
            return Optional.empty();
        }
    }
}
