package org.urbancoop.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.text.JsonPointer;

/** The places in a record that tables have a cell for, so that one walk through it finds what none has. */
final class Coverage {

    /** Any key of a map, any element of a list. */
    static final String ANY = "*";

    /** Values that never have an empty text. */
    private static final Set<ValueKind> PLAIN = EnumSet.of(
            ValueKind.NUMBER,
            ValueKind.INTEGER,
            ValueKind.BOOLEAN,
            ValueKind.DATE,
            ValueKind.MOMENT,
            ValueKind.TIME,
            ValueKind.CODE,
            ValueKind.TERM,
            ValueKind.RECORD,
            ValueKind.REFERENCE);

    private final Map<String, Coverage> below = new HashMap<>();
    private final Map<Class<?>, List<Look>> looks = new ConcurrentHashMap<>();
    private boolean isCell;

    /** A member that may hold what has no cell, and what is known of its place. */
    private record Look(MemberDescription member, List<Coverage> at, boolean isInCell) {

        Look(MemberDescription member, List<Coverage> at) {
            this(member, at, isCell(at));
        }

        boolean hasCells() {
            boolean isMany = member.multiplicity() == Multiplicity.LIST || member.multiplicity() == Multiplicity.MAP;
            return isMany ? at.stream().anyMatch(one -> isCell(one.below(ANY))) : isInCell;
        }
    }

    /** Adds a place, such as {@code [parties, *]}. */
    void add(List<String> steps) {
        Coverage at = this;
        for (String step : steps) {
            at = at.below.computeIfAbsent(step, key -> new Coverage());
        }
        at.isCell = true;
    }

    /**
     * Finds what has no cell; an empty text has none, for an empty cell is no value.
     *
     * @return the values by pointer, in the order in which they are written
     */
    Map<JsonPointer, Object> without(Extensible object) {
        Map<JsonPointer, Object> values = new LinkedHashMap<>();
        // Not recursive: unknown members can be deeper than the stack.
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(null, "", object, List.of(this)));
        while (!open.isEmpty()) {
            Place place = open.pop();
            List<Place> below = new ArrayList<>();
            boolean[] isLeaf = {true};
            if (place.value instanceof Extensible one && place.at.size() == 1) {
                for (Look look : place.at.get(0).looks(one.getClass())) {
                    Object child = look.member().find(one).orElse(null);
                    if (child != null && !(look.isInCell() && isText(child))) {
                        below.add(new Place(place, look.member().name(), child, look.at()));
                    }
                }
                if (!one.getExtensions().isEmpty()) {
                    one.getExtensions()
                            .asMap()
                            .forEach((step, child) -> below.add(new Place(place, step, child, place.below(step))));
                }
                isLeaf[0] = below.isEmpty() && isEmpty(one);
            } else if (!(place.value instanceof String)) {
                MemberValues.forEachChild(place.value, (step, child) -> {
                    isLeaf[0] = false;
                    List<Coverage> at = place.below(step);
                    if (!(isText(child) && isCell(at))) {
                        below.add(new Place(place, step, child, at));
                    }
                });
            }
            if (isLeaf[0] && !place.hasCell()) {
                values.put(place.pointer(), place.value);
            }
            for (int i = below.size() - 1; i >= 0; i--) {
                open.push(below.get(i));
            }
        }
        return values;
    }

    /** Whether a value has all of it in its cell, if it has one: what is most of what is looked at. */
    private static boolean isText(Object value) {
        return value instanceof String text && !text.isEmpty();
    }

    /** The members of a type to look at: of most, each value has its cell. */
    private List<Look> looks(Class<? extends Extensible> type) {
        return looks.computeIfAbsent(
                type,
                key -> Members.of(type).all().stream()
                        .map(member -> new Look(member, below(member.name())))
                        .filter(look -> !PLAIN.contains(look.member.kind()) || !look.hasCells())
                        .toList());
    }

    private static boolean isEmpty(Extensible object) {
        for (MemberDescription member : Members.of(object.getClass()).all()) {
            if (member.find(object).isPresent()) {
                return false;
            }
        }
        return object.getExtensions().isEmpty();
    }

    private List<Coverage> below(String next) {
        Coverage one = below.get(next);
        Coverage any = below.get(ANY);
        return one == null ? any == null ? List.of() : List.of(any) : any == null ? List.of(one) : List.of(one, any);
    }

    /** A value, the way to it, and what may stand there. */
    private record Place(@Nullable Place above, String step, Object value, List<Coverage> at) {

        List<Coverage> below(String next) {
            return at.size() == 1
                    ? at.get(0).below(next)
                    : at.stream().flatMap(one -> one.below(next).stream()).toList();
        }

        boolean hasCell() {
            return isCell(at) && !MemberValues.text(value).isEmpty();
        }

        JsonPointer pointer() {
            Deque<String> steps = new ArrayDeque<>();
            for (Place one = this; one.above != null; one = one.above) {
                steps.push(one.step);
            }
            return JsonPointer.of(List.copyOf(steps));
        }
    }

    private static boolean isCell(List<Coverage> at) {
        for (Coverage one : at) {
            if (one.isCell) {
                return true;
            }
        }
        return false;
    }
}
