package org.urbancoop.notation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;

/** The vocabulary of dates and times of day: each word has one role and a number. */
final class DateWords {

    /** What a word means in a date. The comments explain its number; without one the number is 0. */
    enum Role {
        /** 1 to 12. */
        MONTH,
        /** 1 (Monday) to 7. */
        WEEKDAY,
        /** The EDTF code. */
        SEASON,
        /** Early, mid or late in a year: the EDTF code of that third. */
        THIRD,
        /** Half a year in one word: the EDTF code. */
        HALF_YEAR,
        /** Its value. */
        ORDINAL,
        /** Follows an ordinal: the EDTF code of the first quarter or half. */
        DIVISION,
        /** Touches its digit, as in Q3: the EDTF code of the first quarter or half. */
        DIVISION_LETTER,
        /** Precedes an approximate date. */
        ABOUT,
        /** Follows an approximate date. */
        ABOUT_AFTER,
        MORNING,
        AFTERNOON,
        NOON,
        /** Says which half of the day an hour is in: {@link DayPart}. */
        DAY_PART,
        /** A third of a month. */
        THIRD_OF_MONTH,
        /** Follows a date and does not change it: 1 if it does so behind a day, too. */
        BEHIND,
        /** Has no meaning of its own: 1 if a comma may precede it. */
        FILLER
    }

    record DateWord(Role role, int number) {}

    /** The EDTF code of the first quarter. */
    static final int FIRST_QUARTER = 33;

    static final int WINTER = 24;
    static final int FIRST_THIRD = 37;
    static final int LAST_THIRD = 39;

    private static final int QUARTERS = 4;
    private static final int HALVES = 2;

    private static final Map<String, DateWord> WORDS = new HashMap<>();

    static {
        add(Role.MONTH, "january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10");
        add(Role.MONTH, "november=11 december=12");
        add(Role.MONTH, "jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12");
        add(Role.WEEKDAY, "monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7");
        add(Role.WEEKDAY, "mon=1 tue=2 tues=2 wed=3 thu=4 thur=4 thurs=4 fri=5 sat=6 sun=7");
        add(Role.WEEKDAY, "월요일=1 화요일=2 수요일=3 목요일=4 금요일=5 토요일=6 일요일=7 월=1 화=2 수=3 목=4 금=5 토=6 일=7");
        add(Role.SEASON, "spring=21 summer=22 autumn=23 fall=23 winter=24 봄=21 여름=22 가을=23 겨울=24");
        add(Role.THIRD, "early=37 mid=38 late=39 초=37 초반=37 중반=38 말=39 후반=39");
        add(Role.HALF_YEAR, "상반기=40 하반기=41");
        add(Role.ORDINAL, "first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10");
        add(
                Role.ORDINAL,
                "eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17");
        add(Role.ORDINAL, "eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30");
        add(Role.DIVISION, "quarter=33 half=40");
        add(Role.DIVISION_LETTER, "q=33 h=40");
        add(Role.ABOUT, "c=0 ca=0 circa=0 about=0 around=0 approximately=0 approx=0 약=0 대략=0");
        add(Role.ABOUT_AFTER, "경=0 쯤=0 무렵=0");
        add(Role.MORNING, "am=0 오전=0");
        add(Role.AFTERNOON, "pm=0 오후=0");
        add(Role.NOON, "noon=0 정오=0");
        add(Role.DAY_PART, "새벽=0 아침=0 낮=0 저녁=0 밤=0");
        add(Role.THIRD_OF_MONTH, "초순=37 상순=37 중순=38 하순=39");
        add(Role.BEHIND, "중=0 기준=1");
        add(Role.FILLER, "of=0 the=0 in=1 on=0 at=1 held=0 during=0");
    }

    private static final int CENTURY = 1900;
    private static final int FIRST_OF_CENTURY = 50;

    private DateWords() {}

    /** Returns the year from 1950 to 2049 that ends in two digits. */
    static int inferredYear(int twoDigits) {
        return twoDigits + (twoDigits < FIRST_OF_CENTURY ? CENTURY + 100 : CENTURY);
    }

    private static void add(Role role, String words) {
        WordLists.numbers(words).forEach((word, number) -> WORDS.put(word, new DateWord(role, number)));
    }

    /** Looks up a token; null if it is not a word of the vocabulary. */
    static @Nullable DateWord find(Token token) {
        return token.is(Kind.WORD) ? WORDS.get(token.text()) : null;
    }

    /** Returns the number of a word if it has this role, 0 otherwise. */
    static int number(Token token, Role role) {
        DateWord word = find(token);
        return word != null && word.role == role ? word.number : 0;
    }

    /**
     * Returns the EDTF code of a quarter or half, 0 if there is none.
     *
     * @param first the code of the first quarter or half; 0 if the text has neither word
     * @param ordinal which of them
     */
    static int division(int first, int ordinal) {
        int count = first == FIRST_QUARTER ? QUARTERS : HALVES;
        return first > 0 && ordinal >= 1 && ordinal <= count ? first + ordinal - 1 : 0;
    }

    /** Tells whether a dot may follow the word as an abbreviation. */
    static boolean isAbbreviation(Token token) {
        DateWord word = find(token);
        return word != null
                && switch (word.role) {
                    case MONTH, WEEKDAY, ABOUT -> true;
                    default -> false;
                };
    }

    /** Tells whether a date continues with this token after a comma. */
    static boolean continuesAfterComma(Token token) {
        DateWord word = find(token);
        return token.is(Kind.NUMBER)
                || (word != null
                        && switch (word.role) {
                            case MONTH, WEEKDAY, SEASON, MORNING, AFTERNOON -> true;
                            case FILLER -> word.number > 0;
                            default -> false;
                        });
    }
}
