package org.urbancoop.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RuleCatalog;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

/**
 * Asks rules of the library about a few records that stand beside each other for them: a dataset of these, in the order
 * of their lines. A finding is kept only by the group that owns it, for another group may know less of it.
 */
final class Neighbours implements Serializable {

    /** A line that is in a group, and why; one line may be in many groups. */
    static final StructType MEMBER = new StructType()
            .add("bucket", DataTypes.LongType, false)
            .add("why", DataTypes.StringType, false)
            .add("at", DataTypes.LongType, false)
            .add("subject", DataTypes.StringType, false)
            .add("json", DataTypes.BinaryType, false);

    private static final long serialVersionUID = 1;

    /**
     * A line of a group.
     *
     * @param at its place
     * @param value what it holds
     * @param why why it is in the group
     */
    record Member(long at, Extensible value, Set<String> why) {}

    /** Whether a group owns a finding. */
    @FunctionalInterface
    interface Owner extends Serializable {
        boolean owns(long bucket, Member about, Finding finding);
    }

    private final byte[] header;
    private final @Nullable LocalDate asOf;
    private final HashSet<String> rules;
    private final Owner owner;
    private transient @Nullable DatasetValidator validator;

    /**
     * Makes what asks some rules.
     *
     * @param header the header of the dataset as JSON
     * @param asOf the day to compare with; null for that of the header
     * @param rules the codes of the rules, at least one
     * @param owner which findings are kept
     */
    Neighbours(byte[] header, @Nullable LocalDate asOf, Set<String> rules, Owner owner) {
        this.header = header.clone();
        this.asOf = asOf;
        this.rules = new HashSet<>(rules);
        this.owner = owner;
    }

    /** Makes what asks the same and keeps other findings. */
    Neighbours ownedBy(Owner other) {
        return new Neighbours(header, asOf, rules, other);
    }

    /** Asks about each group of rows of {@link #MEMBER}. */
    org.apache.spark.sql.Dataset<Row> check(org.apache.spark.sql.Dataset<Row> rows) {
        return rows.groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Row, Row>) (bucket, group) ->
                                ask(bucket, members(group).values()).iterator(),
                        Encoders.row(Findings.SCHEMA));
    }

    /** The lines of a group in their order, each once. */
    static SortedMap<Long, Member> members(Iterator<Row> rows) {
        SortedMap<Long, Member> group = new TreeMap<>();
        rows.forEachRemaining(row -> group.computeIfAbsent(
                        row.getLong(2), at -> new Member(at, Subject.read(row, 3), new HashSet<>()))
                .why()
                .add(row.getString(1)));
        return group;
    }

    /** Asks about a group: what its records and totals, not its header, are found to be. */
    Stream<Row> ask(long bucket, Iterable<Member> group) {
        Map<String, List<Member>> lists = new HashMap<>();
        Dataset dataset = dataset(header, group, lists);
        return found(dataset).flatMap(finding -> {
            List<String> steps = finding.documentPointer().orElseThrow().steps();
            List<Member> list = steps.size() < 2 ? null : lists.get(steps.get(0));
            if (list == null) {
                return Stream.of();
            }
            Member about = list.get(Integer.parseInt(steps.get(1)));
            return owner.owns(bucket, about, finding) ? Stream.of(Findings.row(about.at(), finding)) : Stream.of();
        });
    }

    /** Asks about a header alone. */
    Stream<Row> askHeader(long at, Dataset alone) {
        return found(alone).map(finding -> Findings.row(at, finding));
    }

    /** Makes a dataset of lines, in their order; headers are left out. */
    static Dataset dataset(byte[] header, Iterable<Member> group, Map<String, List<Member>> lists) {
        Dataset.Builder dataset = Dataset.builder().from((Dataset) Subject.read("dataset", header));
        for (Member member : group) {
            if (member.value() instanceof CooperationRecord entry) {
                dataset.addUnchecked(entry);
            } else if (member.value() instanceof DeclaredTotal total) {
                dataset.addDeclaredTotal(total);
            }
            lists.computeIfAbsent(Subject.list(member.value()), list -> new ArrayList<>())
                    .add(member);
        }
        return dataset.build();
    }

    private Stream<Finding> found(Dataset dataset) {
        ValidationReport report = validator().validate(dataset);
        report.notRun().forEach((code, why) -> {
            if (rules.contains(code)
                    && !(report.asOf().isEmpty()
                            && RuleCatalog.standard().find(code).orElseThrow().needsAsOf())) {
                throw new IllegalStateException("The rule " + code + " did not run: " + why.english());
            }
        });
        return Stream.concat(report.findings().stream(), report.undecided().stream());
    }

    private DatasetValidator validator() {
        DatasetValidator known = validator;
        if (known == null) {
            ValidationConfig.Builder config =
                    ValidationConfig.builder().rules(rules).cap(Integer.MAX_VALUE);
            Optional.ofNullable(asOf).ifPresent(config::asOf);
            known = DatasetValidator.of(config.build());
            validator = known;
        }
        return known;
    }
}
