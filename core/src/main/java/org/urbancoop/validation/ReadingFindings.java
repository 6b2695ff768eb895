package org.urbancoop.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.urbancoop.format.Problem;
import org.urbancoop.message.Message;

/** What the reader of a format met, as findings; the codes and the words are its own. */
final class ReadingFindings {

    private static final Message RATIONALE = new Message(
            "What cannot be read as it stands is missing from the data, or is not what was meant.",
            "적힌 대로 읽을 수 없는 것은 데이터에서 빠지거나 의도와 다르게 들어갑니다.");

    private static final Message LOOK = new Message("Look at it at the place that is told.", "표시된 위치를 확인하십시오.");

    private ReadingFindings() {}

    static Finding of(Problem problem) {
        return Finding.builder()
                .code(problem.code())
                .severity(problem.severity())
                .decided(true)
                .subject("dataset")
                .pointer(problem.pointer())
                .documentPointer(problem.pointer())
                .location(problem.location())
                .value(problem.value())
                .message(problem.message())
                .hint(problem.hint().orElse(LOOK))
                .cause(problem.code() + " " + problem.pointer() + " "
                        + problem.value().orElse(""))
                .build();
    }

    /** One description a code, of the first problem that has it. */
    static Map<String, RuleDescription> descriptions(List<Problem> problems) {
        Map<String, RuleDescription> descriptions = new LinkedHashMap<>();
        for (Problem problem : problems) {
            descriptions.computeIfAbsent(
                    problem.code(),
                    code -> RuleDescription.builder()
                            .code(code)
                            .severity(problem.severity())
                            .category(Category.READING)
                            .addRead("document")
                            .title(problem.message())
                            .message(problem.message())
                            .undecidedMessage(problem.message())
                            .rationale(RATIONALE)
                            .hint(problem.hint().orElse(LOOK))
                            .since("0.1.0")
                            .build());
        }
        return descriptions;
    }
}
