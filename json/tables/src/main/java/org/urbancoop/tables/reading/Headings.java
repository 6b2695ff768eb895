package org.urbancoop.tables.reading;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.notation.Heading;
import org.urbancoop.notation.HeadingReader;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;

/** Rows that are no records: headings, totals and notes. */
final class Headings {

    private static final String UNIT =
            "\\s*(?:cities|towns|agreements|projects|events|개\\s?(?:도시|시|사업|행사|협정)?|건|곳|도시)?";
    private static final Pattern TOTAL =
            Pattern.compile("(?iu)(?:grand\\s+total|total|sum|sub-?\\s?total|총\\s?계|합\\s?계|소\\s?계|계|총(?=\\s*[0-9]))"
                    + "\\s*[:：]?\\s*\\(?\\s*([0-9][0-9,]*)?\\s*\\)?"
                    + UNIT);
    private static final Pattern PART = Pattern.compile("(?iu)(?:sub-?\\s?total|소\\s?계).*");
    private static final Pattern NOTE = Pattern.compile(
            "(?iu)(?:[*※†#]|note[s:\\s]|source[s:\\s]|remark|as of|주\\s?[:)：]|출처|자료|비고|기준|\\(주\\)|\\d\\)).*");
    private static final Pattern COUNT = Pattern.compile("(?iu)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})" + UNIT);
    private static final int LONGEST = 80;

    private Headings() {}

    /** The words of a heading, without the number behind them. */
    static String label(String text) {
        return HeadingReader.read(text).value().map(Heading::label).orElse(text);
    }

    /** The number behind the words of a heading. */
    static OptionalInt count(SheetCell heading) {
        return HeadingReader.read(heading.text()).value().map(Heading::count).orElse(OptionalInt.empty());
    }

    /** Whether a row has one text alone, in one cell or in cells that were merged. */
    static boolean isAlone(SheetRow row) {
        return row.filled().stream().map(SheetCell::text).distinct().count() == 1;
    }

    /** Whether a text that stands alone is a note and no heading. */
    static boolean isNote(String text) {
        return text.length() > LONGEST || NOTE.matcher(text).matches();
    }

    /** Whether a row is a total, of all or of a part: {@code Total 25}, or the word and the number in two cells. */
    static boolean isTotal(SheetRow row) {
        List<String> texts =
                row.filled().stream().map(SheetCell::text).distinct().toList();
        return !texts.isEmpty()
                && TOTAL.matcher(texts.get(0).strip()).matches()
                && texts.subList(1, texts.size()).stream()
                        .allMatch(text -> COUNT.matcher(text.strip()).matches());
    }

    static boolean isPart(SheetRow row) {
        return PART.matcher(row.filled().get(0).text().strip()).matches();
    }

    /** The number of a total; empty if there is none, or more than one. */
    static OptionalInt total(SheetRow row) {
        List<String> texts =
                row.filled().stream().map(SheetCell::text).distinct().toList();
        Matcher matcher = TOTAL.matcher(texts.get(0).strip());
        String inside = matcher.matches() ? matcher.group(1) : null;
        if (inside != null && texts.size() == 1) {
            return parse(inside);
        }
        if (inside != null || texts.size() != 2) {
            return OptionalInt.empty();
        }
        Matcher count = COUNT.matcher(texts.get(1).strip());
        return count.matches() ? parse(count.group(1)) : OptionalInt.empty();
    }

    private static OptionalInt parse(String digits) {
        String plain = digits.replace(",", "");
        return plain.length() > 9 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(plain));
    }
}
