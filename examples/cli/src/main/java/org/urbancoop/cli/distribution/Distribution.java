package org.urbancoop.cli.distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.cli.Urbancoop;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInfo;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Written;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * Writes what stands beside the program in its zip: completion for shells, manual pages, and the bundled dataset in
 * every format, for people who use no Java. The build runs it.
 */
public final class Distribution {

    private static final String README = """
        The reference dataset, licensed under CC BY 4.0, in every format that urbancoop writes, without personal data.
        A file ending in .losses.txt beside another one tells what its format cannot carry, one a line.

        urbancoop이 쓰는 모든 형식의 기준 데이터셋(CC BY 4.0)입니다. 개인정보는 없습니다.
        .losses.txt로 끝나는 파일은 그 형식에 담을 수 없는 것을 한 줄에 하나씩 알립니다.
        """;

    private Distribution() {}

    /**
     * Writes it.
     *
     * @param arguments the folder, which is made anew
     * @throws IOException if a file cannot be written
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        delete(folder);
        CommandLine line = Urbancoop.commandLine();
        write(folder.resolve("completion/urbancoop"), AutoComplete.bash(line.getCommandName(), line));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            String place = locale.equals(Locale.ENGLISH) ? "man/man1" : "man/" + locale + "/man1";
            write(folder.resolve(place + "/urbancoop.1"), ManualPage.of(locale));
        }
        write(folder.resolve("data/README.txt"), README);
        data(folder.resolve("data"));
    }

    private static void data(Path folder) throws IOException {
        Dataset dataset = UrbancoopDataset.load().withoutPersonalData();
        for (Format format : Formats.installed().all()) {
            FormatInfo info = format.info();
            if (!info.can(Ability.WRITE_DATASET)) {
                continue;
            }
            boolean file = info.writes().contains(Carrier.FILE);
            Path target =
                    folder.resolve(file ? dataset.getId() + info.fileEndings().get(0) : info.id());
            Written written = write(format, dataset, file ? FormatOutput.file(target) : FormatOutput.folder(target));
            if (!written.losses().isEmpty()) {
                write(folder.resolve(target.getFileName() + ".losses.txt"), text(written.losses()));
            }
        }
    }

    /** What a format demands and the dataset lacks is filled from documented values, and told among the losses. */
    private static Written write(Format format, Dataset dataset, FormatOutput output) throws IOException {
        try {
            return format.write(dataset, output, FormatOptions.standard());
        } catch (IllegalArgumentException e) {
            return format.write(
                    dataset, output, FormatOptions.builder().mayInvent(true).build());
        }
    }

    private static String text(List<Loss> losses) {
        return losses.stream().map(loss -> loss.toText(Locale.ENGLISH) + "\n").collect(Collectors.joining());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
