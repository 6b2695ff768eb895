package org.urbancoop.validation.rules.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.message.Severity;
import org.urbancoop.organization.Organization;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Spelling;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = UnlikePrinted.CODE,
        severity = Severity.WARNING,
        category = Category.EVIDENCE,
        title =
                @Text(
                        en = "A name differs from the printed one and no citation says how it was read",
                        ko = "출처에 적힌 이름과 다른데 어떻게 읽었는지 적은 인용이 없음"),
        message =
                @Text(
                        en = "{value} stands in none of the quoted words: {printed}",
                        ko = "{value}이(가) 인용된 말 어디에도 없습니다: {printed}"),
        rationale =
                @Text(
                        en = "Misprints are corrected in the name and kept in the quotation; without a reading, "
                                + "nobody can tell a correction from a mistake.",
                        ko = "이름에서는 오자를 고치고 인용에는 그대로 둡니다. '해석'이 없으면 고친 것인지 틀린 것인지 알 수 없습니다."),
        hint =
                @Text(
                        en = "Add a reading to the citation, such as 'Teheran' read as Tehran, and keep the "
                                + "printed spelling as an alias.",
                        ko = "'Teheran'을 Tehran으로 읽음처럼 인용에 '해석'을 더하고, 출처에 적힌 철자는 별칭으로 두십시오."),
        passes = {"""
    {"type":"city","id":"tehran","name":"Tehran","kind":"city","citations":[{"source":"source/s","verbatim":"Teheran \
    (Iran)","field":"/name","reading":"'Teheran' read as Tehran."}]}""", """
    {"type":"city","id":"taipei","name":"Taipei","kind":"city","citations":[{"source":"source/s","verbatim":"Taipei \
    (Chinese Taipei)"}]}""", """
    {"type":"city","id":"tehran","name":"Tehran","kind":"city","citations":[{"source":"source/s","verbatim":"Iran",\
    "field":"/country"}]}
    {"type":"city","id":"taipei","name":"Taipei","kind":"city","citations":[{"source":"source/s","verbatim":"Chinese \
    Taipei"},{"source":"source/s","verbatim":"Taypei"}]}
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","names":{"ko":"서울"},"citations":[{"source":"source/s",\
    "verbatim":"서울특별시"}]}
    {"type":"city","id":"x","name":"—","kind":"city","citations":[{"source":"source/s","verbatim":"Y"}]}
    {"type":"city","id":"busan","name":"Busan","kind":"city","citations":[{"source":"source/s"}]}
    {"type":"project","id":"p","title":"P","citations":[{"source":"source/s","verbatim":"Q"}]}"""},
        fails = {"""
    {"type":"city","id":"tehran","name":"Tehran","kind":"city","citations":[{"source":"source/s","verbatim":"Teheran \
    (Iran)"}]}""", """
    {"type":"organization","id":"citynet","name":"CityNet","kind":"city-network","citations":[{"source":"source/s",\
    "verbatim":"Citinet Seoul","field":"/name"}]}""", """
    {"type":"city","id":"tehran","name":"Tehran","kind":"city","citations":[{"source":"source/s","verbatim":"Teheran"},\
    {"source":"source/s","verbatim":"Tehran","field":"/country"},{"source":"source/s","verbatim":"Teherán","field":\
    "/name"},{"source":"source/s","verbatim":"Iran","field":"/country","reading":"Read so."}]}"""})
public final class UnlikePrinted implements Rule<CooperationRecord> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "name-unlike-printed";

    /** Creates the rule. */
    public UnlikePrinted() {}

    @Override
    public Class<CooperationRecord> reads() {
        return CooperationRecord.class;
    }

    /** How many names are looked for: a city has one in each of some languages. */
    private static final int LANGUAGES = 100;

    @Override
    public void check(CooperationRecord entry, RuleContext context) {
        if (context.isUnread(entry, JsonPointer.ROOT.child("citations"))) {
            return;
        }
        if (entry instanceof City city) {
            check(city, city.getName(), city.getNames(), context);
        } else if (entry instanceof Organization organization) {
            check(organization, organization.getName(), organization.getNames(), context);
        }
    }

    private static void check(CooperationRecord entry, String name, Map<String, String> names, RuleContext context) {
        // Which language a source has does not matter: a name that is held is neither a misprint nor a correction.
        List<String> wanted = Stream.concat(Stream.of(name), names.values().stream())
                .limit(1 + LANGUAGES)
                .map(Spelling::fold)
                .filter(folded -> !folded.isEmpty())
                .toList();
        List<String> printed = new ArrayList<>();
        for (Citation citation : entry.getCitations()) {
            boolean ofTheName =
                    citation.getField().isEmpty() || citation.getField().get().equals(JsonPointer.ROOT.child("name"));
            if (ofTheName) {
                String verbatim = Spelling.fold(citation.getVerbatim().orElse(""));
                if (citation.getReading().isPresent() || wanted.stream().anyMatch(verbatim::contains)) {
                    return;
                }
                citation.getVerbatim().ifPresent(printed::add);
            }
        }
        if (!Spelling.fold(name).isEmpty() && !printed.isEmpty()) {
            context.report("name")
                    .value(name)
                    .with("printed", "'" + String.join("', '", printed) + "'")
                    .add();
        }
    }
}
