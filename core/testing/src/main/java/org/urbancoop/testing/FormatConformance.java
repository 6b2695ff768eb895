package org.urbancoop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Credit;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Loss;
import org.urbancoop.format.ReadResult;
import org.urbancoop.format.Written;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.text.JsonPointer;

/**
 * What each format promises, with arbitrary datasets; a format's test is a subclass. For formats that write to
 * streams. What a format cannot do is not asked of it.
 */
public abstract class FormatConformance {

    private static final FormatOptions KEEPING =
            FormatOptions.builder().keepsPersonalData(true).build();

    /** The format that is tested. */
    protected abstract Format format();

    /** Any dataset that the format writes at all. */
    @Provide
    protected Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets();
    }

    /** Whether a value that the format carries is read back at its place, and not as a part of another record. */
    protected boolean isReadBack(String subject) {
        return !subject.isEmpty();
    }

    private boolean reads() {
        return format().info().can(Ability.READ_DATASET)
                && format().info().reads().contains(Carrier.STREAM);
    }

    private Written write(Dataset dataset, FormatOptions options, ByteArrayOutputStream to) throws IOException {
        return format().write(dataset, FormatOutput.stream(to), options);
    }

    private ReadResult read(byte[] written) throws IOException {
        return format().read(FormatInput.of(written), FormatOptions.standard());
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void losslessFormat_losesNothing(@ForAll("datasets") Dataset dataset) throws IOException {
        if (!format().info().lossless() || !reads()) {
            return;
        }
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Written written = write(dataset, KEEPING, to);
        assertThat(written.losses()).isEmpty();
        assertThat(written.records())
                .isEqualTo(
                        dataset.records().count() + dataset.getDeclaredTotals().size());
        ReadResult read = read(to.toByteArray());
        assertThat(read.dataset()).contains(dataset);
        assertThat(read.losses()).isEmpty();
        assertThat(read.rejected()).isEmpty();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    protected void account_isComplete(@ForAll("datasets") Dataset dataset) throws IOException {
        if (!reads()) {
            return;
        }
        for (FormatOptions options : List.of(FormatOptions.standard(), KEEPING)) {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            Written written = write(dataset, options, to);
            assertThat(written.losses()).noneMatch(loss -> loss.kind() == Loss.Kind.INVENTED);
            Dataset read = read(to.toByteArray()).orElseThrow();
            if (!options.keepsPersonalData()) {
                assertThat(read.withoutPersonalData()).isEqualTo(read);
            }
            assertThat(unaccounted(dataset, read, written.losses()))
                    .filteredOn(content -> isReadBack(content.substring(0, content.indexOf(' '))))
                    .isEmpty();
            assertThat(written.losses().isEmpty()).isEqualTo(read.equals(dataset));
        }
    }

    /** A loss is found where it says, in the dataset that was written; and what is within one is not told again. */
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void losses_areAtTheirPlaces_andToldOnce(@ForAll("datasets") Dataset dataset) throws IOException {
        Map<String, List<Extensible>> subjects = subjects(dataset);
        for (FormatOptions options : List.of(FormatOptions.standard(), KEEPING)) {
            List<Loss> losses =
                    write(dataset, options, new ByteArrayOutputStream()).losses();
            Map<String, List<List<String>>> leftOut = new LinkedHashMap<>();
            losses.stream()
                    .filter(loss -> loss.kind() == Loss.Kind.LEFT_OUT)
                    .forEach(loss -> leftOut.computeIfAbsent(loss.subject(), subject -> new ArrayList<>())
                            .add(loss.pointer().steps()));
            for (Loss loss : losses) {
                List<Extensible> objects = subjects.getOrDefault(loss.subject(), List.of());
                assertThat(objects).as("the subject of %s", loss).isNotEmpty();
                if (objects.size() > 1 || loss.kind() == Loss.Kind.INVENTED) {
                    continue;
                }
                if (!loss.pointer().steps().isEmpty()) {
                    assertThat(MemberValues.find(objects.get(0), loss.pointer()).map(MemberValues::text))
                            .as("the value of %s", loss)
                            .isPresent()
                            .matches(found -> loss.value().isEmpty()
                                    || found.equals(loss.value())
                                    || loss.value().orElse("").contains("[…]"));
                }
                assertThat(leftOut.getOrDefault(loss.subject(), List.of()).stream()
                                .filter(outer -> isWithin(loss.pointer(), outer))
                                .filter(outer ->
                                        !outer.equals(loss.pointer().steps()) || loss.kind() != Loss.Kind.LEFT_OUT))
                        .as("told with %s", loss)
                        .isEmpty();
            }
        }
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void licenceAndAttribution_travelWithTheData(@ForAll("datasets") Dataset dataset) throws IOException {
        for (FormatOptions options : List.of(FormatOptions.standard(), KEEPING)) {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            Written written = write(dataset, options, to);
            Dataset allowed = options.keepsPersonalData() ? dataset : dataset.withoutPersonalData();
            Credit credit = format().credit(FormatInput.of(to.toByteArray()));
            boolean told = written.losses().stream().anyMatch(FormatConformance::isOfTheCredit);
            boolean leftOut = written.losses().stream()
                    .anyMatch(loss -> loss.subject().startsWith("source/")
                            && loss.pointer().equals(JsonPointer.ROOT));
            if (!leftOut) {
                assertThat(credit.sources()).hasSameSizeAs(allowed.getSources());
            }
            if (!told && !leftOut) {
                assertThat(credit).isEqualTo(Credit.of(allowed));
            }
        }
    }

    /** A character that the format does not have is told. */
    private static boolean isOfTheCredit(Loss loss) {
        return loss.kind() == Loss.Kind.PART
                && (loss.subject() + loss.pointer())
                        .matches("dataset/(title|licence)|source/[^/]+/(title|publisher|licence|url)");
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void whatIsWritten_isRecognised(@ForAll("datasets") Dataset dataset) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        write(dataset, FormatOptions.standard(), to);
        FormatInput input = FormatInput.of(to.toByteArray());
        assertThat(Formats.installed().of(input).info()).isEqualTo(format().info());
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void recordsOneByOne_areThoseOfTheDataset(@ForAll("datasets") Dataset dataset) throws IOException {
        if (!format().info().lossless() || !format().info().can(Ability.READ_RECORDS)) {
            return;
        }
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        List<Extensible> records = new ArrayList<>(dataset.records().toList());
        records.addAll(dataset.getDeclaredTotals());
        if (format().info().can(Ability.WRITE_RECORDS)) {
            Written written = format().writeRecords(dataset, records.iterator(), FormatOutput.stream(to), KEEPING);
            assertThat(written).isEqualTo(new Written(records.size(), List.of()));
        } else {
            write(dataset, KEEPING, to);
        }
        List<Extensible> read = new ArrayList<>();
        try (EntryReader reader = format().records(FormatInput.of(to.toByteArray()), FormatOptions.standard())) {
            reader.forEachRemaining(entry -> read.add(entry.orElseThrow()));
        }
        read.removeIf(Dataset.class::isInstance);
        assertThat(read).containsExactlyElementsOf(records);
    }

    // ----------------------------------------------------------------------------------------------- the account

    /** What is in the one dataset, not in the other one, and not told. */
    private static List<String> unaccounted(Dataset before, Dataset after, List<Loss> losses) {
        Map<String, Integer> missing = new LinkedHashMap<>();
        subjects(before)
                .forEach((subject, objects) -> objects.forEach(object -> MemberValues.leaves(object)
                        .forEach(
                                (pointer, value) -> missing.merge(content(subject, pointer, value), 1, Integer::sum))));
        subjects(after)
                .forEach((subject, objects) -> objects.forEach(object -> MemberValues.leaves(object)
                        .forEach((pointer, value) -> missing.computeIfPresent(
                                content(subject, pointer, value), (content, count) -> count - 1))));
        Map<String, List<List<String>>> told = new LinkedHashMap<>();
        losses.forEach(loss -> told.computeIfAbsent(loss.subject(), subject -> new ArrayList<>())
                .add(loss.pointer().steps()));
        subjects(before)
                .forEach((subject, objects) ->
                        objects.forEach(object -> MemberValues.leaves(object).forEach((pointer, value) -> {
                            if (told.getOrDefault(subject, List.of()).stream()
                                    .anyMatch(steps -> isWithin(pointer, steps))) {
                                missing.merge(content(subject, pointer, value), -1, Integer::sum);
                            }
                        })));
        List<String> unaccounted = new ArrayList<>();
        missing.forEach((content, count) -> {
            if (count > 0) {
                unaccounted.add(content);
            }
        });
        return unaccounted;
    }

    private static boolean isWithin(JsonPointer pointer, List<String> steps) {
        return pointer.steps().size() >= steps.size()
                && pointer.steps().subList(0, steps.size()).equals(steps);
    }

    /** A value at its place, whichever element of a list it is in. */
    private static String content(String subject, JsonPointer pointer, Object value) {
        return subject + " " + pointer.toString().replaceAll("/[0-9]+(?=/|$)", "/*") + ": " + MemberValues.text(value);
    }

    private static Map<String, List<Extensible>> subjects(Dataset dataset) {
        Map<String, List<Extensible>> subjects = new LinkedHashMap<>();
        subjects.put("dataset", List.of(dataset.withoutRecords()));
        dataset.records()
                .forEach(entry -> subjects.computeIfAbsent(entry.reference().toString(), name -> new ArrayList<>())
                        .add(entry));
        dataset.getDeclaredTotals()
                .forEach(total -> subjects.computeIfAbsent("declared-total/" + total.getId(), name -> new ArrayList<>())
                        .add(total));
        return subjects;
    }
}
