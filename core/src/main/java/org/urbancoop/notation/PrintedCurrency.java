package org.urbancoop.notation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.Currency;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;

/**
 * A currency as printed: {@code USD}, {@code US$}, {@code ₩}, {@code pounds}, {@code 미화}.
 *
 * @param codes what it may be; none if no currency stands there
 * @param span its place
 * @param next the token behind it
 */
record PrintedCurrency(List<Currency> codes, @Nullable Span span, int next) {

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
            Map.entry("nt", "TWD"),
            Map.entry("r", "BRL"));

    private static final Map<String, List<String>> NAMES = Map.of(
            "미화", List.of("USD"),
            "원", List.of("KRW"),
            "유로", List.of("EUR"),
            "엔", List.of("JPY"),
            "위안", List.of("CNY"),
            "円", List.of("JPY"),
            "yuan", List.of("CNY"),
            "rmb", List.of("CNY"),
            "sterling", List.of("GBP"));

    /** Other words for the noun at the end of labels. */
    private static final Map<String, String> NOUNS =
            Map.of("rouble", "ruble", "roubles", "ruble", "불", "달러", "바트", "밧");

    /** The currency that a noun means most often, though other countries have one of that name. */
    private static final Map<String, String> MOST_OFTEN =
            Map.of("dollar", "USD", "dollars", "USD", "달러", "USD", "pound", "GBP", "pounds", "GBP");

    /** In tokens: a Korean word may be two of them. */
    private static final int LONGEST_NAME = 6;

    private static PrintedCurrency of(Tokens tokens, int from, int next, List<String> codes) {
        return named(tokens, from, next, codes.stream().map(Currency::of).toList());
    }

    private static PrintedCurrency named(Tokens tokens, int from, int next, List<Currency> codes) {
        return new PrintedCurrency(
                codes, new Span(tokens.get(from).start(), tokens.get(next - 1).end()), next);
    }

    private static PrintedCurrency none(int at) {
        return new PrintedCurrency(List.of(), null, at);
    }

    /** Reads the currency that stands here, if one does. */
    static PrintedCurrency read(Tokens tokens, int at, String text) {
        Token token = tokens.get(at);
        if (token.is(Kind.CURRENCY)) {
            if (isDollarSign(token)) {
                return named(tokens, at, at + 1, named("dollar"));
            }
            List<String> codes = SIGNS.get(token.text());
            return codes == null ? none(at) : of(tokens, at, at + 1, codes);
        }
        if (!token.is(Kind.WORD)) {
            return none(at);
        }
        String capitals = token.text().toUpperCase(Locale.ROOT);
        boolean isInCapitals =
                text.substring(token.start(), token.end()).chars().noneMatch(Character::isLowerCase);
        if (isInCapitals && isCode(capitals)) {
            return of(tokens, at, at + (tokens.get(at + 1).is(Kind.CURRENCY) ? 2 : 1), List.of(capitals));
        }
        int sign = tokens.get(at + 1).is(Kind.DOT) && tokens.get(at + 2).is(Kind.WORD) ? 3 : 1;
        String country = sign == 3 ? token.text() + "." + tokens.get(at + 2).text() : token.text();
        int dot = tokens.get(at + sign).is(Kind.DOT) ? 1 : 0;
        Token noun = tokens.get(at + sign + dot);
        if (DOLLARS.containsKey(country)
                && (isDollarSign(noun)
                        || (country.startsWith("u") && noun.text().startsWith("dollar")))) {
            return of(tokens, at, at + sign + dot + 1, List.of(DOLLARS.get(country)));
        }
        List<String> codes = NAMES.get(token.text());
        return codes == null ? label(tokens, at) : of(tokens, at, at + 1, codes);
    }

    private static boolean isDollarSign(Token token) {
        return token.text().equals("$") || token.text().equals("＄");
    }

    private static boolean isCode(String capitals) {
        return Currency.list().find(capitals).isPresent()
                || (capitals.matches("[A-Z]{3}") && Currency.of(capitals).isWithdrawn());
    }

    /** Says that a word is a code in small letters, which is read as no code: {@code all} and {@code try} are words. */
    static Optional<Finding> misprint(Tokens tokens, int at) {
        Token token = tokens.get(at);
        String capitals = token.text().toUpperCase(Locale.ROOT);
        return token.is(Kind.WORD) && isCode(capitals)
                ? Optional.of(Finding.of(FindingCode.NEAR_MISS, token.start(), tokens.cut(at, at + 1), capitals))
                : Optional.empty();
    }

    /** Reads a name of a currency as the code list prints it, of one word or more: South Korean won, dollars. */
    private static PrintedCurrency label(Tokens tokens, int at) {
        StringBuilder name = new StringBuilder();
        PrintedCurrency longest = none(at);
        for (int i = 0; i < LONGEST_NAME && tokens.get(at + i).is(Kind.WORD); i++) {
            String word = tokens.get(at + i).text();
            name.append(i == 0 || !tokens.get(at + i).spaceBefore() ? "" : " ").append(NOUNS.getOrDefault(word, word));
            List<Currency> found = named(name.toString());
            if (!found.isEmpty()) {
                longest = named(tokens, at, at + i + 1, found);
            }
        }
        return longest;
    }

    /** Finds the currencies whose label is the name, in the singular or plural, or ends in it. */
    private static List<Currency> named(String name) {
        Set<Currency> found = new LinkedHashSet<>();
        Optional.ofNullable(MOST_OFTEN.get(name)).map(Currency::of).ifPresent(found::add);
        String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        // Pounds sterling
        String inner = name.replace("s ", " ");
        for (Currency currency : Currency.list().terms()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                String label = currency.label(locale).toLowerCase(Locale.ROOT);
                if (label.equals(name) || label.equals(singular) || label.equals(inner) || isSpaceless(label, name)) {
                    return List.of(currency);
                }
                if (label.endsWith(" " + name) || label.endsWith(" " + singular)) {
                    found.add(currency);
                }
            }
        }
        return List.copyOf(found);
    }

    /** Korean names of currencies are often printed in one word. */
    private static boolean isSpaceless(String label, String name) {
        return label.charAt(0) >= '가' && label.replace(" ", "").equals(name.replace(" ", ""));
    }

    /** Combines what stands before and behind the amount; no codes if the two contradict each other. */
    PrintedCurrency and(PrintedCurrency behind) {
        if (span == null) {
            return behind;
        }
        if (behind.span == null) {
            return this;
        }
        List<Currency> both = new ArrayList<>(codes);
        both.retainAll(behind.codes);
        return new PrintedCurrency(List.copyOf(both), span, behind.next);
    }

    /** Says what the codes do not tell: that one of many stands first, or that the currency is gone. */
    Optional<Finding> finding(String text) {
        if (span == null) {
            return Optional.empty();
        }
        Currency first = codes.get(0);
        if (codes.size() > 1 && MOST_OFTEN.containsValue(first.term())) {
            return Optional.of(Finding.of(FindingCode.CURRENCY_OF_MANY, span.start(), span.of(text), first.term()));
        }
        return first.isActive()
                ? Optional.empty()
                : Optional.of(Finding.of(FindingCode.CURRENCY_WITHDRAWN, span.start(), first.term()));
    }
}
