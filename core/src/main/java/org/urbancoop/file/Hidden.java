package org.urbancoop.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hidden file beside a target, such as {@code .urbancoop-5c1d93e0-2f71-193b2d1a9e0-….tmp}, with the lock that says
 * that its writer lives.
 *
 * <p>The names have one length, however long that of the target is. Its hash is in them, so that the next writer finds
 * what is left; two targets of one hash clear what is left of each other, which does no harm.
 */
final class Hidden {

    private static final String NEW = ".tmp";

    /**
     * The file that is replaced. It has no lock of its own: it may be one file with others' links. Beside it stands a
     * locked one.
     */
    private static final String OLD = ".old";

    private static final int MOST_TRIES = 100;

    /**
     * Where the lock is. Not at the beginning: where locks are mandatory, it keeps nobody from reading a file in its
     * place.
     */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    /**
     * The process. A file of this process is never looked at: closing it would end the lock of the thread that writes
     * it. So long as a number comes back, as in containers, the time tells processes apart.
     */
    private static final String PROCESS =
            Long.toHexString(ProcessHandle.current().pid())
                    + '-'
                    + Long.toHexString(ProcessHandle.current()
                            .info()
                            .startInstant()
                            .map(Instant::toEpochMilli)
                            .orElse(0L));

    private final Path path;
    private final SeekableByteChannel channel;
    private final boolean locked;

    private Hidden(Path path, SeekableByteChannel channel, boolean locked) {
        this.path = path;
        this.channel = channel;
        this.locked = locked;
    }

    /** Makes an empty file with some rights. */
    static Hidden create(Target target, Rights rights) throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            Hidden created = tryCreate(target.path(), rights);
            if (created != null) {
                return created;
            }
        }
        throw new FileSystemException(
                target.given().toString(), null, "other writers keep deleting what is written beside it");
    }

    /** Returns null if another writer took the file for one that was left, before it was locked. */
    private static @Nullable Hidden tryCreate(Path target, Rights rights) throws IOException {
        Path path = target.resolveSibling(prefix(target) + PROCESS + '-' + UUID.randomUUID() + NEW);
        SeekableByteChannel channel = Files.newByteChannel(
                path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights.atFirst());
        boolean good = false;
        try {
            // Before the lock: giving them may open and close the file, which ends all locks of this process on it.
            rights.giveTo(path);
            Lock lock = lock(channel, path);
            good = lock != Lock.TAKEN;
            return good ? new Hidden(path, channel, lock == Lock.HELD) : null;
        } catch (NoSuchFileException e) {
            return null;
        } finally {
            if (!good) {
                channel.close();
                Files.deleteIfExists(path);
            }
        }
    }

    private static String prefix(Path target) {
        return String.format(
                ".urbancoop-%08x-", String.valueOf(target.getFileName()).hashCode());
    }

    private enum Lock {
        /** For as long as the channel is open, and as this process does not close the file elsewhere. */
        HELD,
        /** Another process took the file for one that was left, and is just deleting it. */
        TAKEN,
        /** The file system has no locks. */
        NONE
    }

    /** Does not wait: processes that wait for each other's files would be told of a deadlock. */
    private static Lock lock(SeekableByteChannel channel, Path path) throws ClosedByInterruptException {
        if (path.getFileSystem() != FileSystems.getDefault() || !(channel instanceof FileChannel lockable)) {
            return Lock.NONE;
        }
        try {
            // Who had the lock a moment ago may have deleted the file.
            boolean held = lockable.tryLock(LOCKED, 1, false) != null && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
            return held ? Lock.HELD : Lock.TAKEN;
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            return Lock.NONE;
        }
    }

    Path path() {
        return path;
    }

    SeekableByteChannel channel() {
        return channel;
    }

    boolean isLocked() {
        return locked;
    }

    /** The name for the file that is replaced, which stays as long as this one. */
    Path forOld() {
        return forOld(path);
    }

    private static Path forOld(Path path) {
        String name = String.valueOf(path.getFileName());
        return path.resolveSibling(name.substring(0, name.length() - NEW.length()) + OLD);
    }

    /** Deletes the file, if it has not been moved away. What cannot be deleted is left to the next writer. */
    void end() {
        try {
            channel.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // As said.
        }
    }

    /** Deletes what killed processes left beside a file. Whatever cannot be deleted stays: it is in nobody's way. */
    static void clear(Target target) {
        Path folder = target.folder();
        if (folder.getFileSystem() != FileSystems.getDefault()) {
            return;
        }
        String prefix = prefix(target.path());
        List<Path> old = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, each -> {
            String name = String.valueOf(each.getFileName());
            return name.startsWith(prefix) && !name.startsWith(prefix + PROCESS);
        })) {
            for (Path each : files) {
                if (each.toString().endsWith(NEW)) {
                    clear(each);
                } else if (each.toString().endsWith(OLD)) {
                    old.add(each);
                }
            }
            for (Path each : old) {
                clearOld(each, target);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // A folder that cannot be listed may still be one to write in.
        }
    }

    /**
     * One thread at a time: when a second one closes the file, the first one's lock ends, and it would delete a living
     * writer's.
     */
    private static synchronized void clear(Path left) {
        // Nobody waits for a pipe, or follows a link, that somebody gave such a name.
        if (!Files.isRegularFile(left, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (FileChannel channel =
                FileChannel.open(left, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
            if (channel.tryLock(LOCKED, 1, false) != null) {
                Files.deleteIfExists(left);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // It is another user's, or another writer was quicker.
        }
    }

    /**
     * An old file is worth keeping until there is another one, and is its writer's as long as the locked one stands
     * beside it.
     */
    private static void clearOld(Path left, Target target) throws IOException {
        String name = String.valueOf(left.getFileName());
        Path locked = left.resolveSibling(name.substring(0, name.length() - OLD.length()) + NEW);
        if (target.exists() && !Files.exists(locked, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(left);
        }
    }
}
