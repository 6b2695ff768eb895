package org.urbancoop.json.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.testing.GeneratedFile;

/** The same documents and numbers through ours and through other people's canonical forms. */
class CanonicalPeersTest {

    @Test
    void parse_likeJavaJsonCanonicalization() throws IOException {
        Random random = new Random(8785);
        int compared = 0;
        for (int i = 0; i < 5_000; i++) {
            String document = RandomJson.document(random);
            String ours = canonical(document);
            if (ours != null && isStructured(document)) {
                assertThat(ours).as(document).isEqualTo(new JsonCanonicalizer(document).getEncodedString());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    /** It reads only objects and arrays. */
    private static boolean isStructured(String document) {
        return document.strip().startsWith("{") || document.strip().startsWith("[");
    }

    @Test
    void of_numbersLikeJavaJsonCanonicalization() throws IOException {
        for (double value : doubles(new Random(754), 5_000)) {
            assertThat(CanonicalNumber.of(value)).hasToString(NumberToJSON.serializeNumber(value));
        }
    }

    @Test
    @Tag("slow")
    void parse_likeNpmCanonicalize() throws IOException, InterruptedException {
        Random random = new Random(2020);
        List<String> documents = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        while (documents.size() < 100_000) {
            String document = RandomJson.document(random);
            String canonical = canonical(document);
            if (canonical != null) {
                documents.add(document);
                ours.add(canonical);
            }
        }
        assertThat(node("documents", documents)).isEqualTo(ours);
    }

    @Test
    @Tag("slow")
    void of_numbersLikeJavaScript() throws IOException, InterruptedException {
        List<String> bits = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (double value : doubles(new Random(1985), 200_000)) {
            String number = CanonicalNumber.of(value).toString();
            bits.add(String.format("%016x", Double.doubleToRawLongBits(value)));
            ours.add(number);
            assertThat(CanonicalNumber.parse(number)).hasToString("Optional[" + number + "]");
        }
        assertThat(node("numbers", bits)).isEqualTo(ours);
    }

    /**
     * Doubles of all exponents, and of the kinds that are difficult: short ones, powers of two, subnormal ones, whole
     * ones.
     */
    private static List<Double> doubles(Random random, int number) {
        List<Double> doubles = new ArrayList<>();
        while (doubles.size() < number) {
            long bits = random.nextLong();
            double value = switch (doubles.size() % 6) {
                case 0 -> Double.longBitsToDouble(bits & 0xFFF0_0000_0000_0000L);
                case 1 -> Double.longBitsToDouble(bits & 0x800F_FFFF_FFFF_FFFFL >> random.nextInt(50));
                case 2 -> random.nextInt(1_000_000) / 1000.0;
                case 3 -> bits >> random.nextInt(64);
                default -> Double.longBitsToDouble(bits);
            };
            if (Double.isFinite(value)) {
                doubles.add(value);
            }
        }
        return doubles;
    }

    /** Gets our form; null if a number has none, which the others round. */
    private static @Nullable String canonical(String document) {
        try {
            return CanonicalJson.parse(document).toString();
        } catch (UrbancoopJsonException e) {
            assertThat(e.getCode()).as(e.getMessage()).isEqualTo(ProblemCode.NUMBER_OUT_OF_RANGE);
            return null;
        }
    }

    /** Answers of the script in {@code src/test/node/canonical}, one a line. */
    private static List<String> node(String what, List<String> lines) throws IOException, InterruptedException {
        Path folder = Path.of("target", "node-canonical");
        Files.createDirectories(folder);
        for (String file : List.of("package.json", ".npmrc", "canonical.mjs")) {
            Files.copy(
                    GeneratedFile.path("json/src/test/node/canonical").resolve(file),
                    folder.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.isDirectory(folder.resolve("node_modules/canonicalize"))) {
            assumeTrue(run(folder, "npm", "install", "--silent") == 0, "npm cannot install canonicalize here");
        }
        Files.write(folder.resolve("input"), lines, StandardCharsets.UTF_8);
        assumeTrue(run(folder, "node", "canonical.mjs", what) == 0, "node does not run here");
        List<String> answers = Files.readAllLines(folder.resolve("output"), StandardCharsets.UTF_8);
        assertThat(answers).hasSameSizeAs(lines);
        return answers;
    }

    private static int run(Path folder, String... command) throws InterruptedException {
        try {
            Path input = folder.resolve("input");
            if (!Files.exists(input)) {
                Files.createFile(input);
            }
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
            throw new UncheckedIOException(e);
        }
    }
}
