package org.urbancoop.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.urbancoop.benchmarks.peer.Codec;
import org.urbancoop.benchmarks.peer.Kind;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.validation.RecordValidator;

/** Records read and written by this library and by others, in one run; the time is that of one record. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonBenchmark {

    private static final int RECORDS = 1_000;

    /** For JMH. */
    public JsonBenchmark() {}

    /** The documents. */
    @State(Scope.Benchmark)
    public static class Documents {

        /** For JMH. */
        public Documents() {}

        /** Which records: all kinds, or projects only. */
        @Param({"mixed", "projects"})
        public String corpus = "mixed";

        Corpus.Document[] all = new Corpus.Document[0];

        /** Makes the documents. */
        @Setup
        public void make() {
            var records = corpus.equals("mixed") ? Corpus.mixed(RECORDS) : Corpus.projects(RECORDS);
            all = Corpus.documents(records).toArray(all);
        }
    }

    /** A library, and what it read before. */
    @State(Scope.Benchmark)
    public static class Library {

        /** For JMH. */
        public Library() {}

        /** Its name. */
        @Param({"urbancoop", "databind2", "databind3", "gson", "fastjson2", "dsl-json", "avaje-jsonb"})
        public String library = "urbancoop";

        Codec codec = Codec.of("urbancoop");
        Object[] values = new Object[RECORDS];

        /**
         * Sets the library up.
         *
         * @param documents the documents
         * @throws IOException if it cannot read them
         */
        @Setup
        public void setUp(Documents documents) throws IOException {
            codec = Codec.of(library);
            for (int i = 0; i < RECORDS; i++) {
                values[i] = codec.read(documents.all[i].bytes(), documents.all[i].kind());
            }
        }
    }

    /** A library that reads only what its constraints hold for. */
    @State(Scope.Benchmark)
    public static class Trusted {

        /** For JMH. */
        public Trusted() {}

        /** Their names. */
        @Param({"urbancoop", "urbancoop+RecordValidator", "databind2", "databind3"})
        public String library = "urbancoop";

        Reader reader = Trusted::readChecked;

        /**
         * Sets the library up, and sees that it refuses a title that is blank.
         *
         * @throws IOException if a document cannot be read
         */
        @Setup
        public void setUp() throws IOException {
            reader = switch (library) {
                case "urbancoop" -> Trusted::readChecked;
                case "urbancoop+RecordValidator" -> thenValidated(Codec.of("urbancoop"));
                default -> thenValidated(Codec.of(library), ValidationBenchmark.hibernate());
            };
            Corpus.Document good = Corpus.documents(Corpus.projects(1)).get(0);
            String blank = new String(good.bytes(), StandardCharsets.UTF_8)
                    .replaceFirst("\"title\":\"[^\"]*\"", "\"title\":\" \"");
            reader.read(good.bytes(), good.kind());
            try {
                reader.read(blank.getBytes(StandardCharsets.UTF_8), good.kind());
            } catch (UrbancoopJsonException | IllegalStateException e) {
                return;
            }
            throw new IllegalStateException(library + " takes a blank title");
        }

        private static Object readChecked(byte[] document, Kind kind) {
            return CHECKED.read(document, kind.model());
        }

        private static Reader thenValidated(Codec codec) {
            return (document, kind) -> {
                Object value = codec.read(document, kind);
                return clean(value, RecordValidator.standard().validateConstraints((Extensible) value));
            };
        }

        private static Reader thenValidated(Codec codec, Validator validator) {
            return (document, kind) -> {
                Object value = codec.read(document, kind);
                return clean(value, validator.validate(value));
            };
        }

        private static Object clean(Object value, Collection<?> violations) {
            if (!violations.isEmpty()) {
                throw new IllegalStateException(value + " breaks a constraint: " + violations);
            }
            return value;
        }
    }

    private static final UrbancoopJson CHECKED = UrbancoopJson.of().withConstraints();

    /** Bytes to a record whose constraints hold. */
    @FunctionalInterface
    interface Reader {
        Object read(byte[] document, Kind kind) throws IOException;
    }

    /**
     * The tokens of jackson-core and nothing else: no text is decoded, no value made.
     *
     * @param documents the documents
     * @param factory jackson-core
     * @param hole takes the results
     * @throws IOException if a document is no JSON
     */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void scan(Documents documents, Tokens factory, Blackhole hole) throws IOException {
        for (Corpus.Document each : documents.all) {
            try (JsonParser parser = factory.factory.createParser(each.bytes())) {
                int count = 0;
                while (parser.nextToken() != null) {
                    count++;
                }
                hole.consume(count);
            }
        }
    }

    /** jackson-core. */
    @State(Scope.Benchmark)
    public static class Tokens {

        /** For JMH. */
        public Tokens() {}

        final JsonFactory factory = new JsonFactory();
    }

    /**
     * Bytes to a record.
     *
     * @param documents the documents
     * @param library who reads
     * @param hole takes the results
     * @throws IOException if the library says so
     */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void decode(Documents documents, Library library, Blackhole hole) throws IOException {
        for (Corpus.Document each : documents.all) {
            hole.consume(library.codec.read(each.bytes(), each.kind()));
        }
    }

    /**
     * A record to bytes.
     *
     * @param documents the documents
     * @param library who writes
     * @param hole takes the results
     * @throws IOException if the library says so
     */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void encode(Documents documents, Library library, Blackhole hole) throws IOException {
        for (int i = 0; i < RECORDS; i++) {
            hole.consume(library.codec.write(library.values[i], documents.all[i].kind()));
        }
    }

    /**
     * Bytes to a record whose constraints hold.
     *
     * @param documents the documents
     * @param trusted who reads and checks
     * @param hole takes the results
     * @throws IOException if the library says so
     */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void trustedRead(Documents documents, Trusted trusted, Blackhole hole) throws IOException {
        for (Corpus.Document each : documents.all) {
            hole.consume(trusted.reader.read(each.bytes(), each.kind()));
        }
    }
}
