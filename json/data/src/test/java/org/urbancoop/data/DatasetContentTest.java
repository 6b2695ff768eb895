package org.urbancoop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.Code;
import org.urbancoop.code.Role;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.source.Source;

/** What holds for the reference dataset as a whole, without the texts that it was read from. */
class DatasetContentTest {

    private static final Dataset DATASET = UrbancoopDataset.load();

    @Test
    void records_areAsManyAsWereRead() {
        assertThat(List.of(
                        DATASET.getSources().size(),
                        DATASET.getCities().size(),
                        DATASET.getOrganizations().size(),
                        DATASET.getAgreements().size(),
                        DATASET.getProjects().size(),
                        DATASET.getEvents().size(),
                        DATASET.getPrograms().size(),
                        DATASET.getDeclaredTotals().size()))
                .as("sources, cities, organizations, agreements, projects, events, programs, declared totals;"
                        + " words of a source stand behind each, so none comes or goes by chance")
                .containsExactly(14, 103, 53, 54, 99, 21, 13, 50);
    }

    @Test
    void references_leadToRecords() {
        assertThat(leaves(
                        RecordReference.class,
                        reference -> DATASET.find(reference).isEmpty()))
                .isEmpty();
        assertThat(leaves(
                        CountryReference.class,
                        reference -> !reference.country().isKnown()))
                .isEmpty();
    }

    @Test
    void codes_areKnown() {
        assertThat(leaves(Code.class, code -> !code.isKnown())).isEmpty();
    }

    @Test
    void members_areKnown() {
        assertThat(leaves(ExtensionValue.class, value -> true)).isEmpty();
    }

    /** Guards the tests above: a search that finds nothing would make them pass. */
    @Test
    void leaves_findsWhatItLooksFor() {
        assertThat(leaves(
                        RecordReference.class, reference -> reference.toString().equals("city/penang")))
                .hasSize(1)
                .allMatch(place -> place.endsWith("/venue/city: city/penang"));
        assertThat(leaves(CountryReference.class, reference -> true)).hasSize(3);
        assertThat(leaves(Code.class, code -> true))
                .hasSizeGreaterThan(DATASET.getProjects().size());
    }

    @Test
    void records_areCited_onceForEachStatement() {
        assertThat(DATASET.records()
                        .filter(item ->
                                !(item instanceof Source) && item.getCitations().isEmpty())
                        .map(CooperationRecord::reference))
                .isEmpty();
        assertThat(DATASET.records()
                        .filter(item -> new HashSet<>(item.getCitations()).size()
                                < item.getCitations().size())
                        .map(CooperationRecord::reference))
                .as("records with a citation that stands there twice")
                .isEmpty();
    }

    @Test
    void citations_nameASource() {
        assertThat(places(one -> DATASET.source(one.citation().getSource()).isEmpty()))
                .isEmpty();
    }

    @Test
    void citations_haveWords_whenTheirSourceIsATextThatWasRead() {
        assertThat(places(one -> one.citation().getVerbatim().isPresent()
                        != DATASET.source(one.citation().getSource())
                                .flatMap(Source::getSha256)
                                .isPresent()))
                .isEmpty();
    }

    @Test
    void citations_haveAField_whenTheyHaveNoWords() {
        assertThat(places(one -> one.citation().getVerbatim().isEmpty()
                        && one.citation().getField().isEmpty()))
                .isEmpty();
    }

    @Test
    void words_areShort() {
        assertThat(places(one -> one.citation().getVerbatim().orElse("").length() > Citation.VERBATIM_LENGTH))
                .isEmpty();
    }

    @Test
    void citedFields_exist() {
        assertThat(places(one -> one.citation()
                        .getField()
                        .filter(field -> MemberValues.find(one.owner(), field).isEmpty())
                        .isPresent()))
                .isEmpty();
    }

    @Test
    void addedKnowledge_isCited_andNothingIsCitedThatIsNotThere() {
        List<String> wrong = new ArrayList<>();
        for (City city : DATASET.getCities()) {
            Set<String> cited = citedFields(city);
            compare(wrong, city, "/location", city.getLocation().isPresent(), cited);
            compareIdentifiers(wrong, city, city.getIdentifiers(), cited);
            compare(wrong, city, "/names/ko", city.getNames().containsKey("ko"), cited);
        }
        DATASET.getOrganizations()
                .forEach(one -> compareIdentifiers(wrong, one, one.getIdentifiers(), citedFields(one)));
        assertThat(wrong).isEmpty();
    }

    private static Set<String> citedFields(CooperationRecord entry) {
        Set<String> cited = new HashSet<>();
        entry.getCitations().forEach(one -> one.getField().ifPresent(field -> cited.add(field.toString())));
        return cited;
    }

    private static void compareIdentifiers(
            List<String> wrong, CooperationRecord entry, Map<String, String> identifiers, Set<String> cited) {
        for (String scheme : List.of("geonames", "iso-3166-2", "wikidata")) {
            compare(wrong, entry, "/identifiers/" + scheme, identifiers.containsKey(scheme), cited);
        }
        assertThat(identifiers.keySet())
                .as("schemes of %s", entry.reference())
                .isSubsetOf("geonames", "iso-3166-2", "wikidata");
    }

    private static void compare(
            List<String> wrong, CooperationRecord entry, String field, boolean given, Set<String> cited) {
        if (given != cited.contains(field)) {
            wrong.add(entry.reference() + field + (given ? " is not cited" : " is cited but absent"));
        }
    }

    @Test
    void parts_sumToTheirWhole() {
        List<DeclaredTotal> wholes = DATASET.getDeclaredTotals().stream()
                .filter(total -> !total.getParts().isEmpty())
                .toList();
        assertThat(wholes).isNotEmpty();
        for (DeclaredTotal whole : wholes) {
            List<DeclaredTotal> parts = DATASET.getDeclaredTotals().stream()
                    .filter(total -> whole.getParts().contains(total.getId()))
                    .toList();
            assertThat(parts).as("parts of %s", whole.getId()).hasSameSizeAs(whole.getParts());
            assertThat(parts.stream()
                            .mapToInt(part -> part.getStated().intValueExact())
                            .sum())
                    .as("sum of the parts of %s, which the text gets right", whole.getId())
                    .isEqualTo(whole.getStated().intValueExact());
        }
    }

    @Test
    void conditions_doNotHangOnTheOrderOfAList() {
        assertThat(conditions()
                        .filter(condition ->
                                condition.getMember().steps().stream().anyMatch(step -> step.matches("\\d+"))))
                .isEmpty();
    }

    @Test
    void conditions_lookAtMembersThatSomeRecordHas() {
        assertThat(conditions()
                        .map(Condition::getMember)
                        .distinct()
                        .filter(member -> DATASET.records()
                                .noneMatch(
                                        item -> MemberValues.find(item, member).isPresent()))
                        .map(Object::toString))
                .isEmpty();
    }

    private static Stream<Condition> conditions() {
        return DATASET.getDeclaredTotals().stream().flatMap(total -> total.getWhere().stream());
    }

    @Test
    void counts_areInferred_whenTheirNumberIsNotPrinted() {
        assertThat(DATASET.getDeclaredTotals().stream()
                        .filter(total -> total.getMeasure() == Measure.COUNT
                                && total.getQualifier().isEmpty() != numberIsPrinted(total))
                        .map(DeclaredTotal::getId))
                .isEmpty();
    }

    private static boolean numberIsPrinted(DeclaredTotal total) {
        return total.getCitation()
                .getVerbatim()
                .orElse("")
                .matches(".*\\b" + total.getStated().toPlainString() + "\\b.*");
    }

    @Test
    void projectsOfSeoul_areTheRowsOfItsList() {
        RecordReference seoul = RecordReference.parse("city/seoul");
        List<Project> rows = DATASET.getProjects().stream()
                .filter(project -> project.getClassifications().containsKey("seoul-concentration"))
                .toList();
        assertThat(rows).hasSize(98).containsExactlyInAnyOrderElementsOf(DATASET.projectsOf(seoul, Role.IMPLEMENTING));
    }

    /** Finds the citations that meet a condition. */
    private static List<String> places(Predicate<Cited> condition) {
        List<Cited> all = Cited.in(DATASET);
        assertThat(all).hasSizeGreaterThan(DATASET.getProjects().size());
        return all.stream()
                .filter(condition)
                .map(one -> one.place() + ": " + one.citation())
                .toList();
    }

    /** Finds the values of a type in the whole dataset that meet a condition, as {@code pointer: value}. */
    private static <T> List<String> leaves(Class<T> type, Predicate<T> condition) {
        return MemberValues.leaves(DATASET).entrySet().stream()
                .filter(leaf -> type.isInstance(leaf.getValue()) && condition.test(type.cast(leaf.getValue())))
                .map(leaf -> leaf.getKey() + ": " + leaf.getValue())
                .toList();
    }
}
