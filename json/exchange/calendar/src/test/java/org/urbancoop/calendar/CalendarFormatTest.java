package org.urbancoop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.EventStatus;
import org.urbancoop.code.LinkRel;
import org.urbancoop.code.RelationKind;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Event;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.testing.AccountLaw;
import org.urbancoop.exchange.testing.Reading;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Written;
import org.urbancoop.reference.Link;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Relation;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.testkit.Samples;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;

class CalendarFormatTest extends AccountLaw {

    private static final Instant STAMP = Instant.parse("2026-11-29T09:00:00.5Z");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private static final FormatOptions INVENTING =
            FormatOptions.builder().mayInvent(true).build();

    @Override
    protected ExchangeFormat format() {
        return CalendarFormat.stampedAt(STAMP);
    }

    /** Of cities and sources, the names are shown. */
    @Override
    protected boolean isReadBack(String subject) {
        return subject.equals("dataset") || subject.startsWith("event/");
    }

    /** Every other event gets a day, so that there is something to read. */
    @Override
    protected Dataset writable(Dataset dataset) {
        List<Event> events = new ArrayList<>(dataset.getEvents());
        for (int i = 0; i < events.size(); i += 2) {
            events.set(
                    i,
                    events.get(i).toBuilder()
                            .when(Edtf.parse(List.of("2019-10-16", "2019-10-15/2019-10-17", "2024-02-29")
                                    .get(i / 2 % 3)))
                            .status(List.of(EventStatus.HELD, EventStatus.TENTATIVE, EventStatus.CANCELLED)
                                    .get(i / 2 % 3))
                            .build());
        }
        return dataset.toBuilder().events(events).build();
    }

    @Override
    @Provide
    protected Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets().map(this::writable);
    }

    @Override
    protected Reading read(byte[] written, Dataset dataset) throws IOException {
        return new CalendarReading(dataset, Locale.ENGLISH).read(written);
    }

    private static String write(Dataset dataset, FormatOptions options) throws IOException {
        return new String(Calendars.write(new CalendarFormat(), dataset, options), StandardCharsets.UTF_8);
    }

    private static ICalendar read(Dataset dataset, FormatOptions options) throws IOException {
        return Biweekly.parse(write(dataset, options)).first();
    }

    private static Dataset of(Event... events) {
        return Dataset.builder()
                .id("x")
                .title("X")
                .asOf(Edtf.parse("2024-01-01"))
                .events(List.of(events))
                .build();
    }

    private static Event.Builder forum(String id) {
        return Event.builder().id(id).title("T").kind(EventKind.FORUM).when(Edtf.parse("2019-10-16"));
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private static List<String> lines(String text) {
        return List.of(unfolded(text).split("\r\n", -1));
    }

    @Test
    void linksAndRelations_ofTheSameValues_areEachFoundAgain() throws IOException {
        Link site =
                Link.builder().rel(LinkRel.WEBSITE).url("https://example.org/").build();
        Link annex =
                Link.builder().rel(LinkRel.ANNEX).url("https://example.org/a").build();
        Relation after = Relation.of(RelationKind.FOLLOWS, RecordReference.of("event/other"));
        check(of(forum("x")
                .links(List.of(site, annex, site, annex))
                .relations(List.of(after, after))
                .build()));
    }

    @Test
    void goldenFiles_areTheCommittedOnes() throws IOException {
        String folder = "json/exchange/calendar/src/test/resources/org/urbancoop/calendar/";
        // Line ends of calendars are no line ends of this repository.
        GeneratedFile.check(
                folder + "bundled.txt",
                write(UrbancoopDataset.load(), FormatOptions.standard()).replace("\r\n", "\n"));
        GeneratedFile.check(
                folder + "samples-ko.txt",
                new String(
                                Calendars.write(
                                        format(),
                                        Samples.dataset(),
                                        INVENTING.toBuilder()
                                                .language(Locale.KOREAN)
                                                .build()),
                                StandardCharsets.UTF_8)
                        .replace("\r\n", "\n"));
    }

    @Test
    void hardTimes_areReadAsTheJdkHasThem() throws IOException {
        for (Dataset dataset : List.of(Calendars.hard(), UrbancoopDataset.load())) {
            List<String> found = new ArrayList<>();
            for (VEvent event : read(dataset, FormatOptions.standard()).getEvents()) {
                found.add(event.getUid().getValue() + "\t"
                        + moment(event.getDateStart().getValue()));
            }
            assertThat(found)
                    .filteredOn(CalendarFormatTest::isSavingOneHour)
                    .containsExactlyElementsOf(Calendars.expected(dataset).stream()
                            .map(line -> line.split("\t", -1))
                            // It reads what has no zone in that of the machine, which is UTC in tests.
                            .map(cells -> cells[0] + "\t" + cells[1].replaceFirst("(T.*\\d)$", "$1Z"))
                            .filter(CalendarFormatTest::isSavingOneHour)
                            .toList());
        }
    }

    /** Biweekly takes daylight saving to be one hour: Lord Howe has half of one, Samoa left out a day with it. */
    private static boolean isSavingOneHour(String line) {
        return !line.matches("event/e1[34]@hard\t.*");
    }

    /** By the changes in the file alone: the last one that is not behind a local time holds. */
    @Test
    void zones_haveTheOffsetsOfTheirTimes() throws IOException {
        List<String> all = lines(write(Calendars.hard(), FormatOptions.standard()));
        Map<String, TreeMap<LocalDateTime, ZoneOffset>> zones = new TreeMap<>();
        List<String> found = new ArrayList<>();
        String zone = "";
        LocalDateTime onset = LocalDateTime.MIN;
        String uid = "";
        for (String line : all) {
            String value = line.substring(line.lastIndexOf(':') + 1);
            if (line.startsWith("TZID:")) {
                zone = value;
            } else if (line.startsWith("UID:")) {
                uid = value;
            } else if (line.startsWith("DTSTART:") && uid.isEmpty()) {
                onset = LocalDateTime.parse(value, TIME);
            } else if (line.startsWith("TZOFFSETTO:")) {
                zones.computeIfAbsent(zone, name -> new TreeMap<>()).put(onset, ZoneOffset.of(value));
            } else if (line.startsWith("DTSTART;TZID=")) {
                String id = line.substring("DTSTART;TZID=".length(), line.lastIndexOf(':'));
                LocalDateTime local = LocalDateTime.parse(value, TIME);
                ZoneOffset offset = zones.getOrDefault(id, new TreeMap<>())
                        .floorEntry(local)
                        .getValue();
                found.add(uid + "\t" + local.toInstant(offset));
            }
        }
        assertThat(found)
                .hasSize(17)
                .containsExactlyElementsOf(Calendars.expected(Calendars.hard()).stream()
                        .map(line -> line.split("\t", -1))
                        .filter(cells -> cells[1].endsWith("Z"))
                        .map(cells -> cells[0] + "\t" + cells[1])
                        .toList());
        assertThat(all.stream().filter("BEGIN:STANDARD"::equals)).hasSizeGreaterThanOrEqualTo(zones.size());
    }

    private static String moment(ICalDate date) {
        return !date.hasTime()
                ? date.getRawComponents().getYear() + "-"
                        + two(date.getRawComponents().getMonth()) + "-"
                        + two(date.getRawComponents().getDate())
                : date.toInstant().toString();
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2019-10-16, -, -, -, DTSTART;VALUE=DATE:20191016, DTEND;VALUE=DATE:20191017, 0",
                "2024-02-28/2024-02-29, -, -, -, DTSTART;VALUE=DATE:20240228, DTEND;VALUE=DATE:20240301, 0",
                "2019-10-16, 15:30, 17:00, Asia/Seoul, DTSTART;TZID=Asia/Seoul:20191016T153000,"
                        + " DTEND;TZID=Asia/Seoul:20191016T170000, 0",
                "2019-10-16, 15:30, -, Asia/Seoul, DTSTART;TZID=Asia/Seoul:20191016T153000, -, 0",
                "2019-10-16, 15:30, 17:00, -, DTSTART:20191016T153000, DTEND:20191016T170000, 0",
                // The zone stands in a property of ours alone.
                "2019-10-16, 15:30, 17:00, Asia/Soul, DTSTART:20191016T153000, DTEND:20191016T170000, 0",
                "2019-10-16, 15:30, 17:00, +09:00, DTSTART:20191016T153000, DTEND:20191016T170000, 0",
                // An end that is not behind its start is told.
                "2019-10-16, 15:30, 15:30, Asia/Seoul, DTSTART;TZID=Asia/Seoul:20191016T153000, -, 1",
                "2019-10-16/2019-10-17, 15:30, 09:00, Asia/Seoul, DTSTART;TZID=Asia/Seoul:20191016T153000,"
                        + " DTEND;TZID=Asia/Seoul:20191017T090000, 0",
                // A start by the clock and an end without one do not fit: the start is told.
                "2019-10-16/2019-10-17, 15:30, -, Asia/Seoul, DTSTART;VALUE=DATE:20191016,"
                        + " DTEND;VALUE=DATE:20191018, 1",
                "2019-10-16, -, 17:00, Asia/Seoul, DTSTART;VALUE=DATE:20191016, DTEND;VALUE=DATE:20191017, 1",
                "2019-10, -, -, -, -, -, 1",
                "2019, 15:30, 17:00, Asia/Seoul, -, -, 1",
                "2019-10-16/.., -, -, -, -, -, 1",
                "2019-10-16/, -, -, -, -, -, 1",
                "2019-10-16?, -, -, -, -, -, 1",
                "2019-XX-16, -, -, -, -, -, 1",
                "2019-10-17/2019-10-16, -, -, -, -, -, 1",
                "9999-12-31, -, -, -, -, -, 1",
                "-, -, -, -, -, -, 1",
            })
    void days_andTimes_areThoseThatAreKnown(
            @Nullable String when,
            @Nullable String start,
            @Nullable String end,
            @Nullable String zone,
            @Nullable String dtStart,
            @Nullable String dtEnd,
            int losses)
            throws IOException {
        Event.Builder event = Event.builder().id("a").title("A").kind(EventKind.FORUM);
        if (when != null) {
            event.when(Edtf.parse(when));
        }
        if (start != null) {
            event.startTime(TimeOfDay.parse(start));
        }
        if (end != null) {
            event.endTime(TimeOfDay.parse(end));
        }
        if (zone != null) {
            event.timeZone(zone);
        }
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Written written =
                new CalendarFormat().write(of(event.build()), FormatOutput.stream(to), FormatOptions.standard());
        String text = to.toString(StandardCharsets.UTF_8);
        String component = text.contains("BEGIN:VEVENT") ? text.substring(text.indexOf("BEGIN:VEVENT")) : "";
        assertThat(lines(component).stream().filter(line -> line.startsWith("DT") && !line.startsWith("DTSTAMP")))
                .containsExactlyElementsOf(
                        Stream.of(dtStart, dtEnd).filter(Objects::nonNull).toList());
        assertThat(written.losses()).hasSize(losses).allMatch(loss -> loss.kind() == Loss.Kind.LEFT_OUT);
        assertThat(written.records()).isEqualTo(dtStart == null ? 0 : 1);
    }

    @Test
    void monthsAndYears_becomeDaysOnlyIfAllowed() throws IOException {
        Dataset dataset = of(
                forum("a")
                        .when(Edtf.parse("2016-02"))
                        .startTime(TimeOfDay.parse("09:00"))
                        .build(),
                forum("b").when(Edtf.parse("2015/2016")).build());
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Written written = new CalendarFormat().write(dataset, FormatOutput.stream(to), INVENTING);
        assertThat(lines(to.toString(StandardCharsets.UTF_8)))
                .contains(
                        "DTSTART;VALUE=DATE:20160201",
                        "DTEND;VALUE=DATE:20160301",
                        "DTSTART;VALUE=DATE:20150101",
                        "DTEND;VALUE=DATE:20170101");
        assertThat(written.losses())
                .extracting(loss -> loss.kind() + " " + loss.subject() + loss.pointer() + " "
                        + loss.value().orElse(""))
                .containsExactly(
                        "INVENTED event/a/when 2016-02-01/2016-02-29",
                        "LEFT_OUT event/a/startTime 09:00",
                        "INVENTED event/b/when 2015-01-01/2016-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "tentative, STATUS:TENTATIVE",
                "confirmed, STATUS:CONFIRMED",
                "cancelled, STATUS:CANCELLED",
                "announced, X-URBANCOOP-STATUS:announced",
                "rescheduled, X-URBANCOOP-STATUS:rescheduled",
                "maybe, X-URBANCOOP-STATUS:maybe",
                "postponed, -",
            })
    void status_isOneOfTheirs_orStandsBeside(String status, @Nullable String line) throws IOException {
        Dataset dataset = of(forum("a").status(EventStatus.of(status)).build());
        assertThat(lines(write(dataset, FormatOptions.standard())).stream().filter(each -> each.contains("STATUS")))
                .containsExactlyElementsOf(line == null ? List.of() : List.of(line));
    }

    @Test
    void sessions_areRelatedToTheirEvent() throws IOException {
        Dataset dataset = of(
                forum("forum")
                        .timeZone("Asia/Seoul")
                        .addAgenda(
                                AgendaItem.builder()
                                        .title("Opening")
                                        .when(Edtf.parse("2019-10-16"))
                                        .startTime(TimeOfDay.parse("09:00"))
                                        .build(),
                                AgendaItem.builder().title("Lunch").build(),
                                AgendaItem.builder()
                                        .title("By video")
                                        .when(Edtf.parse("2019-10-16"))
                                        .startTime(TimeOfDay.parse("10:00"))
                                        .timeZone("Europe/Paris")
                                        .build())
                        .build(),
                forum("session").partOf(RecordReference.parse("event/forum")).build());
        String text = write(dataset, FormatOptions.standard());
        Map<String, String> parents = new TreeMap<>();
        for (VEvent event : Biweekly.parse(text).first().getEvents()) {
            event.getRelatedTo().forEach(to -> parents.put(event.getUid().getValue(), to.getValue()));
        }
        assertThat(parents)
                .containsExactly(
                        Map.entry("event/forum/agenda/0@x", "event/forum@x"),
                        Map.entry("event/forum/agenda/2@x", "event/forum@x"),
                        Map.entry("event/session@x", "event/forum@x"));
        assertThat(lines(text))
                .contains(
                        "DTSTART;TZID=Asia/Seoul:20191016T090000",
                        "DTSTART;TZID=Europe/Paris:20191016T100000",
                        "TZID:Asia/Seoul",
                        "TZID:Europe/Paris");
    }

    @Test
    void title_isInTheLanguageAskedFor_andTheOthersStandBeside() throws IOException {
        Dataset dataset = of(forum("a")
                .title("Forum")
                .titleLanguage("en")
                .putTitle("ko", "포럼")
                .build());
        assertThat(lines(write(dataset, FormatOptions.standard())))
                .contains(
                        "SUMMARY;LANGUAGE=en;X-PRINTED=TRUE:Forum",
                        "X-URBANCOOP-TITLE;LANGUAGE=ko:포럼",
                        "CATEGORIES:Forum");
        assertThat(lines(write(
                        dataset, FormatOptions.builder().language(Locale.KOREAN).build())))
                .contains(
                        "SUMMARY;LANGUAGE=ko:포럼",
                        "X-URBANCOOP-TITLE;LANGUAGE=en;X-PRINTED=TRUE:Forum",
                        "CATEGORIES:포럼");
    }

    /** Whatever a text holds, it stays one property, in lines of 75 octets at most. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\r\nATTENDEE:mailto:a@example.org\r\nEND:VEVENT\rBEGIN:VALARM",
                "<p onclick=\"x()\">HTML &amp; <b>more</b></p><script>alert(1)</script>",
                "a\\nb\\,c;d,e:f\"g\"^n^'",
                "서울특별시와 부산광역시의 도시 협력 포럼 서울특별시와 부산광역시의 도시 협력 포럼 서울특별시와 부산광역시의 도시 협력 포럼",
                "🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙",
                " leading and trailing \t",
                "\u0000\u001b[31m\u007f",
                "\ud800",
            })
    void texts_stayInTheirProperty(String text) throws IOException {
        Dataset dataset =
                of(forum("a").title(text).summary(text).addThemes(text).build());
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Written written = new CalendarFormat().write(dataset, FormatOutput.stream(to), FormatOptions.standard());
        String lines = to.toString(StandardCharsets.UTF_8);
        for (String line : lines.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\ufffd\ufffd\ufffd\ufffd").doesNotStartWith("ATTENDEE");
        }
        VEvent event = Biweekly.parse(lines).first().getEvents().get(0);
        String expected =
                text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\u0000\u001b\u007f\ud800]", "\ufffd");
        assertThat(event.getSummary().getValue()).isEqualTo(expected);
        assertThat(event.getDescription().getValue()).isEqualTo(expected);
        assertThat(written.losses())
                .hasSize(expected.equals(text) ? 0 : 3)
                .allMatch(loss -> loss.kind() == Loss.Kind.PART);
    }

    @Test
    void separators_areEscaped_asNotAllReadersForgiveThem() throws IOException {
        Dataset dataset = of(forum("a").title("a\\n;b,c:d\ne").build());
        assertThat(lines(write(dataset, FormatOptions.standard())))
                .contains("SUMMARY;X-PRINTED=TRUE:a\\\\n\\;b\\,c:d\\ne");
    }

    @Test
    void stamp_isThatOfTheEdition_orGiven_neverTheClock() throws IOException {
        Dataset dataset = of(forum("a").build());
        assertThat(lines(write(dataset, FormatOptions.standard()))).contains("DTSTAMP:20240101T000000Z");
        assertThat(new String(Calendars.write(format(), dataset, FormatOptions.standard()), StandardCharsets.UTF_8))
                .contains("DTSTAMP:20261129T090000Z");
        Dataset undated = Dataset.builder()
                .id("x")
                .title("X")
                .addEvents(forum("a").build())
                .build();
        assertThatThrownBy(() -> write(undated, FormatOptions.standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CalendarFormat.stampedAt");
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        assertThat(new CalendarFormat()
                        .write(undated, FormatOutput.stream(to), INVENTING)
                        .losses())
                .extracting(loss -> loss.kind() + " " + loss.subject() + loss.pointer())
                .containsExactly("INVENTED dataset/asOf");
        assertThatThrownBy(() -> CalendarFormat.stampedAt(Instant.MAX)).hasMessageContaining("four digits");
    }

    @Test
    void repeatedIds_areTold_asIdentifiersAreNotRepeated() throws IOException {
        Dataset dataset = of(forum("a").build(), forum("a").title("Other").build());
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Written written = new CalendarFormat().write(dataset, FormatOutput.stream(to), FormatOptions.standard());
        assertThat(written.records()).isEqualTo(1);
        assertThat(written.losses())
                .singleElement()
                .satisfies(loss -> assertThat(loss.why().english()).contains("An event before it has the same id"));
    }

    @Test
    void bundledDataset_hasEachEventWithDays() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Written written =
                new CalendarFormat().write(UrbancoopDataset.load(), FormatOutput.stream(to), FormatOptions.standard());
        assertThat(written.records()).isEqualTo(11);
        assertThat(Biweekly.parse(to.toString(StandardCharsets.UTF_8)).first().getEvents())
                .hasSize(14);
        assertThat(lines(to.toString(StandardCharsets.UTF_8)))
                .contains("STATUS:TENTATIVE", "RELATED-TO:event/apuf-7@urban-cooperation", "TZID:Asia/Kuala_Lumpur");
    }

    @Test
    void creditOfOtherFiles_isRefused() {
        for (String text : List.of(
                "", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "{}", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nNAME:X\r\n")) {
            assertThatThrownBy(() -> format().credit(FormatInput.of(text.getBytes(StandardCharsets.UTF_8))))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
