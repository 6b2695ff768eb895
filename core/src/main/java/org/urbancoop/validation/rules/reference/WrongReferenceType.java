package org.urbancoop.validation.rules.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = WrongReferenceType.CODE,
        severity = Severity.ERROR,
        category = Category.REFERENCE,
        title = @Text(en = "A reference leads to a record of the wrong type", ko = "참조가 다른 유형의 레코드를 가리킴"),
        message =
                @Text(
                        en = "{value} cannot stand here: only {allowed} can",
                        ko = "{value}은(는) 여기에 올 수 없습니다. 올 수 있는 유형: {allowed}"),
        rationale =
                @Text(
                        en = "A project whose counterpart is a source, or a city that lies in an organization, is "
                                + "a slip of the pen.",
                        ko = "사업의 협력 상대가 출처이거나 도시가 기관에 속한다면 잘못 적은 것입니다."),
        hint = @Text(en = "Point to a record of the right type.", ko = "올바른 유형의 레코드를 가리키십시오."),
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR"}
    {"type":"city","id":"gangnam","name":"Gangnam","kind":"district","country":"KR","parent":"city/seoul"}""", """
    {"type":"program","id":"dialogue","title":"Dialogue","kind":"platform"}
    {"type":"event","id":"workshop","title":"Workshop","kind":"workshop","participants":[{"role":"auspices","party":\
    "program/dialogue"}]}""", """
    {"type":"declared-total","id":"t","what":"project","measure":"count","stated":1,"citation":{"source":"source/s"}}
    {"type":"organization","id":"x","name":"X","kind":"city-network","memberOf":["organization/b"],"partOf":\
    "organization/c","city":"city/a"}
    {"type":"event","id":"e","title":"Forum","kind":"forum","partOf":"program/p","relations":[{"kind":"supports",\
    "target":"project/p"}],"participants":[{"party":"country/KR"}]}
    {"type":"event","id":"f","title":"Forum","kind":"forum","partOf":"event/e"}"""},
        fails = {"""
    {"type":"project","id":"metro","title":"Metro","participants":[{"role":"counterpart",\
    "party":"source/news"}]}""", """
    {"type":"event","id":"forum","title":"Forum","kind":"forum","partOf":"project/metro"}""", """
    {"type":"project","id":"metro","title":"Metro","participants":[{"role":"funding",\
    "party":"program/dialogue"}]}""", """
    {"type":"city","id":"a","name":"A","kind":"city","parent":"organization/x"}
    {"type":"organization","id":"b","name":"B","kind":"city-network","city":"organization/x",\
    "represents":"organization/x","partOf":"city/x","memberOf":["organization/x","city/x"]}""", """
    {"type":"city","id":"a","name":"A","kind":"city","memberships":[{"organization":"city/x"}]}
    {"type":"organization","id":"b","name":"B","kind":"ngo","memberships":[{"organization":"program/x"}]}
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/a","city/x"],"signatories":[{"party":"event/x",\
    "place":{"label":"X","ref":"organization/b"}}]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/x","program/x"],"statusHistory":[{"status":\
    "in-force","declaredBy":"program/x"}]}
    {"type":"project","id":"b","title":"B","partOf":"event/x","locations":[{"label":"X","ref":"organization/x"}]}
    {"type":"program","id":"c","title":"C","kind":"platform","partOf":"event/x","participants":[{"party":"event/x"}],\
    "places":[{"label":"X","ref":"organization/x"}],"contacts":[{"organization":"city/x"}]}
    {"type":"event","id":"d","title":"Forum","kind":"forum","venue":{"name":"Hall","city":"organization/x"},\
    "participants":[{"party":"event/x"}],"contacts":[{"organization":"city/x"}]}"""})
public final class WrongReferenceType implements Rule<Reference> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "reference-of-wrong-type";

    /** Creates the rule. */
    public WrongReferenceType() {}

    @Override
    public Class<Reference> reads() {
        return Reference.class;
    }

    @Override
    public void check(Reference reference, RuleContext context) {
        String allowed = ALLOWED.get(place(context));
        String type = reference instanceof RecordReference entry ? entry.type().toString() : "country";
        if (allowed != null && !List.of(allowed.split(", ", -1)).contains(type)) {
            context.report()
                    .with("allowed", new Message(allowed, inKorean(allowed)))
                    .add();
        }
    }

    private static String inKorean(String types) {
        return Arrays.stream(types.split(", ", -1))
                .map(type -> type.equals("country") ? "국가" : RecordType.of(type).label(Locale.KOREAN))
                .collect(Collectors.joining(", "));
    }

    private static final String CITY = RecordType.CITY.toString();
    private static final String ORGANIZATION = RecordType.ORGANIZATION.toString();
    private static final String PROGRAM = RecordType.PROGRAM.toString();
    private static final String PARTY = CITY + ", " + ORGANIZATION + ", country";
    /**
     * A platform lends its auspices to a workshop, a series organizes its editions; neither signs nor carries out
     * projects.
     */
    private static final String PARTY_OR_PROGRAM = PARTY + ", " + PROGRAM;

    private static final String PLACE = CITY + ", country";

    /** The types that may stand at a place; any may stand at the others. */
    static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("city/parent", CITY),
            Map.entry("city/organization", ORGANIZATION),
            Map.entry("organization/organization", ORGANIZATION),
            Map.entry("organization/city", CITY),
            Map.entry("organization/represents", CITY),
            Map.entry("organization/partOf", ORGANIZATION),
            Map.entry("organization/memberOf", ORGANIZATION),
            Map.entry("agreement/parties", PARTY),
            Map.entry("agreement/declaredBy", PARTY),
            Map.entry("agreement/party", PARTY),
            Map.entry("agreement/ref", PLACE),
            Map.entry("project/partOf", PROGRAM),
            Map.entry("program/partOf", PROGRAM),
            Map.entry("event/partOf", RecordType.EVENT + ", " + PROGRAM),
            Map.entry("event/city", CITY),
            Map.entry("project/party", PARTY),
            Map.entry("event/party", PARTY_OR_PROGRAM),
            Map.entry("program/party", PARTY_OR_PROGRAM),
            Map.entry("project/ref", PLACE),
            Map.entry("program/ref", PLACE),
            Map.entry("event/organization", ORGANIZATION),
            Map.entry("program/organization", ORGANIZATION));

    /** The type of the record and the name of the last member on the way. */
    private static String place(RuleContext context) {
        List<String> steps = context.pointer().steps();
        int last = steps.size() - 1;
        String member = steps.get(context.step(last).isEmpty() ? last - 1 : last);
        boolean citation = member.equals("source");
        return citation || !(context.subject() instanceof CooperationRecord entry)
                ? ""
                : entry.getType() + "/" + member;
    }
}
