package org.urbancoop.validation.rules.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Event;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = SessionOutsideDay.CODE,
        severity = Severity.WARNING,
        category = Category.TIME,
        reach = Reach.SESSIONS,
        title = @Text(en = "A session is outside the hours of the day it belongs to", ko = "세션이 그날의 시간을 벗어남"),
        message =
                @Text(
                        en = "{value} is outside the hours of {whole}, {hours}",
                        ko = "{value}이(가) {whole}의 시간({hours})을 벗어납니다"),
        rationale =
                @Text(
                        en = "A session cannot begin before its event does, nor end after it.",
                        ko = "세션은 행사보다 먼저 시작하거나 늦게 끝날 수 없습니다."),
        hint = @Text(en = "Correct the time of the session or of the event.", ko = "세션이나 행사의 시각을 고치십시오."),
        passes = {"""
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2019-10-15","startTime":"09:00","endTime":"17:\
    00","agenda":[{"title":"Opening","startTime":"09:00","endTime":"10:00"}]}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2019-10-15","startTime":"09:00","endTime":"17:00",\
    "agenda":[{"title":"O","startTime":"09:00","endTime":"17:00"}]}
    {"type":"event","id":"b","title":"Forum","kind":"forum","when":"2019-10-14","startTime":"08:00","partOf":"event/a"}
    {"type":"event","id":"c","title":"Forum","kind":"forum","when":"2019-10-15","timeZone":"Asia/Seoul","startTime":\
    "08:00","partOf":"event/a"}
    {"type":"event","id":"d","title":"Forum","kind":"forum","when":"2019-10-15/2019-10-16","startTime":"09:00",\
    "agenda":[{"title":"O","startTime":"08:00"}]}
    {"type":"event","id":"e","title":"Forum","kind":"forum","when":"2019-10-15","agenda":[{"title":"O","startTime":"08:\
    00","endTime":"07:00"}]}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2019-10-15","timeZone":"Asia/Seoul","startTime":\
    "09:00","endTime":"17:00","agenda":[{"title":"O","startTime":"07:00","endTime":"07:30","timeZone":\
    "Europe/Paris"}]}
    {"type":"event","id":"b","title":"Session","kind":"session","when":"2019-10-15","timeZone":"Europe/Paris",\
    "startTime":"08:00","partOf":"event/a"}
    {"type":"event","id":"c","title":"Session","kind":"session","when":"2019-10-15","timeZone":"Nowhere/Land",\
    "startTime":"02:00","partOf":"event/a"}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2019-10-15","timeZone":"Asia/Seoul","startTime":\
    "09:00","endTime":"17:00","agenda":[{"title":"The evening before in New York","startTime":"20:00","timeZone":\
    "America/New_York"}]}"""},
        fails = {"""
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2019-10-15","startTime":"09:00","endTime":"17:\
    00","agenda":[{"title":"Dinner","startTime":"19:00"}]}""", """
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2019-10-15","startTime":"09:00","endTime":"17:\
    00"}
    {"type":"event","id":"s","title":"Session","kind":"session","when":"2019-10-15","startTime":"08:00","partOf":\
    "event/forum"}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2019-10-15","startTime":"09:00","endTime":"17:00",\
    "agenda":[{"title":"O","startTime":"09:00","endTime":"17:01"},{"title":"P","startTime":"08:59","endTime":"08:59"}]}
    {"type":"event","id":"b","title":"Forum","kind":"forum","when":"2019-10-15","endTime":"18:00","partOf":"event/a"}
    {"type":"event","id":"c","title":"Forum","kind":"forum","when":"2019-10-15","startTime":"09:00","agenda":[{"title":\
    "O","startTime":"08:00"}]}
    {"type":"event","id":"d","title":"Forum","kind":"forum","when":"2019-10-15","endTime":"17:00","agenda":[{"title":\
    "O","startTime":"18:00"}]}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2019-10-15","startTime":"09:00","endTime":"17:00"}
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2019-10-15","startTime":"10:00"}
    {"type":"event","id":"b","title":"Forum","kind":"forum","when":"2019-10-15","startTime":"08:00","partOf":\
    "event/a"}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2019-10-15","timeZone":"Asia/Seoul","startTime":\
    "09:00","endTime":"17:00","agenda":[{"title":"O","startTime":"11:00","timeZone":"Europe/Paris"}]}
    {"type":"event","id":"b","title":"Session","kind":"session","when":"2019-10-15","timeZone":"America/New_York",\
    "startTime":"09:00","partOf":"event/a"}"""})
public final class SessionOutsideDay implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "session-outside-day";

    /** Creates the rule. */
    public SessionOutsideDay() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        for (Event whole : dataset.getEvents()) {
            if (whole.getWhen().flatMap(Edtf::toLocalDate).isEmpty()) {
                continue;
            }
            for (int i = 0; i < whole.getAgenda().size(); i++) {
                AgendaItem item = whole.getAgenda().get(i);
                JsonPointer at = JsonPointer.ROOT.child("agenda").child(i);
                Optional<String> zone = item.getTimeZone().or(whole::getTimeZone);
                check(whole, whole, at.child("startTime"), item.getStartTime(), zone, context);
                check(whole, whole, at.child("endTime"), item.getEndTime(), zone, context);
            }
            // Of several events of one id, sessions are part of the first.
            boolean found = dataset.event(whole.reference())
                    .filter(first -> first == whole)
                    .isPresent();
            for (Event session : found ? dataset.sessionsOf(whole.reference()) : List.<Event>of()) {
                if (session.getWhen().equals(whole.getWhen())) {
                    Optional<String> zone = session.getTimeZone();
                    check(whole, session, JsonPointer.ROOT.child("startTime"), session.getStartTime(), zone, context);
                    check(whole, session, JsonPointer.ROOT.child("endTime"), session.getEndTime(), zone, context);
                }
            }
        }
    }

    /**
     * Gets what the clock of the whole may show then. In another zone it may be the day before or after: sources print
     * the day of the event. Nothing is known where only one of the zones is.
     */
    private static List<LocalDateTime> moments(LocalDate day, Event whole, TimeOfDay time, Optional<String> zone) {
        if (zone.equals(whole.getTimeZone())) {
            return List.of(day.atTime(time.toLocalTime()));
        }
        Optional<ZoneId> from = zone.flatMap(SessionOutsideDay::zone);
        Optional<ZoneId> to = whole.getTimeZone().flatMap(SessionOutsideDay::zone);
        return from.isEmpty() || to.isEmpty()
                ? List.of()
                : Stream.of(day.minusDays(1), day, day.plusDays(1))
                        .map(each -> each.atTime(time.toLocalTime())
                                .atZone(from.get())
                                .withZoneSameInstant(to.get())
                                .toLocalDateTime())
                        .toList();
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            // A constraint says so.
            return Optional.empty();
        }
    }

    private static void check(
            Event whole,
            Event part,
            JsonPointer at,
            Optional<TimeOfDay> time,
            Optional<String> zone,
            RuleContext context) {
        LocalDate day = whole.getWhen().flatMap(Edtf::toLocalDate).orElseThrow();
        List<LocalDateTime> moments =
                time.map(clock -> moments(day, whole, clock, zone)).orElse(List.of());
        if (time.isPresent()
                && !moments.isEmpty()
                && moments.stream().noneMatch(moment -> isWithin(day, whole, moment))) {
            String start = whole.getStartTime().map(TimeOfDay::toString).orElse("…");
            String end = whole.getEndTime().map(TimeOfDay::toString).orElse("…");
            context.report(part, at)
                    .value(time.get())
                    .with("whole", whole.reference())
                    .with("hours", new Message(start + "–" + end, start + "~" + end))
                    .cause(whole.reference() + " " + start + "–" + end)
                    .add();
        }
    }

    private static boolean isWithin(LocalDate day, Event whole, LocalDateTime moment) {
        boolean early = whole.getStartTime()
                .filter(start -> moment.isBefore(day.atTime(start.toLocalTime())))
                .isPresent();
        boolean late = whole.getEndTime()
                .filter(end -> moment.isAfter(day.atTime(end.toLocalTime())))
                .isPresent();
        return !early && !late;
    }
}
