package org.urbancoop.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.urbancoop.accessor.Copy;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.identity.IdentifierScheme;
import org.urbancoop.identity.Identifiers;
import org.urbancoop.identity.Sameness;
import org.urbancoop.key.Key;
import org.urbancoop.message.Message;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.Slug;

/**
 * Finds which records of one type are of one thing: what a person said, what is equal, identifiers, ids, names. Each
 * step takes a pair only if neither of the two fits another record as well, so that no order of records matters.
 */
final class Matcher<T extends CooperationRecord> {

    /** With how many records of its name one is compared; none has more in real data. */
    private static final int COMPARED = 50;

    private static final int SEVERAL = -2;

    /** Stands for a reference that does not count. */
    private static final RecordReference UNKNOWN = RecordReference.of(RecordType.SOURCE, "0");

    private final Kin<T> kin;
    private final Matching<T> matching;
    private final Rulings rulings;
    private final Steps steps;
    private final Map<Slug, Integer> ofBase = new HashMap<>();

    private Matcher(Kin<T> kin, Matching<T> matching, Rulings rulings, Steps steps) {
        this.kin = kin;
        this.matching = matching;
        this.rulings = rulings;
        this.steps = steps;
        for (int i = 0; i < matching.base.size(); i++) {
            ofBase.put(matching.base.get(i).getId(), i);
        }
    }

    /** Matches records, no two of one list with one id. */
    static <T extends CooperationRecord> Matching<T> match(
            Kin<T> kin,
            List<T> base,
            List<T> other,
            Rulings rulings,
            boolean oneSetOfIds,
            Set<RecordType> known,
            Steps steps) {
        Matching<T> matching = new Matching<>(base, other);
        Matcher<T> matcher = new Matcher<>(kin, matching, rulings, steps);
        matcher.ruled();
        matcher.equal();
        if (matcher.isOpen()) {
            matcher.copies(known);
            matcher.byIdentifier();
            matcher.byId(oneSetOfIds);
        }
        if (matcher.isOpen()) {
            matcher.byName();
        }
        return matching;
    }

    private boolean isOpen() {
        for (int partner : matching.partner) {
            if (partner == Matching.NONE) {
                return true;
            }
        }
        return false;
    }

    private void ruled() {
        if (rulings.isEmpty()) {
            return;
        }
        Map<Slug, Integer> ofOther = new HashMap<>();
        for (int i = 0; i < matching.other.size(); i++) {
            ofOther.put(matching.other.get(i).getId(), i);
        }
        String type = kin.type() + "/";
        for (Ruling ruling : rulings.same()) {
            if (ruling.base().startsWith(type)) {
                int base = Objects.requireNonNull(
                        ofBase.get(RecordReference.parse(ruling.base()).id()));
                int other = Objects.requireNonNull(
                        ofOther.get(RecordReference.parse(ruling.other()).id()));
                matching.match(base, other, Reasons.ruled(ruling));
                matching.rulings[other] = ruling;
            }
        }
    }

    /** The position in the base of the record with the id of one of the other dataset. */
    private int ofId(int other) {
        return ofBase.getOrDefault(matching.other.get(other).getId(), Matching.NONE);
    }

    private void equal() {
        for (int i = 0; i < matching.partner.length; i++) {
            int base = ofId(i);
            if (base != Matching.NONE
                    && matching.isFree(base, i)
                    && matching.base.get(base).equals(matching.other.get(i))
                    && !isRuledOut(base, i)) {
                matching.match(base, i, Reasons.EQUAL);
            }
        }
    }

    /** Whether a person said that two records are two; then that is noted. */
    private boolean isRuledOut(int base, int other) {
        Ruling ruling = rulings.ofPair(matching.base.get(base), matching.other.get(other));
        if (ruling == null) {
            return false;
        }
        matching.alike(base, other, false, Reasons.ruled(ruling));
        matching.rulings[other] = ruling;
        return true;
    }

    /**
     * What was merged before under another id says the same but for that. The ids that it mentions count only once
     * their types are known, for those records may have other ids as well.
     */
    private void copies(Set<RecordType> known) {
        copies(entry -> entry);
        if (known.size() < RecordType.values().length) {
            copies(entry -> MemberValues.withValues(
                    entry, RecordReference.class, named -> known.contains(named.type()) ? named : UNKNOWN));
        }
    }

    private void copies(UnaryOperator<T> content) {
        Set<String> titles = new HashSet<>();
        for (int i = 0; i < matching.partner.length; i++) {
            if (matching.partner[i] == Matching.NONE) {
                titles.add(kin.title().apply(matching.other.get(i)));
            }
        }
        Map<Key, List<Integer>> base = byContent(matching.base, matching.partnerOfBase, titles, content);
        if (!base.isEmpty()) {
            byContent(matching.other, matching.partner, titles, content).forEach((key, others) -> {
                List<Integer> same = base.getOrDefault(key, List.of());
                // Of as many copies on both sides each is one of the others, whichever.
                for (int i = 0; same.size() == others.size() && i < others.size(); i++) {
                    if (!isRuledOut(same.get(i), others.get(i))) {
                        matching.match(same.get(i), others.get(i), Reasons.EQUAL);
                    }
                }
            });
        }
    }

    /** The records without a partner that have one of the titles, by what they say but for their ids. */
    private Map<Key, List<Integer>> byContent(
            List<T> records, int[] partners, Set<String> titles, UnaryOperator<T> content) {
        Map<Key, List<Integer>> found = new HashMap<>();
        for (int i = 0; i < partners.length; i++) {
            T entry = records.get(i);
            if (partners[i] == Matching.NONE && titles.contains(kin.title().apply(entry))) {
                Key key = Key.of(Copy.with(content.apply(entry), Map.of("id", UNKNOWN.id())));
                found.computeIfAbsent(key, none -> new ArrayList<>(1)).add(i);
            }
        }
        found.values()
                .forEach(same ->
                        same.sort(Comparator.comparing(i -> records.get(i).getId())));
        return found;
    }

    private void byIdentifier() {
        Map<String, Integer> owners = new HashMap<>();
        for (int i = 0; i < matching.partnerOfBase.length; i++) {
            for (String identifier : identifiers(matching.base.get(i))) {
                int owner = i;
                owners.merge(identifier, owner, (known, found) -> known.equals(found) ? found : SEVERAL);
            }
        }
        Pairs pairs = new Pairs();
        for (int i = 0; i < matching.partner.length; i++) {
            if (matching.partner[i] == Matching.NONE) {
                for (String identifier : identifiers(matching.other.get(i))) {
                    Integer owner = owners.get(identifier);
                    if (owner != null && owner != SEVERAL && !isRuledOut(owner, i)) {
                        pairs.add(owner, i, Sameness.ONE_IDENTIFIER.reason());
                    }
                }
            }
        }
        pairs.match(Reasons.IDENTIFIERS_OF_SEVERAL);
    }

    private List<String> identifiers(T entry) {
        Map<String, String> identifiers = kin.identifiers().apply(entry);
        if (identifiers.isEmpty()) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        identifiers.forEach((scheme, identifier) -> keys.add(IdentifierScheme.key(scheme, identifier)));
        return keys;
    }

    private void byId(boolean oneSetOfIds) {
        for (int i = 0; i < matching.partner.length; i++) {
            int base = ofId(i);
            if (base == Matching.NONE || !matching.isFree(base, i) || isRuledOut(base, i)) {
                continue;
            }
            T one = matching.base.get(base);
            T two = matching.other.get(i);
            if (oneSetOfIds) {
                matching.match(base, i, Reasons.SHARED);
                continue;
            }
            Sameness same = kin.same(one, two);
            if (!kin.isNamedAlike(one, two)) {
                matching.alike(base, i, !same.isNo() && kin.isOpenByIdAlone(), Reasons.idOnly());
            } else if (same.isNo()) {
                boolean registered = Identifiers.agree(
                                kin.identifiers().apply(one), kin.identifiers().apply(two))
                        .isPresent();
                matching.alike(base, i, !registered, Reasons.idBut(same));
            } else {
                matching.match(base, i, Reasons.id(same));
            }
        }
    }

    private void byName() {
        Map<Key, List<Integer>> named = new HashMap<>();
        for (int i = 0; i < matching.partnerOfBase.length; i++) {
            for (Key name : kin.names().apply(matching.base.get(i))) {
                List<Integer> alike = named.computeIfAbsent(name, none -> new ArrayList<>(1));
                if (alike.size() < COMPARED) {
                    alike.add(i);
                }
            }
        }
        Pairs pairs = new Pairs();
        for (int i = 0; i < matching.partner.length; i++) {
            if (matching.partner[i] == Matching.NONE) {
                steps.forward(0);
                Set<Integer> candidates = new TreeSet<>();
                kin.names()
                        .apply(matching.other.get(i))
                        .forEach(name -> candidates.addAll(named.getOrDefault(name, List.of())));
                for (int candidate : candidates) {
                    compare(candidate, i, pairs);
                }
            }
        }
        if (kin.type() == RecordType.CITY) {
            // Malacca of one is Malacca or Malacca City of the other: both are asked before one is taken.
            NearCities<T> cities = new NearCities<>(matching, pairs, rulings, steps);
            cities.otherKinds();
            pairs.match(Reasons.SEVERAL);
            cities.otherNames();
            pairs.match(Reasons.SEVERAL);
            cities.spellings();
        } else {
            pairs.match(Reasons.SEVERAL);
        }
    }

    private void compare(int base, int other, Pairs pairs) {
        if (isRuledOut(base, other)) {
            return;
        }
        T one = matching.base.get(base);
        T two = matching.other.get(other);
        Sameness same = kin.same(one, two);
        if (same.isYes()) {
            pairs.add(base, other, Reasons.name(same));
        } else {
            matching.alike(base, other, same.isUndecided(), Reasons.name(same));
        }
    }

    /** Pairs of records that are of one thing as far as the two of them tell. */
    final class Pairs {

        private final Map<Integer, Integer> ofOther = new HashMap<>();
        private final Map<Integer, Integer> ofBase = new HashMap<>();
        private final Map<Integer, Integer> first = new LinkedHashMap<>();
        private final Map<Integer, Message> reasons = new HashMap<>();

        void add(int base, int other, Message reason) {
            if (matching.partnerOfBase[base] != Matching.NONE) {
                matching.alike(base, other, true, Reasons.TAKEN);
                return;
            }
            ofOther.merge(other, base, (known, found) -> known.equals(found) ? found : SEVERAL);
            ofBase.merge(base, other, (known, found) -> known.equals(found) ? found : SEVERAL);
            reasons.putIfAbsent(other, reason);
            first.putIfAbsent(other, base);
        }

        /** Matches what fits nothing else, and leaves the rest open. */
        void match(Message ifSeveral) {
            first.forEach((other, base) -> {
                if (isShared(base, other) || !matching.isFree(base, other)) {
                    matching.alike(base, other, true, ifSeveral);
                } else {
                    matching.match(base, other, reasons.getOrDefault(other, Reasons.EQUAL));
                }
            });
            ofOther.clear();
            ofBase.clear();
            reasons.clear();
            first.clear();
        }

        private boolean isShared(int base, int other) {
            return ofOther.getOrDefault(other, SEVERAL) == SEVERAL || ofBase.getOrDefault(base, SEVERAL) == SEVERAL;
        }
    }
}
