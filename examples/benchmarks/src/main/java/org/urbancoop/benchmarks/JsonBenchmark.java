package org.urbancoop.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.urbancoop.benchmarks.peer.Codec;
import org.urbancoop.extension.Extensible;
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

    /** A library that reads, and a validator that checks what it read. */
    @State(Scope.Benchmark)
    public static class Trusted {

        /** For JMH. */
        public Trusted() {}

        /** Their names. */
        @Param({"urbancoop", "databind2", "databind3"})
        public String library = "urbancoop";

        Codec codec = Codec.of("urbancoop");
        Checker checker = new Checker();

        /** Sets the two up. */
        @Setup
        public void setUp() {
            codec = Codec.of(library);
            checker = library.equals("urbancoop") ? new Checker() : new HibernateChecker();
        }
    }

    /** Checks the constraints of a record by this library. */
    static class Checker {
        List<?> check(Object value) {
            return RecordValidator.standard().validate((Extensible) value);
        }
    }

    /** Checks the constraints of a record by Hibernate Validator. */
    static final class HibernateChecker extends Checker {
        private final Validator validator = ValidationBenchmark.hibernate();

        @Override
        List<?> check(Object value) {
            var violations = validator.validate(value);
            return violations.isEmpty() ? List.of() : List.copyOf(violations);
        }
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
     * Bytes to a record in two threads at once.
     *
     * @param documents the documents
     * @param library who reads
     * @param hole takes the results
     * @throws IOException if the library says so
     */
    @Benchmark
    @Threads(2)
    @OperationsPerInvocation(RECORDS)
    public void decodeInTwoThreads(Documents documents, Library library, Blackhole hole) throws IOException {
        decode(documents, library, hole);
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
     * Bytes to a record whose constraints are checked.
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
            Object value = trusted.codec.read(each.bytes(), each.kind());
            if (!trusted.checker.check(value).isEmpty()) {
                throw new IllegalStateException("A record of the corpus breaks a constraint: " + value);
            }
            hole.consume(value);
        }
    }
}
