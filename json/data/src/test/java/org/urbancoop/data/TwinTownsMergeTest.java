package org.urbancoop.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.merge.Datasets;
import org.urbancoop.merge.Merge;
import org.urbancoop.merge.MergeDecision;
import org.urbancoop.merge.MergeDecision.Kind;
import org.urbancoop.merge.MergePolicy;
import org.urbancoop.place.Coordinates;
import org.urbancoop.testing.GeneratedFile;

/**
 * The reference dataset merged with 13,081 twin towns, as {@code docs/merge.md} tells it with a verdict on each
 * decision that was drawn. The file is not ours to give away: {@code -Durbancoop.sisterCities=FILE} names it.
 */
class TwinTownsMergeTest {

    private static final int SEED = 18;

    private static final Dataset BASE = UrbancoopDataset.load();

    @Test
    void merge_isThatOfThePage() throws IOException {
        String world = System.getProperty("urbancoop.sisterCities", "");
        assumeFalse(world.isEmpty(), "needs the file of twin towns: -Durbancoop.sisterCities=FILE");
        Dataset towns = TwinTowns.read(Path.of(world));
        Merge merge = Datasets.merge(BASE, towns, MergePolicy.builder().build());
        assertThat(merge.undo(merge.result())).isEqualTo(BASE);
        Merge again =
                Datasets.merge(merge.result(), towns, MergePolicy.builder().build());
        assertThat(again.result()).isEqualTo(merge.result());

        List<String> page = Files.readAllLines(GeneratedFile.path("docs/merge.md"));
        assertThat(page).containsAll(counts(towns, merge));
        List<String> drawn = drawn(towns, merge);
        List<String> rows =
                page.stream().filter(line -> line.matches("\\| [0-9]+ \\|.*")).toList();
        assertThat(rows).hasSameSizeAs(drawn);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).startsWith(drawn.get(i)).matches(".*\\| (true|open|false)(: [^|]+)? \\|");
        }
    }

    private static List<MergeDecision> ofCities(Merge merge) {
        return merge.decisions().stream()
                .filter(decision -> decision.claims().isEmpty()
                        && decision.result().startsWith("city/")
                        && decision.other().isPresent())
                .toList();
    }

    private static List<String> counts(Dataset towns, Merge merge) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        ofCities(merge).forEach(decision -> counts.merge(decision.kind(), 1, Integer::sum));
        return List.of(
                row("cities of the bundled dataset", BASE.getCities().size()),
                row("twin towns", towns.getCities().size()),
                row("matched", counts.getOrDefault(Kind.RENAMED, 0) + counts.getOrDefault(Kind.SAME, 0)),
                row("doubtful: a person decides", counts.getOrDefault(Kind.NEEDS_PERSON, 0)),
                row("unmatched: of one name, and told apart", counts.getOrDefault(Kind.KEPT_BOTH, 0)),
                row("unmatched: nothing like it was there", counts.getOrDefault(Kind.ADDED, 0)),
                row("cities of the result", merge.result().getCities().size()));
    }

    private static String row(String what, int number) {
        return String.format(Locale.ROOT, "| %s | %,d |", what, number);
    }

    /** Forty decisions on cities that are alike, ten on towns that are near one of the dataset and like none. */
    private static List<String> drawn(Dataset towns, Merge merge) {
        List<MergeDecision> alike = new ArrayList<>();
        List<MergeDecision> near = new ArrayList<>();
        for (MergeDecision decision : ofCities(merge)) {
            if (decision.kind() != Kind.ADDED) {
                alike.add(decision);
            } else if (kilometres(nearest(town(decision, towns)), town(decision, towns)) < 25) {
                near.add(decision);
            }
        }
        Random random = new Random(SEED);
        Collections.shuffle(alike, random);
        Collections.shuffle(near, random);
        List<MergeDecision> drawn = new ArrayList<>(alike.subList(0, 40));
        drawn.addAll(near.subList(0, 10));
        List<String> rows = new ArrayList<>();
        for (MergeDecision decision : drawn) {
            City town = town(decision, towns);
            City city = decision.base()
                    .flatMap(name -> BASE.city(name.replace("city/", "")))
                    .orElseGet(() -> nearest(town));
            rows.add(String.format(
                    Locale.ROOT,
                    "| %d | %s | %s | %s | %.1f | %s |",
                    rows.size() + 1,
                    decision.kind().label(Locale.ENGLISH),
                    named(city),
                    named(town),
                    kilometres(city, town),
                    decision.reason().english()));
        }
        return rows;
    }

    private static City town(MergeDecision decision, Dataset towns) {
        return towns.city(decision.other().orElseThrow().replace("city/", "")).orElseThrow();
    }

    private static String named(City city) {
        return city.getName() + " (" + city.getCountry().orElseThrow() + ")";
    }

    private static City nearest(City town) {
        return BASE.getCities().stream()
                .filter(city -> city.getLocation().isPresent())
                .min(Comparator.comparingDouble(city -> kilometres(city, town)))
                .orElseThrow();
    }

    private static double kilometres(City one, City other) {
        Coordinates from = one.getLocation().orElseThrow();
        Coordinates to = other.getLocation().orElseThrow();
        double latitude = Math.toRadians(from.getLatitude().doubleValue());
        double otherLatitude = Math.toRadians(to.getLatitude().doubleValue());
        double east = Math.toRadians(
                to.getLongitude().doubleValue() - from.getLongitude().doubleValue());
        double h = Math.pow(Math.sin((otherLatitude - latitude) / 2), 2)
                + Math.cos(latitude) * Math.cos(otherLatitude) * Math.pow(Math.sin(east / 2), 2);
        return 2 * 6371 * Math.asin(Math.sqrt(h));
    }
}
