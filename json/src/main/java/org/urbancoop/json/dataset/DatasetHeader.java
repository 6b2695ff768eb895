package org.urbancoop.json.dataset;

import java.util.List;
import org.urbancoop.dataset.Dataset;

/** A dataset without its records and declared totals, to put others into it. */
public final class DatasetHeader {

    private DatasetHeader() {}

    /** Obtains a builder with the header of a dataset set. */
    public static Dataset.Builder of(Dataset dataset) {
        return dataset.toBuilder()
                .sources(List.of())
                .cities(List.of())
                .organizations(List.of())
                .agreements(List.of())
                .projects(List.of())
                .events(List.of())
                .programs(List.of())
                .declaredTotals(List.of());
    }
}
