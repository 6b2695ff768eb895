package org.urbancoop.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.OutputArgument;
import org.urbancoop.cli.argument.OutputFile;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Loss;
import org.urbancoop.format.RefusedDatasetException;
import org.urbancoop.format.UnknownFormatException;
import org.urbancoop.format.Written;
import org.urbancoop.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a dataset in another format, and tells what that cannot carry. */
@Command(
        name = "convert",
        description = "Writes a dataset in another format. What the format cannot carry is told in a file beside the"
                + " output, one a line.")
public final class Convert implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(index = "0", paramLabel = "DATASET", description = "The dataset, or 'bundled' for the library's own.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private DatasetArgument dataset;

    @Parameters(index = "1", paramLabel = "OUT", description = "The file or folder, or '-' for standard output.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private OutputArgument out;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            completionCandidates = Writable.class,
            description = "The format: ${COMPLETION-CANDIDATES} (default: by the name of OUT).")
    private @Nullable String to;

    @Option(
            names = "--losses",
            paramLabel = "FILE",
            description = "Where it is told what the format cannot carry (default: OUT with .losses.txt, if anything).")
    private @Nullable Path losses;

    @Option(
            names = "--invent",
            description = "Fills what the format demands and the data lack from documented values, and tells each.")
    private boolean invents;

    @Option(names = "--personal-data", description = "Also writes contacts and the names of persons.")
    private boolean personalData;

    /** The formats that are found and can be written. */
    static final class Writable implements Iterable<String> {

        static List<Format> formats() {
            return Formats.installed().all().stream()
                    .filter(format -> format.info().can(Ability.WRITE_DATASET))
                    .toList();
        }

        @Override
        public Iterator<String> iterator() {
            return formats().stream().map(format -> format.info().id()).iterator();
        }
    }

    private Convert() {}

    @Override
    public Integer call() throws IOException {
        Format format = format();
        Path told = losses != null
                ? losses
                : out.file()
                        .map(file -> file.resolveSibling(file.getFileName() + ".losses.txt"))
                        .orElse(null);
        out.checkApart(dataset, told == null ? new Path[0] : new Path[] {told});
        if (told != null) {
            OutputFile.checkApart(told, dataset.file().stream().toList());
        }
        Dataset read = dataset.read(common);
        FormatOptions options = FormatOptions.builder()
                .language(common.locale())
                .progress(common.progress())
                .mayInvent(invents)
                .keepsPersonalData(personalData)
                .build();
        Written written = written(format, read, options);
        tell(written, told);
        return ExitCode.DONE.code();
    }

    private Written written(Format format, Dataset read, FormatOptions options) throws IOException {
        try {
            return out.write(common, format, read, options);
        } catch (RefusedDatasetException e) {
            // What the format demands of every file, and this dataset lacks.
            Message words = e.getWords();
            throw new Failure(
                    ExitCode.DATA,
                    e.canInvent()
                            ? new Message(
                                    words.english() + "; --invent fills it and tells so",
                                    words.korean() + "; --invent로 채우고 알릴 수 있습니다")
                            : words,
                    e);
        } catch (IllegalArgumentException e) {
            String words = String.valueOf(e.getMessage());
            throw new Failure(ExitCode.DATA, new Message(words, words), e);
        }
    }

    private Format format() throws Failure {
        if (to == null && out.file().isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE,
                    new Message(
                            "standard output has no name that tells a format; say --to FORMAT",
                            "표준 출력에는 형식을 알려 줄 이름이 없습니다. --to로 형식을 정해 주십시오"));
        }
        String name = to == null
                ? out.file().map(file -> String.valueOf(file.getFileName())).orElse("")
                : to;
        try {
            Formats formats = Formats.of(Writable.formats());
            return to == null ? formats.byFileName(name) : formats.byId(to);
        } catch (UnknownFormatException e) {
            Message words = e.getWords();
            throw new Failure(
                    ExitCode.USAGE,
                    new Message(words.english() + "; say --to FORMAT", words.korean() + "; --to로 형식을 정해 주십시오"),
                    e);
        }
    }

    private void tell(Written written, @Nullable Path told) throws IOException {
        List<Loss> all = written.losses();
        if (told != null && (losses != null || !all.isEmpty())) {
            String text = all.stream()
                    .map(loss -> loss.toText(common.locale()) + "\n")
                    .collect(Collectors.joining());
            AtomicFile.write(told, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        String place = told == null || all.isEmpty() ? "" : ", " + told;
        common.say(new Message(
                String.format(Locale.ROOT, "%,d records written; %,d losses%s", written.records(), all.size(), place),
                String.format(Locale.ROOT, "레코드 %,d건 작성; 손실 %,d건%s", written.records(), all.size(), place)));
    }
}
