package org.urbancoop.json.growth;

import java.util.List;

/** Texts of n characters: one that is repeated, as an attacker of grammars does it, with a beginning and an end. */
final class Texts {

    private static final int COUNT = 8_000;

    /** A beginning, what is repeated, and an end, parted by bars. */
    static final List<String> SHAPES = List.of(
            "|a|",
            "|1|",
            "| |",
            "|-|",
            "|/|",
            "|(|",
            "|)|",
            "|,|",
            "|.|",
            "|\u0000|",
            "|가|",
            "|e\u0301|",
            "|\ud83d\ude00|",
            "|\ud800|",
            "|a-|",
            "|a/|",
            "|/~0|",
            "|/~1a|",
            "|a b |",
            "|1,|",
            "|1,000|",
            "|1.|",
            "|2001/|",
            "|2001-|",
            "{|2001,|2001}",
            "[|2001..2002,|2002]",
            "{|2001-01-01,|",
            "|2001?~%|",
            "|X|",
            "|1 January |2001",
            "|Mon |",
            "|Jan-|2001",
            "|10:00-|",
            "|10:00 |",
            "|2001 and |2002",
            "|between |",
            "|about |5",
            "|million |",
            "1|0|",
            "1.|0|1",
            "|-1|",
            "1e|9|",
            "|one |",
            "|십|",
            "|USD |5",
            "|$|5",
            "|Seoul, |",
            "|Seoul (|",
            "|and |",
            "|Seoul (Korea), |",
            "|Seoul; |",
            "|서울시, |",
            "|(2001)|",
            "city/|a|",
            "city/|a-|",
            "country/|K|",
            "P|1|D",
            "|a&|",
            "|\n|",
            "|\"|",
            "|Mr. |Kim",
            "|'|",
            "|~|",
            "a@|b.|c",
            "|a.|@b",
            "https://|a/|",
            "+|1 |",
            "|T|",
            "Y|1|",
            "|1?|",
            "1985-04-12T23:20:30+|0|");

    private Texts() {}

    /** Obtains the text of a shape. */
    static String of(String shape, int n) {
        int bar = shape.indexOf('|');
        int end = shape.lastIndexOf('|');
        String unit = shape.substring(bar + 1, end);
        return shape.substring(0, bar) + unit.repeat(Math.max(1, n / unit.length())) + shape.substring(end + 1);
    }

    /** Obtains how long the shorter text is. */
    static int count() {
        return COUNT;
    }
}
