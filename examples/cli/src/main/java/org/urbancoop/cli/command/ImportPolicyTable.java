package org.urbancoop.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.city.City;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.InputFile;
import org.urbancoop.cli.argument.OutputFile;
import org.urbancoop.cli.policytable.PolicyTableReader;
import org.urbancoop.cli.policytable.PolicyTables;
import org.urbancoop.cli.policytable.PublishedText;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a published text with a table of projects and one of sister cities into a dataset and a report of findings. */
@Command(
        name = "import-policy-table",
        description =
                "Reads a city's published tables of projects and sister cities into a dataset (JSON) and a report of"
                        + " findings (one a line, with the number of the line).")
public final class ImportPolicyTable implements Callable<Integer> {

    private static final Message DONE = new Message(
            "%d projects, %d agreements, %d cities, %d organizations, %d declared totals, %d findings",
            "사업 %d, 협정 %d, 도시 %d, 기관 %d, 명시된 합계 %d, 결과 %d");

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(index = "0", paramLabel = "PATH", description = "The text as published, in UTF-8.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path path;

    @Parameters(index = "1", paramLabel = "OUT", description = "The dataset to write; the findings go beside it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "The report to write (default: OUT with .findings.txt).")
    private @Nullable Path report;

    @Option(
            names = "--city",
            paramLabel = "NAME",
            defaultValue = "Seoul",
            description = "The city whose tables they are (default: ${DEFAULT-VALUE}).")
    private String city = "Seoul";

    @Option(
            names = "--country",
            paramLabel = "CODE",
            defaultValue = "KR",
            description = "Its country by ISO 3166-1 (default: ${DEFAULT-VALUE}).")
    private String country = "KR";

    @Option(
            names = "--known",
            paramLabel = "DATASET",
            description =
                    "A dataset whose names of cities and organizations are known; 'bundled' for the library's own.")
    private @Nullable DatasetArgument known;

    private ImportPolicyTable() {}

    @Override
    public Integer call() throws IOException {
        City home = home();
        Path findings = report == null ? out.resolveSibling(out.getFileName() + ".findings.txt") : report;
        List<Path> inputs = new ArrayList<>(List.of(path));
        if (known != null) {
            known.file().ifPresent(inputs::add);
        }
        OutputFile.checkApart(out, inputs);
        OutputFile.checkApart(findings, inputs);
        OutputFile.checkApart(findings, List.of(out));
        PublishedText text = InputFile.read(path, PublishedText::read);
        PolicyTableReader reader =
                known == null ? PolicyTableReader.of(home) : PolicyTableReader.of(home, known.read());
        PolicyTables tables = reader.read(text.content(), text.source());
        if (!tables.found()) {
            throw new Failure(
                    ExitCode.DATA,
                    new Message(
                            path + ": holds neither a table of projects nor one of sister cities",
                            path + ": 사업 표도 자매도시 표도 없습니다"));
        }
        byte[] lines = tables.toText(text.name(), common.locale()).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(findings, stream -> stream.write(lines));
        Dataset dataset = tables.dataset();
        UrbancoopJson.of().pretty().write(dataset, out);
        common.out()
                .printf(
                        Locale.ROOT,
                        DONE.in(common.locale()) + "%n",
                        dataset.getProjects().size(),
                        dataset.getAgreements().size(),
                        dataset.getCities().size(),
                        dataset.getOrganizations().size(),
                        dataset.getDeclaredTotals().size(),
                        tables.findings().size());
        return ExitCode.DONE.code();
    }

    private City home() throws Failure {
        try {
            return PolicyTableReader.home(city, Country.of(country));
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
