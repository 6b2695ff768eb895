package org.urbancoop.exchange.ledger;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.urbancoop.exchange.Account;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.Loss;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;

/**
 * The books of one record: each of its values is carried, or told as a loss, or left over. {@link #close} tells what
 * is left over, so that nothing is lost in silence.
 */
public final class Entry {

    /** Members below which a value may tell of a person: a loss does not repeat it. */
    private static final Set<String> PERSONAL = Set.of("person", "contacts", "nameAsPrinted", "signatories");

    private static final Message EMPTY = new Message("An object without members is not written", "항목이 없는 객체는 쓰지 않습니다");

    private final Account account;
    private final Consumer<Loss> losses;
    private final String subject;
    private final Extensible object;
    private final Map<JsonPointer, Object> leaves;
    private final Set<JsonPointer> settled = new HashSet<>();
    /** The places that hold something settled. */
    private final Set<JsonPointer> touched = new HashSet<>();

    Entry(Account account, Consumer<Loss> losses, String subject, Extensible object) {
        this.account = account;
        this.losses = losses;
        this.subject = subject;
        this.object = object;
        this.leaves = MemberValues.leaves(object);
    }

    /** Gets what the places are in, such as {@code city/seoul}. */
    public String subject() {
        return subject;
    }

    /** Gets the record, the total or the header. */
    public Extensible object() {
        return object;
    }

    /** Gets all values that hold nothing else. */
    public Map<JsonPointer, Object> leaves() {
        return leaves;
    }

    Way way(JsonPointer pointer) {
        return Way.of(object.getClass().getSuperclass(), pointer.steps(), account);
    }

    /** Gets the line of the account that decides of a value. */
    public Account.Line line(JsonPointer pointer) {
        return way(pointer).deciding();
    }

    /** Says that a value is in the output as it is. */
    public void carry(JsonPointer leaf) {
        settle(leaf);
    }

    /** Carries all values at or below a place. */
    public void carryAll(JsonPointer place) {
        within(place).forEach(this::settle);
    }

    /** Gets the values at or below a place. */
    public List<JsonPointer> within(JsonPointer place) {
        List<String> steps = place.steps();
        return leaves.keySet().stream()
                .filter(leaf -> {
                    List<String> of = leaf.steps();
                    return of.size() >= steps.size()
                            && of.subList(0, steps.size()).equals(steps);
                })
                .toList();
    }

    /** Tells a loss, and that the value is settled with it; once for a value that is written several times. */
    public void tell(Loss.Kind kind, JsonPointer leaf, Message why) {
        if (settle(leaf)) {
            loss(kind, leaf, Optional.ofNullable(leaves.get(leaf)), why);
        }
    }

    /** Tells more of a value that is carried. */
    public void warn(Loss.Kind kind, JsonPointer leaf, Message why) {
        settle(leaf);
        loss(kind, leaf, Optional.ofNullable(leaves.get(leaf)), why);
    }

    /** Tells that a value of the output is made up; the place is where the record lacks it. */
    public void invent(JsonPointer place, String value, Message why) {
        loss(Loss.Kind.INVENTED, place, Optional.of(value), why);
    }

    /** Tells that nothing of it is carried. */
    public void leaveOut(Message why) {
        leaves.keySet().forEach(this::settle);
        loss(Loss.Kind.LEFT_OUT, JsonPointer.ROOT, Optional.empty(), why);
    }

    /** Tells all that was neither carried nor told, at the outermost place of which nothing was. */
    public void close() {
        Set<JsonPointer> told = new LinkedHashSet<>();
        leaves.keySet().stream().filter(leaf -> !settled.contains(leaf)).forEach(leaf -> told.add(outermost(leaf)));
        for (JsonPointer place : told) {
            @Nullable Object leaf = leaves.get(place);
            Account.Line line = place.equals(JsonPointer.ROOT) ? account.unknown() : line(place);
            Message why = line.why().orElse(leaf instanceof Extensible ? EMPTY : Words.NO_PLACE);
            loss(Loss.Kind.LEFT_OUT, place, Optional.ofNullable(leaf), why);
        }
    }

    private JsonPointer outermost(JsonPointer leaf) {
        JsonPointer place = JsonPointer.ROOT;
        for (String step : leaf.steps()) {
            place = place.child(step);
            if (!touched.contains(place)) {
                return place;
            }
        }
        return leaf;
    }

    private boolean settle(JsonPointer leaf) {
        if (!settled.add(leaf)) {
            return false;
        }
        JsonPointer place = JsonPointer.ROOT;
        for (String step : leaf.steps()) {
            place = place.child(step);
            touched.add(place);
        }
        return true;
    }

    private void loss(Loss.Kind kind, JsonPointer place, Optional<Object> value, Message why) {
        boolean secret = place.steps().stream().anyMatch(PERSONAL::contains);
        losses.accept(Loss.builder()
                .kind(kind)
                .subject(subject)
                .pointer(place)
                .value(value.filter(known -> !secret && !(known instanceof Extensible))
                        .map(MemberValues::text))
                .why(why)
                .build());
    }
}
