package org.urbancoop.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.urbancoop.citation.Citation;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.source.Source;

/**
 * Proves that the words which the reference dataset cites stand in the texts that were read.
 *
 * <p>The texts are not ours to publish, so whoever has them gives their folder with {@code -Durbancoop.sources=FOLDER}.
 * A text is known by its checksum, whatever its file is called.
 */
class DatasetEvidenceTest {

    private static final String FOLDER = System.getProperty("urbancoop.sources", "");

    @Test
    void checksum_isThatOfOneFile() throws IOException {
        Map<String, List<Path>> files = filesByChecksum();
        List<Source> read = sourcesThatWereRead(UrbancoopDataset.load());
        assertThat(read).isNotEmpty();
        for (Source source : read) {
            assertThat(files.getOrDefault(source.getSha256().orElseThrow(), List.of()))
                    .as("file in '%s' with the SHA-256 of %s", FOLDER, source.reference())
                    .hasSize(1);
        }
    }

    @Test
    void verbatim_standsInItsSource() throws IOException {
        Map<RecordReference, String> texts = texts();
        List<Cited> cited = Cited.in(UrbancoopDataset.load()).stream()
                .filter(one -> one.citation().getVerbatim().isPresent())
                .toList();
        assertThat(cited.stream().map(one -> one.citation().getSource()).distinct())
                .as("the sources of the words, each with its text")
                .containsExactlyInAnyOrderElementsOf(texts.keySet());
        assertThat(unproved(cited, texts)).isEmpty();
    }

    @Test
    void titlesOfProjects_andRolesAsPrinted_standInASourceOfTheirRecord() throws IOException {
        Map<RecordReference, String> texts = texts();
        List<String> proved = new ArrayList<>();
        List<String> unproved = new ArrayList<>();
        for (CooperationRecord item : UrbancoopDataset.load().records().toList()) {
            MemberValues.leaves(item).forEach((pointer, value) -> {
                String place = pointer.toString();
                if (place.endsWith("/roleAsPrinted") || (item instanceof Project && place.equals("/title"))) {
                    boolean said = item.getCitations().stream()
                            .anyMatch(citation -> stands(MemberValues.text(value), texts.get(citation.getSource())));
                    (said ? proved : unproved).add(item.reference() + place + ": " + value);
                }
            });
        }
        assertThat(unproved).isEmpty();
        assertThat(proved)
                .hasSizeGreaterThan(UrbancoopDataset.load().getProjects().size());
    }

    @Test
    void unproved_namesWhatTheSourceDoesNotSay() {
        RecordReference source = RecordReference.parse("source/seoul");
        Map<RecordReference, String> texts =
                Map.of(source, "Areas | Projects |\n---|\nTransportation\u00a0\u3000(36) |\n");
        assertThat(unproved(
                        List.of(
                                cited("as printed", source, "Transportation (36)"),
                                cited("broken line", source, "Projects | ---| Transportation"),
                                cited("a letter", source, "Transportatoin (36)"),
                                cited("a capital", source, "transportation (36)"),
                                cited("no blank", source, "Transportation(36)"),
                                cited("other source", RecordReference.parse("source/other"), "Areas")),
                        texts))
                .containsExactly(
                        "a letter: 'Transportatoin (36)' does not stand in source/seoul",
                        "a capital: 'transportation (36)' does not stand in source/seoul",
                        "no blank: 'Transportation(36)' does not stand in source/seoul",
                        "other source: 'Areas' does not stand in source/other");
    }

    private static Cited cited(String place, RecordReference source, String verbatim) {
        Citation citation = Citation.of(source, verbatim);
        return new Cited(place, citation, citation);
    }

    /** Says of which citations the words do not stand in the text of their source. */
    private static List<String> unproved(List<Cited> cited, Map<RecordReference, String> texts) {
        List<String> unproved = new ArrayList<>();
        for (Cited one : cited) {
            RecordReference source = one.citation().getSource();
            String verbatim = one.citation().getVerbatim().orElseThrow();
            if (!stands(verbatim, texts.get(source))) {
                unproved.add("%s: '%s' does not stand in %s".formatted(one.place(), verbatim, source));
            }
        }
        return unproved;
    }

    private static boolean stands(String words, @Nullable String text) {
        return text != null && fold(text).contains(fold(words));
    }

    /**
     * Makes one blank of each run of white space, no-break and ideographic spaces included, and changes nothing else.
     */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank) {
                folded.append(c);
            } else if (!space) {
                folded.append(' ');
            }
            space = blank;
        }
        return folded.toString();
    }

    private static Map<RecordReference, String> texts() throws IOException {
        Map<String, List<Path>> files = filesByChecksum();
        Map<RecordReference, String> texts = new TreeMap<>();
        for (Source source : sourcesThatWereRead(UrbancoopDataset.load())) {
            for (Path file : files.getOrDefault(source.getSha256().orElseThrow(), List.of())) {
                texts.put(source.reference(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static List<Source> sourcesThatWereRead(Dataset dataset) {
        return dataset.getSources().stream()
                .filter(source -> source.getSha256().isPresent())
                .toList();
    }

    private static Map<String, List<Path>> filesByChecksum() throws IOException {
        assumeFalse(
                FOLDER.isBlank(),
                "Skipped: the source texts are not at hand. Give their folder with -Durbancoop.sources=FOLDER");
        Map<String, List<Path>> files = new TreeMap<>();
        try (Stream<Path> entries = Files.list(Path.of(FOLDER))) {
            for (Path file : entries.filter(Files::isRegularFile).sorted().toList()) {
                files.computeIfAbsent(sha256(file), key -> new ArrayList<>()).add(file);
            }
        }
        return files;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
