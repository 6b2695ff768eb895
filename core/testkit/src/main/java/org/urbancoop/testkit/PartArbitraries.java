package org.urbancoop.testkit;

import static net.jqwik.api.Arbitraries.oneOf;
import static org.urbancoop.testkit.ParticipationArbitraries.persons;
import static org.urbancoop.testkit.ValueArbitraries.SOMETIMES;
import static org.urbancoop.testkit.ValueArbitraries.anyOf;
import static org.urbancoop.testkit.ValueArbitraries.codes;
import static org.urbancoop.testkit.ValueArbitraries.countries;
import static org.urbancoop.testkit.ValueArbitraries.dates;
import static org.urbancoop.testkit.ValueArbitraries.decimals;
import static org.urbancoop.testkit.ValueArbitraries.degrees;
import static org.urbancoop.testkit.ValueArbitraries.durations;
import static org.urbancoop.testkit.ValueArbitraries.extensions;
import static org.urbancoop.testkit.ValueArbitraries.languages;
import static org.urbancoop.testkit.ValueArbitraries.once;
import static org.urbancoop.testkit.ValueArbitraries.pointers;
import static org.urbancoop.testkit.ValueArbitraries.recordReferences;
import static org.urbancoop.testkit.ValueArbitraries.references;
import static org.urbancoop.testkit.ValueArbitraries.text;
import static org.urbancoop.testkit.ValueArbitraries.textsByLanguage;
import static org.urbancoop.testkit.ValueArbitraries.urls;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.agreement.Approval;
import org.urbancoop.agreement.Renewal;
import org.urbancoop.agreement.Signatory;
import org.urbancoop.amount.Money;
import org.urbancoop.amount.Quantity;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.CountryPeriod;
import org.urbancoop.city.FormerName;
import org.urbancoop.code.AgreementStatus;
import org.urbancoop.code.BudgetKind;
import org.urbancoop.code.ComponentKind;
import org.urbancoop.code.Currency;
import org.urbancoop.code.FormerCountry;
import org.urbancoop.code.LinkRel;
import org.urbancoop.code.PlaceKind;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.code.RelationKind;
import org.urbancoop.code.RenewalKind;
import org.urbancoop.place.Coordinates;
import org.urbancoop.place.Place;
import org.urbancoop.project.Budget;
import org.urbancoop.project.Component;
import org.urbancoop.reference.Link;
import org.urbancoop.reference.Relation;

/** What {@link Arbitraries} offers of the other parts of records. */
final class PartArbitraries {

    private PartArbitraries() {}

    static Arbitrary<Renewal> renewals() {
        return once(
                "renewals",
                () -> Builders.withBuilder(Renewal::builder)
                        .use(codes(RenewalKind.list()))
                        .in((b, v) -> b.kind(v))
                        .use(durations())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.term(v))
                        .use(durations())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.notice(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Signatory> signatories() {
        return once(
                "signatories",
                () -> Builders.withBuilder(Signatory::builder)
                        .use(references())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.party(v))
                        .use(persons())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.person(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.nameAsPrinted(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.signed(v))
                        .use(places())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.place(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Budget> budgets() {
        return once(
                "budgets",
                () -> Builders.withBuilder(Budget::builder)
                        .use(money())
                        .in((b, v) -> b.amount(v))
                        .use(codes(BudgetKind.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.kind(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.period(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<CountryPeriod> countryPeriods() {
        return once(
                "countryPeriods",
                () -> Combinators.combine(
                                oneOf(
                                        countries()
                                                .map(v ->
                                                        CountryPeriod.builder().country(v)),
                                        anyOf(FormerCountry.list().terms())
                                                .map(v ->
                                                        CountryPeriod.builder().formerCountry(v))),
                                dates().injectNull(0.3),
                                extensions())
                        .as((b, period, extensions) -> b.period(Optional.ofNullable(period))
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }

    static Arbitrary<AgreementStatusChange> agreementStatusChanges() {
        return once(
                "agreementStatusChanges",
                () -> Builders.withBuilder(AgreementStatusChange::builder)
                        .use(codes(AgreementStatus.list()))
                        .in((b, v) -> b.status(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.since(v))
                        .use(references())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.declaredBy(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.asOf(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Approval> approvals() {
        return once(
                "approvals",
                () -> Builders.withBuilder(Approval::builder)
                        .use(anyOf(true, false))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.required(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.body(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.date(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Citation> citations() {
        return once(
                "citations",
                () -> Builders.withBuilder(Citation::builder)
                        .use(recordReferences())
                        .in((b, v) -> b.source(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.where(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.verbatim(v))
                        .use(pointers())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.field(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.reading(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.attributedTo(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.asOf(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Component> components() {
        return once(
                "components",
                () -> Builders.withBuilder(Component::builder)
                        .use(text())
                        .in((b, v) -> b.title(v))
                        .use(codes(ComponentKind.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.kind(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.summary(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.period(v))
                        .use(money())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.budget(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Coordinates> coordinates() {
        return once(
                "coordinates",
                () -> Combinators.combine(degrees(90), degrees(180), extensions())
                        .as((latitude, longitude, extensions) -> Coordinates.builder()
                                .latitude(latitude)
                                .longitude(longitude)
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }

    static Arbitrary<FormerName> formerNames() {
        return once(
                "formerNames",
                () -> Builders.withBuilder(FormerName::builder)
                        .use(text())
                        .in((b, v) -> b.name(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.period(v))
                        .use(languages())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.language(v))
                        .use(textsByLanguage())
                        .in((b, v) -> b.names(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Link> links() {
        return once(
                "links",
                () -> Builders.withBuilder(Link::builder)
                        .use(codes(LinkRel.list()))
                        .in((b, v) -> b.rel(v))
                        .use(urls())
                        .in((b, v) -> b.url(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.title(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Money> money() {
        return once("money", () -> {
            List<Currency> active =
                    Currency.list().terms().stream().filter(Currency::isActive).toList();
            return Combinators.combine(decimals(), anyOf(active), extensions())
                    .as((amount, currency, extensions) -> Money.builder()
                            .amount(amount)
                            .currency(currency)
                            .extensions(extensions)
                            .build())
                    .withoutEdgeCases();
        });
    }

    static Arbitrary<Place> places() {
        return once(
                "places",
                () -> Builders.withBuilder(Place::builder)
                        .use(text())
                        .in((b, v) -> b.label(v))
                        .use(references())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.ref(v))
                        .use(codes(PlaceKind.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.kind(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Quantity> quantities() {
        return once(
                "quantities",
                () -> Combinators.combine(decimals(), codes(QuantityQualifier.list()), anyOf(true, false), extensions())
                        .as((value, qualifier, tentative, extensions) -> Quantity.builder()
                                .value(value)
                                .qualifier(qualifier)
                                .tentative(tentative)
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Relation> relations() {
        return once(
                "relations",
                () -> Combinators.combine(codes(RelationKind.list()), recordReferences(), extensions())
                        .as((kind, target, extensions) -> Relation.builder()
                                .kind(kind)
                                .target(target)
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }
}
