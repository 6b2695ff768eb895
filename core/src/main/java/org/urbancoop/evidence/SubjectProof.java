package org.urbancoop.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.Country;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;

/** Proves the values of one record or declared total. */
final class SubjectProof {

    /** What of a declared total is a statement; the rest says what is counted. */
    private static final Set<String> STATED = Set.of("stated", "asOf", "qualifier");

    private static final Set<String> NO_STATEMENTS = Set.of("id", "type", "citations");

    /** Members that the authors of a dataset write in their own words. */
    private static final Set<String> OWN_WORDS = Set.of("summary", "objectives", "criterion");

    /** How many citations are compared with one value: that of a record with more is as much work as that of one. */
    private static final int MOST = 100;

    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    private final Subject subject;
    private final ValueMatcher matcher;
    private final StatedDays days;
    private final List<Cited> cited = new ArrayList<>();
    private final Map<JsonPointer, List<Cited>> byField = new HashMap<>();
    private final String allWords;
    private final Set<RecordReference> known = new TreeSet<>();

    SubjectProof(Subject subject, Map<Integer, CheckedQuotation> quotations, ValueMatcher matcher, StatedDays days) {
        this.subject = subject;
        this.matcher = matcher;
        this.days = days;
        for (int i = 0; i < subject.citations().size(); i++) {
            Cited one = new Cited(subject.citations().get(i), subject.place(i), Optional.ofNullable(quotations.get(i)));
            cited.add(one);
            byField.computeIfAbsent(one.field(), none -> new ArrayList<>()).add(one);
        }
        allWords = cited.stream()
                .filter(one -> one.isFound() || one.quotation().isEmpty())
                .limit(MOST)
                .map(one -> one.text().folded() + " ; " + one.heading().folded())
                .collect(Collectors.joining(" ; "));
    }

    List<CheckedValue> values() {
        Map<JsonPointer, Object> leaves = MemberValues.leaves(subject.object());
        leaves.forEach((leaf, value) -> {
            if (value instanceof RecordReference reference
                    && !leaf.steps().get(0).equals("citations")) {
                known.add(reference);
            }
        });
        List<CheckedValue> values = new ArrayList<>();
        leaves.forEach((leaf, value) -> {
            if (isStatement(leaf)) {
                values.add(check(leaf, value));
            }
        });
        return values;
    }

    private boolean isStatement(JsonPointer leaf) {
        String first = leaf.steps().get(0);
        return subject.isTotal() ? STATED.contains(first) : !NO_STATEMENTS.contains(first);
    }

    private CheckedValue check(JsonPointer leaf, Object value) {
        List<Cited> covering = covering(leaf);
        if (covering.isEmpty()) {
            return checked(leaf, value, Match.of(Ground.NOT_CITED), null);
        }
        List<Cited> found = covering.stream().filter(Cited::isFound).toList();
        Optional<CheckedValue> carried = carried(leaf, value, covering, found);
        if (carried.isPresent()) {
            return carried.get();
        }
        Optional<Cited> lost = covering.stream()
                .filter(one -> one.quotation().isPresent() && !one.isFound())
                .filter(one ->
                        found.isEmpty() || matcher.match(value, one.text()).isPresent())
                .findFirst();
        if (lost.isPresent()) {
            Ground ground =
                    lost.get().quotation().orElseThrow().hasText() ? Ground.QUOTATION_NOT_FOUND : Ground.TEXT_MISSING;
            return checked(leaf, value, new Match(ground, lost.get().source()), lost.get());
        }
        return wrong(leaf, value, covering, found);
    }

    private Optional<CheckedValue> carried(JsonPointer leaf, Object value, List<Cited> covering, List<Cited> found) {
        CheckedValue loose = null;
        for (Cited one : found) {
            Optional<Match> match = matcher.match(value, one.text());
            if (match.filter(Match::isProof).isPresent()) {
                return Optional.of(checked(leaf, value, match.get(), one));
            }
            if (match.isPresent() && loose == null) {
                loose = checked(leaf, value, match.get(), one);
            }
        }
        for (Cited one : found) {
            if (one.isReadingOf(leaf)
                    && (matcher.match(value, one.asRead()).isPresent() || isStatedDay(leaf, value, one))) {
                return Optional.of(checked(leaf, value, new Match(Ground.READING, one.reading()), one));
            }
        }
        if (loose != null) {
            return Optional.of(loose);
        }
        return Stream.<Optional<CheckedValue>>of(
                        heading(leaf, value, covering),
                        together(leaf, value, found),
                        codeWords(leaf, value, found),
                        judgement(leaf, value, found),
                        entry(leaf, value, covering),
                        ownWords(leaf, value, found))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<CheckedValue> together(JsonPointer leaf, Object value, List<Cited> found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        PrintedText all = new PrintedText(found.stream()
                .map(one -> one.text().plain() + " ; " + one.heading().plain())
                .collect(Collectors.joining(" ; ")));
        return matcher.match(value, all).map(match -> checked(leaf, value, Match.of(Ground.PARTS), found.get(0)));
    }

    private Optional<CheckedValue> codeWords(JsonPointer leaf, Object value, List<Cited> found) {
        String member = subject.type() + INDEX.matcher(leaf.toString()).replaceAll("/*");
        return CodeWords.find(member, MemberValues.text(value), allWords, CodeWords.all())
                .map(words -> checked(
                        leaf,
                        value,
                        new Match(Ground.CODE_WORDS, words),
                        cited.stream()
                                .filter(one -> one.isFound()
                                        && CodeWords.isIn(one.text().folded(), words))
                                .findFirst()
                                .orElse(found.isEmpty() ? null : found.get(0))));
    }

    private Optional<CheckedValue> heading(JsonPointer leaf, Object value, List<Cited> covering) {
        return covering.stream()
                .filter(one ->
                        one.isFound() && matcher.match(value, one.heading()).isPresent())
                .findFirst()
                .map(one -> checked(
                        leaf, value, new Match(Ground.HEADING, one.heading().plain()), one));
    }

    private Optional<CheckedValue> judgement(JsonPointer leaf, Object value, List<Cited> found) {
        return found.stream()
                .filter(one -> one.isReadingOf(leaf))
                .filter(one -> !ValueMatcher.isReadable(value)
                        || matcher.isNear(value, new PrintedText(allWords + " ; " + one.reading())))
                .findFirst()
                .map(one -> checked(
                        leaf,
                        value,
                        misread(leaf, value, one).orElse(new Match(Ground.JUDGEMENT, one.reading())),
                        one));
    }

    /** What a reading says instead of a name: 'Teheran' read as Tehran. Other texts may be in words of the authors. */
    private Optional<Match> misread(JsonPointer leaf, Object value, Cited one) {
        return one.isRule() && leaf.steps().equals(List.of("name"))
                ? matcher.other(value, one.asRead(), known)
                : Optional.empty();
    }

    /** The day of a total that another quotation of the source tells, such as the title of its table. */
    private boolean isStatedDay(JsonPointer leaf, Object value, Cited one) {
        return subject.isTotal() && leaf.steps().equals(List.of("asOf")) && days.has(one.reference(), value);
    }

    private Optional<CheckedValue> entry(JsonPointer leaf, Object value, List<Cited> covering) {
        return covering.stream()
                .filter(one -> one.quotation().isEmpty() && !one.field().equals(JsonPointer.ROOT))
                .findFirst()
                .map(one -> {
                    String where = one.where();
                    boolean named =
                            value instanceof Country || leaf.steps().get(0).equals("identifiers");
                    if (named && ValueMatcher.isOtherEntry(MemberValues.text(value), where)) {
                        return checked(leaf, value, new Match(Ground.OTHER_NUMBER, where), one);
                    } else if (!where.isEmpty()) {
                        return checked(leaf, value, new Match(Ground.ENTRY, one.source() + ", " + where), one);
                    }
                    return checked(
                            leaf,
                            value,
                            one.reading().isEmpty()
                                    ? Match.of(Ground.NO_QUOTATION)
                                    : new Match(Ground.JUDGEMENT, one.reading()),
                            one);
                });
    }

    private Optional<CheckedValue> ownWords(JsonPointer leaf, Object value, List<Cited> found) {
        boolean own = leaf.steps().stream().anyMatch(OWN_WORDS::contains);
        return own && !found.isEmpty()
                ? Optional.of(checked(leaf, value, Match.of(Ground.OWN_WORDS), found.get(0)))
                : Optional.empty();
    }

    private CheckedValue wrong(JsonPointer leaf, Object value, List<Cited> covering, List<Cited> found) {
        if (found.isEmpty()) {
            return checked(leaf, value, Match.of(Ground.NO_QUOTATION), covering.get(0));
        }
        // With more citations than are compared, one of the others may say it.
        if (cited.size() <= MOST) {
            for (Cited one : found) {
                Optional<Match> other = matcher.other(value, one.text(), known);
                if (other.isPresent()) {
                    return checked(leaf, value, other.get(), one);
                }
            }
        }
        return checked(leaf, value, Match.of(Ground.NOT_IN_WORDS), found.get(0));
    }

    /** The citations that cover a member, the nearest first; those of the whole record last. */
    private List<Cited> covering(JsonPointer leaf) {
        List<String> steps = leaf.steps();
        return IntStream.rangeClosed(0, steps.size())
                .map(up -> steps.size() - up)
                .mapToObj(depth -> byField.getOrDefault(JsonPointer.of(steps.subList(0, depth)), List.of()))
                .flatMap(List::stream)
                .limit(MOST)
                .sorted(Comparator.comparing(one -> -one.field().steps().size()))
                .toList();
    }

    private CheckedValue checked(JsonPointer leaf, Object value, Match match, @Nullable Cited one) {
        return new CheckedValue(
                subject.name(),
                leaf,
                MemberValues.text(value),
                match.ground(),
                match.said(),
                Optional.ofNullable(one).map(Cited::place),
                Optional.ofNullable(one).flatMap(Cited::quotation));
    }
}
