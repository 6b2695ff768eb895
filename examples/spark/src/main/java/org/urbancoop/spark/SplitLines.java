package org.urbancoop.spark;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The lines that begin in a stretch of a file, as a stream. A line that a stretch cuts through belongs to the stretch
 * in which it begins, so that each is read once.
 */
final class SplitLines extends FilterInputStream {

    private static final int BUFFER = 1 << 16;

    private final long end;
    /** Where in the file the next byte stands. */
    private long at;

    private boolean ended;
    private final long linesBefore;

    private SplitLines(InputStream in, long at, long end, long linesBefore) {
        super(in);
        this.at = at;
        this.end = end;
        this.ended = at >= end;
        this.linesBefore = linesBefore;
    }

    /**
     * Opens a stretch.
     *
     * @param split the stretch
     * @param feedsBefore how many line feeds the file has before it
     */
    static SplitLines open(Split split, long feedsBefore, Configuration hadoop) throws IOException {
        Path path = new Path(split.path());
        FSDataInputStream file = FileSystem.get(path.toUri(), hadoop).open(path);
        if (split.path().endsWith(".gz")) {
            return new SplitLines(new GZIPInputStream(file, BUFFER), 0, Long.MAX_VALUE, 0);
        }
        if (split.start() == 0) {
            return new SplitLines(new BufferedInputStream(file, BUFFER), 0, split.end(), 0);
        }
        file.seek(split.start() - 1);
        InputStream in = new BufferedInputStream(file, BUFFER);
        long at = split.start();
        int read = in.read();
        long feeds = feedsBefore - (read == '\n' ? 1 : 0);
        while (read >= 0 && read != '\n') {
            read = in.read();
            at++;
        }
        return new SplitLines(in, read < 0 ? split.end() : at, split.end(), feeds + 1);
    }

    /** Counts the line feeds of a stretch. */
    static long countFeeds(Split split, Configuration hadoop) throws IOException {
        Path path = new Path(split.path());
        try (FSDataInputStream file = FileSystem.get(path.toUri(), hadoop).open(path)) {
            file.seek(split.start());
            byte[] buffer = new byte[BUFFER];
            long feeds = 0;
            for (long left = split.end() - split.start(); left > 0; ) {
                int count = file.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (count < 0) {
                    break;
                }
                for (int i = 0; i < count; i++) {
                    feeds += buffer[i] == '\n' ? 1 : 0;
                }
                left -= count;
            }
            return feeds;
        }
    }

    /** How many lines of the file stand before the first one of this stretch. */
    long linesBefore() {
        return linesBefore;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int count = super.read(bytes, from, length);
        if (count < 0) {
            ended = true;
            return -1;
        }
        // The line feed at the end, or behind it, ends the last line that begins here.
        for (int i = (int) Math.max(0, Math.min(count, end - 1 - at)); i < count; i++) {
            if (bytes[from + i] == '\n') {
                ended = true;
                return i + 1;
            }
        }
        at += count;
        return count;
    }
}
