package org.urbancoop.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testkit.SyntheticDatasets;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.RuleCatalog;
import org.urbancoop.validation.RuleDescription;

/** Spark finds what the validator of one JVM finds. */
class SameFindingsTest {

    /** So many buckets that most of what lines look at is in another one. */
    private static final int BUCKETS = 7;

    @Test
    void bundledDataset() {
        check(UrbancoopDataset.load());
    }

    /** The examples of all rules as one dataset: their identifiers clash, so that there is more to find. */
    @Test
    void examplesOfRules() {
        List<Dataset> some = new ArrayList<>(examples());
        // Once more with identifiers of their own, for one example may hide what another one shows.
        RuleCatalog.standard()
                .descriptions()
                .forEach(rule -> rule.fails().forEach(text -> some.add(example(renamed(text, some.size())))));
        Dataset all = join(some);
        Set<String> codes = check(all).stream()
                .map(finding -> finding.substring(0, finding.indexOf('|')))
                .collect(Collectors.toSet());
        Set<String> between = RuleCatalog.standard().descriptions().stream()
                .filter(rule -> rule.reach() != Reach.RECORD)
                .map(RuleDescription::code)
                .collect(Collectors.toSet());
        assertThat(codes).as("no rule between records is compared in vain").containsAll(between);
    }

    /** Records of any kind, of examples and of a dense net, in any order. */
    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void law(@ForAll @From("datasets") Dataset dataset) {
        check(dataset);
    }

    @Tag("slow")
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void lawAtLength(@ForAll @From("datasets") Dataset dataset) {
        check(dataset);
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        List<Dataset> examples = examples();
        return Combinators.combine(
                        org.urbancoop.testkit.Arbitraries.datasets().list().ofSize(6),
                        Arbitraries.integers()
                                .between(0, examples.size() - 1)
                                .set()
                                .ofSize(60),
                        Arbitraries.longs())
                .as((any, chosen, seed) -> {
                    List<Dataset> some = new ArrayList<>(any);
                    chosen.forEach(i -> some.add(examples.get(i)));
                    some.add(SyntheticDatasets.of(seed, 40));
                    Collections.shuffle(some, new Random(seed));
                    return join(some);
                });
    }

    @org.junit.jupiter.api.Tag("slow")
    @Test
    void synthetic() {
        check(SyntheticDatasets.of(1, 400));
    }

    private static List<String> check(Dataset dataset) {
        Path file = Sessions.write(dataset, Sessions.folder().resolve("lines.ndjson"));
        List<String> spark = Sessions.spark(file, file.toFile().length() / BUCKETS + 1);
        List<String> oneJvm = Sessions.oneJvm(dataset);
        List<String> more = new ArrayList<>(spark);
        oneJvm.forEach(more::remove);
        List<String> less = new ArrayList<>(oneJvm);
        spark.forEach(less::remove);
        org.assertj.core.api.SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(more).as("only Spark finds").isEmpty();
            softly.assertThat(less).as("only one JVM finds").isEmpty();
        });
        return oneJvm;
    }

    static List<Dataset> examples() {
        return RuleCatalog.standard().descriptions().stream()
                .flatMap(rule ->
                        Stream.of(rule.passes(), rule.fails(), rule.undecided()).flatMap(List::stream))
                .map(SameFindingsTest::example)
                .toList();
    }

    private static String renamed(String lines, int number) {
        return lines.replaceAll(
                        "\"((?:city|organization|agreement|project|event|program|source)/[^\"]*)\"",
                        "\"$1-" + number + "\"")
                .replaceAll("(?m)^(.*?)\"id\":\"([^\"]*)\"", "$1\"id\":\"$2-" + number + "\"");
    }

    /** An example is lines; what of it cannot be read is one for another test. */
    private static Dataset example(String lines) {
        Dataset.Builder dataset = Dataset.builder().id("example").title("Example");
        UrbancoopJson.of()
                .lines(new ByteArrayInputStream(lines.strip().getBytes(StandardCharsets.UTF_8)))
                .forEachRemaining(line -> line.value().ifPresent(value -> {
                    if (value instanceof CooperationRecord entry) {
                        dataset.addUnchecked(entry);
                    } else if (value instanceof DeclaredTotal total) {
                        dataset.addDeclaredTotal(total);
                    }
                }));
        return dataset.build();
    }

    static Dataset join(List<Dataset> some) {
        Dataset.Builder all = Dataset.builder()
                .id("all")
                .title("All")
                .formatVersion("1.9")
                .asOf(org.urbancoop.time.Edtf.parse("2026-11-29"));
        some.stream().flatMap(Dataset::records).forEach(all::addUnchecked);
        some.stream().flatMap(each -> each.getDeclaredTotals().stream()).forEach(all::addDeclaredTotal);
        return all.build();
    }
}
