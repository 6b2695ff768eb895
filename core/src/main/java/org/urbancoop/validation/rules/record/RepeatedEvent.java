package org.urbancoop.validation.rules.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Spelling;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Severity;
import org.urbancoop.validation.Text;

/** Two events have the same title, whole and days. */
@RuleInfo(
        code = RepeatedEvent.CODE,
        severity = Severity.WARNING,
        category = Category.IDENTITY,
        title = @Text(en = "Two events have the same title, whole and days", ko = "제목·상위 행사·날짜가 같은 두 행사"),
        message =
                @Text(en = "{value} has the same title and days as {other}", ko = "{value}의 제목과 날짜가 {other}과(와) 같습니다"),
        rationale = @Text(en = "It is one event, counted twice.", ko = "하나의 행사가 두 번 세어집니다."),
        hint = @Text(en = "Merge the two, or say what tells them apart.", ko = "둘을 합치거나 무엇이 다른지 적으십시오."),
        undecidedMessage =
                @Text(
                        en = "{other} has the same title; the days do not tell whether it is the same event",
                        ko = "{other}과(와) 제목이 같으나 날짜로는 같은 행사인지 알 수 없습니다"),
        passes = """
    {"type":"event","id":"a","title":"Dialogue","kind":"dialogue","when":"2019-10-15"}
    {"type":"event","id":"b","title":"Dialogue","kind":"dialogue","when":"2019-10-16"}""",
        fails = {"""
    {"type":"event","id":"a","title":"Dialogue","kind":"dialogue","when":"2019-10-15"}
    {"type":"event","id":"b","title":"Dialogue","kind":"dialogue","when":"2019-10-15"}""", """
    {"type":"event","id":"a","title":"Dialogue","kind":"dialogue"}
    {"type":"event","id":"b","title":"Dialogue","kind":"dialogue"}"""},
        undecided = """
    {"type":"event","id":"a","title":"Dialogue","kind":"dialogue","when":"2019-10-15"}
    {"type":"event","id":"b","title":"Dialogue","kind":"dialogue"}""")
public final class RepeatedEvent implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "event-repeated";

    /** Creates the rule. */
    public RepeatedEvent() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Map<List<?>, List<Event>> alike = new HashMap<>();
        Map<List<?>, Event> first = new HashMap<>();
        for (Event event : dataset.getEvents()) {
            List<Event> others = alike.computeIfAbsent(
                    List.of(Spelling.fold(event.getTitle()), event.getPartOf()), key -> new ArrayList<>());
            // By reference: to compare whole events would take as long as the longest of them is.
            Map<RecordReference, Event> compared = new LinkedHashMap<>();
            others.subList(0, Math.min(others.size(), COMPARED))
                    .forEach(other -> compared.putIfAbsent(other.reference(), other));
            Event onThatDay = first.putIfAbsent(
                    List.of(Spelling.fold(event.getTitle()), event.getPartOf(), event.getWhen()), event);
            if (onThatDay != null) {
                compared.putIfAbsent(onThatDay.reference(), onThatDay);
            }
            for (Event other : compared.values()) {
                Verdict same = same(event, other);
                if (!same.isNo()) {
                    (same.isYes()
                                    ? context.report(event, JsonPointer.ROOT)
                                    : context.undecided(event, JsonPointer.ROOT))
                            .value(event.reference())
                            .with("other", other.reference())
                            .evidence(other.reference())
                            .cause("same as " + other.reference())
                            .add();
                }
            }
            others.add(event);
        }
    }

    /** A series may have hundreds of sessions of one title; each is compared with so many only, and with the first of its day. */
    private static final int COMPARED = 20;

    private static Verdict same(Event one, Event other) {
        if (one.getWhen().isPresent() && other.getWhen().isPresent()) {
            return one.getWhen().get().isSame(other.getWhen().get());
        }
        return one.getWhen().isEmpty() && other.getWhen().isEmpty() ? Verdict.YES : Verdict.UNDECIDED;
    }
}
