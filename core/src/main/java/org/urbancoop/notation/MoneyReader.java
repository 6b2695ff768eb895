package org.urbancoop.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.urbancoop.amount.Money;
import org.urbancoop.code.Currency;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.notation.Tokens.Kind;

/**
 * Reads amounts of money, such as {@code USD 5.4M}, {@code US $3,500}, {@code 3.500,00 EUR} or {@code 54억원}.
 *
 * <p>A dollar alone is that of many countries: {@code 5.4 million dollars} has one alternative for each, that of the
 * United States first; {@code 미화} says that this one is meant. {@code 원} and {@code ₩} are the won of South
 * Korea. A sign before three digits groups or starts decimals: the number of decimals that the currency has decides,
 * as in {@code 3.500 EUR}, and otherwise both are given. Money holds no bound: {@code at least USD 5M} and
 * {@code 5억원 이상} are read with a finding.
 *
 * @since 0.1.0
 */
public final class MoneyReader {

    private final String text;
    private final Tokens tokens;
    private int at;

    private MoneyReader(String text) {
        this.text = text;
        this.tokens = new Tokens(text);
    }

    /**
     * Reads an amount with its currency before or behind it.
     *
     * @param text any text
     * @return the amount
     */
    public static Reading<Money> read(String text) {
        Objects.requireNonNull(text, "text");
        return new MoneyReader(text).read();
    }

    private Reading<Money> read() {
        List<Finding> findings = new ArrayList<>();
        at = QuantityWords.behindTotal(tokens, at);
        readBefore(findings);
        at = QuantityWords.behindTotal(tokens, at);
        PrintedCurrency before = currency(at);
        at = before.next();
        readBefore(findings);
        if (!before.codes().isEmpty() && tokens.get(at).is(Kind.END)) {
            return Reading.none(
                    text, Finding.of(FindingCode.AMOUNT_MISSING, tokens.get(at).start()));
        }
        Numbers.Amount number = new Numbers(tokens).read(at);
        if (number.tooLong()) {
            return Reading.none(
                    text,
                    Finding.of(FindingCode.NUMBER_TOO_LONG, tokens.get(at).start(), tokens.cut(at, number.next())));
        }
        if (number.values().isEmpty()) {
            return Reading.none(
                    text, PrintedCurrency.misprint(tokens, at).orElseGet(() -> tokens.notUnderstood(at, text)));
        }
        int digits = tokens.get(at).start();
        at = number.next();
        if (tokens.get(at).is("여")) {
            // 54억여원
            leaveOut(QuantityQualifier.ABOUT, at + 1, findings);
        }
        PrintedCurrency printed = before.and(currency(at));
        if (printed.codes().isEmpty() && printed.next() > at) {
            // The currencies on both sides contradict each other.
            return Reading.none(text, tokens.notUnderstood(at, text));
        }
        at = Math.max(at, printed.next());
        if (tokens.get(at).is("화") && !tokens.get(at).spaceBefore()) {
            // 유로화
            at++;
        }
        readBehind(findings);
        Reading<String> rest = AmountSuffix.of(tokens, at, text);
        if (rest.value().isEmpty()) {
            return Reading.none(
                    text,
                    PrintedCurrency.misprint(tokens, at)
                            .orElseGet(() -> rest.findings().get(0)));
        }
        findings.addAll(rest.findings());
        if (printed.codes().isEmpty()) {
            return Reading.none(text, Finding.of(FindingCode.CURRENCY_MISSING, digits));
        }
        printed.finding(text).ifPresent(findings::add);
        List<Money> meanings = new ArrayList<>();
        for (Currency currency : printed.codes()) {
            for (BigDecimal value : number.multiplied() ? number.values() : possible(number.values(), currency)) {
                meanings.add(Money.of(value, currency));
            }
        }
        return Reading.of(
                text,
                meanings,
                findings,
                money -> money.getCurrency() + " " + money.getAmount().toPlainString());
    }

    private PrintedCurrency currency(int from) {
        return PrintedCurrency.read(tokens, from, text);
    }

    private void readBefore(List<Finding> findings) {
        if (tokens.get(at).is(Kind.TILDE)) {
            leaveOut(QuantityQualifier.ABOUT, at + 1, findings);
        } else {
            QuantityWords.before(tokens, at).ifPresent(phrase -> leaveOut(phrase, findings));
        }
    }

    private void readBehind(List<Finding> findings) {
        if (tokens.get(at).is(Kind.PLUS)) {
            leaveOut(QuantityQualifier.AT_LEAST, at + 1, findings);
        } else {
            QuantityWords.behind(tokens, at).ifPresent(phrase -> leaveOut(phrase, findings));
        }
    }

    private void leaveOut(QuantityWords.Bound phrase, List<Finding> findings) {
        leaveOut(phrase.qualifier(), QuantityWords.next(tokens, at, phrase), findings);
    }

    /** Says what money does not hold: that the amount is about the number, or a bound of it. */
    private void leaveOut(QuantityQualifier qualifier, int next, List<Finding> findings) {
        FindingCode code =
                qualifier.equals(QuantityQualifier.ABOUT) ? FindingCode.APPROXIMATE_AMOUNT : FindingCode.BOUND_LEFT_OUT;
        findings.add(Finding.of(code, tokens.get(at).start(), tokens.cut(at, next)));
        at = next;
    }

    /** Leaves out a number with more decimals than the currency has, if another reading is left. */
    private static List<BigDecimal> possible(List<BigDecimal> values, Currency currency) {
        if (values.size() < 2 || currency.minorUnits().isEmpty()) {
            return values;
        }
        // Both readings of 3.500 were stripped of their zeros: the one that is a thousandth had three decimals.
        BigDecimal largest = values.stream().max(BigDecimal::compareTo).orElseThrow();
        return currency.minorUnits().getAsInt() >= 3 ? values : List.of(largest);
    }
}
