package org.urbancoop.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.urbancoop.amount.Quantity;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;
import org.urbancoop.text.VisibleText;

/**
 * Reads numbers of people or things, such as {@code Around 200 (TBD)}, {@code more than 350} or {@code 약 200명}.
 *
 * <p>The words behind the number say what is counted and are left out. Two numbers in one text are not read as one.
 *
 * @since 0.1.0
 */
public final class QuantityReader {

    private static final Set<String> ABOUT =
            WordLists.set("around about approximately approx some nearly almost roughly circa ca c 약 대략");
    private static final Set<String> AT_LEAST = WordLists.set("minimum min 최소");
    private static final Set<String> AT_MOST = WordLists.set("maximum max 최대");
    private static final Set<String> MORE = WordLists.set("over above exceeding");
    private static final Set<String> UNDECIDED = WordLists.set("tbd tba tbc 미정");

    private final String text;
    private final Tokens tokens;
    private final List<Finding> findings = new ArrayList<>();
    private int at;
    private QuantityQualifier qualifier = QuantityQualifier.EXACT;

    private QuantityReader(String text) {
        this.text = text;
        this.tokens = new Tokens(text);
    }

    /**
     * Reads a number with what bounds it.
     *
     * @param text any text
     * @return the quantity
     */
    public static Reading<Quantity> read(String text) {
        Objects.requireNonNull(text, "text");
        return new QuantityReader(text).read();
    }

    private Reading<Quantity> read() {
        if (peek().is(Kind.END)) {
            return Reading.none(text, Finding.of(FindingCode.EMPTY_TEXT, 0));
        }
        if (peek().in(UNDECIDED) && tokens.get(1).is(Kind.END)) {
            return Reading.none(text, Finding.of(FindingCode.TO_BE_DECIDED, 0, VisibleText.strip(text)));
        }
        boolean strict = bound();
        int start = at;
        Numbers.Amount number = new Numbers(tokens).read(at);
        if (number.tooLong()) {
            return Reading.none(
                    text, Finding.of(FindingCode.NUMBER_TOO_LONG, peek().start(), tokens.cut(at, number.next())));
        }
        if (number.values().isEmpty()) {
            return notUnderstood();
        }
        at = number.next();
        strict |= boundBehind();
        if (strict) {
            findings.add(Finding.of(
                    FindingCode.STRICT_BOUND,
                    0,
                    tokens.cut(0, at),
                    qualifier.term() + " " + tokens.cut(start, number.next())));
        }
        boolean tentative = false;
        while (!peek().is(Kind.END)) {
            int from = at;
            boolean opened = peek().is(Kind.OPEN);
            if (opened && tokens.get(at + 1).in(UNDECIDED) && tokens.get(at + 2).is(Kind.CLOSE)) {
                findings.add(Finding.of(FindingCode.TO_BE_DECIDED, peek().start(), tokens.cut(from, from + 3)));
                tentative = true;
                at += 3;
            } else if (peek().in(UNDECIDED)) {
                findings.add(Finding.of(FindingCode.TO_BE_DECIDED, peek().start(), tokens.cut(from, from + 1)));
                tentative = true;
                at++;
            } else if ((peek().is(Kind.WORD) && !Numbers.isWord(peek())) || (peek().is(Kind.DOT) && at > start)) {
                at++;
            } else {
                return notUnderstood();
            }
        }
        List<Quantity> meanings = new ArrayList<>();
        for (BigDecimal value : number.values()) {
            meanings.add(Quantity.builder()
                    .value(value)
                    .qualifier(qualifier)
                    .tentative(tentative)
                    .build());
        }
        return Reading.of(
                text, meanings, findings, quantity -> quantity.getValue().toPlainString());
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Reading<Quantity> notUnderstood() {
        return Reading.none(
                text, Finding.of(FindingCode.NOT_UNDERSTOOD, peek().start(), text.substring(peek().start())));
    }

    /** Reads the words before the number; tells whether they exclude the number itself. */
    private boolean bound() {
        if (peek().is("a") && tokens.get(1).is("dozen")) {
            at++;
        } else if (peek().in(ABOUT) || peek().is(Kind.TILDE)) {
            qualifier = QuantityQualifier.ABOUT;
            at++;
            if (peek().is(Kind.DOT)) {
                at++;
            }
        } else if (pair("at", "least") || pair("no", "less") || pair("no", "fewer") || pair("not", "less")) {
            qualifier = QuantityQualifier.AT_LEAST;
            than();
        } else if (pair("at", "most") || pair("up", "to") || pair("no", "more") || pair("not", "more")) {
            qualifier = QuantityQualifier.AT_MOST;
            than();
        } else if (pair("more", "than") || single(MORE)) {
            qualifier = QuantityQualifier.AT_LEAST;
            return true;
        } else if (pair("less", "than") || pair("fewer", "than") || single(WordLists.set("under below"))) {
            qualifier = QuantityQualifier.AT_MOST;
            return true;
        } else if (single(AT_LEAST)) {
            qualifier = QuantityQualifier.AT_LEAST;
            single(Set.of("of"));
        } else if (single(AT_MOST)) {
            qualifier = QuantityQualifier.AT_MOST;
            single(Set.of("of"));
        }
        return false;
    }

    /** Reads what Korean prints behind the number and its counter: 200여 명, 350명 이상. */
    private boolean boundBehind() {
        if (peek().is(Kind.PLUS)) {
            qualifier = QuantityQualifier.AT_LEAST;
            at++;
            return false;
        }
        if (peek().is("여")) {
            qualifier = QuantityQualifier.ABOUT;
            at++;
        }
        int unit = peek().is("명") || peek().is("개") || peek().is("개국") ? 1 : 0;
        Token bound = tokens.get(at + unit);
        boolean least = bound.is("이상") || bound.is("초과");
        boolean most = bound.is("이하") || bound.is("미만");
        if (least || most) {
            qualifier = least ? QuantityQualifier.AT_LEAST : QuantityQualifier.AT_MOST;
            at += unit + 1;
        }
        return bound.is("초과") || bound.is("미만");
    }

    private boolean pair(String first, String second) {
        if (peek().is(first) && tokens.get(at + 1).is(second)) {
            at += 2;
            return true;
        }
        return false;
    }

    private boolean single(Set<String> words) {
        if (peek().in(words)) {
            at++;
            return true;
        }
        return false;
    }

    private void than() {
        single(Set.of("than"));
    }
}
