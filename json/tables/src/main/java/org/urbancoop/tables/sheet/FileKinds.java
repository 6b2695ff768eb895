package org.urbancoop.tables.sheet;

import java.util.List;
import java.util.Optional;
import org.urbancoop.message.Message;

/** What a file is that holds no text, by its first bytes: so that a person is told, and not shown an odd character. */
final class FileKinds {

    private record Kind(String code, String start, Message problem, Message hint) {}

    private static final Message SAVE_AS =
            new Message("save it as a workbook (.xlsx) or as CSV in UTF-8", "통합 문서(.xlsx)나 UTF-8 CSV로 저장하십시오");

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "workbook-without-reader",
                    "PK\u0003\u0004",
                    new Message("The file is a workbook or another archive", "통합 문서나 다른 압축 파일입니다"),
                    new Message(
                            "add urbancoop-tables-xlsx to read workbooks, or save the sheet as CSV in UTF-8",
                            "통합 문서를 읽으려면 urbancoop-tables-xlsx를 추가하고, 아니면 시트를 UTF-8 CSV로 저장하십시오")),
            new Kind(
                    "workbook-of-1997",
                    "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
                    new Message(
                            "The file is a workbook of the old format (.xls), or one with a password",
                            "옛 형식(.xls)의 통합 문서이거나 암호가 걸린 통합 문서입니다"),
                    new Message(
                            "remove the password and save it as a workbook (.xlsx) or as CSV in UTF-8",
                            "암호를 없애고 통합 문서(.xlsx)나 UTF-8 CSV로 저장하십시오")),
            new Kind("not-a-sheet", "%PDF", new Message("The file is a PDF", "PDF 파일입니다"), SAVE_AS),
            new Kind("not-a-sheet", "\u0089PNG", new Message("The file is an image (PNG)", "그림 파일(PNG)입니다"), SAVE_AS),
            new Kind(
                    "not-a-sheet",
                    "\u00FF\u00D8\u00FF",
                    new Message("The file is an image (JPEG)", "그림 파일(JPEG)입니다"),
                    SAVE_AS),
            new Kind("not-a-sheet", "GIF8", new Message("The file is an image (GIF)", "그림 파일(GIF)입니다"), SAVE_AS),
            new Kind(
                    "not-a-sheet",
                    "SQLite format 3",
                    new Message("The file is a SQLite database", "SQLite 데이터베이스입니다"),
                    SAVE_AS),
            new Kind("not-a-sheet", "<?xml", new Message("The file is XML", "XML 파일입니다"), SAVE_AS),
            new Kind("not-a-sheet", "<!DOCTYPE", new Message("The file is a web page", "웹 페이지입니다"), SAVE_AS),
            new Kind("not-a-sheet", "<html", new Message("The file is a web page", "웹 페이지입니다"), SAVE_AS),
            new Kind(
                    "not-a-sheet",
                    "{\\rtf",
                    new Message("The file is a text with styles (RTF)", "서식 있는 문서(RTF)입니다"),
                    SAVE_AS));

    private FileKinds() {}

    /** The problem of a file that starts as no sheet does. */
    static Optional<UnreadableSheetException> refuse(byte[] start) {
        for (Kind kind : KINDS) {
            boolean same = start.length >= kind.start().length();
            for (int i = 0; same && i < kind.start().length(); i++) {
                same = (char) (start[i] & 0xFF) == kind.start().charAt(i);
            }
            if (same) {
                return Optional.of(new UnreadableSheetException(
                        kind.code(), kind.problem(), kind.hint(), org.urbancoop.message.Location.NONE));
            }
        }
        return Optional.empty();
    }
}
