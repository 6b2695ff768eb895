package org.urbancoop.cli.command;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.page.Names;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.cli.process.Json;
import org.urbancoop.dataset.ByVerdict;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Message;
import org.urbancoop.query.FilterCondition;
import org.urbancoop.query.FilterException;
import org.urbancoop.query.FilterException.Problem;
import org.urbancoop.query.RecordFinder;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the records of a dataset that are asked for. */
@Command(
        name = "find",
        description =
                "Prints the records for which all of what is asked holds; what dates leave open is told apart. The"
                        + " exit code is 1 if there are none.")
public final class Find implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(
            arity = "0..1",
            paramLabel = "DATASET",
            defaultValue = DatasetArgument.BUNDLED,
            description = "A dataset, or 'bundled' for the library's own (default: ${DEFAULT-VALUE}).")
    private DatasetArgument dataset = DatasetArgument.of(DatasetArgument.BUNDLED);

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "A name or title, or words of it, in any language; near spellings count.")
    private @Nullable String name;

    @Option(names = "--type", paramLabel = "TYPE", description = "The type of record, such as project.")
    private @Nullable String type;

    @Option(
            names = "--country",
            paramLabel = "COUNTRY",
            description = "The country of a party or place, by its code or name: VN, Vietnam, 베트남.")
    private @Nullable String country;

    @Option(
            names = "--with",
            paramLabel = "RECORD",
            description =
                    "Who takes part as well, by reference or name: city/seoul, Seoul. May be given several times.")
    private List<String> with = List.of();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description =
                    "The role in which --with takes part, such as organizer; without it, somebody of --country, or"
                            + " anybody.")
    private @Nullable String role;

    @Option(names = "--kind", paramLabel = "KIND", description = "The kind of record, such as sister-city.")
    private @Nullable String kind;

    @Option(
            names = "--sector",
            paramLabel = "SECTOR",
            description =
                    "The sector or one within it, by its term or label; of a city or organization, that of what it"
                            + " takes part in.")
    private @Nullable String sector;

    @Option(
            names = "--in-force",
            paramLabel = "DAY",
            description = "Agreements that are in force on a day, such as 2026-11-29.")
    private @Nullable String inForce;

    @Option(
            names = "--during",
            paramLabel = "PERIOD",
            description = "What was going on in a period by EDTF, such as 2010/2014.")
    private @Nullable String during;

    @Option(
            names = "--within",
            paramLabel = "HOPS",
            description = "Cities and organizations that are tied to --of over at most so many ties.")
    private @Nullable Integer hops;

    @Option(names = "--of", paramLabel = "RECORD", description = "Where --within starts, by reference or name.")
    private @Nullable String of;

    @Option(names = "--json", description = "For programs: each record as an object of JSON.")
    private boolean json;

    /** How a condition is asked here. */
    private record Asked(String name, Function<Find, List<String>> values) {}

    private static final Map<FilterCondition, Asked> OPTIONS = new EnumMap<>(Map.ofEntries(
            Map.entry(FilterCondition.TYPE, new Asked("--type", find -> given(find.type))),
            Map.entry(FilterCondition.TEXT, new Asked("--name", find -> given(find.name))),
            Map.entry(FilterCondition.COUNTRY, new Asked("--country", find -> given(find.country))),
            Map.entry(FilterCondition.PARTY, new Asked("--with", find -> find.with)),
            Map.entry(FilterCondition.ROLE, new Asked("--role", find -> given(find.role))),
            Map.entry(FilterCondition.SECTOR, new Asked("--sector", find -> given(find.sector))),
            Map.entry(FilterCondition.KIND, new Asked("--kind", find -> given(find.kind))),
            Map.entry(FilterCondition.DURING, new Asked("--during", find -> given(find.during))),
            Map.entry(FilterCondition.IN_FORCE, new Asked("--in-force", find -> given(find.inForce))),
            Map.entry(FilterCondition.NEAR, new Asked("--of", find -> given(find.of))),
            Map.entry(FilterCondition.HOPS, new Asked("--within", find -> given(find.hops)))));

    private Find() {}

    private static List<String> given(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    @Override
    public Integer call() throws IOException {
        Dataset read = dataset.read(common);
        if ((hops == null) != (of == null) || (hops != null && hops < 1)) {
            throw new Failure(
                    ExitCode.USAGE,
                    new Message(
                            "--within HOPS (from 1) and --of RECORD go together", "--within(1 이상)과 --of는 함께 써야 합니다"));
        }
        ByVerdict<CooperationRecord> found = find(read);
        Names names = new Names(read);
        if (json) {
            common.out()
                    .print(Json.toText(Map.of(
                            "yes",
                            found.yes().stream()
                                    .map(entry -> object(entry, names))
                                    .toList(),
                            "undecided",
                            found.undecided().stream()
                                    .map(entry -> object(entry, names))
                                    .toList())));
        } else {
            found.yes().forEach(entry -> common.out().println(line(entry, names)));
            if (!found.undecided().isEmpty()) {
                common.out().println(new Message("undecided by the data:", "데이터만으로는 알 수 없음:").in(common.locale()));
                found.undecided().forEach(entry -> common.out().println("? " + line(entry, names)));
            }
        }
        if (found.yes().isEmpty() && found.undecided().isEmpty()) {
            common.say(new Message("nothing found", "찾은 것이 없습니다"));
        }
        return (found.yes().isEmpty() && found.undecided().isEmpty() ? ExitCode.DATA : ExitCode.DONE).code();
    }

    private ByVerdict<CooperationRecord> find(Dataset read) throws Failure {
        Map<FilterCondition, List<String>> asked = new EnumMap<>(FilterCondition.class);
        OPTIONS.forEach((condition, option) -> {
            List<String> values = option.values().apply(this);
            if (!values.isEmpty()) {
                asked.put(condition, values);
            }
        });
        RecordFinder finder = RecordFinder.of(read);
        try {
            return finder.find(finder.parse(asked));
        } catch (FilterException e) {
            String option =
                    Objects.requireNonNull(OPTIONS.get(e.getCondition())).name();
            Message more = e.getCondition() == FilterCondition.SECTOR && e.getProblem() == Problem.UNKNOWN_TERM
                    ? new Message("; 'urbancoop explain sector' lists them", "; 목록: urbancoop explain sector")
                    : Message.of("");
            throw new Failure(
                    ExitCode.USAGE,
                    new Message(
                            option + ": " + e.getWords().english() + more.english(),
                            option + ": " + e.getWords().korean() + more.korean()),
                    e);
        }
    }

    private String line(CooperationRecord entry, Names names) {
        String parties = parties(entry).isEmpty()
                ? ""
                : " — "
                        + String.join(
                                ", ",
                                parties(entry).stream()
                                        .map(party -> names.of(party, common.locale()))
                                        .toList());
        return VisibleText.isolated(entry.reference() + "  " + names.of(entry, common.locale()) + parties);
    }

    /** The parties of what cities do; agreements without a title are called by theirs. */
    private static List<Reference> parties(CooperationRecord entry) {
        boolean does = entry.getType() == RecordType.PROJECT
                || entry.getType() == RecordType.EVENT
                || entry.getType() == RecordType.PROGRAM;
        return does ? entry.parties().stream().distinct().toList() : List.of();
    }

    private Map<String, Object> object(CooperationRecord entry, Names names) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("record", entry.reference());
        object.put("title", names.of(entry, common.locale()));
        object.put("parties", entry.parties());
        return object;
    }
}
