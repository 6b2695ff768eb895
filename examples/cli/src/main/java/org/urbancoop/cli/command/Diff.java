package org.urbancoop.cli.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Json;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.dataset.DatasetDiff.Change;
import org.urbancoop.extension.MemberValues;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what differs between two datasets. */
@Command(name = "diff", description = "Prints what differs between two datasets; the exit code is 1 if anything does.")
public final class Diff implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(index = "0", paramLabel = "OLD", description = "The older dataset, or 'bundled'.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private DatasetArgument before;

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer dataset, or 'bundled'.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private DatasetArgument after;

    @Option(names = "--json", description = "For programs: each change as an object of JSON.")
    private boolean json;

    private Diff() {}

    @Override
    public Integer call() throws IOException {
        DatasetDiff diff = DatasetDiff.between(before.read(common), after.read(common), common.progress());
        common.out()
                .print(
                        json
                                ? Json.toText(diff.changes().stream()
                                        .map(Diff::object)
                                        .toList())
                                : diff.toText(common.locale()));
        return (diff.isEmpty() ? ExitCode.DONE : ExitCode.DATA).code();
    }

    private static Map<String, Object> object(Change change) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("subject", change.subject());
        object.put("pointer", change.pointer());
        if (change.isWhole()) {
            object.put("change", change.before().isPresent() ? "removed" : "added");
        } else {
            object.put("change", "changed");
        }
        object.put("meaning", change.meaning());
        if (!change.isWhole()) {
            change.before().ifPresent(side -> object.put("before", MemberValues.text(side.value())));
            change.after().ifPresent(side -> object.put("after", MemberValues.text(side.value())));
        }
        return object;
    }
}
