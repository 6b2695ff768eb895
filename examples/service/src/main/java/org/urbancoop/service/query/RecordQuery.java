package org.urbancoop.service.query;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.Country;
import org.urbancoop.code.Role;
import org.urbancoop.code.Sector;
import org.urbancoop.dataset.ByVerdict;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.message.Message;
import org.urbancoop.notation.SearchResult;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.service.problem.Refusal;
import org.urbancoop.service.store.RecordTypes;
import org.urbancoop.service.store.View;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Verdict;

/** The records of a type for which all of what is asked holds. Each filter is a question that the library answers. */
public final class RecordQuery {

    private static final Map<RecordType, BiFunction<Dataset, Country, List<? extends CooperationRecord>>> IN = Map.of(
            RecordType.CITY, Dataset::citiesIn,
            RecordType.ORGANIZATION, Dataset::organizationsIn,
            RecordType.AGREEMENT, Dataset::agreementsIn,
            RecordType.PROJECT, (dataset, country) -> dataset.projectsIn(country),
            RecordType.PROGRAM, Dataset::programsIn,
            RecordType.EVENT,
                    (dataset, country) -> Stream.concat(
                                    dataset.eventsIn(country).stream(), dataset.eventsWith(country).stream())
                            .toList());

    private static final Map<RecordType, BiFunction<Dataset, Reference, List<? extends CooperationRecord>>> OF = Map.of(
            RecordType.CITY, RecordQuery::partners,
            RecordType.ORGANIZATION, RecordQuery::partners,
            RecordType.AGREEMENT, Dataset::agreementsOf,
            RecordType.PROJECT, (dataset, party) -> dataset.projectsOf(party),
            RecordType.PROGRAM, Dataset::programsOf,
            RecordType.EVENT, Dataset::eventsOf);

    private static final Set<RecordType> WITH_ROLES =
            EnumSet.of(RecordType.PROJECT, RecordType.EVENT, RecordType.PROGRAM);
    private static final Set<RecordType> WITH_SECTORS = EnumSet.of(RecordType.PROJECT, RecordType.AGREEMENT);
    private static final Set<RecordType> WITH_TIME =
            EnumSet.of(RecordType.PROJECT, RecordType.AGREEMENT, RecordType.EVENT, RecordType.PROGRAM);

    /** What may be asked, in the order in which it is: a text last, for it brings an order of its own. */
    private static final Map<String, BiConsumer<RecordQuery, String>> FILTERS = new LinkedHashMap<>();

    static {
        FILTERS.put("country", RecordQuery::country);
        FILTERS.put("city", RecordQuery::city);
        FILTERS.put("role", RecordQuery::role);
        FILTERS.put("sector", RecordQuery::sector);
        FILTERS.put("kind", RecordQuery::kind);
        FILTERS.put("during", RecordQuery::during);
        FILTERS.put("inForce", RecordQuery::inForce);
        FILTERS.put("text", RecordQuery::text);
    }

    private final View view;
    private final RecordType type;
    private final Map<String, String> asked;
    private Map<RecordReference, Verdict> found;

    private RecordQuery(View view, RecordType type, Map<String, String> asked) {
        this.view = view;
        this.type = type;
        this.asked = asked;
        this.found = references(view.dataset()
                .records()
                .filter(entry -> entry.getType() == type)
                .toList());
    }

    /** Gets what may be asked, such as {@code country}. */
    public static Set<String> filters() {
        return FILTERS.keySet();
    }

    /**
     * Finds records.
     *
     * @param view where to look
     * @param type of which type
     * @param asked the values of the filters; {@code verdict} tells whether what dates leave open is meant, too
     * @return what was found
     */
    public static Found find(View view, RecordType type, Map<String, String> asked) {
        Verdict verdict = choice("verdict", asked.getOrDefault("verdict", "yes"));
        RecordQuery query = new RecordQuery(view, type, asked);
        FILTERS.forEach(
                (name, filter) -> Optional.ofNullable(asked.get(name)).ifPresent(value -> filter.accept(query, value)));
        List<CooperationRecord> records = query.found.entrySet().stream()
                .filter(entry -> entry.getValue() == verdict)
                .flatMap(entry -> view.dataset().find(entry.getKey()).stream())
                .toList();
        return new Found(
                records,
                query.found.values().stream().filter(Verdict::isUndecided).count());
    }

    private static Verdict choice(String name, String value) {
        return parsed(name, value, text -> Verdict.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    private void country(String value) {
        Country country = Country.list()
                .find(value.toUpperCase(Locale.ROOT))
                .or(() -> Country.findByName(value))
                .orElseThrow(() -> unknown("country", value, Country.list()));
        retain(only("country", IN).apply(view.dataset(), country));
    }

    private void city(String value) {
        retain(only("city", OF).apply(view.dataset(), party(value)));
    }

    private Reference party(String value) {
        Reference party = parsed("city", value.contains("/") ? value : "city/" + value, Reference::parse);
        if (party instanceof RecordReference reference
                && view.dataset().find(reference).isEmpty()) {
            throw refusal("unknown-party", "city", value, Map.of());
        }
        return party;
    }

    private static List<? extends CooperationRecord> partners(Dataset dataset, Reference party) {
        return dataset.graph().partnersOf(party).stream()
                .flatMap(partner -> dataset.find(partner).stream())
                .toList();
    }

    private void role(String value) {
        Role role = term("role", value, Role.list());
        require("role", WITH_ROLES);
        Dataset dataset = view.dataset();
        String country = asked.get("country");
        String city = asked.get("city");
        if (city != null) {
            List<CooperationRecord> records = dataset.records().toList();
            retain(dataset.byRole(records, party(city)).groups().getOrDefault(role, List.of()));
        } else if (country == null) {
            found.keySet()
                    .removeIf(reference -> dataset.find(reference).stream()
                            .flatMap(entry -> entry.participations().stream())
                            .noneMatch(one -> one.getRole().filter(role::equals).isPresent()));
        } else if (type == RecordType.PROJECT) {
            Country known = Country.list()
                    .find(country.toUpperCase(Locale.ROOT))
                    .or(() -> Country.findByName(country))
                    .orElseThrow();
            retain(dataset.projectsIn(known, role));
        } else {
            throw refusal("role-with-country", "role", value, Map.of());
        }
    }

    private void sector(String value) {
        Sector sector = term("sector", value, Sector.list());
        require("sector", WITH_SECTORS);
        Dataset dataset = view.dataset();
        retain(dataset.bySector(dataset.records().toList()).groups().entrySet().stream()
                .filter(group -> group.getKey().isWithin(sector))
                .flatMap(group -> group.getValue().stream())
                .toList());
    }

    private void kind(String value) {
        CodeList<?> kinds = Members.of(RecordTypes.classOf(type))
                .find("kind")
                .flatMap(MemberDescription::codeList)
                .orElseThrow(() -> none("kind"));
        Code kind = term("kind", value, kinds);
        JsonPointer pointer = JsonPointer.of("/kind");
        found.keySet()
                .removeIf(reference -> view.dataset()
                        .find(reference)
                        .flatMap(entry -> MemberValues.find(entry, pointer))
                        .filter(kind::equals)
                        .isEmpty());
    }

    private void during(String value) {
        Edtf period = parsed("during", value, Edtf::parse);
        require("during", WITH_TIME);
        judge(view.dataset().timeline(period));
    }

    private void inForce(String value) {
        Edtf day = parsed("inForce", value, Edtf::parse);
        require("inForce", EnumSet.of(RecordType.AGREEMENT));
        judge(view.dataset().agreementsInForce(day));
    }

    private void text(String value) {
        if (value.isBlank()) {
            throw refusal("malformed-parameter", "text", value, Map.of("why", new Message("it is blank", "비어 있습니다")));
        }
        Map<RecordReference, Verdict> best = references(view.search().get().search(value).stream()
                .map(SearchResult::record)
                .toList());
        best.keySet().retainAll(found.keySet());
        best.replaceAll((reference, verdict) -> Objects.requireNonNull(found.get(reference)));
        found = best;
    }

    private void judge(ByVerdict<? extends CooperationRecord> answers) {
        for (Verdict verdict : Verdict.values()) {
            references(answers.of(verdict))
                    .keySet()
                    .forEach(reference -> found.computeIfPresent(reference, (same, before) -> before.and(verdict)));
        }
    }

    private void retain(Collection<? extends CooperationRecord> records) {
        found.keySet().retainAll(references(records).keySet());
    }

    private static Map<RecordReference, Verdict> references(Collection<? extends CooperationRecord> records) {
        return records.stream()
                .collect(Collectors.toMap(
                        CooperationRecord::reference, entry -> Verdict.YES, (one, same) -> one, LinkedHashMap::new));
    }

    private <T> T only(String filter, Map<RecordType, T> table) {
        return Optional.ofNullable(table.get(type)).orElseThrow(() -> none(filter));
    }

    private void require(String filter, Set<RecordType> types) {
        if (!types.contains(type)) {
            throw none(filter);
        }
    }

    private static <C extends Code> C term(String filter, String value, CodeList<C> list) {
        return list.find(value).orElseThrow(() -> unknown(filter, value, list));
    }

    private static <T> T parsed(String filter, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            throw refusal("malformed-parameter", filter, value, Map.of("why", String.valueOf(e.getMessage())));
        }
    }

    private Refusal none(String filter) {
        return refusal("filter-of-other-types", filter, String.valueOf(asked.get(filter)), Map.of("type", type));
    }

    private static Refusal unknown(String filter, String value, CodeList<?> list) {
        Message near = list.nearest(value)
                .map(term -> new Message("; perhaps " + term, "(혹시 " + term + ")"))
                .orElse(Message.of(""));
        return refusal("unknown-term", filter, value, Map.of("list", list.name(), "near", near));
    }

    private static Refusal refusal(String code, String name, String value, Map<String, ?> more) {
        Map<String, Object> arguments = new HashMap<>(more);
        arguments.put("name", name);
        arguments.put("value", MalformedTextException.quote(value));
        return Refusal.of(code, arguments);
    }
}
