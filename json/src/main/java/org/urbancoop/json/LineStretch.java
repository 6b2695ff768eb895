package org.urbancoop.json;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of a file of one object a line (NDJSON), such as the bytes from 33,554,432 to 67,108,864, for several
 * readers of one file: in threads, in processes, on machines. A file is cut by {@code
 * LineStretch.of(Files.size(file), 1 << 25)}.
 *
 * <p>A file is cut at bytes. A line that a cut goes through belongs to the stretch in which it begins, so that each
 * line is read once; and once the line feeds of each stretch are counted, each reader knows the number of its first
 * line.
 *
 * @param start the first byte, from 0
 * @param end the byte behind the last one
 * @param feedsBefore how many line feeds the file has before the first byte; 0 while nobody has counted them
 * @since 0.1.0
 */
public record LineStretch(long start, long end, long feedsBefore) implements Serializable {

    /** Into how many stretches a file is cut at most: {@value}. */
    public static final int MOST = 1 << 20;

    private static final int BUFFER = 1 << 16;

    /**
     * Checks the numbers.
     *
     * @param start the first byte
     * @param end the byte behind the last one
     * @param feedsBefore how many line feeds the file has before
     * @throws IllegalArgumentException if a number is negative, or the end before the start
     */
    public LineStretch {
        if (start < 0 || end < start || feedsBefore < 0) {
            throw new IllegalArgumentException(
                    "There is no stretch from byte " + start + " to " + end + " behind " + feedsBefore + " line feeds");
        }
    }

    /**
     * Cuts a file into stretches.
     *
     * @param length the length of the file in bytes
     * @param step how many bytes a stretch has at most, such as {@code 1 << 25}
     * @return the stretches in order; none for an empty file
     * @throws IllegalArgumentException if the step is below 1, or would make more than {@value #MOST} stretches
     */
    public static List<LineStretch> of(long length, long step) {
        if (step < 1) {
            throw new IllegalArgumentException("A stretch has at least one byte, not " + step);
        }
        if (length / step >= MOST) {
            throw new IllegalArgumentException(
                    "A file of " + length + " bytes is cut into at most " + MOST + " stretches: take larger ones");
        }
        List<LineStretch> stretches = new ArrayList<>();
        for (long start = 0; start < length; ) {
            long end = length - start <= step ? length : start + step;
            stretches.add(new LineStretch(start, end, 0));
            start = end;
        }
        return List.copyOf(stretches);
    }

    /**
     * Counts the line feeds of this stretch, which tell the ones behind it with which line they begin.
     *
     * @param in the file, from the first byte of this stretch on; it stays open
     * @return the number
     * @throws IOException if it cannot be read
     */
    public long countFeeds(InputStream in) throws IOException {
        Objects.requireNonNull(in, "in");
        byte[] buffer = new byte[BUFFER];
        long feeds = 0;
        for (long left = end - start; left > 0; ) {
            int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                throw new EOFException("The file ends before byte " + end);
            }
            for (int i = 0; i < count; i++) {
                feeds += buffer[i] == '\n' ? 1 : 0;
            }
            left -= count;
        }
        return feeds;
    }

    /**
     * Tells the stretches of a file how many line feeds stand before them.
     *
     * @param stretches the stretches in order
     * @param feeds the line feeds of each, as {@link #countFeeds} counts them
     * @return the stretches that know it
     * @throws IllegalArgumentException if the numbers are not as many as the stretches
     */
    public static List<LineStretch> numbered(List<LineStretch> stretches, List<Long> feeds) {
        Objects.requireNonNull(stretches, "stretches")
                .forEach(each -> Objects.requireNonNull(each, "stretches element"));
        Objects.requireNonNull(feeds, "feeds").forEach(each -> Objects.requireNonNull(each, "feeds element"));
        if (stretches.size() != feeds.size()) {
            throw new IllegalArgumentException(
                    "There are " + stretches.size() + " stretches, and line feeds of " + feeds.size());
        }
        List<LineStretch> numbered = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < stretches.size(); i++) {
            LineStretch stretch = stretches.get(i);
            numbered.add(new LineStretch(stretch.start, stretch.end, before));
            before += feeds.get(i);
        }
        return List.copyOf(numbered);
    }

    /**
     * Gets where a file has to be opened for {@link #open}: a byte before the stretch, to see whether a line begins
     * there.
     *
     * @return the byte
     */
    public long openAt() {
        return Math.max(0, start - 1);
    }

    /**
     * Opens the lines that begin in this stretch.
     *
     * @param in the file, from {@link #openAt()} on, buffered; it is closed with the lines
     * @return the lines
     * @throws IOException if it cannot be read
     */
    public Lines open(InputStream in) throws IOException {
        Objects.requireNonNull(in, "in");
        if (start == 0) {
            return new Lines(new Stretched(in, 0, end), 0);
        }
        long at = start;
        int read = in.read();
        long feeds = feedsBefore - (read == '\n' ? 1 : 0);
        while (read >= 0 && read != '\n') {
            read = in.read();
            at++;
        }
        return new Lines(new Stretched(in, read < 0 ? end : at, end), feeds + 1);
    }

    /**
     * The lines that begin in a stretch, such as {@code stretch.open(in)} gives them.
     *
     * @param stream the lines as bytes, to be read by {@link UrbancoopJson#lines(InputStream)}
     * @param linesBefore how many lines of the file stand before the first one of these, to be added to the line of a
     *     location
     * @since 0.1.0
     */
    public record Lines(InputStream stream, long linesBefore) {

        /**
         * Checks that there is a stream.
         *
         * @param stream the lines as bytes
         * @param linesBefore how many lines stand before
         */
        public Lines {
            Objects.requireNonNull(stream, "stream");
        }
    }

    private static final class Stretched extends FilterInputStream {

        private final long end;
        /** Where in the file the next byte stands. */
        private long at;

        private boolean ended;

        Stretched(InputStream in, long at, long end) {
            super(in);
            this.at = at;
            this.end = end;
            this.ended = at >= end;
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
}
