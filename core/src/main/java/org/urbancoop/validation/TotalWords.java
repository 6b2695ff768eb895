package org.urbancoop.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.key.Key;

/** Says how a declared total and what is listed come about. */
final class TotalWords {

    /** Stands after the last part that is named. */
    static final Words MORE = new Words("and others", "그 밖의 부분");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TotalWords() {}

    static Words notTold(DeclaredTotal total) {
        Condition last = total.getWhere().get(total.getWhere().size() - 1);
        String member = last.getMember().toString();
        String wanted = last.getIs().orElse("…");
        String stated = stated(total);
        return new Words(
                "stated " + stated + ", but no record tells which ones are meant: none has '" + wanted + "' at "
                        + member,
                stated + "(으)로 명시되었으나 어느 것인지 알려 주는 레코드가 없습니다: " + member + "이(가) '" + wanted + "'인 레코드가 없음");
    }

    static Words tooMuch(DeclaredTotal total) {
        String stated = stated(total);
        return new Words(
                "stated " + stated + ", not counted: the declared totals ask for more than " + Selections.LOOKS
                        + " looks at each record",
                stated + "(으)로 명시되었으나 세지 않았습니다: 명시된 합계를 세려면 레코드마다 " + Selections.LOOKS + "번 넘게 보아야 합니다");
    }

    static Words liesIn(boolean more, List<Words> parts) {
        return new Words(
                ": the " + (more ? "surplus" : "shortage") + " lies in " + listed(parts, Words::english),
                ": " + (more ? "초과분은 " : "부족분은 ") + listed(parts, Words::korean) + "에 있습니다");
    }

    /** Names the parts that differ, where they do not explain all of the difference. */
    static Words partly(List<Words> parts) {
        return new Words(
                "; of its parts, these differ: " + listed(parts, Words::english),
                "; 부분 가운데 다른 것: " + listed(parts, Words::korean));
    }

    /** What tells a part from the whole, and its numbers: {@code 'Construction Administration System' (stated 1, listed 2)}. */
    static Words part(DeclaredTotal part, Set<Key> ofWhole, String listed) {
        Words numbers = numbers(stated(part), listed);
        String name = part.getWhere().stream()
                .filter(condition -> !ofWhole.contains(Key.of(condition)))
                .flatMap(condition -> condition.getIs().stream())
                .reduce((first, last) -> last)
                .map(is -> "'" + is + "'")
                .orElse(part.getId().toString());
        return new Words(name + " (" + numbers.english() + ")", name + " (" + numbers.korean() + ")");
    }

    static String listed(List<Words> parts, Function<Words, String> language) {
        return parts.stream().map(language).collect(Collectors.joining(", "));
    }

    static Words join(Words first, @Nullable Words second) {
        return second == null ? first : new Words(first.english() + second.english(), first.korean() + second.korean());
    }

    static Words parenthesis(Words words) {
        return new Words(" (" + words.english() + ")", " (" + words.korean() + ")");
    }

    static Words numbers(String stated, String listed) {
        return new Words("stated " + stated + ", listed " + listed, "명시 " + stated + ", 목록 " + listed);
    }

    static String stated(DeclaredTotal total) {
        return total.getMeasure() == Measure.SHARE
                ? percent(total.getStated())
                : total.getStated().toPlainString();
    }

    static String percent(BigDecimal share) {
        return share.multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %";
    }
}
