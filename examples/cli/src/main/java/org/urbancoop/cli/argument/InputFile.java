package org.urbancoop.cli.argument;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.json.problem.UrbancoopJsonException;

/** Reads files that arguments name; what is wrong with one is told with its name first. */
public final class InputFile {

    private InputFile() {}

    /** Reads what a file holds. */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * Reads the file.
         *
         * @return what it holds
         */
        T read(Path file) throws IOException;
    }

    /**
     * Reads data: {@code InputFile.read(file, path -> UrbancoopJson.of().read(path, Dataset.class))}.
     *
     * @param <T> what it holds
     * @return what it holds
     * @throws IOException if it cannot be read, or is not what it should be
     */
    public static <T> T read(Path file, Reader<T> reader) throws IOException {
        return read(file, ExitCode.DATA, reader);
    }

    /**
     * Reads a file that says how a command is to work.
     *
     * @param <T> what it holds
     * @return what it holds
     * @throws IOException if it cannot be read, or is not what it should be
     */
    public static <T> T readSettings(Path file, Reader<T> reader) throws IOException {
        return read(file, ExitCode.USAGE, reader);
    }

    private static <T> T read(Path file, ExitCode wrongContent, Reader<T> reader) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Failure(ExitCode.SYSTEM, file + ": is a folder");
        }
        try {
            return reader.read(file);
        } catch (UrbancoopJsonException e) {
            throw new Failure(wrongContent, file + ": " + e.getMessage(), e);
        } catch (Failure | FileSystemException e) {
            throw e;
        } catch (ZipException | EOFException e) {
            String why = e instanceof EOFException ? "it is cut off" : e.getMessage();
            throw new Failure(wrongContent, file + ": cannot be unpacked: " + why, e);
        } catch (IOException e) {
            throw new Failure(ExitCode.SYSTEM, file + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
