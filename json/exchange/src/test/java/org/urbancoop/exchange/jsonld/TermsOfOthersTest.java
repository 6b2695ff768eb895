package org.urbancoop.exchange.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.Test;
import org.urbancoop.code.EventStatus;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testkit.Samples;

/**
 * The words of others that documents use are words of theirs, where they may stand: by lists that others made of the
 * published vocabularies, and by the constants of Jena.
 */
class TermsOfOthersTest {

    static final String LIST = "json/exchange/src/test/resources/org/urbancoop/exchange/jsonld/terms-of-others.tsv";

    private static final List<String> OTHERS = List.of(
            Terms.SCHEMA,
            Terms.PROV,
            "http://www.w3.org/ns/dcat#",
            "http://www.w3.org/2004/02/skos/core#",
            "http://purl.org/dc/terms/",
            "http://purl.org/dc/elements/1.1/");

    /** What the words say of themselves: class or property, and the classes above or those that may have it. */
    private record Word(String kind, Set<String> above) {}

    private static Model full() {
        try {
            Dataset dataset = Samples.dataset();
            dataset = dataset.toBuilder()
                    .events(dataset.getEvents().stream()
                            .map(event -> event.toBuilder()
                                    .status(EventStatus.CANCELLED)
                                    .build())
                            .toList())
                    .build();
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            JsonLdFormat.of(new Publication(
                            URI.create(JsonLdFormatTest.BASE),
                            List.of(new Distribution(URI.create("https://example.org/a.csv"), "text/csv"))))
                    .write(
                            dataset,
                            FormatOutput.stream(to),
                            FormatOptions.builder().keepsPersonalData(true).build());
            return Sparql.of(to.toByteArray(), Lang.JSONLD11, JsonLdFormatTest.BASE)
                    .model();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Model> models() {
        return List.of(
                full(),
                Sparql.of(LinkedDataTest.written(), Lang.JSONLD11, JsonLdFormatTest.BASE)
                        .model());
    }

    private static boolean isOfOthers(String iri) {
        return OTHERS.stream().anyMatch(iri::startsWith);
    }

    /** All words of others: properties, classes, and the terms of schema.org that are values. */
    static Set<String> used() {
        Set<String> used = new TreeSet<>();
        Context.of(new JsonLdFormat().account(), Optional.empty()).forEach((word, iri) -> {
            if (iri.toString().startsWith("schema:")) {
                used.add(Terms.SCHEMA + word);
            }
        });
        for (Model model : models()) {
            model.listStatements().forEach(statement -> {
                used.add(statement.getPredicate().getURI());
                if (statement.getPredicate().equals(RDF.type)) {
                    used.add(statement.getObject().toString());
                }
            });
        }
        used.removeIf(iri -> !isOfOthers(iri));
        return used;
    }

    private static Map<String, Word> list() throws IOException {
        Map<String, Word> words = new HashMap<>();
        for (String line : Files.readAllLines(GeneratedFile.path(LIST))) {
            String[] cells = line.split("\t", -1);
            words.put(cells[0], new Word(cells[1], Set.of(cells[2].split(" ", -1))));
        }
        return words;
    }

    @Test
    void words_areThoseOfThePublishedVocabularies() throws IOException {
        Map<String, Word> words = list();
        assertThat(used())
                .hasSizeGreaterThan(70)
                .allSatisfy(iri -> assertThat(words)
                        .as(iri)
                        .hasEntrySatisfying(
                                iri,
                                word -> assertThat(word.kind())
                                        .isEqualTo(
                                                Character.isUpperCase(iri.charAt(
                                                                Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'))
                                                                        + 1))
                                                        ? "class"
                                                        : "property")));
    }

    /** By Jena, whose DCAT is version 2, and which has no constants of PROV-O. */
    @Test
    void words_areThoseOfJena() throws IllegalAccessException {
        Set<String> known = new HashSet<>(Set.of("http://www.w3.org/ns/dcat#version"));
        for (Class<?> vocabulary : List.of(SchemaDO.class, SKOS.class, DCTerms.class, DC_11.class, DCAT.class)) {
            for (Field field : vocabulary.getFields()) {
                if (Resource.class.isAssignableFrom(field.getType())) {
                    known.add(field.get(null).toString());
                }
            }
        }
        assertThat(used()).filteredOn(iri -> !iri.startsWith(Terms.PROV)).allMatch(known::contains);
    }

    /** What has the property is of a class that may have it, by schema.org; our own classes are things. */
    @Test
    void properties_standWhereSchemaOrgHasThem() throws IOException {
        Map<String, Word> words = list();
        for (Model model : models()) {
            assertThat(model.listStatements().toList())
                    .filteredOn(statement -> statement.getPredicate().getURI().startsWith(Terms.SCHEMA))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(statement -> {
                        String property = statement.getPredicate().getURI();
                        Set<String> classes = classes(statement.getSubject(), words);
                        assertThat(words.getOrDefault(property, new Word("", Set.of()))
                                        .above())
                                .as(property + " of " + statement.getSubject() + " " + classes)
                                .containsAnyElementsOf(classes);
                    });
        }
    }

    private static Set<String> classes(Resource subject, Map<String, Word> words) {
        Set<String> classes = new HashSet<>(Set.of("Thing"));
        Deque<String> open = new ArrayDeque<>();
        subject.listProperties(RDF.type).forEach(statement -> {
            RDFNode type = statement.getObject();
            Stream.of(type.toString())
                    .filter(iri -> iri.startsWith(Terms.SCHEMA))
                    .map(iri -> iri.substring(Terms.SCHEMA.length()))
                    .forEach(open::push);
        });
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!name.isEmpty() && classes.add(name)) {
                words.getOrDefault(Terms.SCHEMA + name, new Word("", Set.of()))
                        .above()
                        .forEach(open::push);
            }
        }
        return classes;
    }
}
