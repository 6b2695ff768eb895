package org.urbancoop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.urbancoop.data.LeafEvidence.Ground;
import org.urbancoop.data.LeafEvidence.Mapping;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.source.Source;

/** Every value can be traced: a citation that covers it carries it. */
class DatasetLeavesTest {

    private static final Dataset DATASET = UrbancoopDataset.load();
    private static final List<Mapping> MAPPINGS = mappings();

    @Test
    void leaves_areCarriedByTheirCitations() {
        Map<Ground, Integer> grounds = new TreeMap<>();
        assertThat(untraced(DATASET, MAPPINGS, grounds)).isEmpty();
        assertThat(grounds).as("what values rest on").containsKeys(Ground.values());
        assertThat(grounds.getOrDefault(Ground.WORDS, 0))
                .isGreaterThan(grounds.getOrDefault(Ground.READING, 0) + grounds.getOrDefault(Ground.MAPPING, 0));
    }

    @Test
    void mappings_areAllNeeded() {
        LeafEvidence evidence = new LeafEvidence(DATASET, MAPPINGS);
        List<CooperationRecord> mapped = DATASET.records()
                .filter(item -> MemberValues.leaves(item).entrySet().stream()
                        .filter(leaf -> LeafEvidence.isStatement(leaf.getKey()))
                        .anyMatch(leaf -> evidence.ground(item, leaf.getKey(), leaf.getValue())
                                .equals(Optional.of(Ground.MAPPING))))
                .toList();
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < MAPPINGS.size(); i++) {
            List<Mapping> others = new ArrayList<>(MAPPINGS);
            String without = others.remove(i).toString();
            LeafEvidence poorer = new LeafEvidence(DATASET, others);
            if (mapped.stream()
                    .allMatch(item -> untraced(item, poorer, new TreeMap<>()).isEmpty())) {
                unused.add(without);
            }
        }
        assertThat(unused).isEmpty();
    }

    /** Guards the test above: what the row of another project says does not carry a value. */
    @Test
    void values_ofAnotherProject_areFound() {
        List<Project> projects = DATASET.getProjects();
        Set<String> found = new HashSet<>();
        int swapped = 0;
        for (int i = 1; i < projects.size(); i++) {
            Project project = projects.get(i);
            Project other = projects.get(i - 1);
            if (!project.getTitle().equals(other.getTitle())) {
                swapped++;
                add(found, project.toBuilder().title(other.getTitle()).build(), "/title");
            }
            if (!project.getPeriod().equals(other.getPeriod())) {
                swapped++;
                add(found, project.toBuilder().period(other.getPeriod()).build(), "/period");
            }
            if (!project.getParticipants()
                    .get(0)
                    .getParty()
                    .equals(other.getParticipants().get(0).getParty())) {
                swapped++;
                add(
                        found,
                        project.toBuilder()
                                .participants(other.getParticipants())
                                .build(),
                        "/participants");
            }
        }
        assertThat(swapped).isGreaterThan(200);
        assertThat(found.size()).as("found of %d", swapped).isGreaterThan(swapped * 9 / 10);
    }

    private static void add(Set<String> found, Project changed, String member) {
        if (untraced(changed, new LeafEvidence(DATASET, MAPPINGS), new TreeMap<>()).stream()
                .anyMatch(line -> line.contains(member))) {
            found.add(changed.reference() + member);
        }
    }

    private static List<String> untraced(Dataset dataset, List<Mapping> mappings, Map<Ground, Integer> grounds) {
        LeafEvidence evidence = new LeafEvidence(dataset, mappings);
        return dataset.records()
                .filter(item -> !(item instanceof Source))
                .flatMap(item -> untraced(item, evidence, grounds).stream())
                .toList();
    }

    private static List<String> untraced(CooperationRecord item, LeafEvidence evidence, Map<Ground, Integer> grounds) {
        List<String> untraced = new ArrayList<>();
        MemberValues.leaves(item).forEach((leaf, value) -> {
            if (LeafEvidence.isStatement(leaf)) {
                evidence.ground(item, leaf, value)
                        .ifPresentOrElse(
                                ground -> grounds.merge(ground, 1, Integer::sum),
                                () -> untraced.add(item.reference() + " " + leaf + ": " + MemberValues.text(value)));
            }
        });
        return untraced;
    }

    /** Reads the table of codes and the words that they stand for. */
    static List<Mapping> mappings() {
        try (var stream = Objects.requireNonNull(DatasetLeavesTest.class.getResourceAsStream("mappings.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Mapping(cells[0], cells[1], Pattern.compile(cells[2])))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
