package org.urbancoop.service.query;

import static org.urbancoop.reference.RecordType.AGREEMENT;
import static org.urbancoop.reference.RecordType.EVENT;
import static org.urbancoop.reference.RecordType.PROGRAM;
import static org.urbancoop.reference.RecordType.PROJECT;
import static org.urbancoop.reference.RecordType.SOURCE;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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

    /** What may be asked, in the order in which it is: a text last, for it brings an order of its own. */
    public static final List<String> FILTERS =
            List.of("country", "city", "role", "sector", "kind", "during", "inForce", "text");

    /** What only records of some types are asked. */
    private static final Map<String, Set<RecordType>> TYPES = Map.of(
            "country", EnumSet.complementOf(EnumSet.of(SOURCE)),
            "city", EnumSet.complementOf(EnumSet.of(SOURCE)),
            "role", EnumSet.of(PROJECT, EVENT, PROGRAM),
            "sector", EnumSet.of(PROJECT, AGREEMENT),
            "during", EnumSet.of(PROJECT, AGREEMENT, EVENT, PROGRAM),
            "inForce", EnumSet.of(AGREEMENT));

    private static final JsonPointer KIND = JsonPointer.of("/kind");

    private final View view;
    private final Dataset dataset;
    private final RecordType type;
    private final Map<String, String> asked;
    private Map<RecordReference, Verdict> found;

    /**
     * What was found.
     *
     * @param records the records, in the order of the dataset, or the best first if a text was looked for
     * @param undecided of how many dates leave it open whether they are meant
     */
    public record Found(List<CooperationRecord> records, long undecided) {}

    private RecordQuery(View view, RecordType type, Map<String, String> asked) {
        this.view = view;
        this.dataset = view.dataset();
        this.type = type;
        this.asked = asked;
        this.found = verdicts(dataset.records().filter(entry -> entry.getType() == type));
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
        Verdict verdict = parsed(
                "verdict",
                asked.getOrDefault("verdict", "yes"),
                text -> Verdict.valueOf(text.toUpperCase(Locale.ROOT)));
        RecordQuery query = new RecordQuery(view, type, asked);
        FILTERS.stream().filter(asked::containsKey).forEach(name -> query.ask(name, query.value(name)));
        Map<RecordReference, Verdict> found = query.found;
        List<CooperationRecord> records = found.keySet().stream()
                .filter(reference -> found.get(reference) == verdict)
                .flatMap(reference -> view.dataset().find(reference).stream())
                .toList();
        return new Found(
                records, found.values().stream().filter(Verdict::isUndecided).count());
    }

    private void ask(String filter, String value) {
        if (TYPES.containsKey(filter) && !TYPES.get(filter).contains(type)) {
            throw none(filter);
        }
        switch (filter) {
            case "country" -> retain(in(country()));
            case "city" -> retain(of(party()));
            case "role" -> role(term("role", Role.list()));
            case "sector" -> sector(term("sector", Sector.list()));
            case "kind" -> kind();
            case "during" -> judge(dataset.timeline(parsed("during", value, Edtf::parse)));
            case "inForce" -> judge(dataset.agreementsInForce(parsed("inForce", value, Edtf::parse)));
            default -> text(value);
        }
    }

    private Stream<CooperationRecord> in(Country country) {
        return Stream.<List<? extends CooperationRecord>>of(
                        dataset.citiesIn(country),
                        dataset.organizationsIn(country),
                        dataset.agreementsIn(country),
                        dataset.projectsIn(country),
                        dataset.programsIn(country),
                        dataset.eventsIn(country),
                        dataset.eventsWith(country))
                .flatMap(List::stream);
    }

    private Stream<CooperationRecord> of(Reference party) {
        List<CooperationRecord> partners = dataset.graph().partnersOf(party).stream()
                .flatMap(partner -> dataset.find(partner).stream())
                .toList();
        return Stream.<List<? extends CooperationRecord>>of(
                        partners,
                        dataset.agreementsOf(party),
                        dataset.projectsOf(party),
                        dataset.programsOf(party),
                        dataset.eventsOf(party))
                .flatMap(List::stream);
    }

    private void role(Role role) {
        if (asked.containsKey("city")) {
            List<CooperationRecord> records = dataset.records().toList();
            retain(dataset.byRole(records, party()).groups().getOrDefault(role, List.of()).stream());
        } else if (!asked.containsKey("country")) {
            keep(entry -> entry.participations().stream()
                    .anyMatch(one -> one.getRole().filter(role::equals).isPresent()));
        } else if (type == PROJECT) {
            retain(dataset.projectsIn(country(), role).stream());
        } else {
            throw refusal("role-with-country", "role", value("role"), Map.of());
        }
    }

    private void sector(Sector sector) {
        retain(dataset.bySector(dataset.records().toList()).groups().entrySet().stream()
                .filter(group -> group.getKey().isWithin(sector))
                .flatMap(group -> group.getValue().stream()));
    }

    private void kind() {
        CodeList<?> kinds = Members.of(RecordTypes.classOf(type))
                .find("kind")
                .flatMap(MemberDescription::codeList)
                .orElseThrow(() -> none("kind"));
        Code kind = term("kind", kinds);
        keep(entry -> MemberValues.find(entry, KIND).filter(kind::equals).isPresent());
    }

    private void text(String value) {
        if (value.isBlank()) {
            throw refusal("malformed-parameter", "text", value, Map.of("why", new Message("it is blank", "비어 있습니다")));
        }
        Map<RecordReference, Verdict> best =
                verdicts(view.search().get().search(value).stream().map(SearchResult::record));
        best.keySet().retainAll(found.keySet());
        best.replaceAll((reference, verdict) -> Objects.requireNonNull(found.get(reference)));
        found = best;
    }

    private Country country() {
        String value = value("country");
        return Country.list()
                .find(value.toUpperCase(Locale.ROOT))
                .or(() -> Country.findByName(value))
                .orElseThrow(() -> unknown("country", value, Country.list()));
    }

    private Reference party() {
        String value = value("city");
        Reference party = parsed("city", value.contains("/") ? value : "city/" + value, Reference::parse);
        if (party instanceof RecordReference && dataset.find(party).isEmpty()) {
            throw refusal("unknown-party", "city", value, Map.of());
        }
        return party;
    }

    private void judge(ByVerdict<? extends CooperationRecord> answers) {
        for (Verdict verdict : Verdict.values()) {
            answers.of(verdict)
                    .forEach(entry -> found.computeIfPresent(entry.reference(), (same, before) -> before.and(verdict)));
        }
    }

    private void retain(Stream<? extends CooperationRecord> records) {
        found.keySet().retainAll(verdicts(records).keySet());
    }

    private void keep(Predicate<CooperationRecord> condition) {
        retain(dataset.records().filter(condition));
    }

    private static Map<RecordReference, Verdict> verdicts(Stream<? extends CooperationRecord> records) {
        return records.collect(Collectors.toMap(
                CooperationRecord::reference, entry -> Verdict.YES, (one, same) -> one, LinkedHashMap::new));
    }

    private String value(String filter) {
        return Objects.requireNonNull(asked.get(filter));
    }

    private <C extends Code> C term(String filter, CodeList<C> list) {
        String value = value(filter);
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
        return refusal("filter-of-other-types", filter, value(filter), Map.of("type", type));
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
