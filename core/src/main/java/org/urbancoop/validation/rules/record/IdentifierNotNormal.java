package org.urbancoop.validation.rules.record;

import java.util.Optional;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.identity.IdentifierScheme;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = IdentifierNotNormal.CODE,
        severity = Severity.WARNING,
        category = Category.IDENTITY,
        title = @Text(en = "An identifier is not written as its register does", ko = "등록부의 표기와 다른 식별자"),
        message = @Text(en = "'{value}' is no identifier of {scheme}", ko = "'{value}'은(는) {scheme} 식별자의 형식이 아닙니다"),
        rationale =
                @Text(
                        en = "Other tools compare identifiers letter by letter and do not find the same thing.",
                        ko = "다른 도구는 식별자를 글자 그대로 비교하므로 같은 것을 찾지 못합니다."),
        hint = @Text(en = "Look the identifier up again.", ko = "식별자를 다시 찾아보십시오."),
        references = {"https://www.wikidata.org/wiki/Wikidata:Identifiers", "https://www.geonames.org/"},
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","identifiers":{"geonames":"1835848","wikidata":\
    "Q8684"}}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","identifiers":{"statistics":"a b"}}
    {"type":"source","id":"s","title":"S"}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","identifiers":{"wikidata":"8684"}}""", """
    {"type":"city","id":"a","name":"A","kind":"city","identifiers":{"wikidata":"q8684","geonames":\
    "https://www.geonames.org/1835848/seoul.html"}}
    {"type":"city","id":"b","name":"B","kind":"city","identifiers":{"Wikidata":"Wikidata: Q8684"}}
    {"type":"organization","id":"c","name":"C","kind":"city-network","identifiers":{"wikidata":\
    "https://www.wikidata.org/wiki/Q8684"}}"""})
public final class IdentifierNotNormal implements Rule<CooperationRecord> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "identifier-not-normal";

    private static final JsonPointer IDENTIFIERS = JsonPointer.parse("/identifiers");

    private static final Message OTHER_FORM =
            new Message("'{value}' is {normal} in {scheme}", "'{value}'은(는) {scheme}에서 {normal}(이)라고 적습니다");

    private static final Message WRITE = new Message("Write {scheme}: {normal}.", "{scheme}: {normal}로 적으십시오.");

    /** Creates the rule. */
    public IdentifierNotNormal() {}

    @Override
    public Class<CooperationRecord> reads() {
        return CooperationRecord.class;
    }

    @Override
    public void check(CooperationRecord entry, RuleContext context) {
        MemberValues.find(entry, IDENTIFIERS)
                .map(MemberValues::children)
                .ifPresent(identifiers -> identifiers.forEach((key, identifier) -> IdentifierScheme.find(key)
                        .ifPresent(scheme -> check(entry, key, scheme, identifier, context))));
    }

    private static void check(
            CooperationRecord entry, String key, IdentifierScheme scheme, Object identifier, RuleContext context) {
        String text = identifier.toString();
        Optional<String> normal = scheme.normal(text);
        if (!key.equals(scheme.name()) || !normal.equals(Optional.of(text))) {
            RuleContext.Draft draft =
                    context.report(entry, IDENTIFIERS.child(key)).value(text).with("scheme", scheme.name());
            normal.ifPresent(
                    form -> draft.with("normal", form).message(OTHER_FORM).hint(WRITE));
            draft.add();
        }
    }
}
