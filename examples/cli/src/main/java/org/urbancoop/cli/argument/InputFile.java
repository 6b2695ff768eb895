package org.urbancoop.cli.argument;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.format.FormatInput;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.message.Message;

/** Reads files that arguments name; what is wrong with one is told with its name first. */
public final class InputFile {

    private InputFile() {}

    /** Reads what a file or another input holds. */
    @FunctionalInterface
    public interface Reader<I, T> {
        /**
         * Reads it.
         *
         * @return what it holds
         */
        T read(I input) throws IOException;
    }

    /**
     * Reads data: {@code InputFile.read(file, path -> UrbancoopJson.of().read(path, Dataset.class))}.
     *
     * @param <T> what it holds
     * @return what it holds
     * @throws IOException if it cannot be read, or is not what it should be
     */
    public static <T> T read(Path file, Reader<Path, T> reader) throws IOException {
        checkIsFile(file);
        return read(file, ExitCode.DATA, reader);
    }

    /**
     * Reads data of a file, a folder or a stream.
     *
     * @param <T> what it holds
     * @return what it holds
     * @throws IOException if it cannot be read, or is not what it should be
     */
    public static <T> T read(FormatInput input, Reader<FormatInput, T> reader) throws IOException {
        return read(input, ExitCode.DATA, reader);
    }

    /**
     * Reads a file that says how a command is to work.
     *
     * @param <T> what it holds
     * @return what it holds
     * @throws IOException if it cannot be read, or is not what it should be
     */
    public static <T> T readSettings(Path file, Reader<Path, T> reader) throws IOException {
        checkIsFile(file);
        return read(file, ExitCode.USAGE, reader);
    }

    private static void checkIsFile(Path file) throws Failure {
        if (Files.isDirectory(file)) {
            throw new Failure(ExitCode.SYSTEM, new Message(file + ": is a folder", file + ": 폴더입니다"));
        }
    }

    private static <I, T> T read(I input, ExitCode wrongContent, Reader<I, T> reader) throws IOException {
        try {
            return reader.read(input);
        } catch (UrbancoopJsonException e) {
            throw new Failure(wrongContent, input + ": " + e.getMessage(), e);
        } catch (Failure | FileSystemException e) {
            throw e;
        } catch (ZipException | EOFException e) {
            boolean cut = e instanceof EOFException;
            throw new Failure(
                    wrongContent,
                    new Message(
                            input + ": cannot be unpacked: " + (cut ? "it is cut off" : e.getMessage()),
                            input + ": 압축을 풀 수 없습니다: " + (cut ? "파일이 잘렸습니다" : e.getMessage())),
                    e);
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.SYSTEM,
                    new Message(
                            input + ": cannot be read: " + e.getMessage(), input + ": 읽을 수 없습니다: " + e.getMessage()),
                    e);
        }
    }
}
