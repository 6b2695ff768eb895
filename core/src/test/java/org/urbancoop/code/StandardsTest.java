package org.urbancoop.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.code.Standards.Row;
import org.urbancoop.code.Standards.Use;

/** The comparison of the code lists with published ones says what the lists say. */
class StandardsTest {

    /** Published lists that are compared as a whole, with the number of their codes. */
    private static final Map<String, Integer> WHOLE = Map.ofEntries(
            Map.entry("IATI OrganisationRole", 4),
            Map.entry("IATI OrganisationType", 16),
            Map.entry("IATI ActivityStatus", 6),
            Map.entry("IATI ActivityScope", 8),
            Map.entry("IATI AidType", 46),
            Map.entry("IATI BudgetType", 2),
            Map.entry("IATI CollaborationType", 7),
            Map.entry("IATI DocumentCategory", 30),
            Map.entry("IATI FinanceType-category", 10),
            Map.entry("IATI FlowType", 10),
            Map.entry("IATI PolicyMarker", 12),
            Map.entry("IATI RelatedActivityType", 5),
            Map.entry("IATI SectorCategory", 50),
            Map.entry("OC4IDS partyRole", 14),
            Map.entry("OC4IDS projectSector", 23),
            Map.entry("OC4IDS projectStatus", 8),
            Map.entry("OC4IDS projectType", 5),
            Map.entry("OC4IDS relatedProject", 4),
            Map.entry("RFC 5545 STATUS", 3),
            Map.entry("RFC 9073 PARTICIPANT-TYPE", 10),
            Map.entry("schema.org AdministrativeArea", 5),
            Map.entry("schema.org Event", 24),
            Map.entry("schema.org EventAttendanceModeEnumeration", 3),
            Map.entry("schema.org EventStatusType", 5),
            Map.entry("schema.org LegalForceStatus", 3),
            Map.entry("schema.org Organization", 20),
            Map.entry("W3C ORG classes", 9),
            Map.entry("ISO 3166-2 category", 109));

    @Test
    void rows_nameATermOrSayWhyThereIsNone() {
        assertThat(Standards.rows()).doesNotHaveDuplicates().allSatisfy(row -> {
            assertThat(row.relation()).isIn(Standards.RELATIONS);
            assertThat(row.standard()).isNotBlank();
            assertThat(row.codes()).isNotBlank();
            assertThat(row.code()).isNotBlank();
            assertThat(row.name()).isNotBlank();
            if (row.relation().equals(Standards.NONE)) {
                assertThat(row.term()).isEmpty();
                assertThat(row.reason()).endsWith(".");
            } else {
                assertThat(CodeLists.find(row.list()).orElseThrow().find(row.term()))
                        .as("%s of %s", row.term(), row.list())
                        .isPresent();
            }
        });
    }

    @Test
    void rows_lieInOurListsOrInNone() {
        List<String> lists = Stream.concat(CodeLists.all().stream().map(CodeList::name), Stream.of(Standards.NO_LIST))
                .toList();
        assertThat(Standards.rows()).allSatisfy(row -> assertThat(row.list()).isIn(lists));
        assertThat(Standards.rows(Standards.NO_LIST))
                .allSatisfy(row -> assertThat(row.relation()).isEqualTo(Standards.NONE));
    }

    /** What is equal in the table is equal in the list, and the other way round. */
    @Test
    void exactMatches_areTheEqualTermsOfTheLists() {
        Set<String> table = Standards.rows().stream()
                .filter(row -> row.relation().equals(Standards.EXACT))
                .flatMap(row -> row.address().stream().map(address -> equal(row.list(), row.term(), address)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> lists = CodeLists.all().stream()
                .flatMap(list -> list.terms().stream()
                        .flatMap(term ->
                                term.sameAs().stream().map(address -> equal(list.name(), term.term(), address))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(table).hasSizeGreaterThan(60).isEqualTo(lists);
    }

    @Test
    void publishedLists_areCompleteWhereTheyAreComparable() {
        Map<String, Set<String>> codes = new HashMap<>();
        for (Row row : Standards.rows()) {
            codes.computeIfAbsent(row.standard() + " " + row.codes(), none -> new HashSet<>())
                    .add(row.code());
        }
        assertThat(WHOLE)
                .allSatisfy((list, size) ->
                        assertThat(codes.get(list)).as(list).isNotNull().hasSize(size));
    }

    /** A code has one reading in each list of ours: it is equal to one term at most, and not also without one. */
    @Test
    void codes_areEqualToOneTermAtMost() {
        Map<String, List<Row>> byCode = Standards.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.list() + " " + row.standard() + " " + row.codes() + " " + row.code()));
        assertThat(byCode.values()).allSatisfy(rows -> {
            List<String> relations = rows.stream().map(Row::relation).toList();
            if (relations.contains(Standards.EXACT) || relations.contains(Standards.NONE)) {
                assertThat(relations).as(rows.toString()).hasSize(1);
            }
        });
    }

    /** A term that corresponds to no published code is used in two public documents. */
    @Test
    void newTerms_areOfAStandardOrInUse() {
        Set<String> compared = Standards.rows().stream()
                .map(row -> row.list() + " " + row.term())
                .collect(Collectors.toSet());
        Map<String, Long> uses = Standards.uses().stream()
                .collect(Collectors.groupingBy(use -> use.list() + " " + use.term(), Collectors.counting()));
        List<String> unfounded = CodeLists.all().stream()
                .flatMap(list -> list.terms().stream()
                        .filter(term -> term.since().orElse("1.0").compareTo("1.0") > 0)
                        .map(term -> list.name() + " " + term))
                .filter(term -> !compared.contains(term) && uses.getOrDefault(term, 0L) < 2)
                .toList();
        assertThat(unfounded).isEmpty();
    }

    @Test
    void uses_areOfOurTermsAndHaveAddresses() {
        assertThat(Standards.uses()).doesNotHaveDuplicates().allSatisfy(use -> {
            assertThat(CodeLists.find(use.list()).orElseThrow().find(use.term()))
                    .as(use.toString())
                    .isPresent();
            assertThat(use.title()).isNotBlank();
            assertThat(URI.create(use.address()).getScheme()).isIn("http", "https");
        });
        assertThat(Standards.uses().stream().collect(Collectors.groupingBy(Use::list)))
                .hasSizeGreaterThan(10);
    }

    private static String equal(String list, String term, URI address) {
        return list + " " + term + " = " + address;
    }
}
