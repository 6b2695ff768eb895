package org.urbancoop.tables.xlsx;

import java.util.Set;

/** What a spreadsheet program makes of texts: how wide they are, and how a sheet may be named. */
final class SheetText {

    private static final int MOST = 31;
    private static final char FIRST_WIDE = '\u1100';

    private SheetText() {}

    /** The width of a text in columns: letters of East Asia have two. */
    static int width(String text) {
        return text.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
    }

    /** A name for a sheet that no other has. */
    static String name(String wanted, Set<String> taken) {
        String name = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", "_").replaceAll("^'+|'+$", "");
        String start = name.isEmpty() ? "Sheet" : name.substring(0, Math.min(MOST, name.length()));
        String free = start;
        for (int number = 2; taken.stream().anyMatch(free::equalsIgnoreCase); number++) {
            String end = " " + number;
            free = start.substring(0, Math.min(start.length(), MOST - end.length())) + end;
        }
        taken.add(free);
        return free;
    }
}
