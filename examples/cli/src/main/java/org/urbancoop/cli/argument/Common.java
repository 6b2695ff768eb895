package org.urbancoop.cli.argument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.process.BytesWriter;
import org.urbancoop.cli.process.Language;
import org.urbancoop.cli.process.ProgressLine;
import org.urbancoop.cli.process.TerminalWriter;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.message.Message;
import org.urbancoop.progress.Progress;
import org.urbancoop.text.VisibleText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has: a language, and how much it says beside its output. */
public final class Common {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "The language: ${COMPLETION-CANDIDATES} (default: that of the system).")
    private @Nullable Language language;

    @Option(
            names = {"-q", "--quiet"},
            description = "Says nothing beside the output, but errors.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Tells how far it has come, also where nobody looks at a terminal.")
    private boolean verbose;

    private Common() {}

    /**
     * Gets the language.
     *
     * @return that of the option, or that of the system
     */
    public Locale locale() {
        return (language == null ? Language.ofSystem() : language).locale();
    }

    /**
     * Gets where the output goes.
     *
     * @return the output
     */
    public PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Writes bytes as output, such as those of a document. */
    public void write(AtomicFile.Content content) throws IOException {
        PrintWriter out = out();
        if (out instanceof BytesWriter bytes) {
            content.writeTo(bytes.bytes());
        } else {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            content.writeTo(text);
            out.print(text.toString(StandardCharsets.UTF_8));
        }
    }

    /** Tells what went wrong while the command goes on. */
    public void complain(Message message) {
        spec.commandLine().getErr().println(VisibleText.of(message.in(locale())));
    }

    /** Says something beside the output, unless nobody wants to hear it; nothing hides in it. */
    public void say(Message message) {
        if (!quiet) {
            spec.commandLine().getErr().println(VisibleText.of(message.in(locale())));
        }
    }

    /**
     * Obtains who is told how far a command has come.
     *
     * @return a line at a terminal, after two seconds; nobody if nobody looks
     */
    public Progress progress() {
        PrintWriter err = spec.commandLine().getErr();
        boolean drawn = err instanceof TerminalWriter;
        return quiet || (!drawn && !verbose) ? Progress.NONE : new ProgressLine(err, drawn, locale(), System::nanoTime);
    }
}
