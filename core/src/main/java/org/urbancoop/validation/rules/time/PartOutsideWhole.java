package org.urbancoop.validation.rules.time;

import java.time.LocalDate;
import java.util.Optional;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.message.Severity;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Bound;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = PartOutsideWhole.CODE,
        severity = Severity.WARNING,
        category = Category.TIME,
        reach = Reach.REFERENCES,
        title =
                @Text(
                        en = "A session, a module or a project lies outside the period of its whole",
                        ko = "세션·모듈·사업이 속한 전체의 기간을 벗어남"),
        message =
                @Text(
                        en = "{value} is outside {period}, the period of {whole}",
                        ko = "{value}이(가) {whole}의 기간 {period}을(를) 벗어납니다"),
        rationale =
                @Text(
                        en = "Either the date is wrong, or the part belongs to another whole, such as the edition "
                                + "of the year before.",
                        ko = "날짜가 틀렸거나 지난해 행사처럼 다른 전체에 속하는 부분입니다."),
        hint = @Text(en = "Correct one of the dates, or the whole.", ko = "날짜 중 하나나 상위 레코드를 고치십시오."),
        undecidedMessage =
                @Text(
                        en = "it cannot be decided whether {value} is within {period}, the period of {whole}",
                        ko = "{value}이(가) {whole}의 기간 {period} 안에 있는지 판단할 수 없습니다"),
        passes = {"""
    {"type":"event","id":"module","title":"Seoul module","kind":"training","when":"2016-06-06/2016-06-17"}
    {"type":"event","id":"session","title":"Session","kind":"session","when":"2016-06-11",\
    "partOf":"event/module"}""", """
    {"type":"program","id":"p","title":"P","kind":"platform","period":"2007/2012"}
    {"type":"event","id":"a","title":"Forum","kind":"forum","partOf":"program/p"}
    {"type":"event","id":"b","title":"Forum","kind":"forum","when":"2016","partOf":"event/a"}
    {"type":"event","id":"c","title":"Forum","kind":"forum","when":"2011","partOf":"program/p"}""", """
    {"type":"program","id":"p","title":"P","kind":"event-series","period":"2019/.."}
    {"type":"event","id":"a","title":"First","kind":"dialogue","when":"2019","partOf":"program/p"}
    {"type":"event","id":"b","title":"Second","kind":"dialogue","when":"2019-05-03","partOf":"program/p"}""", """
    {"type":"program","id":"p","title":"P","kind":"platform","period":"Y12345/Y12347"}
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"Y12346","partOf":"program/p"}"""},
        fails = {"""
    {"type":"event","id":"module","title":"Seoul module","kind":"training","when":"2016-06-06/2016-06-17"}
    {"type":"event","id":"session","title":"Session","kind":"session","when":"2015-06-11",\
    "partOf":"event/module"}""", """
    {"type":"program","id":"pearl","title":"PEARL","kind":"knowledge-network","period":"2007/2012"}
    {"type":"project","id":"p","title":"P","period":"2014/2015","partOf":"program/pearl"}""", """
    {"type":"program","id":"p","title":"P","kind":"platform","period":"2007/2012"}
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2013-01","partOf":"program/p"}""", """
    {"type":"program","id":"p","title":"P","kind":"platform","period":"2018/2023"}
    {"type":"project","id":"a","title":"A","period":"2020/2024","partOf":"program/p"}
    {"type":"project","id":"b","title":"B","period":"2017-12/2020","partOf":"program/p"}"""},
        undecided = {"""
    {"type":"program","id":"pearl","title":"PEARL","kind":"knowledge-network","period":"2007-01/"}
    {"type":"project","id":"p","title":"P","period":"2014/2015","partOf":"program/pearl"}""", """
    {"type":"event","id":"a","title":"Congress","kind":"congress","when":"2019-10-16/2019-10-17","timeZone":\
    "Asia/Seoul"}
    {"type":"event","id":"b","title":"Session","kind":"session","when":"2019-10-15","timeZone":"America/New_York",\
    "partOf":"event/a"}"""})
public final class PartOutsideWhole implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "part-outside-whole";

    /** Creates the rule. */
    public PartOutsideWhole() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        for (Event event : dataset.getEvents()) {
            check(event, "when", event.getWhen(), event.getPartOf(), dataset, context);
        }
        for (Project project : dataset.getProjects()) {
            check(project, "period", project.getPeriod(), project.getPartOf(), dataset, context);
        }
    }

    private static void check(
            CooperationRecord part,
            String member,
            Optional<Edtf> when,
            Optional<RecordReference> partOf,
            Dataset dataset,
            RuleContext context) {
        Optional<Edtf> period = partOf.flatMap(whole -> dataset.event(whole)
                .flatMap(Event::getWhen)
                .or(() -> dataset.program(whole).flatMap(Program::getPeriod)));
        if (when.isEmpty() || period.isEmpty()) {
            return;
        }
        Verdict within = Containment.within(period.get(), when.get());
        if (within.isNo() && isInOtherZone(part, partOf.get(), dataset)) {
            within = Verdict.UNDECIDED;
        }
        if (!within.isYes()) {
            JsonPointer at = JsonPointer.ROOT.child(member);
            (within.isNo() ? context.report(part, at) : context.undecided(part, at))
                    .value(when.get())
                    .with("period", period.get())
                    .with("whole", partOf.get())
                    .evidence(partOf.get())
                    .cause(partOf.get() + " " + period.get())
                    .add();
        }
    }

    /** A session in New York on the 15th may be part of an event in Seoul on the 16th. */
    private static boolean isInOtherZone(CooperationRecord part, RecordReference whole, Dataset dataset) {
        Optional<String> there = dataset.event(whole).flatMap(Event::getTimeZone);
        return part instanceof Event event
                && there.isPresent()
                && event.getTimeZone().filter(zone -> !zone.equals(there.get())).isPresent()
                && isNextDay(event, dataset.event(whole).orElseThrow());
    }

    private static boolean isNextDay(Event part, Event whole) {
        Bound first = whole.getWhen().orElseThrow().earliest();
        Bound last = whole.getWhen().orElseThrow().latest();
        Optional<LocalDate> day = part.getWhen().flatMap(Edtf::toLocalDate);
        return day.isPresent()
                && (first.toLocalDate()
                                .filter(start -> start.minusDays(1).equals(day.get()))
                                .isPresent()
                        || last.toLocalDate()
                                .filter(end -> end.plusDays(1).equals(day.get()))
                                .isPresent());
    }
}
