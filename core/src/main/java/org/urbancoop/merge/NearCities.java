package org.urbancoop.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.identity.SameCity;
import org.urbancoop.identity.Sameness;
import org.urbancoop.notation.Candidate;
import org.urbancoop.notation.CandidateReason;
import org.urbancoop.notation.NameReader;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.Slug;

/**
 * Cities whose names are not alike: Saigon and Ho Chi Minh City, Seoul and Seoul-si. What the readers of names propose
 * is taken where the points are near; a near spelling never is more than a question.
 */
final class NearCities<T extends CooperationRecord> {

    /** How far apart two places with nearly one name may lie, in km: neighbours of other names lie farther apart. */
    private static final double NEAR = 1.5;

    private final Matching<T> matching;
    private final Kin<T> kin;

    NearCities(Matching<T> matching, Kin<T> kin) {
        this.matching = matching;
        this.kin = kin;
    }

    void propose(Matcher<T>.Pairs pairs, Rulings rulings, Steps steps) {
        if (kin.type() != RecordType.CITY) {
            return;
        }
        propose(matching.base, matching.other, false, pairs, rulings, steps);
        propose(matching.other, matching.base, true, pairs, rulings, steps);
    }

    /** Looks up the names of those without a partner among the others. */
    private void propose(
            List<T> known, List<T> asked, boolean reversed, Matcher<T>.Pairs pairs, Rulings rulings, Steps steps) {
        NameReader reader = NameReader.of(dataset(known));
        Map<Slug, Integer> positions = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            positions.put(known.get(i).getId(), i);
        }
        for (int i = 0; i < asked.size(); i++) {
            if ((reversed ? matching.partnerOfBase : matching.partner)[i] == Matching.NONE) {
                steps.forward(0);
                City city = (City) asked.get(i);
                for (Candidate<City> candidate : reader.cityCandidates(city.getName())) {
                    int found = Objects.requireNonNull(
                            positions.get(candidate.value().getId()));
                    int base = reversed ? i : found;
                    int other = reversed ? found : i;
                    if (matching.isFree(base, other)
                            && rulings.ofPair(matching.base.get(base), matching.other.get(other)) == null) {
                        judge(city, candidate, base, other, pairs);
                    }
                }
            }
        }
    }

    private void judge(City city, Candidate<City> candidate, int base, int other, Matcher<T>.Pairs pairs) {
        Sameness same = SameCity.of(city, candidate.value());
        OptionalDouble apart = SameCity.kilometres(city, candidate.value());
        boolean spelt = candidate.reason() == CandidateReason.NEAR_SPELLING;
        if (same.isNo() || (spelt && (apart.isPresent() ? apart.getAsDouble() > NEAR : !same.isYes()))) {
            return;
        }
        if (!spelt && same.isYes() && apart.isPresent()) {
            pairs.add(base, other, Reasons.candidate(candidate.reason().words(), same));
        } else {
            matching.alike(
                    base, other, true, Reasons.candidate(candidate.reason().words(), same));
        }
    }

    private Dataset dataset(List<T> cities) {
        Dataset.Builder dataset = Dataset.builder().id("cities").title("Cities");
        cities.forEach(dataset::addUnchecked);
        return dataset.build();
    }
}
