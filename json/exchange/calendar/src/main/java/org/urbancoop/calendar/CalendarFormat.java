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
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Credit;
import org.urbancoop.format.FormatInfo;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;

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
            .addAbilities(Ability.WRITE_DATASET)
            .addWrites(Carrier.STREAM, Carrier.FILE)
            .build();

    private static final Pattern START =
            Pattern.compile("\\A\uFEFF?\\s*+BEGIN:VCALENDAR\\r?\\n", Pattern.CASE_INSENSITIVE);

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final @Nullable Instant stamp;

    /** Creates the format, which stamps events with the day that the dataset is as of. */
    public CalendarFormat() {
        this(null);
    }

    private CalendarFormat(@Nullable Instant stamp) {
        super(INFO);
        this.stamp = stamp;
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
        return new CalendarFormat(stamp);
    }

    @Override
    public boolean recognises(byte[] start) {
        Objects.requireNonNull(start, "start");
        return START.matcher(new String(start, StandardCharsets.UTF_8)).find();
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
            throw new IllegalArgumentException(
                    "Each event of a calendar says when it was last revised, and this dataset is as of no day: give a"
                            + " moment by CalendarFormat.stampedAt, or allow one to be made up");
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
