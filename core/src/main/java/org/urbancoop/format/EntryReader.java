package org.urbancoop.format;

import java.io.Closeable;
import java.util.Iterator;

/**
 * Reads entries one after the other, in memory that does not grow with their number. To be used by one thread and
 * closed;
 * a stream that a caller gave stays open.
 *
 * <p>{@code hasNext} and {@code next} throw {@link java.io.UncheckedIOException} if reading fails, and
 * {@link IllegalStateException} once it is closed.
 *
 * @since 0.1.0
 */
public interface EntryReader extends Iterator<ReadEntry>, Closeable {}
