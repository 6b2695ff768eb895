package org.urbancoop.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.argument.DatasetArgument;
import org.urbancoop.cli.argument.InputFile;
import org.urbancoop.cli.argument.OutputArgument;
import org.urbancoop.cli.argument.OutputFile;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.cli.process.Json;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.merge.RulingsJson;
import org.urbancoop.merge.Datasets;
import org.urbancoop.merge.MergeDecision;
import org.urbancoop.merge.MergePolicy;
import org.urbancoop.merge.Origin;
import org.urbancoop.merge.RefusedRulingsException;
import org.urbancoop.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Merges a dataset into another one. */
@Command(
        name = "merge",
        description = "Merges a dataset into another one and tells each decision with its reason; the exit code is 1 if"
                + " a person has something to decide.")
public final class Merge implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(index = "0", paramLabel = "BASE", description = "The dataset that keeps its ids, or 'bundled'.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private DatasetArgument base;

    @Parameters(index = "1", paramLabel = "OTHER", description = "The dataset that is merged into it, or 'bundled'.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private DatasetArgument other;

    @Parameters(
            index = "2",
            paramLabel = "OUT",
            description = "The result to write as JSON, or '-' for standard output.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private OutputArgument out;

    @Option(
            names = "--prefer",
            paramLabel = "WHICH",
            description = "Whose claim stands where the two say something else: ${COMPLETION-CANDIDATES}; without it,"
                    + " that is left to a person.")
    private @Nullable Origin preferred;

    @Option(names = "--one-set-of-ids", description = "One id means one thing in both datasets, whatever it is called.")
    private boolean oneSetOfIds;

    @Option(names = "--rulings", paramLabel = "FILE", description = "What persons have decided, as JSON; that wins.")
    private @Nullable Path rulings;

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "Where the decisions go: one a line, or JSON if the name ends in .json.")
    private @Nullable Path decisions;

    private Merge() {}

    @Override
    public Integer call() throws IOException {
        List<Path> settings = new ArrayList<>();
        if (rulings != null) {
            settings.add(rulings);
        }
        if (decisions != null) {
            List<Path> inputs = new ArrayList<>(settings);
            base.file().ifPresent(inputs::add);
            other.file().ifPresent(inputs::add);
            OutputFile.checkApart(decisions, inputs);
            settings.add(decisions);
        }
        out.checkApart(base, settings.toArray(Path[]::new));
        out.checkApart(other);
        var merge = merge(policy());
        if (decisions != null) {
            String text = decisions.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                    ? Json.toText(merge.decisions().stream().map(Merge::object).toList())
                    : merge.toText(common.locale());
            AtomicFile.write(decisions, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        out.write(common, stream -> UrbancoopJson.of().pretty().write(merge.result(), stream));
        merge.counts()
                .forEach((kind, count) -> common.say(new Message(
                        kind.label(Locale.ENGLISH) + ": " + count, kind.label(Locale.KOREAN) + ": " + count)));
        merge.open().forEach(open -> common.say(new Message(open.toText(Locale.ENGLISH), open.toText(Locale.KOREAN))));
        return (merge.open().isEmpty() ? ExitCode.DONE : ExitCode.DATA).code();
    }

    private MergePolicy policy() throws IOException {
        MergePolicy.Builder policy = MergePolicy.builder().oneSetOfIds(oneSetOfIds);
        if (preferred != null) {
            policy.preferred(preferred);
        }
        if (rulings != null) {
            policy.addAllRulings(InputFile.readSettings(rulings, RulingsJson::read));
        }
        return policy.build();
    }

    private org.urbancoop.merge.Merge merge(MergePolicy policy) throws IOException {
        try {
            return Datasets.merge(base.read(common), other.read(common), policy, common.progress());
        } catch (RefusedRulingsException e) {
            throw new Failure(ExitCode.DATA, rulings + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> object(MergeDecision decision) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", decision.kind());
        decision.base().ifPresent(base -> object.put("base", base));
        decision.other().ifPresent(other -> object.put("other", other));
        object.put("result", decision.result());
        object.put("pointer", decision.pointer());
        object.put("reason", decision.reason().english());
        object.put("reasonKo", decision.reason().korean());
        return object;
    }
}
