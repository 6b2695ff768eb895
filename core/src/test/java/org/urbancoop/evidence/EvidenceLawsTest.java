package org.urbancoop.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.urbancoop.amount.Quantity;
import org.urbancoop.citation.Citation;
import org.urbancoop.code.EventKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;

class EvidenceLawsTest {

    private static final RecordReference SOURCE = RecordReference.parse("source/text");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    /** A sentence of a text, and what it says. */
    record Sentence(String title, int year, int month, int day, int people) {

        String text() {
            return title + " took place on " + day + " " + MONTHS.get(month - 1) + " " + year + " with " + people
                    + " participants";
        }

        Event event(int id) {
            return Event.builder()
                    .id("event-" + id)
                    .title(title)
                    .kind(EventKind.FORUM)
                    .when(Edtf.ofDay(year, month, day))
                    .expectedAttendance(Quantity.of(people))
                    .addCitations(Citation.of(SOURCE, text()))
                    .addCitations(Citation.of(SOURCE, text()).toBuilder()
                            .field(JsonPointer.parse("/kind"))
                            .reading("It is called so.")
                            .build())
                    .build();
        }
    }

    @Provide
    Arbitrary<List<Sentence>> sentences() {
        return Combinators.combine(
                        Arbitraries.of("The forum", "A Meeting of Mayors", "도시 포럼", "Côte d’Azur Days"),
                        Arbitraries.integers().between(1950, 2030),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.integers().between(40, 999))
                .as(Sentence::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property(tries = 60)
    void whatIsCutFromAText_isProved(@ForAll("sentences") List<Sentence> sentences) {
        EvidenceReport report = prove(sentences, events(sentences));
        assertThat(report.isSound()).isTrue();
        assertThat(report.missingQuotations()).isEmpty();
        assertThat(report.values())
                .allMatch(value -> value.proof() == Proof.PROVED
                        || value.pointer().toString().equals("/kind")
                        || value.pointer().toString().equals("/expectedAttendance/qualifier"));
    }

    @Property(tries = 60)
    void aChangedDigit_isContradicted(
            @ForAll("sentences") List<Sentence> sentences, @ForAll int which, @ForAll int digit) {
        int at = Math.floorMod(which, sentences.size());
        List<Event> events = events(sentences);
        Sentence sentence = sentences.get(at);
        int year = sentence.year() % 10 == Math.floorMod(digit, 10)
                ? sentence.year() + 1
                : sentence.year() / 10 * 10 + Math.floorMod(digit, 10);
        events.set(
                at,
                events.get(at).toBuilder()
                        .when(Edtf.ofDay(year, sentence.month(), sentence.day()))
                        .expectedAttendance(Quantity.of(sentence.people() + 1_000L))
                        .build());
        EvidenceReport report = prove(sentences, events);
        assertThat(report.values(Proof.CONTRADICTED))
                .extracting(value -> value.subject() + value.pointer())
                .containsExactly("event/event-" + at + "/when", "event/event-" + at + "/expectedAttendance/value");
    }

    @Property(tries = 50)
    void aQuotationWithAnotherLetter_isNotFound(@ForAll("sentences") List<Sentence> sentences, @ForAll int which) {
        int at = Math.floorMod(which, sentences.size());
        String text = sentences.get(at).text();
        int letter = Math.floorMod(which, text.length());
        String misquoted = text.substring(0, letter) + 'ß' + text.substring(letter + 1);
        List<Event> events = events(sentences);
        events.set(
                at,
                events.get(at).toBuilder()
                        .addCitations(Citation.of(SOURCE, misquoted))
                        .build());
        EvidenceReport report = prove(sentences, events);
        assertThat(report.missingQuotations())
                .singleElement()
                .satisfies(quotation -> assertThat(quotation.pointer()).hasToString("/citations/2"));
        assertThat(report.isSound()).isFalse();
    }

    @Property(tries = 50)
    void theSame_givesTheSame(@ForAll("sentences") List<Sentence> sentences) {
        EvidenceReport report = prove(sentences, events(sentences));
        assertThat(prove(sentences, events(sentences)).values()).isEqualTo(report.values());
    }

    private static List<Event> events(List<Sentence> sentences) {
        List<Event> events = new ArrayList<>();
        for (Sentence sentence : sentences) {
            events.add(sentence.event(events.size()));
        }
        return events;
    }

    private static EvidenceReport prove(List<Sentence> sentences, List<Event> events) {
        String text = String.join(".\n", sentences.stream().map(Sentence::text).toList());
        Dataset dataset =
                Dataset.builder().id("test").title("Test").addAllEvents(events).build();
        return EvidenceReport.prove(dataset, SourceTexts.of(Map.of(SOURCE, text)));
    }
}
