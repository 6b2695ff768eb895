package org.urbancoop.cli.argument;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadResult;
import org.urbancoop.format.UnknownFormatException;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import picocli.CommandLine.TypeConversionException;

/**
 * A dataset as an argument names it: a file or folder of any format that is found, {@code -} for standard input, or
 * {@code bundled} for that of the library.
 */
public final class DatasetArgument {

    /** The word for the library's own dataset. */
    public static final String BUNDLED = "bundled";

    /** The word for standard input. */
    public static final String STANDARD_INPUT = "-";

    private final String text;
    private final @Nullable Path file;

    private DatasetArgument(String text, @Nullable Path file) {
        this.text = text;
        this.file = file;
    }

    /**
     * Reads the argument.
     *
     * @return which dataset it names
     */
    public static DatasetArgument of(String text) {
        try {
            return new DatasetArgument(
                    text, text.equals(BUNDLED) || text.equals(STANDARD_INPUT) ? null : Path.of(text));
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' is no name of a file");
        }
    }

    /**
     * Gets the file or folder.
     *
     * @return the file, or nothing for standard input and for the dataset of the library
     */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Whether it is the dataset of the library. */
    public boolean isBundled() {
        return text.equals(BUNDLED);
    }

    /**
     * Opens what is to be read.
     *
     * @return the file, the folder or standard input
     */
    public FormatInput input() {
        return file == null ? FormatInput.of(System.in) : FormatInput.of(file);
    }

    /** Reads the dataset. */
    public Dataset read() throws IOException {
        return read(FormatOptions.standard());
    }

    /** Reads the dataset, and tells how far it has come. */
    public Dataset read(Common common) throws IOException {
        return read(FormatOptions.builder()
                .language(common.locale())
                .progress(common.progress())
                .build());
    }

    private Dataset read(FormatOptions options) throws IOException {
        if (isBundled()) {
            return UrbancoopDataset.load();
        }
        FormatInput input = input();
        Format format = InputFile.read(input, DatasetArgument::format);
        ReadResult read = InputFile.read(input, given -> format.read(given, options));
        List<Problem> errors = read.problems().stream().filter(Problem::isError).toList();
        if (!errors.isEmpty() || read.dataset().isEmpty()) {
            throw new Failure(ExitCode.DATA, words(errors));
        }
        return read.orElseThrow();
    }

    /**
     * Finds the format of an input by its content, for many formats share the ending {@code .json}; by its name where
     * no format knows the content.
     *
     * @return the format
     * @throws IOException if there is none, or the input cannot be read
     */
    public static Format format(FormatInput input) throws IOException {
        List<Format> all = Formats.installed().all();
        Formats readable = Formats.of(all.stream()
                .filter(format -> format.info().can(Ability.READ_DATASET))
                .toList());
        if (input.carrier() != Carrier.FOLDER) {
            byte[] start = input.start();
            List<Format> known = readable.all().stream()
                    .filter(format -> format.recognises(start))
                    .toList();
            if (known.size() == 1) {
                return known.get(0);
            }
        }
        checkReadable(input, all);
        try {
            return readable.of(input);
        } catch (UnknownFormatException e) {
            Message words = e.getWords();
            throw new Failure(
                    ExitCode.DATA, new Message(input + ": " + words.english(), input + ": " + words.korean()), e);
        }
    }

    /** Refuses what is known by its name for a format that can only be written. */
    private static void checkReadable(FormatInput input, List<Format> all) throws Failure {
        Optional<Format> named;
        try {
            named = input.carrier() == Carrier.FILE
                    ? Optional.of(Formats.of(all).byFileName(input.toString()))
                    : Optional.empty();
        } catch (UnknownFormatException e) {
            // The content decides.
            return;
        }
        if (named.isPresent() && !named.get().info().can(Ability.READ_DATASET)) {
            String id = named.get().info().id();
            throw new Failure(
                    ExitCode.DATA,
                    new Message(
                            input + ": " + id + " can be written, not read",
                            input + ": " + id + " 형식은 쓸 수만 있고 읽을 수 없습니다"));
        }
    }

    private Message words(List<Problem> errors) {
        if (errors.isEmpty()) {
            return new Message(text + ": holds no dataset", text + ": 데이터셋이 없습니다");
        }
        Problem first = errors.get(0);
        String place = text + first.location().map(at -> ":" + at).orElse("") + ": "
                + (first.pointer().equals(JsonPointer.ROOT) ? "" : first.pointer() + ": ");
        String what = first.value()
                        .filter(value -> !value.isEmpty())
                        .map(value -> ": " + MalformedTextException.quote(value))
                        .orElse("")
                + " [" + first.code() + "]"
                + (errors.size() == 1 ? "" : " (+" + (errors.size() - 1) + ")");
        return new Message(
                place + first.message().english() + what + "; urbancoop validate lists all",
                place + first.message().korean() + what + "; urbancoop validate가 모두 보여 줍니다");
    }
}
