package org.urbancoop.exchange.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.urbancoop.format.Ability;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Formats;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.format.ReadResult;

/**
 * Files that are made while they are read, as large as is wanted. {@link #main} reads one, record by record if the
 * format can, and prints how many there were, for a machine of little memory.
 */
public final class LargeFiles {

    private static final int MEGABYTE = 1 << 20;

    /** How many towns a result of a query speaks of, however many rows it has. */
    private static final int TOWNS = 5_000;

    private static final String ITEM = "http://www.wikidata.org/entity/Q";

    /**
     * The parts of a file.
     *
     * @param head what it starts with
     * @param element what is repeated, with {@code #} for its number, {@code §} and {@code ¤} for two of {@link #TOWNS}
     * @param between what stands between two elements
     * @param tail what it ends with
     */
    private record Shape(String head, String element, String between, String tail) {}

    private static final String FEATURE = """
        {"type":"Feature","id":#,"properties":{"name":"Place #","population":"many","html":"<b>&amp;</b>"},\
        "geometry":{"type":"Point","coordinates":[126.9,37.5]}}\
        """;

    private static final String EVENT = """
        BEGIN:VEVENT
        UID:#@example.org
        DTSTART;TZID=Asia/Seoul:20191016T090000
        SUMMARY:Forum # with a title that is fol
         ded
        DESCRIPTION:<b>Text</b>\\nof lines
        ATTENDEE;CN=A:mailto:a@example.org
        BEGIN:VALARM
        TRIGGER:-PT15M
        END:VALARM
        END:VEVENT\
        """;

    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry(
                    "geojson",
                    new Shape("{\"type\":\"FeatureCollection\",\"name\":\"X\",\"features\":[", FEATURE, ",\n", "]}")),
            Map.entry("geojsonseq", new Shape("\u001e", FEATURE, "\n\u001e", "\n")),
            Map.entry(
                    "oc4ids",
                    new Shape(
                            "{\"version\":\"0.9\",\"uri\":\"https://example.org/\",\"projects\":[", """
                                {"id":"oc4ids-x-#","title":"Road #","sector":["transport"],"purpose":"<p>Traffic</p>",\
                                "period":{"startDate":"2016-01-01T00:00:00Z"},"parties":[{"id":"p","name":"P",\
                                "roles":["buyer"]}]}\
                                """, ",\n", "]}")),
            Map.entry("iati", new Shape("<iati-activities version=\"2.03\">", """
                <iati-activity><iati-identifier>X-#</iati-identifier><title><narrative>Aid #</narrative>\
                </title><description><narrative>&lt;b&gt;</narrative></description>\
                <contact-info><email>a@example.org</email></contact-info></iati-activity>\
                """, "\n", "</iati-activities>")),
            Map.entry(
                    "icalendar",
                    new Shape(
                            "BEGIN:VCALENDAR\r\nX-WR-CALNAME:X\r\n",
                            EVENT.replace("\n", "\r\n"),
                            "\r\n",
                            "\r\nEND:VCALENDAR\r\n")),
            // Each event in a calendar of its own, as servers export them.
            Map.entry(
                    "icalendar-many",
                    new Shape(
                            "",
                            "BEGIN:VCALENDAR\r\nX-NUMBER:1\r\n" + EVENT.replace("\n", "\r\n") + "\r\nEND:VCALENDAR",
                            "\r\n",
                            "\r\n")),
            // Rows of a few statements: what one of them says is in many rows, as a query without DISTINCT gives it.
            Map.entry(
                    "wikidata-csv",
                    new Shape(
                            "city,cityLabel,cityCoordinates,twin,twinLabel,start,startPrecision,reference\n",
                            ITEM + "1§,Town §,Point(126.978 37.5665)," + ITEM
                                    + "1¤,Town ¤,1971-01-01T00:00:00Z,9,https://example.org/a\n",
                            "",
                            "")),
            Map.entry(
                    "wikidata-json",
                    new Shape(
                            "{\"head\":{\"vars\":[\"city\",\"twin\"]},\"results\":{\"bindings\":[",
                            """
                            {"city":{"type":"uri","value":"%s1§"},"twin":{"type":"uri","value":"%s1¤"},\
                            "cityLabel":{"xml:lang":"en","type":"literal","value":"Town §"},\
                            "twinLabel":{"xml:lang":"en","type":"literal","value":"Town ¤"},\
                            "start":{"type":"literal","value":"1971-01-01T00:00:00Z"}}\
                            """.formatted(ITEM, ITEM),
                            ",\n",
                            "]}}")),
            Map.entry("wikidata-quote", new Shape("city,twin\nQ1,Q2\nQ1,\"", "도#", "", "")),
            Map.entry("wikidata-commas", new Shape("city,twin\nQ1,Q2\nQ1", ",", "", "")),
            Map.entry("wikidata-names", new Shape("city,twin", ",a", "", "")),
            // One line without an end, one component without an end, folds of nothing.
            Map.entry("icalendar-line", new Shape("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:", "도#", "", "")),
            Map.entry(
                    "icalendar-component",
                    new Shape("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "X-A:#", "\r\n", "\r\nEND:VEVENT\r\n")),
            Map.entry("icalendar-folds", new Shape("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nX-A:", "\n ", "", "\n")),
            Map.entry("icalendar-deep", new Shape("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "BEGIN:A#", "\r\n", "\r\n")),
            Map.entry("iati-wide", new Shape("<iati-activities><iati-activity>", "<a b='#'/>", "", "</iati-activity>")),
            Map.entry("iati-deep", new Shape("<iati-activities><iati-activity>", "<a>", "", "")),
            Map.entry("iati-text", new Shape("<iati-activities><iati-activity><a>", "도#", "", "")),
            Map.entry("geojson-deep", new Shape("{\"type\":\"FeatureCollection\",\"features\":[", "[", "", "")),
            Map.entry("geojson-other", new Shape("{\"type\":\"FeatureCollection\",\"a\":[", "1", ",", "")),
            Map.entry("geojsonseq-line", new Shape("\u001e", "1", "", "")),
            Map.entry("oc4ids-text", new Shape("{\"version\":\"0.9\",\"projects\":[{\"id\":\"", "도#", "", "")),
            Map.entry("icalendar-headers", new Shape("BEGIN:VCALENDAR\r\n", "X-HEADER-#:#", "\r\n", "\r\n")));

    private LargeFiles() {}

    /** Opens a file. */
    public static InputStream open(String shape, long size) {
        Shape of = SHAPES.getOrDefault(shape, new Shape("", "", "", ""));
        return new InputStream() {
            private byte[] part = of.head().getBytes(StandardCharsets.UTF_8);
            private int position;
            private long number;
            private long done;
            private boolean isLast;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] to, int from, int length) {
                if (position == part.length && !next()) {
                    return -1;
                }
                int count = Math.min(length, part.length - position);
                System.arraycopy(part, position, to, from, count);
                position += count;
                done += count;
                return count;
            }

            private boolean next() {
                if (isLast) {
                    return false;
                }
                StringBuilder text = new StringBuilder();
                while (text.length() < MEGABYTE / 16 && done + text.length() < size) {
                    text.append(number == 0 ? "" : of.between());
                    text.append(of.element()
                            .replace("#", Long.toString(number))
                            .replace("§", Long.toString(number % TOWNS))
                            .replace("¤", Long.toString((number * 7 + 1) % TOWNS)));
                    number++;
                }
                isLast = text.isEmpty();
                part = (isLast ? of.tail() : text.toString()).getBytes(StandardCharsets.UTF_8);
                position = 0;
                return part.length > 0;
            }
        };
    }

    /**
     * Reads a large file record by record.
     *
     * @param arguments the shape of the file, such as {@code geojson}, and its size in megabytes
     */
    public static void main(String[] arguments) throws IOException {
        Format format = Formats.installed().byId(arguments[0].replaceFirst("-.*", ""));
        FormatOptions options = FormatOptions.builder().mayInvent(true).build();
        long read = 0;
        long rejected = 0;
        try (InputStream stream = open(arguments[0], Long.parseLong(arguments[1]) * MEGABYTE)) {
            FormatInput input = FormatInput.of(stream);
            if (!format.info().can(Ability.READ_RECORDS)) {
                ReadResult result = format.read(input, options);
                read = result.dataset()
                        .map(dataset -> dataset.records().count())
                        .orElse(0L);
                rejected = result.rejected().size();
            } else {
                try (EntryReader reader = format.records(input, options)) {
                    while (reader.hasNext()) {
                        ReadEntry entry = reader.next();
                        read += entry.value().isPresent() ? 1 : 0;
                        rejected += entry.value().isPresent() ? 0 : 1;
                    }
                }
            }
        }
        System.out.println(read + " read, " + rejected + " rejected");
    }
}
