package org.urbancoop.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A temporary file that will replace a target. */
final class Replacement {

    private static final int MOST_TRIES = 100;

    private final Target target;
    private final Hidden file;
    /** Says that the writer lives, after the file has moved, as long as the old one is kept. */
    private @Nullable Hidden keeper;

    private boolean kept;
    private boolean moved;

    private Replacement(Target target, Hidden file) {
        this.target = target;
        this.file = file;
    }

    /** Makes an empty file beside the target, with the target's rights. */
    static Replacement begin(Target target) throws IOException {
        Hidden.clear(target);
        try {
            return new Replacement(target, Hidden.create(target, Rights.of(target)));
        } catch (IOException e) {
            throw target.named(e);
        }
    }

    Path folder() {
        return target.folder();
    }

    /**
     * Writes the content to the disk. Without the latter, a failing machine may have moved a file that has no content
     * yet.
     */
    void write(AtomicFile.Content content) throws IOException {
        OutputStream stream =
                new BufferedOutputStream(new NamedStream(Channels.newOutputStream(file.channel()), target));
        content.writeTo(stream);
        stream.flush();
        try {
            if (file.channel() instanceof FileChannel onDisk) {
                onDisk.force(true);
            }
            if (!file.isLocked()) {
                // File systems that are no disks, such as one in an archive, may have no file before its end.
                file.channel().close();
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
                Files.move(
                        file.path(),
                        target.path(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                moved = true;
            } catch (AtomicMoveNotSupportedException e) {
                keepOld();
                file.channel().close();
                moved = true;
                Files.move(file.path(), target.path(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw target.named(e);
        }
    }

    /** Keeps the old file under a second name, or, where a file has only one, under another name. */
    private void keepOld() throws IOException {
        if (kept || !target.exists()) {
            return;
        }
        Hidden made = Hidden.create(target, Rights.NEW);
        keeper = made;
        try {
            link(made.forOld());
        } catch (NoSuchFileException e) {
            // Somebody deleted it: there is nothing to keep.
            return;
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(target.path(), made.forOld());
        }
        kept = true;
    }

    /**
     * A file that another writer replaces at this very moment cannot be linked to: it is gone, and the new one is
     * there.
     */
    private void link(Path name) throws IOException {
        for (int i = 1; ; i++) {
            try {
                Files.createLink(name, target.path());
                return;
            } catch (NoSuchFileException e) {
                if (i == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Gives the target back what it held, and deletes what is beside it. */
    void takeBack(Throwable reason) {
        try {
            restore();
        } catch (IOException e) {
            // The old file stays beside it, and the error names it.
            kept = false;
            reason.addSuppressed(e);
        }
        end();
    }

    private void restore() throws IOException {
        if (kept && keeper != null) {
            if (moved || !Files.exists(target.path())) {
                Files.move(keeper.forOld(), target.path(), StandardCopyOption.REPLACE_EXISTING);
            }
        } else if (moved) {
            Files.deleteIfExists(target.path());
        }
    }

    /** Deletes what is beside the target. */
    void end() {
        file.end();
        if (keeper != null) {
            if (kept) {
                try {
                    Files.deleteIfExists(keeper.forOld());
                } catch (IOException e) {
                    // The next writer does.
                }
            }
            keeper.end();
        }
    }

    /**
     * Writes the names in a folder to the disk, where that can be done: elsewhere a failing machine may forget the
     * move.
     */
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
