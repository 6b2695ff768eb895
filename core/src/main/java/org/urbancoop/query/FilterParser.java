package org.urbancoop.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.city.City;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.Country;
import org.urbancoop.code.Role;
import org.urbancoop.code.Sector;
import org.urbancoop.message.Message;
import org.urbancoop.notation.SearchReason;
import org.urbancoop.notation.SearchResult;
import org.urbancoop.query.FilterException.Problem;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.time.Edtf;

/** Reads what somebody types of a filter. */
final class FilterParser {

    /** How many records of a name are told. */
    private static final int TOLD = 5;

    private final RecordFinder finder;
    private final RecordFilter.Builder filter = RecordFilter.builder();
    private @Nullable RecordType type;

    FilterParser(RecordFinder finder) {
        this.finder = finder;
    }

    RecordFilter parse(Map<FilterCondition, List<String>> asked) {
        asked.forEach((condition, values) -> {
            Objects.requireNonNull(condition, "asked key");
            Objects.requireNonNull(values, "asked values")
                    .forEach(value -> Objects.requireNonNull(value, "asked element"));
        });
        for (FilterCondition condition : FilterCondition.values()) {
            List<String> values = asked.getOrDefault(condition, List.of());
            if (values.size() > 1 && condition != FilterCondition.PARTY && condition != FilterCondition.KIND) {
                throw new FilterException(
                        condition,
                        Problem.REPEATED_PARAMETER,
                        values.get(1),
                        new Message("it stands more often than once", "두 번 이상 있습니다"));
            }
            for (String value : values) {
                parse(condition, value);
            }
        }
        return filter.build();
    }

    private void parse(FilterCondition condition, String value) {
        RecordType known = type;
        if (known != null && !condition.isAskedOf(known)) {
            throw new FilterException(
                    condition,
                    Problem.NOT_ASKED_OF_TYPE,
                    value,
                    new Message("records of the type " + known + " are not asked this", known + " 유형에는 없는 조건입니다"));
        }
        switch (condition) {
            case TYPE -> type(value);
            case TEXT -> text(value);
            case COUNTRY -> filter.country(country(value));
            case PARTY -> filter.addParty(party(condition, value));
            case ROLE -> filter.role(term(condition, value, Role.list()));
            case SECTOR -> filter.sector(term(condition, value, Sector.list()));
            case KIND -> kinds(value);
            case DURING -> date(condition, value, filter::during);
            case IN_FORCE -> date(condition, value, filter::inForce);
            case NEAR -> filter.near(party(condition, value));
            case HOPS -> filter.hops(hops(value));
        }
    }

    private void type(String value) {
        RecordType known = Stream.of(RecordType.values())
                .filter(each -> each.toString().equalsIgnoreCase(value)
                        || each.label(Locale.ENGLISH).equalsIgnoreCase(value)
                        || each.label(Locale.KOREAN).equals(value))
                .findFirst()
                .orElseThrow(() -> {
                    String there = Stream.of(RecordType.values())
                            .map(RecordType::toString)
                            .collect(Collectors.joining(", "));
                    return unknown(
                            FilterCondition.TYPE, value, new Message("; there are: " + there, ". 있는 유형: " + there));
                });
        type = known;
        filter.type(known);
    }

    private void text(String value) {
        if (value.isBlank()) {
            throw new FilterException(
                    FilterCondition.TEXT, Problem.MALFORMED_VALUE, value, new Message("it is blank", "비어 있습니다"));
        }
        filter.text(value);
    }

    private static Country country(String value) {
        return Country.findByName(value)
                .or(() -> Country.list().find(value.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> unknown(FilterCondition.COUNTRY, value, near(Country.list(), value)));
    }

    /** A term, its label in one of the languages, or what a label begins with. */
    private static <C extends Code> Optional<C> find(CodeList<C> list, String value) {
        String small = value.toLowerCase(Locale.ROOT);
        return Stream.<Predicate<C>>of(
                        known -> known.term().equalsIgnoreCase(value),
                        known -> known.label(Locale.ENGLISH).equalsIgnoreCase(value)
                                || known.label(Locale.KOREAN).equals(value),
                        known -> !value.isBlank()
                                && known.label(Locale.ENGLISH)
                                        .toLowerCase(Locale.ROOT)
                                        .startsWith(small))
                .flatMap(fits -> list.terms().stream().filter(fits).limit(1))
                .findFirst();
    }

    private static <C extends Code> C term(FilterCondition condition, String value, CodeList<C> list) {
        return find(list, value).orElseThrow(() -> unknown(condition, value, near(list, value)));
    }

    /** The kinds of the type; without a type, those of all types that have such a kind. */
    private void kinds(String value) {
        List<CodeList<?>> lists = Arrays.stream(RecordType.values())
                .filter(each -> type == null || each == type)
                .flatMap(each -> FilterCondition.kinds(each).stream())
                .toList();
        List<Code> kinds = lists.stream()
                .flatMap(list -> find(list, value).stream())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        if (kinds.isEmpty()) {
            throw unknown(
                    FilterCondition.KIND,
                    value,
                    lists.stream()
                            .map(list -> near(list, value))
                            .filter(near -> !near.english().isEmpty())
                            .findFirst()
                            .orElse(Message.of("")));
        }
        filter.addAllKinds(kinds);
    }

    private static void date(FilterCondition condition, String value, Consumer<Edtf> known) {
        known.accept(parsed(condition, value, Edtf::parse));
    }

    private static int hops(String value) {
        int hops = parsed(FilterCondition.HOPS, value, Integer::parseInt);
        if (hops < 1) {
            throw malformed(FilterCondition.HOPS, value, null);
        }
        return hops;
    }

    private static <T> T parsed(FilterCondition condition, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            throw malformed(condition, value, e);
        }
    }

    private static FilterException malformed(
            FilterCondition condition, String value, @Nullable IllegalArgumentException cause) {
        String quoted = MalformedTextException.quote(value);
        Message words = switch (condition) {
            case DURING, IN_FORCE ->
                new Message(
                        quoted + " is no date as EDTF writes it, such as 2026-11-29 or 2010/2014",
                        "EDTF 날짜가 아닙니다: " + quoted + ". 예: 2026-11-29, 2010/2014");
            case HOPS -> new Message(quoted + " is no whole number from 1", "1 이상의 정수가 아닙니다: " + quoted);
            default ->
                new Message(quoted + " is no reference, such as city/seoul", "참조가 아닙니다: " + quoted + ". 예: city/seoul");
        };
        FilterException refused = new FilterException(condition, Problem.MALFORMED_VALUE, value, words);
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }

    /** A reference, the id of a city, or what one city or organization is surely called. */
    private Reference party(FilterCondition condition, String value) {
        if (value.contains("/")) {
            Reference reference = parsed(condition, value, Reference::parse);
            if (reference instanceof RecordReference
                    && finder.dataset().find(reference).isEmpty()) {
                throw notOne(condition, value, finder.search().search(value), true);
            }
            return reference;
        }
        return finder.dataset().getCities().stream()
                .filter(city -> city.getId().toString().equals(value))
                .<Reference>map(City::reference)
                .findFirst()
                .orElseGet(() -> named(condition, value));
    }

    private Reference named(FilterCondition condition, String value) {
        List<SearchResult> found = finder.search().search(value);
        List<SearchResult> named = found.stream()
                .filter(result -> result.reason() == SearchReason.NAME || result.reason() == SearchReason.ID)
                .filter(result -> isParty(result.record()))
                .toList();
        if (named.size() != 1) {
            throw notOne(condition, value, named.isEmpty() ? found : named, named.isEmpty());
        }
        return named.get(0).record().reference();
    }

    private static boolean isParty(CooperationRecord entry) {
        return entry.getType() == RecordType.CITY || entry.getType() == RecordType.ORGANIZATION;
    }

    private static FilterException notOne(
            FilterCondition condition, String value, List<SearchResult> found, boolean isNone) {
        String candidates = found.stream()
                .limit(TOLD)
                .map(result -> result.record().reference().toString())
                .collect(Collectors.joining(", "));
        String quoted = MalformedTextException.quote(value);
        String told = candidates.isEmpty() ? "" : ": " + candidates;
        return new FilterException(
                condition,
                isNone ? Problem.UNKNOWN_RECORD : Problem.SEVERAL_RECORDS,
                value,
                new Message(
                        quoted + " names " + (isNone ? "no record" : "several records") + told,
                        quoted + " - " + (isNone ? "그런 레코드가 없습니다" : "레코드가 여럿입니다") + told));
    }

    private static Message near(CodeList<?> list, String value) {
        return list.nearest(value)
                .map(term -> new Message("; did you mean " + term.term() + "?", "; 비슷한 말: " + term.term()))
                .orElse(Message.of(""));
    }

    private static FilterException unknown(FilterCondition condition, String value, Message more) {
        String quoted = MalformedTextException.quote(value);
        Message label = condition.label();
        return new FilterException(
                condition,
                Problem.UNKNOWN_TERM,
                value,
                new Message(
                        "no " + label.english() + " is called " + quoted + more.english(),
                        "없는 " + label.korean() + ": " + quoted + more.korean()));
    }
}
