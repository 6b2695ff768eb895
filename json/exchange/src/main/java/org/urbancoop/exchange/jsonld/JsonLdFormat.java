package org.urbancoop.exchange.jsonld;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.ledger.JsonCredit;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Credit;
import org.urbancoop.format.FormatInfo;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.json.tree.JsonTree;
import org.urbancoop.progress.Progress;
import org.urbancoop.record.CooperationRecord;

/**
 * A dataset as JSON-LD 1.1, {@code jsonld}: for search engines, triple stores and catalogues of data.
 *
 * <p>The first node is the dataset, by DCAT 3 and schema.org. Each record and each declared total is a node, with the
 * words of schema.org where they mean the same and with those of a vocabulary of our own for the rest; evidence is a
 * {@code prov:Derivation}, and the terms of code lists are SKOS concepts, whose labels stand at the end. The context is
 * in the document: nothing has to be fetched to read it.
 *
 * <p>A record is named by its reference, {@code city/seoul}, and a part of it by its place, {@code
 * city/seoul#/memberships/0}. These are relative: they are resolved against the base of {@link #of(Publication)}, or
 * without it against the address at which the document is read, as RFC 3986 has it.
 *
 * <p>A date has the datatype of XML Schema that says the same ({@code xsd:gYear}, {@code xsd:gYearMonth}, {@code
 * xsd:date}), or that of EDTF. Decimals keep their digits. An address that is no IRI stays a text. A page may hold the
 * document in a script element: there is no {@code <} in it.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 * @since 0.1.0
 */
public final class JsonLdFormat extends ExchangeFormat {

    /** What the format is: {@code jsonld}, {@code application/ld+json}, {@code .jsonld}. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("jsonld")
            .mediaType("application/ld+json")
            .addFileEndings(".jsonld")
            .addAbilities(Ability.WRITE_DATASET)
            .addWrites(Carrier.STREAM, Carrier.FILE)
            .build();

    /** Our own vocabulary, in the context: the files of others are theirs to read. */
    private static final Pattern START = Pattern.compile(
            "\\A\uFEFF?[ \\t\\r\\n]*+\\{[ \\t\\r\\n]*+\"@context\".*\"" + Pattern.quote(Iris.VOCABULARY) + "\"",
            Pattern.DOTALL);

    /** {@code <} in a text of JSON: pages hold JSON-LD in a script element, which must not end within a description. */
    private static final byte[] LESS_THAN = bytes("\\u003c");

    private final Optional<Publication> publication;

    /** Creates the format for documents whose IRIs are relative to where they are read. */
    public JsonLdFormat() {
        this(Optional.empty());
    }

    private JsonLdFormat(Optional<Publication> publication) {
        super(INFO);
        this.publication = publication;
    }

    /**
     * Obtains the format for one publication.
     *
     * @param publication what the IRIs start with, and the other files of the dataset
     * @return the format
     */
    public static JsonLdFormat of(Publication publication) {
        return new JsonLdFormat(Optional.of(Objects.requireNonNull(publication, "publication")));
    }

    @Override
    public boolean recognises(byte[] start) {
        Objects.requireNonNull(start, "start");
        return START.matcher(new String(start, StandardCharsets.UTF_8)).find();
    }

    @Override
    protected long writeDataset(Dataset dataset, FormatOutput output, FormatOptions options, Consumer<Loss> losses)
            throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(losses, "losses");
        long total = dataset.records().count() + dataset.getDeclaredTotals().size();
        output.write(stream -> {
            Nodes nodes = new Nodes(dataset, account(), publication, losses);
            write(stream, "{\"@context\":", Context.of(account(), publication));
            write(stream, ",\n\"@graph\":[\n", nodes.header());
            long done = 0;
            for (Iterator<CooperationRecord> records = dataset.records().iterator(); records.hasNext(); ) {
                write(stream, ",\n", nodes.node(records.next()));
                options.progress().at(Progress.Phase.WRITING, ++done, total);
            }
            for (DeclaredTotal each : dataset.getDeclaredTotals()) {
                write(stream, ",\n", nodes.node(each));
                options.progress().at(Progress.Phase.WRITING, ++done, total);
            }
            for (Map<String, Object> concept : (Iterable<Map<String, Object>>) nodes.concepts()::iterator) {
                write(stream, ",\n", concept);
            }
            stream.write(bytes("\n]}\n"));
        });
        return total;
    }

    private static void write(OutputStream stream, String before, Map<String, Object> tree) throws IOException {
        stream.write(bytes(before));
        byte[] json = JsonTree.toBytes(tree);
        int from = 0;
        for (int i = 0; i < json.length; i++) {
            if (json[i] == '<') {
                stream.write(json, from, i - from);
                stream.write(LESS_THAN);
                from = i + 1;
            }
        }
        stream.write(json, from, json.length - from);
    }

    @Override
    protected Credit readCredit(FormatInput input) throws IOException {
        try (InputStream stream = Objects.requireNonNull(input, "input").open()) {
            ExtensionValue document = JsonTree.read(stream.readAllBytes());
            List<ExtensionValue> nodes = JsonCredit.member(document, "@graph").stream()
                    .flatMap(graph -> graph instanceof ArrayValue array ? array.values().stream() : Stream.empty())
                    .toList();
            ExtensionValue header = nodes.stream()
                    .filter(node -> JsonCredit.member(node, "dcterms:title").isPresent())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no node of a dataset with title, licence and attribution"));
            return new Credit(
                    texts(header, "dcterms:title").get(0),
                    texts(header, "urbancoop:licence").stream().findFirst(),
                    texts(header, "creditText"));
        }
    }

    private static List<String> texts(ExtensionValue node, String property) {
        return JsonCredit.member(node, property).stream()
                .flatMap(value -> value instanceof ArrayValue array ? array.values().stream() : Stream.of(value))
                .map(value -> value instanceof TextValue text ? text.value() : value.toString())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
