package org.urbancoop.tables.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.urbancoop.message.Message;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.tables.sheet.Sheets;

/** A workbook: its sheets, the texts that they share, and which of its formats are those of dates. */
final class Workbook implements Sheets {

    private static final String MAIN = "xl/workbook.xml";
    /** The most characters of shared texts: more do not fit into memory beside all else. */
    private static final long MOST_TEXT = 200_000_000;

    private final Parts parts;
    /** The files of the sheets by their names. */
    private final Map<String, String> sheets = new LinkedHashMap<>();

    private final Set<String> hidden = new HashSet<>();
    private final List<String> texts = new ArrayList<>();
    private final List<DateFormat> styles = new ArrayList<>();
    private boolean isOf1904;

    private Workbook(Parts parts) {
        this.parts = parts;
    }

    static Workbook open(Parts parts) throws IOException {
        Workbook workbook = new Workbook(parts);
        try {
            workbook.readMain();
            workbook.readTexts();
            workbook.readStyles();
            return workbook;
        } catch (IOException e) {
            parts.close();
            throw e;
        }
    }

    private void readMain() throws IOException {
        Optional<InputStream> main = parts.open(MAIN);
        if (main.isEmpty()) {
            throw other();
        }
        Map<String, String> targets = new HashMap<>();
        Optional<InputStream> relations = parts.open("xl/_rels/workbook.xml.rels");
        if (relations.isPresent()) {
            try (Xml xml = new Xml(relations.get())) {
                while (xml.next()) {
                    if (xml.isStart("Relationship")) {
                        String target = xml.attribute("Target", "");
                        targets.put(
                                xml.attribute("Id", ""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    }
                }
            }
        }
        try (Xml xml = new Xml(main.get())) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    isOf1904 = xml.is("date1904");
                } else if (xml.isStart("sheet")) {
                    String file = targets.get(xml.attribute("id", ""));
                    if (file != null && file.contains("worksheets/")) {
                        sheets.put(xml.attribute("name", ""), file);
                        if (!xml.attribute("state", "visible").equals("visible")) {
                            hidden.add(xml.attribute("name", ""));
                        }
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw XlsxSheetFormat.damaged(new IOException("The workbook has no sheet"));
        }
    }

    private IOException other() throws IOException {
        boolean isBinary = parts.open("xl/workbook.bin").isPresent();
        boolean isOpenDocument = parts.open("META-INF/manifest.xml").isPresent();
        return XlsxSheetFormat.refused(
                isBinary ? "workbook-binary" : "not-a-sheet",
                isBinary
                        ? new Message("The workbook has the binary format (.xlsb)", "이진 형식(.xlsb)의 통합 문서입니다")
                        : isOpenDocument
                                ? new Message(
                                        "The file is a document of OpenDocument, such as .ods",
                                        "OpenDocument 파일입니다(.ods 등)")
                                : new Message("The file is an archive and no workbook", "통합 문서가 아닌 압축 파일입니다"),
                new Message("save it as .xlsx or as CSV in UTF-8", ".xlsx나 UTF-8 CSV로 저장하십시오"));
    }

    private void readTexts() throws IOException {
        Optional<InputStream> shared = parts.open("xl/sharedStrings.xml");
        if (shared.isEmpty()) {
            return;
        }
        long length = 0;
        try (Xml xml = new Xml(shared.get())) {
            while (xml.next()) {
                if (xml.isStart("si")) {
                    String text = richText(xml, "si");
                    length += text.length();
                    if (length > MOST_TEXT) {
                        throw XlsxSheetFormat.refused(
                                "workbook-too-large",
                                new Message("The workbook has too much text", "텍스트가 너무 많은 통합 문서입니다"),
                                new Message("save the sheet as CSV in UTF-8", "시트를 UTF-8 CSV로 저장하십시오"));
                    }
                    texts.add(text);
                }
            }
        }
    }

    /** The runs of a text one after the other, without what tells how to read it aloud. */
    static String richText(Xml xml, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean isPhonetic = false;
        while (xml.next() && !xml.isEnd(element)) {
            if (xml.isStart("rPh")) {
                isPhonetic = true;
            } else if (xml.isEnd("rPh")) {
                isPhonetic = false;
            } else if (xml.isStart("t")) {
                String run = xml.text();
                if (!isPhonetic) {
                    text.append(XmlText.unescape(run));
                }
            }
        }
        return text.toString();
    }

    private void readStyles() throws IOException {
        Optional<InputStream> file = parts.open("xl/styles.xml");
        if (file.isEmpty()) {
            return;
        }
        Map<Integer, DateFormat> formats = new HashMap<>();
        boolean isOfCells = false;
        try (Xml xml = new Xml(file.get())) {
            while (xml.next()) {
                if (xml.isStart("numFmt")) {
                    formats.put(number(xml.attribute("numFmtId", "0")), DateFormat.of(xml.attribute("formatCode", "")));
                } else if (xml.isStart("cellXfs")) {
                    isOfCells = true;
                } else if (xml.isEnd("cellXfs")) {
                    isOfCells = false;
                } else if (isOfCells && xml.isStart("xf")) {
                    int id = number(xml.attribute("numFmtId", "0"));
                    DateFormat format = formats.get(id);
                    styles.add(format == null ? DateFormat.of(id) : format);
                }
            }
        }
    }

    static int number(String text) throws IOException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw XlsxSheetFormat.damaged(e);
        }
    }

    String text(int index) throws IOException {
        if (index < 0 || index >= texts.size()) {
            throw XlsxSheetFormat.damaged(new IOException("There is no shared text " + index));
        }
        return texts.get(index);
    }

    DateFormat style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : DateFormat.NONE;
    }

    /** Whether a program does not show a sheet. */
    boolean isHidden(String sheet) {
        return hidden.contains(sheet);
    }

    /** The cells of a sheet that are shown as one, such as {@code A1:C1}. */
    List<String> merged(String sheet) throws IOException {
        String file = sheets.get(sheet);
        return file == null ? List.of() : Rows.merged(parts, file);
    }

    boolean isOf1904() {
        return isOf1904;
    }

    @Override
    public List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public List<Message> remarks() {
        return List.of();
    }

    @Override
    public Iterator<SheetRow> rows(String name) throws IOException {
        String file = sheets.get(name);
        if (file == null) {
            throw new IllegalArgumentException("There is no sheet " + name + ", only " + names());
        }
        return new Rows(this, parts, name, file);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
