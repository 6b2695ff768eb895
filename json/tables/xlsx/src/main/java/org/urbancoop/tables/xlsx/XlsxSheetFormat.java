package org.urbancoop.tables.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.urbancoop.format.FormatInput;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.tables.sheet.SheetFormat;
import org.urbancoop.tables.sheet.Sheets;
import org.urbancoop.tables.sheet.UnreadableSheetException;

/**
 * The format of workbooks, {@code .xlsx}: a service, found where this artifact is.
 *
 * <p>Cells have the values that formulas had when the workbook was saved; date cells are days, and no more exact than
 * their format shows; merged cells stand at each of their places; hidden rows say that they are. A workbook of 1997
 * ({@code .xls}), one with a password, a damaged one and one that unpacks beyond measure are refused by name.
 *
 * @since 0.1.0
 */
public final class XlsxSheetFormat implements SheetFormat {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** The stream that only an encrypted workbook has. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private static final int BUFFER = 1 << 16;

    /** Creates the format. */
    public XlsxSheetFormat() {}

    @Override
    public boolean recognises(byte[] start) {
        Objects.requireNonNull(start, "start");
        return startsWith(start, ZIP) || startsWith(start, COMPOUND);
    }

    private static boolean startsWith(byte[] start, byte[] mark) {
        boolean same = start.length >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = start[i] == mark[i];
        }
        return same;
    }

    @Override
    public Sheets open(FormatInput input) throws IOException {
        Objects.requireNonNull(input, "input");
        if (startsWith(input.start(), COMPOUND)) {
            throw compound(input);
        }
        return Workbook.open(Parts.of(input));
    }

    private static UnreadableSheetException compound(FormatInput input) throws IOException {
        return isEncrypted(input)
                ? refused(
                        "workbook-encrypted",
                        new Message("The workbook has a password", "암호가 걸린 통합 문서입니다"),
                        new Message("remove the password and save it again", "암호를 없애고 다시 저장하십시오"))
                : refused(
                        "workbook-of-1997",
                        new Message("The workbook has the old format (.xls)", "옛 형식(.xls)의 통합 문서입니다"),
                        new Message("save it as .xlsx or as CSV in UTF-8", ".xlsx나 UTF-8 CSV로 저장하십시오"));
    }

    private static boolean isEncrypted(FormatInput input) throws IOException {
        try (InputStream in = input.open()) {
            byte[] buffer = new byte[BUFFER];
            int kept = 0;
            int read = in.read(buffer);
            while (read > 0) {
                int length = kept + read;
                for (int i = 0; i + ENCRYPTED.length <= length; i++) {
                    int same = 0;
                    while (same < ENCRYPTED.length && buffer[i + same] == ENCRYPTED[same]) {
                        same++;
                    }
                    if (same == ENCRYPTED.length) {
                        return true;
                    }
                }
                kept = Math.min(length, ENCRYPTED.length - 1);
                System.arraycopy(buffer, length - kept, buffer, 0, kept);
                read = in.read(buffer, kept, buffer.length - kept);
            }
            return false;
        }
    }

    static UnreadableSheetException refused(String code, Message problem, Message hint) {
        return new UnreadableSheetException(code, problem, hint, Location.NONE);
    }

    static UnreadableSheetException damaged(Throwable cause) {
        UnreadableSheetException problem = refused(
                "workbook-damaged",
                new Message("The workbook is damaged", "손상된 통합 문서입니다"),
                new Message("open it in a spreadsheet program and save it again", "스프레드시트 프로그램에서 열어 다시 저장하십시오"));
        problem.initCause(cause);
        return problem;
    }
}
