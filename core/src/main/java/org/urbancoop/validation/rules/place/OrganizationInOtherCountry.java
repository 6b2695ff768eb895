package org.urbancoop.validation.rules.place;

import java.util.Optional;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Severity;
import org.urbancoop.organization.Organization;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = OrganizationInOtherCountry.CODE,
        severity = Severity.ERROR,
        category = Category.PLACE,
        reach = Reach.REFERENCES,
        title = @Text(en = "An organization has another country than its city", ko = "기관의 국가가 그 도시의 국가와 다름"),
        message =
                @Text(
                        en = "{value} is in {country}, its city {city} in {other}",
                        ko = "{value}은(는) {country}에, 그 도시 {city}은(는) {other}에 있습니다"),
        rationale =
                @Text(
                        en = "The seat of an organization, and the city that a government governs, lie in its "
                                + "country; a city of the same name was meant, or one of the countries is "
                                + "wrong.",
                        ko = "기관의 소재지와 정부가 다스리는 도시는 그 기관의 국가에 있습니다. 이름만 같은 도시를 가리켰거나 국가가 틀렸습니다."),
        hint = @Text(en = "Correct the city or the country.", ko = "도시나 국가를 고치십시오."),
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR"}
    {"type":"organization","id":"smg","name":"Seoul Metropolitan \
    Government","kind":"local-government","country":"KR","represents":"city/seoul","city":"city/seoul"}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","country":"KR"}
    {"type":"city","id":"x","name":"X","kind":"city"}
    {"type":"organization","id":"a","name":"A","kind":"city-network","city":"city/seoul","represents":"city/x"}
    {"type":"organization","id":"b","name":"B","kind":"city-network","country":"US","city":"city/x","represents":\
    "city/nowhere"}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR"}
    {"type":"organization","id":"embassy","name":"Embassy of Mongolia in Seoul","kind":"embassy","country":"MN","city":\
    "city/seoul"}"""},
        fails = {"""
    {"type":"city","id":"san-jose","name":"San José","kind":"city","country":"CR"}
    {"type":"organization","id":"city-of-san-jose","name":"City of San \
    Jose","kind":"local-government","country":"US","represents":"city/san-jose"}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR"}
    {"type":"organization","id":"office","name":"Office","kind":"company","country":"KP","city":"city/seoul"}"""})
public final class OrganizationInOtherCountry implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "organization-in-other-country";

    /** Creates the rule. */
    public OrganizationInOtherCountry() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        for (Organization organization : dataset.getOrganizations()) {
            check(organization, "represents", organization.getRepresents(), dataset, context);
            // A mission belongs to the state that sent it.
            if (!organization.getKind().equals(OrganizationKind.EMBASSY)) {
                check(organization, "city", organization.getCity(), dataset, context);
            }
        }
    }

    private static void check(
            Organization organization,
            String member,
            Optional<RecordReference> city,
            Dataset dataset,
            RuleContext context) {
        Optional<Country> other = city.flatMap(dataset::city).flatMap(City::getCountry);
        if (other.isPresent() && organization.getCountry().isPresent() && !other.equals(organization.getCountry())) {
            context.report(organization, JsonPointer.ROOT.child(member))
                    .value(organization.reference())
                    .with("country", organization.getCountry().get())
                    .with("city", city.orElseThrow())
                    .with("other", other.get())
                    .evidence(city.orElseThrow())
                    .cause(organization.reference())
                    .add();
        }
    }
}
