package org.urbancoop.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The names of the hidden files beside a target, such as {@code .urbancoop-5c1d93e0-2f71-193b2d1a9e0-….tmp}, and the lock that says that
 * their writer lives.
 *
 * <p>The names have one length, however long that of the target is. Its hash is in them, so that the next writer finds what is left; two
 * targets of one hash clear what is left of each other, which does no harm.
 */
final class Hidden {

    /** What is being written. */
    static final String NEW = ".tmp";

    /** What was there before. */
    static final String OLD = ".old";

    /**
     * The process. A file of this process is never looked at: closing it would end the lock of the thread that writes it. So long as a
     * number comes back, as in containers, the time tells processes apart.
     */
    private static final String PROCESS =
            Long.toHexString(ProcessHandle.current().pid())
                    + '-'
                    + Long.toHexString(ProcessHandle.current()
                            .info()
                            .startInstant()
                            .map(Instant::toEpochMilli)
                            .orElse(0L));

    private Hidden() {}

    /** A name for a hidden file that nobody else has. */
    static Path beside(Path target, String ending) {
        return target.resolveSibling(prefix(target) + PROCESS + '-' + UUID.randomUUID() + ending);
    }

    private static String prefix(Path target) {
        return String.format(
                ".urbancoop-%08x-", String.valueOf(target.getFileName()).hashCode());
    }

    /**
     * Locks a hidden file, for as long as the channel is open. Not at its beginning: where locks are mandatory, nobody is kept from
     * reading the file once it is in its place.
     *
     * @return whether it is locked; not, if the file system has no locks, or another process is just clearing it
     */
    static boolean isLocked(SeekableByteChannel channel, Path file) {
        try {
            return file.getFileSystem() == FileSystems.getDefault()
                    && channel instanceof FileChannel lockable
                    && lockable.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** Deletes what killed processes left beside a file. Whatever cannot be deleted stays: it is in nobody's way. */
    static void clear(Path target, Path folder) {
        if (folder.getFileSystem() != FileSystems.getDefault()) {
            return;
        }
        String prefix = prefix(target);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, each -> {
            String name = String.valueOf(each.getFileName());
            return name.startsWith(prefix)
                    && !name.startsWith(prefix + PROCESS)
                    // The old file is worth keeping until there is another one.
                    && (name.endsWith(NEW) || (name.endsWith(OLD) && Files.exists(target)));
        })) {
            for (Path each : files) {
                clear(each);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // A folder that cannot be listed may still be one to write in.
        }
    }

    private static void clear(Path left) throws IOException {
        // Nobody waits for a pipe, or follows a link, that somebody gave such a name.
        if (!Files.isRegularFile(left, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (FileChannel channel =
                FileChannel.open(left, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
            if (isLocked(channel, left)) {
                Files.deleteIfExists(left);
            }
        } catch (IOException e) {
            // It is another user's, or another writer was quicker.
        }
    }
}
