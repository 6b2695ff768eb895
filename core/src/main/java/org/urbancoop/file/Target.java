package org.urbancoop.file;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a path leads. */
final class Target {

    /** As many as Linux follows. */
    private static final int LONGEST_CHAIN = 40;

    /**
     * A file that a process has opened: writing to it by its name goes on where the process is, but replacing it would
     * leave the process with the old one.
     */
    private static final Pattern OPENED =
            Pattern.compile("/dev/fd/(\\d+)|/proc/(self|thread-self|\\d+)/(?:task/\\d+/)?fd/(\\d+)");

    private final Path given;
    private final Path path;
    /** What is there; null if nothing is. */
    private final @Nullable BasicFileAttributes attributes;

    private final boolean straight;

    private Target(Path given, Path path, @Nullable BasicFileAttributes attributes) {
        this.given = given;
        this.path = path;
        this.attributes = attributes;
        this.straight =
                attributes != null && !attributes.isDirectory() && (!attributes.isRegularFile() || isOpened(path));
    }

    static Target of(Path file) throws IOException {
        Path path = file.toAbsolutePath();
        for (int links = 0; !isOpened(path) && Files.isSymbolicLink(path); links++) {
            if (links == LONGEST_CHAIN) {
                throw new FileSystemException(
                        file.toString(), null, "is a link in a circle, or in a chain of more than " + LONGEST_CHAIN);
            }
            // Not normalized: what comes after a folder's link counts from where that leads.
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        try {
            return new Target(file, path, Files.readAttributes(path, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return new Target(file, path, null);
        } catch (IOException e) {
            throw new Target(file, path, null).named(e);
        }
    }

    /** The path as it was given, for messages. */
    Path given() {
        return given;
    }

    /** The file behind all links. */
    Path path() {
        return path;
    }

    boolean exists() {
        return attributes != null;
    }

    /** Whether it is no file that could be replaced, and so is written to as it is. */
    boolean isStraight() {
        return straight;
    }

    /** Refuses what cannot be written, before anything is. */
    void check() throws IOException {
        if (attributes == null) {
            checkFolder();
        } else if (attributes.isDirectory()) {
            throw new FileSystemException(given.toString(), null, "is a folder; name a file to write");
        } else if (!straight && !Files.isWritable(path)) {
            throw new AccessDeniedException(given.toString(), null, "may not be written");
        }
    }

    /** What two paths to one file have in common. */
    Object key() throws IOException {
        if (straight) {
            return this;
        }
        if (attributes != null) {
            Object key = attributes.fileKey();
            return key == null ? path.toRealPath() : key;
        }
        return Files.isDirectory(folder()) ? folder().toRealPath().resolve(path.getFileName()) : path;
    }

    boolean isSame(Target other) throws IOException {
        if (straight || other.straight) {
            return false;
        }
        return (exists() && other.exists()) ? Files.isSameFile(path, other.path) : key().equals(other.key());
    }

    IOException same(Path other) {
        return new FileSystemException(
                given.toString(), null, "is the same file as " + other + "; name another one to write to");
    }

    private static boolean isOpened(Path path) {
        return path.getFileSystem() == FileSystems.getDefault()
                && OPENED.matcher(path.toString()).matches();
    }

    private void checkFolder() throws IOException {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            Path named = given.getParent();
            Path shown = named != null && named.toAbsolutePath().equals(folder) ? named : folder;
            throw new NoSuchFileException(
                    given.toString(),
                    null,
                    Files.exists(folder) ? shown + " is no folder" : "there is no folder " + shown);
        }
    }

    /** The folder of a file that is not a root: a root is a folder itself. */
    Path folder() {
        Path folder = path.getParent();
        if (folder == null) {
            throw new IllegalStateException("A file without a folder: " + path);
        }
        return folder;
    }

    /** Opens what cannot be replaced. */
    OutputStream open() throws IOException {
        Matcher opened = OPENED.matcher(path.toString());
        if (opened.matches()) {
            FileDescriptor own = own(opened);
            if (own != null) {
                // Shares the place in the file with whoever else writes to it.
                return new FileOutputStream(own) {
                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                };
            }
        }
        try {
            return Files.newOutputStream(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw named(e);
        }
    }

    private static @Nullable FileDescriptor own(Matcher opened) {
        String process = opened.group(2);
        if (process != null
                && Character.isDigit(process.charAt(0))
                && !process.equals(String.valueOf(ProcessHandle.current().pid()))) {
            return null;
        }
        return switch (process == null ? opened.group(1) : opened.group(3)) {
            case "1" -> FileDescriptor.out;
            case "2" -> FileDescriptor.err;
            default -> null;
        };
    }

    /** Makes an error that names the file as the caller does, whatever file beside it the system means. */
    IOException named(IOException e) {
        if (e instanceof ClosedChannelException) {
            // The thread was interrupted, or the content closed its stream.
            return e;
        }
        String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        FileSystemException named;
        if (e instanceof AccessDeniedException) {
            named = new AccessDeniedException(given.toString(), null, "the rights are missing in " + folder());
        } else if (e instanceof NoSuchFileException) {
            named = new NoSuchFileException(given.toString(), null, "it or its folder is gone");
        } else if (e instanceof FileAlreadyExistsException || reason == null) {
            named = new FileSystemException(given.toString(), null, "cannot be written: " + e);
        } else {
            named = new FileSystemException(given.toString(), null, reason);
        }
        named.initCause(e);
        return named;
    }
}
