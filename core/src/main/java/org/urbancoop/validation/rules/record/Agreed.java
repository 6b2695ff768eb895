package org.urbancoop.validation.rules.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.reference.Reference;

/** Which records have an agreement with each other: whoever signs with another is not that other. */
final class Agreed {

    private final Map<Reference, Set<Integer>> agreements = new HashMap<>();

    Agreed(Dataset dataset) {
        int number = 0;
        for (Agreement agreement : dataset.getAgreements()) {
            for (Reference party : agreement.getParties()) {
                agreements.computeIfAbsent(party, none -> new HashSet<>()).add(number);
            }
            number++;
        }
    }

    boolean holds(Reference one, Reference other) {
        if (one.equals(other)) {
            // Two records of one reference: who signed with others did not sign with itself.
            return false;
        }
        Set<Integer> ones = agreements.getOrDefault(one, Set.of());
        Set<Integer> others = agreements.getOrDefault(other, Set.of());
        boolean fewer = ones.size() < others.size();
        return (fewer ? ones : others).stream().anyMatch((fewer ? others : ones)::contains);
    }
}
