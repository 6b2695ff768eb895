package org.urbancoop.validation.rules.code;

import java.util.Locale;
import org.urbancoop.code.Country;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = UserAssignedCountry.CODE,
        severity = Severity.NOTICE,
        category = Category.VOCABULARY,
        title =
                @Text(
                        en = "A country has a code that ISO 3166-1 leaves to its users",
                        ko = "ISO 3166-1이 사용자에게 맡긴 국가 코드"),
        message =
                @Text(
                        en = "{value} stands for {country} here; ISO 3166-1 leaves the code to its users",
                        ko = "여기에서 {value}은(는) {country}을(를) 뜻합니다. ISO 3166-1이 사용자에게 맡긴 코드입니다"),
        rationale =
                @Text(
                        en = "The European Union, GeoNames and CLDR use the code so, but a system that knows "
                                + "ISO 3166-1 only may refuse it or mean something else.",
                        ko = "유럽연합, GeoNames, CLDR은 이렇게 쓰지만, ISO 3166-1만 아는 시스템은 거부하거나 다르게 읽을 수 있습니다."),
        hint =
                @Text(
                        en = "Keep it, and tell those who get the data what it means.",
                        ko = "그대로 두고, 데이터를 받는 쪽에 뜻을 알리십시오."),
        passes = """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR"}
    {"type":"city","id":"x","name":"X","kind":"city","country":"ZZ"}""",
        fails = """
    {"type":"city","id":"pristina","name":"Pristina","kind":"city","country":"XK"}
    {"type":"project","id":"p","title":"P","participants":[{"role":"beneficiary","party":"country/XK"}]}""")
public final class UserAssignedCountry implements Rule<Object> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "country-user-assigned";

    /** Creates the rule. */
    public UserAssignedCountry() {}

    /** Countries stand alone and in references, which have no narrower type in common. */
    @Override
    public Class<Object> reads() {
        return Object.class;
    }

    @Override
    public void check(Object value, RuleContext context) {
        if (value instanceof Country country) {
            check(country, context);
        } else if (value instanceof CountryReference reference) {
            check(reference.country(), context);
        }
    }

    private static void check(Country country, RuleContext context) {
        if (country.isKnown() && country.isUserAssigned()) {
            context.report()
                    .with("country", new Message(country.label(Locale.ENGLISH), country.label(Locale.KOREAN)))
                    .cause("country " + country)
                    .add();
        }
    }
}
