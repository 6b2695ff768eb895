package org.urbancoop.exchange.iati;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.BudgetKind;
import org.urbancoop.code.FlowType;
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
import org.urbancoop.exchange.reading.TreePart;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.message.Message;
import org.urbancoop.reference.RecordType;

/** Reads activities. What the model has no member for is kept in the extension {@code iati}, as a tree. */
final class ActivityReader {

    static final String EXTENSION = "iati";

    private static final Set<String> PERSONAL = Set.of("contact-info");

    private static final Pattern DAY = Pattern.compile("\\s*(\\d{4}-\\d{2}-\\d{2})(|Z|[-+T].*)\\s*");

    /** Types of dates before version 2. */
    private static final Map<String, String> OLD_TYPES =
            Map.of("start-planned", "1", "start-actual", "2", "end-planned", "3", "end-actual", "4");

    /** The sectors of the DAC, which are meant where none is named, and by their name before version 2. */
    private static final Set<String> DAC = Set.of("1", "DAC");

    private final Terms terms;
    private final Heading heading;
    private final Ids ids;
    private final boolean keepsPersonalData;

    ActivityReader(Terms terms, Heading heading, Ids ids, boolean keepsPersonalData) {
        this.terms = terms;
        this.heading = heading;
        this.ids = ids;
        this.keepsPersonalData = keepsPersonalData;
    }

    ReadEntry read(TreePart part) {
        Problems problems = new Problems();
        return new OfActivity(part, problems).read();
    }

    private static Node node(Node of, String member) {
        return of.get(member).orElseThrow();
    }

    private static Optional<Node> first(Node of, String element) {
        return of.objects(element).stream().findFirst();
    }

    /** Gets the first text; before version 2, an element held it itself. */
    private static Optional<Node> narrative(Node of) {
        return narratives(of).stream().findFirst();
    }

    private static List<Node> narratives(Node of) {
        return Stream.concat(of.objects("narrative").stream(), Stream.of(of))
                .filter(each -> each.text("#text").isPresent())
                .toList();
    }

    /** One activity and the project that is made of it. */
    private final class OfActivity {

        private final TreePart part;
        private final Node activity;
        private final Problems problems;
        private final Draft draft;
        private final boolean isOwn;

        OfActivity(TreePart part, Problems problems) {
            this.part = part;
            this.activity = part.node(problems);
            this.problems = problems;
            this.draft = new Draft(RecordType.PROJECT, activity, problems);
            this.isOwn = activity.get("@u:id").isPresent();
        }

        ReadEntry read() {
            identifiers();
            first(activity, "title").ifPresent(this::title);
            first(activity, "description").flatMap(ActivityReader::narrative).ifPresent(this::summary);
            activity.objects("participating-org").forEach(this::participant);
            first(activity, "activity-status").ifPresent(this::status);
            dates();
            activity.objects("location").forEach(this::location);
            activity.objects("sector").forEach(this::sector);
            activity.objects("tag").forEach(this::tag);
            first(activity, "default-flow-type")
                    .flatMap(flow -> flow.get("@code"))
                    .ifPresent(code -> code.text()
                            .flatMap(term -> terms.find(FlowType.list(), "flowtype/#", term))
                            .ifPresentOrElse(
                                    ours -> draft.put("flow", ours.term(), code), () -> noTerm(code, "FlowType")));
            activity.objects("budget").forEach(this::budget);
            activity.objects("document-link").forEach(this::document);
            if (!keepsPersonalData) {
                activity.within(PERSONAL).forEach(each -> draft.withhold(each));
            }
            if (!isOwn) {
                draft.cite(heading.source(), activity.pointer().toString());
            }
            draft.keep(EXTENSION, activity::left);
            return draft.make(part::text);
        }

        private void noTerm(Node at, String list) {
            problems.add(ReadingProblem.NO_TERM, at, at.text().orElse(""), list);
        }

        /** Of what we wrote, the identifier is that of the reporter and the id, unless the project has one. */
        private void identifiers() {
            Optional<Node> identifier = first(activity, "iati-identifier").flatMap(each -> each.get("#text"));
            Optional<String> text = identifier.flatMap(Node::text).map(String::strip);
            Optional<Node> reporter = first(activity, "reporting-org");
            if (isOwn) {
                String id = activity.text("@u:id").orElse("");
                draft.put("id", id, node(activity, "@u:id"));
                String derived = reporter.flatMap(each -> each.text("@ref")).orElse("") + "-" + id;
                text.filter(known -> !known.equals(derived))
                        .ifPresentOrElse(
                                known -> draft.putEntry("identifiers", "iati", known, identifier.orElseThrow()),
                                () -> identifier.ifPresent(known -> known.carried(true)));
                reporter.ifPresent(each -> each.carried(true));
            } else if (text.isPresent()) {
                draft.put("id", ids.of(text.orElseThrow()));
                draft.putEntry("identifiers", "iati", text.orElseThrow(), identifier.orElseThrow());
            }
            for (Node other : activity.objects("other-identifier")) {
                Optional<String> scheme = other.text("@u:scheme");
                Optional<String> ref = other.text("@ref");
                if (scheme.isPresent() && ref.isPresent()) {
                    draft.putEntry("identifiers", scheme.orElseThrow(), ref.orElseThrow(), other);
                }
            }
        }

        private void title(Node title) {
            boolean isFirst = true;
            for (Node each : narratives(title)) {
                Optional<String> text = each.text("#text");
                Optional<String> language = each.text("@xml:lang").or(() -> activity.text("@xml:lang"));
                if (isFirst) {
                    draft.put("title", text.orElseThrow(), node(each, "#text"));
                    language.ifPresent(tag -> draft.put("titleLanguage", tag));
                    each.get("@xml:lang").ifPresent(tag -> tag.carried(true));
                    isFirst = false;
                } else if (language.isPresent()) {
                    draft.putEntry("titles", language.orElseThrow(), text.orElseThrow(), each);
                }
            }
        }

        private void summary(Node narrative) {
            Node text = node(narrative, "#text");
            draft.put("summary", text.text().orElseThrow(), text);
            problems.addMarkup(text, text.text().orElseThrow());
        }

        private void participant(Node org) {
            Optional<Node> role = org.get("@role");
            Optional<String> ours = role.flatMap(Node::text)
                    .flatMap(code -> terms.find(Role.list(), "organisationrole/#", code))
                    .map(Role::term);
            Optional<Node> party = org.get("@u:party");
            Optional<Node> name = narrative(org).map(each -> node(each, "#text"));
            if (party.isEmpty() && name.isEmpty()) {
                return;
            }
            Map<String, Object> participant = new LinkedHashMap<>();
            ours.ifPresent(term -> participant.put("role", term));
            List<Node> from = new ArrayList<>();
            role.filter(each -> ours.isPresent()).ifPresent(from::add);
            if (party.isPresent()) {
                participant.put("party", party.orElseThrow().text().orElse(""));
                // Name and type are those of the record.
                from.add(org);
            } else {
                participant.put(
                        "group", Map.of("label", name.flatMap(Node::text).orElseThrow()));
                name.ifPresent(from::add);
            }
            if (ours.isEmpty() && role.isPresent()) {
                noTerm(role.orElseThrow(), "OrganisationRole");
            }
            draft.add("participants", participant, from.toArray(Node[]::new));
        }

        private void status(Node status) {
            Optional<Node> code = status.get("@code");
            Optional<String> term = status.text("@u:term")
                    .or(() -> code.flatMap(Node::text)
                            .flatMap(known -> terms.find(ProjectStatus.list(), "activitystatus/#", known))
                            .map(ProjectStatus::term));
            if (term.isPresent()) {
                draft.put("status", term.orElseThrow(), status);
            } else {
                code.ifPresent(each -> noTerm(each, "ActivityStatus"));
            }
        }

        /** The period is between the actual days, or the planned ones where there are none. */
        private void dates() {
            Map<String, Node> byType = new LinkedHashMap<>();
            for (Node date : activity.objects("activity-date")) {
                date.text("@type")
                        .map(type -> OLD_TYPES.getOrDefault(type, type))
                        .ifPresent(type -> byType.putIfAbsent(type, date));
            }
            @Nullable Node start = byType.getOrDefault("2", byType.get("1"));
            @Nullable Node end = byType.getOrDefault("4", byType.get("3"));
            Optional<String> first = day(start);
            Optional<String> last = day(end);
            if (first.isEmpty() && last.isEmpty()) {
                return;
            }
            // We leave out what is open; of others, nobody knows what a bound that is missing means.
            String none = isOwn ? ".." : "";
            String from = first.orElse(none);
            String to = last.orElse(none);
            List<Node> nodes = new ArrayList<>();
            if (start != null && first.isPresent() && isWhole(start)) {
                nodes.add(start);
            }
            if (end != null && last.isPresent() && isWhole(end)) {
                nodes.add(end);
            }
            draft.put("period", from.equals(to) ? from : from + "/" + to, nodes.toArray(Node[]::new));
        }

        private Optional<String> day(@Nullable Node date) {
            if (date == null) {
                return Optional.empty();
            }
            Optional<String> day = date.text("@iso-date")
                    .map(DAY::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .filter(ActivityReader::isDay);
            if (day.isEmpty()) {
                problems.add(ReadingProblem.NO_DATE, date.get("@iso-date").orElse(date), "2016-01-01");
            }
            return day;
        }

        private static boolean isWhole(Node date) {
            return date.text("@iso-date").orElse("").length() == "2016-01-01".length()
                    && date.objects("narrative").isEmpty();
        }

        private void location(Node location) {
            Optional<Node> counterpart = location.get("@u:counterpart");
            if (counterpart.isPresent()) {
                Map<String, Object> participant = new LinkedHashMap<>();
                participant.put("role", Role.COUNTERPART.term());
                participant.put("party", counterpart.flatMap(Node::text).orElse(""));
                draft.add("participants", participant, location);
                return;
            }
            Optional<Node> label =
                    first(location, "name").flatMap(ActivityReader::narrative).map(each -> node(each, "#text"));
            Optional<String> place = location.text("@u:place");
            if (label.isEmpty() && place.isEmpty()) {
                return;
            }
            Map<String, Object> value = new LinkedHashMap<>();
            label.flatMap(Node::text).ifPresent(text -> value.put("label", text));
            place.ifPresent(reference -> value.put("ref", reference));
            // Name, point and identifier of a place that is a record are those of the record.
            draft.add("locations", value, place.isPresent() ? location : label.orElseThrow());
        }

        private void sector(Node sector) {
            Optional<Node> code = sector.get("@code");
            Optional<String> text = code.flatMap(Node::text);
            if (text.isEmpty()) {
                return;
            }
            String vocabulary = sector.text("@vocabulary").orElse("1");
            if (isList(sector, "sector")) {
                draft.put("sector", text.orElseThrow(), sector);
            } else if (DAC.contains(vocabulary)) {
                terms.find(Sector.list(), "sector/#", text.orElseThrow())
                        .ifPresentOrElse(
                                ours -> {
                                    List<Node> from = new ArrayList<>(List.of(code.orElseThrow()));
                                    sector.get("@vocabulary").ifPresent(from::add);
                                    draft.put("sector", ours.term(), from.toArray(Node[]::new));
                                },
                                () -> noTerm(code.orElseThrow(), "Sector"));
            }
        }

        private boolean isList(Node of, String list) {
            return of.text("@vocabulary-uri")
                    .filter(("urn:urbancoop:code-list:" + list)::equals)
                    .isPresent();
        }

        private void tag(Node tag) {
            Optional<String> code = tag.text("@code");
            Optional<String> scheme = tag.text("@u:scheme");
            if (code.isPresent() && isList(tag, "service")) {
                draft.add("services", code.orElseThrow(), tag);
            } else if (code.isPresent() && scheme.isPresent()) {
                draft.putEntry("classifications", scheme.orElseThrow(), code.orElseThrow(), tag);
            }
        }

        /** A budget without a currency or with an amount that is none stays in the extension. */
        private void budget(Node budget) {
            Optional<Node> value = first(budget, "value");
            Optional<BigDecimal> amount =
                    value.flatMap(each -> each.text("#text")).flatMap(ActivityReader::number);
            Optional<String> currency =
                    value.flatMap(each -> each.text("@currency")).or(() -> activity.text("@default-currency"));
            if (amount.isEmpty() || currency.isEmpty()) {
                value.ifPresent(each -> problems.add(
                        ReadingProblem.WRONG_TYPE, each, new Message("An amount with a currency", "통화가 있는 금액")));
                return;
            }
            List<Node> from = new ArrayList<>(List.of(node(value.orElseThrow(), "#text")));
            value.orElseThrow().get("@currency").ifPresent(from::add);
            Map<String, Object> of = new LinkedHashMap<>();
            of.put("amount", Map.of("amount", amount.orElseThrow(), "currency", currency.orElseThrow()));
            budget.get("@type")
                    .ifPresent(type -> type.text()
                            .flatMap(code -> terms.find(BudgetKind.list(), "budgettype/#", code))
                            .ifPresent(kind -> {
                                of.put("kind", kind.term());
                                from.add(type);
                            }));
            Optional<String> start = day(first(budget, "period-start").orElse(null));
            Optional<String> end = day(first(budget, "period-end").orElse(null));
            if (start.isPresent() && end.isPresent()) {
                of.put("period", start.orElseThrow() + "/" + end.orElseThrow());
                Stream.of("period-start", "period-end")
                        .flatMap(name -> first(budget, name).stream())
                        .filter(OfActivity::isWhole)
                        .forEach(from::add);
            }
            draft.add("budgets", of, from.toArray(Node[]::new));
        }

        /** A document of a category that we have no term for stays in the extension. */
        private void document(Node document) {
            Optional<String> url = document.text("@url");
            Optional<Node> category = first(document, "category").flatMap(each -> each.get("@code"));
            Optional<String> rel = category.flatMap(Node::text)
                    .flatMap(code -> terms.find(LinkRel.list(), "documentcategory/#", code))
                    .map(LinkRel::term);
            if (url.isEmpty() || rel.isEmpty()) {
                category.filter(each -> rel.isEmpty()).ifPresent(each -> noTerm(each, "DocumentCategory"));
                return;
            }
            List<Node> from = new ArrayList<>(List.of(node(document, "@url"), category.orElseThrow()));
            Map<String, Object> link = new LinkedHashMap<>();
            link.put("rel", rel.orElseThrow());
            link.put("url", url.orElseThrow());
            first(document, "title")
                    .flatMap(ActivityReader::narrative)
                    .map(each -> node(each, "#text"))
                    .ifPresent(text -> {
                        link.put("title", text.text().orElseThrow());
                        from.add(text);
                    });
            draft.add("links", link, from.toArray(Node[]::new));
        }
    }

    private static Optional<BigDecimal> number(String text) {
        String stripped = text.strip();
        return stripped.matches("[-+]?[0-9]{1,40}(\\.[0-9]{1,20})?")
                ? Optional.of(new BigDecimal(stripped))
                : Optional.empty();
    }

    private static boolean isDay(String day) {
        try {
            return LocalDate.parse(day).getYear() >= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
