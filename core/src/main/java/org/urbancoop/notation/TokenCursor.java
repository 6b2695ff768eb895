package org.urbancoop.notation;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;

/**
 * A position among the tokens of a text, and the reason for refusing the text, if there is one.
 *
 * <p>A refusal moves the cursor to the end. Nothing more is read then, so callers need not check for a refusal after
 * each step.
 */
final class TokenCursor {

    private final String text;
    private final Tokens tokens;
    private final boolean isHours;
    private int position;
    private @Nullable Finding refusal;

    /**
     * Starts at the first token.
     *
     * @param isHours whether times of day are looked for, so that {@code 9.30} is one
     */
    TokenCursor(String text, boolean isHours) {
        this.text = text;
        this.isHours = isHours;
        this.tokens = new Tokens(text);
    }

    boolean isHours() {
        return isHours;
    }

    Token end() {
        return tokens.end();
    }

    int position() {
        return position;
    }

    /** Returns the current token; {@link Kind#END} after the last one. */
    Token peek() {
        return tokens.get(position);
    }

    Token peek(int ahead) {
        return tokens.get(position + ahead);
    }

    /** Returns the token before the current one; {@link Kind#END} if the current one is the first. */
    Token previous() {
        return position == 0 ? tokens.end() : tokens.get(position - 1);
    }

    boolean isAtEnd() {
        return peek().is(Kind.END);
    }

    /** Moves forward. Always true, so that it can end a chain of conditions. */
    boolean skip(int count) {
        position += count;
        return true;
    }

    void backTo(int earlier) {
        position = earlier;
    }

    /** Skips the current token if it is of this kind. */
    boolean take(Kind kind) {
        return peek().is(kind) && skip(1);
    }

    /** Skips these words if they come next, all of them. */
    boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        return skip(words.length);
    }

    /** Skips the current token if it is one of these words. */
    boolean takeAny(Set<String> words) {
        return peek().in(words) && skip(1);
    }

    /** Returns the range of the next tokens, one or more. */
    Span span(int count) {
        return new Span(peek().start(), peek(count - 1).end());
    }

    /** Returns the range from an earlier position to the token before the current one. */
    Span spanFrom(int earlier) {
        return new Span(tokens.get(earlier).start(), previous().end());
    }

    /** Refuses the text because of a part of it. Only the first refusal counts. */
    void refuse(FindingCode code, Span about) {
        refuse(Finding.of(code, about.start(), about.of(text)));
    }

    /** Refuses the text as not understood from the current token on. */
    void refuseHere() {
        refuse(tokens.notUnderstood(position, text));
    }

    private void refuse(Finding reason) {
        if (refusal == null) {
            refusal = reason;
        }
        position = tokens.size();
    }

    Optional<Finding> refusal() {
        return Optional.ofNullable(refusal);
    }
}
