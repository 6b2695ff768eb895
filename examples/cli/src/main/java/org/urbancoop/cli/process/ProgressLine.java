package org.urbancoop.cli.process;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.urbancoop.message.Message;
import org.urbancoop.progress.Progress;

/**
 * Tells how far a command has come, from two seconds on: what it does, how much of it is done, how fast, and how long
 * it will still take. At a terminal one line is drawn again and again; elsewhere a line comes every ten seconds.
 */
public final class ProgressLine implements Progress {

    private static final long SILENT = TimeUnit.SECONDS.toNanos(2);
    private static final long REDRAWN = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long REPEATED = TimeUnit.SECONDS.toNanos(10);

    private final PrintWriter err;
    private final boolean drawn;
    private final Locale locale;
    private final LongSupplier clock;
    private final long start;

    private @Nullable Phase phase;
    private long phaseStart;
    private long next;
    private int width;

    /**
     * Creates it.
     *
     * @param err where it is told
     * @param drawn whether a line can be drawn again there
     * @param locale the language
     * @param clock the time in nanoseconds
     */
    public ProgressLine(PrintWriter err, boolean drawn, Locale locale, LongSupplier clock) {
        this.err = err;
        this.drawn = drawn;
        this.locale = locale;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.next = start + SILENT;
    }

    @Override
    public void at(Phase now, long done, long total) {
        long time = clock.getAsLong();
        if (now != phase) {
            phase = now;
            phaseStart = time;
        }
        if (done == total && width > 0) {
            draw("");
        } else if (time >= next && done != total) {
            next = time + (drawn ? REDRAWN : REPEATED);
            draw(line(now, done, total, (time - phaseStart) / 1e9));
        }
    }

    private String line(Phase now, long done, long total, double seconds) {
        StringBuilder line = new StringBuilder(now.label(locale)).append(": ");
        boolean bytes = now == Phase.READING;
        line.append(amount(done, bytes));
        if (total > 0) {
            line.append(" / ")
                    .append(amount(total, bytes))
                    .append(" (")
                    .append(done * 100 / total)
                    .append(" %)");
        }
        if (seconds >= 1 && done > 0) {
            double rate = done / seconds;
            line.append(", ").append(amount((long) rate, bytes)).append("/s");
            if (total > 0) {
                long left = Math.round((total - done) / rate);
                line.append(", ").append(new Message(clock(left) + " left", "남은 시간 " + clock(left)).in(locale));
            }
        }
        return line.toString();
    }

    private String amount(long amount, boolean bytes) {
        return bytes ? String.format(locale, "%,.1f MB", amount / 1e6) : String.format(locale, "%,d", amount);
    }

    private static String clock(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private void draw(String line) {
        if (drawn) {
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())) + (line.isEmpty() ? "\r" : ""));
            width = line.length();
        } else if (!line.isEmpty()) {
            err.println(line);
        }
        err.flush();
    }
}
