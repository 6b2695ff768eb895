package org.urbancoop.testkit;

import static org.urbancoop.testkit.PartArbitraries.citations;
import static org.urbancoop.testkit.RecordArbitraries.agreements;
import static org.urbancoop.testkit.RecordArbitraries.cities;
import static org.urbancoop.testkit.RecordArbitraries.events;
import static org.urbancoop.testkit.RecordArbitraries.organizations;
import static org.urbancoop.testkit.RecordArbitraries.programs;
import static org.urbancoop.testkit.RecordArbitraries.projects;
import static org.urbancoop.testkit.RecordArbitraries.sources;
import static org.urbancoop.testkit.ValueArbitraries.SOMETIMES;
import static org.urbancoop.testkit.ValueArbitraries.anyOf;
import static org.urbancoop.testkit.ValueArbitraries.codes;
import static org.urbancoop.testkit.ValueArbitraries.dates;
import static org.urbancoop.testkit.ValueArbitraries.decimals;
import static org.urbancoop.testkit.ValueArbitraries.extensions;
import static org.urbancoop.testkit.ValueArbitraries.few;
import static org.urbancoop.testkit.ValueArbitraries.once;
import static org.urbancoop.testkit.ValueArbitraries.pointers;
import static org.urbancoop.testkit.ValueArbitraries.slugs;
import static org.urbancoop.testkit.ValueArbitraries.text;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.code.Role;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.reference.RecordType;

/** What {@link Arbitraries} offers of datasets and of what only they have. */
final class DatasetArbitraries {

    private DatasetArbitraries() {}

    static Arbitrary<Dataset> datasets() {
        return once(
                "datasets",
                () -> Builders.withBuilder(Dataset::builder)
                        .use(slugs())
                        .in((b, v) -> b.id(v))
                        .use(anyOf("1.0", "1.7"))
                        .in((b, v) -> b.formatVersion(v))
                        .use(text())
                        .in((b, v) -> b.title(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.version(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.asOf(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.licence(v))
                        .use(few(sources()))
                        .in((b, v) -> b.sources(v))
                        .use(few(cities()))
                        .in((b, v) -> b.cities(v))
                        .use(few(organizations()))
                        .in((b, v) -> b.organizations(v))
                        .use(few(agreements()))
                        .in((b, v) -> b.agreements(v))
                        .use(few(projects()))
                        .in((b, v) -> b.projects(v))
                        .use(few(events()))
                        .in((b, v) -> b.events(v))
                        .use(few(programs()))
                        .in((b, v) -> b.programs(v))
                        .use(few(declaredTotals()))
                        .in((b, v) -> b.declaredTotals(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<DeclaredTotal> declaredTotals() {
        return once(
                "declaredTotals",
                () -> Builders.withBuilder(DeclaredTotal::builder)
                        .use(slugs())
                        .in((b, v) -> b.id(v))
                        .use(anyOf(RecordType.class))
                        .in((b, v) -> b.what(v))
                        .use(anyOf(Measure.class))
                        .in((b, v) -> b.measure(v))
                        .use(decimals())
                        .in((b, v) -> b.stated(v))
                        .use(citations())
                        .in((b, v) -> b.citation(v))
                        .use(codes(Role.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.of(v))
                        .use(codes(QuantityQualifier.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.qualifier(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.asOf(v))
                        .use(few(conditions()))
                        .in((b, v) -> b.where(v))
                        .use(few(slugs()))
                        .in((b, v) -> b.parts(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Condition> conditions() {
        return once(
                "conditions",
                () -> Builders.withBuilder(Condition::builder)
                        .use(pointers())
                        .in((b, v) -> b.member(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.is(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.since(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.until(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }
}
