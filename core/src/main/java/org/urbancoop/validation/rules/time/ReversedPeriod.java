package org.urbancoop.validation.rules.time;

import org.urbancoop.message.Severity;
import org.urbancoop.time.Edtf;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = ReversedPeriod.CODE,
        severity = Severity.ERROR,
        category = Category.TIME,
        title = @Text(en = "A period ends before it starts", ko = "기간의 끝이 시작보다 앞섬"),
        message = @Text(en = "{value} ends before it starts", ko = "{value}의 끝이 시작보다 앞섭니다"),
        rationale =
                @Text(
                        en = "The two dates are swapped or one of them is misread; nothing can be compared with "
                                + "such a period.",
                        ko = "두 날짜가 뒤바뀌었거나 하나를 잘못 읽었으며, 이런 기간은 비교할 수 없습니다."),
        hint = @Text(en = "Swap the dates, or correct the wrong one.", ko = "날짜를 바꾸거나 틀린 것을 고치십시오."),
        references = "https://www.loc.gov/standards/datetime/",
        passes = """
    {"type":"project","id":"metro","title":"Metro","period":"2014/2025"}""",
        fails = """
    {"type":"project","id":"metro","title":"Metro","period":"2025/2014"}""")
public final class ReversedPeriod implements Rule<Edtf> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "period-reversed";

    /** Creates the rule. */
    public ReversedPeriod() {}

    @Override
    public Class<Edtf> reads() {
        return Edtf.class;
    }

    @Override
    public void check(Edtf date, RuleContext context) {
        if (date.isReversed()) {
            context.report().add();
        }
    }
}
