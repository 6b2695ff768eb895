package org.urbancoop.validation;

import java.util.List;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;

/** What a validation says of its own suppressions; they are no records, so that no rule reads them. */
final class SuppressionRules {

    static final String EXPIRED = "suppression-expired";
    static final String UNUSED = "suppression-unused";

    static final List<RuleDescription> DESCRIPTIONS = List.of(
            description(
                    EXPIRED,
                    Severity.WARNING,
                    new Message("A suppression has expired", "억제 항목의 기한이 지남"),
                    new Message(
                            "the suppression of {rule} by {author} held until {expires}: {reason}",
                            "{rule}에 대한 {author}의 억제는 {expires}까지 유효했습니다: {reason}"),
                    new Message(
                            "Somebody accepted the finding for a time only. It is reported again from now on.",
                            "일정 기간만 받아들이기로 한 결과이므로 이제 다시 보고됩니다."),
                    new Message(
                            "Look at the finding again: correct the data, or give a new day and say why.",
                            "결과를 다시 살펴 데이터를 고치거나, 새 기한과 이유를 적으십시오.")),
            description(
                    UNUSED,
                    Severity.NOTICE,
                    new Message("A suppression suppresses nothing", "억제할 것이 없는 억제 항목"),
                    new Message(
                            "the suppression of {rule} by {author} suppresses nothing: {reason}",
                            "{rule}에 대한 {author}의 억제에 해당하는 결과가 없습니다: {reason}"),
                    new Message(
                            "The data were corrected, or the record was renamed. What is left would hide a later "
                                    + "mistake.",
                            "데이터가 고쳐졌거나 레코드 이름이 바뀌었습니다. 남겨 두면 나중의 잘못을 가립니다."),
                    new Message("Remove the suppression.", "억제 항목을 지우십시오.")));

    private SuppressionRules() {}

    static RuleDescription description(String code) {
        return DESCRIPTIONS.get(code.equals(EXPIRED) ? 0 : 1);
    }

    private static RuleDescription description(
            String code, Severity severity, Message title, Message message, Message rationale, Message hint) {
        return RuleDescription.builder()
                .code(code)
                .severity(severity)
                .category(Category.VALIDATION)
                .addRead("Suppression")
                .title(title)
                .message(message)
                .undecidedMessage(message)
                .rationale(rationale)
                .hint(hint)
                .since("0.1.0")
                .build();
    }
}
