package org.urbancoop.exchange.oc4ids;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.Code;
import org.urbancoop.code.Role;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.Account;
import org.urbancoop.exchange.ledger.Attribution;
import org.urbancoop.exchange.ledger.Characters;
import org.urbancoop.exchange.ledger.Columns;
import org.urbancoop.exchange.ledger.DateBounds;
import org.urbancoop.exchange.ledger.Entry;
import org.urbancoop.exchange.ledger.Ledger;
import org.urbancoop.exchange.ledger.Terms;
import org.urbancoop.exchange.ledger.Uris;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.Loss;
import org.urbancoop.message.Message;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;

/** The projects of a dataset as OC4IDS has them. */
final class Projects {

    private static final Message NO_DAYS = new Message(
            "Dates are days there: a month or a year would become one of its days",
            "OC4IDS의 날짜는 하루여서 달이나 해는 그 가운데 하루가 됩니다");

    private static final Message MADE_DAYS = new Message(
            "The first and the last day of what is known only as months or years", "달이나 해만 알려진 것의 첫날과 마지막 날입니다");

    private static final Message NO_TERM = new Message("The list of OC4IDS has no such term", "OC4IDS 목록에 이런 용어가 없습니다");

    private static final Message BLANK = new Message("A text there is not empty", "OC4IDS의 텍스트는 비어 있을 수 없습니다");

    private static final Message REPEATED = new Message(
            "No two classifications of a project are equal: it stands there once", "한 사업에 같은 분류는 한 번만 적습니다");

    private static final Message NO_URI = new Message("It is no URI by RFC 3986", "RFC 3986의 URI가 아닙니다");

    private static final Message NEEDED =
            new Message("A package needs '{member}', which no dataset has", "패키지에는 '{member}'이(가) 있어야 하지만 데이터셋에는 없습니다");

    private static final Message NOT_NAMED = new Message(
            "OC4IDS holds projects: of other records only the names of those who take part",
            "OC4IDS는 사업을 담습니다. 다른 레코드는 참가자의 이름만 옮깁니다");

    private static final Set<String> CURRENCIES = new TreeSet<>(currencies());

    private final Dataset dataset;
    private final Ledger ledger;
    private final boolean mayInvent;
    private final String prefix;
    private final Set<Reference> named = new LinkedHashSet<>();

    Projects(Dataset dataset, Account account, Consumer<Loss> losses, boolean mayInvent, String prefix) {
        this.dataset = dataset;
        this.ledger = new Ledger(account, losses);
        this.mayInvent = mayInvent;
        this.prefix = prefix;
    }

    private static List<String> currencies() {
        try (@Nullable InputStream in = Projects.class.getResourceAsStream("currencies.txt")) {
            if (in == null) {
                throw new IllegalStateException("currencies.txt is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("currencies.txt cannot be read", e);
        }
    }

    /** Gets the header, flat, with the attribution; what was made up of the package is told at it. */
    Map<String, Object> header(Map<String, String> invented) {
        Entry header = ledger.open(dataset);
        Map<String, Object> properties =
                new LinkedHashMap<>(new Columns(header, "member of dataset", Characters.UNICODE).values());
        properties.put("attribution", Attribution.of(dataset, Characters.UNICODE));
        invented.forEach(
                (member, value) -> header.invent(JsonPointer.ROOT, value, NEEDED.fill(Map.of("member", member))));
        header.close();
        return properties;
    }

    /** Tells what is no project: names of those who take part are carried, by the projects that were written before. */
    void closeOthers() {
        for (CooperationRecord each : (Iterable<CooperationRecord>) dataset.records()::iterator) {
            if (each instanceof Project) {
                continue;
            }
            if (each instanceof Source source) {
                ledger.credit(source, "attribution", Characters.UNICODE);
                continue;
            }
            Entry entry = ledger.open(each);
            JsonPointer name = JsonPointer.of("/name");
            boolean isNamed = named.contains(each.reference()) && Ledger.isReferredTo(each, dataset);
            if (isNamed && entry.leaves().containsKey(name)) {
                Columns.text(entry, name, entry.leaves().getOrDefault(name, ""), Characters.UNICODE);
                entry.close();
            } else {
                entry.leaveOut(NOT_NAMED);
            }
        }
        dataset.getDeclaredTotals().forEach(total -> ledger.open(total).leaveOut(NOT_NAMED));
    }

    Map<String, Object> project(Project project) {
        Entry entry = ledger.open(project);
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("id", prefix + project.getId());
        entry.carry(JsonPointer.of("/id"));
        entry.carry(JsonPointer.of("/type"));
        put(to, "identifiers", identifiers(entry));
        text(entry, "/title").ifPresent(title -> to.put("title", title));
        text(entry, "/summary").ifPresent(summary -> to.put("description", summary));
        project.getStatus()
                .ifPresent(status ->
                        term(entry, "/status", status, "projectStatus").ifPresent(s -> to.put("status", s)));
        period(entry).ifPresent(period -> to.put("period", period));
        Map<String, Object> classes = classifications(entry);
        project.getSector().ifPresent(sector -> sector(entry, sector, to, classes));
        put(to, "additionalClassifications", List.copyOf(classes.values()));
        budget(project, entry).ifPresent(budget -> to.put("budget", Map.of("amount", budget)));
        put(to, "locations", locations(entry));
        put(to, "parties", parties(project, entry));
        put(to, "documents", documents(entry));
        entry.close();
        return to;
    }

    private static void put(Map<String, Object> to, String member, List<?> values) {
        if (!values.isEmpty()) {
            to.put(member, values);
        }
    }

    /** Carries a text that is there; one that is empty is told. */
    private static Optional<String> text(Entry entry, String pointer) {
        return text(entry, JsonPointer.of(pointer));
    }

    private static Optional<String> text(Entry entry, JsonPointer at) {
        @Nullable Object value = entry.leaves().get(at);
        if (value == null) {
            return Optional.empty();
        }
        if (value.toString().isEmpty()) {
            entry.tell(Loss.Kind.LEFT_OUT, at, BLANK);
            return Optional.empty();
        }
        return Optional.of(Columns.text(entry, at, value, Characters.UNICODE));
    }

    private static Map<String, Object> object(String key, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(key, value);
        return object;
    }

    private static List<Object> identifiers(Entry entry) {
        List<Object> identifiers = new ArrayList<>();
        map(entry, "identifiers", (scheme, id) -> {
            Map<String, Object> identifier = object("id", id);
            identifier.put("scheme", scheme);
            identifiers.add(identifier);
        });
        return identifiers;
    }

    private interface Pair {

        void take(String key, String value);
    }

    /** Takes the entries of a map, whose keys are schemes there. */
    private static void map(Entry entry, String member, Pair pair) {
        for (JsonPointer at : entry.within(JsonPointer.ROOT.child(member))) {
            String key = at.steps().get(at.steps().size() - 1);
            if (key.isEmpty() || !Characters.has(key, Characters.UNICODE)) {
                entry.tell(Loss.Kind.LEFT_OUT, at, BLANK);
            } else {
                text(entry, at).ifPresent(value -> pair.take(key, value));
            }
        }
    }

    /** Finds the term of a list of OC4IDS that means the same. */
    private static Optional<String> same(Code code, String list) {
        return Terms.same(code, Oc4idsFormat.LISTS + list + ":");
    }

    private static Optional<String> term(Entry entry, String pointer, Code code, String list) {
        Optional<String> same = same(code, list);
        if (same.isPresent()) {
            entry.carry(JsonPointer.of(pointer));
        } else {
            entry.tell(Loss.Kind.LEFT_OUT, JsonPointer.of(pointer), NO_TERM);
        }
        return same;
    }

    /** A sector of their list, with the one above, which their guidance wants; any other is a classification. */
    private static void sector(Entry entry, Code sector, Map<String, Object> to, Map<String, Object> classes) {
        Optional<String> same = same(sector, "projectSector");
        if (same.isEmpty()) {
            text(entry, "/sector").ifPresent(term -> classify(classes, "urbancoop-sector", "id", term));
            return;
        }
        entry.carry(JsonPointer.of("/sector"));
        String term = same.orElseThrow();
        int point = term.indexOf('.');
        to.put("sector", point < 0 ? List.of(term) : List.of(term.substring(0, point), term));
    }

    private static Map<String, Object> classifications(Entry entry) {
        Map<String, Object> classes = new LinkedHashMap<>();
        map(entry, "classifications", (scheme, value) -> classify(classes, scheme, "description", value));
        Set<Object> services = new HashSet<>();
        for (JsonPointer service : entry.within(JsonPointer.of("/services"))) {
            if (services.add(Objects.requireNonNull(entry.leaves().get(service)))) {
                text(entry, service).ifPresent(term -> classify(classes, "urbancoop-service", "id", term));
            } else {
                entry.tell(Loss.Kind.LEFT_OUT, service, REPEATED);
            }
        }
        text(entry, "/flow").ifPresent(term -> classify(classes, "urbancoop-flow-type", "id", term));
        return classes;
    }

    /** Adds a classification once: the schema wants no two that are equal. */
    private static void classify(Map<String, Object> classes, String scheme, String member, String value) {
        Map<String, Object> classification = object("scheme", scheme);
        classification.put(member, value);
        classes.put(JsonPointer.of(List.of(scheme, member, value)).toString(), classification);
    }

    /** By the convention of the standard, an unknown time is the first second of a start and the last one of an end. */
    static String first(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private Optional<Object> period(Entry entry) {
        JsonPointer at = JsonPointer.of("/period");
        @Nullable Object value = entry.leaves().get(at);
        if (value == null) {
            return Optional.empty();
        }
        Optional<DateBounds> bounds = DateBounds.of(value.toString()).filter(known -> known.isExact() || mayInvent);
        if (bounds.isEmpty()) {
            entry.tell(Loss.Kind.LEFT_OUT, at, NO_DAYS);
            return Optional.empty();
        }
        DateBounds known = bounds.orElseThrow();
        Map<String, Object> period = new LinkedHashMap<>();
        Optional<String> start = known.start().map(Projects::first);
        Optional<String> end = known.end().map(day -> day + "T23:59:59Z");
        start.ifPresent(moment -> period.put("startDate", moment));
        end.ifPresent(moment -> period.put("endDate", moment));
        entry.carry(at);
        if (!known.isExact()) {
            entry.invent(at, start.orElse("..") + "/" + end.orElse(".."), MADE_DAYS);
        }
        return Optional.of(period);
    }

    private static Optional<Object> budget(Project project, Entry entry) {
        JsonPointer currency = JsonPointer.of("/budget/currency");
        return project.getBudget().flatMap(budget -> {
            String code = budget.getCurrency().toString();
            if (!CURRENCIES.contains(code)) {
                entry.tell(Loss.Kind.LEFT_OUT, currency, NO_TERM);
                entry.tell(Loss.Kind.LEFT_OUT, JsonPointer.of("/budget/amount"), NO_TERM);
                return Optional.empty();
            }
            entry.carry(currency);
            entry.carry(JsonPointer.of("/budget/amount"));
            BigDecimal amount = budget.getAmount();
            Map<String, Object> value = object("amount", amount);
            value.put("currency", code);
            return Optional.of(value);
        });
    }

    private static List<Object> locations(Entry entry) {
        List<Object> locations = new ArrayList<>();
        MemberValues.find(entry.object(), JsonPointer.of("/locations")).ifPresent(list -> {
            for (String index : MemberValues.children(list).keySet()) {
                JsonPointer at = JsonPointer.of("/locations").child(index);
                Map<String, Object> location = object("id", index);
                text(entry, at.child("label")).ifPresent(label -> location.put("description", label));
                text(entry, at.child("ref")).ifPresent(place -> {
                    Map<String, Object> gazetteer = object("scheme", "urbancoop");
                    gazetteer.put("identifiers", List.of(place));
                    location.put("gazetteer", gazetteer);
                });
                locations.add(location);
            }
        });
        return locations;
    }

    /** A party a reference or a label, with all its roles. */
    private List<Object> parties(Project project, Entry entry) {
        Map<String, Map<String, Object>> parties = new LinkedHashMap<>();
        for (int i = 0; i < project.getParticipants().size(); i++) {
            JsonPointer at = JsonPointer.of("/participants").child(i);
            Optional<String> id = text(entry, at.child("party"));
            Optional<String> label = id.isPresent()
                    ? Optional.empty()
                    : text(entry, at.child("group").child("label"));
            if (id.isEmpty() && label.isEmpty()) {
                continue;
            }
            String key = id.map(reference -> "id " + reference).orElse("label " + label.orElse(""));
            Map<String, Object> party = parties.computeIfAbsent(key, name -> party(project, id, label));
            text(entry, at.child("role")).ifPresent(role -> addRole(party, role));
        }
        return List.copyOf(parties.values());
    }

    private static void addRole(Map<String, Object> party, String role) {
        String theirs = role.equals(Role.FUNDING.term()) ? "funder" : role;
        List<Object> roles = new ArrayList<>(party.get("roles") instanceof List<?> known ? known : List.of());
        if (!roles.contains(theirs)) {
            roles.add(theirs);
        }
        party.put("roles", roles);
    }

    private Map<String, Object> party(Project project, Optional<String> id, Optional<String> label) {
        Map<String, Object> party = new LinkedHashMap<>();
        label.ifPresent(name -> party.put("name", name));
        id.ifPresent(text -> {
            party.put("id", text);
            Reference reference = project.parties().stream()
                    .filter(each -> each.toString().equals(text))
                    .findFirst()
                    .orElseThrow();
            name(reference).ifPresent(name -> {
                named.add(reference);
                party.put("name", Characters.replace(name, Characters.UNICODE));
            });
        });
        return party;
    }

    private Optional<String> name(Reference reference) {
        return dataset.city(reference)
                .map(city -> city.getName())
                .or(() -> dataset.organization(reference).map(organization -> organization.getName()))
                .filter(name -> !name.isEmpty());
    }

    private static List<Object> documents(Entry entry) {
        List<Object> documents = new ArrayList<>();
        MemberValues.find(entry.object(), JsonPointer.of("/links")).ifPresent(list -> {
            for (String index : MemberValues.children(list).keySet()) {
                JsonPointer at = JsonPointer.of("/links").child(index);
                String url = String.valueOf(entry.leaves().get(at.child("url")));
                if (!Uris.isUri(url)) {
                    entry.tell(Loss.Kind.LEFT_OUT, at.child("url"), NO_URI);
                    continue;
                }
                Map<String, Object> document = object("id", index);
                text(entry, at.child("title")).ifPresent(title -> document.put("title", title));
                text(entry, at.child("url")).ifPresent(address -> document.put("url", address));
                text(entry, at.child("rel")).ifPresent(rel -> document.put("documentType", rel));
                documents.add(document);
            }
        });
        return documents;
    }
}
