package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.json.outcome.DecodedFactory;
import org.urbancoop.json.outcome.Locations;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.RejectedRecord;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

class DecodedTest {

    @Test
    void documentPointer_skipsEachRejectedRecordOnce() {
        List<RejectedRecord> rejected = Stream.of("/cities/1", "/cities/3", "/cities/3", "/cities/x")
                .map(JsonPointer::parse)
                .map(pointer -> new RejectedRecord(pointer, Location.NONE, "{}", List.of()))
                .toList();
        Decoded<String> decoded = DecodedFactory.get().create("", List.of(), rejected, Locations.NONE);
        assertThat(Stream.of("/cities/0", "/cities/1", "/cities/2", "/cities/3")
                        .map(JsonPointer::parse)
                        .map(decoded::documentPointer)
                        .map(JsonPointer::toString))
                .containsExactly("/cities/0", "/cities/2", "/cities/4", "/cities/5");
    }
}
