package org.urbancoop.validation.rules.total;

import java.math.BigDecimal;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = NumberOutOfRange.CODE,
        severity = Severity.ERROR,
        category = Category.TOTAL,
        title = @Text(en = "A stated number cannot be what it measures", ko = "명시된 수가 그 측정값일 수 없음"),
        message = @Text(en = "{value} cannot be a {measure}", ko = "{value}은(는) {measure}일 수 없습니다"),
        rationale =
                @Text(
                        en = "A share lies between 0 and 1, so that 76 % is 0.76; a count is a whole number.",
                        ko = "비율은 0과 1 사이이므로 76%는 0.76이며, 건수는 정수입니다."),
        hint = @Text(en = "Write a share as a fraction and a count as a whole number.", ko = "비율은 소수로, 건수는 정수로 적으십시오."),
        passes = {"""
    {"type":"declared-total","id":"t","what":"project","measure":"share","stated":0.76,"citation":{"source":\
    "source/s"}}""", """
    {"type":"declared-total","id":"a","what":"project","measure":"share","stated":1,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"b","what":"project","measure":"count","stated":2.0,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"c","what":"project","measure":"count","stated":1200,"citation":{"source":\
    "source/s"}}"""},
        fails = {"""
    {"type":"declared-total","id":"t","what":"project","measure":"share","stated":76,"citation":{"source":\
    "source/s"}}""", """
    {"type":"declared-total","id":"t","what":"project","measure":"count","stated":1.5,"citation":{"source":\
    "source/s"}}""", """
    {"type":"declared-total","id":"a","what":"project","measure":"share","stated":1.01,"citation":{"source":\
    "source/s"}}"""})
public final class NumberOutOfRange implements Rule<DeclaredTotal> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "total-number-out-of-range";

    /** Creates the rule. */
    public NumberOutOfRange() {}

    @Override
    public Class<DeclaredTotal> reads() {
        return DeclaredTotal.class;
    }

    @Override
    public void check(DeclaredTotal total, RuleContext context) {
        BigDecimal stated = total.getStated();
        boolean possible = total.getMeasure() == Measure.SHARE
                ? stated.compareTo(BigDecimal.ONE) <= 0
                : stated.stripTrailingZeros().scale() <= 0;
        if (!possible) {
            context.report("stated")
                    .value(stated.toPlainString())
                    .with(
                            "measure",
                            new Message(
                                    total.getMeasure().toString(), total.getMeasure() == Measure.SHARE ? "비율" : "개수"))
                    .add();
        }
    }
}
