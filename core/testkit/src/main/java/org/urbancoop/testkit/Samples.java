package org.urbancoop.testkit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Extensions;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.time.Edtf;

/**
 * The catalogue of sample records and values, such as {@code city-full}.
 *
 * <p>Of every type there is a minimal one (mandatory members only) and a full one (each member set, unknown members
 * too); beside them stands one sample for each oddity of real data, named after it, such as
 * {@code project-five-counterparts}. No two records share a reference, and every reference of a record leads to a
 * record of {@link #dataset()}. Samples meet all constraints on members; what a rule would say of them may change.
 *
 * <p>Nothing but the library is needed.
 *
 * @since 0.1.0
 */
public final class Samples {

    private static final Map<String, CooperationRecord> RECORDS = new LinkedHashMap<>();
    private static final Map<String, DeclaredTotal> TOTALS = new LinkedHashMap<>();
    private static final Map<String, Extensible> VALUES = new LinkedHashMap<>();

    static {
        SampleRecords.addTo(RECORDS);
        SampleActivities.addTo(RECORDS);
        SampleValues.addTotals(TOTALS);
        SampleValues.addTo(VALUES);
        VALUES.putAll(TOTALS);
    }

    private Samples() {}

    /**
     * Gets all records by name.
     *
     * @return the records, such as the one of {@code city-full}, in the order of a document; it cannot be changed
     */
    public static Map<String, CooperationRecord> all() {
        return Collections.unmodifiableMap(RECORDS);
    }

    /**
     * Gets all declared totals by name.
     *
     * @return the totals, such as the one of {@code declared-total-share}; it cannot be changed
     */
    public static Map<String, DeclaredTotal> declaredTotals() {
        return Collections.unmodifiableMap(TOTALS);
    }

    /**
     * Gets what is no record by name: parts of records and totals, of every type a minimal and a full one.
     *
     * @return the values, such as the one of {@code money-full}; it cannot be changed
     */
    public static Map<String, Extensible> values() {
        return Collections.unmodifiableMap(VALUES);
    }

    /**
     * Gets a record, a total or a part of one by name, such as {@code get("city-full", City.class)}.
     *
     * @param name a name, such as {@code project-five-counterparts}
     * @param type the type that it is expected to have
     * @param <T> the same
     * @return the sample
     * @throws NoSuchElementException if there is none of this name: it lists those that there are
     * @throws ClassCastException if it has another type
     */
    public static <T extends Extensible> T get(String name, Class<T> type) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Extensible found = RECORDS.containsKey(name) ? RECORDS.get(name) : VALUES.get(name);
        if (found == null) {
            throw new NoSuchElementException(
                    "No sample '" + name + "': there are " + RECORDS.keySet() + " and " + VALUES.keySet());
        }
        return type.cast(found);
    }

    /**
     * Gets a dataset of a header without optional members, {@code empty}, and without records.
     *
     * @return the dataset
     */
    public static Dataset emptyDataset() {
        return Dataset.builder().id("empty").title("Empty").build();
    }

    /**
     * Gets a dataset of all records and totals, {@code samples}, with a full header.
     *
     * @return the dataset
     */
    public static Dataset dataset() {
        Dataset.Builder all = Dataset.builder()
                .id("samples")
                .title("Samples of urban cooperation")
                .version("0.1.0")
                .asOf(Edtf.parse("2026-11-22"))
                .licence("CC-BY-4.0")
                .extensions(extensions());
        RECORDS.values().forEach(all::add);
        TOTALS.values().forEach(all::addDeclaredTotal);
        return all.build();
    }

    /**
     * Gets unknown members of every kind, nested: those of each full sample, such as {@code "x-rank": 1.10}.
     *
     * @return the members
     */
    public static Extensions extensions() {
        return SampleParts.extensions();
    }
}
