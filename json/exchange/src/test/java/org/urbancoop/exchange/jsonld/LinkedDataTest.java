package org.urbancoop.exchange.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.urbancoop.code.Country;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.source.Source;
import org.urbancoop.testing.GeneratedFile;

/** The bundled dataset, asked by SPARQL in Apache Jena, answers as the library does. */
class LinkedDataTest {

    private static final String PAGE = "docs/vocabulary.md";
    private static final String START = "<!-- numbers: LinkedDataTest writes them with -Durbancoop.update=true -->\n";
    private static final String END = "<!-- /numbers -->\n";

    private static final Dataset DATASET = UrbancoopDataset.load().withoutPersonalData();
    private static final Sparql SPARQL = Sparql.of(written(), Lang.JSONLD11, JsonLdFormatTest.BASE);

    /** From a party to where it is: the city that it represents or sits in, the whole that it is a part of. */
    private static final String IN_COUNTRY = "(u:represents|u:city|schema:parentOrganization)*/u:country?";

    static byte[] written() {
        try {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            new JsonLdFormat().write(DATASET, FormatOutput.stream(to), FormatOptions.standard());
            return to.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** How many nodes have statements, those without a name included. */
    static int subjects() {
        return SPARQL.model().listSubjects().toList().size();
    }

    /** The page says what others read; LinkedDataPeersTest holds the numbers of npm's jsonld to the same. */
    @Test
    void page_hasTheNumbers() throws IOException {
        String page = Files.readString(GeneratedFile.path(PAGE));
        int start = page.indexOf(START);
        int end = page.indexOf(END);
        assertThat(start).as("%s has the line %s", PAGE, START).isNotNegative();
        assertThat(end).as("%s has the line %s", PAGE, END).isGreaterThan(start);
        GeneratedFile.check(PAGE, page.substring(0, start) + START + numbers() + page.substring(end));
    }

    private static String numbers() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put(
                "nodes with a name of their own at the top, as expanded by Titanium and by npm `jsonld`",
                JsonLdFormatTest.expand(written()).size());
        counts.put("nodes that something is said of, by Jena and by npm `jsonld`", subjects());
        counts.put(
                "statements, by Jena and by npm `jsonld`", (int) SPARQL.model().size());
        counts.put(
                "words of other vocabularies, each in their lists",
                TermsOfOthersTest.used().size());
        counts.put(
                "countries with agreements, each with as many by SPARQL as by `agreementsIn`",
                byCountry(DATASET::agreementsIn).size());
        counts.put(
                "cities with projects, each with as many by SPARQL as by `projectsOf`",
                byRecord(DATASET.getCities(), city -> DATASET.projectsOf(city.reference()))
                        .size());
        counts.put(
                "sources that records cite, each by as many by SPARQL as by `citing`",
                byRecord(DATASET.getSources(), source -> DATASET.citing(source.reference()))
                        .size());
        StringBuilder table = new StringBuilder("\n| what | how many |\n|---|--:|\n");
        counts.forEach((what, number) ->
                table.append("| ").append(what).append(String.format(Locale.ROOT, " | %,d |\n", number)));
        return table.append('\n').toString();
    }

    private static Map<String, Integer> byCountry(Function<Country, List<?>> records) {
        Map<String, Integer> counts = new TreeMap<>();
        Country.list().terms().forEach(country -> {
            int size = records.apply(country).size();
            if (size > 0) {
                counts.put(country.term(), size);
            }
        });
        return counts;
    }

    private static Map<String, Integer> byRecord(
            List<? extends CooperationRecord> all, Function<CooperationRecord, List<?>> records) {
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(each -> {
            int size = records.apply(each).size();
            if (size > 0) {
                counts.put(each.getId().toString(), size);
            }
        });
        return counts;
    }

    @Test
    void records_areAsMany() {
        assertThat(SPARQL.counts("SELECT ?class (COUNT(DISTINCT ?x) AS ?n) { ?x a ?class FILTER(STRSTARTS(STR(?class),"
                        + " STR(u:))) FILTER NOT EXISTS { ?y ?p ?x . ?x a ?class FILTER(CONTAINS(STR(?x), '#')) }"
                        + " } GROUP BY ?class"))
                .isEqualTo(new TreeMap<>(Map.of(
                        "Source", DATASET.getSources().size(),
                        "City", DATASET.getCities().size(),
                        "Organization", DATASET.getOrganizations().size(),
                        "Agreement", DATASET.getAgreements().size(),
                        "Project", DATASET.getProjects().size(),
                        "Event", DATASET.getEvents().size(),
                        "Program", DATASET.getPrograms().size(),
                        "DeclaredTotal", DATASET.getDeclaredTotals().size())));
    }

    @Test
    void agreementsOfACountry_areAsMany() {
        assertThat(SPARQL.counts("SELECT ?country (COUNT(DISTINCT ?x) AS ?n) { ?x a u:Agreement ; u:parties ?p . ?p "
                        + IN_COUNTRY + " ?country . ?country a schema:Country } GROUP BY ?country"))
                .isEqualTo(byCountry(DATASET::agreementsIn))
                .isNotEmpty();
    }

    @Test
    void citiesOfACountry_areAsMany() {
        assertThat(SPARQL.counts("SELECT ?country (COUNT(DISTINCT ?x) AS ?n) { ?x a u:City ; u:country ?country } GROUP"
                        + " BY ?country"))
                .isEqualTo(byCountry(DATASET::citiesIn));
    }

    @Test
    void projectsOfACity_areAsMany() {
        assertThat(SPARQL.counts(
                        "SELECT ?city (COUNT(DISTINCT ?x) AS ?n) { ?x a u:Project ; u:participants/u:party ?p ."
                                + " ?p u:represents? ?city . ?city a u:City } GROUP BY ?city"))
                .isEqualTo(byRecord(DATASET.getCities(), city -> DATASET.projectsOf(city.reference())))
                .hasSizeGreaterThan(20);
    }

    @Test
    void recordsThatCiteASource_areAsMany() {
        assertThat(SPARQL.counts("SELECT ?source (COUNT(DISTINCT ?x) AS ?n) { ?x prov:wasDerivedFrom ?source } GROUP BY"
                        + " ?source"))
                .isEqualTo(SPARQL.counts("SELECT ?source (COUNT(DISTINCT ?x) AS ?n) { ?x"
                        + " prov:qualifiedDerivation/prov:entity ?source FILTER NOT EXISTS { ?x a u:DeclaredTotal } }"
                        + " GROUP BY ?source"))
                .isEqualTo(byRecord(DATASET.getSources(), source -> DATASET.citing(source.reference())));
    }

    @Test
    void eventsOfAYear_areAsMany() {
        Map<String, Integer> years = new TreeMap<>();
        for (Event event : DATASET.getEvents()) {
            event.getWhen()
                    .map(when -> when.toString().split("/", -1)[0])
                    .filter(start -> start.matches("[0-9]{4}(-[0-9]{2}){0,2}"))
                    .ifPresent(start -> years.merge(start.substring(0, 4), 1, Integer::sum));
        }
        assertThat(SPARQL.counts(
                        "SELECT ?year (COUNT(?x) AS ?n) { ?x a u:Event ; schema:startDate ?d BIND(SUBSTR(STR(?d),"
                                + " 1, 4) AS ?year) } GROUP BY ?year"))
                .isEqualTo(years)
                .hasSizeGreaterThan(3);
    }

    @Test
    void projectsOfASector_areAsMany_withTheirLabels() {
        Map<String, Integer> sectors = new TreeMap<>();
        DATASET.getProjects()
                .forEach(project ->
                        project.getSector().ifPresent(sector -> sectors.merge(sector.term(), 1, Integer::sum)));
        assertThat(SPARQL.counts("SELECT ?sector (COUNT(DISTINCT ?x) AS ?n) { ?x u:sector ?concept . ?concept"
                        + " skos:notation ?sector ; skos:inScheme code:sector ; skos:prefLabel ?ko FILTER(LANG(?ko) ="
                        + " 'ko') } GROUP BY ?sector"))
                .isEqualTo(sectors);
        assertThat(SPARQL.rows(
                        "SELECT ?ko { code:sector\\/transport.urban skos:prefLabel ?ko FILTER(LANG(?ko) = 'ko') }"))
                .containsExactly(List.of("도시교통"));
    }

    @Test
    void everyConcept_thatIsNamed_isThere() {
        assertThat(SPARQL.rows("SELECT DISTINCT ?code { ?x ?p ?code FILTER(STRSTARTS(STR(?code), STR(code:)))"
                        + " FILTER NOT EXISTS { ?code skos:prefLabel ?label } }"))
                .isEmpty();
    }

    @Test
    void coordinates_areDecimalsWithTheirDigits() {
        assertThat(SPARQL.rows("SELECT ?id ?lat (DATATYPE(?lat) AS ?type) { ?city a u:City ; schema:geo/schema:latitude"
                        + " ?lat BIND(?city AS ?id) } ORDER BY ?city"))
                .hasSize((int) DATASET.getCities().stream()
                        .filter(city -> city.getLocation().isPresent())
                        .count())
                .contains(List.of("seoul", "37.566", "decimal"))
                .allMatch(row -> row.get(2).equals("decimal"));
    }

    /** What Jena thinks of each literal: a year that is none would be ill-typed. */
    @Test
    void literals_areWellTyped() {
        assertThat(SPARQL.model().listStatements().toList())
                .filteredOn(statement -> statement.getObject().isLiteral())
                .filteredOn(statement -> !statement
                        .getLiteral()
                        .getDatatype()
                        .isValid(statement.getLiteral().getLexicalForm()))
                .isEmpty();
    }

    @Test
    void header_isADatasetOfDcat() {
        assertThat(SPARQL.rows("SELECT ?title ?version ?licence ?type { ?x a dcat:Dataset ; dcterms:title ?title ;"
                        + " dcat:version ?version ; dcterms:license ?licence ;"
                        + " dcat:distribution/dcat:mediaType ?type }"))
                .containsExactly(
                        List.of(DATASET.getTitle(), DATASET.getVersion().orElseThrow(), "CC-BY-4.0", "ld+json"));
        assertThat(SPARQL.rows("SELECT ?source { ?x a dcat:Dataset ; dcterms:source ?source }"))
                .hasSameSizeAs(DATASET.getSources());
        assertThat(SPARQL.rows("SELECT ?source ?date { ?source a prov:Entity ; schema:datePublished ?date }"))
                .hasSize((int) DATASET.getSources().stream()
                        .map(Source::getPublished)
                        .filter(date -> date.isPresent()
                                && date.orElseThrow().toString().matches("[0-9]{4}(-[0-9]{2}){0,2}"))
                        .count());
    }
}
