package org.urbancoop.notation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.urbancoop.text.VisibleText;

/** The words, numbers and signs of a text, each with its place in it. */
final class Tokens {

    /** What a token is, after widths, forms of dashes and kinds of blanks are levelled. */
    enum Kind {
        NUMBER,
        WORD,
        DASH,
        TILDE,
        SLASH,
        DOT,
        COMMA,
        COLON,
        OPEN,
        CLOSE,
        APOSTROPHE,
        AMPERSAND,
        PLUS,
        QUESTION,
        CURRENCY,
        OTHER,
        END
    }

    /** One of them; the text of a word is in lower case, that of a number in ASCII digits. */
    record Token(Kind kind, int start, int end, String text, boolean spaceBefore) {

        /** The number; -1 if it is none or has more than nine digits. */
        int number() {
            return kind == Kind.NUMBER && text.length() <= 9 ? Integer.parseInt(text) : -1;
        }

        int digits() {
            return kind == Kind.NUMBER ? text.length() : 0;
        }

        boolean is(Kind wanted) {
            return kind == wanted;
        }

        boolean is(String word) {
            return kind == Kind.WORD && text.equals(word);
        }

        boolean in(Set<String> words) {
            return kind == Kind.WORD && words.contains(text);
        }
    }

    /** More than any text of these kinds has: what is longer is cut here, so that reading takes linear time. */
    private static final int MOST = 200;

    /** Korean is written without blanks between a number's unit and a particle; the longest of these goes first. */
    private static final List<Known> HANGUL = List.of(
                    "년대", "년도", "년", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일", "월", "화", "수", "목", "금", "토", "일",
                    "부터", "까지", "에서", "오전", "오후", "정오", "시간", "시각", "시", "분기", "분", "반", "상반기", "하반기", "초순", "초", "상순",
                    "초반", "중반", "후반", "중순", "하순", "말", "봄", "여름", "가을", "겨울", "경", "쯤", "무렵", "약", "대략", "불확실", "미정",
                    "추후", "현재", "이후", "계속", "종료", "시작", "시점", "미상", "또는", "및", "십", "백", "천", "만", "억", "조", "원", "달러",
                    "유로", "엔", "위안", "여", "명", "개국", "개", "이상", "이하", "초과", "미만", "최소", "최대", "이내", "내외", "정도", "가량",
                    "안팎", "남짓", "예정", "미화", "불", "번째", "째", "양일", "이틀", "사흘", "나흘", "닷새", "동안")
            .stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(word -> new Known(word, Normalizer.normalize(word, Normalizer.Form.NFD)))
            .toList();

    /** A word and its letters one by one, as some file systems and editors write Hangul. */
    private record Known(String word, String letters) {

        /** Returns where the word ends that starts in the text; -1 if another word does. */
        int end(String text, int start) {
            if (text.startsWith(word, start)) {
                return start + word.length();
            }
            int end = start + letters.length();
            // 초 and one letter more is 총.
            boolean isWhole = end >= text.length() || !isLaterLetter(text.charAt(end));
            return text.startsWith(letters, start) && isWhole ? end : -1;
        }
    }

    private static final char FIRST_LETTER = '\u1100';
    private static final char FIRST_VOWEL = '\u1160';
    private static final char LAST_LETTER = '\u11FF';

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    Tokens(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            int start = skipBlanks(at);
            if (start == text.length()) {
                break;
            }
            boolean space = start > at;
            if (tokens.size() == MOST) {
                tokens.add(new Token(Kind.OTHER, start, text.length(), "", space));
                break;
            }
            at = token(start, space);
        }
        tokens.add(new Token(Kind.END, text.length(), text.length(), "", true));
    }

    /** Gets a token; beyond the last one there is the end, however far. */
    Token get(int index) {
        return tokens.get(Math.min(index, tokens.size() - 1));
    }

    Token end() {
        return tokens.get(tokens.size() - 1);
    }

    /** Returns the index of the end: the number of tokens before it. */
    int size() {
        return tokens.size() - 1;
    }

    /** Cuts the words as printed out of the text. */
    String cut(int from, int to) {
        return text.substring(get(from).start(), get(to - 1).end());
    }

    /** Returns the finding that the text is not understood from a token on, or ends too early there. */
    Finding notUnderstood(int at, String text) {
        int start = get(at).start();
        if (!get(at).is(Kind.END)) {
            return Finding.of(FindingCode.NOT_UNDERSTOOD, start, text.substring(start));
        }
        return size() == 0
                ? Finding.of(FindingCode.EMPTY_TEXT, 0)
                : Finding.of(FindingCode.TEXT_ENDS, start, cut(size() - 1, size()));
    }

    /** Gets the words in lower case, without numbers and signs. */
    List<String> words() {
        return tokens.stream()
                .filter(token -> token.is(Kind.WORD))
                .map(Token::text)
                .toList();
    }

    private int skipBlanks(int at) {
        int next = at;
        while (next < text.length() && VisibleText.isBlank(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private int token(int start, boolean space) {
        char c = text.charAt(start);
        if (Character.isDigit(c)) {
            StringBuilder digits = new StringBuilder();
            int end = start;
            for (; end < text.length() && Character.isDigit(text.charAt(end)); end++) {
                digits.append((char) ('0' + Character.digit(text.charAt(end), 10)));
            }
            tokens.add(new Token(Kind.NUMBER, start, end, digits.toString(), space));
            return end;
        }
        if (Character.isLetter(c)) {
            return word(start, space);
        }
        tokens.add(new Token(kind(c), start, start + 1, String.valueOf(c), space));
        return start + 1;
    }

    private int word(int start, boolean space) {
        boolean hangul = isHangul(text.charAt(start));
        if (hangul) {
            for (Known known : HANGUL) {
                int end = known.end(text, start);
                if (end > 0) {
                    tokens.add(new Token(Kind.WORD, start, end, known.word, space));
                    return end;
                }
            }
        }
        int end = start;
        while (end < text.length()
                && (Character.isLetter(text.charAt(end))
                        || Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK)
                && isHangul(text.charAt(end)) == hangul) {
            end++;
        }
        String word = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        tokens.add(new Token(Kind.WORD, start, end, word, space));
        return end;
    }

    private static boolean isHangul(char c) {
        return (c >= '가' && c <= '힣') || (c >= FIRST_LETTER && c <= LAST_LETTER);
    }

    /** Tells whether a letter of Hangul goes on with a syllable. */
    private static boolean isLaterLetter(char c) {
        return c >= FIRST_VOWEL && c <= LAST_LETTER;
    }

    private static Kind kind(char c) {
        return switch (c) {
            case '-', '‐', '‑', '‒', '–', '—', '―', '−', '﹣', '－' -> Kind.DASH;
            case '~', '〜', '～', '∼' -> Kind.TILDE;
            case '/', '／' -> Kind.SLASH;
            case '.', '．', '。' -> Kind.DOT;
            case ',', '，', '、' -> Kind.COMMA;
            case ':', '：' -> Kind.COLON;
            case '(', '（', '[' -> Kind.OPEN;
            case ')', '）', ']' -> Kind.CLOSE;
            case '\'', '＇', '’', '‘', '′', '`', '´' -> Kind.APOSTROPHE;
            case '&', '＆' -> Kind.AMPERSAND;
            case '+', '＋' -> Kind.PLUS;
            case '?', '？' -> Kind.QUESTION;
            default -> Character.getType(c) == Character.CURRENCY_SYMBOL ? Kind.CURRENCY : Kind.OTHER;
        };
    }
}
