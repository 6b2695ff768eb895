package org.urbancoop.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.citation.Citation;
import org.urbancoop.code.BudgetKind;
import org.urbancoop.code.RenewalKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.participation.Person;
import org.urbancoop.source.Source;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.validation.ValidationReport;

/** Situations of the field, each a dataset: what the model can say, and what the rules say of it. */
class SituationsTest {

    private static final String FOLDER = "json/src/test/resources/org/urbancoop/json/situations/";

    private static final String INVENTED = "Invented example: ";

    /** What the second edition of the model added. */
    private static final Set<String> SECOND_EDITION = Set.of(
            "Agreement.renewal",
            "Agreement.signatories",
            "Agreement.approvals",
            "Agreement.title",
            "Agreement.titles",
            "Agreement.titleLanguage",
            "Agreement.summary",
            "Agreement.sectors",
            "Agreement.identifiers",
            "Renewal.kind",
            "Renewal.term",
            "Renewal.notice",
            "Signatory.party",
            "Signatory.person",
            "Signatory.nameAsPrinted",
            "Signatory.signed",
            "Signatory.place",
            "Project.titleLanguage",
            "Project.identifiers",
            "Project.budgets",
            "Project.flow",
            "Project.observations",
            "Budget.amount",
            "Budget.kind",
            "Budget.period",
            "Participation.contribution",
            "Contribution.amount",
            "Contribution.inKind",
            "Contribution.description",
            "Contribution.date",
            "Component.period",
            "Component.budget",
            "Organization.memberships",
            "City.memberships",
            "Membership.organization",
            "Membership.role",
            "Membership.period",
            "City.existence",
            "City.countryHistory",
            "CountryPeriod.country",
            "CountryPeriod.formerCountry",
            "CountryPeriod.period",
            "FormerName.language",
            "FormerName.names",
            "Event.previousWhen",
            "Event.titleLanguage",
            "Event.languages",
            "Event.outputs",
            "Event.observations",
            "Event.identifiers",
            "AgendaItem.timeZone",
            "Cost.label",
            "Cost.until",
            "Observation.baseline",
            "Observation.target",
            "Observation.dimensions",
            "Program.titleLanguage",
            "Program.identifiers");

    /** The situations that the second edition was made for; the others were found in public documents. */
    private static final List<String> TWELVE = List.of(
            "renewal",
            "suspension-by-one-side",
            "merged-county",
            "automatic-renewal",
            "three-donors",
            "lapsed-membership",
            "postponed-congress",
            "youth-exchange",
            "secondment",
            "relief-aid",
            "delegation-visit",
            "two-time-zones");

    static List<String> names() {
        try (Stream<Path> files = Files.list(GeneratedFile.path(FOLDER))) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
            return Stream.concat(TWELVE.stream(), names.stream().filter(name -> !TWELVE.contains(name)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(GeneratedFile.path(FOLDER + name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dataset dataset(String name) {
        return UrbancoopJson.of().read(bytes(name), Dataset.class);
    }

    /** Of what the library writes, which is the file: lines do not depend on which test rewrites it first. */
    private static ValidationReport report(String name) {
        return JsonValidator.standard().validate(UrbancoopJson.of().pretty().toBytes(dataset(name)));
    }

    private static Stream<Object> parts(Object value) {
        return Stream.concat(
                Stream.of(value), MemberValues.children(value).values().stream().flatMap(SituationsTest::parts));
    }

    /** The members that a document has, as {@code Project.flow}. */
    private static Set<String> members(String name) {
        Set<String> members = new TreeSet<>();
        parts(dataset(name)).forEach(part -> {
            if (part instanceof Extensible object) {
                String type = object.getClass().getSuperclass().getSimpleName();
                MemberValues.of(object).keySet().forEach(member -> members.add(type + "." + member));
            }
        });
        return members;
    }

    @ParameterizedTest
    @MethodSource("names")
    void document_isReadWithoutProblems_andWrittenAsItIs(String name) {
        Decoded<Dataset> decoded = UrbancoopJson.of().decode(bytes(name), Dataset.class);
        assertThat(decoded.problems()).isEmpty();
        UrbancoopJson json = UrbancoopJson.of().pretty();
        GeneratedFile.check(FOLDER + name + ".json", json.toText(decoded.orElseThrow()));
        assertThat(json.toBytes(decoded.orElseThrow())).isEqualTo(bytes(name));
        assertThat(SchemaDoor.refusals(bytes(name), "Dataset")).isEmpty();
    }

    /** Each finding was read beside its document and is true. */
    @ParameterizedTest
    @MethodSource("names")
    void report_isAsRead(String name) {
        assertThat(report(name).hasErrors()).isFalse();
        GeneratedFile.check(FOLDER + name + ".report.txt", report(name).toText(Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("names")
    void withoutPersonalData_noPersonIsLeft(String name) {
        Dataset redacted = dataset(name).withoutPersonalData();
        assertThat(parts(redacted)).noneMatch(Person.class::isInstance);
        String text = UrbancoopJson.of().toText(redacted);
        assertThat(parts(dataset(name)).filter(Person.class::isInstance).map(person -> ((Person) person).getName()))
                .noneMatch(text::contains);
    }

    @ParameterizedTest
    @MethodSource("names")
    void sources_areNamed_andQuotedInFewWords(String name) {
        Dataset dataset = dataset(name);
        boolean invented = dataset.getTitle().startsWith(INVENTED);
        assertThat(dataset.getSources())
                .allSatisfy(source -> assertThat(source.getUrl())
                        .as("%s, which is %s", source.getId(), invented ? "invented" : "public")
                        .matches(url -> url.isEmpty() == invented));
        assertThat(parts(dataset)
                        .filter(Citation.class::isInstance)
                        .flatMap(citation -> ((Citation) citation).getVerbatim().stream()))
                .allMatch(words -> words.length() <= 160)
                .matches(words -> words.isEmpty() == invented);
    }

    @Test
    void documents_sayEachMemberOfTheSecondEdition() {
        Set<String> said = new TreeSet<>();
        names().forEach(name -> said.addAll(members(name)));
        assertThat(new TreeSet<>(SECOND_EDITION)).isSubsetOf(said);
        List<Object> parts =
                names().stream().flatMap(name -> parts(dataset(name))).toList();
        assertThat(parts).contains(RenewalKind.AUTOMATIC, RenewalKind.BY_AGREEMENT, RenewalKind.NONE);
        assertThat(parts).contains(BudgetKind.ORIGINAL, BudgetKind.REVISED);
    }

    @Test
    void page_listsThemAll() {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(22).doesNotHaveDuplicates();
        assertThat(names().stream().filter(name -> dataset(name).getTitle().startsWith(INVENTED)))
                .as("the others are found in public documents")
                .isSubsetOf(TWELVE);
        StringBuilder page = new StringBuilder("""
                # Situations

                What people in this field have to say, each as a complete dataset. A test writes this page from the \
                documents, and compares each with the report beside it (`NAME.report.txt`): every finding in it is \
                true. Where no public text was at hand, the places are invented, and the title says so.

                They are examples, not reference data: sources were read in excerpts of stored copies, and where an \
                excerpt had no title, that of the source is made of its address.

                ## The situations that the second edition was made for

                """);
        table(TWELVE, page);
        page.append("\n## Found in public documents\n\n");
        table(names().stream().filter(name -> !TWELVE.contains(name)).toList(), page);
        page.append("\n## Where each member of the second edition is used\n\n| Member | Documents |\n|---|---|\n");
        Map<String, Set<String>> uses = new TreeMap<>();
        names().forEach(name -> members(name).stream()
                .filter(SECOND_EDITION::contains)
                .forEach(member ->
                        uses.computeIfAbsent(member, any -> new TreeSet<>()).add(name)));
        uses.forEach((member, names) -> page.append("| `%s` | %s |\n".formatted(member, String.join(", ", names))));
        GeneratedFile.check("docs/situations.md", page.toString());
    }

    private static void table(List<String> names, StringBuilder page) {
        page.append("| Situation | Document | Said with | Sources | Findings |\n|---|---|---|---|---|\n");
        for (String name : names) {
            Dataset dataset = dataset(name);
            String said = members(name).stream()
                    .filter(SECOND_EDITION::contains)
                    .map(member -> "`" + member + "`")
                    .collect(joining(", "));
            String sources = dataset.getSources().stream()
                    .filter(source -> source.getUrl().isPresent())
                    .map(SituationsTest::link)
                    .collect(joining(", "));
            page.append("| %s | [%s](../%s%s.json) | %s | %s | %s |\n"
                    .formatted(
                            dataset.getTitle(),
                            name,
                            FOLDER,
                            name,
                            said,
                            sources.isEmpty() ? "invented" : sources,
                            findings(report(name))));
        }
    }

    private static String link(Source source) {
        String publisher = source.getPublisher().orElse(source.getTitle());
        return "[%s](%s)".formatted(publisher, source.getUrl().orElseThrow());
    }

    private static String findings(ValidationReport report) {
        String codes = Stream.concat(
                        report.findings().stream().map(finding -> "`" + finding.code() + "`"),
                        report.undecided().stream().map(finding -> "`" + finding.code() + "` (undecided)"))
                .distinct()
                .sorted()
                .collect(joining(", "));
        return codes.isEmpty() ? "none" : codes;
    }
}
