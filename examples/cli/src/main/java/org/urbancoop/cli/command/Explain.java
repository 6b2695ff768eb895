package org.urbancoop.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.urbancoop.cli.argument.Common;
import org.urbancoop.cli.explain.Explanations;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.message.Message;
import org.urbancoop.text.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what a rule, a term or a member means. */
@Command(
        name = "explain",
        description =
                "Tells what a word means: a rule (city-repeated), a term of a code list (co-organizer), a code list"
                        + " (sector), a member (project/period).")
public final class Explain implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Common common;

    @Parameters(paramLabel = "WORD", description = "The word, as it stands in a report or a dataset.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String word;

    private Explain() {}

    @Override
    public Integer call() throws IOException {
        Locale locale = common.locale();
        List<String> lines = new ArrayList<>(Explanations.of(word, locale));
        if (lines.isEmpty()) {
            String near = Explanations.nearest(word)
                    .map(found -> "; did you mean " + found + "?")
                    .orElse("");
            String nearKo =
                    Explanations.nearest(word).map(found -> "; 비슷한 말: " + found).orElse("");
            throw new Failure(
                    ExitCode.USAGE,
                    new Message(
                            "no rule, term, code list or member is called '" + word + "'" + near,
                            "그런 규칙, 코드, 코드 목록, 항목이 없습니다: '" + word + "'" + nearKo));
        }
        lines.forEach(line -> common.out().println(VisibleText.of(line)));
        return ExitCode.DONE.code();
    }
}
