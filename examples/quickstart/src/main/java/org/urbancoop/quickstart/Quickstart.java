package org.urbancoop.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.json.UrbancoopDataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.reading.UrbancoopJsonException;
import org.urbancoop.text.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a page about the bundled dataset, or about a dataset in a file. */
@Command(
        name = "quickstart",
        mixinStandardHelpOptions = true,
        description = "Prints what a dataset says about how cities cooperate.")
public final class Quickstart implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A dataset as JSON; the bundled one by default.")
    private @Nullable Path file;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "The language of the page: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language = Language.en;

    /** The languages that the page has words for, by their tags. */
    @SuppressWarnings("JavaCase") // as a person types them
    enum Language {
        en,
        ko
    }

    @Option(
            names = "--diff",
            arity = "2",
            paramLabel = "FILE",
            description = "What differs between two datasets, an older and a newer one, instead of a page.")
    private List<Path> versions = List.of();

    private Quickstart() {}

    /**
     * Runs the program and ends the process with its exit code unless that is 0.
     *
     * @param arguments the arguments of the command line; {@code --help} explains them
     */
    public static void main(String... arguments) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int code = run(out, err, arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the program on other streams than those of the process. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int code = new CommandLine(new Quickstart())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println(VisibleText.of(String.valueOf(e.getMessage())));
                    return 1;
                })
                .execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @Override
    public Integer call() throws IOException {
        Locale locale = Locale.forLanguageTag(language.name());
        if (!versions.isEmpty()) {
            DatasetDiff diff = DatasetDiff.between(read(versions.get(0)), read(versions.get(1)));
            spec.commandLine().getOut().print(diff.toText(locale));
            return 0;
        }
        Dataset dataset = file == null ? UrbancoopDataset.load() : read(file);
        PrintWriter out = spec.commandLine().getOut();
        Page.of(dataset, locale).forEach(out::println);
        return 0;
    }

    private static Dataset read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": there is no such file");
        }
        try {
            return UrbancoopJson.of().read(file, Dataset.class);
        } catch (UrbancoopJsonException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
