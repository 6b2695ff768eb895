package org.urbancoop.tables.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RuleDescription;

/** Collects what is to be said of a sheet, in the order of its cells. */
final class SheetFindings {

    private static final Message RATIONALE = new Message(
            "What a sheet says and no record holds is lost, unless somebody is told.",
            "시트에 있으나 레코드에 담기지 않은 내용은 알리지 않으면 없어집니다.");

    private final List<Finding> findings = new ArrayList<>();

    /** Adds a problem of a cell; each argument is a {@link Message} or a text, which is quoted. */
    void add(SheetProblem problem, SheetCell cell, Object... arguments) {
        add(problem, cell.location(), Optional.of(cell.text()).filter(text -> !text.isEmpty()), arguments);
    }

    void add(SheetProblem problem, Location location, Optional<String> value, Object... arguments) {
        Map<String, Message> words = new HashMap<>();
        for (Object argument : arguments) {
            words.put(
                    Integer.toString(words.size()),
                    argument instanceof Message message
                            ? message
                            : Message.of(MalformedTextException.quote(argument.toString())));
        }
        findings.add(Finding.builder()
                .code(problem.code())
                .severity(problem.severity())
                .decided(true)
                .subject("dataset")
                .pointer(JsonPointer.ROOT)
                .location(Optional.of(location).filter(Location::isKnown))
                .value(value)
                .message(problem.words().fill(words))
                .hint(problem.hint().fill(words))
                .cause(problem.code() + " " + location + " " + value.orElse(""))
                .build());
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }

    /** The description of a problem for reports, which tell each rule once. */
    static RuleDescription description(SheetProblem problem) {
        return RuleDescription.builder()
                .code(problem.code())
                .severity(problem.severity())
                .category(Category.READING)
                .addRead("sheet")
                .title(title(problem))
                .message(problem.words())
                .undecidedMessage(problem.words())
                .rationale(RATIONALE)
                .hint(problem.hint())
                .since("0.1.0")
                .addReference("https://www.w3.org/TR/tabular-data-model/")
                .build();
    }

    /** The words without what is told. */
    private static Message title(SheetProblem problem) {
        Map<String, Message> dots = new HashMap<>();
        for (int i = 0; i <= 2; i++) {
            dots.put(Integer.toString(i), Message.of("…"));
        }
        return problem.words().fill(dots);
    }
}
