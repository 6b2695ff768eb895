package org.urbancoop.json.format;

import java.io.IOException;
import java.util.Optional;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.json.RecordReader;
import org.urbancoop.json.problem.ReadRecord;
import org.urbancoop.json.problem.RejectedRecord;
import org.urbancoop.json.tree.FormatProblems;
import org.urbancoop.message.Location;

/** What reading JSON gives, in the types of the contract. */
final class Entries implements EntryReader {

    private final RecordReader reader;

    Entries(RecordReader reader) {
        this.reader = reader;
    }

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
                .addAllProblems(read.problems().stream().map(FormatProblems::of).toList())
                .build();
    }

    static ReadEntry of(RejectedRecord rejected) {
        return ReadEntry.builder()
                .pointer(rejected.pointer())
                .location(place(rejected.location()))
                .raw(rejected.raw())
                .addAllProblems(
                        rejected.problems().stream().map(FormatProblems::of).toList())
                .build();
    }

    static Optional<Location> place(Location location) {
        return Optional.of(location).filter(Location::isKnown);
    }
}
