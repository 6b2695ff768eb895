package org.urbancoop.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.message.Message;
import org.urbancoop.participation.Person;
import org.urbancoop.participation.names.PersonNames;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;

/**
 * Where a rule stands, such as at {@code /period} of {@code project/metro-line-1}, and where it reports to.
 *
 * <p>It is good for the time of one {@link Rule#check} only.
 *
 * @since 0.1.0
 */
public final class RuleContext {

    /**
     * Takes each value that {@link #forEach} finds.
     *
     * @param <V> the type of the values
     * @since 0.1.0
     */
    @FunctionalInterface
    public interface Visitor<V> {

        /**
         * Takes a value.
         *
         * @param subject the record, declared total or dataset that it stands in
         * @param pointer its place there
         * @param value the value
         */
        void visit(Extensible subject, JsonPointer pointer, V value);
    }

    private final Tally tally;
    private final Optional<Edtf> asOf;
    private final @Nullable Subjects subjects;
    private final @Nullable Lazy<List<Reconciliation>> reconciliations;
    private final @Nullable PersonNames persons;
    final Trail trail = new Trail();
    final Deque<Extensible> path = new ArrayDeque<>();
    private @Nullable Extensible subject;
    private int position;
    private Ruleset.@Nullable Active rule;
    private @Nullable Object value;
    private @Nullable Object dayInWords;

    RuleContext(
            Tally tally,
            Optional<Edtf> asOf,
            @Nullable Subjects subjects,
            @Nullable Lazy<List<Reconciliation>> reconciliations,
            @Nullable PersonNames persons) {
        this.tally = tally;
        this.asOf = asOf;
        this.subjects = subjects;
        this.reconciliations = reconciliations;
        this.persons = persons;
    }

    /** Moves to a subject. */
    void enter(Extensible next, int at) {
        this.subject = next;
        this.position = at;
    }

    /** Asks one rule about one value. A rule that throws does not stop the others; the report says where. */
    <T> void ask(Ruleset.Active active, Class<T> reads, Rule<?> untyped, Object found) {
        this.rule = active;
        this.value = found;
        try {
            @SuppressWarnings("unchecked") // the rule says that it reads what the value is
            Rule<T> typed = (Rule<T>) untyped;
            typed.check(reads.cast(found), this);
        } catch (RuntimeException e) {
            String place = subject == null ? "" : Finding.subjectOf(subject) + trail.pointer();
            tally.notRun(active.code(), new Message("it failed at " + place + ": " + e, place + "에서 실패했습니다: " + e));
        }
    }

    /**
     * Gets the day to compare with.
     *
     * @return the day, such as {@code 2026-11-22}
     * @throws IllegalStateException if none is known; a rule that sets {@link RuleInfo#needsAsOf} is not asked then
     */
    public Edtf asOf() {
        return asOf.orElseThrow(
                () -> new IllegalStateException("A rule that compares with a day says so with needsAsOf = true"));
    }

    /**
     * Gets the record, declared total or dataset that the value stands in.
     *
     * @return the subject
     */
    public Extensible subject() {
        if (subject == null) {
            throw new IllegalStateException("A context is good while a rule checks");
        }
        return subject;
    }

    /**
     * Gets the place of the value in the subject.
     *
     * @return the pointer, such as {@code /participants/0/person/name}
     */
    public JsonPointer pointer() {
        return trail.pointer();
    }

    /**
     * Gets the name of one step of the way to the value, such as {@code participants} for the first one.
     *
     * @param step which one, from 0
     * @return the name; empty if it is the index of an element, or if the way is shorter
     * @throws IllegalArgumentException if the number is negative
     */
    public String step(int step) {
        if (step < 0) {
            throw new IllegalArgumentException("Steps are counted from 0, not from " + step);
        }
        String name = trail.name(step);
        return name == null ? "" : name;
    }

    /**
     * Gets the name of the member that the value stands in, such as {@code parties} at {@code /parties/0}.
     *
     * @return the last name on the way; empty for a subject itself
     */
    public String member() {
        return trail.lastName();
    }

    /**
     * Checks whether the value stands in an object of a type, such as in a {@code Contact}.
     *
     * @param type the type
     * @return true if an object on the way to the value is of that type
     */
    public boolean isWithin(Class<? extends Extensible> type) {
        Objects.requireNonNull(type, "type");
        for (Extensible above : path) {
            if (type.isInstance(above)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Gets what finds the persons of the dataset in texts; of a part of a dataset, those of the whole, see
     * {@link PartValidator#withPersons}.
     *
     * @return for a text the names that it says in full, such as {@code Naoki Otomo}; empty if there are no persons
     */
    public Optional<Function<String, Set<String>>> persons() {
        PersonNames known = persons;
        if (known == null) {
            Set<String> names = new LinkedHashSet<>();
            Walk walk = new Walk(Person.class);
            Subjects all = subjects();
            for (int i = 0; i < all.size(); i++) {
                walk.of(all.get(i), (found, node) -> {
                    if (found instanceof Person person) {
                        names.add(person.getName());
                    }
                });
            }
            known = PersonNames.of(names, List.of());
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(known::in);
    }

    /**
     * Visits every value of a type in the whole dataset, in the order of the document.
     *
     * @param <V> the type
     * @param type the type, such as {@code Reference}
     * @param visitor takes each value with its place
     */
    public <V> void forEach(Class<V> type, Visitor<V> visitor) {
        forEach(type, any -> true, visitor);
    }

    /**
     * Visits the values of a type that are wanted, in the whole dataset, in the order of the document. A place is made
     * for these alone, which is what takes the time where few of many values are.
     *
     * @param <V> the type
     * @param type the type, such as {@code Reference}
     * @param wanted tells whether a value is visited, such as {@code reference -> dataset.find(reference).isEmpty()}
     * @param visitor takes each value with its place
     */
    public <V> void forEach(Class<V> type, Predicate<? super V> wanted, Visitor<V> visitor) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(visitor, "visitor");
        Subjects all = subjects();
        Walk walk = new Walk(type);
        for (int i = 0; i < all.size(); i++) {
            Extensible each = all.get(i);
            walk.of(each, (found, node) -> {
                if (type.isInstance(found) && wanted.test(type.cast(found))) {
                    visitor.visit(each, walk.trail().pointer(), type.cast(found));
                }
            });
        }
    }

    /**
     * Checks whether the document has something that could not be read at a place, so that nothing follows from its
     * absence. What is reported at such a place is left out by itself.
     *
     * @param where the record, declared total or dataset
     * @param pointer the place there, such as {@code /timeZone}
     * @return true if it, or something above or below it, could not be read
     */
    public boolean isUnread(Extensible where, JsonPointer pointer) {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(pointer, "pointer");
        return subjects != null && !subjects.isReadAsAWhole() && subjects.isUnreadInDocument(position(where), pointer);
    }

    /**
     * Gets the declared totals as compared with the records.
     *
     * @return a reconciliation for each total, in the order of the document
     */
    public List<Reconciliation> reconciliations() {
        if (reconciliations == null) {
            throw new IllegalStateException("Only a rule that reads Dataset sees all records");
        }
        return reconciliations.get();
    }

    /**
     * Starts a finding at the value itself.
     *
     * @return the finding, to be completed and added
     */
    public Draft report() {
        return draft(true, subject(), trail.pointer(), value);
    }

    /**
     * Starts a finding at a member of the value.
     *
     * @param member the name of the member
     * @return the finding, to be completed and added
     */
    public Draft report(String member) {
        Objects.requireNonNull(member, "member");
        return draft(true, subject(), trail.pointer().child(member), null);
    }

    /**
     * Starts a finding at any place of the dataset.
     *
     * @param where the record, declared total or dataset
     * @param pointer the place there
     * @return the finding, to be completed and added
     */
    public Draft report(Extensible where, JsonPointer pointer) {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(pointer, "pointer");
        return draft(true, where, pointer, null);
    }

    /**
     * Starts a finding that the value cannot be decided.
     *
     * @return the finding, to be completed and added
     */
    public Draft undecided() {
        return draft(false, subject(), trail.pointer(), value);
    }

    /**
     * Starts a finding that a member of the value cannot be decided.
     *
     * @param member the name of the member
     * @return the finding, to be completed and added
     */
    public Draft undecided(String member) {
        Objects.requireNonNull(member, "member");
        return draft(false, subject(), trail.pointer().child(member), null);
    }

    /**
     * Starts a finding that a place of the dataset cannot be decided.
     *
     * @param where the record, declared total or dataset
     * @param pointer the place there
     * @return the finding, to be completed and added
     */
    public Draft undecided(Extensible where, JsonPointer pointer) {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(pointer, "pointer");
        return draft(false, where, pointer, null);
    }

    private int position(Extensible where) {
        return where == subject ? position : subjects().position(where);
    }

    private Subjects subjects() {
        if (subjects == null) {
            throw new IllegalStateException(
                    "Only a rule that reads " + Dataset.class.getSimpleName() + " sees all records");
        }
        return subjects;
    }

    /** The day to compare with in words, which are the same in every finding. */
    private Object wordsOf(Edtf day) {
        Object known = dayInWords;
        if (known == null) {
            known = DraftWords.of(day);
            dayInWords = known;
        }
        return known;
    }

    private Draft draft(boolean decided, Extensible where, JsonPointer pointer, @Nullable Object found) {
        if (rule == null) {
            throw new IllegalStateException("A context is good while a rule checks");
        }
        Draft draft = new Draft(rule, decided, where, pointer);
        return found == null || found instanceof Extensible ? draft : draft.value(found);
    }

    /**
     * A finding that is being made: {@code context.report("period").value(period).add()}.
     *
     * @since 0.1.0
     */
    public final class Draft {

        private final Ruleset.Active rule;
        private final boolean decided;
        private final Extensible where;
        private final JsonPointer pointer;
        private final Map<String, Object> arguments = new HashMap<>();
        private final List<String> evidence = new ArrayList<>();
        private Optional<String> value = Optional.empty();
        private Message message;
        private Message hint;
        private @Nullable String cause;
        /** Whether enough of its kind is kept, so that nobody will read what it says. */
        private final boolean isOnlyCounted;

        private Draft(Ruleset.Active rule, boolean decided, Extensible where, JsonPointer pointer) {
            this.rule = rule;
            this.decided = decided;
            this.where = where;
            this.pointer = pointer;
            this.message = decided ? rule.message() : rule.undecidedMessage();
            this.hint = rule.hint();
            this.isOnlyCounted = tally.isFull(rule.code(), decided);
        }

        /**
         * Sets the offending value, also as the argument {@code {value}} of the message.
         *
         * @param offending the value
         * @return this draft
         */
        public Draft value(Object offending) {
            Objects.requireNonNull(offending, "offending");
            if (!isOnlyCounted) {
                value = Optional.of(offending.toString());
                arguments.put("value", DraftWords.of(offending));
            }
            return this;
        }

        /**
         * Sets an argument of the message and the hint; what has more than 1,000 letters is cut, for
         * many findings may tell of one value. In Korean, a date is given in words and a term of a code list by its
         * label.
         *
         * @param name the name, as in {@code {name}}
         * @param argument the argument; {@link Message} differ by language
         * @return this draft
         */
        public Draft with(String name, Object argument) {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(argument, "argument");
            if (isOnlyCounted) {
                return this;
            }
            arguments.put(name, DraftWords.cut(argument));
            return this;
        }

        /**
         * Adds places or values that the rule looked at.
         *
         * @param seen the places and values
         * @return this draft
         */
        public Draft evidence(Object... seen) {
            for (Object each : Objects.requireNonNull(seen, "seen")) {
                Objects.requireNonNull(each, "seen element");
                if (!isOnlyCounted) {
                    evidence.add(each.toString());
                }
            }
            return this;
        }

        /**
         * Sets what this finding has in common with others; without it, it stands alone.
         *
         * @param common the cause, such as {@code city/atlantis}
         * @return this draft
         */
        public Draft cause(Object common) {
            Objects.requireNonNull(common, "common");
            if (!isOnlyCounted) {
                cause = common.toString();
            }
            return this;
        }

        /**
         * Replaces the message of the rule.
         *
         * @param template the words, with placeholders
         * @return this draft
         */
        public Draft message(Message template) {
            message = Objects.requireNonNull(template, "template");
            return this;
        }

        /**
         * Replaces the hint of the rule.
         *
         * @param template the words, with placeholders
         * @return this draft
         */
        public Draft hint(Message template) {
            hint = Objects.requireNonNull(template, "template");
            return this;
        }

        /** Adds the finding to the report. */
        public void add() {
            int at = position(where);
            if (subjects != null && !subjects.isReadAsAWhole() && subjects.isUnread(at, pointer)) {
                return;
            }
            if (isOnlyCounted) {
                tally.count(rule.code(), decided);
                return;
            }
            String subject = Finding.subjectOf(where);
            arguments.putIfAbsent("subject", subject);
            asOf.ifPresent(day -> arguments.putIfAbsent("asOf", wordsOf(day)));
            Optional<JsonPointer> inDocument = Optional.ofNullable(subjects).map(all -> all.place(at, pointer));
            tally.add(
                    at,
                    Finding.builder()
                            .code(rule.code())
                            .severity(rule.severity())
                            .decided(decided)
                            .subject(subject)
                            .pointer(subjects == null ? pointer : subjects.printed(at, pointer))
                            .documentPointer(inDocument)
                            .value(value)
                            .message(message.fill(arguments))
                            .hint(hint.fill(arguments))
                            .evidence(evidence)
                            .cause(cause == null ? subject + pointer : cause)
                            .build());
        }
    }
}
