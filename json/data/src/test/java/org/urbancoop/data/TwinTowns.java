package org.urbancoop.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.notation.NameReader;
import org.urbancoop.place.Coordinates;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.source.Source;

/** A file of twin towns as a dataset: a city of each name, country and point, and an agreement of each pair. */
final class TwinTowns {

    private static final RecordReference SOURCE = RecordReference.parse("source/twin-towns-of-wikidata");

    private final NameReader names = NameReader.ofCountries();
    private final Map<String, RecordReference> known = new HashMap<>();
    private final Set<String> pairs = new HashSet<>();
    private final Dataset.Builder dataset = Dataset.builder().id("twin-towns").title("Twin towns");

    private TwinTowns() {
        dataset.add(
                Source.builder().id(SOURCE.id()).title("Twin towns of Wikidata").build());
    }

    /** Reads a file of cells between tabs: two towns a line, each with name, country and point. */
    static Dataset read(Path file) throws IOException {
        TwinTowns towns = new TwinTowns();
        Files.readAllLines(file).stream().skip(1).forEach(towns::add);
        return towns.dataset.build();
    }

    private void add(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        RecordReference origin = town(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
        RecordReference twin = town(cells.get(5), cells.get(9), cells.get(6), cells.get(7));
        if (pairs.add(new TreeSet<>(List.of(origin.toString(), twin.toString())).toString())) {
            dataset.add(Agreement.builder()
                    .id("agreement-" + pairs.size())
                    .kind(AgreementKind.TWINNING)
                    .addParties(origin, twin)
                    .addCitation(Citation.of(SOURCE, cells.get(0) + " " + cells.get(5)))
                    .build());
        }
    }

    private RecordReference town(String name, String country, String latitude, String longitude) {
        return known.computeIfAbsent(String.join("\t", name, country, latitude, longitude), key -> {
            City town = City.builder()
                    .id("town-" + known.size())
                    .name(name)
                    .kind(CityKind.LOCALITY)
                    .country(names.country(country).value())
                    .location(Coordinates.of(latitude, longitude))
                    .addCitation(Citation.of(SOURCE, name))
                    .build();
            dataset.add(town);
            return town.reference();
        });
    }
}
