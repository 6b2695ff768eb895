package org.urbancoop.merge;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.identity.NearlyNamedCities;
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
        Judge judge = (city, candidate, reason, base, other) -> {
            if (matching.isFree(base, other)
                    && rulings.ofPair(matching.base.get(base), matching.other.get(other)) == null) {
                judge(city, candidate, reason, base, other, pairs);
            }
        };
        Judge reversed = (city, candidate, reason, known, asked) -> judge.of(city, candidate, reason, asked, known);
        otherNames(matching.base, matching.other, matching.partner, steps, judge);
        otherNames(matching.other, matching.base, matching.partnerOfBase, steps, reversed);
        spellings(steps, judge);
    }

    /** What becomes of two cities that may be one. */
    private interface Judge {

        void of(City city, City candidate, CandidateReason reason, int base, int other);
    }

    /** Looks up the names of those without a partner among the others. */
    private void otherNames(List<T> known, List<T> asked, int[] partners, Steps steps, Judge judge) {
        NameReader reader = NameReader.of(dataset(known));
        Map<Slug, Integer> positions = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            positions.put(known.get(i).getId(), i);
        }
        for (int i = 0; i < asked.size(); i++) {
            if (partners[i] == Matching.NONE) {
                steps.forward(0);
                City city = (City) asked.get(i);
                for (Candidate<City> candidate : reader.otherwiseNamedCities(city.getName())) {
                    City found = candidate.value();
                    judge.of(city, found, candidate.reason(), Objects.requireNonNull(positions.get(found.getId())), i);
                }
            }
        }
    }

    /** Compares spellings of those without a partner. */
    private void spellings(Steps steps, Judge judge) {
        NearlyNamedCities known = new NearlyNamedCities();
        IdentityHashMap<City, Integer> positions = new IdentityHashMap<>();
        for (int i = 0; i < matching.partnerOfBase.length; i++) {
            if (matching.partnerOfBase[i] == Matching.NONE) {
                City city = (City) matching.base.get(i);
                known.add(city);
                known.addSpellings(city);
                positions.put(city, i);
            }
        }
        for (int i = 0; i < matching.partner.length; i++) {
            if (matching.partner[i] == Matching.NONE) {
                steps.forward(0);
                City city = (City) matching.other.get(i);
                for (City found : known.find(city)) {
                    judge.of(city, found, CandidateReason.NEAR_SPELLING, position(positions, found), i);
                }
                for (City found : known.findSpellings(city)) {
                    // Where both have a point, that has told already.
                    if (SameCity.kilometres(city, found).isEmpty()) {
                        judge.of(city, found, CandidateReason.NEAR_SPELLING, position(positions, found), i);
                    }
                }
            }
        }
    }

    private static int position(Map<City, Integer> positions, City city) {
        return Objects.requireNonNull(positions.get(city));
    }

    private void judge(City city, City candidate, CandidateReason reason, int base, int other, Matcher<T>.Pairs pairs) {
        Sameness same = SameCity.of(city, candidate);
        boolean pointed = SameCity.kilometres(city, candidate).isPresent();
        boolean spelt = reason == CandidateReason.NEAR_SPELLING;
        if (same.isNo() || (spelt && !pointed && !same.isYes())) {
            return;
        }
        if (!spelt && same.isYes() && pointed) {
            pairs.add(base, other, Reasons.candidate(reason.words(), same));
        } else {
            matching.alike(base, other, true, Reasons.candidate(reason.words(), same));
        }
    }

    private Dataset dataset(List<T> cities) {
        Dataset.Builder dataset = Dataset.builder().id("cities").title("Cities");
        cities.forEach(dataset::addUnchecked);
        return dataset.build();
    }
}
