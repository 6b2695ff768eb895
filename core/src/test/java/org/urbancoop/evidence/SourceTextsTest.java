package org.urbancoop.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.source.Source;

class SourceTextsTest {

    private static final RecordReference MINUTES = RecordReference.parse("source/minutes");

    @TempDir
    private Path folder;

    @Test
    void read_knowsATextByItsChecksum_orElseByItsName() throws IOException {
        write("anything.bin", "by checksum");
        write("press.txt", "by name");
        write("other", "of no source");
        write(".hidden", "left alone");
        Files.createDirectory(folder.resolve("minutes"));
        Dataset dataset = dataset(
                source("minutes").toBuilder()
                        .sha256(SourceText.of("by checksum").sha256())
                        .build(),
                source("press"));
        SourceTexts texts = SourceTexts.read(folder, dataset);
        assertThat(texts.find(MINUTES).orElseThrow().text()).isEqualTo("by checksum");
        assertThat(texts.find(MINUTES).orElseThrow().name()).isEqualTo("anything.bin");
        assertThat(texts.find(RecordReference.parse("source/press"))
                        .orElseThrow()
                        .text())
                .isEqualTo("by name");
        assertThat(texts.unusedFiles()).containsExactly("other");
    }

    @Test
    void read_prefersTheChecksumToTheName() throws IOException {
        write("minutes.txt", "a later text");
        write("a", "the text");
        Dataset dataset = dataset(source("minutes").toBuilder()
                .sha256(SourceText.of("the text").sha256())
                .build());
        assertThat(SourceTexts.read(folder, dataset).find(MINUTES).orElseThrow().text())
                .isEqualTo("the text");
    }

    @Test
    void read_ofTheNameButAnotherChecksum_isContradicted() throws IOException {
        write("minutes.txt", "a later text");
        Dataset dataset = dataset(source("minutes").toBuilder()
                .sha256(SourceText.of("the text").sha256())
                .build());
        EvidenceReport report = EvidenceReport.prove(dataset, SourceTexts.read(folder, dataset));
        assertThat(report.values()).singleElement().satisfies(value -> {
            assertThat(value.ground()).isEqualTo(Ground.OTHER_DIGEST);
            assertThat(value.pointer()).hasToString("/sha256");
        });
        assertThat(report.isSound()).isFalse();
    }

    @Test
    void read_ofTwoFilesWithOneName_saysWhich() throws IOException {
        write("minutes.txt", "one");
        write("minutes.md", "two");
        assertThatExceptionOfType(SourceTextException.class)
                .isThrownBy(() -> SourceTexts.read(folder, dataset(source("minutes"))))
                .satisfies(e -> {
                    assertThat(e)
                            .hasMessageContaining("source/minutes")
                            .hasMessageContaining("minutes.md, minutes.txt");
                    assertThat(e.getWords().in(Locale.KOREAN)).contains("minutes.md, minutes.txt");
                });
        write("minutes.md", "one");
        assertThat(SourceTexts.read(folder, dataset(source("minutes"))).find(MINUTES))
                .isPresent();
    }

    @Test
    void read_ofWhatIsNoText_names_theFile() throws IOException {
        Files.write(folder.resolve("minutes.txt"), "서울".getBytes(StandardCharsets.UTF_16LE));
        assertThatExceptionOfType(SourceTextException.class)
                .isThrownBy(() -> SourceTexts.read(folder, dataset(source("minutes"))))
                .withMessageContaining("minutes.txt: is not a text in UTF-8");
    }

    @Test
    void read_leavesOutTheByteOrderMark_butNotOfTheChecksum() throws IOException {
        write("minutes.txt", "\ufeffSeoul");
        SourceText text = SourceTexts.read(folder, dataset(source("minutes")))
                .find(MINUTES)
                .orElseThrow();
        assertThat(text.text()).isEqualTo("Seoul");
        assertThat(text.sha256()).isEqualTo(SourceText.of("\ufeffSeoul").sha256());
    }

    @Test
    void read_ofNoFolder_isRefused() throws IOException {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> SourceTexts.read(folder.resolve("none"), dataset()));
        write("file", "");
        assertThatExceptionOfType(NotDirectoryException.class)
                .isThrownBy(() -> SourceTexts.read(folder.resolve("file"), dataset()));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static Source source(String id) {
        return Source.builder().id(id).title("A source").build();
    }

    private static Dataset dataset(Source... sources) {
        return Dataset.builder().id("test").title("Test").addSources(sources).build();
    }
}
