package org.urbancoop.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.amount.Quantity;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.notation.QuantityWords.Bound;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;
import org.urbancoop.text.VisibleText;

/**
 * Reads numbers of people or things, such as {@code Around 200 (TBD)}, {@code more than 350} or {@code 약 200명}.
 *
 * <p>The words behind the number say what is counted and are left out, with a finding unless they are as usual as
 * {@code people}. Two numbers in one text are not read as one; a share, a rank and a half are no such numbers.
 *
 * @since 0.1.0
 */
public final class QuantityReader {

    private static final Set<String> UNDECIDED = WordLists.set("tbd tba tbc tentative 미정 예정");

    private final String text;
    private final Tokens tokens;
    private final List<Finding> findings = new ArrayList<>();
    private int at;
    private QuantityQualifier qualifier = QuantityQualifier.EXACT;
    private boolean isStrict;
    private boolean isTentative;
    /** Where the phrase stands that set the qualifier. */
    private @Nullable Span bound;
    /** The first and the last of the words that are left out. */
    private @Nullable Span leftOut;

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
        if (peek().in(UNDECIDED) && tokens.get(1).is(Kind.END)) {
            return Reading.none(text, Finding.of(FindingCode.TO_BE_DECIDED, 0, VisibleText.strip(text)));
        }
        readBefore();
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
        if (peek().is(Kind.PLUS)) {
            addBound(new Bound(List.of("+"), QuantityQualifier.AT_LEAST, false), at + 1);
        }
        while (!peek().is(Kind.END)) {
            if (!readBehind()) {
                return notUnderstood();
            }
        }
        addFindings(tokens.cut(start, number.next()));
        List<Quantity> meanings = new ArrayList<>();
        for (BigDecimal value : number.values()) {
            meanings.add(Quantity.builder()
                    .value(value)
                    .qualifier(qualifier)
                    .tentative(isTentative)
                    .build());
        }
        return Reading.of(
                text, meanings, findings, quantity -> quantity.getValue().toPlainString());
    }

    private void addFindings(String number) {
        if (isStrict) {
            findings.add(
                    Finding.of(FindingCode.STRICT_BOUND, 0, VisibleText.strip(text), qualifier.term() + " " + number));
        }
        if (leftOut != null) {
            findings.add(Finding.of(FindingCode.WORDS_LEFT_OUT, leftOut.start(), leftOut.of(text)));
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Reading<Quantity> notUnderstood() {
        return Reading.none(text, tokens.notUnderstood(at, text));
    }

    /** Reads the words before the number. */
    private void readBefore() {
        at = QuantityWords.behindTotal(tokens, at);
        if (peek().is(Kind.TILDE)) {
            addBound(new Bound(List.of("~"), QuantityQualifier.ABOUT, false), at + 1);
            return;
        }
        QuantityWords.before(tokens, at).ifPresent(phrase -> addBound(phrase, QuantityWords.next(tokens, at, phrase)));
        at = QuantityWords.behindTotal(tokens, at);
    }

    /** Reads one phrase, word or remark behind the number; false if it is not understood. */
    private boolean readBehind() {
        boolean opened = peek().is(Kind.OPEN);
        if (tokens.get(opened ? at + 1 : at).in(UNDECIDED)
                && (!opened || tokens.get(at + 2).is(Kind.CLOSE))) {
            int next = opened ? at + 3 : at + 1;
            findings.add(Finding.of(FindingCode.TO_BE_DECIDED, peek().start(), tokens.cut(at, next)));
            isTentative = true;
            at = next;
            return true;
        }
        Optional<Bound> phrase = QuantityWords.behind(tokens, at);
        if (phrase.isPresent()) {
            return addBound(phrase.get(), QuantityWords.next(tokens, at, phrase.get()));
        }
        if (peek().is(Kind.DOT) && tokens.get(at + 1).is(Kind.END)) {
            at++;
            return true;
        }
        if (!peek().is(Kind.WORD) || QuantityWords.isOtherNumber(peek())) {
            return false;
        }
        if (!QuantityWords.isCounted(peek())) {
            if (isPartOfNumber()) {
                return false;
            }
            leaveOut(new Span(peek().start(), peek().end()));
        }
        at++;
        return true;
    }

    /** Tells whether letters stand in a number, as the two of {@code 5oo}. */
    private boolean isPartOfNumber() {
        return tokens.get(at - 1).is(Kind.NUMBER) && !peek().spaceBefore() && text.charAt(peek().start()) < 0x80;
    }

    private void leaveOut(Span words) {
        leftOut = leftOut == null ? words : leftOut.upTo(words);
    }

    /** Takes a phrase; false if it contradicts another one. Of a bound and a word such as about, the bound is held. */
    private boolean addBound(Bound phrase, int next) {
        Span span = new Span(peek().start(), tokens.get(next - 1).end());
        boolean isFirst = bound == null || qualifier.equals(phrase.qualifier());
        if (isFirst || qualifier.equals(QuantityQualifier.ABOUT)) {
            if (!isFirst) {
                leaveOut(Objects.requireNonNull(bound));
            }
            qualifier = phrase.qualifier();
            isStrict |= phrase.isStrict();
            bound = span;
        } else if (phrase.qualifier().equals(QuantityQualifier.ABOUT)) {
            leaveOut(span);
        } else {
            return false;
        }
        at = next;
        return true;
    }
}
