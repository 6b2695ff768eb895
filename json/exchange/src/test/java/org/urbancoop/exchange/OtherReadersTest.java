package org.urbancoop.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.urbancoop.code.Country;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.testing.Peers;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Formats;
import org.urbancoop.source.Source;
import org.urbancoop.testing.GeneratedFile;

/**
 * What is written of the bundled dataset, read by programs of others: check-geojson and turf (npm), networkx and rdflib
 * (Debian's {@code python3-networkx} and {@code python3-rdflib}).
 */
@Tag("slow")
@Tag("readers")
class OtherReadersTest {

    private static final Path SCRIPTS = GeneratedFile.path("json/exchange/src/test/node/reader-check");
    private static final Path FOLDER = GeneratedFile.path("json/exchange/target/reader-check");
    private static final String PYTHON = "/usr/bin/python3";

    private static final Dataset DATASET = UrbancoopDataset.load();

    /** Writes without personal data; gets the name of the file. */
    private static String write(String format) throws IOException {
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve("bundled." + format);
        Formats.installed().byId(format).write(DATASET, FormatOutput.file(file), FormatOptions.standard());
        return file.toAbsolutePath().toString();
    }

    private static String script(String name) {
        return SCRIPTS.resolve(name).toAbsolutePath().toString();
    }

    @Test
    void checkGeoJson_hasNoIssue() throws Exception {
        Peers.require("npm", "--version");
        String collection = write("geojson");
        String sequence = write("geojsonseq");
        for (String script : List.of("package.json", "check.mjs")) {
            Files.write(FOLDER.resolve(script), Files.readAllBytes(SCRIPTS.resolve(script)));
        }
        Peers.run(FOLDER, "npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts");
        long features = DATASET.withoutPersonalData()
                .records()
                .filter(each -> !(each instanceof Source))
                .count();
        List<String> lines = Peers.run(FOLDER, "node", "check.mjs", collection, sequence);
        assertThat(lines.get(0)).matches("\\d+ features, \\d+ of them lines, box .*");
        assertThat(lines.get(lines.size() - 1)).endsWith(" texts in the sequence, 0 faults");
        assertThat(Integer.parseInt(lines.get(0).replaceFirst(" .*", ""))).isGreaterThanOrEqualTo((int) features);
    }

    @Test
    void networkx_readsTheNetwork() throws Exception {
        Peers.require(PYTHON, "-c", "import networkx");
        List<String> lines = Peers.run(folder(), PYTHON, script("network_check.py"), write("graphml"));
        assertThat(lines.get(0)).matches("MultiGraph [1-9]\\d* nodes [1-9]\\d* edges");
        assertThat(lines.get(1))
                .contains("'city': " + DATASET.getCities().size())
                .contains("'organization': " + DATASET.getOrganizations().size());
        assertThat(lines.get(3)).startsWith(DATASET.getTitle() + " | ");
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(FOLDER);
    }

    @Test
    void rdflib_findsTheSameStatementsAndAgreements() throws Exception {
        Peers.require(PYTHON, "-c", "import rdflib.plugins.parsers.jsonld");
        List<String> lines = Peers.run(folder(), PYTHON, script("linked_data_check.py"), write("jsonld"));
        assertThat(lines).hasSize(1).allMatch(line -> line.matches("\\d{4,} statements, \\d+ agreements of Korea"));
        long agreements = DATASET.agreementsIn(Country.KR).size();
        assertThat(lines.get(0)).endsWith(", " + agreements + " agreements of Korea");
    }
}
