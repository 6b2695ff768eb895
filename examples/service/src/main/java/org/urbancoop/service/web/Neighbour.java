package org.urbancoop.service.web;

import java.util.List;
import java.util.Map;
import org.urbancoop.dataset.CooperationGraph;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;

/**
 * Who is tied to a record.
 *
 * @param party who, such as {@code city/kampala}
 * @param hops over how many ties
 * @param ties what ties it directly; none over more than one
 */
public record Neighbour(Reference party, int hops, List<Via> ties) {

    static final int MOST_HOPS = 6;

    /**
     * What ties two.
     *
     * @param kind such as {@code project}
     * @param record such as {@code project/kampala-e-government}
     */
    public record Via(String kind, RecordReference record) {}

    static List<Neighbour> of(CooperationGraph graph, RecordReference reference, int hops) {
        Reference self = graph.partyOf(reference);
        return graph.within(self, hops).entrySet().stream()
                .filter(near -> near.getValue() > 0)
                .sorted(Map.Entry.<Reference, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Reference.ORDER)))
                .map(near -> new Neighbour(
                        near.getKey(),
                        near.getValue(),
                        graph.ties(self, near.getKey()).stream()
                                .map(tie -> new Via(tie.kind().term(), tie.record()))
                                .toList()))
                .toList();
    }
}
