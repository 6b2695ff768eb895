package org.urbancoop.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.urbancoop.json.LineStretch;

/**
 * A stretch of a file that one task reads: the lines that begin in it.
 *
 * @param file the number of the file
 * @param path where it lies
 * @param length how many bytes it has
 * @param stretch which of them
 */
record Split(int file, String path, long length, LineStretch stretch) implements Serializable {

    boolean isLast() {
        return stretch.end() == length;
    }

    Split behind(long feeds) {
        return new Split(file, path, length, new LineStretch(stretch.start(), stretch.end(), feeds));
    }

    LineStretch.Lines lines(Configuration hadoop) throws IOException {
        InputStream in = open(stretch.openAt(), hadoop);
        return path.endsWith(".gz")
                ? new LineStretch(0, Long.MAX_VALUE, 0).open(new GZIPInputStream(in))
                : stretch.open(in);
    }

    long countFeeds(Configuration hadoop) throws IOException {
        try (InputStream in = open(stretch.start(), hadoop)) {
            return stretch.countFeeds(in);
        }
    }

    private InputStream open(long at, Configuration hadoop) throws IOException {
        Path file = new Path(path);
        FSDataInputStream in = FileSystem.get(file.toUri(), hadoop).open(file);
        in.seek(at);
        return new BufferedInputStream(in, 1 << 16);
    }
}
