package org.urbancoop.validation.rules.reference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.urbancoop.code.RelationKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Relation;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = RelationCircle.CODE,
        severity = Severity.ERROR,
        category = Category.REFERENCE,
        reach = Reach.CIRCLE,
        title = @Text(en = "Records follow each other in a circle", ko = "선후 관계가 순환함"),
        message =
                @Text(
                        en = "{value} comes after itself by way of {target}",
                        ko = "{value}이(가) {target}을(를) 거쳐 자기 자신을 이어받습니다"),
        rationale =
                @Text(
                        en = "What upgrades, renews, replaces, succeeds, amends, follows or builds on something is "
                                + "later than it, as is what results from it. In a circle, everything would be "
                                + "later than itself.",
                        ko = "격상·갱신·대체·승계·개정·후속·계승한 것과 성과로 나온 것은 앞선 것보다 나중입니다. 고리를 이루면 모든 것이 자기보다 나중이 됩니다."),
        hint = @Text(en = "Remove the wrong one of these relations.", ko = "이 관계 가운데 틀린 것을 지우십시오."),
        passes = {"""
    {"type":"event","id":"apuf-6","title":"APUF-6","kind":"forum"}
    {"type":"event","id":"apuf-7","title":"APUF-7","kind":"forum","relations":[{"kind":"follows","target":\
    "event/apuf-6"}]}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","relations":[{"kind":"follows","target":"event/b"},{"kind":\
    "follows","target":"event/a"},{"kind":"follows","target":"event/nowhere"}]}
    {"type":"event","id":"b","title":"Forum","kind":"forum","relations":[{"kind":"builds-on","target":"event/a"}]}
    {"type":"event","id":"c","title":"Forum","kind":"forum","relations":[{"kind":"supports","target":"event/d"}]}
    {"type":"event","id":"d","title":"Forum","kind":"forum","relations":[{"kind":"supports","target":"event/c"}]}"""},
        fails = {"""
    {"type":"event","id":"apuf-6","title":"APUF-6","kind":"forum","relations":[{"kind":"follows","target":\
    "event/apuf-7"}]}
    {"type":"event","id":"apuf-7","title":"APUF-7","kind":"forum","relations":[{"kind":"follows","target":\
    "event/apuf-6"}]}""", """
    {"type":"event","id":"in","title":"Forum","kind":"forum","relations":[{"kind":"follows","target":"event/a"}]}
    {"type":"event","id":"in-2","title":"Forum","kind":"forum","relations":[{"kind":"follows","target":"event/in"}]}
    {"type":"event","id":"a","title":"Forum","kind":"forum","relations":[{"kind":"follows","target":"event/b"}]}
    {"type":"event","id":"b","title":"Forum","kind":"forum","relations":[{"kind":"follows","target":"event/c"}]}
    {"type":"event","id":"c","title":"Forum","kind":"forum","relations":[{"kind":"follows","target":"event/a"},{"kind":\
    "follows","target":"event/out"}]}
    {"type":"event","id":"out","title":"Forum","kind":"forum","relations":[{"kind":"follows","target":"event/out-2"}]}
    {"type":"event","id":"out-2","title":"Forum","kind":"forum"}""", """
    {"type":"agreement","id":"upgrades-x","kind":"sister-city","parties":["city/seoul","city/taipei"],"relations":\
    [{"kind":"upgrades","target":"agreement/upgrades-y"}]}
    {"type":"agreement","id":"upgrades-y","kind":"sister-city","parties":["city/seoul","city/taipei"],"relations":\
    [{"kind":"upgrades","target":"agreement/upgrades-x"}]}
    {"type":"agreement","id":"renews-x","kind":"sister-city","parties":["city/seoul","city/taipei"],"relations":\
    [{"kind":"renews","target":"agreement/renews-y"}]}
    {"type":"agreement","id":"renews-y","kind":"sister-city","parties":["city/seoul","city/taipei"],"relations":\
    [{"kind":"renews","target":"agreement/renews-x"}]}
    {"type":"agreement","id":"replaces-x","kind":"sister-city","parties":["city/seoul","city/taipei"],"relations":\
    [{"kind":"replaces","target":"agreement/replaces-y"}]}
    {"type":"agreement","id":"replaces-y","kind":"sister-city","parties":["city/seoul","city/taipei"],"relations":\
    [{"kind":"replaces","target":"agreement/replaces-x"}]}
    {"type":"agreement","id":"builds-on-x","kind":"sister-city","parties":["city/seoul","city/taipei"],"relations":\
    [{"kind":"builds-on","target":"agreement/builds-on-y"}]}
    {"type":"agreement","id":"builds-on-y","kind":"sister-city","parties":["city/seoul","city/taipei"],"relations":\
    [{"kind":"builds-on","target":"agreement/builds-on-x"}]}""", """
    {"type":"city","id":"a","name":"A","kind":"county","relations":[{"kind":"succeeds","target":"city/b"}]}
    {"type":"city","id":"b","name":"B","kind":"county","relations":[{"kind":"succeeds","target":"city/a"}]}
    {"type":"agreement","id":"amends-x","kind":"protocol","parties":["city/seoul","city/taipei"],"relations":\
    [{"kind":"amends","target":"agreement/amends-y"}]}
    {"type":"agreement","id":"amends-y","kind":"protocol","parties":["city/seoul","city/taipei"],"relations":\
    [{"kind":"amends","target":"agreement/amends-x"}]}
    {"type":"event","id":"visit","title":"Visit","kind":"delegation-visit","relations":[{"kind":"results-in","target":\
    "event/return-visit"}]}
    {"type":"event","id":"return-visit","title":"Return","kind":"delegation-visit","relations":[{"kind":"results-in",\
    "target":"event/visit"}]}"""})
public final class RelationCircle implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "relation-circle";

    /** Creates the rule. */
    public RelationCircle() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        // Most records have no relation.
        List<CooperationRecord> related = dataset.records()
                .filter(entry -> !entry.getRelations().isEmpty())
                .toList();
        for (RelationKind kind : ORDERED) {
            Map<RecordReference, Set<RecordReference>> after = new LinkedHashMap<>();
            Map<RecordReference, Set<RecordReference>> before = new HashMap<>();
            related.forEach(entry -> entry.getRelations().stream()
                    .filter(relation -> relation.getKind().equals(kind))
                    .map(Relation::getTarget)
                    .filter(target -> !target.equals(entry.reference())
                            && dataset.find(target).isPresent())
                    .forEach(target -> {
                        after.computeIfAbsent(entry.reference(), key -> new LinkedHashSet<>())
                                .add(target);
                        before.computeIfAbsent(target, key -> new LinkedHashSet<>())
                                .add(entry.reference());
                    }));
            // What comes after nothing, or has nothing after it, is in no circle; neither is what it held in place.
            peel(after, before);
            peel(before, after);
            after.forEach((from, targets) -> dataset.find(from)
                    .ifPresent(entry ->
                            targets.forEach(target -> context.report(entry, JsonPointer.ROOT.child("relations"))
                                    .value(from)
                                    .with("target", target)
                                    .evidence(target)
                                    .cause(kind + " circle")
                                    .add())));
        }
    }

    private static final List<RelationKind> ORDERED = List.of(
            RelationKind.UPGRADES,
            RelationKind.RENEWS,
            RelationKind.REPLACES,
            RelationKind.SUCCEEDS,
            RelationKind.AMENDS,
            RelationKind.RESULTS_IN,
            RelationKind.FOLLOWS,
            RelationKind.BUILDS_ON);

    /** Removes, again and again, every node without a way on. */
    private static void peel(
            Map<RecordReference, Set<RecordReference>> on, Map<RecordReference, Set<RecordReference>> back) {
        Deque<RecordReference> ends = new ArrayDeque<>();
        for (RecordReference node : back.keySet()) {
            if (!on.containsKey(node)) {
                ends.add(node);
            }
        }
        while (!ends.isEmpty()) {
            RecordReference end = ends.remove();
            Set<RecordReference> comers = back.remove(end);
            for (RecordReference comer : comers == null ? Set.<RecordReference>of() : comers) {
                Set<RecordReference> ways = Objects.requireNonNull(on.get(comer), "both maps hold each relation");
                ways.remove(end);
                if (ways.isEmpty()) {
                    on.remove(comer);
                    ends.add(comer);
                }
            }
        }
    }
}
