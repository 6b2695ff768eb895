package org.urbancoop.testkit;

import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.oneOf;
import static org.urbancoop.testkit.PartArbitraries.money;
import static org.urbancoop.testkit.ValueArbitraries.SOMETIMES;
import static org.urbancoop.testkit.ValueArbitraries.anyOf;
import static org.urbancoop.testkit.ValueArbitraries.codes;
import static org.urbancoop.testkit.ValueArbitraries.dates;
import static org.urbancoop.testkit.ValueArbitraries.extensions;
import static org.urbancoop.testkit.ValueArbitraries.once;
import static org.urbancoop.testkit.ValueArbitraries.recordReferences;
import static org.urbancoop.testkit.ValueArbitraries.references;
import static org.urbancoop.testkit.ValueArbitraries.text;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.urbancoop.code.EligibilityNeed;
import org.urbancoop.code.Role;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Contribution;
import org.urbancoop.participation.EligibilityCriterion;
import org.urbancoop.participation.Group;
import org.urbancoop.participation.Membership;
import org.urbancoop.participation.Participation;
import org.urbancoop.participation.Person;

/** What {@link Arbitraries} offers of who takes part: persons, groups, contacts, contributions. */
final class ParticipationArbitraries {

    private ParticipationArbitraries() {}

    static Arbitrary<Contribution> contributions() {
        return once(
                "contributions",
                () -> Builders.withBuilder(Contribution::builder)
                        .use(money())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.amount(v))
                        .use(anyOf(true, false))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.inKind(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.description(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.date(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Membership> memberships() {
        return once(
                "memberships",
                () -> Builders.withBuilder(Membership::builder)
                        .use(recordReferences())
                        .in((b, v) -> b.organization(v))
                        .use(codes(Role.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.role(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.period(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Contact> contacts() {
        return once(
                "contacts",
                () -> Builders.withBuilder(Contact::builder)
                        .use(persons())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.person(v))
                        .use(recordReferences())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.organization(v))
                        .use(anyOf("name@example.org", "first.last+tag@sub.example.org"))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.email(v))
                        .use(anyOf("+82-44-211-3222", "(02) 731 2000", "+1 212.555.0100"))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.telephone(v))
                        .use(anyOf("+82-44-211-3222", "66/2/288-1000"))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.fax(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<EligibilityCriterion> criteria() {
        return once(
                "criteria",
                () -> Builders.withBuilder(EligibilityCriterion::builder)
                        .use(text())
                        .in((b, v) -> b.criterion(v))
                        .use(codes(EligibilityNeed.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.need(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Group> groups() {
        return once(
                "groups",
                () -> Builders.withBuilder(Group::builder)
                        .use(text())
                        .in((b, v) -> b.label(v))
                        .use(integers().greaterOrEqual(0))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.count(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    static Arbitrary<Participation> participations() {
        return once("participations", () -> {
            Arbitrary<Participation> participants = oneOf(
                    references()
                            .map(party -> Participation.builder().party(party).build()),
                    persons()
                            .map(person ->
                                    Participation.builder().person(person).build()),
                    groups().map(group -> Participation.builder().group(group).build()));
            return Combinators.combine(
                            participants,
                            codes(Role.list()).optional(SOMETIMES),
                            text().optional(SOMETIMES),
                            dates().optional(SOMETIMES),
                            contributions().optional(SOMETIMES),
                            extensions())
                    .as((participant, role, roleAsPrinted, period, contribution, extensions) -> participant.toBuilder()
                            .contribution(contribution)
                            .role(role)
                            .roleAsPrinted(roleAsPrinted)
                            .period(period)
                            .extensions(extensions)
                            .build())
                    .withoutEdgeCases();
        });
    }

    static Arbitrary<Person> persons() {
        return once(
                "persons",
                () -> Builders.withBuilder(Person::builder)
                        .use(text())
                        .in((b, v) -> b.name(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.affiliation(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.jobTitle(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }
}
