package org.urbancoop.tables.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
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
    /** The first byte that starts a character of several. */
    private static final int FIRST_LEAD = 0xC0;

    /** The first byte that starts none. */
    private static final int FIRST_BEYOND = 0xF8;
    /** The bytes of the longest character. */
    private static final int LONGEST = 4;
    /** The first characters that need so many bytes. */
    private static final int[] SHORTEST = {0, 0, 0x80, 0x800, 0x10000};
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
                    place(content, scan.firstWrong));
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
                    place(content, scan.firstWrong));
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

        /** How many bytes came before those in the buffer. */
        private long before;

        /** Gets the next one; -1 at the end. */
        int read() throws IOException {
            return at < end || fill() ? buffer[at++] & BYTE : -1;
        }

        /** Gets the next one beyond ASCII; -1 at the end. */
        int readBeyondAscii() throws IOException {
            do {
                while (at < end) {
                    byte next = buffer[at++];
                    if (next < 0) {
                        return next & BYTE;
                    }
                }
            } while (fill());
            return -1;
        }

        /** Gets how many bytes were read. */
        long position() {
            return before + at;
        }

        private boolean fill() throws IOException {
            before += end;
            at = 0;
            end = Math.max(0, in.read(buffer));
            return end > 0;
        }
    }

    /** Finds the line and column of a byte, before which all is UTF-8. */
    private static Location place(Source content, long position) throws IOException {
        int line = 1;
        int column = 1;
        try (InputStream in = content.open()) {
            Bytes bytes = new Bytes(in);
            while (bytes.position() < position) {
                int next = bytes.read();
                if (next == '\n') {
                    line++;
                    column = 1;
                } else if (!isContinuation(next)) {
                    column++;
                }
            }
        }
        return Location.of(line, column);
    }

    private static boolean isContinuation(int unit) {
        return unit >= FIRST_HIGH && unit < FIRST_LEAD;
    }

    /** Counts the characters beyond ASCII that are right and wrong in UTF-8. */
    private static final class Scan {

        private long right;
        private long wrong;
        /** How many bytes stand before the first that is wrong. */
        private long firstWrong;

        private boolean hasEuroByte;
        private boolean hasWesternByte;

        private void run(Bytes in) throws IOException {
            int[] unit = new int[LONGEST];
            int next = in.readBeyondAscii();
            while (next >= 0) {
                long start = in.position() - 1;
                int length = next >= 0xF0 ? LONGEST : next >= 0xE0 ? 3 : 2;
                int taken = 0;
                do {
                    unit[taken++] = next;
                    next = in.read();
                } while (taken < length && isContinuation(next));
                boolean isRight = taken == length && isCharacter(unit, length);
                if (isRight) {
                    right++;
                } else if (wrong++ == 0) {
                    firstWrong = start;
                }
                // In another encoding, each byte would be a character.
                for (int i = 0; i < (isRight ? 1 : taken); i++) {
                    hasEuroByte |= EURO_BYTES.indexOf(unit[i]) >= 0;
                    hasWesternByte |= unit[i] < 0xA0;
                }
                if (next >= 0 && next < FIRST_HIGH) {
                    next = in.readBeyondAscii();
                }
            }
        }

        /** Whether a first byte and its continuations are a character: in its shortest form, and no half of a pair. */
        private static boolean isCharacter(int[] unit, int length) {
            int code = unit[0] & (0x7F >> length);
            for (int i = 1; i < length; i++) {
                code = code << 6 | (unit[i] & 0x3F);
            }
            return unit[0] >= FIRST_LEAD
                    && unit[0] < FIRST_BEYOND
                    && code >= SHORTEST[length]
                    && code <= Character.MAX_CODE_POINT
                    && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
        }
    }
}
