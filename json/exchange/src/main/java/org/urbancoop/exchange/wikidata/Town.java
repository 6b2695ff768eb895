package org.urbancoop.exchange.wikidata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.code.CityKind;
import org.urbancoop.exchange.reading.Countries;
import org.urbancoop.exchange.reading.Draft;
import org.urbancoop.exchange.reading.Heading;
import org.urbancoop.exchange.reading.Ids;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.reference.RecordType;

/** A town that rows speak of, by its item. */
final class Town {

    /** A point, longitude first; a globe before it is another one than the earth. */
    private static final Pattern POINT =
            Pattern.compile("(?i)(?:<([^<>]*)>\\s*)?point\\s*\\(\\s*([-+.\\dE]+)\\s+([-+.\\dE]+)\\s*\\)");

    private static final String EARTH = "http://www.wikidata.org/entity/Q2";
    private static final BigDecimal EAST = BigDecimal.valueOf(180);
    private static final BigDecimal NORTH = BigDecimal.valueOf(90);

    private final String item;
    private final ResultRow start;
    private final Held held = new Held();
    private final Map<String, List<Cell>> members = new LinkedHashMap<>();
    private String id = "";

    Town(String item, ResultRow start) {
        this.item = item;
        this.start = start;
    }

    String item() {
        return item;
    }

    /** Adds a cell: with the member that it is, or an empty one if none is known. */
    void add(String variable, String member, Cell cell) {
        if (held.add(variable, cell)) {
            members.computeIfAbsent(member, each -> new ArrayList<>(1)).add(cell);
        }
    }

    /** Gives the id, by the names. */
    void giveId(Ids ids) {
        List<String> all = new ArrayList<>();
        cells("name").stream().filter(this::isName).forEach(cell -> all.add(cell.text()));
        id = ids.ofNames(Optional.of(item), all);
    }

    String reference() {
        return RecordType.CITY + "/" + id;
    }

    String id() {
        return id;
    }

    private List<Cell> cells(String member) {
        return members.getOrDefault(member, List.of());
    }

    /** The label service gives the number of an item that has no label. */
    private boolean isName(Cell cell) {
        return !cell.text().equals(item) && !cell.text().isBlank();
    }

    ReadEntry make(Heading heading) {
        Problems problems = new Problems();
        Draft draft = new Draft(RecordType.CITY, start, problems);
        draft.put("id", id);
        draft.putEntry("identifiers", "wikidata", item);
        cells("item").forEach(cell -> cell.carried(true));
        names(draft);
        draft.put("kind", CityKind.LOCALITY.toString());
        cells("country")
                .forEach(cell -> Countries.find(cell.text()).ifPresent(country -> draft.put("country", country, cell)));
        cells("location").forEach(cell -> location(cell, draft, problems));
        draft.cite(heading.source(), "http://www.wikidata.org/entity/" + item);
        draft.keep("wikidata", () -> Held.left(List.of(held)));
        return draft.make(start::raw);
    }

    private void names(Draft draft) {
        List<Cell> labels = cells("name").stream().filter(this::isName).toList();
        List<Cell> korean = cells("names.ko").stream().filter(this::isName).toList();
        cells("name").stream().filter(cell -> cell.text().equals(item)).forEach(cell -> cell.carried(true));
        Optional<Cell> main = labels.stream()
                .filter(cell -> cell.language().isEmpty()
                        || cell.language().equals("mul")
                        || cell.language().startsWith("en"))
                .findFirst()
                .or(() -> labels.stream().findFirst())
                .or(() -> korean.stream().findFirst());
        main.ifPresent(cell -> draft.put("name", cell.text(), cell));
        for (Cell label : labels) {
            boolean isMain =
                    main.filter(cell -> cell.text().equals(label.text())).isPresent();
            if (isMain) {
                label.carried(true);
            } else if (label.language().isEmpty()) {
                draft.put("name", label.text(), label);
            } else {
                draft.putEntry("names", label.language(), label.text(), label);
            }
        }
        korean.forEach(cell -> draft.putEntry("names", "ko", cell.text(), cell));
    }

    private static void location(Cell cell, Draft draft, Problems problems) {
        Matcher point = POINT.matcher(cell.text().strip());
        Optional<BigDecimal> east = point.matches() ? number(point.group(2)) : Optional.empty();
        Optional<BigDecimal> north = point.matches() ? number(point.group(3)) : Optional.empty();
        if (east.isEmpty() || north.isEmpty()) {
            problems.add(ReadingProblem.NO_POSITION, cell);
        } else if (point.group(1) != null && !point.group(1).equals(EARTH)) {
            problems.add(ReadingProblem.NO_DEGREES, cell);
        } else if (!isOnTheGlobe(east.orElseThrow(), north.orElseThrow())) {
            boolean isSwapped = isOnTheGlobe(north.orElseThrow(), east.orElseThrow());
            problems.add(isSwapped ? ReadingProblem.SWAPPED : ReadingProblem.OFF_THE_GLOBE, cell);
        } else {
            Map<String, Object> location = new LinkedHashMap<>();
            location.put("latitude", north.orElseThrow());
            location.put("longitude", east.orElseThrow());
            draft.put("location", location, cell);
        }
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return text.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isOnTheGlobe(BigDecimal east, BigDecimal north) {
        return east.abs().compareTo(EAST) <= 0 && north.abs().compareTo(NORTH) <= 0;
    }
}
