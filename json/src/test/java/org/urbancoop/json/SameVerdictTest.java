package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.ReadRecord;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.message.Location;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;

/**
 * One verdict whichever way a document comes in: {@code read}, {@code decode}, {@code records}, {@code lines} and the
 * validator accept the same documents, keep the same values, and name the same problems at the same lines and columns.
 */
class SameVerdictTest {

    private static final List<byte[]> DATASETS = Stream.concat(
                    Corpus.all().stream()
                            .filter(document -> document.type() == Dataset.class)
                            .map(Corpus.Document::bytes),
                    Stream.of(
                            small(UrbancoopJson.of()), small(UrbancoopJson.of().pretty())))
            .toList();

    private static final List<byte[]> RECORDS =
            Samples.all().values().stream().map(UrbancoopJson.of()::toBytes).toList();

    /** What makes more trouble than random bytes do: tokens of the format at places where they do not belong. */
    private static final List<String> SHRAPNEL = List.of(
            "\"cities\":[],",
            "\"cities\":null,",
            "\"cities\":[null],",
            "\"cities\":[{\"id\":\"a\"},1,\"x\",[]],",
            "\"projects\":{},",
            "\"citie\\u0073\":[1],",
            "\"citie\\s\":[1],",
            "{\"\\u12\":1}",
            "{\"\\uZZZZ\":1}",
            "\"\\ud800\":1,",
            "\"x\":[[[[1]]]],",
            "\"title\":5,",
            "\"formatVersion\":\"9.0\",",
            "\r\n",
            "\r",
            "\uFEFF",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            "\"",
            "\\",
            "NaN",
            "-Infinity",
            "//",
            "\u0001",
            "é",
            "\uD83D\uDE00",
            "01",
            "1e5",
            "tru");

    private static byte[] small(UrbancoopJson json) {
        Dataset all = Samples.dataset();
        return json.toBytes(Samples.emptyDataset().toBuilder()
                .addAllCities(all.getCities().subList(0, 2))
                .addAllProjects(all.getProjects().subList(0, 1))
                .addAllDeclaredTotals(all.getDeclaredTotals().stream().limit(1).toList())
                .build());
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = whole;
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged = random.nextInt(3) == 0 ? Damage.of(damaged, random) : withShrapnel(damaged, random);
        }
        return damaged;
    }

    private static byte[] withShrapnel(byte[] bytes, Random random) {
        byte[] insert = SHRAPNEL.get(random.nextInt(SHRAPNEL.size())).getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(bytes.length + 1);
        if (random.nextBoolean()) {
            // Before a member or after a comma, where more of them belong.
            for (int i = 0; i < bytes.length; i++) {
                int place = (at + i) % bytes.length;
                if (bytes[place] == '{' || bytes[place] == ',' || bytes[place] == '[') {
                    at = place + 1;
                    break;
                }
            }
        }
        int end = random.nextInt(4) > 0 ? at : Math.min(bytes.length, at + random.nextInt(30));
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(bytes, 0, at);
        damaged.writeBytes(insert);
        damaged.write(bytes, end, bytes.length - end);
        return damaged.toByteArray();
    }

    /** Gives a few bytes at a time, as a network does. */
    private static InputStream trickle(byte[] bytes, Random random) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                return super.read(target, from, Math.min(length, 1 + random.nextInt(40)));
            }
        };
    }

    static Stream<byte[]> datasets() {
        return DATASETS.stream();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void corpus(byte[] document) {
        check(document, UrbancoopJson.of(), new Random(1));
        check(document, UrbancoopJson.of().withConstraints(), new Random(2));
    }

    @Test
    void shrapnel() {
        shrapnel(20);
    }

    @Test
    @Tag("slow")
    void shrapnelAtMorePlaces() {
        shrapnel(60);
    }

    private static void shrapnel(int dense) {
        byte[] whole = small(UrbancoopJson.of());
        for (String each : SHRAPNEL) {
            byte[] insert = each.getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at <= whole.length; at += 1 + at / dense) {
                ByteArrayOutputStream damaged = new ByteArrayOutputStream();
                damaged.write(whole, 0, at);
                damaged.writeBytes(insert);
                damaged.write(whole, at, whole.length - at);
                check(damaged.toByteArray(), UrbancoopJson.of(), new Random(at));
            }
        }
    }

    @Property(tries = 3000)
    void damagedDataset(@ForAll long seed) {
        damagedDataset(new Random(seed));
    }

    @Property(tries = 3000)
    void damagedLines(@ForAll long seed) throws IOException {
        damagedLines(new Random(seed));
    }

    @Test
    @Tag("slow")
    void manyDamagedDocuments() throws IOException {
        for (int seed = 0; seed < 400_000; seed++) {
            try {
                damagedDataset(new Random(seed));
                damagedLines(new Random(seed));
            } catch (AssertionError e) {
                throw new AssertionError("Seed " + seed, e);
            }
        }
    }

    private static void damagedDataset(Random random) {
        UrbancoopJson json = random.nextInt(4) == 0 ? UrbancoopJson.of().withConstraints() : UrbancoopJson.of();
        if (random.nextInt(8) == 0) {
            json = json.withLimits(limits(random));
        }
        check(damaged(DATASETS.get(random.nextInt(DATASETS.size())), random), json, random);
    }

    private static JsonLimits limits(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> JsonLimits.DEFAULT.withDepth(1 + random.nextInt(6));
            case 1 -> JsonLimits.DEFAULT.withRecords(1 + random.nextInt(4));
            case 2 -> JsonLimits.DEFAULT.withTextLength(1 + random.nextInt(40));
            default ->
                JsonLimits.DEFAULT.withNumberLength(1 + random.nextInt(4)).withScale(1);
        };
    }

    private static void check(byte[] document, UrbancoopJson json, Random random) {
        String shown = new String(document, StandardCharsets.UTF_8);
        Decoded<Dataset> whole = json.decode(document, Dataset.class);
        List<ReadRecord> parts = new ArrayList<>();
        try (RecordReader reader = json.records(trickle(document, random))) {
            reader.parallel(1 + random.nextInt(2)).forEachRemaining(parts::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(sorted(parts.stream().flatMap(part -> part.problems().stream())))
                .as(shown)
                .isEqualTo(sorted(whole.problems().stream()));
        ReadRecord header = parts.get(parts.size() - 1);
        assertThat(header.value().isPresent()).as(shown).isEqualTo(whole.value().isPresent());
        whole.value().ifPresent(dataset -> {
            assertThat(put(parts)).as(shown).isEqualTo(dataset);
            Map<JsonPointer, String> rejected = new LinkedHashMap<>();
            parts.stream()
                    .filter(part -> part.value().isEmpty())
                    .forEach(part -> rejected.put(part.pointer(), part.location() + " " + part.raw()));
            Map<JsonPointer, String> expected = new LinkedHashMap<>();
            whole.rejected().forEach(reject -> expected.put(reject.pointer(), reject.location() + " " + reject.raw()));
            assertThat(rejected).as(shown).isEqualTo(expected);
        });
        checkStrict(document, json, whole, Dataset.class);
        if (random.nextInt(10) == 0) {
            checkValidator(document, shown);
        }
    }

    private static <T extends Extensible> void checkStrict(
            byte[] document, UrbancoopJson json, Decoded<T> whole, Class<T> type) {
        Optional<JsonProblem> first =
                whole.problems().stream().filter(JsonProblem::isError).findFirst();
        try {
            T read = json.read(document, type);
            assertThat(first).isEmpty();
            assertThat(whole.value()).contains(read);
        } catch (UrbancoopJsonException e) {
            assertThat(first).contains(e.getProblem());
        }
    }

    private static void checkValidator(byte[] document, String shown) {
        List<JsonProblem> problems =
                UrbancoopJson.of().decode(document, Dataset.class).problems();
        // What goes on in another line after an object is read as lines, of which another test speaks.
        if (problems.stream()
                .anyMatch(problem -> problem.code() == ProblemCode.TRAILING_TEXT
                        && problem.location().line() > 1)) {
            return;
        }
        List<String> expected = problems.stream()
                .map(problem -> problem.code() + " " + problem.location())
                .sorted()
                .toList();
        List<String> found = JsonValidator.standard().validate(document).findings().stream()
                .filter(finding -> expected.stream().anyMatch(each -> each.startsWith(finding.code() + " ")))
                .map(finding -> finding.code() + " "
                        + finding.location()
                                .map(at -> Location.of(at.line(), at.column()))
                                .map(Location::toString)
                                .orElse(""))
                .sorted()
                .toList();
        assertThat(found).as(shown).isEqualTo(expected);
    }

    private static Dataset put(List<ReadRecord> parts) {
        Dataset.Builder builder = ((Dataset) parts.get(parts.size() - 1).orElseThrow()).toBuilder();
        for (ReadRecord part : parts) {
            Extensible value = part.value().orElse(null);
            if (value instanceof CooperationRecord entry) {
                builder.addUnchecked(entry);
            } else if (value instanceof DeclaredTotal total) {
                builder.addDeclaredTotal(total);
            } else if (value != null && !(value instanceof Dataset)) {
                fail("Not expected: " + value);
            }
        }
        return builder.build();
    }

    private static List<String> sorted(Stream<JsonProblem> problems) {
        return problems.sorted(Comparator.comparingInt(
                                (JsonProblem problem) -> problem.location().line())
                        .thenComparingInt(problem -> problem.location().column())
                        .thenComparing(JsonProblem::code)
                        .thenComparing(problem -> problem.pointer().toString())
                        .thenComparing(JsonProblem::rule))
                .map(problem -> problem + " '" + problem.text() + "'")
                .toList();
    }

    private static void damagedLines(Random random) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        List<byte[]> each = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            byte[] line = damaged(RECORDS.get(random.nextInt(RECORDS.size())), random);
            String text = new String(line, StandardCharsets.ISO_8859_1);
            // A return before the line feed would be part of the end of the line.
            if (!text.contains("\n") && !text.endsWith("\r") && !text.isBlank()) {
                each.add(line);
                lines.writeBytes(line);
                lines.write('\n');
            }
        }
        List<ReadRecord> read = new ArrayList<>();
        try (RecordReader reader = UrbancoopJson.of().lines(trickle(lines.toByteArray(), random))) {
            reader.forEachRemaining(read::add);
        }
        assertThat(read).hasSameSizeAs(each);
        for (int i = 0; i < each.size(); i++) {
            String shown = new String(each.get(i), StandardCharsets.UTF_8);
            Decoded<CooperationRecord> alone = UrbancoopJson.of().decode(each.get(i), CooperationRecord.class);
            if (read.get(i)
                    .value()
                    .filter(value -> !(value instanceof CooperationRecord))
                    .isPresent()) {
                continue;
            }
            assertThat(read.get(i).value().map(Object.class::cast)).as(shown).isEqualTo(alone.value());
            int before = i;
            assertThat(places(read.get(i).problems(), 0)).as(shown).isEqualTo(places(alone.problems(), before));
            checkStrict(each.get(i), UrbancoopJson.of(), alone, CooperationRecord.class);
        }
    }

    private static List<String> places(List<JsonProblem> problems, int linesBefore) {
        return problems.stream()
                .map(problem -> problem.code() + " " + problem.pointer() + " "
                        + Location.of(
                                problem.location().line() + linesBefore,
                                problem.location().column()))
                .toList();
    }
}
