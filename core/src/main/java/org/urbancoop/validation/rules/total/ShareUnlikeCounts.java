package org.urbancoop.validation.rules.total;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.key.Key;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = ShareUnlikeCounts.CODE,
        severity = Severity.WARNING,
        category = Category.TOTAL,
        reach = Reach.TOTALS,
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
                        en = "The source contradicts itself, whatever the records list; often the share is of "
                                + "another whole.",
                        ko = "레코드와 상관없이 출처가 스스로 어긋납니다. 비율의 모수가 다른 경우가 많습니다."),
        hint =
                @Text(
                        en = "Say in the reading of the citation what the share may be of; if it is printed so, "
                                + "accept the finding with a reason.",
                        ko = "비율의 모수를 인용의 '해석'에 적고, 그렇게 적혀 있다면 이유를 적어 받아들이십시오."),
        passes = {"""
    {"type":"declared-total","id":"all","what":"project","measure":"count","stated":4,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"some","what":"project","measure":"count","stated":3,"where":[{"member":\
    "/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"share","what":"project","measure":"share","stated":0.75,"where":[{"member":\
    "/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}""", """
    {"type":"declared-total","id":"all","what":"project","measure":"count","stated":8,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"some","what":"project","measure":"count","stated":1,"where":[{"member":\
    "/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"a","what":"project","measure":"share","stated":0.13,"where":[{"member":\
    "/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"b","what":"project","measure":"share","stated":0.5,"where":[{"member":\
    "/classifications/area","is":"Water"}],"citation":{"source":"source/r"}}
    {"type":"declared-total","id":"c","what":"project","measure":"share","stated":0.5,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"d","what":"city","measure":"share","stated":0.5,"where":[{"member":\
    "/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}""", """
    {"type":"declared-total","id":"all","what":"project","measure":"count","stated":0,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"some","what":"project","measure":"count","stated":0,"where":[{"member":\
    "/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"a","what":"project","measure":"share","stated":0.5,"where":[{"member":\
    "/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}"""},
        fails = {"""
    {"type":"declared-total","id":"all","what":"project","measure":"count","stated":97,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"some","what":"project","measure":"count","stated":55,"where":[{"member":\
    "/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"share","what":"project","measure":"share","stated":0.76,"where":[{"member":\
    "/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}""", """
    {"type":"declared-total","id":"part","what":"project","measure":"count","stated":6,"where":[{"member":"/partOf",\
    "is":"program/x"}],"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"all","what":"project","measure":"count","stated":8,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"same","what":"project","measure":"count","stated":8,"where":[{"member":"/partOf",\
    "is":"program/y"}],"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"some","what":"project","measure":"count","stated":1,"where":[{"member":\
    "/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"a","what":"project","measure":"share","stated":0.12,"where":[{"member":\
    "/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"b","what":"project","measure":"share","stated":0.5,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"c","what":"project","measure":"share","stated":0.125,"where":[{"member":\
    "/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}"""})
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
        Map<Key, DeclaredTotal> parts = new HashMap<>();
        Map<Key, List<DeclaredTotal>> greatest = new HashMap<>();
        dataset.getDeclaredTotals().stream()
                .filter(total -> total.getMeasure() == Measure.COUNT)
                .forEach(count -> {
                    parts.putIfAbsent(part(count), count);
                    greatest.merge(kind(count), List.of(count), ShareUnlikeCounts::greatest);
                });
        for (DeclaredTotal share : dataset.getDeclaredTotals()) {
            Optional<DeclaredTotal> part = share.getMeasure() == Measure.SHARE
                    ? Optional.ofNullable(parts.get(part(share)))
                    : Optional.empty();
            // The whole is the greatest number of such records that the source states.
            Optional<DeclaredTotal> whole = part.flatMap(one -> greatest.getOrDefault(kind(share), List.of()).stream()
                    .filter(count -> count != one && count.getStated().compareTo(one.getStated()) >= 0)
                    .findFirst());
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

    /** What totals of one kind share: the type of the records that they count, and who states it. */
    private static Key kind(DeclaredTotal total) {
        return Key.of(List.of(total.getWhat(), total.getCitation().getSource()));
    }

    private static Key part(DeclaredTotal total) {
        return Key.of(List.of(kind(total), total.getWhere()));
    }

    /** The two greatest of three, the first of equal ones first. */
    private static List<DeclaredTotal> greatest(List<DeclaredTotal> known, List<DeclaredTotal> next) {
        return Stream.concat(known.stream(), next.stream())
                .sorted(Comparator.comparing(DeclaredTotal::getStated).reversed())
                .limit(2)
                .toList();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
