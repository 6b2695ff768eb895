package org.urbancoop.validation.rules.time;

import org.urbancoop.message.Severity;
import org.urbancoop.source.Source;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Moment;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = ReadBeforePublished.CODE,
        severity = Severity.WARNING,
        category = Category.TIME,
        title = @Text(en = "A source was read before it was published", ko = "발행 전에 열람한 출처"),
        message =
                @Text(
                        en = "it was read on {value}, before it was published in {published}",
                        ko = "{published}에 발행되었으나 그 전인 {value}에 열람했습니다"),
        rationale =
                @Text(
                        en = "The page was changed since it was read, or one of the dates is wrong. Each may be "
                                + "of any day "
                                + "of its year or month.",
                        ko = "읽은 뒤에 문서가 바뀌었거나 날짜가 틀렸습니다. 연도나 달만 알려진 날짜는 그중 어느 날일 수도 있습니다."),
        hint = @Text(en = "Correct the date, or read the source again.", ko = "날짜를 고치거나 출처를 다시 열람하십시오."),
        passes = {"""
    {"type":"source","id":"s","title":"S","published":"2020-08","retrieved":"2026-11-22"}""", """
    {"type":"source","id":"a","title":"A","published":"2020-08-01","retrieved":"2020-08-01"}
    {"type":"source","id":"b","title":"B","published":"2020"}
    {"type":"source","id":"c","title":"C","retrieved":"2020"}"""},
        fails = """
    {"type":"source","id":"s","title":"S","published":"2020-08","retrieved":"2019"}""",
        undecided = {"""
    {"type":"source","id":"s","title":"S","published":"2020~","retrieved":"2020-03-01"}""", """
    {"type":"source","id":"s","title":"S","published":"2020-06-01","retrieved":"2020"}"""})
public final class ReadBeforePublished implements Rule<Source> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "source-read-before-published";

    /** Creates the rule. */
    public ReadBeforePublished() {}

    @Override
    public Class<Source> reads() {
        return Source.class;
    }

    @Override
    public void check(Source source, RuleContext context) {
        if (source.getPublished().isPresent() && source.getRetrieved().isPresent()) {
            Edtf read = source.getRetrieved().get();
            Verdict early =
                    Moment.of(read).isBefore(Moment.of(source.getPublished().get()));
            if (!early.isNo()) {
                (early.isYes() ? context.report("retrieved") : context.undecided("retrieved"))
                        .value(read)
                        .with("published", source.getPublished().get())
                        .add();
            }
        }
    }
}
