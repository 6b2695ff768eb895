package org.urbancoop.json.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.json.RecordReader;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ReadRecord;
import org.urbancoop.json.problem.RejectedRecord;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;

/** What reading JSON gives, in the types of the contract. */
final class Entries implements EntryReader {

    private static final String RESOURCE = "/org/urbancoop/json/validation/reading-problems.tsv";

    private static final Map<String, Words> WORDS = load();

    private final RecordReader reader;

    Entries(RecordReader reader) {
        this.reader = reader;
    }

    /** What a kind of problem is called in Korean, and what to do. */
    private record Words(String title, Message hint) {}

    @Override
    public boolean hasNext() {
        return reader.hasNext();
    }

    @Override
    public ReadEntry next() {
        return of(reader.next());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    static ReadEntry of(ReadRecord read) {
        return ReadEntry.builder()
                .value(read.value())
                .pointer(read.pointer())
                .location(place(read.location()))
                .raw(read.raw())
                .addAllProblems(read.problems().stream().map(Entries::problem).toList())
                .build();
    }

    static ReadEntry of(RejectedRecord rejected) {
        return ReadEntry.builder()
                .pointer(rejected.pointer())
                .location(place(rejected.location()))
                .raw(rejected.raw())
                .addAllProblems(
                        rejected.problems().stream().map(Entries::problem).toList())
                .build();
    }

    static Optional<Location> place(org.urbancoop.json.problem.Location location) {
        return location.line() < 1 || location.column() < 1
                ? Optional.empty()
                : Optional.of(Location.of(location.line(), location.column()));
    }

    static Problem problem(JsonProblem problem) {
        String code = problem.code().toString();
        Words words = WORDS.get(code);
        if (words == null) {
            throw new IllegalStateException("The library is incomplete: " + RESOURCE + " lacks " + code);
        }
        return Problem.builder()
                .code(code)
                .severity(problem.isError() ? Severity.ERROR : Severity.WARNING)
                .pointer(problem.pointer())
                .location(place(problem.location()))
                .value(Optional.of(problem.text()).filter(text -> !text.isEmpty()))
                .message(new Message(problem.rule(), words.title() + " (" + problem.rule() + ")"))
                .hint(
                        problem.hint().isEmpty()
                                ? words.hint()
                                : new Message(problem.hint(), words.hint().korean()))
                .build();
    }

    private static Map<String, Words> load() {
        Map<String, Words> words = new TreeMap<>();
        try (InputStream stream = Entries.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The library is incomplete: it lacks " + RESOURCE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            lines.readLine();
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                words.put(cells[0], new Words(cells[2], new Message(cells[3], cells[4])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
