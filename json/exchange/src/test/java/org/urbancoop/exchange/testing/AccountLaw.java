package org.urbancoop.exchange.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.ShrinkingMode;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Written;
import org.urbancoop.testing.FormatConformance;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;

/**
 * The law of the account: each value of a dataset is found in the output, by a reading that knows nothing of the
 * writer, or is told as a loss; and each value of the output is one of the dataset, or is told, or is one that the
 * format's documentation derives.
 */
public abstract class AccountLaw extends FormatConformance {

    private static final FormatOptions KEEPING =
            FormatOptions.builder().keepsPersonalData(true).build();

    private static final int COUNTED = 60;
    private static final int GENERATED = 1000;
    private static final long SEED = 20;
    private static final String COUNTS = "json/exchange/src/test/resources/org/urbancoop/exchange/law/";
    private static final String CARRIED = "carried";

    /** What is counted, in the order of the file: the last is what is made up where that is allowed. */
    private static final List<String> FATES = List.of(
            "datasets",
            "records",
            "values",
            CARRIED,
            Loss.Kind.PART.label(Locale.ENGLISH),
            Loss.Kind.ROUNDED.label(Locale.ENGLISH),
            Loss.Kind.LEFT_OUT.label(Locale.ENGLISH),
            Loss.Kind.INVENTED.label(Locale.ENGLISH));

    /** Creates the law for one format. */
    protected AccountLaw() {}

    @Override
    protected abstract ExchangeFormat format();

    /** Reads an output of a dataset; what is derived is checked there. */
    protected abstract Reading read(byte[] written, Dataset dataset) throws IOException;

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void eachValue_isFoundOrTold_andEachOneOfTheOutputIsExplained(@ForAll("datasets") Dataset dataset)
            throws IOException {
        check(dataset);
    }

    @Property(tries = 1)
    void account_hasALineForEachMember() {
        List<String> expected = MemberCatalogue.all().entrySet().stream()
                .flatMap(type -> type.getValue().stream().map(member -> type.getKey() + "." + member))
                .collect(Collectors.toCollection(ArrayList::new));
        expected.add("*.*");
        assertThat(format().account().lines())
                .as("the lines of account.tsv of %s", format())
                .extracting(line -> line.type() + "." + line.member())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 1)
    void bundledDataset_obeysTheLaw() throws IOException {
        check(writable(UrbancoopDataset.load()));
    }

    @Property(tries = 1)
    void samples_obeyTheLaw() throws IOException {
        check(writable(Samples.dataset()));
    }

    /** What became of each value of {@value #COUNTED} arbitrary datasets, always the same ones. */
    @Property(tries = 1)
    void counts_areTheCommittedOnes() throws IOException {
        RandomGenerator<Dataset> datasets = datasets().generator(GENERATED, false);
        Random random = new Random(SEED);
        Map<String, Long> counts = new LinkedHashMap<>();
        FATES.forEach(fate -> counts.put(fate, 0L));
        for (int i = 0; i < COUNTED; i++) {
            Dataset dataset = datasets.next(random).value();
            check(dataset, KEEPING);
            counts.merge("datasets", 1L, Long::sum);
            counts.merge("records", dataset.records().count(), Long::sum);
            count(dataset, counts);
        }
        GeneratedFile.check(
                COUNTS + format().info().id() + ".tsv",
                String.join("\t", counts.keySet())
                        + counts.values().stream().map(Object::toString).collect(Collectors.joining("\t", "\n", "\n")));
    }

    private void count(Dataset dataset, Map<String, Long> counts) throws IOException {
        Map<String, List<Loss>> losses =
                losses(format().write(dataset, FormatOutput.stream(new ByteArrayOutputStream()), KEEPING));
        leaves(dataset)
                .forEach((subject, objects) ->
                        objects.forEach(values -> values.keySet().forEach(pointer -> {
                            counts.merge("values", 1L, Long::sum);
                            String fate = losses.getOrDefault(subject, List.of()).stream()
                                    .filter(loss -> isWithin(pointer, loss.pointer()))
                                    .max(Comparator.comparing(
                                            loss -> loss.pointer().steps().size()))
                                    .map(loss -> loss.kind().label(Locale.ENGLISH))
                                    .orElse(CARRIED);
                            counts.merge(fate, 1L, Long::sum);
                        })));
        Written written = format().write(
                        dataset,
                        FormatOutput.stream(new ByteArrayOutputStream()),
                        FormatOptions.builder()
                                .keepsPersonalData(true)
                                .mayInvent(true)
                                .build());
        counts.merge(
                Loss.Kind.INVENTED.label(Locale.ENGLISH),
                written.losses().stream()
                        .filter(loss -> loss.kind() == Loss.Kind.INVENTED)
                        .count(),
                Long::sum);
    }

    private static Map<String, List<Loss>> losses(Written written) {
        return written.losses().stream()
                .collect(Collectors.groupingBy(Loss::subject, LinkedHashMap::new, Collectors.toList()));
    }

    /** Adds what the format demands, so that a dataset can be written at all. */
    protected Dataset writable(Dataset dataset) {
        return dataset;
    }

    /** Checks the law with and without personal data. */
    protected final void check(Dataset dataset) throws IOException {
        check(dataset, KEEPING);
        check(dataset.withoutPersonalData(), FormatOptions.standard());
    }

    private void check(Dataset dataset, FormatOptions options) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Written written = format().write(dataset, FormatOutput.stream(to), options);
        Reading reading = read(to.toByteArray(), dataset);
        assertThat(reading.unexplained())
                .as("values of the output that nobody knows")
                .isEmpty();
        Map<String, List<Loss>> losses = losses(written);
        Map<String, List<Map<String, String>>> leaves = leaves(dataset);
        assertThat(lost(leaves, reading, losses))
                .as("values neither found nor told")
                .isEmpty();
        assertThat(madeUp(leaves, reading, losses))
                .as("values of the output that the dataset has not")
                .isEmpty();
        assertThat(untrue(reading, written.losses(), leaves))
                .as("losses that are none")
                .isEmpty();
        assertThat(written.losses())
                .noneMatch(loss -> loss.kind() == Loss.Kind.INVENTED)
                .allSatisfy(loss -> assertThat(loss.why().korean()).isNotBlank());
    }

    private static List<String> lost(
            Map<String, List<Map<String, String>>> leaves, Reading reading, Map<String, List<Loss>> losses) {
        List<String> lost = new ArrayList<>();
        leaves.forEach((subject, objects) -> objects.forEach(values -> values.forEach((pointer, value) -> {
            List<String> found =
                    reading.values().getOrDefault(subject, Map.of()).getOrDefault(pointer, List.of());
            if (!found.contains(value) && !isTold(losses, subject, pointer)) {
                lost.add(subject + pointer + ": " + value + ", found " + found);
            }
        })));
        return lost;
    }

    private static List<String> madeUp(
            Map<String, List<Map<String, String>>> leaves, Reading reading, Map<String, List<Loss>> losses) {
        List<String> madeUp = new ArrayList<>();
        reading.values()
                .forEach((subject, places) -> places.forEach((pointer, values) -> values.forEach(value -> {
                    boolean known = leaves.getOrDefault(subject, List.of()).stream()
                            .anyMatch(object -> value.equals(object.get(pointer)));
                    if (!known && !isTold(losses, subject, pointer)) {
                        madeUp.add(subject + pointer + ": " + value);
                    }
                })));
        return madeUp;
    }

    /** What is told as left out is not in the output; of records of one name nobody can tell. */
    private static List<String> untrue(
            Reading reading, List<Loss> losses, Map<String, List<Map<String, String>>> leaves) {
        List<String> untrue = new ArrayList<>();
        for (Loss loss : losses) {
            Map<String, List<String>> found = reading.values().getOrDefault(loss.subject(), Map.of());
            boolean alone = leaves.getOrDefault(loss.subject(), List.of()).size() == 1;
            if (loss.kind() == Loss.Kind.LEFT_OUT
                    && alone
                    && found.keySet().stream().anyMatch(place -> isWithin(place, loss.pointer()))) {
                untrue.add(loss.toString());
            }
        }
        return untrue;
    }

    private static boolean isTold(Map<String, List<Loss>> losses, String subject, String pointer) {
        return losses.getOrDefault(subject, List.of()).stream().anyMatch(loss -> isWithin(pointer, loss.pointer()));
    }

    private static boolean isWithin(String place, JsonPointer outer) {
        return place.equals(outer.toString()) || place.startsWith(outer + "/");
    }

    /** Gets the values of each record, total and the header: several of one name where ids are repeated. */
    private static Map<String, List<Map<String, String>>> leaves(Dataset dataset) {
        Map<String, List<Map<String, String>>> leaves = new LinkedHashMap<>();
        leaves.put("dataset", List.of(texts(dataset.withoutRecords())));
        dataset.records()
                .forEach(each -> leaves.computeIfAbsent(each.reference().toString(), name -> new ArrayList<>())
                        .add(texts(each)));
        Stream.of(dataset.getDeclaredTotals())
                .flatMap(List::stream)
                .forEach(total -> leaves.computeIfAbsent("declared-total/" + total.getId(), name -> new ArrayList<>())
                        .add(texts(total)));
        return leaves;
    }

    private static Map<String, String> texts(Extensible object) {
        Map<String, String> texts = new LinkedHashMap<>();
        MemberValues.leaves(object)
                .forEach((pointer, value) -> texts.put(pointer.toString(), MemberValues.text(value)));
        return texts;
    }
}
