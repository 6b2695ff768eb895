package org.urbancoop.cli.argument;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.message.Message;

/** Files that arguments name as outputs. */
public final class OutputFile {

    private OutputFile() {}

    /**
     * Refuses a file or folder that is there, for a person may have worked on it.
     *
     * @param file the file or folder; one that is empty may be written
     * @throws Failure if it is there
     */
    public static void checkNew(Path file) throws IOException {
        boolean isEmpty = Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
                || (Files.isDirectory(file) ? isEmpty(file) : !Files.isRegularFile(file) || Files.size(file) == 0);
        if (!isEmpty) {
            throw new Failure(
                    ExitCode.USAGE,
                    new Message(
                            file + ": is there already; remove it, or name another",
                            file + ": 이미 있습니다. 지우거나 다른 이름을 정하십시오"));
        }
    }

    /**
     * Refuses a folder that holds something else than what is to be written there.
     *
     * @param folder the folder
     * @param mark the file by which a folder of that kind is known, such as {@code datapackage.json}
     * @throws Failure if it has anything, and not the mark
     */
    public static void checkFolder(Path folder, String mark) throws IOException {
        if (Files.isDirectory(folder) && !isEmpty(folder) && Files.notExists(folder.resolve(mark))) {
            throw new Failure(
                    ExitCode.USAGE,
                    new Message(
                            folder + ": holds something else, of which files might be replaced; name another folder",
                            folder + ": 다른 파일이 있어 덮어쓸 수 있습니다. 다른 폴더를 정하십시오"));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

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
