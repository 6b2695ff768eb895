package org.urbancoop.exchange.oc4ids;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.urbancoop.code.Code;
import org.urbancoop.code.LinkRel;
import org.urbancoop.code.ProjectStatus;
import org.urbancoop.code.Role;
import org.urbancoop.code.Sector;
import org.urbancoop.exchange.reading.Draft;
import org.urbancoop.exchange.reading.Heading;
import org.urbancoop.exchange.reading.Ids;
import org.urbancoop.exchange.reading.Node;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;
import org.urbancoop.exchange.reading.Terms;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.json.tree.JsonPart;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.MalformedTextException;

/** Reads the projects of a package. What the model has no member for is kept in the extension {@code oc4ids}. */
final class ProjectReader {

    private static final String EXTENSION = "oc4ids";

    /** Members that tell of persons, wherever they stand. */
    private static final Set<String> PERSONAL = Set.of("contactPoint", "people", "beneficialOwners");

    /** Classifications in which our writer puts members that the standard lacks. */
    private static final Map<String, String> OURS =
            Map.of("urbancoop-sector", "sector", "urbancoop-service", "services", "urbancoop-flow-type", "flow");

    private static final Set<String> LISTS = Set.of("services");

    private final Terms terms;
    private final Heading heading;
    private final Ids ids;
    private final String prefix;
    private final boolean isOwn;
    private final boolean keepsPersonalData;

    /**
     * Creates a reader for one package.
     *
     * @param prefix what our writer put before each id
     * @param isOwn whether our writer has written the package
     */
    ProjectReader(Terms terms, Heading heading, Ids ids, String prefix, boolean isOwn, boolean keepsPersonalData) {
        this.terms = terms;
        this.heading = heading;
        this.ids = ids;
        this.prefix = prefix;
        this.isOwn = isOwn;
        this.keepsPersonalData = keepsPersonalData;
    }

    ReadEntry read(JsonPart part) {
        Problems problems = new Problems();
        problems.addAll(part.problems());
        Node project = Node.of(part, problems);
        Draft draft = new Draft(RecordType.PROJECT, project, problems);
        id(project, draft);
        project.text("title").ifPresent(title -> draft.put("title", title, node(project, "title")));
        project.text("description").ifPresent(text -> {
            draft.put("summary", text, node(project, "description"));
            problems.addMarkup(node(project, "description"), text);
        });
        term(project, draft, problems);
        project.object("period")
                .flatMap(period -> period(period, problems))
                .ifPresent(period ->
                        draft.put("period", period.text(), period.from().toArray(Node[]::new)));
        sector(project, draft, problems);
        project.objects("identifiers").forEach(each -> pair(each, "scheme", "id", "identifiers", draft));
        project.objects("additionalClassifications").forEach(each -> classification(each, draft));
        project.object("budget").flatMap(budget -> budget.object("amount")).ifPresent(amount -> money(amount, draft));
        project.objects("locations").forEach(location -> location(location, draft));
        project.objects("documents").forEach(document -> document(document, draft, problems));
        project.objects("parties").forEach(party -> party(party, draft, problems));
        if (!keepsPersonalData) {
            project.within(PERSONAL).forEach(node -> draft.withhold(node));
        }
        if (!isOwn) {
            draft.cite(heading.source(), part.pointer().toString());
        }
        draft.keep(EXTENSION, project::left);
        return draft.make(part::raw);
    }

    private static Node node(Node of, String member) {
        return of.get(member).orElseThrow();
    }

    private void id(Node project, Draft draft) {
        project.text("id").ifPresent(text -> {
            String theirs = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
            draft.put("id", ids.of(theirs), node(project, "id"));
            if (!isOwn) {
                draft.putEntry("identifiers", EXTENSION, text);
            }
        });
    }

    private void term(Node project, Draft draft, Problems problems) {
        project.text("status")
                .ifPresent(status -> terms.find(ProjectStatus.list(), "projectStatus:", status)
                        .ifPresentOrElse(
                                ours -> draft.put("status", ours.toString(), node(project, "status")),
                                () -> problems.add(
                                        ReadingProblem.NO_TERM, node(project, "status"), status, "projectStatus")));
    }

    /** A period in EDTF and the values that it is made of. */
    private record Period(String text, List<Node> from) {}

    private Optional<Period> period(Node period, Problems problems) {
        Optional<Node> start = period.get("startDate");
        Optional<Node> end = period.get("endDate");
        Optional<DateReading> first = start.flatMap(node -> date(node, problems));
        Optional<DateReading> last = end.flatMap(node -> date(node, problems));
        boolean isMissing = (start.isPresent() && first.isEmpty()) || (end.isPresent() && last.isEmpty());
        if (isMissing || (first.isEmpty() && last.isEmpty())) {
            return Optional.empty();
        }
        // A time of day has no place in a period of days, and stays in the extension.
        List<Node> from = new ArrayList<>();
        start.filter(node -> first.orElseThrow().isWhole()).ifPresent(from::add);
        end.filter(node -> last.orElseThrow().isWhole()).ifPresent(from::add);
        // Our writer leaves out what is open; of others, nobody knows what a bound that is missing means.
        String none = isOwn ? ".." : "";
        String begin = first.map(day -> day.day().toString()).orElse(none);
        String to = last.map(day -> day.day().toString()).orElse(none);
        return Optional.of(new Period(begin.equals(to) ? begin : begin + "/" + to, from));
    }

    private static Optional<DateReading> date(Node node, Problems problems) {
        Optional<DateReading> day = node.text().flatMap(DateReading::of);
        if (day.isEmpty()) {
            problems.add(ReadingProblem.NO_DATE, node, "2016-01-01T00:00:00Z");
        }
        return day;
    }

    /** A sector of theirs for which we have a term. */
    private record Known(Node node, Sector ours) {}

    /** The sector is the innermost one that we have a term for; those above it are in it. */
    private void sector(Node project, Draft draft, Problems problems) {
        List<Known> known = new ArrayList<>();
        for (Node sector : project.list("sector")) {
            sector.text()
                    .ifPresent(term -> terms.find(Sector.list(), "projectSector:", term)
                            .ifPresentOrElse(
                                    ours -> known.add(new Known(sector, ours)),
                                    () -> problems.add(ReadingProblem.NO_TERM, sector, term, "projectSector")));
        }
        for (Known each : known) {
            if (known.stream().noneMatch(other -> isAbove(each.ours(), other.ours()))) {
                Stream<Node> above = known.stream()
                        .filter(other -> isAbove(other.ours(), each.ours()))
                        .map(Known::node);
                draft.put(
                        "sector",
                        each.ours().toString(),
                        Stream.concat(Stream.of(each.node()), above).toArray(Node[]::new));
            }
        }
    }

    private static boolean isAbove(Code outer, Code inner) {
        return inner.toString().startsWith(outer + ".");
    }

    private static void pair(Node of, String key, String value, String member, Draft draft) {
        Optional<String> scheme = of.text(key);
        Optional<String> text = of.text(value);
        if (scheme.isPresent() && text.isPresent()) {
            draft.putEntry(member, scheme.orElseThrow(), text.orElseThrow(), node(of, value), node(of, key));
        }
    }

    private void classification(Node of, Draft draft) {
        Optional<String> member = of.text("scheme").map(OURS::get);
        Optional<String> id = of.text("id");
        if (isOwn && member.isPresent() && id.isPresent()) {
            Node[] from = {node(of, "id"), node(of, "scheme")};
            if (LISTS.contains(member.orElseThrow())) {
                draft.add(member.orElseThrow(), id.orElseThrow(), from);
            } else {
                draft.put(member.orElseThrow(), id.orElseThrow(), from);
            }
        } else {
            pair(of, "scheme", of.text("description").isPresent() ? "description" : "id", "classifications", draft);
        }
    }

    private static void money(Node money, Draft draft) {
        Optional<Node> amount = money.get("amount");
        Optional<String> currency = money.text("currency");
        if (amount.isPresent() && currency.isPresent()) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("amount", amount.orElseThrow().value());
            value.put("currency", currency.orElseThrow());
            draft.put("budget", value, amount.orElseThrow(), node(money, "currency"));
        }
    }

    /** A place has words; one of which only an address or a point is known stays in the extension. */
    private void location(Node location, Draft draft) {
        Optional<String> label = location.text("description");
        if (label.isEmpty()) {
            return;
        }
        List<Node> from = new ArrayList<>(List.of(node(location, "description")));
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("label", label.orElseThrow());
        Optional<Node> gazetteer = location.object("gazetteer")
                .filter(of ->
                        isOwn && of.text("scheme").filter("urbancoop"::equals).isPresent());
        gazetteer
                .map(of -> of.list("identifiers"))
                .filter(list -> list.size() == 1)
                .ifPresent(list -> list.get(0).text().ifPresent(reference -> {
                    place.put("ref", reference);
                    from.add(gazetteer.orElseThrow());
                }));
        if (isOwn) {
            location.get("id").ifPresent(from::add);
        }
        draft.add("locations", place, from.toArray(Node[]::new));
    }

    /** A document without an address, or of a type that we have no term for, stays in the extension. */
    private void document(Node document, Draft draft, Problems problems) {
        Optional<String> url = document.text("url");
        Optional<String> type = document.text("documentType");
        if (url.isEmpty() || type.isEmpty()) {
            return;
        }
        String theirs = type.orElseThrow();
        Optional<String> rel = isOwn
                ? type
                : terms.find(LinkRel.list(), "documentType:", theirs).map(LinkRel::toString);
        if (rel.isEmpty()) {
            problems.add(ReadingProblem.NO_TERM, node(document, "documentType"), theirs, "documentType");
            return;
        }
        List<Node> from = new ArrayList<>(List.of(node(document, "url"), node(document, "documentType")));
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("rel", rel.orElseThrow());
        link.put("url", url.orElseThrow());
        document.text("title").ifPresent(title -> {
            link.put("title", title);
            from.add(node(document, "title"));
        });
        if (isOwn) {
            document.get("id").ifPresent(from::add);
        }
        draft.add("links", link, from.toArray(Node[]::new));
    }

    /** One takes part once in each role; a role that we have no term for is kept as it is printed. */
    private void party(Node party, Draft draft, Problems problems) {
        Optional<String> reference = party.text("id").filter(ProjectReader::isReference);
        Optional<String> name = party.text("name");
        if (reference.isEmpty() && name.isEmpty()) {
            return;
        }
        List<Node> from = new ArrayList<>();
        Map<String, Object> who = new LinkedHashMap<>();
        if (reference.isPresent()) {
            who.put("party", reference.orElseThrow());
            from.add(node(party, "id"));
        } else {
            who.put("group", Map.of("label", name.orElseThrow()));
            from.add(node(party, "name"));
        }
        List<Node> roles = party.list("roles").stream()
                .filter(role -> role.text().isPresent())
                .toList();
        if (roles.isEmpty()) {
            draft.add("participants", who, from.toArray(Node[]::new));
        }
        for (Node role : roles) {
            Map<String, Object> participant = new LinkedHashMap<>();
            String theirs = role.text().orElseThrow();
            // Our writer gives the terms of ours that the list of theirs lacks as they are.
            Optional<String> ours = terms.find(Role.list(), "partyRole:", theirs)
                    .map(Role::toString)
                    .or(() -> Optional.of(theirs).filter(term -> isOwn));
            ours.ifPresent(term -> participant.put("role", term));
            participant.putAll(who);
            if (ours.isEmpty()) {
                participant.put("roleAsPrinted", theirs);
                problems.add(ReadingProblem.NO_TERM, role, theirs, "partyRole");
            }
            List<Node> all = new ArrayList<>(List.of(role));
            all.addAll(from);
            draft.add("participants", participant, all.toArray(Node[]::new));
        }
    }

    private static boolean isReference(String id) {
        try {
            return id.indexOf('/') > 0 && Reference.parse(id) != null;
        } catch (MalformedTextException e) {
            return false;
        }
    }
}
