package org.urbancoop.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;

/** What a line holds: a record, a declared total, or the header of a dataset. */
final class Subject {

    private static final UrbancoopJson JSON = UrbancoopJson.of();
    private static final String HEADER = "dataset";
    private static final String TOTAL = "declared-total";

    /** The lists of a dataset by the class of their elements, from the catalogue of members: {@code cities}. */
    private static final Map<Class<?>, String> LISTS = new LinkedHashMap<>();

    static {
        for (MemberDescription member : Members.of(Dataset.class).all()) {
            if (member.multiplicity() == Multiplicity.LIST && member.kind() == ValueKind.OBJECT) {
                LISTS.put(member.valueType(), member.name());
            }
        }
    }

    private Subject() {}

    /** Gets the types of record, by the name of their list in a dataset. */
    static Map<Class<?>, String> lists() {
        return LISTS;
    }

    /** Gets what findings call it, such as {@code city/seoul}, {@code declared-total/all} or {@code dataset}. */
    static String name(Extensible value) {
        return value instanceof CooperationRecord entry
                ? entry.reference().toString()
                : value instanceof DeclaredTotal total ? TOTAL + "/" + total.getId() : HEADER;
    }

    static byte[] toBytes(Extensible value) {
        return JSON.toBytes(value);
    }

    /** Reads what a row holds: the name in a column, the JSON in the next one. */
    static Extensible read(Row row, int column) {
        return read(row.getString(column), row.getAs(column + 1));
    }

    static Extensible read(String name, byte[] json) {
        return name.equals(HEADER)
                ? JSON.read(json, Dataset.class)
                : name.startsWith(TOTAL + "/")
                        ? JSON.read(json, DeclaredTotal.class)
                        : JSON.read(json, CooperationRecord.class);
    }

    /** Gets the name of the list of a dataset that it stands in, such as {@code cities}. */
    static String list(Extensible value) {
        return LISTS.entrySet().stream()
                .filter(list -> list.getKey().isInstance(value))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Gets the records that it refers to, wherever in it the references stand. */
    static Stream<RecordReference> references(Extensible value) {
        return MemberValues.leaves(value).values().stream()
                .filter(RecordReference.class::isInstance)
                .map(RecordReference.class::cast)
                .distinct();
    }
}
