package org.urbancoop.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.InputFile;
import org.urbancoop.cli.argument.OutputArgument;
import org.urbancoop.cli.argument.OutputFile;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.correction.Overlay;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Applies a file of corrections to a dataset, all or none. */
@Command(
        name = "correct",
        description = "Applies a file of corrections to a dataset: all of them, or none where one does not fit.")
public final class Correct implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(index = "0", paramLabel = "DATASET", description = "The dataset, or 'bundled' for the library's own.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private DatasetArgument dataset;

    @Parameters(index = "1", paramLabel = "CORRECTIONS", description = "The corrections as JSON.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path corrections;

    @Parameters(
            index = "2",
            paramLabel = "OUT",
            description = "The corrected dataset to write as JSON, or '-' for standard output.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private OutputArgument out;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Also writes a page (Markdown) that shows each correction to who has to agree.")
    private @Nullable Path page;

    private Correct() {}

    @Override
    public Integer call() throws IOException {
        out.checkApart(dataset, corrections);
        if (page != null) {
            List<Path> inputs = new ArrayList<>(List.of(corrections));
            dataset.file().ifPresent(inputs::add);
            OutputFile.checkApart(page, inputs);
            out.checkApart(dataset, page);
        }
        Dataset read = dataset.read(common);
        Overlay overlay = InputFile.read(corrections, Overlay::read);
        List<JsonProblem> problems = overlay.check(read).stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        if (!problems.isEmpty()) {
            problems.forEach(problem -> common.say(Message.of(corrections + ": " + problem)));
            throw new Failure(
                    ExitCode.DATA,
                    new Message(
                            corrections + ": " + "nothing is corrected; problems: " + problems.size(),
                            corrections + ": 아무것도 고치지 않았습니다. 문제 " + problems.size() + "건"));
        }
        if (page != null) {
            String text = overlay.toMarkdown(read, common.locale());
            AtomicFile.write(page, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        Dataset corrected = overlay.apply(read);
        out.write(common, stream -> UrbancoopJson.of().pretty().write(corrected, stream));
        int count = overlay.corrections().size();
        common.say(new Message("corrections applied: " + count, "적용한 수정: " + count + "건"));
        return ExitCode.DONE.code();
    }
}
