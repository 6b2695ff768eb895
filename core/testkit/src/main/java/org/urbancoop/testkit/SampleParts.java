package org.urbancoop.testkit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.urbancoop.agreement.Renewal;
import org.urbancoop.agreement.Signatory;
import org.urbancoop.amount.Money;
import org.urbancoop.amount.Quantity;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.CountryPeriod;
import org.urbancoop.code.BudgetKind;
import org.urbancoop.code.ComponentKind;
import org.urbancoop.code.CostBearer;
import org.urbancoop.code.CostItem;
import org.urbancoop.code.Currency;
import org.urbancoop.code.DeadlineKind;
import org.urbancoop.code.EligibilityNeed;
import org.urbancoop.code.FormerCountry;
import org.urbancoop.code.LinkRel;
import org.urbancoop.code.OutputKind;
import org.urbancoop.code.OutputScope;
import org.urbancoop.code.PlaceKind;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.code.RenewalKind;
import org.urbancoop.code.Role;
import org.urbancoop.code.SupportBasis;
import org.urbancoop.code.SupportKind;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Cost;
import org.urbancoop.event.Deadline;
import org.urbancoop.event.Support;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.BooleanValue;
import org.urbancoop.extension.ExtensionValue.NullValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Contribution;
import org.urbancoop.participation.EligibilityCriterion;
import org.urbancoop.participation.Membership;
import org.urbancoop.participation.Participation;
import org.urbancoop.participation.Person;
import org.urbancoop.place.Place;
import org.urbancoop.program.Observation;
import org.urbancoop.program.Output;
import org.urbancoop.project.Budget;
import org.urbancoop.project.Component;
import org.urbancoop.reference.Link;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.IsoDuration;
import org.urbancoop.time.TimeOfDay;

/** What the records and values of {@link Samples} are made of. */
final class SampleParts {

    private SampleParts() {}

    static AgendaItem agendaItem() {
        return AgendaItem.builder()
                .title("Introduction")
                .when(Edtf.parse("2019-10-15"))
                .startTime(TimeOfDay.of(0, 0))
                .endTime(TimeOfDay.of(23, 59))
                .timeZone("Asia/Kuala_Lumpur")
                .city(ref("city/penang"))
                .addParticipant(Participation.of(Role.HOST, ref("organization/citynet")))
                .extensions(extensions())
                .build();
    }

    static Budget budget() {
        return Budget.builder()
                .amount(Money.of(new BigDecimal("6100000"), Currency.of("USD")))
                .kind(BudgetKind.REVISED)
                .period(Edtf.parse("2016/2017"))
                .extensions(extensions())
                .build();
    }

    static Contribution contribution() {
        return Contribution.builder()
                .amount(Money.of(new BigDecimal("200000"), Currency.of("EUR")))
                .inKind(true)
                .description("two experts for a year")
                .date(Edtf.parse("2017-03"))
                .extensions(extensions())
                .build();
    }

    /** Exactly one of the countries is there. */
    static CountryPeriod countryPeriod() {
        return CountryPeriod.builder()
                .formerCountry(FormerCountry.of("SUHH"))
                .period(Edtf.parse("1922/1991"))
                .extensions(extensions())
                .build();
    }

    static Membership membership() {
        return Membership.builder()
                .organization(ref("organization/citynet"))
                .role(Role.of("associate-member"))
                .period(Edtf.parse("1987/1995"))
                .extensions(extensions())
                .build();
    }

    static Renewal renewal() {
        return Renewal.builder()
                .kind(RenewalKind.AUTOMATIC)
                .term(IsoDuration.parse("P4Y"))
                .notice(IsoDuration.parse("P6M"))
                .extensions(extensions())
                .build();
    }

    static Signatory signatory() {
        return Signatory.builder()
                .party(ref("city/bangkok"))
                .person(person())
                .nameAsPrinted("Bangkok Metropolitan Administration")
                .signed(Edtf.parse("2006-06"))
                .place(place())
                .extensions(extensions())
                .build();
    }

    static Citation citation() {
        return Citation.builder()
                .source(ref("source/seoul-policy-sharing"))
                .where("projects table")
                .verbatim("Mongolia/Ulaanbaatar (2014-2025)")
                .field(JsonPointer.parse("/classifications/seoul-area"))
                .reading("Row broken across two lines")
                .attributedTo("UN, 2018")
                .asOf(Edtf.parse("2020-08"))
                .extensions(extensions())
                .build();
    }

    static Component component() {
        return Component.builder()
                .title("Long-term training")
                .kind(ComponentKind.TRACK)
                .period(Edtf.parse("2014/2016"))
                .budget(Money.of(new BigDecimal("1200000"), Currency.of("USD")))
                .summary("Two years at a university.")
                .extensions(extensions())
                .build();
    }

    static Contact contact() {
        return Contact.builder()
                .person(person())
                .organization(ref("organization/citynet"))
                .email("name@example.org")
                .telephone("+82-44-211-3000")
                .fax("+82 (44) 211.3222")
                .extensions(extensions())
                .build();
    }

    static Cost cost() {
        return Cost.builder()
                .item(CostItem.PARTICIPATION_FEE)
                .label("Early bird")
                .until(Edtf.parse("2017-05-31"))
                .bornBy(CostBearer.PARTICIPANT)
                .amount(Money.of(new BigDecimal("3500"), Currency.of("USD")))
                .addCovers(CostItem.BOARD, CostItem.LODGING)
                .extensions(extensions())
                .build();
    }

    static EligibilityCriterion criterion() {
        return EligibilityCriterion.builder()
                .criterion("five years of work in a city's administration")
                .need(EligibilityNeed.PREFERRED)
                .extensions(extensions())
                .build();
    }

    static Deadline deadline() {
        return Deadline.builder()
                .kind(DeadlineKind.APPLICATION)
                .when(Edtf.parse("2017-08-10"))
                .extensions(extensions())
                .build();
    }

    static Link link() {
        return Link.builder()
                .rel(LinkRel.CONCEPT_NOTE)
                .url("https://example.org/note.pdf")
                .title("Concept Note")
                .extensions(extensions())
                .build();
    }

    static Observation observation() {
        return Observation.builder()
                .measure("professionals")
                .quantity(Quantity.builder()
                        .value(new BigDecimal("350"))
                        .qualifier(QuantityQualifier.AT_LEAST)
                        .build())
                .asOf(Edtf.parse("2022"))
                .baseline(Quantity.of(120))
                .target(Quantity.of(500))
                .putDimension("sex", "female")
                .extensions(extensions())
                .build();
    }

    static Output output() {
        return Output.builder()
                .title("Compendium of Global Good Practices on Urban Mobility")
                .kind(OutputKind.COMPENDIUM)
                .scope(OutputScope.NATIONAL)
                .extensions(extensions())
                .build();
    }

    static Participation participation() {
        return Participation.builder()
                .role(Role.COUNTERPART)
                .party(ref("city/ulaanbaatar"))
                .roleAsPrinted("Partner City")
                .period(Edtf.parse("2014/2025"))
                .contribution(contribution())
                .extensions(extensions())
                .build();
    }

    static Person person() {
        return Person.builder()
                .name("Violeta Seva")
                .affiliation("Makati City")
                .jobTitle("Adviser")
                .extensions(extensions())
                .build();
    }

    static Place place() {
        return Place.builder()
                .label("Ulaanbaatar and its districts")
                .ref(ref("city/ulaanbaatar"))
                .kind(PlaceKind.of("metropolitan-area"))
                .extensions(extensions())
                .build();
    }

    static Quantity quantity() {
        return Quantity.builder()
                .value(new BigDecimal("200"))
                .qualifier(QuantityQualifier.ABOUT)
                .tentative(true)
                .extensions(extensions())
                .build();
    }

    static Support support() {
        return Support.builder()
                .kind(SupportKind.SCHOLARSHIP)
                .addBasis(SupportBasis.NEED, SupportBasis.MERIT)
                .addEligibility(criterion())
                .extensions(extensions())
                .build();
    }

    static Extensions extensions() {
        Map<String, ExtensionValue> inner = new LinkedHashMap<>();
        inner.put("", new TextValue("a name may be empty"));
        inner.put("a/b~c", new TextValue("\"quoted\" \\ back\nnew line \u2028"));
        inner.put("list", new ArrayValue(List.of(new ArrayValue(List.of()), new ObjectValue(Extensions.none()))));
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        members.put("x-rank", new NumberValue("1.10"));
        members.put("x-huge", new NumberValue("-1e400"));
        members.put("x-many", new NumberValue("12345678901234567890123456789012345678901234567890.5"));
        members.put("x-flag", new BooleanValue(true));
        members.put("x-null", new NullValue());
        members.put("x-서울", new TextValue("Zürich 🚇 Košice"));
        members.put("x-object", new ObjectValue(Extensions.from(inner)));
        members.put(
                "x-array",
                new ArrayValue(List.of(
                        new NumberValue("0"), new TextValue(""), new NullValue(), new ObjectValue(Extensions.none()))));
        return Extensions.from(members);
    }

    static RecordReference ref(String text) {
        return RecordReference.parse(text);
    }
}
