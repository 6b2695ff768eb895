package org.urbancoop.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.PartValidator;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.ValidationConfig;

/** Asks rules of the library about lines that stand beside each other for them. */
final class Judge implements Serializable {

    private static final long serialVersionUID = 1;

    /** Whether what was found of a line is kept here. */
    @FunctionalInterface
    interface Owner {
        boolean owns(Line line, Extensible value, Finding finding);
    }

    private final Line header;
    private final @Nullable LocalDate asOf;
    private final EnumSet<Reach> reaches;
    private final ArrayList<String> persons;
    private transient volatile @Nullable PartValidator validator;

    /**
     * Makes what asks some rules.
     *
     * @param header the header of the dataset
     * @param asOf the day to compare with; null for that of the header
     * @param reaches what the rules look at
     * @param persons the names of all persons
     */
    Judge(Line header, @Nullable LocalDate asOf, Set<Reach> reaches, List<String> persons) {
        this.header = header;
        this.asOf = asOf;
        this.reaches = EnumSet.copyOf(reaches);
        this.persons = new ArrayList<>(persons);
    }

    /** Asks about the header of a dataset. */
    Stream<Row> askHeader(Line alone) {
        return validator().validate((Dataset) alone.value()).stream().map(finding -> Findings.row(alone.at(), finding));
    }

    /** Asks about records and totals, in their order. */
    Stream<Row> ask(Collection<Line> lines, Owner owner) {
        List<Line> asked = lines.stream().filter(line -> !line.isHeader()).toList();
        List<Extensible> part = asked.stream().map(Line::value).toList();
        List<List<Finding>> found = validator().validate((Dataset) header.value(), part);
        return IntStream.range(0, asked.size())
                .boxed()
                .flatMap(i -> found.get(i).stream()
                        .filter(finding -> owner.owns(asked.get(i), part.get(i), finding))
                        .map(finding -> Findings.row(asked.get(i).at(), finding)));
    }

    private PartValidator validator() {
        PartValidator known = validator;
        if (known == null) {
            ValidationConfig.Builder config = ValidationConfig.builder();
            Optional.ofNullable(asOf).ifPresent(config::asOf);
            known = PartValidator.of(config.build(), reaches).withPersons(persons);
            validator = known;
        }
        return known;
    }
}
