package org.urbancoop.cli.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Json;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.canonical.Digests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the digest of a dataset. */
@Command(
        name = "digest",
        description =
                "Prints the SHA-256 of what a dataset says, whatever its format, its layout and its order of members.")
public final class Digest implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(
            arity = "0..1",
            paramLabel = "DATASET",
            defaultValue = DatasetArgument.BUNDLED,
            description = "A dataset, or 'bundled' for the library's own (default: ${DEFAULT-VALUE}).")
    private DatasetArgument dataset = DatasetArgument.of(DatasetArgument.BUNDLED);

    @Option(names = "--each", description = "Also that of each record.")
    private boolean each;

    @Option(names = "--json", description = "For programs: an object of JSON with a member for each.")
    private boolean json;

    private Digest() {}

    @Override
    public Integer call() throws IOException {
        Dataset read = dataset.read(common);
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put(
                read.getId().toString(), Digests.form(read, common.progress()).sha256());
        if (each) {
            read.records().forEach(entry -> digests.put(entry.reference().toString(), Digests.of(entry)));
        }
        if (json) {
            common.out().print(Json.toText(digests));
        } else {
            // As sha256sum prints it.
            digests.forEach((name, digest) -> common.out().println(digest + "  " + name));
        }
        return ExitCode.DONE.code();
    }
}
