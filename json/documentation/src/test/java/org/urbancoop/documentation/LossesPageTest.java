package org.urbancoop.documentation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Format;
import org.urbancoop.format.Loss;
import org.urbancoop.testing.GeneratedFile;

/** What the formats lose of the bundled dataset, line by line, and what the law of the account has counted. */
class LossesPageTest {

    private static final String LAW = "json/exchange/src/test/resources/org/urbancoop/exchange/law/";

    private static final String INTRODUCTION = """
        # What the formats lose

        [Formats](formats.md) says what each member becomes. This page shows what is told, of arbitrary
        datasets and of the bundled one. It is written by the build.

        ## Arbitrary datasets

        A test makes datasets at random, always the same ones, writes each with its personal data, and reads
        it by a parser of others: each value is in the output, or is told, and each value of
        the output is one of the dataset. The last column has the values that are made up where that is
        allowed; by default none is. IATI and OC4IDS have
        arbitrary datasets with what they demand.

        """;

    private static final String BUNDLED = """

        ## The bundled dataset

        Each kind of loss that is told when the bundled dataset is written without personal data, and how
        often. A number in a place is written `*`. IATI is written with what it demands and the
        dataset lacks made up; OC4IDS is given a publisher.
        """;

    @Test
    void page_isUpToDate() throws IOException {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        List<Format> formats = ExchangedFormats.that(Ability.WRITE_DATASET);
        for (Format format : formats) {
            List<String> lines =
                    Files.readAllLines(GeneratedFile.path(LAW + format.info().id() + ".tsv"));
            if (format.equals(formats.get(0))) {
                String head = lines.get(0).replace("\t", " | ");
                page.append("| format | ").append(head).append(" |\n|---");
                page.append("|---:".repeat(head.split(" \\| ", -1).length)).append("|\n");
            }
            page.append("| ").append(format.info().id());
            for (String number : lines.get(1).split("\t", -1)) {
                page.append(String.format(Locale.ROOT, " | %,d", Long.parseLong(number)));
            }
            page.append(" |\n");
        }
        page.append(BUNDLED);
        for (Format format : formats) {
            page.append("\n### ").append(format.info().id());
            page.append("\n\n| | what | where | why | 이유 |\n|---:|---|---|---|---|\n");
            kinds(format)
                    .forEach((line, number) -> page.append(String.format(Locale.ROOT, "| %,d | %s |\n", number, line)));
        }
        GeneratedFile.check("docs/losses.md", page.toString());
    }

    /** How often each kind of line is told. */
    private static Map<String, Integer> kinds(Format format) throws IOException {
        List<Loss> losses =
                new ArrayList<>(ExchangedFormats.write(format, UrbancoopDataset.load(), OutputStream.nullOutputStream())
                        .losses());
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (Loss loss : losses) {
            String place = loss.subject().replaceAll("/.*", "")
                    + loss.pointer().toString().replaceAll("/[0-9]+(?=/|$)", "/*");
            String line = String.join(
                    " | ",
                    loss.kind().label(Locale.ENGLISH),
                    "`" + place + "`",
                    loss.why().english(),
                    loss.why().korean());
            kinds.merge(line, 1, Integer::sum);
        }
        Map<String, Integer> sorted = new LinkedHashMap<>();
        kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> sorted.put(kind.getKey(), kind.getValue()));
        return sorted;
    }
}
