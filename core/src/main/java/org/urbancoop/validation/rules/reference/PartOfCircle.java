package org.urbancoop.validation.rules.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = PartOfCircle.CODE,
        severity = Severity.ERROR,
        category = Category.REFERENCE,
        reach = Reach.CIRCLE,
        title = @Text(en = "A whole is part of its own part", ko = "상하위 관계가 순환함"),
        message = @Text(en = "{value} is part of itself: {circle}", ko = "{value}이(가) 자기 자신의 부분입니다: {circle}"),
        rationale =
                @Text(
                        en = "Nothing is part of itself, and whoever climbs from part to whole never arrives.",
                        ko = "자기 자신의 부분인 것은 없으며, 부분에서 전체로 올라가는 길이 끝나지 않습니다."),
        hint = @Text(en = "Remove the wrong one of these links.", ko = "이 연결 가운데 틀린 것을 지우십시오."),
        passes = """
    {"type":"program","id":"pearl","title":"PEARL","kind":"knowledge-network"}
    {"type":"program","id":"pearl-asia","title":"PEARL Asia","kind":"knowledge-network","partOf":"program/pearl"}""",
        fails = {"""
    {"type":"program","id":"a","title":"A","kind":"event-series","partOf":"program/b"}
    {"type":"program","id":"b","title":"B","kind":"event-series","partOf":"program/a"}""", """
    {"type":"project","id":"a","title":"A","partOf":"project/b"}
    {"type":"project","id":"b","title":"B","partOf":"project/a"}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","parent":"city/seoul"}""", """
    {"type":"event","id":"d","title":"Forum","kind":"forum","partOf":"event/a"}
    {"type":"event","id":"a","title":"Forum","kind":"forum","partOf":"event/b"}
    {"type":"event","id":"b","title":"Forum","kind":"forum","partOf":"event/c"}
    {"type":"event","id":"c","title":"Forum","kind":"forum","partOf":"event/a"}
    {"type":"organization","id":"o","name":"O","kind":"city-network","partOf":"organization/o"}"""})
public final class PartOfCircle implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "part-of-circle";

    /** Creates the rule. */
    public PartOfCircle() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Set<RecordReference> done = new HashSet<>();
        // Most records are no part, and a circle is of parts.
        dataset.records().filter(entry -> entry.whole().isPresent()).forEach(entry -> {
            Map<RecordReference, Integer> way = new LinkedHashMap<>();
            Optional<CooperationRecord> at = Optional.of(entry);
            while (at.isPresent() && done.add(at.get().reference())) {
                way.put(at.get().reference(), way.size());
                at = at.get().whole().flatMap(dataset::find);
            }
            if (at.isPresent() && way.containsKey(at.get().reference())) {
                List<RecordReference> circle = new ArrayList<>(way.keySet())
                        .subList(Objects.requireNonNull(way.get(at.get().reference())), way.size());
                CooperationRecord first = at.get();
                context.report(first, JsonPointer.ROOT.child(first instanceof City ? "parent" : "partOf"))
                        .value(first.reference())
                        .with(
                                "circle",
                                circle.stream().map(RecordReference::toString).collect(Collectors.joining(" → ")))
                        .evidence(circle.toArray())
                        .add();
            }
        });
    }
}
