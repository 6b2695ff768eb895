package org.urbancoop.exchange.jsonld;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.urbancoop.testing.GeneratedFile;

/** Documents read by npm's jsonld, and the words of others by npm's copies of their vocabularies. Needs npm. */
@Tag("slow")
@Tag("readers")
class LinkedDataPeersTest {

    /** Safe mode: what would be dropped is an error. Nothing may be fetched. */
    @Test
    void bundledDataset_isTheSameToNpmJsonld() throws IOException, InterruptedException {
        byte[] document = LinkedDataTest.written();
        List<String> numbers = List.of(node("read.mjs", document).get(0).split("\t", -1));
        assertThat(numbers)
                .containsExactly(
                        Integer.toString(JsonLdFormatTest.expand(document).size()),
                        Integer.toString(LinkedDataTest.subjects()),
                        Long.toString(Sparql.of(document, Lang.JSONLD11, JsonLdFormatTest.BASE)
                                .model()
                                .size()));
    }

    @Test
    void termsOfOthers_areThoseOfTheList() throws IOException, InterruptedException {
        List<String> lines =
                node("terms.mjs", String.join("\n", TermsOfOthersTest.used()).getBytes(UTF_8));
        assertThat(lines).noneMatch(line -> line.contains("\tunknown\t"));
        GeneratedFile.check(TermsOfOthersTest.LIST, String.join("\n", lines) + "\n");
    }

    private static List<String> node(String script, byte[] input) throws IOException, InterruptedException {
        Path folder = Path.of("target", "node-linked-data");
        Files.createDirectories(folder);
        for (String file : List.of("package.json", ".npmrc", "read.mjs", "terms.mjs")) {
            Files.copy(
                    GeneratedFile.path("json/exchange/src/test/node/linked-data/" + file),
                    folder.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Path in = folder.resolve("input");
        Files.write(in, input);
        int installed = run(folder, in, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts");
        assumeTrue(installed >= 0, "npm is not there");
        assertThat(installed).as(Files.readString(folder.resolve("error"))).isZero();
        int done = run(folder, in, "node", script);
        assertThat(done).as(Files.readString(folder.resolve("error"))).isZero();
        return Files.readAllLines(folder.resolve("output"));
    }

    /** Gives the exit code, or -1 if there is no such program. */
    private static int run(Path folder, Path input, String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(input.toFile())
                    .redirectOutput(folder.resolve("output").toFile())
                    .redirectError(folder.resolve("error").toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("Cannot run program")) {
                return -1;
            }
            throw e;
        }
    }
}
