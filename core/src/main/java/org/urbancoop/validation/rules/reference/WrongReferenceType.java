package org.urbancoop.validation.rules.reference;

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
        List<String> types = context.subject() instanceof CooperationRecord entry
                ? ALLOWED.getOrDefault(context.member(), Map.of()).get(entry.getType())
                : null;
        String type = reference instanceof RecordReference entry ? entry.type().toString() : "country";
        if (types != null && !types.contains(type)) {
            String allowed = String.join(", ", types);
            context.report()
                    .with("allowed", new Message(allowed, inKorean(types)))
                    .add();
        }
    }

    private static String inKorean(List<String> types) {
        return types.stream()
                .map(type -> type.equals("country") ? "국가" : RecordType.of(type).label(Locale.KOREAN))
                .collect(Collectors.joining(", "));
    }

    private static final String CITY = RecordType.CITY.toString();
    private static final String ORGANIZATION = RecordType.ORGANIZATION.toString();
    private static final String PROGRAM = RecordType.PROGRAM.toString();
    private static final String COUNTRY = "country";
    private static final List<String> PARTY = List.of(CITY, ORGANIZATION, COUNTRY);
    /**
     * A platform lends its auspices to a workshop, a series organizes its editions; neither signs nor carries out
     * projects.
     */
    private static final List<String> PARTY_OR_PROGRAM = List.of(CITY, ORGANIZATION, COUNTRY, PROGRAM);

    private static final List<String> PLACE = List.of(CITY, COUNTRY);

    /** The types that may stand in a member, by the type of the record; any may stand in the others. */
    static final Map<String, Map<RecordType, List<String>>> ALLOWED = Map.ofEntries(
            Map.entry("parent", Map.of(RecordType.CITY, List.of(CITY))),
            Map.entry(
                    "organization",
                    Map.of(
                            RecordType.CITY, List.of(ORGANIZATION),
                            RecordType.ORGANIZATION, List.of(ORGANIZATION),
                            RecordType.EVENT, List.of(ORGANIZATION),
                            RecordType.PROGRAM, List.of(ORGANIZATION))),
            Map.entry("city", Map.of(RecordType.ORGANIZATION, List.of(CITY), RecordType.EVENT, List.of(CITY))),
            Map.entry("represents", Map.of(RecordType.ORGANIZATION, List.of(CITY))),
            Map.entry(
                    "partOf",
                    Map.of(
                            RecordType.ORGANIZATION, List.of(ORGANIZATION),
                            RecordType.PROJECT, List.of(PROGRAM),
                            RecordType.PROGRAM, List.of(PROGRAM),
                            RecordType.EVENT, List.of(RecordType.EVENT.toString(), PROGRAM))),
            Map.entry("memberOf", Map.of(RecordType.ORGANIZATION, List.of(ORGANIZATION))),
            Map.entry("parties", Map.of(RecordType.AGREEMENT, PARTY)),
            Map.entry("declaredBy", Map.of(RecordType.AGREEMENT, PARTY)),
            Map.entry(
                    "party",
                    Map.of(
                            RecordType.AGREEMENT, PARTY,
                            RecordType.PROJECT, PARTY,
                            RecordType.EVENT, PARTY_OR_PROGRAM,
                            RecordType.PROGRAM, PARTY_OR_PROGRAM)),
            Map.entry(
                    "ref", Map.of(RecordType.AGREEMENT, PLACE, RecordType.PROJECT, PLACE, RecordType.PROGRAM, PLACE)));
}
