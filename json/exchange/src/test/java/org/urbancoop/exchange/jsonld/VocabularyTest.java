package org.urbancoop.exchange.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.CodeLists;
import org.urbancoop.code.Role;
import org.urbancoop.testing.GeneratedFile;

/** The published vocabulary: made of the catalogue, readable by others, and the one that documents use. */
class VocabularyTest {

    private static final String PAGE = "docs/vocabulary.md";
    private static final String START = "<!-- vocabulary: VocabularyTest writes it with -Durbancoop.update=true -->\n";
    private static final String END = "<!-- /vocabulary -->\n";

    private static final Vocabulary VOCABULARY = new Vocabulary();

    private static Model model(String turtle) {
        return Sparql.of(turtle.getBytes(StandardCharsets.UTF_8), Lang.TURTLE, "https://example.org/")
                .model();
    }

    @Test
    void files_areUpToDate() throws IOException {
        GeneratedFile.check("docs/vocabulary/urbancoop.ttl", VOCABULARY.turtle());
        GeneratedFile.check("docs/vocabulary/codes.ttl", VOCABULARY.codes());
        String page = Files.readString(GeneratedFile.path(PAGE));
        int start = page.indexOf(START);
        int end = page.indexOf(END);
        assertThat(start).as("%s has the line %s", PAGE, START).isNotNegative();
        assertThat(end).as("%s has the line %s", PAGE, END).isGreaterThan(start);
        GeneratedFile.check(PAGE, page.substring(0, start) + START + VOCABULARY.page() + page.substring(end));
    }

    /** What stands behind one property is of one sort: literals, concepts, or nodes. */
    @Test
    void eachProperty_hasOneSortOfValues() {
        VOCABULARY.properties().forEach((name, uses) -> {
            if (name.startsWith("urbancoop:")) {
                assertThat(uses.stream()
                                .map(Vocabulary.Use::range)
                                .map(range ->
                                        range.startsWith("xsd:") || range.startsWith("edtf:") ? "a literal" : range)
                                .collect(Collectors.toSet()))
                        .as(name)
                        .hasSize(1);
            }
        });
    }

    @Test
    void everyWordOfOurs_thatADocumentUses_isDefined() {
        Model vocabulary = model(VOCABULARY.turtle());
        Model document = Sparql.of(LinkedDataTest.written(), Lang.JSONLD11, JsonLdFormatTest.BASE)
                .model();
        Set<String> used = new TreeSet<>();
        document.listStatements()
                .forEach(statement -> Stream.of(statement.getPredicate(), statement.getObject())
                        .map(Object::toString)
                        .filter(iri -> iri.startsWith(Terms.OWN))
                        .forEach(used::add));
        assertThat(used)
                .hasSizeGreaterThan(60)
                .allSatisfy(iri -> assertThat(vocabulary.contains(vocabulary.getResource(iri), null))
                        .isTrue());
    }

    @Test
    void codeLists_areConceptSchemes() {
        Model codes = model(VOCABULARY.codes());
        Sparql asked =
                Sparql.of(VOCABULARY.codes().getBytes(StandardCharsets.UTF_8), Lang.TURTLE, "https://x.example/");
        assertThat(asked.rows("SELECT ?x { ?x a skos:ConceptScheme }")).hasSameSizeAs(CodeLists.all());
        assertThat(asked.rows(
                        "SELECT ?x { ?x a skos:Concept ; skos:inScheme/skos:prefLabel ?l FILTER(LANG(?l) = 'ko') }"))
                .hasSize(CodeLists.all().stream()
                        .mapToInt(list -> list.terms().size())
                        .sum());
        // What stands in a document of a term stands here, too.
        Model document = Sparql.of(LinkedDataTest.written(), Lang.JSONLD11, JsonLdFormatTest.BASE)
                .model();
        assertThat(document.listStatements().toList())
                .filteredOn(statement -> statement.getSubject().toString().startsWith(Terms.CODES))
                .hasSizeGreaterThan(500)
                .allSatisfy(statement -> assertThat(codes.contains(statement)).isTrue());
    }

    @Test
    void termsOfLists_areTheirIris() {
        for (CodeList<?> list : CodeLists.all()) {
            assertThat(list.terms()).allSatisfy(term -> assertThat(term.term()).matches("[A-Za-z0-9][A-Za-z0-9.-]*"));
        }
        assertThat(List.of("code:role/donor")).containsExactly(Iris.of(Role.DONOR));
    }
}
