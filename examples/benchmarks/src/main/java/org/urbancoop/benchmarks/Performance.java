package org.urbancoop.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.urbancoop.benchmarks.peer.Codec;
import org.urbancoop.benchmarks.peer.Equality;
import org.urbancoop.benchmarks.peer.Probes;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.text.Slug;

/** Measures everything in one run and writes {@code docs/performance.md}; nothing of the page is written by hand. */
final class Performance {

    static final List<String> LIBRARIES =
            List.of("urbancoop", "databind2", "databind3", "gson", "fastjson2", "dsl-json", "avaje-jsonb");

    /** Those that read and write members that a record does not know, digit for digit. */
    private static final List<String> KEEPERS = List.of("urbancoop", "databind2", "databind3");

    /** Those that make projects of the model, by a mapping of their own. */
    static final List<String> SAME_WORK = Stream.of("databind2", "fastjson2", "dsl-json", "avaje-jsonb")
            .map(library -> library + Codec.MODEL)
            .toList();

    private static final int ROUNDS = 3;

    private static final JsonMapper JSON = new JsonMapper();

    private final boolean quick;
    private final boolean million;
    private final String classPath;
    private final Path folder;
    private final ObjectNode results = JSON.createObjectNode();

    private Performance(List<String> arguments, Path root, String classPath) throws IOException {
        this.quick = arguments.contains("--quick");
        this.million = arguments.contains("--million");
        this.classPath = classPath;
        this.folder = Files.createDirectories(root.resolve("examples/benchmarks/target/performance"));
    }

    /**
     * Measures, or renders what was measured last when the argument is {@code --render}; with {@code --commands} prints
     * the times of the commands alone, with {@code --tables} those of tables, with {@code --datasets} what is done with
     * whole datasets in memory.
     */
    static void run(List<String> arguments, String classPath) throws IOException, InterruptedException {
        Path root = root();
        Performance performance = new Performance(arguments, root, classPath);
        Path measurements = performance.folder.resolve("measurements.json");
        if (arguments.contains("--commands")) {
            performance.commands();
            System.out.println(PerformancePage.commands(performance.results));
            return;
        }
        if (arguments.contains("--tables")) {
            performance.tables();
            JSON.writeValue(performance.folder.resolve("tables.json").toFile(), performance.results.get("tables"));
            System.out.println(TablesTimes.section(performance.results.get("tables")));
            return;
        }
        if (arguments.contains("--datasets")) {
            ObjectNode datasets = performance.results.putObject("datasets");
            performance.datasets(datasets);
            JSON.writeValue(performance.folder.resolve("datasets.json").toFile(), datasets);
            System.out.println(WholeTimes.operations(datasets.get("operations")));
            return;
        }
        if (!arguments.contains("--render")) {
            performance.measure();
            JSON.writerWithDefaultPrettyPrinter().writeValue(measurements.toFile(), performance.results);
            if (!performance.quick) {
                Files.copy(measurements, performance.keptAt(root), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        String page = PerformancePage.render(JSON.readTree(measurements.toFile()));
        AtomicFile.write(
                root.resolve("docs/performance.md"), stream -> stream.write(page.getBytes(StandardCharsets.UTF_8)));
    }

    /** Runs are kept by day and processor, such as {@code 2026-11-30-amd-epyc.json}. */
    private Path keptAt(Path root) throws IOException {
        String processor = results.get("machine").get("processor").asText();
        return Files.createDirectories(root.resolve("examples/benchmarks/results"))
                .resolve(LocalDate.now(ZoneOffset.UTC) + "-" + Slug.fromName(processor) + ".json");
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("docs/performance.md"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("Start it from within the project");
            }
        }
        return folder;
    }

    private void measure() throws IOException, InterruptedException {
        long start = System.nanoTime();
        machine();
        libraries();
        Rounds rounds = new Rounds();
        for (int i = 0; i < (quick ? 1 : ROUNDS); i++) {
            measure(rounds);
        }
        jmh(rounds, "FirstVerdictBenchmark", "-f", quick ? "2" : "8");
        rounds.writeTo(results.putArray("jmh"));
        profile();
        process();
        tables();
        commands();
        results.put("minutes", (System.nanoTime() - start) / 60e9);
    }

    private void measure(Rounds rounds) throws IOException, InterruptedException {
        String json = "org.urbancoop.benchmarks.JsonBenchmark.";
        String all = json + "(scan|decode|encode|trustedRead)$";
        timed(rounds, all, "-p", "corpus=mixed", "-prof", "gc");
        timed(rounds, all, "-p", "corpus=projects", "-p", "library=urbancoop,databind2", "-prof", "gc");
        timed(
                rounds,
                json + "(decode|encode)$",
                "-p",
                "corpus=projects",
                "-p",
                "library=" + String.join(",", SAME_WORK),
                "-prof",
                "gc");
        timed(rounds, "ThreadsBenchmark", "-p", "corpus=mixed", "-p", "library=urbancoop,databind2");
        timed(rounds, "EdtfBenchmark", "-prof", "gc");
        timed(rounds, "\\.ValidationBenchmark", "-prof", "gc");
    }

    /** Two threads leave less of the processors to the compiler than one does: the first seconds are long for them. */
    private void timed(Rounds rounds, String benchmarks, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(benchmarks, "-f", "1", "-w", "1s", "-r", "1s"));
        arguments.addAll(quick ? List.of("-wi", "2", "-i", "2") : List.of("-wi", "6", "-i", "4"));
        arguments.addAll(List.of(more));
        jmh(rounds, arguments.toArray(new String[0]));
    }

    private void machine() throws IOException {
        ObjectNode machine = results.putObject("machine");
        machine.put("jdk", System.getProperty("java.vm.name") + ' ' + System.getProperty("java.vm.version"));
        machine.put("system", System.getProperty("os.name") + ' ' + System.getProperty("os.arch"));
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("processor", line("/proc/cpuinfo", "model name"));
        machine.put("memory", line("/proc/meminfo", "MemTotal"));
        Path load = Path.of("/proc/loadavg");
        machine.put("load", Files.isReadable(load) ? Files.readString(load).split(" ", -1)[0] : "");
        machine.put("quick", quick);
    }

    private static String line(String file, String name) throws IOException {
        if (!Files.isReadable(Path.of(file))) {
            return "";
        }
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("");
        }
    }

    /** Nothing is timed before every library has read and written the whole corpus and given equal values. */
    private void libraries() throws IOException {
        List<Corpus.Document> documents = Corpus.documents(Corpus.mixed(quick ? 2_000 : Corpus.SIZE));
        ObjectNode corpus = results.putObject("corpus");
        corpus.put("records", Corpus.SIZE);
        corpus.put("meanBytes", mean(documents));
        corpus.put("meanBytesOfProjects", mean(Corpus.documents(Corpus.projects(1_000))));
        List<Corpus.Document> projects = Corpus.documents(Corpus.projects(quick ? 2_000 : Corpus.SIZE));
        for (String library : SAME_WORK) {
            boolean keeps = KEEPERS.contains(library.substring(0, library.length() - Codec.MODEL.length()));
            check(library, projects, keeps);
        }
        ObjectNode probes = results.putObject("probes");
        for (String library : LIBRARIES) {
            check(library, documents, KEEPERS.contains(library));
            ObjectNode answers = probes.putObject(library);
            Probes.of(library).forEach(answers::put);
        }
    }

    private static void check(String library, List<Corpus.Document> documents, boolean keeps) throws IOException {
        Optional<List<String>> difference = Equality.firstDifference(Codec.of(library), documents, keeps);
        if (difference.isPresent()) {
            throw new IllegalStateException(library + " does not give equal values: " + difference.get());
        }
    }

    private static long mean(List<Corpus.Document> documents) {
        return documents.stream().mapToLong(each -> each.bytes().length).sum() / documents.size();
    }

    /**
     * A heap that is touched before the clock starts, in large pages where the system has them. The first touch of a
     * page is the system's work: on a virtual machine it takes longer than what is measured, and not twice as long.
     */
    static String touched(String size) {
        return "-Xms" + size + " -Xmx" + size
                + " -XX:+AlwaysPreTouch -XX:+IgnoreUnrecognizedVMOptions -XX:+UseTransparentHugePages";
    }

    private void jmh(Rounds rounds, String... arguments) throws IOException, InterruptedException {
        Path file = folder.resolve("jmh.json");
        List<String> all = new ArrayList<>(List.of("org.openjdk.jmh.Main"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("-foe", "true", "-rf", "json", "-rff", file.toString()));
        java(touched("512m"), all, true);
        rounds.add(JSON.readTree(file.toFile()));
    }

    /** Where the time of decoding goes: each sample counts for the innermost frame that is not the JDK's. */
    private void profile() throws IOException, InterruptedException {
        Path recording = folder.resolve("decode.jfr");
        java(
                "-XX:StartFlightRecording=settings=profile,filename=" + recording,
                List.of(Probe.class.getName(), "decode", quick ? "10" : "30"),
                false);
        Map<String, Integer> samples = new TreeMap<>();
        int count = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    samples.merge(owner(event.getStackTrace().getFrames()), 1, Integer::sum);
                    count++;
                }
            }
        }
        ObjectNode profile = results.putObject("profile");
        profile.put("samples", count);
        ObjectNode shares = profile.putObject("shares");
        int all = Math.max(1, count);
        samples.forEach((name, number) -> shares.put(name, (double) number / all));
    }

    private static String owner(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            if (type.startsWith("com.fasterxml.jackson.core")) {
                return "jackson-core";
            }
            if (type.startsWith("org.urbancoop.json.stream")) {
                return "tokens";
            }
            if (type.startsWith("org.urbancoop.json")) {
                return "tables and codecs";
            }
            if (type.startsWith("org.urbancoop.")) {
                return "types and their builders";
            }
        }
        return "other";
    }

    private void process() throws IOException, InterruptedException {
        Path project = folder.resolve("project.json");
        Files.write(project, Corpus.documents(Corpus.projects(1)).get(0).bytes());
        Path projects = folder.resolve("projects.ndjson");
        Files.write(projects, Corpus.lines(Corpus.projects(Corpus.SIZE)));
        Path mixed = folder.resolve("mixed.ndjson");
        Files.write(mixed, Corpus.lines(Corpus.mixed(Corpus.SIZE)));

        ObjectNode process = results.putObject("process");
        List<String> libraries = List.of("urbancoop", "databind2", "databind3");
        Map<String, List<Double>> inside = new TreeMap<>();
        Map<String, List<Double>> whole = new TreeMap<>();
        Map<String, List<Double>> classes = new TreeMap<>();
        for (int i = 0; i < (quick ? 3 : 15); i++) {
            for (String library : libraries) {
                long start = System.nanoTime();
                ObjectNode run = probe("-Xmx256m", "first", library, project.toString());
                whole.computeIfAbsent(library, none -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
                inside.computeIfAbsent(library, none -> new ArrayList<>())
                        .add(run.get("milliseconds").asDouble());
                classes.computeIfAbsent(library, none -> new ArrayList<>())
                        .add(run.get("classes").asDouble());
            }
        }
        ArrayNode first = process.putArray("first");
        for (String library : libraries) {
            ObjectNode row = first.addObject();
            row.put("library", library);
            row.put("milliseconds", median(inside, library));
            row.put("wholeProcess", median(whole, library));
            row.put("classes", median(classes, library));
        }
        lines(projects, process.putArray("stream"));
        WholeTimes.measure(
                (memory, arguments) -> values(memory, WholeProbe.class, arguments),
                projects,
                quick ? 2 : 10,
                folder,
                process.putArray("whole"));
        ArrayNode rules = process.putArray("recordRules");
        for (long count : quick ? new long[] {20_000} : new long[] {100_000, 1_000_000}) {
            ObjectNode run = probe("-Xmx64m", "validate-stream", mixed.toString(), Long.toString(count));
            run.put("records", count);
            rules.add(run);
        }
        datasets(process);
    }

    /** What is done with a whole dataset in memory. */
    private void datasets(ObjectNode process) throws IOException, InterruptedException {
        ArrayNode all = process.putArray("allRules");
        for (int count : quick ? new int[] {2_000, 4_000} : new int[] {50_000, 200_000, 1_000_000}) {
            all.add(medians(large() + " -XX:+UseParallelGC", "validate-dataset", count));
        }
        ArrayNode operations = process.putArray("operations");
        for (int count : sizes()) {
            operations.add(medians(large(), "operations", count));
        }
        ArrayNode merges = process.putArray("merges");
        for (int count : sizes()) {
            merges.add(medians(large(), "merge", count));
        }
    }

    /** One pass of one JVM is as quick as the machine is at that moment: the medians of some JVMs, one by one. */
    private ObjectNode medians(String memory, String what, int count) throws IOException, InterruptedException {
        Map<String, List<Double>> figures = new TreeMap<>();
        for (int i = 0; i < (quick ? 1 : ROUNDS); i++) {
            for (Map.Entry<String, JsonNode> figure :
                    probe(memory, what, Integer.toString(count)).properties()) {
                figures.computeIfAbsent(figure.getKey(), name -> new ArrayList<>())
                        .add(figure.getValue().asDouble());
            }
        }
        ObjectNode medians = JSON.createObjectNode().put("records", count);
        figures.forEach((name, values) -> medians.put(name, Rounds.quantile(values, 0.5)));
        return medians;
    }

    /** Files of lines, the longest packed, too; each holds the same lines over and over. */
    private void lines(Path projects, ArrayNode rows) throws IOException, InterruptedException {
        byte[] lines = Files.readAllBytes(projects);
        int[] times = quick ? new int[] {1, 10} : new int[] {1, 10, 100};
        Map<Integer, Path> files = new TreeMap<>();
        for (int each : times) {
            Path file = folder.resolve("lines-" + each + ".ndjson");
            repeat(lines, each, Files.newOutputStream(file));
            files.put(each, file);
        }
        int most = times[times.length - 1];
        Path packed = folder.resolve("lines.ndjson.gz");
        repeat(lines, most, new GZIPOutputStream(Files.newOutputStream(packed), 1 << 16));
        for (String library : List.of("urbancoop", Probe.BY_TWO, "databind2")) {
            for (Map.Entry<Integer, Path> file : files.entrySet()) {
                rows.add(lines(library, file.getValue(), file.getKey(), lines.length));
            }
        }
        for (String library : Probe.ROOMY) {
            rows.add(lines(library, Objects.requireNonNull(files.get(most)), most, lines.length));
        }
        for (String library : Probe.PACKED) {
            rows.add(lines(library, packed, most, lines.length));
        }
        for (Path file : files.values()) {
            Files.delete(file);
        }
        Files.delete(packed);
    }

    private static void repeat(byte[] lines, int times, OutputStream out) throws IOException {
        try (out) {
            for (int i = 0; i < times; i++) {
                out.write(lines);
            }
        }
    }

    private ObjectNode lines(String library, Path file, int times, int bytes) throws IOException, InterruptedException {
        long records = (long) times * Corpus.SIZE;
        String memory = Probe.ROOMY.contains(library) ? touched("1g") : "-Xmx64m";
        return probe(memory, "stream", library, file.toString(), Long.toString(records))
                .put("library", library)
                .put("records", records)
                .put("megabytes", bytes / 1e6 * times);
    }

    private void commands() throws IOException, InterruptedException {
        CommandTimes.measure(root(), folder, quick ? 5 : 15, results.putArray("commands"));
    }

    private void tables() throws IOException, InterruptedException {
        TablesTimes.measure(
                (memory, arguments) -> values(memory, TablesProbe.class, arguments),
                folder,
                quick,
                results.putArray("tables"));
    }

    /** For whole datasets. */
    private String large() {
        return touched(quick ? "1g" : "12g");
    }

    private int[] sizes() {
        if (million) {
            return new int[] {50_000, 100_000, 200_000, 1_000_000};
        }
        return quick ? new int[] {2_000, 4_000} : new int[] {50_000, 100_000, 200_000};
    }

    private static double median(Map<String, List<Double>> figures, String library) {
        return Rounds.quantile(figures.getOrDefault(library, List.of()), 0.5);
    }

    private ObjectNode probe(String memory, String... arguments) throws IOException, InterruptedException {
        return values(memory, Probe.class, arguments);
    }

    private ObjectNode values(String memory, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(program.getName()));
        all.addAll(List.of(arguments));
        ObjectNode values = JSON.createObjectNode();
        for (String line : java(memory, all, false).split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), Double.parseDouble(line.substring(equals + 1)));
            }
        }
        return values;
    }

    private String java(String options, List<String> arguments, boolean shown)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options.split(" ", -1)));
        command.addAll(List.of("-cp", classPath));
        command.addAll(arguments);
        System.out.println(String.format(Locale.ROOT, "%tT %s", System.currentTimeMillis(), arguments));
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Process process = (shown ? builder.inheritIO() : builder.redirectOutput(output.toFile())).start();
        int code = process.waitFor();
        String text = shown ? "" : Files.readString(output);
        if (code != 0) {
            throw new IllegalStateException(arguments + " failed: " + text);
        }
        return text;
    }
}
