package org.urbancoop.tables.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.FormatInput;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;

/** A CSV file as one sheet, whatever its encoding and its separator. */
final class CsvSheets implements Sheets {

    /** What programs separate cells with, the surest first. */
    private static final String SEPARATORS = "\t;,|";

    /** The most columns that a spreadsheet has. */
    private static final int MOST_COLUMNS = 16_384;

    private static final int SAMPLE = 1 << 16;
    private static final int SAMPLE_ROWS = 200;
    private static final String DECLARED = "sep=";

    private final TextEncoding.Source content;
    private final TextEncoding encoding;
    private final String name;
    private final String head;
    private final char separator;
    private final List<Reader> opened = new ArrayList<>();

    private CsvSheets(TextEncoding.Source content, TextEncoding encoding, String name, Optional<Character> known)
            throws IOException {
        this.content = content;
        this.encoding = encoding;
        this.name = name;
        String sample = sample();
        this.head = declaration(sample);
        this.separator = known.orElseGet(() -> head.isEmpty() ? separator(sample) : head.charAt(DECLARED.length()));
    }

    static Sheets open(FormatInput input, byte[] start, Optional<Character> separator) throws IOException {
        Optional<UnreadableSheetException> refused = FileKinds.refuse(start);
        if (refused.isPresent()) {
            throw refused.get();
        }
        TextEncoding.Source content = input::open;
        if (input.carrier() == Carrier.STREAM) {
            byte[] bytes;
            try (InputStream in = input.open()) {
                bytes = in.readAllBytes();
            }
            content = () -> new ByteArrayInputStream(bytes);
        }
        return new CsvSheets(content, TextEncoding.of(start, content), name(input), separator);
    }

    /** The name of the file, without its ending. */
    private static String name(FormatInput input) {
        String file =
                input.path().map(path -> String.valueOf(path.getFileName())).orElse("sheet");
        int end = file.indexOf('.', 1);
        return end < 0 ? file : file.substring(0, end);
    }

    private Reader reader() throws IOException {
        InputStream in = content.open();
        in.skipNBytes(encoding.markLength());
        Reader reader = new InputStreamReader(in, TextEncoding.strict(encoding.charset()));
        opened.add(reader);
        return reader;
    }

    private String sample() throws IOException {
        char[] buffer = new char[SAMPLE];
        int length = 0;
        try (Reader reader = reader()) {
            int read = reader.read(buffer);
            while (read > 0) {
                length += read;
                read = reader.read(buffer, length, buffer.length - length);
            }
        } catch (CharacterCodingException e) {
            throw undecodable(e, 1);
        }
        String sample = new String(buffer, 0, length);
        // A line that is cut off would count as one of fewer cells.
        int end = length < SAMPLE ? -1 : sample.lastIndexOf('\n');
        return end < 0 ? sample : sample.substring(0, end + 1);
    }

    /** A first line such as {@code sep=;}, which spreadsheets write and do not show. */
    private static String declaration(String sample) {
        int end = DECLARED.length() + 1;
        if (!sample.regionMatches(true, 0, DECLARED, 0, DECLARED.length()) || sample.length() <= end) {
            return "";
        }
        if (sample.startsWith("\r\n", end)) {
            return sample.substring(0, end + 2);
        }
        return sample.charAt(end) == '\n' ? sample.substring(0, end + 1) : "";
    }

    /** The separator by which most rows have the same number of cells, more than one. */
    private static char separator(String sample) {
        char best = ',';
        long most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            long score = score(sample, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static long score(String sample, char separator) {
        Map<Integer, Integer> widths = new HashMap<>();
        int rows = 0;
        try (CsvReader<CsvRecord> csv = builder(separator).ofCsvRecord(new StringReader(sample))) {
            for (CsvRecord row : csv) {
                if (rows++ == SAMPLE_ROWS) {
                    break;
                }
                int width = row.getFieldCount();
                if (width > 1) {
                    widths.merge(width, 1, Integer::sum);
                }
            }
        } catch (CsvParseException | IOException e) {
            // With this separator, quotes stand where they must not.
            return 0;
        }
        // Among those that fit as many rows, the one with more cells: the other stands within texts or numbers.
        return widths.entrySet().stream()
                .mapToLong(width -> width.getValue() * (MOST_COLUMNS + 1L) + Math.min(width.getKey(), MOST_COLUMNS))
                .max()
                .orElse(0);
    }

    private static CsvReader.CsvReaderBuilder builder(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public List<Message> remarks() {
        return encoding.remark().map(List::of).orElse(List.of());
    }

    @Override
    public Iterator<SheetRow> rows(String sheet) throws IOException {
        if (!sheet.equals(name)) {
            throw new IllegalArgumentException("There is no sheet " + sheet + ", only " + name);
        }
        Reader reader = reader();
        for (int skipped = 0; skipped < head.length(); skipped++) {
            reader.read();
        }
        return new Rows(builder(separator)
                .build(StringArrayHandler.of(handler -> handler.maxFields(2 * MOST_COLUMNS)), reader)
                .iterator());
    }

    @Override
    public void close() throws IOException {
        for (Reader reader : opened) {
            reader.close();
        }
    }

    private UnreadableSheetException undecodable(CharacterCodingException cause, int row) {
        UnreadableSheetException problem = new UnreadableSheetException(
                "malformed-text",
                new Message(
                        "The text can't be read as " + encoding.charset() + " from here on",
                        "여기부터 " + encoding.charset() + " 텍스트로 읽을 수 없습니다"),
                new Message("save the file as CSV in UTF-8", "파일을 UTF-8 CSV로 저장하십시오"),
                new Location(name, row, 1));
        problem.initCause(cause);
        return problem;
    }

    private final class Rows implements Iterator<SheetRow> {

        private final CloseableIterator<String[]> records;
        private int number;

        private Rows(CloseableIterator<String[]> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException | UncheckedIOException e) {
                throw new UncheckedIOException(malformed(e));
            }
        }

        @Override
        public SheetRow next() {
            String[] texts;
            try {
                texts = records.next();
            } catch (CsvParseException | UncheckedIOException e) {
                throw new UncheckedIOException(malformed(e));
            }
            number++;
            if (texts.length > MOST_COLUMNS) {
                throw new UncheckedIOException(new UnreadableSheetException(
                        "too-many-columns",
                        new Message(
                                "The row has " + texts.length + " columns, a spreadsheet at most " + MOST_COLUMNS,
                                "이 행에는 열이 " + texts.length + "개 있으나 스프레드시트의 열은 많아야 " + MOST_COLUMNS + "개입니다"),
                        new Message("check the separator and the ends of lines", "구분 기호와 줄 끝을 확인하십시오"),
                        new Location(name, number, 1)));
            }
            return new SheetRow(name, number, new TextCells(name, number, texts), false);
        }

        private IOException malformed(RuntimeException e) {
            if (e.getCause() instanceof CharacterCodingException cause) {
                return undecodable(cause, number + 1);
            }
            if (e.getCause() instanceof IOException cause) {
                return cause;
            }
            UnreadableSheetException problem = new UnreadableSheetException(
                    "malformed-csv",
                    new Message(
                            "The CSV can't be read from here on, mostly because a quotation mark is not closed",
                            "여기부터 CSV를 읽을 수 없습니다. 따옴표가 닫히지 않은 경우가 많습니다"),
                    new Message("correct the quotation marks in this row", "이 행의 따옴표를 고치십시오"),
                    new Location(name, number + 1, 1));
            problem.initCause(e);
            return problem;
        }
    }
}
