package org.urbancoop.cli.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.cli.page.Names;
import org.urbancoop.code.Code;
import org.urbancoop.dataset.CooperationGraph;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Participation;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.VisibleText;

/**
 * What the script of the first page knows of a dataset: rows of numbers and texts, in which a code, a country or a
 * party is the number of a row in a list. {@code data.js} reads them; the order of the cells stands in both.
 */
final class AtlasData {

    private final Names names;
    private final Dataset dataset;
    private final CooperationGraph graph;
    private final Rows kinds = new Rows();
    private final Rows sectors = new Rows();
    private final Rows roles = new Rows();
    private final Rows countries = new Rows();
    private final Map<RecordReference, Integer> sources = new HashMap<>();
    private final Map<Reference, Integer> numbers = new LinkedHashMap<>();
    private final List<List<@Nullable Object>> nodes = new ArrayList<>();

    private AtlasData(Dataset dataset) {
        this.dataset = dataset;
        this.names = new Names(dataset);
        this.graph = dataset.graph();
        dataset.getSources().forEach(source -> sources.putIfAbsent(source.reference(), sources.size()));
    }

    /** Makes the rows, and writes them as JSON that can stand in a page. */
    static String of(Dataset dataset, boolean personalData, List<Downloads.Item> downloads, Findings findings) {
        return new AtlasData(dataset).write(personalData, downloads, findings);
    }

    /** A list of things by what they are called, each in it once. */
    private static final class Rows {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final List<List<String>> rows = new ArrayList<>();

        int number(String key, List<String> row) {
            return numbers.computeIfAbsent(key, ignored -> {
                rows.add(row);
                return rows.size() - 1;
            });
        }

        int code(Code code) {
            return number(
                    code.term(),
                    List.of(code.term(), shown(code.label(Locale.ENGLISH)), shown(code.label(Locale.KOREAN))));
        }
    }

    private String write(boolean personalData, List<Downloads.Item> downloads, Findings findings) {
        dataset.getCities().forEach(city -> node(city.reference()));
        List<List<@Nullable Object>> ties = new ArrayList<>();
        Stream.of(dataset.getAgreements(), dataset.getProjects(), dataset.getEvents(), dataset.getPrograms())
                .flatMap(List::stream)
                .forEach(entry -> ties.add(tie(entry, findings)));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", shown(dataset.getTitle()));
        data.put("id", dataset.getId().toString());
        data.put("version", shown(dataset.getVersion().orElse("")));
        data.put("licence", shown(dataset.getLicence().orElse("")));
        data.put(
                "asOf",
                dataset.getAsOf()
                        .map(day -> List.of(day.toText(Locale.ENGLISH), day.toText(Locale.KOREAN)))
                        .orElse(List.of("", "")));
        data.put("personalData", personalData);
        data.put("words", Words.forScript());
        data.put("kinds", kinds.rows);
        data.put("sectors", sectors.rows);
        data.put("roles", roles.rows);
        data.put("countries", countries.rows);
        data.put(
                "sources",
                dataset.getSources().stream()
                        .map(source -> List.of(source.getId().toString(), shown(source.getTitle())))
                        .toList());
        data.put("nodes", nodes);
        data.put("ties", ties);
        data.put("downloads", downloads.stream().map(Downloads.Item::row).toList());
        return JsonText.of(data);
    }

    /** Numbers a party, as the one that it stands for: a government is its city. */
    private int node(Reference reference) {
        Reference party = graph.partyOf(reference);
        Integer known = numbers.get(party);
        if (known != null) {
            return known;
        }
        numbers.put(party, nodes.size());
        Optional<CooperationRecord> entry = dataset.find(party);
        List<@Nullable Object> row = new ArrayList<>();
        row.add(party.toString());
        row.add(shown(names.of(party, Locale.ENGLISH)));
        row.add(korean(party));
        row.add(country(party, entry).map(this::countryNumber).orElse(-1));
        Optional<City> city = entry.filter(City.class::isInstance).map(City.class::cast);
        row.add(city.flatMap(City::getLocation).map(at -> at.getLatitude()).orElse(null));
        row.add(city.flatMap(City::getLocation).map(at -> at.getLongitude()).orElse(null));
        row.add(names.others(party).stream().map(AtlasData::shown).toList());
        row.add(entry.isPresent());
        nodes.add(row);
        return nodes.size() - 1;
    }

    /** The Korean name, or nothing where it is the other one. */
    private @Nullable String korean(Reference reference) {
        String korean = names.of(reference, Locale.KOREAN);
        return korean.equals(names.of(reference, Locale.ENGLISH)) ? null : shown(korean);
    }

    private static Optional<Code> country(Reference party, Optional<CooperationRecord> entry) {
        if (party instanceof CountryReference reference) {
            return Optional.of(reference.country());
        }
        if (entry.orElse(null) instanceof Organization organization) {
            return organization.getCountry().map(country -> country);
        }
        return entry.filter(City.class::isInstance)
                .flatMap(city -> ((City) city).getCountry())
                .map(country -> country);
    }

    private int countryNumber(Code country) {
        return countries.code(country);
    }

    private List<@Nullable Object> tie(CooperationRecord entry, Findings findings) {
        Map<String, Object> values = MemberValues.of(entry);
        Optional<When> when = When.of(entry);
        List<@Nullable Object> row = new ArrayList<>();
        row.add(entry.reference().toString());
        row.add(names.own(entry, Locale.ENGLISH).map(AtlasData::shown).orElse(null));
        row.add(names.own(entry, Locale.KOREAN)
                .filter(korean ->
                        !korean.equals(names.own(entry, Locale.ENGLISH).orElse("")))
                .map(AtlasData::shown)
                .orElse(null));
        row.add(kind(entry, values.get("kind")));
        row.add(sectors(values));
        row.add(when.map(at ->
                        List.of(at.date().toText(Locale.ENGLISH), at.date().toText(Locale.KOREAN)))
                .orElse(null));
        row.add(when.map(When::years).orElse(null));
        row.add(parties(entry));
        row.add(entry.places().stream().map(this::node).distinct().toList());
        row.add(said(entry));
        row.add(findings.of(entry.reference()).size());
        return row;
    }

    private int kind(CooperationRecord entry, @Nullable Object kind) {
        String type = entry.getType().toString();
        if (kind instanceof Code code) {
            return kinds.number(
                    type + "/" + code.term(),
                    List.of(type, code.term(), shown(code.label(Locale.ENGLISH)), shown(code.label(Locale.KOREAN))));
        }
        // Projects are of no kind.
        return kinds.number(
                type,
                List.of(type, "", Words.say("one-" + type, Locale.ENGLISH), Words.say("one-" + type, Locale.KOREAN)));
    }

    private List<Integer> sectors(Map<String, Object> values) {
        List<Object> all = new ArrayList<>();
        if (values.containsKey("sector")) {
            all.add(values.get("sector"));
        }
        if (values.get("sectors") instanceof List<?> list) {
            all.addAll(list);
        }
        return all.stream()
                .filter(Code.class::isInstance)
                .map(code -> sectors.code((Code) code))
                .distinct()
                .toList();
    }

    /** Who takes part, each once, with the roles. */
    private List<List<Object>> parties(CooperationRecord entry) {
        Map<Integer, Set<Integer>> parties = new LinkedHashMap<>();
        for (Participation participation : entry.participations()) {
            participation.getParty().ifPresent(party -> {
                Set<Integer> taken = parties.computeIfAbsent(node(party), ignored -> new LinkedHashSet<>());
                participation.getRole().ifPresent(role -> taken.add(roles.code(role)));
            });
        }
        entry.parties().forEach(party -> parties.computeIfAbsent(node(party), ignored -> new LinkedHashSet<>()));
        List<List<Object>> rows = new ArrayList<>();
        parties.forEach((node, taken) -> rows.add(List.of(node, List.copyOf(taken))));
        return rows;
    }

    /** The first who says so, of the whole record if somebody does: source, words, how many more. */
    private @Nullable List<@Nullable Object> said(CooperationRecord entry) {
        List<Citation> citations = entry.getCitations();
        Optional<Citation> first = citations.stream()
                .filter(citation -> citation.getField().isEmpty())
                .findFirst()
                .or(() -> citations.stream().findFirst());
        if (first.isEmpty()) {
            return null;
        }
        return Arrays.asList(
                sources.getOrDefault(first.get().getSource(), -1),
                first.get().getVerbatim().map(AtlasData::shown).orElse(null),
                citations.size() - 1);
    }

    private static String shown(String text) {
        return VisibleText.of(text);
    }
}
