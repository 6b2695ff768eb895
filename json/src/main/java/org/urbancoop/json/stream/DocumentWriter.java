package org.urbancoop.json.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.json.stream.Document.Unit;
import org.urbancoop.json.table.UnwritableException;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.progress.Progress;

/** Writes a value as a JSON document. */
public final class DocumentWriter {

    private DocumentWriter() {}

    /**
     * Writes a value to an array.
     *
     * @param <T> the type of the value
     * @param codec its table
     * @param options how it is written
     * @return the document in UTF-8
     * @throws UrbancoopJsonException if a text has no UTF-8, or if something is beyond a limit
     */
    public static <T> byte[] toBytes(T value, ValueCodec<T> codec, Unit unit, WriteOptions options) {
        try {
            options.progress().at(Progress.Phase.WRITING, 0, options.total());
            Utf8Out out = new Utf8Out(unit == Unit.TYPED_RECORD, null, options);
            write(out, value, codec, unit);
            byte[] document = out.toByteArray();
            out.release();
            options.progress().at(Progress.Phase.WRITING, options.total(), options.total());
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot fail to be written", e);
        }
    }

    /**
     * Writes a value to a text.
     *
     * @param <T> the type of the value
     * @param codec its table
     * @param options how it is written
     * @return the document
     * @throws UrbancoopJsonException if a text has no UTF-8, or if something is beyond a limit
     */
    public static <T> String toText(T value, ValueCodec<T> codec, Unit unit, WriteOptions options) {
        return new String(toBytes(value, codec, unit, options), StandardCharsets.UTF_8);
    }

    /**
     * Writes a value to a stream, which is neither flushed nor closed.
     *
     * @param <T> the type of the value
     * @param codec its table
     * @param options how it is written
     * @throws UrbancoopJsonException if a text has no UTF-8, or if something is beyond a limit
     */
    public static <T> void write(T value, ValueCodec<T> codec, Unit unit, WriteOptions options, OutputStream stream)
            throws IOException {
        options.progress().at(Progress.Phase.WRITING, 0, options.total());
        Utf8Out out = new Utf8Out(unit == Unit.TYPED_RECORD, stream, options);
        write(out, value, codec, unit);
        out.release();
        options.progress().at(Progress.Phase.WRITING, options.total(), options.total());
    }

    private static <T> void write(Utf8Out out, T value, ValueCodec<T> codec, Unit unit) throws IOException {
        try {
            if (unit != Unit.WHOLE) {
                out.bound(unit != Unit.DATASET);
            }
            codec.write(out, value);
            out.checkSize();
            out.finish();
        } catch (UnwritableException e) {
            throw e.toProblem();
        }
    }
}
