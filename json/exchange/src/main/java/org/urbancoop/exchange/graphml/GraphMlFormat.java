package org.urbancoop.exchange.graphml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.xml.XmlWriter;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Credit;
import org.urbancoop.format.FormatInfo;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.progress.Progress;

/**
 * Who cooperates with whom as a network in GraphML, {@code graphml}: for Gephi, networkx, igraph, yEd.
 *
 * <p>Cities and organizations are nodes, and so are countries that take part. Each agreement, project, event and
 * programme is an edge between each two of its parties, with the role of each; {@code parent}, {@code partOf},
 * {@code represents}, {@code city}, {@code memberOf} and {@code memberships} are edges from the record that has the
 * member. The attribute {@code type} tells them apart. All edges are undirected, as a graph of both kinds is refused by
 * networkx. A node's {@code party} is what it counts as in {@link org.urbancoop.dataset.CooperationGraph}: the city of
 * a government, the whole of a part.
 *
 * <p>A record with more than 500 parties is left out and told, as the edges grow with their square.
 *
 * @see <a href="http://graphml.graphdrawing.org/specification.html">The specification of GraphML</a>
 * @since 0.1.0
 */
public final class GraphMlFormat extends ExchangeFormat {

    /** What the format is: {@code graphml}, {@code application/graphml+xml}, {@code .graphml}. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("graphml")
            .mediaType("application/graphml+xml")
            .addFileEndings(".graphml")
            .addAbilities(Ability.WRITE_DATASET)
            .addWrites(Carrier.STREAM, Carrier.FILE)
            .build();

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    /** Creates the format. */
    public GraphMlFormat() {
        super(INFO);
    }

    @Override
    public boolean recognises(byte[] start) {
        Objects.requireNonNull(start, "start");
        return new String(start, StandardCharsets.UTF_8).contains("<graphml");
    }

    @Override
    protected long writeDataset(Dataset dataset, FormatOutput output, FormatOptions options, Consumer<Loss> losses)
            throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(losses, "losses");
        Keys keys = new Keys();
        // Twice: attributes are declared before the graph, and which there are is known at its end.
        new Network(dataset, account(), loss -> {}, new Declaring(keys)).visit();
        long[] records = new long[1];
        output.write(stream -> {
            XmlWriter xml = new XmlWriter(stream);
            xml.start("graphml").attribute("xmlns", NAMESPACE);
            keys.write(xml);
            xml.start("graph").attribute("edgedefault", "undirected");
            try {
                records[0] =
                        new Network(dataset, account(), losses, new Writing(keys, xml, options.progress())).visit();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            xml.end().end().finish();
        });
        return records[0];
    }

    @Override
    protected Credit readCredit(FormatInput input) throws IOException {
        try (InputStream stream = Objects.requireNonNull(input, "input").open()) {
            return GraphAttributes.read(stream).credit();
        }
    }

    private record Declaring(Keys keys) implements Network.Visitor {

        @Override
        public void graph(Map<String, Object> attributes) {
            keys.declare(Keys.Domain.GRAPH, attributes);
        }

        @Override
        public void node(String id, Map<String, Object> attributes) {
            keys.declare(Keys.Domain.NODE, attributes);
        }

        @Override
        public void edge(String source, String target, Map<String, Object> attributes) {
            keys.declare(Keys.Domain.EDGE, attributes);
        }
    }

    private static final class Writing implements Network.Visitor {

        private final Keys keys;
        private final XmlWriter xml;
        private final Progress progress;
        private long written;

        Writing(Keys keys, XmlWriter xml, Progress progress) {
            this.keys = keys;
            this.xml = xml;
            this.progress = progress;
        }

        @Override
        public void graph(Map<String, Object> attributes) {
            try {
                keys.writeData(xml, Keys.Domain.GRAPH, attributes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void node(String id, Map<String, Object> attributes) {
            try {
                xml.start("node").attribute("id", id);
                keys.writeData(xml, Keys.Domain.NODE, attributes);
                xml.end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            progress.at(Progress.Phase.WRITING, ++written, Progress.UNKNOWN);
        }

        @Override
        public void edge(String source, String target, Map<String, Object> attributes) {
            try {
                xml.start("edge")
                        .attribute("id", "e" + written)
                        .attribute("source", source)
                        .attribute("target", target);
                keys.writeData(xml, Keys.Domain.EDGE, attributes);
                xml.end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            progress.at(Progress.Phase.WRITING, ++written, Progress.UNKNOWN);
        }
    }
}
