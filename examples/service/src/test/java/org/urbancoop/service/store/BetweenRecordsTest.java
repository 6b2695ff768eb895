package org.urbancoop.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.testkit.Samples;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RuleCatalog;
import org.urbancoop.validation.RuleDescription;
import org.urbancoop.validation.ValidationConfig;

/** A part of a dataset is checked as the whole would be; and what others see of it changes as if all were redacted. */
class BetweenRecordsTest {

    private static final UrbancoopJson JSON = UrbancoopJson.of();
    private static final Pattern REFERENCE =
            Pattern.compile("\"((?:city|organization|agreement|project|event|program|source)/[a-z0-9-]+)\"");
    private static final Pattern COUNTRY = Pattern.compile("(\"country\":\")[A-Z]{2}");

    /** What no change of a record can break: the store has one record of a reference, and totals of the header only. */
    private static final Set<String> OTHERS = Set.of("id-duplicate", "total-part-leads-nowhere");

    private static final List<RuleDescription> BETWEEN = RuleCatalog.standard().descriptions().stream()
            .filter(rule -> rule.reads().equals(List.of("Dataset")))
            .toList();

    private static final DatasetValidator WHOLE = DatasetValidator.of(ValidationConfig.builder()
            .addAllRules(BETWEEN.stream().map(RuleDescription::code).toList())
            .build());

    private final Random random = new Random(22);
    private final Set<String> met = new TreeSet<>();

    /** Each record of the examples of all rules comes last, once, and goes away again. */
    @Test
    void errorsOfAChange_areThoseOfTheWhole_inEachExample() {
        for (RuleDescription rule : BETWEEN) {
            Stream.concat(rule.fails().stream(), rule.passes().stream()).forEach(example -> {
                Edition all = Edition.of(1, dataset(example));
                all.all().dataset().records().forEach(entry -> {
                    Edition without = all.after(new Change(entry.reference(), Optional.empty()), 2);
                    check(all, new Change(entry.reference(), Optional.empty()));
                    check(without, new Change(entry.reference(), Optional.of(entry)));
                });
            });
        }
        assertThat(met)
                .containsExactlyElementsOf(BETWEEN.stream()
                        .filter(rule -> rule.severity() == Severity.ERROR)
                        .map(RuleDescription::code)
                        .filter(code -> !OTHERS.contains(code))
                        .sorted()
                        .toList());
    }

    /** The examples are lines: a header, if there is none, and records; some have one record twice, as no store has. */
    private static Dataset dataset(String example) {
        Dataset.Builder dataset = Dataset.builder().id("example").title("Example");
        Set<RecordReference> seen = new HashSet<>();
        example.lines()
                .filter(line -> !line.contains("\"declared-total\"") && !line.contains("\"type\":\"dataset\""))
                .flatMap(line -> JSON.decode(line, CooperationRecord.class).value().stream())
                .filter(entry -> seen.add(entry.reference()))
                .forEach(dataset::add);
        return dataset.build();
    }

    @Test
    void longCircle_isFound() {
        Dataset.Builder chain = Dataset.builder().id("chain").title("Chain");
        for (int i = 0; i < 9; i++) {
            chain.add(JSON.read(
                    "{\"id\": \"c" + i + "\", \"name\": \"C\", \"kind\": \"district\", \"parent\": \"city/c" + (i + 1)
                            + "\"}",
                    City.class));
        }
        City last = JSON.read(
                "{\"id\": \"c9\", \"name\": \"C\", \"kind\": \"district\", \"parent\": \"city/c0\"}", City.class);
        check(Edition.of(1, chain.build()), new Change(last.reference(), Optional.of(last)));
        assertThat(met).containsExactly("part-of-circle");
    }

    @Test
    void errorsOfAChange_areThoseOfTheWhole_atRandom() {
        for (Dataset start : List.of(UrbancoopDataset.load(), Samples.dataset())) {
            Edition now = Edition.of(1, start);
            for (int i = 0; i < 25; i++) {
                now = check(now, change(now.all().dataset()));
            }
        }
        assertThat(met).hasSizeGreaterThan(1);
    }

    private Edition check(Edition before, Change change) {
        Edition after = before.after(change, before.revision() + 1);
        assertThat(texts(BetweenRecords.errors(before.all(), after.all(), change.reference())))
                .as("%s", change)
                .isEqualTo(texts(whole(before.all().dataset(), after.all().dataset())));
        return after;
    }

    private List<Finding> whole(Dataset before, Dataset after) {
        Set<String> known = WHOLE.validate(before).findings().stream()
                .map(Finding::fingerprint)
                .collect(Collectors.toSet());
        return WHOLE.validate(after).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR && !known.contains(finding.fingerprint()))
                .peek(finding -> met.add(finding.code()))
                .toList();
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.subject() + finding.pointer() + " " + finding.message()
                        + finding.evidence())
                .toList();
    }

    /** Takes a record away, or has it refer to others, or moves it to another country. */
    private Change change(Dataset dataset) {
        List<CooperationRecord> records = dataset.records().toList();
        CooperationRecord entry = any(records);
        if (random.nextInt(8) == 0) {
            return new Change(entry.reference(), Optional.empty());
        }
        List<RecordReference> near = Stream.concat(
                        Stream.of(entry.reference()),
                        dataset.mentions(entry.reference()).stream()
                                .map(mention -> mention.from().reference()))
                .toList();
        String text = REFERENCE
                .matcher(JSON.toText(entry))
                .replaceAll(found -> random.nextInt(4) > 0 ? found.group() : other(found, records, near));
        text = COUNTRY.matcher(text).replaceAll("$1" + any(List.of("KR", "VN", "UG")));
        CooperationRecord changed = JSON.decode(text, CooperationRecord.class)
                .value()
                .filter(read -> read.getType() == entry.getType())
                .orElse(entry);
        return new Change(changed.reference(), Optional.of(changed));
    }

    private String other(MatchResult found, List<CooperationRecord> records, List<RecordReference> near) {
        String type = found.group(1).replaceFirst("/.*", "/");
        List<String> targets = Stream.concat(
                        random.nextBoolean() ? near.stream() : Stream.of(),
                        records.stream().map(CooperationRecord::reference))
                .map(RecordReference::toString)
                .filter(name -> name.startsWith(type))
                .toList();
        List<String> first = random.nextBoolean() ? targets.subList(0, Math.min(targets.size(), 3)) : targets;
        return '"' + (first.isEmpty() || random.nextInt(5) == 0 ? type + "nowhere" : any(first)) + '"';
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @Test
    void whatOthersSee_isWhatTheyWouldSeeOfAll() {
        Edition now = Edition.of(1, Samples.dataset());
        for (int i = 0; i < 60; i++) {
            now = now.after(change(now.all().dataset()), i);
            assertThat(now.open().dataset()).isEqualTo(now.all().dataset().withoutPersonalData());
        }
    }

    /** Whom one record names, another one may mention. */
    @Test
    void personsOfOneRecord_areMaskedInAll_untilItGoes() {
        City mentions = JSON.read(
                "{\"id\": \"c\", \"name\": \"C\", \"kind\": \"city\", \"description\": \"Founded by Kim Cheol-su\"}",
                City.class);
        Event names = JSON.read(
                "{\"id\": \"e\", \"title\": \"E\", \"kind\": \"forum\", \"participants\": [{\"person\": {\"name\":"
                        + " \"Kim Cheol-su\"}}]}",
                Event.class);
        Edition first =
                Edition.of(1, Dataset.builder().id("d").title("D").add(mentions).build());
        Edition second = first.after(new Change(names.reference(), Optional.of(names)), 2);
        Edition third = second.after(new Change(names.reference(), Optional.empty()), 3);
        for (Edition each : List.of(first, second, third)) {
            assertThat(each.open().dataset()).isEqualTo(each.all().dataset().withoutPersonalData());
        }
        assertThat(second.open().dataset().getCities()).doesNotContain(mentions);
        assertThat(third.open().dataset().getCities()).contains(mentions);
    }
}
