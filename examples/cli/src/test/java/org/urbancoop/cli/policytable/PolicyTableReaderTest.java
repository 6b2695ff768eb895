package org.urbancoop.cli.policytable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.code.Role;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.participation.Participation;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;

class PolicyTableReaderTest {

    private static final PolicyTables WHOLE = Fixture.read(Fixture.TEXT);

    @Test
    void projects_everyRow() {
        assertThat(WHOLE.dataset().getProjects().stream().map(project -> line(WHOLE.dataset(), project)))
                .containsExactly(
                        "2011/2014 | Mobility > Bus-Card-Ticketing | Kyoto JP | Introducing Contactless Tickets on "
                                + "Buses",
                        "2015 | Mobility > Bus-Card-Ticketing | Abidjan CI | Planning a Ticketing Office",
                        "2016/2017 | Mobility > Bus-Card-Ticketing | Hai phong VN | Testing Gates at Two Ferry Piers",
                        "2018 | Mobility > Traffic Plans •Rules | Lima PE | Counting Bicycles on Main Roads",
                        "2019/2020 | Mobility > Publishing Guides | [Landlocked Countries] | Printing a Pocket Guide "
                                + "on Bus Lanes",
                        "2012/2013 | Water > Springs | Suva FJ | Mapping Springs above the Harbour",
                        "2019 | Water > Springs | San José CR | Checking Pumps after the Rains",
                        "2016/2017 | Open Data > Permit Desk | Suva FJ, Lima PE, {Audit Office -}, {Harbour Ministry "
                                + "CL}, {Permit Department OM} | Comparing Permit Desks",
                        "2018/2019 | Open Data > Permit Desk | {Department of Works CL} | Comparing Permit Desks",
                        "2018/2019 | Open Data > Permit Desk | {Anti-fraud Agency OM} | Comparing Permit Desks",
                        "2016 | Open Data > Skills | Kochi IN, Mysore IN, Ujjain IN | Teaching Clerks to Publish "
                                + "Tables",
                        "2018 | Open Data > Skills | [HARBCO] | Teaching Harbour Clerks",
                        "2020/2021 |  > Rail Plans | Hai phong VN | Drawing up a Rail Plan",
                        "2019 |  > Skills | Erdenet MN | Training Signal Staff",
                        "2021 |  > Skills | {Ministry of Rail -} | Training Track Staff",
                        "2015/2017 | Planning > New Towns | Bago MM, Yangon MM | Sketching Two New Quarters",
                        "2021/2022 | Planning > New Towns | Bukhara UZ, Aktau KZ | Advising on New Towns along the "
                                + "Line",
                        "2015 | Planning > New Towns | Anhui CN, Jilin CN | Reviewing Land Registers",
                        "2017 | Planning > Casebooks | [Four countries across Africa 4] | Publishing Casebooks on "
                                + "Old Harbours",
                        "2021 | Planning > Climate | FJ | Introductng Tide Warnings (concept note)");
    }

    private static String line(Dataset dataset, Project project) {
        String parties = project.getParticipants().stream()
                .filter(participation ->
                        participation.getRole().filter(Role.COUNTERPART::equals).isPresent())
                .map(participation -> party(dataset, participation))
                .collect(Collectors.joining(", "));
        return project.getPeriod().map(Object::toString).orElse("-") + " | "
                + project.getClassifications().getOrDefault("lakeport-area", "") + " > "
                + project.getClassifications().getOrDefault("lakeport-concentration", "") + " | " + parties + " | "
                + project.getTitle();
    }

    private static String party(Dataset dataset, Participation participation) {
        if (participation.getGroup().isPresent()) {
            return "[" + participation.getGroup().get().getLabel()
                    + participation
                            .getGroup()
                            .get()
                            .getCount()
                            .map(count -> " " + count)
                            .orElse("") + "]";
        }
        Reference reference = participation.getParty().orElseThrow();
        return dataset.city(reference)
                .map(city -> city.getName() + " "
                        + city.getCountry().map(Country::term).orElse("-"))
                .or(() -> dataset.organization(reference)
                        .map(body -> "{" + body.getName() + " "
                                + body.getCountry().map(Country::term).orElse("-") + "}"))
                .orElse(reference.toString().replace("country/", ""));
    }

    @Test
    void projects_citeTheirRow() {
        Project project = WHOLE.dataset().getProjects().get(0);
        assertThat(project.getId()).hasToString("kyoto-introducing-contactless-tickets-buses-2011");
        assertThat(project.getCitations()).singleElement().satisfies(citation -> {
            assertThat(citation.getSource()).hasToString("source/lakeport-page");
            assertThat(citation.getWhere()).contains("projects table, Mobility, Bus-Card-Ticketing");
            assertThat(citation.getVerbatim())
                    .contains("Japan/Kyoto (2011-2014) | Introducing Contactless Tickets on Buses");
        });
        assertThat(project.getParticipants().get(1))
                .isEqualTo(Participation.of(Role.IMPLEMENTING, Fixture.HOME.reference()));
    }

    @Test
    void cities_oncePerPlace() {
        Dataset dataset = WHOLE.dataset();
        assertThat(dataset.getCities().stream().map(City::getName))
                .doesNotHaveDuplicates()
                .contains("Lakeport", "Hai phong");
        City haiPhong = dataset.getCities().stream()
                .filter(city -> city.getName().equals("Hai phong"))
                .findFirst()
                .orElseThrow();
        assertThat(haiPhong.getAliases()).containsExactly("Hai Phong");
        assertThat(haiPhong.getKind()).isEqualTo(CityKind.CITY);
    }

    @Test
    void agreements_byRegionAndKind() {
        assertThat(WHOLE.dataset().getAgreements().stream()
                        .map(agreement -> agreement.getId() + " " + agreement.getKind() + " "
                                + agreement.getClassifications().get("lakeport-region")))
                .containsExactly(
                        "lakeport-kyoto sister-city Asia",
                        "lakeport-tainan sister-city Asia",
                        "lakeport-busan friendship-city Asia",
                        "lakeport-dili friendship-city Asia",
                        "lakeport-lyon sister-city Europe",
                        "lakeport-graz friendship-city Europe",
                        "lakeport-gent friendship-city Europe",
                        "lakeport-perth sister-city Oceania",
                        "lakeport-suva friendship-city Oceania",
                        "lakeport-lima sister-city Americas",
                        "lakeport-quito friendship-city Americas");
    }

    @Test
    void totals_asPrinted() {
        assertThat(WHOLE.dataset().getDeclaredTotals().stream()
                        .map(total -> total.getId() + " " + total.getStated() + " "
                                + total.getAsOf().map(Object::toString).orElse("") + " "
                                + total.getParts()))
                .containsExactly(
                        "lakeport-agreements 12 2021-05 [lakeport-sister-city-agreements, "
                                + "lakeport-friendship-city-agreements]",
                        "lakeport-sister-city-agreements 5 2021-05 []",
                        "lakeport-friendship-city-agreements 7 2021-05 []",
                        "lakeport-agreements-asia 5 2021-05 []",
                        "lakeport-agreements-europe 3 2021-05 []",
                        "lakeport-agreements-oceania 2 2021-05 []",
                        "lakeport-agreements-americas 2 2021-05 []",
                        "lakeport-projects-mobility 5  []",
                        "lakeport-projects-mobility-bus-card-ticketing 3  []",
                        "lakeport-projects-water 2  [lakeport-projects-water-springs]",
                        "lakeport-projects-water-springs 2  []",
                        "lakeport-projects-open-data 4  [lakeport-projects-open-data-permit-desk, "
                                + "lakeport-projects-open-data-skills]",
                        "lakeport-projects-open-data-permit-desk 2  []",
                        "lakeport-projects-open-data-skills 2  []",
                        "lakeport-projects-planning 5  []",
                        "lakeport-projects-planning-new-towns 3  []");
    }

    @Test
    void findings_withTheirLines() {
        assertThat(WHOLE.findings().stream()
                        .filter(finding -> !finding.code().equals("kind-assumed"))
                        .map(finding -> finding.line() + " " + finding.code()))
                .containsExactly(
                        "5 count-differs",
                        "9 near-miss",
                        "29 count-differs",
                        "30 count-differs",
                        "32 name-not-known",
                        "40 kind-not-known",
                        "42 area-lost",
                        "43 total-not-separable",
                        "44 near-miss",
                        "48 reversed-order");
        assertThat(WHOLE.findings()).allSatisfy(finding -> {
            assertThat(finding.message(Locale.ENGLISH)).isNotBlank();
            assertThat(finding.message(Locale.KOREAN)).isNotBlank().isNotEqualTo(finding.message(Locale.ENGLISH));
        });
    }

    @Test
    void known_namesAreTakenOver() {
        Dataset known = Dataset.builder()
                .id("known")
                .title("Known")
                .addCity(City.builder()
                        .id("haiphong")
                        .name("Hải Phòng")
                        .addAlias("Hai Phong")
                        .kind(CityKind.CITY)
                        .country(Country.of("VN"))
                        .build())
                .addCity(Fixture.HOME)
                .build();
        Dataset read = PolicyTableReader.of(Fixture.HOME, known)
                .read(Fixture.TEXT, Fixture.SOURCE)
                .dataset();
        assertThat(read.getCities()).contains(known.getCities().get(0));
        assertThat(read.getCities().stream().filter(city -> city.getName().startsWith("Hai")))
                .isEmpty();
        assertThat(read.getProjects().get(2).getId().toString()).startsWith("hai-phong-");
        assertThat(read.getCities()).contains(Fixture.HOME).doesNotHaveDuplicates();
    }

    // ------------------------------------------------------------------------------------------------- damaged
    // documents

    /** The fixture cut off behind each line and within it, without each line, with each line twice. */
    static Stream<String> damages() {
        return IntStream.range(0, Fixture.LINES.size()).boxed().flatMap(line -> {
            List<String> without = new ArrayList<>(Fixture.LINES);
            without.remove((int) line);
            List<String> twice = new ArrayList<>(Fixture.LINES);
            twice.add(line, Fixture.LINES.get(line));
            String half =
                    Fixture.LINES.get(line).substring(0, Fixture.LINES.get(line).length() / 2);
            return Stream.of(
                    String.join("\n", Fixture.LINES.subList(0, line)),
                    String.join("\n", Fixture.LINES.subList(0, line)) + "\n" + half,
                    String.join("\n", without),
                    String.join("\n", twice));
        });
    }

    @ParameterizedTest
    @MethodSource("damages")
    void damaged_isReportedAndNothingIsInvented(String text) {
        PolicyTables tables = Fixture.read(text);
        check(tables, text);
        // A row that is read from a damaged text is one of the whole text: at most it lacks a heading.
        Set<String> rows = new HashSet<>();
        for (Project project : WHOLE.dataset().getProjects()) {
            rows.add(row(project));
        }
        int cut = text.lines().toList().size() - 1;
        for (Project project : tables.dataset().getProjects()) {
            boolean lastLine = text.lines().toList().get(cut).contains(project.getTitle());
            assertThat(rows.contains(row(project)) || lastLine || isMerged(project))
                    .as(row(project))
                    .isTrue();
        }
        Set<String> kinds = WHOLE.dataset().getAgreements().stream()
                .map(agreement -> agreement.getId() + " " + agreement.getKind())
                .collect(Collectors.toSet());
        for (Agreement agreement : tables.dataset().getAgreements()) {
            assertThat(kinds).contains(agreement.getId() + " " + agreement.getKind());
        }
    }

    /** The party rows of one cell lie on three lines: without one of them, its row has fewer parties. */
    private static boolean isMerged(Project project) {
        return project.getTitle().equals("Comparing Permit Desks");
    }

    private static String row(Project project) {
        return project.getTitle() + project.getPeriod();
    }

    @ParameterizedTest
    @MethodSource("damages")
    void damaged_differsOnlyWithAFinding(String text) {
        PolicyTables tables = Fixture.read(text);
        boolean prose = tables.dataset().equals(WHOLE.dataset());
        assertThat(prose || !tables.findings().equals(WHOLE.findings())).isTrue();
    }

    @Test
    void everyRow_lost_changesNoOtherRow() {
        for (int line = 19; line < Fixture.LINES.size(); line++) {
            String lost = Fixture.LINES.get(line);
            if (!lost.contains("| ||")) {
                continue;
            }
            List<String> without = new ArrayList<>(Fixture.LINES);
            without.remove(line);
            List<String> before = titles(WHOLE);
            List<String> after = titles(Fixture.read(String.join("\n", without)));
            assertThat(before).containsAll(after);
            assertThat(after.size()).as(lost).isEqualTo(before.size() - 1);
        }
    }

    private static List<String> titles(PolicyTables tables) {
        return tables.dataset().getProjects().stream().map(Project::getTitle).toList();
    }

    @Property(tries = 300)
    void anyLines_ofTheFixtureInAnyOrder_areReported(@ForAll @Size(max = 60) List<@IntRange(max = 55) Integer> order) {
        String text = order.stream()
                .map(line -> Fixture.LINES.get(line % Fixture.LINES.size()))
                .collect(Collectors.joining("\n"));
        check(Fixture.read(text), text);
    }

    @Property(tries = 200)
    void anyText_isReported(@ForAll String text) {
        check(Fixture.read(text), text);
        String table = String.join("\n", Fixture.LINES.subList(0, 18)) + "\n" + text + " |\n" + text + "|" + text;
        check(Fixture.read(table), table);
    }

    private static void check(PolicyTables tables, String text) {
        int lines = text.lines().toList().size();
        assertThat(tables.findings())
                .allSatisfy(finding -> assertThat(finding.line()).isBetween(1, Math.max(1, lines)));
        Dataset dataset = tables.dataset();
        assertThat(dataset.records().map(CooperationRecord::reference)).doesNotHaveDuplicates();
        assertThat(dataset.getDeclaredTotals().stream().map(DeclaredTotal::getId))
                .doesNotHaveDuplicates();
        for (Project project : dataset.getProjects()) {
            for (Participation participation : project.getParticipants()) {
                participation
                        .getParty()
                        .ifPresent(party -> assertThat(dataset.find(party).isPresent()
                                        || party.toString().startsWith("country/"))
                                .isTrue());
            }
        }
        assertThat(dataset.getAgreements())
                .allSatisfy(agreement -> assertThat(agreement.getKind())
                        .isIn(Arrays.asList(AgreementKind.SISTER_CITY, AgreementKind.FRIENDSHIP_CITY)));
        UrbancoopJson json = UrbancoopJson.of();
        assertThat(json.read(json.toBytes(dataset), Dataset.class)).isEqualTo(dataset);
    }
}
