package org.urbancoop.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.key.Key;
import org.urbancoop.text.Slug;

/**
 * The ids in the result. Those of the base stay; if neither side is preferred, the shorter of two ids for one thing
 * stays, and of two things with one id the first in an order of their contents keeps it.
 */
final class Ids {

    /** What one thing is called, and what it will be. */
    private static final class Thing {

        private final int base;
        private final int other;
        private final List<Slug> wanted;
        private final Key content;

        private final @Nullable Slug baseId;
        private final @Nullable Slug otherId;

        Thing(int base, @Nullable Slug baseId, int other, @Nullable Slug otherId, List<Slug> wanted, Key content) {
            this.base = base;
            this.baseId = baseId;
            this.other = other;
            this.otherId = otherId;
            this.wanted = wanted;
            this.content = content;
        }
    }

    private static final Comparator<Slug> SHORTER =
            Comparator.<Slug>comparingInt(id -> id.toString().length()).thenComparing(Comparator.naturalOrder());

    final Slug[] base;
    final Slug[] other;

    private final Set<Slug> there = new HashSet<>();
    private final Set<Slug> given = new HashSet<>();

    private Ids(int base, int other) {
        this.base = new Slug[base];
        this.other = new Slug[other];
    }

    static <T> Ids of(Matching<T> matching, Function<T, Slug> id, boolean baseStays) {
        Ids ids = new Ids(matching.base.size(), matching.other.size());
        for (int i = 0; i < ids.base.length; i++) {
            ids.base[i] = id.apply(matching.base.get(i));
            ids.there.add(ids.base[i]);
        }
        for (int i = 0; i < ids.other.length; i++) {
            ids.other[i] = id.apply(matching.other.get(i));
            ids.there.add(ids.other[i]);
        }
        if (baseStays) {
            ids.keepBase(matching);
        } else {
            ids.keepNeither(matching);
        }
        return ids;
    }

    private void keepBase(Matching<?> matching) {
        given.addAll(List.of(base));
        // What keeps its id has it before what needs a new one.
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < other.length; i++) {
            if (matching.partner[i] != Matching.NONE) {
                other[i] = base[matching.partner[i]];
            } else if (!given.add(other[i])) {
                taken.add(i);
            }
        }
        taken.sort(Comparator.comparing(i -> other[i]));
        taken.forEach(i -> other[i] = numbered(other[i]));
    }

    private void keepNeither(Matching<?> matching) {
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < base.length; i++) {
            int partner = matching.partnerOfBase[i];
            List<Slug> wanted = new ArrayList<>(List.of(base[i]));
            Key content = Key.of(matching.base.get(i));
            if (partner != Matching.NONE) {
                if (!other[partner].equals(base[i])) {
                    wanted.add(other[partner]);
                    wanted.sort(SHORTER);
                }
                Key second = Key.of(matching.other.get(partner));
                content = content.compareTo(second) <= 0 ? content : second;
            }
            things.add(
                    new Thing(i, base[i], partner, partner == Matching.NONE ? null : other[partner], wanted, content));
        }
        for (int i = 0; i < other.length; i++) {
            if (matching.partner[i] == Matching.NONE) {
                things.add(
                        new Thing(Matching.NONE, null, i, other[i], List.of(other[i]), Key.of(matching.other.get(i))));
            }
        }
        // What has no other id goes first.
        things.sort(Comparator.<Thing>comparingInt(thing -> thing.wanted.size())
                .thenComparing(thing -> thing.wanted.toString())
                .thenComparing(thing -> thing.content));
        List<Thing> without = new ArrayList<>();
        Map<Slug, Thing> holders = new HashMap<>();
        for (Thing thing : things) {
            Slug free = thing.wanted.stream()
                    .filter(id -> given.add(id) || isRepeated(id, thing, holders.get(id)))
                    .findFirst()
                    .orElse(null);
            if (free == null) {
                without.add(thing);
            } else {
                holders.putIfAbsent(free, thing);
                give(thing, free);
            }
        }
        without.forEach(thing -> give(thing, numbered(thing.wanted.get(0))));
    }

    /** Whether one dataset has an id twice, which it keeps: a rule reports it. */
    private static boolean isRepeated(Slug id, Thing thing, @Nullable Thing holder) {
        return holder != null
                && ((Objects.equals(id, thing.baseId) && Objects.equals(id, holder.baseId))
                        || (Objects.equals(id, thing.otherId) && Objects.equals(id, holder.otherId)));
    }

    private void give(Thing thing, Slug id) {
        if (thing.base != Matching.NONE) {
            base[thing.base] = id;
        }
        if (thing.other != Matching.NONE) {
            other[thing.other] = id;
        }
    }

    /** The id with the first number from 2 that neither dataset has. */
    private Slug numbered(Slug id) {
        for (int number = 2; ; number++) {
            String end = "-" + number;
            String start = id.toString();
            start = start.substring(0, Math.min(start.length(), Slug.MAX_LENGTH - end.length()));
            while (start.endsWith("-")) {
                start = start.substring(0, start.length() - 1);
            }
            Slug numbered = Slug.parse(start + end);
            if (!there.contains(numbered) && given.add(numbered)) {
                return numbered;
            }
        }
    }
}
