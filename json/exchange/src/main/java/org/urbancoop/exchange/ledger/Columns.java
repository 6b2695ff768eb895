package org.urbancoop.exchange.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.urbancoop.code.Code;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.Loss;
import org.urbancoop.text.JsonPointer;

/**
 * The values of a record in columns: {@code names.ko} for a map, {@code participants.role} for a list, in which the
 * elements stand in their order, with nothing where one lacks the member.
 */
public final class Columns {

    private final Entry entry;
    private final String as;
    private final IntPredicate characters;

    /**
     * Creates the columns of one record.
     *
     * @param entry its books, in which what is put in a column is carried
     * @param as the word of the account for what is a column
     * @param characters which characters the format has
     */
    public Columns(Entry entry, String as, IntPredicate characters) {
        this.entry = entry;
        this.as = as;
        this.characters = characters;
    }

    /** Gets the columns: a text, a number or a truth value, or a list of these; an empty optional in place of none. */
    public Map<String, Object> values() {
        Map<String, Object> columns = new LinkedHashMap<>();
        entry.leaves().forEach((pointer, value) -> {
            Way way = entry.way(pointer);
            if (!way.deciding().as().equals(as) || value instanceof Extensible) {
                return;
            }
            if (way.lists() > 1) {
                entry.tell(Loss.Kind.LEFT_OUT, pointer, Words.LIST_IN_LIST);
            } else if (!Characters.has(way.name(), characters)) {
                entry.tell(Loss.Kind.LEFT_OUT, pointer, Words.KEY);
            } else if (way.lists() == 0) {
                columns.put(way.name(), settled(pointer, value));
            } else {
                list(columns, way, pointer).set(way.index(), settled(pointer, value));
            }
        });
        return columns;
    }

    @SuppressWarnings("unchecked") // a column whose way passes a list is one
    private List<Object> list(Map<String, Object> columns, Way way, JsonPointer pointer) {
        return (List<Object>) columns.computeIfAbsent(way.name(), name -> {
            JsonPointer list = JsonPointer.of(pointer.steps().subList(0, way.listSteps()));
            int size = ((List<?>) MemberValues.find(entry.object(), list).orElseThrow()).size();
            return new ArrayList<>(Collections.nCopies(size, Optional.empty()));
        });
    }

    private Object settled(JsonPointer pointer, Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            entry.carry(pointer);
            return value;
        }
        return text(entry, pointer, value, characters);
    }

    /** Carries a value as text, or tells which of its characters are not. */
    public static String text(Entry entry, JsonPointer pointer, Object value, IntPredicate characters) {
        String whole = value instanceof Code code ? code.toString() : MemberValues.text(value);
        String carried = Characters.replace(whole, characters);
        if (carried.equals(whole)) {
            entry.carry(pointer);
        } else {
            entry.tell(Loss.Kind.PART, pointer, Words.CHARACTER);
        }
        return carried;
    }
}
