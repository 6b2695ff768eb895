package org.urbancoop.testkit;

import static net.jqwik.api.Arbitraries.integers;
import static org.urbancoop.testkit.PartArbitraries.money;
import static org.urbancoop.testkit.PartArbitraries.quantities;
import static org.urbancoop.testkit.ParticipationArbitraries.criteria;
import static org.urbancoop.testkit.ParticipationArbitraries.participations;
import static org.urbancoop.testkit.ValueArbitraries.SOMETIMES;
import static org.urbancoop.testkit.ValueArbitraries.anyOf;
import static org.urbancoop.testkit.ValueArbitraries.codes;
import static org.urbancoop.testkit.ValueArbitraries.dates;
import static org.urbancoop.testkit.ValueArbitraries.extensions;
import static org.urbancoop.testkit.ValueArbitraries.few;
import static org.urbancoop.testkit.ValueArbitraries.once;
import static org.urbancoop.testkit.ValueArbitraries.recordReferences;
import static org.urbancoop.testkit.ValueArbitraries.text;
import static org.urbancoop.testkit.ValueArbitraries.textsByName;
import static org.urbancoop.testkit.ValueArbitraries.times;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.urbancoop.code.CostBearer;
import org.urbancoop.code.CostItem;
import org.urbancoop.code.DeadlineKind;
import org.urbancoop.code.OutputKind;
import org.urbancoop.code.OutputScope;
import org.urbancoop.code.SupportBasis;
import org.urbancoop.code.SupportKind;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Cost;
import org.urbancoop.event.Deadline;
import org.urbancoop.event.Support;
import org.urbancoop.event.Venue;
import org.urbancoop.program.Activity;
import org.urbancoop.program.Frequency;
import org.urbancoop.program.Observation;
import org.urbancoop.program.Output;

/** What {@link Arbitraries} offers of the parts of events and programmes. */
final class EventPartArbitraries {

    private EventPartArbitraries() {}

    static Arbitrary<Activity> activities() {
        return once(
                "activities",
                () -> Combinators.combine(text(), extensions())
                        .as((title, extensions) -> Activity.builder()
                                .title(title)
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }

    static Arbitrary<AgendaItem> agendaItems() {
        return once(
                "agendaItems",
                () -> Builders.withBuilder(AgendaItem::builder)
                        .use(text())
                        .in((b, v) -> b.title(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.when(v))
                        .use(times())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.startTime(v))
                        .use(times())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.endTime(v))
                        .use(recordReferences())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.city(v))
                        .use(few(participations()))
                        .in((b, v) -> b.participants(v))
                        .use(anyOf("Asia/Seoul", "Asia/Kuala_Lumpur", "Africa/Johannesburg", "UTC"))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.timeZone(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Cost> costs() {
        return once(
                "costs",
                () -> Builders.withBuilder(Cost::builder)
                        .use(codes(CostItem.list()))
                        .in((b, v) -> b.item(v))
                        .use(codes(CostBearer.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.bornBy(v))
                        .use(money())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.amount(v))
                        .use(few(codes(CostItem.list())))
                        .in((b, v) -> b.covers(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.label(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.until(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Deadline> deadlines() {
        return once(
                "deadlines",
                () -> Combinators.combine(codes(DeadlineKind.list()), dates(), extensions())
                        .as((kind, when, extensions) -> Deadline.builder()
                                .kind(kind)
                                .when(when)
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Frequency> frequencies() {
        return once(
                "frequencies",
                () -> Combinators.combine(
                                integers().greaterOrEqual(1), integers().greaterOrEqual(1), extensions())
                        .as((min, max, extensions) -> Frequency.builder()
                                .min(min)
                                .max(max)
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Observation> observations() {
        return once(
                "observations",
                () -> Builders.withBuilder(Observation::builder)
                        .use(text())
                        .in((b, v) -> b.measure(v))
                        .use(quantities())
                        .in((b, v) -> b.quantity(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.asOf(v))
                        .use(quantities())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.baseline(v))
                        .use(quantities())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.target(v))
                        .use(textsByName())
                        .in((b, v) -> b.dimensions(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Output> outputs() {
        return once(
                "outputs",
                () -> Builders.withBuilder(Output::builder)
                        .use(text())
                        .in((b, v) -> b.title(v))
                        .use(codes(OutputKind.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.kind(v))
                        .use(codes(OutputScope.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.scope(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Support> supports() {
        return once(
                "supports",
                () -> Combinators.combine(
                                codes(SupportKind.list()),
                                few(codes(SupportBasis.list())),
                                few(criteria()),
                                extensions())
                        .as((kind, basis, eligibility, extensions) -> Support.builder()
                                .kind(kind)
                                .basis(basis)
                                .eligibility(eligibility)
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Venue> venues() {
        return once(
                "venues",
                () -> Builders.withBuilder(Venue::builder)
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.name(v))
                        .use(recordReferences())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.city(v))
                        .use(anyOf(true, false))
                        .in((b, v) -> b.tentative(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }
}
