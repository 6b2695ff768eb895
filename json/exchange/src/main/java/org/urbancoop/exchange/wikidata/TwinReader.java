package org.urbancoop.exchange.wikidata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.exchange.reading.Draft;
import org.urbancoop.exchange.reading.Heading;
import org.urbancoop.exchange.reading.Ids;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;
import org.urbancoop.exchange.reading.Terms;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.reference.RecordType;

/**
 * Gathers rows into towns and statements, and makes cities and agreements of them. The statements of both towns are one
 * agreement with a citation each; where one town alone has a statement, there is one citation.
 */
final class TwinReader {

    private static final String TOWN = "city";
    private static final String TWIN = "twin";

    private final Terms terms;
    private final Heading heading;
    private final Map<String, Town> towns = new LinkedHashMap<>();
    private final Map<String, Statement> statements = new LinkedHashMap<>();
    private final List<ReadEntry> rejected = new ArrayList<>();

    /** What a variable is: a part of the statement, or a member of a town. */
    private record Meaning(String of, String part) {}

    private final Map<String, Meaning> meanings = new LinkedHashMap<>();

    TwinReader(Terms terms, Heading heading) {
        this.terms = terms;
        this.heading = heading;
    }

    void add(ResultRow row) {
        Problems problems = new Problems();
        problems.addAll(row.problems());
        Optional<String> town = item(row, TOWN, problems);
        Optional<String> twin = item(row, TWIN, problems);
        if (town.isEmpty() || twin.isEmpty()) {
            rejected.add(ReadEntry.builder()
                    .pointer(row.pointer())
                    .location(row.location())
                    .raw(row.raw())
                    .addAllProblems(problems.all())
                    .build());
            return;
        }
        Town one = towns.computeIfAbsent(town.orElseThrow(), item -> new Town(item, row));
        Town other = towns.computeIfAbsent(twin.orElseThrow(), item -> new Town(item, row));
        String key = row.cells().entrySet().stream()
                .filter(cell -> meaning(cell.getKey()).equals(new Meaning("", "statement")))
                .map(cell -> cell.getValue().text())
                .findFirst()
                .orElseGet(() -> one.item() + " " + other.item() + " " + text(row, "start") + " " + text(row, "end"));
        Statement statement = statements.computeIfAbsent(key, id -> new Statement(one, other, row));
        row.cells().forEach((variable, cell) -> {
            Meaning meaning = meaning(variable);
            switch (meaning.of()) {
                case TOWN -> one.add(variable, meaning.part(), cell);
                case TWIN -> other.add(variable, meaning.part(), cell);
                default -> statement.add(variable, meaning.part(), cell);
            }
        });
    }

    private Optional<String> item(ResultRow row, String of, Problems problems) {
        Optional<String> item = row.cells().entrySet().stream()
                .filter(cell -> meaning(cell.getKey()).equals(new Meaning(of, "item")))
                .flatMap(cell -> cell.getValue().item().stream())
                .findFirst();
        if (item.isEmpty() && row.problems().isEmpty()) {
            problems.add(ReadingProblem.NO_ITEM, row, of);
        }
        return item;
    }

    private String text(ResultRow row, String part) {
        return row.cells().entrySet().stream()
                .filter(cell -> meaning(cell.getKey()).equals(new Meaning("", part)))
                .map(cell -> cell.getValue().text())
                .findFirst()
                .orElse("");
    }

    private static String pair(Town one, Town other) {
        return String.join(" ", new TreeSet<>(List.of(one.item(), other.item())));
    }

    /** {@code sistercityLabel} is the label of the twin; the longest name that starts a variable counts. */
    private Meaning meaning(String variable) {
        return meanings.computeIfAbsent(variable, name -> {
            String folded = name.toLowerCase(Locale.ROOT).replace("_", "");
            for (int end = folded.length(); end > 0; end--) {
                Optional<String> start = terms.alias("variable", folded.substring(0, end));
                String rest = folded.substring(end);
                boolean isTown =
                        start.filter(of -> of.equals(TOWN) || of.equals(TWIN)).isPresent();
                if (isTown && rest.isEmpty()) {
                    return new Meaning(start.orElseThrow(), "item");
                } else if (isTown) {
                    return new Meaning(
                            start.orElseThrow(), terms.alias("member", rest).orElse(""));
                } else if (start.isPresent() && rest.isEmpty()) {
                    return new Meaning("", start.orElseThrow());
                }
            }
            return new Meaning("", "");
        });
    }

    /** Checks whether variables name both towns of a row. */
    boolean knows(List<String> variables) {
        return List.of(TOWN, TWIN).stream()
                .allMatch(of ->
                        variables.stream().anyMatch(name -> meaning(name).equals(new Meaning(of, "item"))));
    }

    /** Makes the records: towns, then agreements; rows of which nothing could be made come last. */
    List<ReadEntry> entries() {
        List<ReadEntry> entries = new ArrayList<>();
        Ids ids = new Ids(TOWN, true);
        for (Town town : towns.values()) {
            town.giveId(ids);
            entries.add(town.make(heading));
        }
        Ids agreements = new Ids("agreement", true);
        pairs().values().forEach(ofPair -> split(ofPair).forEach(of -> entries.add(agreement(of, agreements))));
        entries.addAll(rejected);
        return entries;
    }

    private Map<String, List<Statement>> pairs() {
        Map<String, List<Statement>> pairs = new LinkedHashMap<>();
        statements
                .values()
                .forEach(statement -> pairs.computeIfAbsent(
                                pair(statement.town(), statement.twin()), key -> new ArrayList<>())
                        .add(statement));
        return pairs;
    }

    /** One agreement a pair, unless a town has several statements: then those of one start are one. */
    private static List<List<Statement>> split(List<Statement> ofPair) {
        TreeSet<String> towns = new TreeSet<>();
        ofPair.forEach(statement -> towns.add(statement.town().item()));
        if (ofPair.size() <= towns.size()) {
            return List.of(ofPair);
        }
        Map<String, List<Statement>> byStart = new LinkedHashMap<>();
        ofPair.forEach(statement -> byStart.computeIfAbsent(statement.start(), start -> new ArrayList<>())
                .add(statement));
        return List.copyOf(byStart.values());
    }

    private ReadEntry agreement(List<Statement> statements, Ids ids) {
        Statement first = statements.get(0);
        Problems problems = new Problems();
        Draft draft = new Draft(RecordType.AGREEMENT, first.first(), problems);
        TreeSet<String> towns =
                new TreeSet<>(List.of(first.town().id(), first.twin().id()));
        draft.put("id", ids.ofNames(Optional.empty(), List.of(String.join(" ", towns))));
        draft.put("kind", AgreementKind.TWINNING.toString());
        draft.put("parties", List.of(first.town().reference(), first.twin().reference()));
        for (Statement statement : statements) {
            statement.period(draft, problems);
            statement.cite(draft, heading);
        }
        List<Held> held = statements.stream().map(Statement::held).toList();
        draft.keep("wikidata", () -> Held.left(held));
        return draft.make(first.first()::raw);
    }
}
