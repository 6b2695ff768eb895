package org.urbancoop.validation.rules.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.Mention;
import org.urbancoop.message.Severity;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Membership;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.reference.Relation;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = UnusedRecord.CODE,
        severity = Severity.NOTICE,
        category = Category.REFERENCE,
        reach = Reach.REFERRERS,
        title = @Text(en = "A city, an organization or a source that nothing points to", ko = "어디에서도 참조되지 않는 도시·기관·출처"),
        message = @Text(en = "no other record points to {value}", ko = "{value}을(를) 가리키는 다른 레코드가 없습니다"),
        rationale =
                @Text(
                        en = "A register of cities may hold such records; in a dataset of cooperation they are "
                                + "often leftovers, or another id is used for the same place.",
                        ko = "도시 목록이라면 있을 수 있으나, 협력 데이터셋에서는 지우지 않고 남은 레코드이거나 같은 곳에 다른 id가 쓰인 경우가 많습니다."),
        hint = @Text(en = "Remove the record, or point to it where it takes part.", ko = "레코드를 지우거나, 참여하는 곳에서 가리키십시오."),
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR"}
    {"type":"organization","id":"citynet","name":"CityNet","kind":"city-network","city":"city/seoul","memberOf":\
    ["organization/citynet-asia"]}
    {"type":"organization","id":"citynet-asia","name":"CityNet \
    Asia","kind":"city-network","memberOf":["organization/citynet"]}""", """
    {"type":"source","id":"s","title":"S"}
    {"type":"declared-total","id":"t","what":"project","measure":"count","stated":1,"citation":{"source":"source/s"}}
    {"type":"organization","id":"a","name":"A","kind":"city-network","memberOf":["organization/a"]}
    {"type":"organization","id":"b","name":"B","kind":"city-network","partOf":"organization/a","memberOf":\
    ["organization/b"]}
    {"type":"organization","id":"c","name":"C","kind":"city-network","memberOf":["organization/c","organization/b"]}
    {"type":"program","id":"p","title":"P","kind":"platform","participants":[{"party":"organization/c"}]}""", """
    {"type":"city","id":"rumia","name":"Rumia","kind":"city","country":"PL","memberships":[{"organization":\
    "organization/ubc"}]}
    {"type":"organization","id":"ubc","name":"Union of the Baltic Cities","kind":"city-network"}
    {"type":"organization","id":"port","name":"Port of Rumia","kind":"company","memberOf":["organization/ubc"]}
    {"type":"organization","id":"association","name":"Twinning Association","kind":"twinning-association",\
    "relations":[{"kind":"supports","target":"agreement/a"}]}
    {"type":"city","id":"x","name":"X","kind":"city"}
    {"type":"city","id":"y","name":"Y","kind":"city"}
    {"type":"agreement","id":"a","kind":"twinning","parties":["city/x","city/y"]}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR"}""", """
    {"type":"source","id":"s","title":"S"}
    {"type":"organization","id":"a","name":"A","kind":"city-network","memberOf":["organization/a"],"partOf":\
    "organization/a"}
    {"type":"program","id":"p","title":"P","kind":"platform"}"""})
public final class UnusedRecord implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "record-unused";

    /** Creates the rule. */
    public UnusedRecord() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Map<Reference, List<CooperationRecord>> pointing = new HashMap<>();
        Stream.of(dataset.getSources(), dataset.getCities(), dataset.getOrganizations())
                .flatMap(List::stream)
                .filter(entry -> !takesPart(entry))
                .filter(entry -> dataset.totalsCiting(entry.reference()).isEmpty())
                .filter(entry ->
                        pointing.computeIfAbsent(entry.reference(), target -> pointing(dataset, target)).stream()
                                .allMatch(from -> from == entry))
                .forEach(entry -> context.report(entry, JsonPointer.ROOT)
                        .value(entry.reference())
                        .add());
    }

    /** Whether a city or an organization says itself in what it takes part: as a member, or by a relation. */
    private static boolean takesPart(CooperationRecord entry) {
        List<Membership> memberships = entry instanceof City city
                ? city.getMemberships()
                : entry instanceof Organization organization ? organization.getMemberships() : List.of();
        List<RecordReference> memberOf =
                entry instanceof Organization organization ? organization.getMemberOf() : List.of();
        return !(entry instanceof Source)
                && Stream.of(
                                memberOf.stream(),
                                memberships.stream().map(Membership::getOrganization),
                                entry.getRelations().stream().map(Relation::getTarget))
                        .flatMap(targets -> targets)
                        .anyMatch(target -> !target.equals(entry.reference()));
    }

    /** The first record that points to a target, and the first other one: no more is asked. */
    private static List<CooperationRecord> pointing(Dataset dataset, Reference target) {
        List<CooperationRecord> few = new ArrayList<>();
        for (Mention mention : dataset.mentions(target)) {
            if (few.isEmpty() || (few.size() == 1 && few.get(0) != mention.from())) {
                few.add(mention.from());
            }
            if (few.size() == 2) {
                break;
            }
        }
        return few;
    }
}
