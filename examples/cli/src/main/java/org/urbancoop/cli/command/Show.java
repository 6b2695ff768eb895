package org.urbancoop.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.page.Page;
import org.urbancoop.cli.process.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a page about a dataset. */
@Command(name = "show", description = "Prints what a dataset says about how cities cooperate.")
public final class Show implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(
            arity = "0..1",
            paramLabel = "DATASET",
            defaultValue = DatasetArgument.BUNDLED,
            description = "A dataset as JSON, or 'bundled' for the library's own (default: ${DEFAULT-VALUE}).")
    private DatasetArgument dataset = DatasetArgument.of(DatasetArgument.BUNDLED);

    private Show() {}

    @Override
    public Integer call() throws IOException {
        Locale locale = common.locale();
        PrintWriter out = common.out();
        Page.of(dataset.read(common), locale).forEach(out::println);
        return ExitCode.DONE.code();
    }
}
