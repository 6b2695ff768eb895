package org.urbancoop.validation.rules.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Severity;
import org.urbancoop.validation.Text;

/** A stated share contradicts the counts that the same source states. */
@RuleInfo(
        code = ShareUnlikeCounts.CODE,
        severity = Severity.WARNING,
        category = Category.TOTAL,
        title =
                @Text(
                        en = "A stated share contradicts the counts that the same source states",
                        ko = "명시된 비율이 같은 출처의 수와 어긋남"),
        message =
                @Text(
                        en = "stated {value}, but {part} of {whole} is {share}: the source states both counts",
                        ko = "{value}(으)로 명시되었으나 같은 출처의 {whole} 가운데 {part}은(는) {share}입니다"),
        rationale =
                @Text(
                        en =
                                "The source contradicts itself, whatever the records list; often the share is of another whole.",
                        ko = "레코드와 상관없이 출처가 스스로 어긋납니다. 비율의 모수가 다른 경우가 많습니다."),
        hint =
                @Text(
                        en =
                                "Say in the reading of the citation what the share may be of; if it is printed so, accept the finding with a reason.",
                        ko = "비율의 모수를 인용의 '읽기'에 적고, 그렇게 인쇄되어 있다면 이유를 적어 받아들이십시오."),
        passes = """
    {"type":"declared-total","id":"all","what":"project","measure":"count","stated":4,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"some","what":"project","measure":"count","stated":3,"where":[{"member":"/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"share","what":"project","measure":"share","stated":0.75,"where":[{"member":"/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}""",
        fails = """
    {"type":"declared-total","id":"all","what":"project","measure":"count","stated":97,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"some","what":"project","measure":"count","stated":55,"where":[{"member":"/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"share","what":"project","measure":"share","stated":0.76,"where":[{"member":"/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}""")
public final class ShareUnlikeCounts implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "total-share-unlike-counts";

    /** Creates the rule. */
    public ShareUnlikeCounts() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Map<List<Object>, List<DeclaredTotal>> counts = new HashMap<>();
        Map<List<Object>, DeclaredTotal> ofTheSame = new HashMap<>();
        dataset.getDeclaredTotals().stream()
                .filter(total -> total.getMeasure() == Measure.COUNT)
                // The greatest first, and the first of equal ones.
                .sorted(Comparator.comparing(DeclaredTotal::getStated).reversed())
                .forEach(total -> counts.computeIfAbsent(statement(total), key -> new ArrayList<>())
                        .add(total));
        for (DeclaredTotal total : dataset.getDeclaredTotals()) {
            if (total.getMeasure() == Measure.COUNT) {
                ofTheSame.putIfAbsent(List.of(statement(total), total.getWhere()), total);
            }
        }
        for (DeclaredTotal share : dataset.getDeclaredTotals()) {
            Optional<DeclaredTotal> part = Optional.of(share)
                    .filter(total -> total.getMeasure() == Measure.SHARE)
                    .map(total -> ofTheSame.get(List.of(statement(total), total.getWhere())));
            // The whole is the greatest number of such records that the source states.
            Optional<DeclaredTotal> whole =
                    part.flatMap(one -> counts.getOrDefault(statement(share), List.of()).stream()
                            .filter(count -> count != one)
                            .findFirst()
                            .filter(count -> count.getStated().compareTo(one.getStated()) >= 0));
            if (whole.isEmpty() || whole.get().getStated().signum() == 0) {
                continue;
            }
            BigDecimal real = part.get()
                    .getStated()
                    .divide(whole.get().getStated(), share.getStated().scale(), java.math.RoundingMode.HALF_UP);
            if (real.compareTo(share.getStated()) != 0) {
                context.report(share, JsonPointer.ROOT.child("stated"))
                        .value(percent(share.getStated()))
                        .with("part", part.get().getStated().toPlainString())
                        .with("whole", whole.get().getStated().toPlainString())
                        .with("share", percent(real))
                        .evidence(
                                "declared-total/" + part.get().getId(),
                                "declared-total/" + whole.get().getId())
                        .add();
            }
        }
    }

    /** What a total speaks of, and the source that says it. */
    private static List<Object> statement(DeclaredTotal total) {
        return List.of(total.getWhat(), total.getCitation().getSource());
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
