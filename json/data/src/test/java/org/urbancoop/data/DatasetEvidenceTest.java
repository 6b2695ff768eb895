package org.urbancoop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.evidence.CheckedQuotation;
import org.urbancoop.evidence.CheckedValue;
import org.urbancoop.evidence.CodeWords;
import org.urbancoop.evidence.EvidenceReport;
import org.urbancoop.evidence.Ground;
import org.urbancoop.evidence.Occurrence.Difference;
import org.urbancoop.evidence.Proof;
import org.urbancoop.evidence.SourceTexts;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.source.Source;

/**
 * Every value can be traced: what is cited for it carries it. With the texts of the sources also: what is cited stands
 * in them.
 */
class DatasetEvidenceTest {

    private static final Dataset DATASET = UrbancoopDataset.load();

    /** Needs no texts: the words are those that are cited, wherever they stand. */
    @Test
    void values_areCarriedByTheWordsThatAreCited() {
        EvidenceReport report = EvidenceReport.prove(DATASET, SourceFolder.ofQuotations());
        assertThat(wrong(report)).isEmpty();
        assertThat(report.missingQuotations()).isEmpty();
        assertThat(report.values(Proof.PROVED)).hasSizeGreaterThan(1_200);
    }

    @Test
    void codeWords_areAllNeeded() {
        Set<String> needed = new TreeSet<>();
        for (CheckedValue value :
                EvidenceReport.prove(DATASET, SourceFolder.ofQuotations()).values()) {
            if (value.ground() == Ground.CODE_WORDS) {
                needed.add(member(value) + " " + value.value());
            }
        }
        assertThat(CodeWords.all())
                .extracting(line -> line.member() + " " + line.value())
                .allMatch(needed::contains);
    }

    /** Guards the first test: what the row of another project says does not carry a value. */
    @Test
    void values_ofAnotherProject_areFound() {
        List<Project> projects = DATASET.getProjects();
        List<Project> changed = new ArrayList<>(projects);
        Set<String> swapped = new TreeSet<>();
        for (int i = 1; i < projects.size(); i++) {
            Project other = projects.get(i - 1);
            Project project = projects.get(i);
            Project.Builder builder = project.toBuilder();
            if (!project.getTitle().equals(other.getTitle())) {
                builder.title(other.getTitle());
                swapped.add(project.reference() + "/title");
            }
            if (!project.getPeriod().equals(other.getPeriod())) {
                builder.period(other.getPeriod());
                swapped.add(project.reference() + "/period");
            }
            if (!project.getParticipants()
                    .get(0)
                    .getParty()
                    .equals(other.getParticipants().get(0).getParty())) {
                builder.participants(other.getParticipants());
                swapped.add(project.reference() + "/participants");
            }
            changed.set(i, builder.build());
        }
        EvidenceReport report =
                EvidenceReport.prove(DATASET.toBuilder().projects(changed).build(), SourceFolder.ofQuotations());
        Set<String> found = new TreeSet<>();
        wrong(report)
                .forEach(value -> found.add(
                        value.subject() + "/" + value.pointer().steps().get(0)));
        found.retainAll(swapped);
        assertThat(swapped.size()).isGreaterThan(200);
        assertThat(found.size()).as("found of %d", swapped.size()).isGreaterThan(swapped.size() * 9 / 10);
    }

    @Test
    void sources_areProvedByTheirTexts() throws IOException {
        SourceTexts texts = SourceFolder.read();
        EvidenceReport report = EvidenceReport.prove(DATASET, texts);
        assertThat(texts.unusedFiles()).isEmpty();
        assertThat(report.missingQuotations()).isEmpty();
        assertThat(report.quotations()).allMatch(CheckedQuotation::hasText);
        assertThat(report.quotations())
                .flatExtracting(
                        quotation -> quotation.occurrence().orElseThrow().differences())
                .containsOnly(Difference.WHITE_SPACE);
        assertThat(wrong(report)).isEmpty();
        assertThat(report.values())
                .filteredOn(value -> value.ground() == Ground.DIGEST)
                .hasSize((int) DATASET.getSources().stream()
                        .filter(source -> source.getSha256().isPresent())
                        .count());
    }

    @Test
    void titlesOfProjects_andRolesAsPrinted_standInASourceOfTheirRecord() throws IOException {
        SourceTexts texts = SourceFolder.read();
        List<String> proved = new ArrayList<>();
        List<String> unproved = new ArrayList<>();
        for (CooperationRecord item : DATASET.records().toList()) {
            MemberValues.leaves(item).forEach((pointer, value) -> {
                String place = pointer.toString();
                if (place.endsWith("/roleAsPrinted") || (item instanceof Project && place.equals("/title"))) {
                    boolean said = item.getCitations().stream()
                            .flatMap(citation -> texts.find(citation.getSource()).stream())
                            .anyMatch(text -> oneBlank(text.text()).contains(oneBlank(MemberValues.text(value))));
                    (said ? proved : unproved).add(item.reference() + place + ": " + value);
                }
            });
        }
        assertThat(unproved).isEmpty();
        assertThat(proved).hasSizeGreaterThan(DATASET.getProjects().size());
    }

    /** What is not a statement of the sources has no checksum, and needs no words. */
    @Test
    void sourcesWithoutText_areCitedWithoutWords() {
        Set<String> registers = new TreeSet<>();
        for (Source source : DATASET.getSources()) {
            if (source.getSha256().isEmpty()) {
                registers.add(source.reference().toString());
            }
        }
        assertThat(Cited.in(DATASET))
                .filteredOn(one -> registers.contains(one.citation().getSource().toString()))
                .isNotEmpty()
                .allMatch(one -> one.citation().getVerbatim().isEmpty());
    }

    private static List<CheckedValue> wrong(EvidenceReport report) {
        return report.values().stream()
                .filter(value -> value.proof() == Proof.NOT_PROVABLE || value.proof() == Proof.CONTRADICTED)
                .filter(value -> value.ground() != Ground.TEXT_MISSING
                        || !value.pointer().toString().equals("/sha256"))
                .filter(value -> value.ground() != Ground.OTHER_DIGEST)
                .toList();
    }

    private static String member(CheckedValue value) {
        return value.subject().replaceAll("/.*", "")
                + value.pointer().toString().replaceAll("/\\d+(?=/|$)", "/*");
    }

    private static String oneBlank(String text) {
        return text.replaceAll("[\\s\\h]+", " ");
    }
}
