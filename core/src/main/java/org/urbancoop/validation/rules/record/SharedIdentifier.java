package org.urbancoop.validation.rules.record;

import java.util.HashMap;
import java.util.Map;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.identity.IdentifierScheme;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = SharedIdentifier.CODE,
        severity = Severity.WARNING,
        category = Category.IDENTITY,
        reach = Reach.SAME_IDENTIFIER,
        title = @Text(en = "Two records have the same identifier in a register", ko = "두 레코드의 등록부 식별자가 같음"),
        message = @Text(en = "{value} identifies {other}, too", ko = "{value}은(는) {other}의 식별자이기도 합니다"),
        rationale =
                @Text(
                        en = "A register gives an identifier to one thing only: either the two are one, or one "
                                + "identifier is wrong.",
                        ko = "등록부는 한 식별자를 하나에만 줍니다. 둘이 같은 것이거나 식별자 하나가 틀렸습니다."),
        hint = @Text(en = "Merge the records, or look the identifier up again.", ko = "레코드를 합치거나 식별자를 다시 찾아보십시오."),
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","identifiers":{"geonames":"1835848"}}
    {"type":"city","id":"busan","name":"Busan","kind":"metropolis","identifiers":{"geonames":"1838524"}}""", """
    {"type":"city","id":"a","name":"A","kind":"city","identifiers":{"geonames":"1"}}
    {"type":"city","id":"b","name":"B","kind":"city","identifiers":{"wikidata":"Q1"}}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","identifiers":{"geonames":"1835848"}}
    {"type":"city","id":"soul","name":"Soul","kind":"city","identifiers":{"geonames":"1835848"}}""", """
    {"type":"city","id":"a","name":"A","kind":"city","identifiers":{"geonames":"1"}}
    {"type":"organization","id":"b","name":"B","kind":"city-network","identifiers":{"wikidata":"Q1","geonames":"1"}}
    {"type":"organization","id":"c","name":"C","kind":"city-network","identifiers":{"wikidata":"Q1"}}""", """
    {"type":"city","id":"a","name":"A","kind":"city","identifiers":{"wikidata":"Q8684"}}
    {"type":"city","id":"b","name":"B","kind":"city","identifiers":{"wikidata":"q8684"}}
    {"type":"city","id":"c","name":"C","kind":"city","identifiers":{"Wikidata":"Wikidata: Q8684"}}
    {"type":"city","id":"d","name":"D","kind":"city","identifiers":{"wikidata":\
    "http://www.wikidata.org/entity/Q8684"}}"""})
public final class SharedIdentifier implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "identifier-shared";

    private static final JsonPointer IDENTIFIERS = JsonPointer.parse("/identifiers");

    /** Creates the rule. */
    public SharedIdentifier() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Map<String, CooperationRecord> owners = new HashMap<>();
        dataset.records()
                .forEach(entry -> MemberValues.find(entry, IDENTIFIERS)
                        .map(MemberValues::children)
                        .ifPresent(identifiers -> check(entry, identifiers, owners, context)));
    }

    private static void check(
            CooperationRecord entry,
            Map<String, Object> identifiers,
            Map<String, CooperationRecord> owners,
            RuleContext context) {
        identifiers.forEach((scheme, identifier) -> {
            String key = IdentifierScheme.key(scheme, identifier.toString());
            CooperationRecord owner = owners.putIfAbsent(key, entry);
            if (owner != null) {
                context.report(entry, IDENTIFIERS.child(scheme))
                        .value(key)
                        .with("other", owner.reference())
                        .evidence(owner.reference())
                        .add();
            }
        });
    }
}
