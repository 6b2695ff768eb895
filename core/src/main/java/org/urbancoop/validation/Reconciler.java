package org.urbancoop.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Members;
import org.urbancoop.key.Key;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Place;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Verdict;

/** Counts the records that each declared total speaks of. */
final class Reconciler {

    /** The records that meet the conditions of a total, and those of which that cannot be said. */
    private record Selection(List<CooperationRecord> met, List<CooperationRecord> open, boolean told) {}

    /** A way to count, with its name, and what it counts in a record. */
    private record Definition(Words name, Function<CooperationRecord, ? extends Stream<?>> counted) {}

    /** The records of a type that meet some conditions. */
    private record Wanted(RecordType what, List<Condition> where) {}

    /** How much of a total's difference its parts explain, and the parts that it comes from. */
    private record Explained(BigDecimal difference, Set<Slug> origins) {}

    /** Stands before a text of a member, and alone for any text. */
    private static final String ANY = "=";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A number that is about right may be off by a tenth. */
    private static final BigDecimal ABOUT = new BigDecimal("0.1");

    private final Dataset dataset;
    private final Map<Slug, DeclaredTotal> totals = new LinkedHashMap<>();
    /** By conditions: what several totals speak of is selected once. */
    private final Map<Key, Selection> selections = new HashMap<>();

    private final IdentityHashMap<DeclaredTotal, Explained> explained = new IdentityHashMap<>();
    private final Map<RecordType, List<CooperationRecord>> byType;
    /** By type and member, the records that have it, in order, by each text of it; all of them by {@link #ANY}. */
    private final Map<String, Map<String, List<CooperationRecord>>> byMember = new HashMap<>();

    Reconciler(Dataset dataset) {
        this.dataset = dataset;
        dataset.getDeclaredTotals().forEach(total -> totals.putIfAbsent(total.getId(), total));
        this.byType = dataset.getDeclaredTotals().isEmpty()
                ? Map.of()
                : dataset.records().collect(Collectors.groupingBy(CooperationRecord::getType));
    }

    List<Reconciliation> reconcile() {
        return dataset.getDeclaredTotals().stream().map(this::reconcile).toList();
    }

    private Reconciliation reconcile(DeclaredTotal total) {
        Selection selection = select(total);
        if (!selection.told()) {
            return new Reconciliation(
                    total, Optional.empty(), Verdict.UNDECIDED, notTold(total), List.of(total.getId()), List.of());
        }
        return switch (total.getMeasure()) {
            case COUNT -> count(total, selection);
            case SHARE -> share(total, selection);
            case DISTINCT_CITIES -> distinct(total, selection, cities(total));
            case DISTINCT_COUNTRIES -> distinct(total, selection, countries(total));
        };
    }

    private static Words notTold(DeclaredTotal total) {
        Condition last = total.getWhere().get(total.getWhere().size() - 1);
        String member = last.getMember().toString();
        String wanted = last.getIs().orElse("…");
        String stated = stated(total);
        return new Words(
                "stated " + stated + ", but no record tells which ones are meant: none has '" + wanted + "' at "
                        + member,
                stated + "(으)로 명시되었으나 어느 것인지 알려 주는 레코드가 없습니다: " + member + "이(가) '" + wanted + "'인 레코드가 없음");
    }

    private Reconciliation count(DeclaredTotal total, Selection selection) {
        BigDecimal least = BigDecimal.valueOf(selection.met().size());
        BigDecimal most = BigDecimal.valueOf(
                (long) selection.met().size() + selection.open().size());
        Verdict low = agrees(total, least);
        Verdict high = agrees(total, most);
        boolean between =
                total.getStated().compareTo(least) > 0 && total.getStated().compareTo(most) < 0;
        Verdict agrees = low != high || (low.isNo() && between) ? Verdict.UNDECIDED : low;
        List<Slug> origins = agrees.isYes() ? List.of() : origins(total, least);
        Words numbers = numbers(stated(total), selection.open().isEmpty() ? least.toString() : least + "–" + most);
        Words words = join(numbers, because(total, origins, least));
        return new Reconciliation(total, Optional.of(least), agrees, words, origins, named(selection.met()));
    }

    private Reconciliation share(DeclaredTotal total, Selection selection) {
        int all = byType.getOrDefault(total.getWhat(), List.of()).size();
        BigDecimal listed = BigDecimal.valueOf(selection.met().size())
                .divide(BigDecimal.valueOf(Math.max(1, all)), MathContext.DECIMAL32);
        // A printed percentage is rounded to as many digits as it has.
        BigDecimal rounded = listed.setScale(total.getStated().scale(), RoundingMode.HALF_UP);
        Verdict agrees = selection.open().isEmpty() ? agrees(total, rounded) : Verdict.UNDECIDED;
        String counted = percent(rounded) + " (" + selection.met().size() + "/" + all + ")";
        return new Reconciliation(
                total,
                Optional.of(rounded),
                agrees,
                numbers(stated(total), counted),
                agrees.isYes() ? List.of() : List.of(total.getId()),
                named(selection.met()));
    }

    /** Counts by the first definition; the others tell whether the number is meant in another way. */
    private Reconciliation distinct(DeclaredTotal total, Selection selection, List<Definition> definitions) {
        List<Words> counts = new ArrayList<>();
        BigDecimal listed = BigDecimal.ZERO;
        List<String> evidence = List.of();
        boolean otherwise = false;
        for (int i = 0; i < definitions.size(); i++) {
            Set<String> found = new LinkedHashSet<>();
            Definition definition = definitions.get(i);
            selection
                    .met()
                    .forEach(entry -> definition
                            .counted()
                            .apply(entry)
                            .map(Reconciler::named)
                            .forEach(found::add));
            BigDecimal number = BigDecimal.valueOf(found.size());
            Words name = definition.name();
            counts.add(new Words(number + " " + name.english(), name.korean() + " " + number));
            if (i == 0) {
                listed = number;
                evidence = found.stream().limit(Reconciliation.EVIDENCE).toList();
            } else {
                otherwise |= agrees(total, number).isYes();
            }
        }
        Verdict agrees = agrees(total, listed);
        if (agrees.isNo() && otherwise) {
            agrees = Verdict.UNDECIDED;
        }
        Words numbers = numbers(stated(total), listed.toString());
        Words words = agrees.isYes()
                ? join(numbers, parenthesis(counts.get(0)))
                : join(
                        numbers,
                        new Words(
                                ": " + listed(counts, Words::english)
                                        + (otherwise ? "" : "; the number is reached under none of these definitions"),
                                ": " + listed(counts, Words::korean) + (otherwise ? "" : "; 어느 정의로도 그 수에 이르지 않습니다")));
        return new Reconciliation(
                total,
                Optional.of(listed),
                agrees,
                words,
                agrees.isYes() ? List.of() : List.of(total.getId()),
                evidence);
    }

    // ------------------------------------------------------------------------------------------------ what is counted

    private List<Definition> cities(DeclaredTotal total) {
        Function<CooperationRecord, Stream<Reference>> parties = entry -> parties(entry, total);
        Function<CooperationRecord, Stream<City>> represented =
                entry -> parties.apply(entry).flatMap(this::cityOrGoverned);
        Words role = role(total);
        return List.of(
                new Definition(
                        new Words(
                                role.english() + "cities, each government counted as its city",
                                role.korean() + "도시(정부 기관은 해당 도시로 셈)"),
                        represented),
                new Definition(
                        new Words("with the places of the records", "레코드의 장소 포함"),
                        entry -> Stream.concat(
                                represented.apply(entry), places(entry).flatMap(this::cityOrGoverned))),
                new Definition(
                        new Words("with the seats of the other organizations", "그 밖의 기관 소재지 포함"),
                        entry -> Stream.concat(
                                represented.apply(entry), parties.apply(entry).flatMap(this::seat))),
                new Definition(
                        new Words("without provinces, states and regions", "도·주·지역 제외"),
                        entry -> represented.apply(entry).filter(Reconciler::isCityProper)),
                new Definition(
                        new Words("in any role", "모든 역할"),
                        entry -> allParties(entry).flatMap(this::cityOrGoverned)));
    }

    /** The role that is counted, as the first word of a definition; a term without a label stands for itself. */
    private static Words role(DeclaredTotal total) {
        return total.getOf()
                .map(of -> new Words(of + " ", of.label(Locale.KOREAN) + " "))
                .orElse(Words.of(""));
    }

    private List<Definition> countries(DeclaredTotal total) {
        Words role = role(total);
        return List.of(
                new Definition(
                        new Words(
                                "countries of " + role.english() + "cities, organizations and countries",
                                role.korean() + "도시·기관·국가의 나라"),
                        entry -> parties(entry, total).flatMap(this::country)),
                new Definition(
                        new Words("with the places of the records", "레코드의 장소 포함"),
                        entry -> Stream.concat(parties(entry, total), places(entry))
                                .flatMap(this::country)),
                new Definition(
                        new Words("in any role", "모든 역할"),
                        entry -> allParties(entry).flatMap(this::country)));
    }

    private Stream<Reference> parties(CooperationRecord entry, DeclaredTotal total) {
        return entry instanceof Agreement
                ? allParties(entry)
                : participants(entry)
                        .filter(one -> total.getOf().isEmpty() || one.getRole().equals(total.getOf()))
                        .flatMap(one -> one.getParty().stream());
    }

    private Stream<Reference> allParties(CooperationRecord entry) {
        return entry instanceof Agreement agreement
                ? agreement.getParties().stream()
                : participants(entry).flatMap(one -> one.getParty().stream());
    }

    private static Stream<Participation> participants(CooperationRecord entry) {
        return entry instanceof Project project
                ? project.getParticipants().stream()
                : entry instanceof Event event
                        ? event.getParticipants().stream()
                        : entry instanceof Program program ? program.getParticipants().stream() : Stream.empty();
    }

    private static Stream<Reference> places(CooperationRecord entry) {
        List<Place> places = entry instanceof Project project
                ? project.getLocations()
                : entry instanceof Program program ? program.getPlaces() : List.of();
        return places.stream().flatMap(place -> place.getRef().stream());
    }

    private Stream<City> cityOrGoverned(Reference party) {
        return dataset
                .city(party)
                .or(() -> dataset.organization(party)
                        .flatMap(Organization::getRepresents)
                        .flatMap(dataset::city))
                .stream();
    }

    private Stream<City> seat(Reference party) {
        return dataset.organization(party).flatMap(Organization::getCity).flatMap(dataset::city).stream();
    }

    private static boolean isCityProper(City city) {
        return city.getKind().equals(CityKind.CITY) || city.getKind().equals(CityKind.METROPOLIS);
    }

    private Stream<Country> country(Reference party) {
        if (party instanceof CountryReference reference) {
            return Stream.of(reference.country());
        }
        Optional<Country> own = dataset.organization(party).flatMap(Organization::getCountry);
        return own.isPresent() ? own.stream() : cityOrGoverned(party).flatMap(city -> city.getCountry().stream());
    }

    // ----------------------------------------------------------------------------------------------- which are counted

    private Selection select(DeclaredTotal total) {
        Wanted wanted = new Wanted(total.getWhat(), total.getWhere());
        return selections.computeIfAbsent(
                Key.of(List.of(wanted.what(), wanted.where())), unknown -> selectAnew(wanted));
    }

    private Selection selectAnew(Wanted wanted) {
        List<CooperationRecord> met = new ArrayList<>();
        List<CooperationRecord> open = new ArrayList<>();
        for (CooperationRecord entry : candidates(wanted, true)) {
            Verdict verdict = Verdict.YES;
            for (Condition condition : wanted.where()) {
                verdict = verdict.and(meets(condition, entry));
            }
            if (verdict.isYes()) {
                met.add(entry);
            } else if (verdict.isUndecided()) {
                open.add(entry);
            }
        }
        boolean told = !met.isEmpty()
                || !open.isEmpty()
                || wanted.where().isEmpty()
                || candidates(wanted, false).stream()
                        .anyMatch(entry -> wanted.where().stream()
                                .allMatch(condition -> Members.find(entry, condition.getMember())
                                        .isPresent()));
        return new Selection(met, open, told);
    }

    /** The records that meet the one condition that the fewest meet: no others can meet all. */
    private List<CooperationRecord> candidates(Wanted wanted, boolean withText) {
        return wanted.where().stream()
                .map(condition -> byMember(wanted.what(), condition.getMember())
                        .getOrDefault(
                                withText ? condition.getIs().map(ANY::concat).orElse(ANY) : ANY, List.of()))
                .min(Comparator.comparing(List::size))
                .orElseGet(() -> byType.getOrDefault(wanted.what(), List.of()));
    }

    private Map<String, List<CooperationRecord>> byMember(RecordType type, JsonPointer member) {
        return byMember.computeIfAbsent(type + member.toString(), unknown -> {
            Map<String, List<CooperationRecord>> grouped = new HashMap<>();
            for (CooperationRecord entry : byType.getOrDefault(type, List.of())) {
                Members.find(entry, member).ifPresent(value -> {
                    grouped.computeIfAbsent(ANY, any -> new ArrayList<>()).add(entry);
                    texts(value)
                            .distinct()
                            .forEach(text -> grouped.computeIfAbsent(ANY + text, first -> new ArrayList<>())
                                    .add(entry));
                });
            }
            return grouped;
        });
    }

    private static Stream<String> texts(Object value) {
        return (value instanceof List<?> list ? list.stream() : Stream.of(value)).map(Members::text);
    }

    private static Verdict meets(Condition condition, CooperationRecord entry) {
        Object value = Members.find(entry, condition.getMember()).orElse(null);
        if (value == null) {
            return Verdict.NO;
        }
        Verdict verdict = Verdict.of(condition.getIs().isEmpty()
                || texts(value).anyMatch(condition.getIs().get()::equals));
        if (condition.getSince().isPresent()) {
            verdict = verdict.and(compare(
                    value, date -> date.isBefore(condition.getSince().get()).not()));
        }
        if (condition.getUntil().isPresent()) {
            verdict = verdict.and(compare(
                    value, date -> date.isAfter(condition.getUntil().get()).not()));
        }
        return verdict;
    }

    private static Verdict compare(Object value, Function<Edtf, Verdict> test) {
        return value instanceof Edtf date ? test.apply(date) : Verdict.NO;
    }

    // ---------------------------------------------------------------------------------------------- what comes of it

    private static Verdict agrees(DeclaredTotal total, BigDecimal listed) {
        int order = listed.compareTo(total.getStated());
        QuantityQualifier qualifier = total.getQualifier().orElse(QuantityQualifier.EXACT);
        if (qualifier.equals(QuantityQualifier.AT_LEAST)) {
            return Verdict.of(order >= 0);
        }
        if (qualifier.equals(QuantityQualifier.AT_MOST)) {
            return Verdict.of(order <= 0);
        }
        if (qualifier.equals(QuantityQualifier.ABOUT)) {
            BigDecimal off = listed.subtract(total.getStated()).abs();
            return Verdict.of(off.compareTo(total.getStated().multiply(ABOUT)) <= 0);
        }
        return qualifier.isKnown() || order == 0 ? Verdict.of(order == 0) : Verdict.UNDECIDED;
    }

    /** The parts that a difference comes from, down to those without parts of their own; this total if none explains it. */
    private List<Slug> origins(DeclaredTotal total, BigDecimal listed) {
        Explained parts = explain(total);
        boolean whole = parts.difference().compareTo(listed.subtract(total.getStated())) == 0;
        return whole && !parts.origins().isEmpty() ? List.copyOf(parts.origins()) : List.of(total.getId());
    }

    /**
     * Explains each part before its whole, and once only, however many totals it is part of. Where totals are parts of each
     * other, the way ends at the one that it began with.
     */
    private Explained explain(DeclaredTotal total) {
        Deque<DeclaredTotal> open = new ArrayDeque<>(List.of(total));
        Set<DeclaredTotal> begun = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!open.isEmpty()) {
            DeclaredTotal at = open.peek();
            if (begun.add(at)) {
                differing(at)
                        .filter(part -> !begun.contains(part) && !explained.containsKey(part))
                        .forEach(open::push);
            } else {
                open.pop();
                if (!explained.containsKey(at)) {
                    explained.put(at, sum(at));
                }
            }
        }
        return Objects.requireNonNull(explained.get(total), "it was explained last");
    }

    private Explained sum(DeclaredTotal total) {
        BigDecimal sum = BigDecimal.ZERO;
        Set<Slug> origins = new LinkedHashSet<>();
        for (DeclaredTotal part : differing(total).toList()) {
            Explained below = explained.getOrDefault(part, new Explained(BigDecimal.ZERO, Set.of()));
            BigDecimal difference = difference(part);
            if (below.difference().compareTo(difference) == 0
                    && !below.origins().isEmpty()) {
                origins.addAll(below.origins());
            } else {
                origins.add(part.getId());
            }
            sum = sum.add(difference);
        }
        return new Explained(sum, origins);
    }

    /** The parts of a total whose number is not the one that is listed. */
    private Stream<DeclaredTotal> differing(DeclaredTotal total) {
        return total.getParts().stream()
                .flatMap(id -> Optional.ofNullable(totals.get(id)).stream())
                .filter(part -> part.getMeasure() == Measure.COUNT)
                .filter(part -> difference(part).signum() != 0);
    }

    private BigDecimal difference(DeclaredTotal part) {
        return BigDecimal.valueOf(select(part).met().size()).subtract(part.getStated());
    }

    private @Nullable Words because(DeclaredTotal total, List<Slug> origins, BigDecimal listed) {
        if (origins.isEmpty()) {
            return null;
        }
        if (origins.contains(total.getId())) {
            return partly(total);
        }
        boolean more = listed.compareTo(total.getStated()) > 0;
        List<Words> parts = described(origins, total);
        return new Words(
                ": the " + (more ? "surplus" : "shortage") + " lies in " + listed(parts, Words::english),
                ": " + (more ? "초과분은 " : "부족분은 ") + listed(parts, Words::korean) + "에 있습니다");
    }

    /** Names the parts that differ, where they do not explain all of the difference. */
    private @Nullable Words partly(DeclaredTotal total) {
        List<Words> parts = described(List.copyOf(explain(total).origins()), total);
        return parts.isEmpty()
                ? null
                : new Words(
                        "; of its parts, these differ: " + listed(parts, Words::english),
                        "; 부분 가운데 다른 것: " + listed(parts, Words::korean));
    }

    private List<Words> described(List<Slug> ids, DeclaredTotal whole) {
        return ids.stream()
                .map(id -> {
                    DeclaredTotal part = Objects.requireNonNull(totals.get(id), "an origin is a total");
                    Words numbers = numbers(
                            stated(part), String.valueOf(select(part).met().size()));
                    String name = name(part, whole);
                    return new Words(name + " (" + numbers.english() + ")", name + " (" + numbers.korean() + ")");
                })
                .toList();
    }

    /** What tells a part from the whole, in the words of its conditions: {@code 'Construction Administration System'}. */
    private static String name(DeclaredTotal part, DeclaredTotal whole) {
        return part.getWhere().stream()
                .filter(condition -> !whole.getWhere().contains(condition))
                .flatMap(condition -> condition.getIs().stream())
                .reduce((first, last) -> last)
                .map(is -> "'" + is + "'")
                .orElse(part.getId().toString());
    }

    private static String listed(List<Words> parts, Function<Words, String> language) {
        return parts.stream().map(language).collect(Collectors.joining(", "));
    }

    private static Words join(Words first, @Nullable Words second) {
        return second == null ? first : new Words(first.english() + second.english(), first.korean() + second.korean());
    }

    private static Words parenthesis(Words words) {
        return new Words(" (" + words.english() + ")", " (" + words.korean() + ")");
    }

    private static Words numbers(String stated, String listed) {
        return new Words("stated " + stated + ", listed " + listed, "명시 " + stated + ", 목록 " + listed);
    }

    private static String stated(DeclaredTotal total) {
        return total.getMeasure() == Measure.SHARE
                ? percent(total.getStated())
                : total.getStated().toPlainString();
    }

    static String percent(BigDecimal share) {
        return share.multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %";
    }

    private static String named(Object counted) {
        return counted instanceof CooperationRecord entry ? entry.reference().toString() : counted.toString();
    }

    private static List<String> named(List<CooperationRecord> records) {
        return records.stream()
                .limit(Reconciliation.EVIDENCE)
                .map(entry -> entry.reference().toString())
                .toList();
    }
}
