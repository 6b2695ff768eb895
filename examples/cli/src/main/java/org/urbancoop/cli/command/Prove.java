package org.urbancoop.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.OutputFile;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.cli.proof.ProofForms;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.evidence.EvidenceReport;
import org.urbancoop.evidence.Proof;
import org.urbancoop.evidence.SourceTextException;
import org.urbancoop.evidence.SourceTexts;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves a dataset by the texts of its sources. */
@Command(
        name = "prove",
        description = "Looks up each quotation of a dataset in the texts of its sources, and compares each value with"
                + " what is quoted for it. The exit code is 1 if a quotation is not there or says another value.")
public final class Prove implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(paramLabel = "DATASET", description = "A dataset, or 'bundled' for the library's own.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private DatasetArgument dataset;

    @Option(
            names = "--sources",
            required = true,
            paramLabel = "FOLDER",
            description = "The texts in UTF-8: each file is that of the source with its checksum, or else with its"
                    + " name as id (minutes.txt for source/minutes).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path sources;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "The form of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Option(names = "--strict", description = "The exit code is 1 as well if a value is not provable.")
    private boolean strict;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the report goes, as a whole or not at all.")
    private @Nullable Path out;

    /** The forms of a report, as a person types them. */
    @SuppressWarnings("JavaCase") // as a person types them
    enum Format {
        text,
        json,
        csv
    }

    private Prove() {}

    @Override
    public Integer call() throws IOException {
        if (out != null) {
            OutputFile.checkApart(out, dataset.file().stream().toList());
        }
        Dataset read = dataset.read(common);
        SourceTexts texts = texts(read);
        EvidenceReport report = EvidenceReport.prove(read, texts, common.progress());
        String text = text(report, texts);
        if (out == null) {
            common.out().print(text);
        } else {
            AtomicFile.write(out, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        texts.unusedFiles()
                .forEach(file -> common.say(new Message(
                        sources.resolve(file) + ": is the text of no source",
                        sources.resolve(file) + ": 어느 출처의 원문도 아닙니다")));
        boolean wrong = !report.isSound()
                || (strict && !report.values(Proof.NOT_PROVABLE).isEmpty());
        return (wrong ? ExitCode.DATA : ExitCode.DONE).code();
    }

    private SourceTexts texts(Dataset read) throws IOException {
        if (Files.exists(sources) && !Files.isDirectory(sources)) {
            throw new Failure(ExitCode.SYSTEM, new Message(sources + ": is no folder", sources + ": 폴더가 아닙니다"));
        }
        try {
            return SourceTexts.read(sources, read);
        } catch (SourceTextException e) {
            throw new Failure(ExitCode.DATA, e.getWords(), e);
        }
    }

    private String text(EvidenceReport report, SourceTexts texts) {
        Locale locale = common.locale();
        return switch (format) {
            case text -> report.toText(locale);
            case json -> ProofForms.json(report, texts, locale);
            case csv -> ProofForms.csv(report, locale);
        };
    }
}
