package org.urbancoop.tables.xlsx;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.format.FormatInput;
import org.urbancoop.message.Message;

/** The files in a workbook, each to be read as often as it is asked for; what unpacks beyond measure is refused. */
final class Parts implements Closeable {

    /** From here on, what unpacks to more than {@value #MOST_TIMES} times its size is no workbook but a bomb. */
    private static final long SUSPICIOUS = 32L << 20;

    private static final int MOST_TIMES = 200;
    /** The most that is unpacked into memory when there is no file. */
    private static final long MOST_IN_MEMORY = 512L << 20;

    private final @Nullable ZipFile file;
    private final Map<String, byte[]> contents = new HashMap<>();

    private Parts(@Nullable ZipFile file) {
        this.file = file;
    }

    static Parts of(FormatInput input) throws IOException {
        Optional<Path> path = input.path().filter(each -> !each.toString().endsWith(".gz"));
        if (path.isPresent()) {
            try {
                return new Parts(new ZipFile(path.get().toFile()));
            } catch (ZipException | IllegalArgumentException e) {
                throw XlsxSheetFormat.damaged(e);
            }
        }
        Parts parts = new Parts(null);
        long total = 0;
        try (InputStream in = input.open();
                ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, MOST_IN_MEMORY - total + 1));
                total += content.length;
                if (total > MOST_IN_MEMORY) {
                    throw bomb();
                }
                parts.contents.put(entry.getName(), content);
                entry = zip.getNextEntry();
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // The last one tells of a name that is no text.
            throw XlsxSheetFormat.damaged(e);
        }
        return parts;
    }

    /** Opens a file; empty if there is none of this name. */
    Optional<InputStream> open(String name) throws IOException {
        if (file == null) {
            return Optional.ofNullable(contents.get(name)).map(ByteArrayInputStream::new);
        }
        ZipEntry entry = file.getEntry(name);
        return entry == null
                ? Optional.empty()
                : Optional.of(new Bounded(file.getInputStream(entry), Math.max(1, entry.getCompressedSize())));
    }

    private static IOException bomb() {
        return XlsxSheetFormat.refused(
                "workbook-too-large",
                new Message("The workbook unpacks beyond measure", "압축을 풀면 지나치게 큰 통합 문서입니다"),
                new Message("save the sheet as CSV in UTF-8", "시트를 UTF-8 CSV로 저장하십시오"));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** Counts what comes out of a file. */
    private static final class Bounded extends FilterInputStream {

        private final long packed;
        private long count;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) throws IOException {
            count += more;
            if (count > SUSPICIOUS && count / MOST_TIMES > packed) {
                throw bomb();
            }
        }
    }
}
