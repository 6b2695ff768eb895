package org.urbancoop.notation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.notation.Tokens.Kind;

/** The words around a number of people or things: what bounds it, what is counted and what makes it no such number. */
final class QuantityWords {

    /**
     * A phrase that bounds a number.
     *
     * @param words its words
     * @param qualifier what it says of the number
     * @param isStrict whether it excludes the number itself
     */
    record Bound(List<String> words, QuantityQualifier qualifier, boolean isStrict) {

        private boolean isAt(Tokens tokens, int at) {
            for (int i = 0; i < words.size(); i++) {
                if (!tokens.get(at + i).is(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Bound> BEFORE = bounds(
            List.of(
                    "around|about|approximately|approx|some|nearly|almost|roughly|circa|ca|c|약|대략",
                    "at least|no less than|no fewer than|not less than|minimum of|minimum|min|최소",
                    "at most|up to|as many as|no more than|not more than|maximum of|maximum|max|최대"),
            "more than|over|above|exceeding",
            "less than|fewer than|under|below");

    private static final List<Bound> BEHIND = bounds(
            List.of(
                    "여|or so|approximately|approx|내외|정도|가량|안팎|남짓|쯤|규모",
                    "or more|or above|or over|or greater|and above|and more|at least|minimum|min|plus|이상",
                    "or less|or fewer|or under|or below|at most|maximum|max|이하|이내"),
            "초과|넘게|넘는",
            "미만");

    /** Abbreviations that a dot may follow. */
    private static final Set<String> ABBREVIATIONS = WordLists.set("approx ca c min max");

    /** What is counted, where nobody would miss the word. */
    private static final Set<String> COUNTED = WordLists.set(
            "people persons person pax participants participant delegates delegate members member professionals "
                    + "officials"
                    + " experts trainees students visitors guests officers cities city countries country governments"
                    + " organizations organisations institutions companies municipalities projects systems years months"
                    + " days 명 개 개국 인 곳 개소 회 건 팀 도시 국가 기관 참가자 참석자");

    /** With these the number is a share, a rank, a part of a number, or one of several. */
    private static final Set<String> OTHER_NUMBERS =
            WordLists.set("percent percents percentage pct per half halves quarter quarters"
                    + " thirds hundreds thousands millions billions dozens century centuries s st nd rd th"
                    + " 퍼센트 프로 번째 째 위 등 세기 년대");

    private static final List<List<String>> TOTALS =
            List.of(List.of("총"), List.of("total", "of"), List.of("a", "total", "of"));

    private QuantityWords() {}

    /** Returns the token behind words that say that the number is a sum, which needs no saying. */
    static int behindTotal(Tokens tokens, int at) {
        for (List<String> words : TOTALS) {
            if (new Bound(words, QuantityQualifier.EXACT, false).isAt(tokens, at)) {
                return at + words.size();
            }
        }
        return at;
    }

    private static List<Bound> bounds(List<String> lists, String above, String below) {
        List<QuantityQualifier> qualifiers =
                List.of(QuantityQualifier.ABOUT, QuantityQualifier.AT_LEAST, QuantityQualifier.AT_MOST);
        List<Bound> bounds = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            add(bounds, lists.get(i), qualifiers.get(i), false);
        }
        add(bounds, above, QuantityQualifier.AT_LEAST, true);
        add(bounds, below, QuantityQualifier.AT_MOST, true);
        // The longest phrase goes first: "minimum of" before "minimum".
        bounds.sort(
                Comparator.comparingInt((Bound bound) -> bound.words().size()).reversed());
        return List.copyOf(bounds);
    }

    private static void add(List<Bound> bounds, String phrases, QuantityQualifier qualifier, boolean isStrict) {
        for (String phrase : phrases.split("\\|", -1)) {
            bounds.add(new Bound(List.of(phrase.split(" ", -1)), qualifier, isStrict));
        }
    }

    /** Finds the phrase that bounds the number behind it. */
    static Optional<Bound> before(Tokens tokens, int at) {
        return BEFORE.stream().filter(bound -> bound.isAt(tokens, at)).findFirst();
    }

    /** Finds the phrase that bounds the number before it. */
    static Optional<Bound> behind(Tokens tokens, int at) {
        return BEHIND.stream().filter(bound -> bound.isAt(tokens, at)).findFirst();
    }

    /** Returns the token behind a phrase and the dot of its abbreviation. */
    static int next(Tokens tokens, int at, Bound bound) {
        int next = at + bound.words().size();
        return tokens.get(next - 1).in(ABBREVIATIONS) && tokens.get(next).is(Kind.DOT) ? next + 1 : next;
    }

    static boolean isCounted(Tokens.Token token) {
        return token.in(COUNTED);
    }

    /** Tells whether a word behind a number makes it another kind of number. */
    static boolean isOtherNumber(Tokens.Token token) {
        return token.in(OTHER_NUMBERS) || Numbers.isPart(token);
    }
}
