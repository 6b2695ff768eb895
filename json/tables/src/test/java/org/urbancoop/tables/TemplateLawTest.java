package org.urbancoop.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.Loss;
import org.urbancoop.tables.cell.CellLosses;
import org.urbancoop.tables.reading.SheetReading;
import org.urbancoop.tables.reading.TemplateReader;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.validation.Finding;

/** Out by the template and in again gives an equal dataset, but for what is told. */
class TemplateLawTest {

    @Provide
    Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets();
    }

    @Provide
    Arbitrary<Locale> locales() {
        return net.jqwik.api.Arbitraries.of(Locale.ENGLISH, Locale.KOREAN);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void outAndInAgain_isEqual(@ForAll("datasets") Dataset dataset, @ForAll("locales") Locale locale)
            throws IOException {
        Path folder = Files.createTempDirectory("template");
        try {
            List<Loss> losses = TemplateWriter.of(locale).write(dataset, folder);
            SheetReading reading = TemplateReader.of().read(FormatInput.of(folder));
            List<String> expected = leaves(dataset, losses);
            List<String> found = leaves(reading.dataset(), List.of());
            assertThat(expected.stream().filter(each -> !found.contains(each))).isEmpty();
            assertThat(found.stream().filter(each -> !expected.contains(each))).isEmpty();
            assertThat(found).hasSameSizeAs(expected);
            assertThat(reading.rejected()).isEmpty();
            assertThat(losses.isEmpty()).isEqualTo(reading.dataset().equals(dataset));
            delete(folder);
            assertThat(TemplateWriter.of(locale).write(reading.dataset(), folder))
                    .isEmpty();
            assertThat(TemplateReader.of().read(FormatInput.of(folder)).dataset())
                    .isEqualTo(reading.dataset());
        } finally {
            delete(folder);
        }
    }

    /** Every value of a dataset that is not told as lost, whichever element of a list it is in. */
    private static List<String> leaves(Dataset dataset, List<Loss> losses) {
        Set<String> lost = new HashSet<>();
        losses.forEach(loss -> lost.add(loss.subject() + loss.pointer()));
        List<String> all = new ArrayList<>();
        CellLosses.forEach(
                dataset,
                (subject, entry) -> MemberValues.leaves(entry).forEach((pointer, value) -> {
                    if (!lost.contains(subject + pointer)) {
                        all.add(subject + pointer.toString().replaceAll("/[0-9]+(?=/|$)", "/*") + " = "
                                + MemberValues.text(value));
                    }
                }));
        return all;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Test
    void bundledDataset_isEqual(@TempDir Path folder) throws IOException {
        Dataset dataset = UrbancoopDataset.load();
        assertThat(TemplateWriter.of(Locale.KOREAN).write(dataset, folder)).isEmpty();
        SheetReading reading = TemplateReader.of().read(FormatInput.of(folder));
        assertThat(reading.findings()).extracting(Finding::toString).isEmpty();
        assertThat(reading.dataset()).isEqualTo(dataset);
    }
}
