package org.urbancoop.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Json;
import org.urbancoop.code.Code;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.Grouped;
import org.urbancoop.message.Message;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints counts of a dataset. */
@Command(
        name = "stats",
        description = "Prints how many records there are by type, and of projects, events and programmes by sector,"
                + " year and country.")
public final class Stats implements Callable<Integer> {

    private static final Message NONE = new Message("(none)", "(없음)");

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(
            arity = "0..1",
            paramLabel = "DATASET",
            defaultValue = DatasetArgument.BUNDLED,
            description = "A dataset, or 'bundled' for the library's own (default: ${DEFAULT-VALUE}).")
    private DatasetArgument dataset = DatasetArgument.of(DatasetArgument.BUNDLED);

    @Option(names = "--json", description = "For programs: an object of JSON.")
    private boolean json;

    private Stats() {}

    @Override
    public Integer call() throws IOException {
        Dataset read = dataset.read(common);
        Map<String, Map<String, Integer>> tables = tables(read);
        if (json) {
            common.out().print(Json.toText(tables));
            return ExitCode.DONE.code();
        }
        tables.forEach((title, counts) -> {
            common.out().println(title);
            counts.forEach((label, count) -> common.out()
                    .println(String.format(common.locale(), "%,9d  ", count) + VisibleText.isolated(label)));
        });
        return ExitCode.DONE.code();
    }

    private Map<String, Map<String, Integer>> tables(Dataset read) {
        Map<String, Map<String, Integer>> tables = new LinkedHashMap<>();
        Map<String, Integer> types = new LinkedHashMap<>();
        for (RecordType type : RecordType.values()) {
            types.put(label(type.toString(), type.label(common.locale())), 0);
        }
        read.records()
                .forEach(entry -> types.merge(
                        label(entry.getType().toString(), entry.getType().label(common.locale())), 1, Integer::sum));
        tables.put(title("records", new Message("Records", "레코드")), types);
        List<CooperationRecord> done = new ArrayList<>(read.getProjects());
        done.addAll(read.getEvents());
        done.addAll(read.getPrograms());
        tables.put(title("bySector", new Message("By sector", "분야별")), counts(read.bySector(done), this::label));
        tables.put(title("byYear", new Message("By year", "연도별")), counts(read.byYear(done), Object::toString));
        tables.put(title("byCountry", new Message("By country", "국가별")), counts(read.byCountry(done), this::label));
        return tables;
    }

    private <K extends Comparable<? super K>> Map<String, Integer> counts(
            Grouped<K, CooperationRecord> groups, Function<K, String> label) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        groups.groups().forEach((key, found) -> counts.put(label.apply(key), found.size()));
        if (!groups.rest().isEmpty()) {
            counts.put(label("", NONE.in(common.locale())), groups.rest().size());
        }
        return counts;
    }

    private String label(Code code) {
        return label(code.term(), code.label(common.locale()));
    }

    /** What programs get stays the same in every language. */
    private String label(String term, String label) {
        return json ? term : label;
    }

    private String title(String name, Message words) {
        return json ? name : words.in(common.locale());
    }
}
