package org.urbancoop.merge;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.urbancoop.Copies;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.VisibleText;

/**
 * One decision of a merge, such as that {@code city/saigon} of the other dataset is {@code city/ho-chi-minh-city}.
 *
 * @param kind what was decided
 * @param base the record, total or {@code dataset} of the base that it is about; empty if it is about none of the base
 * @param other that of the other dataset; empty if it is about none of the other
 * @param result what it is called in the result
 * @param pointer the place in the result's record, the whole record but for claims
 * @param claims what the two say, for claims; the first stands in the result
 * @param reason why, in both languages
 * @param ruling what a person decided, if one did
 * @since 0.1.0
 */
public record MergeDecision(
        Kind kind,
        Optional<String> base,
        Optional<String> other,
        String result,
        JsonPointer pointer,
        List<Claim> claims,
        Message reason,
        Optional<Ruling> ruling) {

    /**
     * What was decided.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** The two records are of one thing and have one id. */
        SAME("same", "같음"),
        /** The two records are of one thing and had two ids; or a record has a new id, for its own was taken. */
        RENAMED("renamed", "id 변경"),
        /** Nothing like the record was there. */
        ADDED("added", "추가"),
        /** The two records are alike, and something tells that they are two things. */
        KEPT_BOTH("kept both", "둘 다 유지"),
        /** The two say something else of one thing: one claim stands in the result, the other one here. */
        CONFLICT("conflicting claims", "상충하는 값"),
        /** One says all that the other says, and more: it stands in the result, the other one here. */
        REFINED("told more precisely", "더 자세한 값"),
        /** The two records may be of one thing; until a person decides, both are kept. */
        NEEDS_PERSON("needs a person", "사람의 판단 필요");

        private final String english;
        private final String korean;

        Kind(String english, String korean) {
            this.english = english;
            this.korean = korean;
        }

        /**
         * Gets the label for a person, such as {@code needs a person}.
         *
         * @param locale the language; Korean, and English for any other
         * @return the label
         */
        public String label(Locale locale) {
            return new Message(english, korean).in(locale);
        }
    }

    /**
     * Checks that nothing is null.
     *
     * @param kind what was decided
     * @param base the subject in the base
     * @param other the subject in the other dataset
     * @param result what it is called in the result
     * @param pointer the place in the result's record
     * @param claims what the two say
     * @param reason why, in both languages
     * @param ruling what a person decided, if one did
     */
    public MergeDecision {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(pointer, "pointer");
        claims = Copies.list(claims, "claims");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(ruling, "ruling");
    }

    /**
     * Gets the decision in one line, such as {@code same city/seoul: their names are alike; their points are near}.
     *
     * @param locale the language; Korean, and English for any other
     * @return the line, to show
     */
    public String toText(Locale locale) {
        StringBuilder text = new StringBuilder(kind.label(locale)).append(' ').append(result);
        base.filter(name -> !name.equals(result))
                .ifPresent(name -> text.append(" ← base ").append(name));
        other.filter(name -> !name.equals(result))
                .ifPresent(name -> text.append(" ← other ").append(name));
        if (!claims.isEmpty()) {
            text.append(' ').append(claims.stream().map(Claim::toString).collect(Collectors.joining(" | ")));
        }
        return VisibleText.of(text.append(": ").append(reason.in(locale)).toString());
    }

    /**
     * Gets the decision in one line of English.
     *
     * @return what {@link #toText} gives
     */
    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }
}
