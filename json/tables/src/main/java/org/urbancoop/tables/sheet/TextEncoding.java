package org.urbancoop.tables.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;

/**
 * The encoding of a text that does not say which one it has.
 *
 * @param charset the encoding
 * @param markLength how many bytes a byte order mark takes
 * @param remark what a person should know of the guess, if it was one
 */
record TextEncoding(Charset charset, int markLength, Optional<Message> remark) {

    private static final Charset KOREAN = Charset.forName("x-windows-949");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** The characters that ISO 8859-15 has another way than windows-1252. */
    private static final String EURO_BYTES = "\u00A4\u00A6\u00A8\u00B4\u00B8\u00BC\u00BD\u00BE";

    private static final int BUFFER = 1 << 16;
    private static final int FIRST_HIGH = 0x80;
    private static final int BYTE = 0xFF;
    /** How many times as many right characters as wrong ones make a text UTF-8 that is damaged. */
    private static final int MOSTLY = 10;

    /** Opens what is read, as often as it is asked for. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** Finds the encoding; reads all of it if it has no mark. */
    static TextEncoding of(byte[] start, Source content) throws IOException {
        TextEncoding marked = byMark(start);
        if (marked != null) {
            return marked;
        }
        Scan scan = new Scan();
        try (InputStream in = content.open()) {
            scan.run(new Bytes(in));
        }
        if (scan.wrong == 0) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, Optional.empty());
        }
        if (scan.right >= MOSTLY * scan.wrong) {
            throw new UnreadableSheetException(
                    "malformed-utf8",
                    new Message(
                            "The text is UTF-8, but for " + scan.wrong + " damaged places",
                            "UTF-8 텍스트인데 손상된 곳이 " + scan.wrong + "군데 있습니다"),
                    new Message("save the file again as CSV in UTF-8", "파일을 UTF-8 CSV로 다시 저장하십시오"),
                    Location.of(scan.wrongLine, scan.wrongColumn));
        }
        if (decodes(content, KOREAN)) {
            return guessed(KOREAN, "windows-949 (Korean)", "windows-949(한국어)");
        }
        if (!decodes(content, WESTERN)) {
            throw new UnreadableSheetException(
                    "encoding-not-known",
                    new Message(
                            "The text is neither UTF-8 nor UTF-16, windows-949 or windows-1252",
                            "UTF-8, UTF-16, windows-949, windows-1252 가운데 어느 것도 아닌 텍스트입니다"),
                    new Message("save the file as CSV in UTF-8", "파일을 UTF-8 CSV로 저장하십시오"),
                    Location.of(scan.wrongLine, scan.wrongColumn));
        }
        return scan.hasEuroByte && !scan.hasWesternByte
                ? new TextEncoding(
                        WESTERN,
                        0,
                        Optional.of(new Message(
                                "The text is not UTF-8. It was read as windows-1252; in ISO 8859-15, which it may be"
                                        + " as well, some characters are others, such as € and Œ. Save it as UTF-8.",
                                "UTF-8이 아닌 텍스트를 windows-1252로 읽었습니다. ISO 8859-15일 수도 있으며, 그러면 €, Œ 같은"
                                        + " 글자가 다릅니다. UTF-8로 저장하십시오.")))
                : guessed(WESTERN, "windows-1252 (western Europe)", "windows-1252(서유럽)");
    }

    private static TextEncoding guessed(Charset charset, String english, String korean) {
        return new TextEncoding(
                charset,
                0,
                Optional.of(new Message(
                        "The text is not UTF-8; it was read as " + english + ". Save it as UTF-8.",
                        "UTF-8이 아닌 텍스트를 " + korean + "로 읽었습니다. UTF-8로 저장하십시오.")));
    }

    private static @Nullable TextEncoding byMark(byte[] start) {
        int first = at(start, 0);
        int second = at(start, 1);
        if (first == 0xEF && second == 0xBB && at(start, 2) == 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, Optional.empty());
        }
        if (first == 0xFF && second == 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, Optional.empty());
        }
        if (first == 0xFE && second == 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, Optional.empty());
        }
        // Latin letters in UTF-16 have every other byte zero, which no other text has.
        if (second == 0 && first > 0) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0, Optional.empty());
        }
        return first == 0 && second > 0 ? new TextEncoding(StandardCharsets.UTF_16BE, 0, Optional.empty()) : null;
    }

    private static int at(byte[] start, int index) {
        return index < start.length ? start[index] & BYTE : -1;
    }

    private static boolean decodes(Source content, Charset charset) throws IOException {
        try (Reader reader = new InputStreamReader(content.open(), strict(charset))) {
            char[] buffer = new char[BUFFER];
            while (reader.read(buffer) >= 0) {
                // Only whether it can be read.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A decoder that throws for what the encoding has not. */
    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The bytes of a stream, one by one and without a lock. */
    private static final class Bytes {

        private final InputStream in;
        private final byte[] buffer = new byte[BUFFER];
        private int at;
        private int end;

        Bytes(InputStream in) {
            this.in = in;
        }

        /** Gets the next one; -1 at the end. */
        int read() throws IOException {
            if (at == end) {
                end = in.read(buffer);
                at = 0;
                if (end <= 0) {
                    end = 0;
                    return -1;
                }
            }
            return buffer[at++] & BYTE;
        }
    }

    /** Counts the characters beyond ASCII that are right and wrong in UTF-8. */
    private static final class Scan {

        private long right;
        private long wrong;
        private int line = 1;
        private int column = 1;
        private int wrongLine;
        private int wrongColumn;
        private boolean hasEuroByte;
        private boolean hasWesternByte;

        private void run(Bytes in) throws IOException {
            CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
            byte[] unit = new byte[4];
            CharBuffer out = CharBuffer.allocate(2);
            int next = in.read();
            while (next >= 0) {
                if (next < FIRST_HIGH) {
                    step(next == '\n');
                    next = in.read();
                    continue;
                }
                hasEuroByte |= EURO_BYTES.indexOf(next) >= 0;
                hasWesternByte |= next < 0xA0;
                int length = next >= 0xF0 ? 4 : next >= 0xE0 ? 3 : 2;
                int taken = 0;
                do {
                    unit[taken++] = (byte) next;
                    next = in.read();
                } while (taken < length && next >= FIRST_HIGH && next < 0xC0);
                out.clear();
                decoder.reset();
                if (taken == length
                        && !decoder.decode(ByteBuffer.wrap(unit, 0, taken), out, true)
                                .isError()) {
                    right++;
                } else {
                    if (wrong++ == 0) {
                        wrongLine = line;
                        wrongColumn = column;
                    }
                    for (int i = 1; i < taken; i++) {
                        hasEuroByte |= EURO_BYTES.indexOf(unit[i] & BYTE) >= 0;
                        hasWesternByte |= (unit[i] & BYTE) < 0xA0;
                    }
                }
                step(false);
            }
        }

        private void step(boolean isLineEnd) {
            if (isLineEnd) {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
    }
}
