package org.urbancoop.cli.argument;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Written;
import org.urbancoop.message.Message;
import picocli.CommandLine.TypeConversionException;

/** Where a command writes, as an argument names it: a file, a folder, or {@code -} for standard output. */
public final class OutputArgument {

    /** The word for standard output. */
    public static final String STANDARD_OUTPUT = "-";

    private final @Nullable Path path;

    private OutputArgument(@Nullable Path path) {
        this.path = path;
    }

    /**
     * Reads the argument.
     *
     * @return what it names
     */
    public static OutputArgument of(String text) {
        return new OutputArgument(text.equals(STANDARD_OUTPUT) ? null : path(text));
    }

    /**
     * Reads the name of a file.
     *
     * @return the file
     */
    public static Path path(String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' is no name of a file");
        }
        // Without a name it would be the folder that one is in.
        throw new TypeConversionException("the name of a file is empty");
    }

    /**
     * Gets the file or folder.
     *
     * @return the path, or nothing for standard output
     */
    public Optional<Path> file() {
        return Optional.ofNullable(path);
    }

    /**
     * Refuses an output that is one of the files that the command reads or writes besides.
     *
     * @throws Failure if it is one of them
     */
    public void checkApart(DatasetArgument input, Path... others) throws Failure {
        List<Path> all = new ArrayList<>(List.of(others));
        input.file().ifPresent(all::add);
        if (path != null) {
            OutputFile.checkApart(path, all);
        }
    }

    /** Writes a file as a whole or not at all, or standard output. */
    public void write(Common common, AtomicFile.Content content) throws IOException {
        if (path == null) {
            common.write(content);
        } else {
            AtomicFile.write(path, content);
        }
    }

    /**
     * Writes a dataset in a format.
     *
     * @return how many records were written, and what the format could not carry
     * @throws Failure if the format does not go where it shall
     */
    public Written write(Common common, Format format, Dataset dataset, FormatOptions options) throws IOException {
        Set<Carrier> carriers = format.info().writes();
        if (path != null) {
            boolean folder = !carriers.contains(Carrier.FILE);
            Optional<String> mark = format.info().folderMark();
            if (folder && mark.isPresent()) {
                OutputFile.checkFolder(path, mark.get());
            }
            return format.write(dataset, folder ? FormatOutput.folder(path) : FormatOutput.file(path), options);
        }
        if (!carriers.contains(Carrier.STREAM)) {
            throw new Failure(
                    ExitCode.USAGE,
                    new Message(
                            format.info().id() + " is no stream: name a file or folder",
                            format.info().id() + " 형식은 표준 출력으로 쓸 수 없습니다. 파일이나 폴더를 정해 주십시오"));
        }
        Written[] written = new Written[1];
        common.write(stream -> written[0] = format.write(dataset, FormatOutput.stream(new Open(stream)), options));
        return written[0];
    }

    /** Standard output stays open for what comes behind. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
