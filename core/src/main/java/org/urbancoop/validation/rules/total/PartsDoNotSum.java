package org.urbancoop.validation.rules.total;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = PartsDoNotSum.CODE,
        severity = Severity.WARNING,
        category = Category.TOTAL,
        reach = Reach.TOTALS,
        title = @Text(en = "The stated parts do not sum to the stated whole", ko = "명시된 부분의 합이 전체와 다름"),
        message =
                @Text(
                        en = "stated {value}, but its parts sum to {sum}: {parts}",
                        ko = "{value}(으)로 명시되었으나 부분의 합은 {sum}입니다: {parts}"),
        rationale =
                @Text(
                        en = "Here the source contradicts itself, whatever the records list.",
                        ko = "레코드와 상관없이 출처가 스스로 어긋납니다."),
        hint =
                @Text(
                        en = "Check the numbers against the source; if they are printed so, accept the finding "
                                + "with a reason.",
                        ko = "출처의 수를 확인하고, 그렇게 적혀 있다면 이유를 적어 받아들이십시오."),
        passes = {"""
    {"type":"declared-total","id":"t","what":"project","measure":"count","stated":3,"parts":["a","b"],"citation":\
    {"source":"source/s"}}
    {"type":"declared-total","id":"a","what":"project","measure":"count","stated":1,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"b","what":"project","measure":"count","stated":2,"citation":{"source":\
    "source/s"}}""", """
    {"type":"declared-total","id":"t","what":"project","measure":"count","stated":3,"parts":["a","b"],"citation":\
    {"source":"source/s"}}
    {"type":"declared-total","id":"a","what":"project","measure":"count","stated":1.0,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"u","what":"project","measure":"count","stated":1.00,"parts":["a"],"citation":\
    {"source":"source/s"}}"""},
        fails = {"""
    {"type":"declared-total","id":"t","what":"project","measure":"count","stated":4,"parts":["a","b"],"citation":\
    {"source":"source/s"}}
    {"type":"declared-total","id":"a","what":"project","measure":"count","stated":1,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"b","what":"project","measure":"count","stated":2,"citation":{"source":\
    "source/s"}}""", """
    {"type":"declared-total","id":"t","what":"project","measure":"count","stated":3,"parts":["a","a"],"citation":\
    {"source":"source/s"}}
    {"type":"declared-total","id":"a","what":"project","measure":"count","stated":2,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"a","what":"project","measure":"count","stated":1.5,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"b","what":"project","measure":"count","stated":5,"parts":["t"],"citation":{"source":\
    "source/s"}}"""})
public final class PartsDoNotSum implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "total-parts-do-not-sum";

    /** Creates the rule. */
    public PartsDoNotSum() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Map<Slug, DeclaredTotal> byId = new HashMap<>();
        dataset.getDeclaredTotals().forEach(total -> byId.putIfAbsent(total.getId(), total));
        for (DeclaredTotal total : dataset.getDeclaredTotals()) {
            List<DeclaredTotal> parts = total.getParts().stream()
                    .map(byId::get)
                    .filter(Objects::nonNull)
                    .toList();
            BigDecimal sum = parts.stream().map(DeclaredTotal::getStated).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean complete =
                    !parts.isEmpty() && parts.size() == total.getParts().size();
            if (complete && sum.compareTo(total.getStated()) != 0) {
                context.report(total, JsonPointer.ROOT.child("parts"))
                        .value(total.getStated().toPlainString())
                        .with("sum", sum.toPlainString())
                        .with(
                                "parts",
                                parts.stream()
                                        .map(part -> part.getStated().toPlainString())
                                        .collect(Collectors.joining(" + ")))
                        .evidence(total.getParts().toArray())
                        .add();
            }
        }
    }
}
