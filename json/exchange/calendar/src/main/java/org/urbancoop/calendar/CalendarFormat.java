package org.urbancoop.calendar;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.ledger.DateBounds;
import org.urbancoop.exchange.reading.Heading;
import org.urbancoop.exchange.reading.Ids;
import org.urbancoop.exchange.reading.Terms;
import org.urbancoop.exchange.reading.TreeEntries;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Credit;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.FormatInfo;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.ReadResult;
import org.urbancoop.format.RefusedDatasetException;
import org.urbancoop.message.Message;

/**
 * The events of a dataset as a calendar, {@code icalendar}: RFC 5545 with the names of RFC 7986, for Google Calendar,
 * Outlook, Apple Calendar, Thunderbird.
 *
 * <p>An event is a {@code VEVENT}; so is an item of an agenda that has a day, and each deadline, both related to their
 * event as a session is to its forum. Days without times are all-day, with the end on the day behind the last one.
 * Times are in their zone, and the changes of its clocks are in the file. What has no day, or only one of two, is left
 * out and told, as is an event that is postponed. Months and years become their days only if making up is allowed.
 *
 * <p>The identifier of an event is {@code event/apuf-7@urban-cooperation}: its reference and the id of the dataset. The
 * same dataset gives the same bytes: the stamp of each event is the first second, in UTC, of the day that the dataset
 * is as of, unless {@link #stampedAt} gives another moment.
 *
 * <p>{@link FormatOptions#language} chooses among the titles of an event, and the words for kinds and deadlines.
 *
 * <p>Calendars of others are read leniently, event by event, in bounded memory; several may stand in a file. An
 * event becomes an {@code Event} of the kind {@code event}, unless one of its categories is a kind of ours, with its
 * days, its times in their zone, status, place, site and what it is a part of. Of one that repeats, the first time is
 * read; times that differ from the rule are events of their own. Zones are known by their names in the time zone
 * database, with or without the prefix of a program, by those of Windows, and by {@code X-LIC-LOCATION}. Whatever the
 * model has no member for is in the extension {@code icalendar} of the event, or of the dataset: properties and
 * components as arrays by their names, parameters as {@code @NAME}, values as {@code #text}. Who is invited is left
 * out and told, unless personal data are kept. A component that is no event, such as a {@code VTODO}, is rejected.
 * Each event cites the file.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7986">RFC 7986</a>
 * @since 0.1.0
 */
public final class CalendarFormat extends ExchangeFormat {

    /** What the format is: {@code icalendar}, {@code text/calendar}, {@code .ics}. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("icalendar")
            .mediaType("text/calendar")
            .addFileEndings(".ics")
            .addAbilities(Ability.READ_DATASET, Ability.READ_RECORDS, Ability.WRITE_DATASET)
            .addReads(Carrier.STREAM, Carrier.FILE)
            .addWrites(Carrier.STREAM, Carrier.FILE)
            .build();

    /** What the addresses of lists of the standard start with, as {@code sameAs} of ours has them. */
    static final String LISTS = "https://www.rfc-editor.org/rfc/rfc5545#";

    private static final Pattern START =
            Pattern.compile("\\A\uFEFF?\\s*+BEGIN:VCALENDAR\\r?\\n", Pattern.CASE_INSENSITIVE);

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final @Nullable Instant stamp;
    private final Optional<Dataset> header;

    /** Creates the format, which stamps events with the day that the dataset is as of. */
    public CalendarFormat() {
        this(null, Optional.empty());
    }

    private CalendarFormat(@Nullable Instant stamp, Optional<Dataset> header) {
        super(INFO);
        this.stamp = stamp;
        this.header = header;
    }

    /**
     * Obtains the format with a stamp for all events: when they were last revised.
     *
     * @param stamp the moment, such as {@code 2026-11-29T09:00:00Z}; parts of a second are dropped
     * @return the format
     * @throws IllegalArgumentException if its year has more than four digits
     */
    public static CalendarFormat stampedAt(Instant stamp) {
        Objects.requireNonNull(stamp, "stamp");
        if (stamp.isBefore(FIRST) || stamp.isAfter(LAST)) {
            throw new IllegalArgumentException("A calendar has years of four digits, not that of " + stamp);
        }
        return new CalendarFormat(stamp, Optional.empty());
    }

    /**
     * Returns a copy that reads into a dataset of a name: {@code format.withHeader(Dataset.builder().id("forums")
     * .title("Forums of 2026").build())}.
     *
     * @param dataset the dataset whose header and sources what is read gets; records cite the first of its sources
     * @return the copy
     */
    public CalendarFormat withHeader(Dataset dataset) {
        return new CalendarFormat(stamp, Optional.of(dataset));
    }

    @Override
    public boolean recognises(byte[] start) {
        Objects.requireNonNull(start, "start");
        return START.matcher(new String(start, StandardCharsets.UTF_8)).find();
    }

    @Override
    protected ReadResult readDataset(FormatInput input, FormatOptions options) throws IOException {
        return entries(input, options, true).dataset(options.mayInvent());
    }

    @Override
    protected EntryReader readRecords(FormatInput input, FormatOptions options) throws IOException {
        return entries(input, options, false);
    }

    private TreeEntries entries(FormatInput input, FormatOptions options, boolean whole) throws IOException {
        Terms terms = Terms.of(CalendarFormat.class, LISTS);
        CalendarContext context = new CalendarContext(
                terms,
                new ZoneNames(terms),
                Heading.of(header, input, INFO.id(), options.mayInvent()),
                new Ids("event", whole),
                options.keepsPersonalData());
        return new TreeEntries(new CalendarParts(input.open()), new CalendarFile(context), options.progress());
    }

    @Override
    protected long writeDataset(Dataset dataset, FormatOutput output, FormatOptions options, Consumer<Loss> losses)
            throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(losses, "losses");
        Optional<Instant> known = Optional.ofNullable(stamp).or(() -> edition(dataset));
        if (known.isEmpty() && !options.mayInvent()) {
            throw new RefusedDatasetException(
                    new Message(
                            "Each event of a calendar says when it was last revised, and this dataset is as of no day",
                            "달력의 행사에는 마지막 수정 시각이 있어야 하지만 이 데이터셋에는 기준일이 없습니다"),
                    true,
                    "give a moment by CalendarFormat.stampedAt, or allow one to be made up");
        }
        Calendar calendar = new Calendar(dataset, account(), losses, options, known);
        long[] written = new long[1];
        output.write(stream -> {
            BufferedOutputStream buffered = new BufferedOutputStream(stream, 1 << 16);
            written[0] = calendar.write(new ContentLines(buffered));
            buffered.flush();
        });
        return written[0];
    }

    private static Optional<Instant> edition(Dataset dataset) {
        return dataset.getAsOf()
                .flatMap(day -> DateBounds.of(day.toString()))
                .filter(DateBounds::isExact)
                .flatMap(DateBounds::start)
                .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    @Override
    protected Credit readCredit(FormatInput input) throws IOException {
        try (InputStream stream = Objects.requireNonNull(input, "input").open()) {
            return CalendarCredit.read(stream);
        }
    }
}
