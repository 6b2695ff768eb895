package org.urbancoop.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.urbancoop.amount.Money;
import org.urbancoop.code.Currency;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;

/**
 * Reads amounts of money, such as {@code USD 5.4M}, {@code US $3,500}, {@code 3.500,00 EUR} or {@code 54억원}.
 *
 * <p>A dollar alone is that of many countries: {@code 5.4 million dollars} has one alternative for each. {@code 원} and
 * {@code ₩} are the won of South Korea. A sign before three digits groups or starts decimals: the number of decimals
 * that the currency has decides, as in {@code 3.500 EUR}, and otherwise both are given.
 *
 * @since 0.1.0
 */
public final class MoneyReader {

    private static final Map<String, List<String>> SIGNS = Map.ofEntries(
            Map.entry("₩", List.of("KRW")),
            Map.entry("￦", List.of("KRW")),
            Map.entry("€", List.of("EUR")),
            Map.entry("£", List.of("GBP", "EGP", "FKP", "GIP", "SHP", "SSP", "SDG", "SYP", "LBP")),
            Map.entry("¥", List.of("JPY", "CNY")),
            Map.entry("￥", List.of("JPY", "CNY")),
            Map.entry("₹", List.of("INR")),
            Map.entry("₫", List.of("VND")),
            Map.entry("฿", List.of("THB")),
            Map.entry("₱", List.of("PHP")),
            Map.entry("₺", List.of("TRY")),
            Map.entry("₽", List.of("RUB")),
            Map.entry("₴", List.of("UAH")),
            Map.entry("₸", List.of("KZT")),
            Map.entry("₮", List.of("MNT")),
            Map.entry("₪", List.of("ILS")));

    private static final Map<String, String> DOLLARS = Map.ofEntries(
            Map.entry("us", "USD"),
            Map.entry("u.s", "USD"),
            Map.entry("a", "AUD"),
            Map.entry("au", "AUD"),
            Map.entry("c", "CAD"),
            Map.entry("ca", "CAD"),
            Map.entry("nz", "NZD"),
            Map.entry("s", "SGD"),
            Map.entry("hk", "HKD"),
            Map.entry("nt", "TWD"));

    private static final Map<String, List<String>> NAMES = Map.of(
            "원", List.of("KRW"),
            "유로", List.of("EUR"),
            "엔", List.of("JPY"),
            "위안", List.of("CNY"),
            "円", List.of("JPY"),
            "yuan", List.of("CNY"),
            "rmb", List.of("CNY"));

    private static final Set<String> APPROXIMATE =
            WordLists.set("about around approximately approx some nearly roughly circa 약 대략");
    private static final int LONGEST_NAME = 4;

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
        if (tokens.get(0).is(Kind.END)) {
            return Reading.none(text, Finding.of(FindingCode.EMPTY_TEXT, 0));
        }
        approximate(findings);
        List<Currency> before = currency();
        approximate(findings);
        Numbers.Amount number = new Numbers(tokens).read(at);
        if (number.tooLong()) {
            return Reading.none(
                    text,
                    Finding.of(FindingCode.NUMBER_TOO_LONG, tokens.get(at).start(), tokens.cut(at, number.next())));
        }
        if (number.values().isEmpty()) {
            return Reading.none(text, notUnderstood());
        }
        int digits = tokens.get(at).start();
        at = number.next();
        List<Currency> behind = before.isEmpty() ? currency() : List.of();
        Reading<String> rest = AmountSuffix.of(tokens, at, text);
        if (rest.value().isEmpty()) {
            return Reading.none(text, rest.findings().get(0));
        }
        findings.addAll(rest.findings());
        List<Currency> currencies = before.isEmpty() ? behind : before;
        if (currencies.isEmpty()) {
            return Reading.none(text, Finding.of(FindingCode.CURRENCY_MISSING, digits));
        }
        List<Money> meanings = new ArrayList<>();
        for (Currency currency : currencies) {
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

    private Finding notUnderstood() {
        return Finding.of(
                FindingCode.NOT_UNDERSTOOD,
                tokens.get(at).start(),
                text.substring(tokens.get(at).start()));
    }

    private void approximate(List<Finding> findings) {
        if (tokens.get(at).in(APPROXIMATE)) {
            findings.add(
                    Finding.of(FindingCode.APPROXIMATE_AMOUNT, tokens.get(at).start(), tokens.cut(at, at + 1)));
            at++;
        }
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

    /** Reads the currency that stands here, if one does. */
    private List<Currency> currency() {
        Token token = tokens.get(at);
        if (token.is(Kind.CURRENCY)) {
            if (token.text().equals("$") || token.text().equals("＄")) {
                at++;
                return named("dollar");
            }
            List<String> codes = SIGNS.get(token.text());
            if (codes == null) {
                return List.of();
            }
            at++;
            return codes.stream().map(Currency::of).toList();
        }
        if (!token.is(Kind.WORD)) {
            return List.of();
        }
        Optional<Currency> code = Currency.list().find(token.text().toUpperCase(Locale.ROOT));
        boolean capitals = text.substring(token.start(), token.end()).chars().noneMatch(Character::isLowerCase);
        if (code.isPresent() && capitals) {
            at++;
            if (tokens.get(at).is(Kind.CURRENCY)) {
                at++;
            }
            return List.of(code.get());
        }
        int sign = tokens.get(at + 1).is(Kind.DOT) && tokens.get(at + 2).is(Kind.WORD) ? 3 : 1;
        String country = sign == 3 ? token.text() + "." + tokens.get(at + 2).text() : token.text();
        int dot = tokens.get(at + sign).is(Kind.DOT) ? 1 : 0;
        if (DOLLARS.containsKey(country)
                && (tokens.get(at + sign + dot).text().equals("$")
                        || (country.startsWith("u")
                                && tokens.get(at + sign + dot).text().startsWith("dollar")))) {
            at += sign + dot + 1;
            return List.of(Currency.of(DOLLARS.get(country)));
        }
        if (NAMES.containsKey(token.text())) {
            at++;
            return NAMES.get(token.text()).stream().map(Currency::of).toList();
        }
        return label();
    }

    /** Reads a name of a currency as the code list prints it, of one to four words: South Korean won, dollars. */
    private List<Currency> label() {
        StringBuilder name = new StringBuilder();
        List<Currency> longest = List.of();
        int end = at;
        for (int i = 0; i < LONGEST_NAME && tokens.get(at + i).is(Kind.WORD); i++) {
            name.append(i == 0 ? "" : " ").append(tokens.get(at + i).text());
            List<Currency> found = named(name.toString());
            if (!found.isEmpty()) {
                longest = found;
                end = at + i + 1;
            }
        }
        at = end;
        return longest;
    }

    /** Finds the currencies whose label is the name, in the singular or plural, or ends in it. */
    private static List<Currency> named(String name) {
        Set<Currency> found = new LinkedHashSet<>();
        String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        for (Currency currency : Currency.list().terms()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                String label = currency.label(locale).toLowerCase(Locale.ROOT);
                if (label.equals(name) || label.equals(singular)) {
                    return List.of(currency);
                }
                if (label.endsWith(" " + name) || label.endsWith(" " + singular)) {
                    found.add(currency);
                }
            }
        }
        return List.copyOf(found);
    }
}
