package org.urbancoop.tables.xlsx;

import java.util.List;

/** How a cell looks; each look is there without and with the colour of a finding. */
enum Look {
    /** As a program shows any value. */
    PLAIN(0, 0, false, ""),
    /** A text that stays one when a person edits it: {@code 03/04/2001} does not become a day. */
    TEXT(49, 0, false, ""),
    /** A text that a program would take for a formula once a person edits it. */
    QUOTED(0, 0, false, " quotePrefix=\"1\""),
    /** A day, {@code 1966-06-30}. */
    DATE(164, 0, false, ""),
    /** The name of a column. */
    HEADER(49, 1, true, ""),
    /** A line of help. */
    HELP(49, 2, true, ""),
    /** A row that is no data. */
    EXAMPLE(49, 2, false, ""),
    /** The title of a sheet. */
    TITLE(0, 3, false, ""),
    /** A long text, broken into lines. */
    WRAPPED(49, 0, true, "");

    private static final List<Look> ALL = List.of(values());
    private static final List<Mark> MARKS = List.of(Mark.values());
    private static final int OF_HEADER = 2;

    private final int format;
    private final int font;
    private final boolean isWrapped;
    private final String attributes;

    Look(int format, int font, boolean isWrapped, String attributes) {
        this.format = format;
        this.font = font;
        this.isWrapped = isWrapped;
        this.attributes = attributes;
    }

    /** The colour behind a cell. */
    enum Mark {
        NONE(0),
        ERROR(3),
        WARNING(4),
        NOTICE(5);

        private final int fill;

        Mark(int fill) {
            this.fill = fill;
        }
    }

    /** The number of the style in the workbook. */
    int style(Mark mark) {
        return ALL.indexOf(this) * MARKS.size() + MARKS.indexOf(mark);
    }

    /** The part of a workbook that describes all of them. */
    static String styles() {
        StringBuilder xml = new StringBuilder("""
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
                <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
                <fonts count="4"><font><sz val="11"/><name val="Calibri"/></font>\
                <font><b/><sz val="11"/><name val="Calibri"/></font>\
                <font><i/><sz val="10"/><color rgb="FF595959"/><name val="Calibri"/></font>\
                <font><b/><sz val="16"/><name val="Calibri"/></font></fonts>\
                <fills count="6"><fill><patternFill patternType="none"/></fill>\
                <fill><patternFill patternType="gray125"/></fill>""");
        for (String colour : new String[] {"FFD9E2F3", "FFFFC7CE", "FFFFEB9C", "FFDDEBF7"}) {
            xml.append("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"")
                    .append(colour)
                    .append("\"/></patternFill></fill>");
        }
        xml.append("</fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
                        + "</cellStyleXfs><cellXfs count=\"")
                .append(ALL.size() * MARKS.size())
                .append("\">");
        for (Look look : ALL) {
            for (Mark mark : MARKS) {
                look.append(mark, xml);
            }
        }
        return xml.append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
                        + "</cellStyles></styleSheet>")
                .toString();
    }

    private void append(Mark mark, StringBuilder xml) {
        int fill = mark == Mark.NONE && this == HEADER ? OF_HEADER : mark.fill;
        xml.append("<xf numFmtId=\"")
                .append(format)
                .append("\" fontId=\"")
                .append(font)
                .append("\" fillId=\"")
                .append(fill)
                .append("\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\"")
                .append(attributes);
        if (isWrapped) {
            xml.append(" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>");
        } else {
            xml.append("/>");
        }
    }
}
