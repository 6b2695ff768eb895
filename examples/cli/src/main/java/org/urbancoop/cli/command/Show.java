package org.urbancoop.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.Language;
import org.urbancoop.cli.page.Page;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.dataset.DatasetDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a page about a dataset, or what differs between two. */
@Command(name = "show", description = "Prints what a dataset says about how cities cooperate.")
public final class Show implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DATASET",
            defaultValue = DatasetArgument.BUNDLED,
            description = "A dataset as JSON, or 'bundled' for the library's own (default: ${DEFAULT-VALUE}).")
    private DatasetArgument dataset = DatasetArgument.of(DatasetArgument.BUNDLED);

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "The language of the page: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language = Language.en;

    @Option(
            names = "--diff",
            arity = "2",
            paramLabel = "DATASET",
            description = "What differs between two datasets, an older and a newer one, instead of a page.")
    private List<DatasetArgument> versions = List.of();

    private Show() {}

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        PrintWriter out = spec.commandLine().getOut();
        if (versions.isEmpty()) {
            Page.of(dataset.read(), locale).forEach(out::println);
        } else {
            DatasetDiff diff =
                    DatasetDiff.between(versions.get(0).read(), versions.get(1).read());
            out.print(diff.toText(locale));
        }
        return ExitCode.DONE.code();
    }
}
