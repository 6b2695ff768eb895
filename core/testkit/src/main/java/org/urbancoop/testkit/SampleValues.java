package org.urbancoop.testkit;

import static org.urbancoop.testkit.SampleParts.agendaItem;
import static org.urbancoop.testkit.SampleParts.budget;
import static org.urbancoop.testkit.SampleParts.citation;
import static org.urbancoop.testkit.SampleParts.component;
import static org.urbancoop.testkit.SampleParts.contact;
import static org.urbancoop.testkit.SampleParts.contribution;
import static org.urbancoop.testkit.SampleParts.cost;
import static org.urbancoop.testkit.SampleParts.countryPeriod;
import static org.urbancoop.testkit.SampleParts.criterion;
import static org.urbancoop.testkit.SampleParts.deadline;
import static org.urbancoop.testkit.SampleParts.extensions;
import static org.urbancoop.testkit.SampleParts.link;
import static org.urbancoop.testkit.SampleParts.membership;
import static org.urbancoop.testkit.SampleParts.observation;
import static org.urbancoop.testkit.SampleParts.output;
import static org.urbancoop.testkit.SampleParts.participation;
import static org.urbancoop.testkit.SampleParts.person;
import static org.urbancoop.testkit.SampleParts.place;
import static org.urbancoop.testkit.SampleParts.quantity;
import static org.urbancoop.testkit.SampleParts.ref;
import static org.urbancoop.testkit.SampleParts.renewal;
import static org.urbancoop.testkit.SampleParts.signatory;
import static org.urbancoop.testkit.SampleParts.support;

import java.math.BigDecimal;
import java.util.Map;
import org.urbancoop.agreement.Agreement;
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
import org.urbancoop.code.CostItem;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.code.DeadlineKind;
import org.urbancoop.code.LinkRel;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.code.RelationKind;
import org.urbancoop.code.RenewalKind;
import org.urbancoop.code.Role;
import org.urbancoop.code.SupportKind;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Cost;
import org.urbancoop.event.Deadline;
import org.urbancoop.event.Event;
import org.urbancoop.event.Support;
import org.urbancoop.event.Venue;
import org.urbancoop.extension.Extensible;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Contribution;
import org.urbancoop.participation.EligibilityCriterion;
import org.urbancoop.participation.Group;
import org.urbancoop.participation.Membership;
import org.urbancoop.participation.Participation;
import org.urbancoop.participation.Person;
import org.urbancoop.place.Coordinates;
import org.urbancoop.place.Place;
import org.urbancoop.program.Activity;
import org.urbancoop.program.Frequency;
import org.urbancoop.program.Observation;
import org.urbancoop.program.Output;
import org.urbancoop.program.Program;
import org.urbancoop.project.Budget;
import org.urbancoop.project.Component;
import org.urbancoop.reference.Link;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.reference.Relation;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;

/** The totals of {@link Samples}, and a minimal and a full one of each type that is part of a record. */
final class SampleValues {

    private SampleValues() {}

    static void addTotals(Map<String, DeclaredTotal> all) {
        all.put(
                "declared-total-minimal",
                DeclaredTotal.builder()
                        .id("seoul-projects")
                        .what(RecordType.PROJECT)
                        .measure(Measure.COUNT)
                        .stated(new BigDecimal("55"))
                        .citation(Citation.builder()
                                .source(ref("source/seoul-policy-sharing"))
                                .build())
                        .build());
        all.put(
                "declared-total-full",
                DeclaredTotal.builder()
                        .id("seoul-counterpart-cities")
                        .what(RecordType.PROJECT)
                        .measure(Measure.DISTINCT_CITIES)
                        .stated(new BigDecimal("30"))
                        .citation(citation())
                        .of(Role.COUNTERPART)
                        .qualifier(QuantityQualifier.AT_LEAST)
                        .asOf(Edtf.parse("2020-08"))
                        .addWhere(Condition.builder()
                                .member(JsonPointer.parse("/classifications/seoul-area"))
                                .is("e-Government System")
                                .extensions(extensions())
                                .build())
                        .addWhere(Condition.builder()
                                .member(JsonPointer.parse("/period"))
                                .since(Edtf.parse("2012"))
                                .until(Edtf.parse("2020-08"))
                                .build())
                        .addParts(Slug.parse("seoul-projects"), Slug.parse("share-of-projects"))
                        .extensions(extensions())
                        .build());
        all.put(
                "declared-total-share",
                DeclaredTotal.builder()
                        .id("share-of-projects")
                        .what(RecordType.PROJECT)
                        .measure(Measure.SHARE)
                        .stated(new BigDecimal("0.76"))
                        .qualifier(QuantityQualifier.of("roughly"))
                        .citation(Citation.of(ref("source/seoul-policy-sharing"), "76%"))
                        .build());
    }

    static void addTo(Map<String, Extensible> all) {
        all.put(
                "budget-minimal",
                Budget.builder()
                        .amount(Money.of(new BigDecimal("1"), Currency.of("EUR")))
                        .build());
        all.put("budget-full", budget());
        all.put("contribution-minimal", Contribution.builder().build());
        all.put("contribution-full", contribution());
        all.put(
                "country-period-minimal",
                CountryPeriod.builder().country(Country.of("MY")).build());
        all.put("country-period-full", countryPeriod());
        all.put(
                "membership-minimal",
                Membership.builder().organization(ref("organization/fira")).build());
        all.put("membership-full", membership());
        all.put("renewal-minimal", Renewal.builder().kind(RenewalKind.NONE).build());
        all.put("renewal-full", renewal());
        all.put("signatory-minimal", Signatory.builder().build());
        all.put("signatory-full", signatory());
        all.put("agenda-item-minimal", AgendaItem.builder().title("Opening").build());
        all.put("agenda-item-full", agendaItem());
        all.put("approval-minimal", Approval.builder().build());
        all.put(
                "approval-full",
                Samples.get("agreement-full", Agreement.class).getApproval().orElseThrow());
        all.put(
                "agreement-status-change-minimal",
                AgreementStatusChange.builder().status(AgreementStatus.UNKNOWN).build());
        all.put(
                "agreement-status-change-full",
                Samples.get("agreement-full", Agreement.class)
                        .getStatusHistory()
                        .get(1));
        all.put("activity-minimal", Activity.of("Exposure visits"));
        all.put(
                "activity-full",
                Samples.get("program-full", Program.class).getActivities().get(0));
        all.put(
                "citation-minimal",
                Citation.builder().source(ref("source/event-pages")).build());
        all.put("citation-full", citation());
        all.put(
                "component-minimal",
                Component.builder().title("Long-term training").build());
        all.put("component-full", component());
        all.put(
                "condition-minimal",
                Condition.builder().member(JsonPointer.parse("/kind")).build());
        all.put(
                "condition-full",
                Condition.builder()
                        .member(JsonPointer.parse("/period"))
                        .is("2012")
                        .since(Edtf.parse("2012"))
                        .until(Edtf.parse("2020-08"))
                        .extensions(extensions())
                        .build());
        all.put("contact-minimal", Contact.builder().build());
        all.put("contact-full", contact());
        all.put("coordinates-minimal", Coordinates.of("0", "0"));
        all.put(
                "coordinates-full",
                Coordinates.of("-0.10", "-180").toBuilder()
                        .extensions(extensions())
                        .build());
        all.put("cost-minimal", Cost.builder().item(CostItem.VISA).build());
        all.put("cost-full", cost());
        all.put(
                "deadline-minimal",
                Deadline.builder()
                        .kind(DeadlineKind.REGISTRATION)
                        .when(Edtf.parse("2017-08"))
                        .build());
        all.put("deadline-full", deadline());
        all.put(
                "eligibility-criterion-minimal",
                EligibilityCriterion.builder().criterion("a bachelor degree").build());
        all.put("eligibility-criterion-full", criterion());
        all.put("former-name-minimal", FormerName.builder().name("Nur-Sultan").build());
        all.put(
                "former-name-full",
                FormerName.builder()
                        .name("Nur-Sultan")
                        .language("kk-Latn")
                        .period(Edtf.parse("2019/2022"))
                        .putName("ko", "누르술탄")
                        .extensions(extensions())
                        .build());
        all.put("frequency-minimal", Frequency.of(4, 5));
        all.put(
                "frequency-full",
                Samples.get("program-full", Program.class).getFrequency().orElseThrow());
        all.put("group-minimal", Group.of("ASEAN Member States"));
        all.put(
                "group-full",
                Group.builder()
                        .label("Six countries across Asia")
                        .count(6)
                        .extensions(extensions())
                        .build());
        all.put(
                "link-minimal",
                Link.builder().rel(LinkRel.WEBSITE).url("http://example.org").build());
        all.put("link-full", link());
        all.put("money-minimal", Money.of(new BigDecimal("0"), Currency.of("EUR")));
        all.put(
                "money-full",
                Money.of(new BigDecimal("5400000.00"), Currency.of("USD")).toBuilder()
                        .extensions(extensions())
                        .build());
        all.put(
                "observation-minimal",
                Observation.builder()
                        .measure("modules")
                        .quantity(Quantity.of(6))
                        .build());
        all.put("observation-full", observation());
        all.put("output-minimal", Output.builder().title("Compendium").build());
        all.put("output-full", output());
        all.put(
                "participation-minimal",
                Participation.builder().party(ref("city/seoul")).build());
        all.put("participation-full", participation());
        all.put(
                "participation-of-person",
                Participation.builder().role(Role.SPEAKER).person(person()).build());
        all.put("participation-of-country", Participation.of(Role.COUNTERPART, Reference.parse("country/BN")));
        all.put("person-minimal", Person.of("Nora Steurer"));
        all.put("person-full", person());
        all.put("place-minimal", Place.builder().label("Dongjiang Lake").build());
        all.put("place-full", place());
        all.put("quantity-minimal", Quantity.of(6));
        all.put("quantity-full", quantity());
        all.put("relation-minimal", Relation.of(RelationKind.PREPARES, ref("event/apuf-7")));
        all.put(
                "relation-full",
                Relation.of(RelationKind.of("inspires"), ref("event/apuf-7")).toBuilder()
                        .extensions(extensions())
                        .build());
        all.put(
                "support-minimal",
                Support.builder().kind(SupportKind.TRAVEL_SUBSIDY).build());
        all.put("support-full", support());
        all.put("venue-minimal", Venue.builder().build());
        all.put("venue-full", Samples.get("event-full", Event.class).getVenue().orElseThrow());
    }
}
