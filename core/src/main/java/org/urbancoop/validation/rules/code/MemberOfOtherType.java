package org.urbancoop.validation.rules.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Members;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.source.Source;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = MemberOfOtherType.CODE,
        severity = Severity.WARNING,
        category = Category.VOCABULARY,
        title = @Text(en = "A member belongs to records of another type", ko = "다른 유형의 레코드에 속하는 항목"),
        message =
                @Text(
                        en = "'{value}' is a member of {types}, not of this record",
                        ko = "'{value}'은(는) {types}의 항목이며 이 레코드의 항목이 아닙니다"),
        rationale =
                @Text(
                        en = "It is kept as an extension, which nobody reads as what it is there.",
                        ko = "확장으로 보존될 뿐, 그 뜻으로 읽는 사람이 없습니다."),
        hint =
                @Text(
                        en = "Say it with a member of this type, or correct the type of the record.",
                        ko = "이 유형의 항목으로 적거나 레코드의 유형을 고치십시오."),
        passes = {"""
    {"type":"organization","id":"x","name":"X","kind":"ngo","memberOf":["organization/y"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","population":9400000,"location":{"latitude":37.5,\
    "longitude":127,"memberOf":1}}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","memberOf":["organization/citynet"]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/x","city/y"],"budget":{"amount":5}}
    {"type":"source","id":"s","title":"S","acronym":"S","venue":{}}"""})
public final class MemberOfOtherType implements Rule<CooperationRecord> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "member-of-other-type";

    /** Creates the rule. */
    public MemberOfOtherType() {}

    @Override
    public Class<CooperationRecord> reads() {
        return CooperationRecord.class;
    }

    @Override
    public void check(CooperationRecord entry, RuleContext context) {
        for (String name : entry.getExtensions().asMap().keySet()) {
            List<RecordType> types = TYPES.getOrDefault(name, List.of());
            if (!types.isEmpty()) {
                context.report(name)
                        .value(name)
                        .with("types", new Message(labels(types, Locale.ENGLISH), labels(types, Locale.KOREAN)))
                        .cause("member " + name)
                        .add();
            }
        }
    }

    private static String labels(List<RecordType> types, Locale locale) {
        return types.stream()
                .map(type -> type.label(locale).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** The types of records that have a member, by its name. */
    private static final Map<String, List<RecordType>> TYPES = types();

    private static Map<String, List<RecordType>> types() {
        Map<String, List<RecordType>> types = new HashMap<>();
        for (Class<? extends CooperationRecord> type : List.of(
                City.class,
                Organization.class,
                Agreement.class,
                Project.class,
                Event.class,
                Program.class,
                Source.class)) {
            RecordType label = RecordType.parse(type.getSimpleName().toLowerCase(Locale.ROOT));
            Members.of(type)
                    .names()
                    .forEach(name -> types.computeIfAbsent(name, member -> new ArrayList<>())
                            .add(label));
        }
        return types;
    }
}
