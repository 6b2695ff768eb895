package org.urbancoop.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import org.urbancoop.Workers;

/**
 * Writes files as a whole or not at all:
 * {@code AtomicFile.write(Path.of("cities.json"), stream -> stream.write(bytes))}.
 *
 * <p>The content goes to a hidden file beside its place, from there to the disk, and then into its place in one step.
 * Whatever goes wrong before, the old file stays as it was, and nothing stays beside it.
 *
 * <ul>
 *   <li>A file that is replaced hands on its permissions, and its owner and group where the system allows it. Where its
 *   group can't be handed on, the new group may do no more than others. A new file gets what any new file gets.
 *   <li>A link stays a link: what it leads to is replaced, or made if it is not there yet.
 *   <li>What is no regular file, such as a named pipe, {@code /dev/null} or {@code /dev/stdout}, is written to as it
 *   is.
 *   <li>A file that may not be written is not replaced either.
 *   <li>What a killed process left beside a file is deleted when that file is written the next time. The name of such a
 *   hidden file starts with {@code .urbancoop-}; it is locked as long as its writer lives.
 * </ul>
 *
 * <p>An exception names the file that was asked for, and the reason.
 *
 * @since 0.1.0
 */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes the content of a file.
     *
     * @since 0.1.0
     */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes. The stream need not be flushed or closed.
         *
         * @param stream where to
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream stream) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @param file the file, which is replaced if it exists
     * @param content writes what it is to hold; what it throws reaches the caller as it is, an
     *     {@link UncheckedIOException} as its cause
     * @throws IOException if the file cannot be written: its folder is missing, it is a folder itself, the rights or
     *     the room are missing
     */
    public static void write(Path file, Content content) throws IOException {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(content, "content");
        writeAll(Map.of(file, content));
    }

    /**
     * Writes files that belong together, such as the tables of a dataset. All of them are on the disk before the first
     * one is moved into its place, and if one cannot be moved, the old files come back. Only a machine or process that
     * fails during the moves may leave some old and some new.
     *
     * @param files what each file is to hold, in the order of writing
     * @throws IOException if one of them cannot be written, or two of them are the same file
     */
    public static void writeAll(Map<Path, ? extends Content> files) throws IOException {
        writeAll(files, 1);
    }

    /**
     * Writes files that belong together, several at a time. What does not go into a regular file, such as
     * {@code /dev/stdout}, is written after all others, one after the other.
     *
     * @param files what each file is to hold; several of them write at once, each to its own stream
     * @param threads how many are written at once at the most, 1 or more; no more than there are processors are
     * @throws IOException if one of them cannot be written, or two of them are the same file; of several that cannot be
     *     written the first
     * @throws IllegalArgumentException if there is to be no thread
     */
    public static void writeAll(Map<Path, ? extends Content> files, int threads) throws IOException {
        Objects.requireNonNull(files, "files");
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads is 1 or more, not " + threads);
        }
        Map<Target, Content> contents = new LinkedHashMap<>();
        Map<Object, Path> seen = new HashMap<>();
        for (Map.Entry<Path, ? extends Content> file : files.entrySet()) {
            Target target = Target.of(Objects.requireNonNull(file.getKey(), "files key"));
            Objects.requireNonNull(file.getValue(), "files value");
            target.check();
            Path same = seen.put(target.key(), target.given());
            if (same != null) {
                throw target.same(same);
            }
            contents.put(target, file.getValue());
        }
        List<Replacement> replacements = new ArrayList<>();
        try {
            try (Workers workers = Workers.by(threads, "writing files")) {
                List<Future<?>> started = new ArrayList<>();
                for (Map.Entry<Target, Content> file : contents.entrySet()) {
                    if (!file.getKey().isStraight()) {
                        Replacement replacement = Replacement.begin(file.getKey());
                        replacements.add(replacement);
                        started.add(workers.start(() -> {
                            replacement.write(file.getValue());
                            return replacement;
                        }));
                    }
                }
                // What went wrong first, in the order of the files, is thrown.
                for (Future<?> each : started) {
                    workers.get(each);
                }
            }
            // What cannot be taken back comes after all that may fail before it.
            for (Map.Entry<Target, Content> file : contents.entrySet()) {
                if (file.getKey().isStraight()) {
                    writeStraight(file.getKey(), file.getValue());
                }
            }
            for (Replacement replacement : replacements) {
                replacement.move(replacements.size() > 1);
            }
        } catch (Throwable e) {
            for (int i = replacements.size() - 1; i >= 0; i--) {
                replacements.get(i).takeBack(e);
            }
            if (e instanceof UncheckedIOException unchecked) {
                throw Objects.requireNonNull(unchecked.getCause());
            }
            throw e;
        }
        replacements.forEach(Replacement::end);
        replacements.stream().map(Replacement::folder).distinct().forEach(Replacement::flush);
    }

    private static void writeStraight(Target target, Content content) throws IOException {
        try (OutputStream stream = target.open()) {
            OutputStream buffered = new BufferedOutputStream(new NamedStream(stream, target));
            content.writeTo(buffered);
            buffered.flush();
        }
    }

    /**
     * Refuses a file to write that is one of others: of those that are read, or that are written, too. Links, also hard
     * ones, are the file that they lead to. What is no regular file, such as {@code /dev/null}, may be many things at
     * once.
     *
     * @param file the file to write
     * @param others the others
     * @throws IOException if it is one of them, with both names, or if that cannot be found out
     */
    public static void checkApart(Path file, Collection<Path> others) throws IOException {
        Target target = Target.of(Objects.requireNonNull(file, "file"));
        for (Path other : Objects.requireNonNull(others, "others")) {
            if (target.isSame(Target.of(Objects.requireNonNull(other, "other")))) {
                throw target.same(other);
            }
        }
    }
}
