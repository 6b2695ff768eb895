package org.urbancoop.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.CodeLists;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.key.Key;
import org.urbancoop.message.Message;

/** Says how a declared total and what is listed come about. */
final class TotalWords {

    /** Stands after the last part that is named. */
    static final Message MORE = new Message("and others", "그 밖의 부분");

    private static final Message NOT_TOLD = new Message(
            "stated {stated}, but no record tells which ones are meant: none has '{wanted}' at {member}",
            "{stated}(으)로 명시되었으나 어느 레코드를 센 것인지 알 수 없습니다: '{wanted}'이(가) 적힌 레코드가 없음(위치: {member})");

    private static final Message TOO_MUCH = new Message(
            "stated {stated}, not counted: the declared totals ask for more than {looks} looks at each record",
            "{stated}(으)로 명시되었으나 세지 않았습니다: 명시된 합계를 세려면 레코드마다 {looks}번 넘게 보아야 합니다");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TotalWords() {}

    static Message notTold(DeclaredTotal total) {
        Condition last = total.getWhere().get(total.getWhere().size() - 1);
        String member = last.getMember().toString();
        String wanted = last.getIs().orElse("…");
        String stated = stated(total);
        return NOT_TOLD.fill(Map.of("stated", stated, "member", member, "wanted", wanted));
    }

    static Message tooMuch(DeclaredTotal total) {
        return TOO_MUCH.fill(Map.of("stated", stated(total), "looks", Selections.LOOKS));
    }

    static Message liesIn(boolean more, List<Message> parts) {
        return new Message(
                ": the " + (more ? "surplus" : "shortage") + " lies in " + listed(parts, Message::english),
                ": " + (more ? "초과분은 " : "부족분은 ") + listed(parts, Message::korean) + "에 있습니다");
    }

    /** Names the parts that differ, where they do not explain all of the difference. */
    static Message partly(List<Message> parts) {
        return new Message(
                "; of its parts, these differ: " + listed(parts, Message::english),
                "; 수가 다른 부분: " + listed(parts, Message::korean));
    }

    /**
     * What tells a part from the whole, and its numbers:
     * {@code 'Construction Administration System' (stated 1, listed 2)}.
     */
    static Message part(DeclaredTotal part, Set<Key> ofWhole, String listed) {
        Message numbers = numbers(stated(part), listed);
        Message name = part.getWhere().stream()
                .filter(condition -> !ofWhole.contains(Key.of(condition)))
                .filter(condition -> condition.getIs().isPresent())
                .reduce((first, last) -> last)
                .map(condition -> name(part, condition))
                .orElse(Message.of(part.getId().toString()));
        return new Message(
                name.english() + " (" + numbers.english() + ")", name.korean() + "(" + numbers.korean() + ")");
    }

    /** The wanted text in quotes; in Korean, the kind of a record by its label. */
    private static Message name(DeclaredTotal part, Condition condition) {
        String is = condition.getIs().orElseThrow();
        String list = part.getWhat() + "-" + condition.getMember().toString().replaceFirst("^/", "");
        String label = CodeLists.find(list)
                .flatMap(known -> known.find(is))
                .<String>map(term -> term.label(Locale.KOREAN))
                .orElse(is);
        return new Message("'" + is + "'", "'" + label + "'");
    }

    static String listed(List<Message> parts, Function<Message, String> language) {
        return parts.stream().map(language).collect(Collectors.joining(", "));
    }

    static Message join(Message first, @Nullable Message second) {
        return second == null
                ? first
                : new Message(first.english() + second.english(), first.korean() + second.korean());
    }

    static Message parenthesis(Message words) {
        return new Message(" (" + words.english() + ")", "(" + words.korean() + ")");
    }

    static Message numbers(String stated, String listed) {
        return new Message(
                "stated " + stated + ", listed " + listed,
                "출처 " + stated + ", 집계 " + listed.replace('–', '~').replace(" (", "("));
    }

    static String stated(DeclaredTotal total) {
        return total.getMeasure() == Measure.SHARE
                ? percent(total.getStated())
                : total.getStated().toPlainString();
    }

    static String percent(BigDecimal share) {
        return share.multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%";
    }
}
