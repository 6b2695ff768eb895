package org.urbancoop.cli.argument;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.file.AtomicFile;

/** Files that arguments name as outputs. */
public final class OutputFile {

    private OutputFile() {}

    /**
     * Refuses an output that is one of the files that the command reads or writes besides.
     *
     * @throws Failure if it is one of them
     */
    public static void checkApart(Path file, Collection<Path> others) throws Failure {
        try {
            AtomicFile.checkApart(file, others);
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
