package org.urbancoop.tables.xlsx;

import java.io.IOException;
import java.util.List;

/** The two parts of a workbook that hold the notes of a sheet: their texts, and the boxes that show them. */
final class NoteParts {

    private static final String AUTHOR = "Urbancoop";
    private static final int BOX_COLUMNS = 4;
    private static final int LINE = 40;

    private NoteParts() {}

    static void comments(List<SheetWriter.Note> notes, String namespace, Appendable text) throws IOException {
        text.append("<comments xmlns=\"")
                .append(namespace)
                .append("\"><authors><author>" + AUTHOR + "</author></authors><commentList>");
        for (SheetWriter.Note note : notes) {
            text.append("<comment ref=\"")
                    .append(SheetWriter.reference(note.row(), note.column()))
                    .append("\" authorId=\"0\"><text><r><t xml:space=\"preserve\">")
                    .append(XmlText.escape(note.text()))
                    .append("</t></r></text></comment>");
        }
        text.append("</commentList></comments>");
    }

    static void drawing(List<SheetWriter.Note> notes, Appendable text) throws IOException {
        text.append("""
                <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
                xmlns:x="urn:schemas-microsoft-com:office:excel">\
                <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>\
                <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
                <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""");
        int number = 1025;
        for (SheetWriter.Note note : notes) {
            int lines =
                    2 + note.text().length() / LINE + (int) note.text().lines().count();
            text.append("<v:shape id=\"_x0000_s")
                    .append(Integer.toString(number++))
                    .append("\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\"")
                    .append(" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>")
                    .append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>")
                    .append(anchor(note, lines))
                    .append("</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
                    .append(Integer.toString(note.row() - 1))
                    .append("</x:Row><x:Column>")
                    .append(Integer.toString(note.column()))
                    .append("</x:Column></x:ClientData></v:shape>");
        }
        text.append("</xml>");
    }

    /** Where the box stands: right of its cell. */
    private static String anchor(SheetWriter.Note note, int lines) {
        int left = note.column() + 1;
        int top = Math.max(0, note.row() - 2);
        return left + ", 15, " + top + ", 2, " + (left + BOX_COLUMNS) + ", 15, " + (top + lines) + ", 4";
    }
}
