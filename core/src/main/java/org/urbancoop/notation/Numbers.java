package org.urbancoop.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.amount.Decimals;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;

/**
 * Reads one number in digits or words, with its multiplier: {@code 3,500}, {@code 5.4M}, {@code 3억 5천만}, {@code six}.
 */
final class Numbers {

    private static final Map<String, BigDecimal> MULTIPLIERS = Map.ofEntries(
            Map.entry("dozen", BigDecimal.valueOf(12)),
            Map.entry("hundred", BigDecimal.valueOf(100)),
            Map.entry("k", BigDecimal.valueOf(1_000)),
            Map.entry("thousand", BigDecimal.valueOf(1_000)),
            Map.entry("m", BigDecimal.valueOf(1_000_000)),
            Map.entry("mm", BigDecimal.valueOf(1_000_000)),
            Map.entry("mn", BigDecimal.valueOf(1_000_000)),
            Map.entry("mln", BigDecimal.valueOf(1_000_000)),
            Map.entry("mil", BigDecimal.valueOf(1_000_000)),
            Map.entry("million", BigDecimal.valueOf(1_000_000)),
            Map.entry("millions", BigDecimal.valueOf(1_000_000)),
            Map.entry("b", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("bn", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("billion", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("trillion", BigDecimal.valueOf(1_000_000_000_000L)),
            Map.entry("lakh", BigDecimal.valueOf(100_000)),
            Map.entry("crore", BigDecimal.valueOf(10_000_000)));

    private static final Map<String, BigDecimal> SMALL =
            Map.of("십", BigDecimal.TEN, "백", BigDecimal.valueOf(100), "천", BigDecimal.valueOf(1_000));
    private static final Map<String, BigDecimal> LARGE = Map.of(
            "만",
            BigDecimal.valueOf(10_000),
            "억",
            BigDecimal.valueOf(100_000_000),
            "조",
            BigDecimal.valueOf(1_000_000_000_000L));

    /** What is printed behind a unit without a blank. */
    private static final Set<String> BEHIND_UNIT =
            WordLists.set("여 원 달러 유로 엔 위안 불 명 개 개국 건 곳 회 개소 이상 이하 초과 미만 이내 내외 정도 가량");

    /** What is read: the possible values, most often one, and the token behind. */
    record Amount(List<BigDecimal> values, int next, boolean tooLong, boolean multiplied) {

        private Amount(List<BigDecimal> values, int next, boolean tooLong) {
            this(values, next, tooLong, false);
        }

        private Amount byUnit() {
            return new Amount(values, next, tooLong, true);
        }
    }

    private final Tokens tokens;

    Numbers(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Tells whether a word is a number or multiplies one; behind a number, it would be a part of that. */
    static boolean isPart(Token token) {
        return isWord(token) || (token.is(Kind.WORD) && MULTIPLIERS.containsKey(token.text()));
    }

    static boolean isWord(Token token) {
        return NumberWords.isWord(token);
    }

    /** Reads from a token on; no values if no number stands there. */
    Amount read(int at) {
        Token first = tokens.get(at);
        if (NumberWords.startsAt(tokens, at)) {
            NumberWords.Words words = NumberWords.read(tokens, at);
            return bounded(List.of(words.value()), words.next()).byUnit();
        }
        if (!first.is(Kind.NUMBER)) {
            return isUnitAlone(at) ? unitAlone(at) : new Amount(List.of(), at, false);
        }
        Amount plain = digits(at);
        return plain.values.isEmpty() ? plain : multiplied(plain.values, plain.next);
    }

    /** Tells whether a unit stands for itself, as in {@code 천만원}; 만 before digits is an age: {@code 만 65세}. */
    private boolean isUnitAlone(int at) {
        Token unit = tokens.get(at);
        return (unit.is(Kind.WORD) && SMALL.containsKey(unit.text()))
                || (unit.is("만") && !tokens.get(at + 1).is(Kind.NUMBER));
    }

    /** Reads {@code 천만}, unless it starts another word, as it does in {@code 천안시}. */
    private Amount unitAlone(int at) {
        Amount amount = sum(tokens.get(at).is("만") ? BigDecimal.ONE : null, at);
        Token next = tokens.get(amount.next);
        boolean isOtherWord = next.is(Kind.WORD) && !next.spaceBefore() && !next.in(BEHIND_UNIT);
        return isOtherWord ? new Amount(List.of(), at, false) : amount.byUnit();
    }

    private Amount multiplied(List<BigDecimal> values, int at) {
        Token unit = tokens.get(at);
        if (unit.is(Kind.WORD) && (SMALL.containsKey(unit.text()) || LARGE.containsKey(unit.text()))) {
            return korean(values, at).byUnit();
        }
        if (!unit.is(Kind.WORD) || !MULTIPLIERS.containsKey(unit.text())) {
            return bounded(values, at);
        }
        BigDecimal by = MULTIPLIERS.get(unit.text());
        Token next = tokens.get(at + 1);
        // 2 hundred thousand
        boolean two = unit.is("hundred") && next.is(Kind.WORD) && MULTIPLIERS.containsKey(next.text());
        BigDecimal product = two ? by.multiply(MULTIPLIERS.get(next.text())) : by;
        return bounded(values.stream().map(product::multiply).toList(), at + (two ? 2 : 1))
                .byUnit();
    }

    /** 3억 5천만: the small units multiply within the large ones, which add up. */
    private Amount korean(List<BigDecimal> first, int from) {
        if (first.size() > 1) {
            return new Amount(
                    first.stream().map(value -> sum(value, from).values.get(0)).toList(),
                    sum(first.get(0), from).next,
                    false);
        }
        return sum(first.get(0), from);
    }

    private Amount sum(@Nullable BigDecimal first, int from) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        // Null if no number stands before the next unit: 천 is a thousand, 0천 is none.
        @Nullable BigDecimal pending = first;
        int at = from;
        while (true) {
            Token token = tokens.get(at);
            if (token.is(Kind.NUMBER)) {
                Amount next = pending == null ? digits(at) : new Amount(List.of(), at, false);
                if (next.values.size() != 1) {
                    break;
                }
                pending = next.values.get(0);
                at = next.next;
            } else if (token.is(Kind.WORD) && SMALL.containsKey(token.text())) {
                BigDecimal times = pending == null ? BigDecimal.ONE : pending;
                section = section.add(times.multiply(SMALL.get(token.text())));
                pending = null;
                at++;
            } else if (token.is(Kind.WORD) && LARGE.containsKey(token.text())) {
                total = total.add(plus(section, pending).multiply(LARGE.get(token.text())));
                section = BigDecimal.ZERO;
                pending = null;
                at++;
            } else {
                break;
            }
        }
        return bounded(List.of(total.add(plus(section, pending))), at);
    }

    private static BigDecimal plus(BigDecimal section, @Nullable BigDecimal pending) {
        return pending == null ? section : section.add(pending);
    }

    private Amount bounded(List<BigDecimal> values, int next) {
        List<BigDecimal> plain = new ArrayList<>();
        for (BigDecimal value : values) {
            BigDecimal stripped = value.stripTrailingZeros();
            if (Math.max(stripped.precision(), stripped.precision() - stripped.scale()) > Decimals.MAX_PRECISION
                    || stripped.scale() > Decimals.MAX_SCALE) {
                return new Amount(List.of(), next, true);
            }
            plain.add(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
        }
        return new Amount(plain, next, false);
    }

    /** Digits with signs between the groups, up to the last sign that a digit follows without a blank. */
    private Amount digits(int from) {
        List<String> groups = new ArrayList<>(List.of(tokens.get(from).text()));
        List<Kind> signs = new ArrayList<>();
        int at = from + 1;
        while (true) {
            Token sign = tokens.get(at);
            if (sign.is(Kind.NUMBER)
                    && sign.spaceBefore()
                    && sign.digits() == 3
                    && groups.get(0).length() <= 3
                    && signs.stream().allMatch(kind -> kind == Kind.OTHER)) {
                groups.add(sign.text());
                signs.add(Kind.OTHER);
                at++;
                continue;
            }
            boolean separator = sign.is(Kind.COMMA) || sign.is(Kind.DOT) || sign.is(Kind.APOSTROPHE);
            Token digits = tokens.get(at + 1);
            if (!separator || sign.spaceBefore() || !digits.is(Kind.NUMBER) || digits.spaceBefore()) {
                break;
            }
            groups.add(digits.text());
            signs.add(sign.kind());
            at += 2;
        }
        if (groups.stream().mapToInt(String::length).sum() > 2 * Decimals.MAX_PRECISION) {
            return new Amount(List.of(), at, true);
        }
        return new Amount(values(groups, signs), at, false);
    }

    private static List<BigDecimal> values(List<String> groups, List<Kind> signs) {
        Set<BigDecimal> values = new LinkedHashSet<>();
        if (signs.isEmpty()) {
            return List.of(new BigDecimal(groups.get(0)));
        }
        Kind last = signs.get(signs.size() - 1);
        long lasts = signs.stream().filter(last::equals).count();
        boolean grouped = signs.stream().allMatch(last::equals) && isGrouped(groups);
        if (grouped) {
            values.add(new BigDecimal(String.join("", groups)));
        }
        List<String> whole = groups.subList(0, groups.size() - 1);
        List<Kind> before = signs.subList(0, signs.size() - 1);
        boolean decimal = (last == Kind.DOT || last == Kind.COMMA)
                && lasts == 1
                && (before.isEmpty() || (before.stream().distinct().count() == 1 && isGrouped(whole)));
        // English and Korean group by commas: one comma before three digits is no decimal comma.
        if (decimal && !(grouped && last == Kind.COMMA)) {
            values.add(new BigDecimal(String.join("", whole) + "." + groups.get(groups.size() - 1)));
        }
        return List.copyOf(values);
    }

    /** Groups of three digits, or of two before the last three as in India. */
    private static boolean isGrouped(List<String> groups) {
        if (groups.get(0).length() > 3 || groups.get(0).startsWith("0")) {
            return groups.size() == 1;
        }
        boolean threes = true;
        boolean twos = groups.get(0).length() <= 2;
        for (int i = 1; i < groups.size(); i++) {
            threes &= groups.get(i).length() == 3;
            twos &= groups.get(i).length() == (i == groups.size() - 1 ? 3 : 2);
        }
        return threes || twos;
    }
}
