package org.urbancoop.exchange.jsonld;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** Asks a document by SPARQL, as Apache Jena reads it. */
final class Sparql {

    private static final String PREFIXES = """
        PREFIX u: <https://urbancoop.org/vocabulary#>
        PREFIX code: <https://urbancoop.org/code/>
        PREFIX schema: <https://schema.org/>
        PREFIX dcat: <http://www.w3.org/ns/dcat#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        """;

    private final Model model;

    private Sparql(Model model) {
        this.model = model;
    }

    static Sparql of(byte[] document, Lang language, String base) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.create()
                .source(new ByteArrayInputStream(document))
                .lang(language)
                .base(base)
                .parse(model);
        return new Sparql(model);
    }

    Model model() {
        return model;
    }

    /** Gets the rows of a query, the IRIs without what stands before the last slash or hash, the literals as text. */
    List<List<String>> rows(String query) {
        List<List<String>> rows = new ArrayList<>();
        try (QueryExecution execution = QueryExecution.create(PREFIXES + query, model)) {
            ResultSet results = execution.execSelect();
            while (results.hasNext()) {
                QuerySolution row = results.next();
                rows.add(results.getResultVars().stream()
                        .map(name -> text(row.get(name)))
                        .toList());
            }
        }
        return rows;
    }

    private static String text(RDFNode node) {
        return node == null
                ? ""
                : node.isLiteral()
                        ? node.asLiteral().getLexicalForm()
                        : node.toString().replaceFirst(".*[/#]", "");
    }

    /** Gets the counts of a query with two columns: what is counted, and the number. */
    Map<String, Integer> counts(String query) {
        Map<String, Integer> counts = new TreeMap<>();
        rows(query).forEach(row -> counts.put(row.get(0), Integer.valueOf(row.get(1))));
        return counts;
    }
}
