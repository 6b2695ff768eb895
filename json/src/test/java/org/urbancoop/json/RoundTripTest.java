package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.testkit.Samples;

class RoundTripTest {

    /** Where the texts of the samples lie, below the top of the project. */
    static final String GOLDEN = "json/src/test/resources/org/urbancoop/json/golden/";

    static Stream<Map.Entry<String, ? extends Extensible>> samples() {
        return Stream.of(
                        Samples.all(),
                        Samples.declaredTotals(),
                        Samples.values(),
                        Map.of("dataset", Samples.dataset(), "empty", Samples.emptyDataset()))
                .flatMap(samples -> samples.entrySet().stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_comesBackEqual(Map.Entry<String, ? extends Extensible> sample) throws IOException {
        assertComesBack(sample.getValue());
    }

    /** The text of every sample, as committed: what a reader of last year's files relies on. */
    @ParameterizedTest
    @MethodSource("samples")
    void sample_isTheGoldenFile_inBothDirections(Map.Entry<String, ? extends Extensible> sample) throws IOException {
        UrbancoopJson json = UrbancoopJson.of().pretty();
        String golden = GOLDEN + sample.getKey() + ".json";
        GeneratedFile.check(golden, json.toText(sample.getValue()));
        Path file = GeneratedFile.path(golden);
        Extensible read = json.read(file, typeOf(sample.getValue()));
        assertThat(read).isEqualTo(sample.getValue());
        assertThat(json.toBytes(read)).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void goldenFiles_areTheSamples() throws IOException {
        try (Stream<Path> files = Files.list(GeneratedFile.path(GOLDEN))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            samples().map(sample -> sample.getKey() + ".json").collect(Collectors.toSet()));
        }
    }

    @Test
    void recordOfAnyType_comesBackByItsType() {
        for (CooperationRecord sample : Samples.all().values()) {
            assertThat(UrbancoopJson.of().read(UrbancoopJson.of().toBytes(sample), CooperationRecord.class))
                    .isEqualTo(sample);
        }
    }

    @Provide
    Arbitrary<Extensible> anything() {
        return net.jqwik.api.Arbitraries.oneOf(Arbitraries.everyType().values().stream()
                .map(each -> each.map(Extensible.class::cast))
                .toList());
    }

    @Property(tries = 700)
    void decodeAfterEncode_isIdentity(@ForAll("anything") Extensible value) throws IOException {
        assertComesBack(value);
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets();
    }

    @Property(tries = 20)
    void decodeAfterEncode_ofDatasets_isIdentity(@ForAll("datasets") Dataset value) throws IOException {
        assertComesBack(value);
    }

    @SuppressWarnings("unchecked") // the class above the generated one is the value's type
    static <T extends Extensible> Class<T> typeOf(T value) {
        return (Class<T>) value.getClass().getSuperclass();
    }

    private static <T extends Extensible> void assertComesBack(T value) throws IOException {
        Class<T> type = typeOf(value);
        UrbancoopJson json = UrbancoopJson.of();
        byte[] compact = json.toBytes(value);
        byte[] pretty = json.pretty().toBytes(value);
        Decoded<T> decoded = json.decode(pretty, type);
        assertThat(decoded.rejected()).isEmpty();
        assertThat(decoded.value()).contains(value);
        assertThat(decoded.problems())
                .allMatch(problem -> problem.code() == org.urbancoop.json.problem.ProblemCode.NEWER_VERSION);
        assertThat(json.read(compact, type)).isEqualTo(value);
        assertThat(json.read(json.toText(value), type)).isEqualTo(value);
        assertThat(json.toBytes(decoded.orElseThrow())).isEqualTo(compact);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        json.write(value, stream);
        assertThat(stream.toByteArray()).isEqualTo(compact);
    }
}
