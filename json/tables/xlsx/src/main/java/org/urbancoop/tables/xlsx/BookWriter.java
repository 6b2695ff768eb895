package org.urbancoop.tables.xlsx;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook (ECMA-376), one sheet after the other, and each row as it comes: nothing of it is held in memory
 * but the notes. The same cells give the same bytes.
 */
final class BookWriter implements Closeable {

    private static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Writer text;
    private final List<SheetLayout> sheets;
    private final List<Integer> withNotes = new ArrayList<>();
    private int written;

    /**
     * Starts a workbook.
     *
     * @param out where it goes; it is not closed
     * @param sheets the sheets, in the order in which they are written
     * @param isTables whether it holds the tables of a dataset: then its list of sheets is its first part, by which
     *     it is known
     */
    BookWriter(OutputStream out, List<SheetLayout> sheets, boolean isTables) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        this.sheets = List.copyOf(sheets);
        if (isTables) {
            list();
            start();
        } else {
            start();
            list();
        }
    }

    private void start() throws IOException {
        part("_rels/.rels");
        relations(List.of(relation("rId1", OFFICE + "/officeDocument", "xl/workbook.xml")));
    }

    private void list() throws IOException {
        part("xl/workbook.xml");
        text.append("<workbook xmlns=\"")
                .append(MAIN)
                .append("\" xmlns:r=\"")
                .append(OFFICE)
                .append("\"><sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            text.append("<sheet name=\"")
                    .append(XmlText.escape(sheets.get(i).name()))
                    .append("\" sheetId=\"")
                    .append(Integer.toString(i + 1))
                    .append(sheets.get(i).hidden() ? "\" state=\"hidden" : "")
                    .append("\" r:id=\"rId")
                    .append(Integer.toString(i + 1))
                    .append("\"/>");
        }
        text.append("</sheets></workbook>");
        end();
    }

    /** Starts the next sheet; it has to be closed before another one is started. */
    SheetWriter sheet() throws IOException {
        SheetLayout layout = sheets.get(written);
        written++;
        part("xl/worksheets/sheet" + written + ".xml");
        return new SheetWriter(this, text, layout);
    }

    /** Writes what belongs to the sheet that is complete. */
    void notes(List<SheetWriter.Note> notes) throws IOException {
        end();
        if (notes.isEmpty()) {
            return;
        }
        withNotes.add(written);
        String number = Integer.toString(written);
        part("xl/worksheets/_rels/sheet" + number + ".xml.rels");
        relations(List.of(
                relation("rId1", OFFICE + "/vmlDrawing", "../drawings/vmlDrawing" + number + ".vml"),
                relation("rId2", OFFICE + "/comments", "../comments" + number + ".xml")));
        part("xl/comments" + number + ".xml");
        NoteParts.comments(notes, MAIN, text);
        end();
        part("xl/drawings/vmlDrawing" + number + ".vml");
        NoteParts.drawing(notes, text);
        end();
    }

    private void part(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        text.append(HEADER);
    }

    private void end() throws IOException {
        text.flush();
        zip.closeEntry();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private void relations(List<String> all) throws IOException {
        text.append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
        for (String each : all) {
            text.append(each);
        }
        text.append("</Relationships>");
        end();
    }

    /** Completes the workbook. */
    void finish() throws IOException {
        part("xl/styles.xml");
        text.append(Look.styles());
        end();
        List<String> relations = new ArrayList<>();
        StringBuilder types = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            relations.add(relation("rId" + i, OFFICE + "/worksheet", "worksheets/sheet" + i + ".xml"));
            types.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
        }
        for (int number : withNotes) {
            types.append(type("/xl/comments" + number + ".xml", "comments"));
        }
        relations.add(relation("rId" + (sheets.size() + 1), OFFICE + "/styles", "styles.xml"));
        part("xl/_rels/workbook.xml.rels");
        relations(relations);
        part("[Content_Types].xml");
        text.append("<Types xmlns=\"")
                .append(PACKAGE)
                .append("content-types\"><Default Extension=\"rels\" ContentType=\"")
                .append("application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append("<Default Extension=\"vml\"")
                .append(" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>")
                .append(type("/xl/workbook.xml", "sheet.main"))
                .append(type("/xl/styles.xml", "styles"))
                .append(types)
                .append("</Types>");
        end();
        zip.finish();
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    /** Gives back what packing holds; the stream below stays open. */
    @Override
    public void close() throws IOException {
        text.flush();
        zip.flush();
    }
}
