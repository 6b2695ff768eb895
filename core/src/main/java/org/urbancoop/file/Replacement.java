package org.urbancoop.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One file on its way from beside its place into it. */
final class Replacement {

    private static final int MOST_TRIES = 100;

    private final Target target;
    private final Path file;
    private final SeekableByteChannel channel;
    private final boolean locked;
    /** The file that is replaced, under a hidden name; null until it is kept. */
    private @Nullable Path old;

    private @Nullable SeekableByteChannel oldLock;
    private boolean moved;

    private Replacement(Target target, Path file, SeekableByteChannel channel, boolean locked) {
        this.target = target;
        this.file = file;
        this.channel = channel;
        this.locked = locked;
    }

    /** Makes an empty file beside the target, with the target's rights. */
    static Replacement begin(Target target) throws IOException {
        Hidden.clear(target.path(), target.folder());
        try {
            Rights rights = target.exists() ? Rights.of(target.path()) : null;
            Replacement begun = create(target, rights == null ? new FileAttribute<?>[0] : rights.atFirst());
            if (rights != null) {
                try {
                    rights.giveTo(begun.file);
                } catch (IOException | RuntimeException e) {
                    begun.takeBack(e);
                    throw e;
                }
            }
            return begun;
        } catch (IOException e) {
            throw target.named(e);
        }
    }

    private static Replacement create(Target target, FileAttribute<?>... attributes) throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            Path file = Hidden.beside(target.path(), Hidden.NEW);
            SeekableByteChannel channel = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
            boolean locked = Hidden.isLocked(channel, file);
            // Before it was locked, another writer may have taken it for one that was left.
            if (!locked || Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return new Replacement(target, file, channel, locked);
            }
            channel.close();
        }
        throw new FileSystemException(target.given().toString(), null, "other writers keep deleting what is written");
    }

    Path folder() {
        return target.folder();
    }

    /** Writes the content to the disk. Without the latter, a failing machine may have moved a file that has no content yet. */
    void write(AtomicFile.Content content) throws IOException {
        OutputStream stream = new BufferedOutputStream(new NamedStream(Channels.newOutputStream(channel), target));
        content.writeTo(stream);
        stream.flush();
        try {
            if (channel instanceof FileChannel onDisk) {
                onDisk.force(true);
            }
            if (!locked) {
                // File systems that are no disks, such as one in an archive, may have no file before its end.
                channel.close();
            }
        } catch (IOException e) {
            throw target.named(e);
        }
    }

    /** Moves the file into its place. While it is locked, nobody else takes it for one that was left. */
    void move(boolean keepOld) throws IOException {
        try {
            if (keepOld) {
                keepOld();
            }
            try {
                // A file system may want to be told both.
                Files.move(file, target.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                moved = true;
            } catch (AtomicMoveNotSupportedException e) {
                keepOld();
                channel.close();
                moved = true;
                Files.move(file, target.path(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw target.named(e);
        }
    }

    /** Keeps the old file under a second name, or, where a file has only one, under another name. */
    private void keepOld() throws IOException {
        if (old != null || !target.exists()) {
            return;
        }
        Path kept = Hidden.beside(target.path(), Hidden.OLD);
        try {
            Files.createLink(kept, target.path());
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(target.path(), kept);
        }
        old = kept;
        try {
            SeekableByteChannel lock = Files.newByteChannel(kept, StandardOpenOption.WRITE);
            oldLock = lock;
            Hidden.isLocked(lock, kept);
        } catch (IOException e) {
            // Who cannot open it cannot clear it.
        }
    }

    /** Gives the target back what it held, and deletes what is beside it. */
    void takeBack(Throwable reason) {
        try {
            restore();
        } catch (IOException e) {
            // The kept file stays beside it, and the error names it.
            old = null;
            reason.addSuppressed(e);
        }
        end();
    }

    private void restore() throws IOException {
        Path kept = old;
        if (kept == null) {
            if (moved) {
                Files.deleteIfExists(target.path());
            }
        } else if (moved || !Files.exists(target.path())) {
            Files.move(kept, target.path(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what is beside the target. What cannot be deleted now is left to the next writer. */
    void end() {
        for (Closeable each : new Closeable[] {
            channel,
            () -> Files.deleteIfExists(file),
            this::deleteOld,
            () -> {
                if (oldLock != null) {
                    oldLock.close();
                }
            }
        }) {
            try {
                each.close();
            } catch (IOException e) {
                // The others are still to be done.
            }
        }
    }

    private void deleteOld() throws IOException {
        if (old != null) {
            Files.deleteIfExists(old);
        }
    }

    /** Writes the names in a folder to the disk, where that can be done: elsewhere a failing machine may forget the move. */
    static void flush(Path folder) {
        if (folder.getFileSystem() != FileSystems.getDefault()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders.
        }
    }
}
