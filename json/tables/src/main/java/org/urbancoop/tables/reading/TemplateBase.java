package org.urbancoop.tables.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.tables.form.CodeIndex;
import org.urbancoop.tables.form.NameIndex;
import org.urbancoop.tables.form.Quoting;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Spelling;

/** The dataset that the rows of a template are added to: which of its records a row speaks of. */
final class TemplateBase {

    private static final JsonPointer COUNTRY = JsonPointer.parse("/country");
    private static final Set<JsonPointer> IDENTITY = Set.of(TemplateRow.ID, JsonPointer.parse("/type"));

    private final Dataset base;
    private final Map<String, List<CooperationRecord>> byName = new HashMap<>();

    TemplateBase(Dataset base) {
        this.base = base;
        base.records()
                .forEach(entry -> names(entry, (member, name) -> {
                    List<CooperationRecord> bearers =
                            byName.computeIfAbsent(key(entry.getType(), name), key -> new ArrayList<>());
                    if (!bearers.contains(entry)) {
                        bearers.add(entry);
                    }
                }));
    }

    private static String key(RecordType type, String name) {
        return type + "/" + Spelling.fold(name);
    }

    private static void names(CooperationRecord entry, BiConsumer<String, String> action) {
        MemberValues.leaves(entry).forEach((pointer, value) -> {
            String member = pointer.steps().get(0);
            if (NameIndex.isName(member)) {
                action.accept(member, MemberValues.text(value));
            }
        });
    }

    /** Gives the names by which rows may speak of the records. */
    void addNames(NameIndex names) {
        base.records()
                .forEach(entry -> names(
                        entry,
                        (member, name) ->
                                names.add(entry.getType(), entry.getId().toString(), member, name)));
    }

    /** Gets the references of all records, such as {@code city/seoul}. */
    Set<String> references() {
        Set<String> references = new HashSet<>();
        base.records().forEach(entry -> references.add(entry.reference().toString()));
        return references;
    }

    /** Finds the records of a row's type that bear its name and do not lie in another country. */
    List<CooperationRecord> named(TemplateRow row) {
        Optional<RecordType> type = row.type();
        Set<CooperationRecord> found = new LinkedHashSet<>();
        type.ifPresent(of -> row.names()
                .values()
                .forEach(name -> byName.getOrDefault(key(of, Quoting.unquote(name)), List.of()).stream()
                        .filter(entry -> mayLieIn(entry, row))
                        .forEach(found::add)));
        return List.copyOf(found);
    }

    private static boolean mayLieIn(CooperationRecord entry, TemplateRow row) {
        Optional<String> known = MemberValues.find(entry, COUNTRY).map(MemberValues::text);
        List<String> told =
                row.text(COUNTRY).map(CodeIndex.of(Country.list())::find).orElse(List.of());
        return known.isEmpty() || told.isEmpty() || told.contains(known.get());
    }

    /** Finds the agreement of the same kind between the same parties. */
    Optional<CooperationRecord> same(Agreement agreement) {
        return base.getAgreements().stream()
                .filter(each -> each.getKind().equals(agreement.getKind())
                        && new HashSet<>(each.getParties()).equals(new HashSet<>(agreement.getParties())))
                .findFirst()
                .map(each -> each);
    }

    /** Finds what a row says and the record that is there does not. */
    static List<JsonPointer> differing(Extensible known, Extensible made) {
        List<JsonPointer> differing = new ArrayList<>();
        MemberValues.leaves(made).forEach((pointer, value) -> {
            if (!IDENTITY.contains(pointer)
                    && !MemberValues.find(known, pointer)
                            .map(MemberValues::text)
                            .equals(Optional.of(MemberValues.text(value)))) {
                differing.add(pointer);
            }
        });
        return differing;
    }
}
