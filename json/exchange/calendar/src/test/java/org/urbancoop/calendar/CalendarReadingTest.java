package org.urbancoop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.code.EventKind;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.event.Venue;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;

/** Calendars of others, and ours read back. */
class CalendarReadingTest {

    private static final FormatOptions STANDARD = FormatOptions.standard();

    private static final FormatOptions KEEPING =
            FormatOptions.builder().keepsPersonalData(true).build();

    private static ReadResult read(String file, FormatOptions options) throws IOException {
        return new CalendarFormat()
                .withHeader(Dataset.builder().id("x").title("X").build())
                .read(FormatInput.of(file.getBytes(StandardCharsets.UTF_8)), options);
    }

    private static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return calendar("BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:T\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT");
    }

    private static String component(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static Event first(ReadResult read) {
        return read.dataset().orElseThrow().getEvents().get(0);
    }

    private static List<String> lines(ReadResult read) {
        return read.problems().stream()
                .map(problem -> problem.severity() + " " + problem.code() + " " + problem.pointer() + " "
                        + problem.location().map(Object::toString).orElse("-"))
                .toList();
    }

    private static String json(Event event) {
        return UrbancoopJson.of().toText(event);
    }

    private static String when(Event event) {
        return event.getWhen().map(Edtf::toString).orElse("-")
                + event.getStartTime().map(time -> " " + time).orElse("")
                + event.getEndTime().map(time -> "-" + time).orElse("")
                + event.getTimeZone().map(zone -> " " + zone).orElse("");
    }

    @Test
    void event_becomesARecord_andNothingOfItIsLost() throws IOException {
        ReadResult read = read(
                calendar(
                        "X-WR-CALNAME:Forums",
                        "X-WR-TIMEZONE:Asia/Seoul",
                        "BEGIN:VEVENT",
                        "UID:a1b2@example.org",
                        "DTSTAMP:20240101T000000Z",
                        "DTSTART;TZID=Asia/Seoul:20191016T153000",
                        "DTEND;TZID=Asia/Seoul:20191016T170000",
                        "SUMMARY;LANGUAGE=ko:도시 포럼\\, 2019\\; 서울",
                        "DESCRIPTION:First line\\nsecond \\\\ line",
                        "LOCATION:Seoul City Hall\\, Room 2",
                        "GEO:37.5665;126.978",
                        "CATEGORIES:FORUM,Waste management",
                        "CATEGORIES:Water\\, sewage",
                        "STATUS:TENTATIVE",
                        "URL:https://example.org/forum?a=1,2",
                        "RELATED-TO:whole@example.org",
                        "RELATED-TO;RELTYPE=SIBLING:other@example.org",
                        "RELATED-TO;RELTYPE=CHILD:part@example.org",
                        "X-MICROSOFT-CDO-BUSYSTATUS;X-A=\"b;c\";X-A=d:BUSY",
                        "BEGIN:VALARM",
                        "TRIGGER:-PT15M",
                        "END:VALARM",
                        "END:VEVENT"),
                STANDARD);
        assertThat(read.problems()).isEmpty();
        assertThat(json(first(read)))
                .isEqualTo("{\"type\":\"event\",\"id\":\"a1b2-example-org\",\"title\":\"도시 포럼, 2019; 서울\","
                        + "\"titleLanguage\":\"ko\",\"identifiers\":{\"icalendar\":\"a1b2@example.org\"},"
                        + "\"kind\":\"forum\",\"when\":\"2019-10-16\",\"startTime\":\"15:30\",\"endTime\":\"17:00\","
                        + "\"timeZone\":\"Asia/Seoul\",\"status\":\"tentative\","
                        + "\"venue\":{\"name\":\"Seoul City Hall, Room 2\"},"
                        + "\"partOf\":\"event/whole-example-org\","
                        + "\"themes\":[\"Waste management\",\"Water, sewage\"],"
                        + "\"summary\":\"First line\\nsecond \\\\ line\","
                        + "\"relations\":[{\"kind\":\"related-to\",\"target\":\"event/other-example-org\"}],"
                        + "\"links\":[{\"rel\":\"website\",\"url\":\"https://example.org/forum?a=1,2\"}],"
                        + "\"citations\":[{\"source\":\"source/icalendar\",\"where\":\"/0/VEVENT/0\"}],"
                        + "\"icalendar\":{\"DTSTAMP\":[{\"#text\":\"20240101T000000Z\"}],"
                        + "\"GEO\":[{\"#text\":\"37.5665;126.978\"}],"
                        + "\"RELATED-TO\":[null,null,{\"@RELTYPE\":\"CHILD\",\"#text\":\"part@example.org\"}],"
                        + "\"X-MICROSOFT-CDO-BUSYSTATUS\":[{\"@X-A\":\"b;c,d\",\"#text\":\"BUSY\"}],"
                        + "\"VALARM\":[{\"TRIGGER\":[{\"#text\":\"-PT15M\"}]}]}}");
        assertThat(UrbancoopJson.of().toText(read.dataset().orElseThrow()))
                .contains("\"icalendar\":{\"VCALENDAR\":[{\"PRODID\":[{\"#text\":\"-//Example//EN\"}],"
                        + "\"X-WR-TIMEZONE\":[{\"#text\":\"Asia/Seoul\"}]}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Days: the end is the day behind the last one.
                "DTSTART;VALUE=DATE:20191015 | DTEND;VALUE=DATE:20191018 | 2019-10-15/2019-10-17 |",
                "DTSTART;VALUE=DATE:20191015 | DTEND;VALUE=DATE:20191016 | 2019-10-15 |",
                "DTSTART:20191015 | - | 2019-10-15 |",
                "DTSTART;VALUE=DATE:20240228 | DURATION:P2D | 2024-02-28/2024-02-29 |",
                "DTSTART;VALUE=DATE:20240228 | DURATION:P1W | 2024-02-28/2024-03-05 |",
                // The same day is no end behind it; it is kept.
                "DTSTART;VALUE=DATE:20191015 | DTEND;VALUE=DATE:20191015 | 2019-10-15 |",
                "DTSTART;VALUE=DATE:20191015 | DTEND;VALUE=DATE:20191014 | 2019-10-15 | no-end",
                "DTSTART;VALUE=DATE:20191015 | DURATION:PT1H | 2019-10-15 | no-end",
                // Times by the clock of the place, in UTC, in a zone.
                "DTSTART:20191015T090000 | DTEND:20191015T103000 | 2019-10-15 09:00-10:30 |",
                "DTSTART:20191015T0900 | - | 2019-10-15 09:00 |",
                "DTSTART:20191015T090000Z | DTEND:20191016T000000Z | 2019-10-15/2019-10-16 09:00-00:00 Etc/UTC |",
                "DTSTART;TZID=Europe/Paris:20240331T013000 | DURATION:PT1H |"
                        + " 2024-03-31 01:30-03:30 Europe/Paris |",
                "DTSTART;TZID=Europe/Paris:20240330T013000 | DURATION:P1DT1H |"
                        + " 2024-03-30/2024-03-31 01:30-03:30 Europe/Paris |",
                "DTSTART:20240331T013000 | DURATION:+PT1H30M | 2024-03-31 01:30-03:00 |",
                // A minute after the next one is no minute of the day.
                "DTSTART:20191015T090030 | DTEND:20191015T100060 | 2019-10-15 09:00-10:00 |",
                "DTSTART:20191015T090000 | DURATION:PT90S | 2019-10-15 09:00-09:01 |",
                // The end in another zone is read by the clock of the start.
                "DTSTART;TZID=Asia/Seoul:20240101T100000 | DTEND;TZID=America/Los_Angeles:20240101T053000 |"
                        + " 2024-01-01 10:00-22:30 Asia/Seoul |",
                "DTSTART;TZID=Asia/Seoul:20240101T100000 | DTEND:20240101T053000Z | 2024-01-01 10:00-14:30 Asia/Seoul"
                        + " |",
                "DTSTART;TZID=Asia/Seoul:20240101T100000 | DTEND:20240101T110000 | 2024-01-01 10:00 Asia/Seoul |"
                        + " no-end",
                "DTSTART;TZID=A:20240101T100000 | DTEND;TZID=B:20240101T110000 | 2024-01-01 10:00 |"
                        + " no-zone no-zone no-end",
                "DTSTART;TZID=A:20240101T100000 | DTEND;TZID=A:20240101T110000 | 2024-01-01 10:00-11:00 |"
                        + " no-zone no-zone",
                "DTSTART:20191015T090000 | DTEND:20191015T080000 | 2019-10-15 09:00 | no-end",
                "DTSTART:20191015T090000 | DTEND;VALUE=DATE:20191016 | 2019-10-15 09:00 | no-end",
                "DTSTART:20191015T090000 | DURATION:-PT1H | 2019-10-15 09:00 | no-end",
                "DTSTART:20191015T090000 | DURATION:P | 2019-10-15 09:00 | no-end",
                "DTSTART:20191015T090000 | DURATION:P999999D | 2019-10-15/4757-09-10 09:00-09:00 |",
                "DTSTART:99991231T090000 | DURATION:P1D | 9999-12-31 09:00 | no-end",
                "DTSTART:00000101 | DTEND:00000101 | 0000-01-01 |",
                // No dates.
                "DTSTART:20191315 | - | - | no-date",
                "DTSTART:20190230 | - | - | no-date",
                "DTSTART:2019-10-15 | - | - | no-date",
                "DTSTART:20191015T250000 | - | - | no-date",
                "DTSTART:20191015T090061 | - | - | no-date",
                "DTSTART:20191015T090000+0900 | - | - | no-date",
                "DTSTART:20191015Z | - | - | no-date",
                "DTSTART:tomorrow | DTEND:20191015 | - | no-date",
                "DTSTART:20191015T090000 | DTEND:late | 2019-10-15 09:00 | no-date",
                "X-A:b | DTEND:20191015 | - |",
            })
    void times_areThoseOfTheFile(String start, String end, String expected, @Nullable String problems)
            throws IOException {
        ReadResult read = read(event(start, end.equals("-") ? "X-B:c" : end), STANDARD);
        assertThat(when(first(read))).isEqualTo(expected);
        assertThat(read.problems().stream().map(Problem::code))
                .containsExactlyElementsOf(problems == null ? List.of() : List.of(problems.split(" ", -1)));
        // What is not wholly in the record stays.
        if (problems != null) {
            assertThat(json(first(read))).contains("\"icalendar\":{");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20191015T090030 | X-A:b | 20191015T090030",
                "DTSTART;VALUE=DATE:20191015 | DTEND;VALUE=DATE:20191015 | DTEND",
                "DTSTART;TZID=Asia/Seoul:20240101T100000 | DTEND;TZID=Asia/Tokyo:20240101T120000 | Asia/Tokyo",
                "DTSTART:20191015T090000 | DURATION:PT90S | PT90S",
                "DTSTART;TZID=Korea Standard Time:20191015T090000 | X-A:b | Korea Standard Time",
                "DTSTART;TZID=Mars/Olympus:20191015T090000 | X-A:b | Mars/Olympus",
                "DTSTART;TZID=Asia/Seoul:20191015T090000Z | X-A:b | Asia/Seoul\"",
                "DTSTART;VALUE=PERIOD:20191015 | X-A:b | PERIOD",
                "X-A:b | DTEND:20191015T090000 | 20191015T090000",
            })
    void whatARecordHasNotWholly_isKept(String start, String end, String kept) throws IOException {
        assertThat(json(first(read(event(start, end), STANDARD))))
                .contains("\"icalendar\":{")
                .contains(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Seoul, Asia/Seoul",
        "asia/seoul, Asia/Seoul",
        "/freeassociation.sourceforge.net/Tzfile/Europe/London, Europe/London",
        "/mozilla.org/20070129_1/America/Argentina/Buenos_Aires, America/Argentina/Buenos_Aires",
        "custom_America/New_York, America/New_York",
        "US-Eastern, US/Eastern",
        "Korea Standard Time, Asia/Seoul",
        "w. europe standard time, Europe/Berlin",
        "UTC, UTC",
        "My own zone, Asia/Kathmandu",
        "Somewhere, ''",
        "Seoul, ''",
        "+09:00, ''",
    })
    void zones_areKnownByManyNames(String name, String zone) throws IOException {
        ReadResult read = read(
                calendar(
                        "BEGIN:VTIMEZONE",
                        "TZID:My own zone",
                        "X-LIC-LOCATION:Asia/Kathmandu",
                        "END:VTIMEZONE",
                        "BEGIN:VEVENT",
                        "UID:1",
                        "SUMMARY:T",
                        "DTSTART;TZID=\"" + name + "\":20191015T090000",
                        "END:VEVENT"),
                STANDARD);
        assertThat(when(first(read))).isEqualTo("2019-10-15 09:00" + (zone.isEmpty() ? "" : " " + zone));
        assertThat(read.problems()).hasSize(zone.isEmpty() ? 1 : 0);
        assertThat(UrbancoopJson.of().toText(read.dataset().orElseThrow())).contains("X-LIC-LOCATION");
    }

    @Test
    void tableOfZones_hasZonesOfTheDatabase() {
        assertThat(org.urbancoop.exchange.ledger.Rows.of(CalendarFormat.class, "terms.tsv", 3))
                .hasSizeGreaterThan(90)
                .allSatisfy(row -> assertThat(Span.zone(row[2])).as(row[1]).isPresent());
    }

    /** A zone that a calendar describes is that of this calendar alone. */
    @Test
    void calendars_mayStandInOneFile() throws IOException {
        String zone = "BEGIN:VTIMEZONE\r\nTZID:My zone\r\nX-LIC-LOCATION:%s\r\nEND:VTIMEZONE\r\n";
        String event = "BEGIN:VEVENT\r\nUID:%s\r\nSUMMARY:T\r\nDTSTART;TZID=My zone:20191015T090000\r\nEND:VEVENT";
        ReadResult read = read(
                calendar("X-WR-CALNAME:One", String.format(zone, "Asia/Seoul") + String.format(event, "1"))
                        + calendar(String.format(zone, "Asia/Tokyo") + String.format(event, "2"))
                        + calendar(String.format(event, "3")),
                STANDARD);
        assertThat(read.dataset().orElseThrow().getEvents())
                .extracting(CalendarReadingTest::when)
                .containsExactly("2019-10-15 09:00 Asia/Seoul", "2019-10-15 09:00 Asia/Tokyo", "2019-10-15 09:00");
        assertThat(lines(read)).containsExactly("warning no-zone /2/VEVENT/0/DTSTART/0/@TZID 34:22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\r\r\n"})
    void lines_endInAllWays_andAreUnfolded(String end) throws IOException {
        String folded = "\uFEFF"
                + calendar(
                        "BEGIN:VEVENT",
                        "UID:1",
                        "SUMMARY:도",
                        " 시 ",
                        "\tforum",
                        "X-A;B=c",
                        " d:e",
                        "DTSTART:2019",
                        " 10",
                        " 32",
                        "END:VEVENT");
        ReadResult read = read(folded.replace("\r\n", end), STANDARD);
        assertThat(first(read).getTitle()).isEqualTo("도시 forum");
        assertThat(json(first(read))).contains("\"X-A\":[{\"@B\":\"cd\",\"#text\":\"e\"}]");
        // The value starts in the line that is not folded.
        assertThat(lines(read)).hasSize(1).allMatch(line -> line.startsWith("warning no-date /0/VEVENT/0/DTSTART/0"));
        assertThat(read.problems().get(0).location().orElseThrow().column()).isEqualTo(9);
        assertThat(read.problems().get(0).location().orElseThrow().line()).isEqualTo(end.equals("\r\r\n") ? 21 : 11);
    }

    /** Some programs fold lines within a character. */
    @Test
    void fold_mayStandWithinACharacter() throws IOException {
        byte[] whole = event("DESCRIPTION:서울").getBytes(StandardCharsets.UTF_8);
        int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("DESCRIPTION:") + "DESCRIPTION:".length() + 1;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(whole, 0, at);
        file.writeBytes("\r\n ".getBytes(StandardCharsets.UTF_8));
        file.write(whole, at, whole.length - at);
        ReadResult read = new CalendarFormat()
                .withHeader(Dataset.builder().id("x").title("X").build())
                .read(FormatInput.of(file.toByteArray()), STANDARD);
        assertThat(first(read).getSummary()).contains("서울");
    }

    @Test
    void place_isThatOfTheFoldedLine() throws IOException {
        String line = "DTSTART;X-도시=\"가나다라\";TZID=\"Mars/Olym";
        ReadResult read = read(event(line, " pus\":20191015T09", " 0000"), STANDARD);
        // The value starts behind the first fold.
        assertThat(lines(read)).containsExactly("warning no-zone /0/VEVENT/0/DTSTART/0/@TZID 8:7");
    }

    @Test
    void whoIsInvited_isLeftOutAndTold_unlessPersonalDataAreKept() throws IOException {
        String file = event(
                "ORGANIZER;CN=\"Kim, Min\":MAILTO:kim@example.org",
                "ATTENDEE;CN=Lee;PARTSTAT=ACCEPTED:mailto:lee@example.org",
                "ATTENDEE;CUTYPE=ROOM;CN=Room 2:mailto:room2@example.org",
                "CONTACT:Park\\, 02-123-4567",
                "X-OWNER:MailTo:choi@example.org",
                "BEGIN:VALARM\r\nATTENDEE:mailto:jung@example.org\r\nEND:VALARM");
        ReadResult read = read(file, STANDARD);
        String json = UrbancoopJson.of().toText(read.dataset().orElseThrow());
        assertThat(json.toLowerCase(Locale.ROOT)).doesNotContain("example.org", "kim", "lee", "room", "park", "4567");
        assertThat(read.losses())
                .extracting(loss -> loss.why().english())
                .hasSize(6)
                .allMatch(why -> why.startsWith("Personal data have no member here"))
                .anyMatch(why -> why.endsWith("/0/VEVENT/0/VALARM/0/ATTENDEE/0"));
        Event kept = first(read(file, KEEPING));
        assertThat(json(kept))
                .contains("{\"role\":\"organizer\",\"person\":{\"name\":\"Kim, Min\"}}")
                .contains("{\"role\":\"attendee\",\"person\":{\"name\":\"Lee\"}}")
                .doesNotContain("{\"name\":\"Room 2\"}")
                .contains("mailto:room2@example.org", "Park\\\\, 02-123-4567", "MailTo:choi", "mailto:jung");
    }

    @Test
    void rule_isKept_andOtherTimesAreEventsOfTheirOwn() throws IOException {
        ReadResult read = read(
                calendar(
                        "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:T\r\nDTSTART:20191015\r\nRRULE:FREQ=WEEKLY;COUNT=4",
                        "EXDATE;VALUE=DATE:20191029\r\nEND:VEVENT",
                        "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:T\r\nDTSTART:20191023",
                        "RECURRENCE-ID;VALUE=DATE:20191022\r\nEND:VEVENT"),
                STANDARD);
        assertThat(read.dataset().orElseThrow().getEvents())
                .extracting(event -> event.getId() + " " + when(event))
                .containsExactly("a 2019-10-15", "a-20191022 2019-10-23");
        assertThat(lines(read)).containsExactly("notice repeats /0/VEVENT/0/RRULE/0 8:7");
        assertThat(UrbancoopJson.of().toText(read.dataset().orElseThrow()))
                .contains("FREQ=WEEKLY;COUNT=4", "\"EXDATE\":[", "\"RECURRENCE-ID\":[");
    }

    @Test
    void whatIsNoRecord_isRejectedWithItsTextAndPlace() throws IOException {
        ReadResult read = read(
                calendar(
                        "BEGIN:VTODO\r\nUID:2\r\nSUMMARY:Buy flags\r\nEND:VTODO",
                        "BEGIN:VEVENT\r\nUID:3\r\nDESCRIPTION:no title\r\nEND:VEVENT",
                        "BEGIN:VEVENT\r\nUID:4\r\nSUMMARY:not closed",
                        "BEGIN:VEVENT\r\nUID:5\r\nSUMMARY:<b>bold</b>\r\nDESCRIPTION:a &amp; <b>b</b>",
                        "a line without a name\r\nBEGIN:VALARM\r\nEND:VEVENT"),
                STANDARD);
        assertThat(lines(read))
                .containsExactly(
                        "error no-record /0/VTODO/0 4:1",
                        "error rejected /0/VEVENT/0 8:1",
                        "error unclosed /0/VEVENT/1 12:1",
                        "notice markup /0/VEVENT/2/DESCRIPTION/0/#text 18:13",
                        "warning no-line /0/VEVENT/2/#line/0 19:1");
        assertThat(read.rejected())
                .extracting(ReadEntry::raw)
                .containsExactly(
                        "BEGIN:VTODO\nUID:2\nSUMMARY:Buy flags\nEND:VTODO\n",
                        "BEGIN:VEVENT\nUID:3\nDESCRIPTION:no title\nEND:VEVENT\n",
                        "BEGIN:VEVENT\nUID:4\nSUMMARY:not closed\n");
        assertThat(first(read).getTitle()).isEqualTo("<b>bold</b>");
        assertThat(json(first(read))).contains("a line without a name").contains("\"VALARM\":[{}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | other-format | 1:1",
                "'hello\r\n' | other-format | 1:1",
                "'<html>\r\n' | other-format | 1:1",
                "'BEGIN:VCARD\r\nEND:VCARD\r\n' | other-format | 1:1",
                "'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:T\r\n' | broken | 2:1",
            })
    void whatIsNoCalendar_isRefused(String file, String code, String place) throws IOException {
        ReadResult read = read(file, STANDARD);
        assertThat(read.problems()).extracting(Problem::code).contains(code);
        assertThat(read.problems().get(0).location().map(Object::toString)).contains(place);
        assertThat(read.problems().get(0).message().korean()).isNotBlank();
    }

    @Test
    void emptyCalendar_isADatasetWithoutEvents() throws IOException {
        ReadResult read = read("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", STANDARD);
        assertThat(read.problems()).isEmpty();
        assertThat(read.dataset().orElseThrow().getEvents()).isEmpty();
    }

    @Test
    void otherEncoding_isTold_andTheOtherEventsAreRead() throws IOException {
        byte[] latin = calendar(
                        "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Münster\r\nEND:VEVENT",
                        "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:T\r\nEND:VEVENT")
                .getBytes(StandardCharsets.ISO_8859_1);
        ReadResult read = new CalendarFormat()
                .withHeader(Dataset.builder().id("x").title("X").build())
                .read(FormatInput.of(latin), STANDARD);
        assertThat(lines(read)).containsExactly("error not-utf8 /0/VEVENT/0 4:1");
        assertThat(read.dataset().orElseThrow().getEvents())
                .extracting(Event::getTitle)
                .containsExactly("T");
    }

    @Test
    void nameOfTheFile_orOfTheCalendar_isTheTitle() throws IOException {
        ReadResult read = new CalendarFormat()
                .read(
                        FormatInput.of(
                                calendar("NAME:Forums\\, 2019", "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:T\r\nEND:VEVENT")
                                        .getBytes(StandardCharsets.UTF_8)),
                        STANDARD);
        assertThat(read.dataset().orElseThrow().getTitle()).isEqualTo("Forums, 2019");
        ReadResult nameless =
                new CalendarFormat().read(FormatInput.of(event("X-A:b").getBytes(StandardCharsets.UTF_8)), STANDARD);
        assertThat(nameless.problems()).extracting(Problem::code).containsExactly("missing-header");
    }

    @ParameterizedTest
    @CsvSource({
        "CATEGORIES:Webinar, webinar, ''",
        "'CATEGORIES:Study visit\\, more', event, 'Study visit, more'",
        "'CATEGORIES:Water,총회,Summit', general-assembly, 'Water Summit'",
        "X-A:b, event, ''",
    })
    void kind_isThatOfACategory(String line, String kind, String themes) throws IOException {
        Event event = first(read(event(line), STANDARD));
        assertThat(event.getKind()).isEqualTo(EventKind.of(kind));
        assertThat(String.join(" ", event.getThemes())).isEqualTo(themes);
        assertThat(json(event)).doesNotContain("CATEGORIES");
    }

    /** Each value of a file, and one that nobody knows, is in what is read. */
    @Test
    void eachValue_isFound() throws IOException {
        List<String> names = List.of(
                "UID",
                "DTSTAMP",
                "DTSTART",
                "DTEND",
                "DURATION",
                "SUMMARY",
                "DESCRIPTION",
                "LOCATION",
                "GEO",
                "CATEGORIES",
                "STATUS",
                "URL",
                "ATTACH",
                "RELATED-TO",
                "RRULE",
                "RDATE",
                "CLASS",
                "RECURRENCE-ID",
                "TRANSP",
                "X-URBANCOOP-KIND",
                "X-URBANCOOP-WHEN",
                "X-URBANCOOP-PARTICIPANT",
                "X-URBANCOOP-VENUE-CITY",
                "X-URBANCOOP-TIME-ZONE",
                "X-URBANCOOP-STATUS",
                "X-OTHER");
        List<String> lost = new ArrayList<>();
        for (String name : names) {
            for (String shape : List.of(
                    name + ":mark7261",
                    name + ";X-P=mark7261:20191015",
                    name + ";TZID=mark7261:1",
                    name + ";TZID=mark7261:20191015",
                    name + ";VALUE=mark7261:20191015",
                    name + ";RELTYPE=mark7261;LANGUAGE=mark7261:x",
                    name + ":a\r\n" + name + ":mark7261")) {
                ReadResult read = read(event(shape), STANDARD);
                if (!UrbancoopJson.of().toText(read.dataset().orElseThrow()).contains("mark7261")) {
                    lost.add(shape);
                }
            }
        }
        for (String around : List.of("%s", "BEGIN:VTIMEZONE\r\n%s\r\nEND:VTIMEZONE", "BEGIN:VX\r\n%s\r\nEND:VX")) {
            ReadResult read = read(calendar(String.format(around, "X-A:mark7261")), STANDARD);
            if (!UrbancoopJson.of().toText(read.dataset().orElseThrow()).contains("mark7261")
                    && read.rejected().stream().noneMatch(entry -> entry.raw().contains("mark7261"))) {
                lost.add(around);
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void ours_isReadBack_withItsAgendaAndDeadlines() throws IOException {
        Dataset dataset = UrbancoopDataset.load().withoutPersonalData();
        byte[] written = Calendars.write(new CalendarFormat(), dataset, STANDARD);
        assertThat(Formats.installed().of(FormatInput.of(written)).info()).isEqualTo(CalendarFormat.INFO);
        ReadResult read = new CalendarFormat().read(FormatInput.of(written), STANDARD);
        assertThat(read.problems()).isEmpty();
        assertThat(read.losses()).isEmpty();
        assertThat(read.dataset().orElseThrow().getTitle()).isEqualTo(dataset.getTitle());
        assertThat(read.dataset().orElseThrow().getLicence()).isEqualTo(dataset.getLicence());
        assertThat(UrbancoopJson.of().toText(read.dataset().orElseThrow())).doesNotContain("\"icalendar\"");
        int deadlines = 0;
        for (Event event : read.dataset().orElseThrow().getEvents()) {
            Event before = dataset.event(event.reference()).orElseThrow();
            assertThat(when(event)).isEqualTo(when(before));
            assertThat(event.getTitles()).isEqualTo(before.getTitles());
            assertThat(event.getVenue().flatMap(Venue::getCity))
                    .isEqualTo(before.getVenue().flatMap(Venue::getCity));
            assertThat(event.getDeadlines()).isEqualTo(before.getDeadlines());
            assertThat(event.getThemes()).isEqualTo(before.getThemes());
            assertThat(event.getLinks()).isEqualTo(before.getLinks());
            assertThat(event.getPartOf()).isEqualTo(before.getPartOf());
            assertThat(event.getParticipants()).hasSameSizeAs(before.getParticipants());
            deadlines += event.getDeadlines().size();
        }
        assertThat(deadlines).isPositive();
    }

    /** Days as the record has them, and zones of days without times. */
    @Test
    void ours_isReadBack_asItWasWritten() throws IOException {
        Dataset dataset = Dataset.builder()
                .id("d")
                .title("D")
                .asOf(Edtf.parse("2024-01-01"))
                .addEvents(Event.builder()
                        .id("a")
                        .title(" \t")
                        .kind(EventKind.of("x-kind"))
                        .when(Edtf.parse("2019-10-16/2019-10-16"))
                        .timeZone("Asia/Soul")
                        .themes(List.of(" ", "a,b"))
                        .build())
                .addEvents(Event.builder()
                        .id("b")
                        .title("B")
                        .kind(EventKind.FORUM)
                        .when(Edtf.parse("2019-10-16"))
                        .startTime(TimeOfDay.parse("23:00"))
                        .build())
                .build();
        byte[] written = Calendars.write(new CalendarFormat(), dataset, STANDARD);
        assertThat(new CalendarFormat().read(FormatInput.of(written), STANDARD).dataset())
                .contains(dataset);
    }

    @Test
    void itemWithoutAZoneOfItsOwn_isInThatOfItsEvent() throws IOException {
        String file = "BEGIN:VCALENDAR\r\nX-URBANCOOP-ID:d\r\nX-URBANCOOP-FORMAT-VERSION:1.1\r\nNAME:D\r\n"
                + component(
                        "UID:event/a@d",
                        "SUMMARY:A",
                        "X-URBANCOOP-KIND:forum",
                        "CATEGORIES:Forum",
                        "DTSTART;TZID=Asia/Seoul:20191016T090000")
                + component("UID:event/a/agenda/0@d", "SUMMARY:Opening", "DTSTART;TZID=Asia/Seoul:20191016T100000")
                + "END:VCALENDAR\r\n";
        Event event = new CalendarFormat()
                .read(FormatInput.of(file.getBytes(StandardCharsets.UTF_8)), STANDARD)
                .orElseThrow()
                .getEvents()
                .get(0);
        assertThat(UrbancoopJson.of().toText(event))
                .containsOnlyOnce("Asia/Seoul")
                .contains("10:00");
        assertThat(event.getTimeZone().map(Object::toString)).contains("Asia/Seoul");
    }

    /** An item that another program has put elsewhere is an event of its own, and what it has added stays. */
    @Test
    void ours_thatAnotherProgramChanged_losesNothing() throws IOException {
        String start = "X-URBANCOOP-ID:d\r\nX-URBANCOOP-FORMAT-VERSION:1.1\r\nNAME:D\r\nMETHOD:PUBLISH\r\n";
        String whole =
                component("UID:event/a@d", "SUMMARY:A", "X-URBANCOOP-KIND:forum", "CATEGORIES:Forum", "X-ADDED:1");
        String item = component(
                "UID:event/a/agenda/0@d",
                "SUMMARY:Opening",
                "DTSTART;VALUE=DATE:20191016",
                "RELATED-TO:event/a@d",
                "X-ADDED:2");
        String file = "BEGIN:VCALENDAR\r\n%sEND:VCALENDAR\r\n";
        Dataset together = new CalendarFormat()
                .read(
                        FormatInput.of(String.format(file, start + whole + item).getBytes(StandardCharsets.UTF_8)),
                        STANDARD)
                .orElseThrow();
        assertThat(UrbancoopJson.of().toText(together.getEvents().get(0)))
                .isEqualTo("{\"type\":\"event\",\"id\":\"a\",\"title\":\"A\",\"kind\":\"forum\","
                        + "\"agenda\":[{\"title\":\"Opening\",\"when\":\"2019-10-16\"}],"
                        + "\"icalendar\":{\"X-ADDED\":[{\"#text\":\"1\"}],"
                        + "\"VEVENT\":[{\"X-ADDED\":[{\"#text\":\"2\"}]}]}}");
        assertThat(UrbancoopJson.of().toText(together)).contains("\"METHOD\":[{\"#text\":\"PUBLISH\"}]");
        Dataset apart = new CalendarFormat()
                .read(
                        FormatInput.of(String.format(file, start + item + whole).getBytes(StandardCharsets.UTF_8)),
                        STANDARD)
                .orElseThrow();
        assertThat(apart.getEvents())
                .extracting(event -> event.getId() + " " + event.getPartOf().map(Object::toString))
                .containsExactly("event-a-agenda-0-d Optional[event/a]", "a Optional.empty");
    }

    @Test
    void records_comeOneByOne_withTheHeaderLast() throws IOException {
        List<String> found = new ArrayList<>();
        try (EntryReader reader = new CalendarFormat()
                .records(
                        FormatInput.of(Calendars.write(new CalendarFormat(), UrbancoopDataset.load(), STANDARD)),
                        STANDARD)) {
            reader.forEachRemaining(entry -> found.add(
                    entry.orElseThrow() instanceof Dataset
                            ? "dataset"
                            : entry.pointer().toString()));
        }
        assertThat(found).hasSize(12).endsWith("dataset").contains("/0/VEVENT/0");
        assertThat(Optional.of(found.get(0))).contains("/0/VEVENT/0");
    }
}
