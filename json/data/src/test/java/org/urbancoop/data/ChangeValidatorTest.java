package org.urbancoop.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.testkit.Samples;
import org.urbancoop.validation.ChangeValidator;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.RuleCatalog;
import org.urbancoop.validation.RuleDescription;
import org.urbancoop.validation.ValidationConfig;

/** What a change breaks is found in the part that it touches as in the whole. */
class ChangeValidatorTest {

    private static final UrbancoopJson JSON = UrbancoopJson.of();
    private static final Pattern REFERENCE =
            Pattern.compile("\"((?:city|organization|agreement|project|event|program|source)/[a-z0-9-]+)\"");
    private static final Pattern COUNTRY = Pattern.compile("(\"country\":\")[A-Z]{2}");

    private static final List<RuleDescription> BETWEEN = RuleCatalog.standard().descriptions().stream()
            .filter(rule -> Set.of(Reach.REFERENCES, Reach.REFERENCES_TWICE, Reach.CIRCLE)
                    .contains(rule.reach()))
            .toList();

    private static final ChangeValidator VALIDATOR = ChangeValidator.standard();

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
                Dataset all = dataset(example);
                all.records().forEach(entry -> {
                    Dataset without =
                            check(all, all.toBuilder().remove(entry.reference()).build(), entry.reference());
                    check(without, without.toBuilder().add(entry).build(), entry.reference());
                });
            });
        }
        assertThat(met)
                .containsExactlyElementsOf(
                        BETWEEN.stream().map(RuleDescription::code).sorted().toList());
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
        Dataset before = chain.build();
        check(before, before.toBuilder().add(last).build(), last.reference());
        assertThat(met).containsExactly("part-of-circle");
    }

    @Test
    void errorsOfAChange_areThoseOfTheWhole_atRandom() {
        for (Dataset start : List.of(UrbancoopDataset.load(), Samples.dataset())) {
            Dataset now = start;
            for (int i = 0; i < 25; i++) {
                now = change(now);
            }
        }
        assertThat(met).hasSizeGreaterThan(1);
    }

    private Dataset check(Dataset before, Dataset after, RecordReference changed) {
        assertThat(texts(VALIDATOR.validate(before, after, changed)))
                .as("%s", changed)
                .isEqualTo(texts(whole(before, after)));
        return after;
    }

    private List<Finding> whole(Dataset before, Dataset after) {
        Set<String> known = WHOLE.validate(before).findings().stream()
                .map(Finding::fingerprint)
                .collect(Collectors.toSet());
        return WHOLE.validate(after).findings().stream()
                .filter(finding -> !known.contains(finding.fingerprint()))
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
    private Dataset change(Dataset dataset) {
        List<CooperationRecord> records = dataset.records().toList();
        CooperationRecord entry = any(records);
        if (random.nextInt(8) == 0) {
            return check(dataset, dataset.toBuilder().remove(entry.reference()).build(), entry.reference());
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
                .filter(read -> read.reference().equals(entry.reference()))
                .orElse(entry);
        return check(dataset, dataset.toBuilder().replace(changed).build(), changed.reference());
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

    /** A renewal looks at the parties of what it renews, and at the cities of those: two steps away. */
    @Test
    void government_thatTurnsToAnotherCity_changesARenewal() {
        Dataset before = dataset("""
            {"type":"city","id":"x","name":"X","kind":"city"}
            {"type":"city","id":"y","name":"Y","kind":"city"}
            {"type":"city","id":"z","name":"Z","kind":"city"}
            {"type":"organization","id":"g","name":"G","kind":"local-government","represents":"city/y"}
            {"type":"agreement","id":"a","kind":"sister-city","parties":["city/x","organization/g"]}
            {"type":"agreement","id":"r","kind":"sister-city","parties":["city/x","city/y"],\
            "relations":[{"kind":"renews","target":"agreement/a"}]}
            """);
        CooperationRecord turned = JSON.read(
                "{\"type\":\"organization\",\"id\":\"g\",\"name\":\"G\",\"kind\":\"local-government\","
                        + "\"represents\":\"city/z\"}",
                CooperationRecord.class);
        check(before, before.toBuilder().replace(turned).build(), turned.reference());
        assertThat(met).contains("agreement-renews-other-parties");
    }

    /** Declared totals cite sources, too. */
    @Test
    void sourcesThatGo_areMissed() {
        Dataset bundled = UrbancoopDataset.load();
        bundled.getSources()
                .forEach(source -> check(
                        bundled, bundled.toBuilder().remove(source.reference()).build(), source.reference()));
        assertThat(met).contains("citation-without-source");
    }

    @Test
    void chosenRules_areAsked_andOthersRefused() {
        ChangeValidator dangling = ChangeValidator.of(ValidationConfig.builder()
                .addRule("reference-leads-nowhere")
                .addRule("city-repeated")
                .build());
        Dataset before = UrbancoopDataset.load();
        RecordReference seoul = RecordReference.parse("city/seoul");
        Dataset after = before.toBuilder().remove(seoul).build();
        assertThat(dangling.validate(before, after, seoul))
                .isNotEmpty()
                .allMatch(finding -> finding.code().equals("reference-leads-nowhere"));
        assertThat(dangling.validate(before, before, seoul)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangeValidator.of(
                        ValidationConfig.builder().addRule("city-repeated").build()))
                .withMessage("None of the rules looks at [references, references-twice, circle]");
    }
}
