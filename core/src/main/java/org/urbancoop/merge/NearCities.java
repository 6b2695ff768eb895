package org.urbancoop.merge;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.identity.NearlyNamedCities;
import org.urbancoop.identity.SameCity;
import org.urbancoop.identity.Sameness;
import org.urbancoop.notation.Candidate;
import org.urbancoop.notation.CandidateReason;
import org.urbancoop.notation.NameReader;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.Slug;

/**
 * Cities whose names are not alike: Saigon and Ho Chi Minh City, Seoul and Seoul-si. What the readers of names propose
 * is taken where the points are near; a near spelling never is more than a question.
 */
final class NearCities<T extends CooperationRecord> {

    private final Matching<T> matching;
    private final Matcher<T>.Pairs pairs;
    private final Rulings rulings;
    private final Steps steps;
    private final Known ofBase;
    private final Known ofOther;

    NearCities(Matching<T> matching, Matcher<T>.Pairs pairs, Rulings rulings, Steps steps) {
        this.matching = matching;
        this.pairs = pairs;
        this.rulings = rulings;
        this.steps = steps;
        this.ofBase = new Known(matching.base);
        this.ofOther = new Known(matching.other);
    }

    /** Looks up the name of each that is free among the others, with and without words such as City. */
    void otherKinds() {
        lookUp(CandidateReason.OTHER_KIND::equals);
    }

    /** Looks up the name of each that is free among what the others were or are called elsewhere. */
    void otherNames() {
        lookUp(reason -> reason != CandidateReason.OTHER_KIND);
    }

    private void lookUp(Predicate<CandidateReason> fits) {
        ofBase.lookUp(
                matching.other,
                matching.partner,
                fits,
                (city, found, reason, known, asked) -> judge(city, found, reason, known, asked));
        ofOther.lookUp(
                matching.base,
                matching.partnerOfBase,
                fits,
                (city, found, reason, known, asked) -> judge(city, found, reason, asked, known));
    }

    /** What becomes of two cities that may be one. */
    private interface Judge {

        void of(City city, City candidate, CandidateReason reason, int known, int asked);
    }

    /** The cities of one dataset by what they are called elsewhere, and what was found of those that were asked. */
    private final class Known {

        private final NameReader reader;
        private final Map<Slug, Integer> positions = new HashMap<>();
        private final Map<Integer, List<Candidate<City>>> found = new HashMap<>();

        Known(List<T> known) {
            reader = NameReader.of(dataset(known));
            for (int i = 0; i < known.size(); i++) {
                positions.put(known.get(i).getId(), i);
            }
        }

        void lookUp(List<T> asked, int[] partners, Predicate<CandidateReason> fits, Judge judge) {
            for (int i = 0; i < asked.size(); i++) {
                if (partners[i] == Matching.NONE) {
                    steps.forward(0);
                    City city = (City) asked.get(i);
                    for (Candidate<City> candidate :
                            found.computeIfAbsent(i, none -> reader.otherwiseNamedCities(city.getName()))) {
                        if (fits.test(candidate.reason())) {
                            City named = candidate.value();
                            int at = Objects.requireNonNull(positions.get(named.getId()));
                            judge.of(city, named, candidate.reason(), at, i);
                        }
                    }
                }
            }
        }
    }

    /** Compares the spellings of those that are free: they are no more than questions. */
    void spellings() {
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
                    judge(city, found, CandidateReason.NEAR_SPELLING, position(positions, found), i);
                }
                for (City found : known.findSpellings(city)) {
                    // Where both have a point, that has told already.
                    if (SameCity.kilometres(city, found).isEmpty()) {
                        judge(city, found, CandidateReason.NEAR_SPELLING, position(positions, found), i);
                    }
                }
            }
        }
    }

    private static int position(Map<City, Integer> positions, City city) {
        return Objects.requireNonNull(positions.get(city));
    }

    private void judge(City city, City candidate, CandidateReason reason, int base, int other) {
        if (!matching.isFree(base, other)
                || rulings.ofPair(matching.base.get(base), matching.other.get(other)) != null) {
            return;
        }
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
