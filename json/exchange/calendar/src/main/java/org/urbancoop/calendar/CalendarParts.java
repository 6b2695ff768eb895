package org.urbancoop.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.exchange.reading.ReadingProblem;
import org.urbancoop.exchange.reading.TreeBuilder;
import org.urbancoop.exchange.reading.TreePart;
import org.urbancoop.exchange.reading.TreeSource;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;

/**
 * The components right below the calendars of a file, one after the other, each as a tree: properties and the
 * components in it as arrays by their names. What a calendar says of itself comes before its components, and once more
 * for what it says between them.
 */
final class CalendarParts implements TreeSource {

    /** What a part is called that is the properties of a calendar. */
    static final String CALENDAR = "VCALENDAR";

    /** Under which name a line without a colon is kept. */
    static final String NO_NAME = "#line";

    private static final int DEEPEST = 100;
    private static final int MOST_LINES = 10_000;
    private static final Message LIMITS = new Message(
            DEEPEST + " components in each other, " + MOST_LINES + " lines and " + UnfoldedLines.MOST + " characters",
            "겹친 컴포넌트 " + DEEPEST + "개, 줄 " + MOST_LINES + "개, 문자 " + UnfoldedLines.MOST + "자");

    private static final Message ENDS = new Message("The file ends within {0}", "파일이 {0} 안에서 끝납니다");

    private final UnfoldedLines lines;
    private final Map<String, Integer> counts = new HashMap<>();
    private int calendar = -1;
    private TreeBuilder properties = new TreeBuilder("", JsonPointer.ROOT, Optional.of(Location.of(1, 1)));
    private Text text = new Text();
    private @Nullable TreePart ready;
    /** A line that was read too far. */
    private @Nullable UnfoldedLine ahead;

    private boolean isStarted;
    /** Whether nothing was told of the calendar. */
    private boolean isNew;

    CalendarParts(InputStream stream) {
        this.lines = new UnfoldedLines(stream);
    }

    /** What stands in the file, for a part that is rejected. */
    private static final class Text {
        private final StringBuilder text = new StringBuilder();
        private int count;
        private boolean isTooLarge;
        private boolean isOther;

        void add(UnfoldedLine line) {
            count++;
            isTooLarge |= line.isTooLong()
                    || count > MOST_LINES
                    || text.length() + line.text().length() > UnfoldedLines.MOST;
            isOther |= !line.isUtf8();
            if (!isTooLarge) {
                text.append(line.text()).append('\n');
            }
        }
    }

    private TreeBuilder properties(Optional<Location> location) {
        return new TreeBuilder(isStarted ? CALENDAR : "", JsonPointer.ROOT.child(Math.max(0, calendar)), location);
    }

    @Override
    public @Nullable TreePart next() throws IOException {
        if (ready != null) {
            TreePart part = ready;
            ready = null;
            return part;
        }
        while (true) {
            UnfoldedLine line = ahead == null ? lines.next() : ahead;
            ahead = null;
            if (line == null) {
                return header();
            }
            ContentLine content = ContentLine.of(line.text());
            String of = component(content);
            if (content.name().equals("BEGIN") && of.equals(CALENDAR)) {
                TreePart before = header();
                isStarted = true;
                calendar++;
                counts.clear();
                properties = properties(Optional.of(line.at(0)));
                text = new Text();
                isNew = true;
                if (before != null) {
                    return before;
                }
            } else if (content.name().equals("BEGIN")) {
                TreePart before = header();
                TreePart part = component(of, line);
                if (before != null) {
                    ready = part;
                    return before;
                }
                return part;
            } else if (content.name().equals("END") && of.equals(CALENDAR)) {
                TreePart before = header();
                if (before != null) {
                    return before;
                }
            } else {
                text.add(line);
                if (!text.isTooLarge) {
                    properties.child(property(content, line));
                }
                if (!isStarted || text.isTooLarge) {
                    // What does not start as a calendar is none, however long it is.
                    return header();
                }
            }
        }
    }

    private static String component(ContentLine line) {
        return line.value().strip().toUpperCase(Locale.ROOT);
    }

    /** Gets what the calendar said of itself since the last time. */
    private @Nullable TreePart header() {
        if (properties.isEmpty() && !text.isTooLarge && !isNew) {
            return null;
        }
        isNew = false;
        TreePart part = checked(properties.part(), text);
        properties = properties(Optional.empty());
        text = new Text();
        return part;
    }

    private static TreePart checked(TreePart part, Text text) {
        TreePart whole = part.withRaw(text.text.toString());
        return text.isTooLarge
                ? whole.tooLarge(LIMITS)
                : text.isOther ? whole.withFault(ReadingProblem.NOT_UTF8, new Message("", "")) : whole;
    }

    private TreePart component(String name, UnfoldedLine first) throws IOException {
        int index = counts.merge(name, 1, Integer::sum) - 1;
        JsonPointer pointer =
                JsonPointer.ROOT.child(Math.max(0, calendar)).child(name).child(index);
        Deque<TreeBuilder> open = new ArrayDeque<>();
        open.push(new TreeBuilder(name, pointer, Optional.of(first.at(0))));
        TreeBuilder whole = open.element();
        Text of = new Text();
        of.add(first);
        int skipped = 0;
        while (true) {
            UnfoldedLine line = lines.next();
            if (line == null) {
                String inside = open.element().name();
                return whole.part()
                        .withRaw(of.text.toString())
                        .withFault(ReadingProblem.BROKEN, ENDS.fill(Map.of("0", inside)));
            }
            ContentLine content = ContentLine.of(line.text());
            String other = component(content);
            boolean isEnd = content.name().equals("END");
            boolean isBegin = content.name().equals("BEGIN");
            if ((isBegin && (other.equals(name) || other.equals(CALENDAR))) || (isEnd && other.equals(CALENDAR))) {
                // The end is missing: what follows is another one.
                ahead = line;
                return checked(whole.part(), of)
                        .withFault(ReadingProblem.UNCLOSED, new Message("END:" + name, "END:" + name));
            }
            of.add(line);
            if (isEnd && skipped > 0) {
                skipped--;
            } else if (isEnd && other.equals(open.element().name())) {
                TreeBuilder closed = open.pop();
                if (open.isEmpty()) {
                    return checked(closed.part(), of);
                }
                open.element().child(closed);
            } else if (isEnd && other.equals(name)) {
                // What is in it is not closed, but it is.
                while (open.size() > 1) {
                    TreeBuilder inner = open.pop();
                    open.element().child(inner);
                }
                return checked(whole.part(), of);
            } else if (isBegin && (open.size() >= DEEPEST || of.isTooLarge)) {
                of.isTooLarge = true;
                skipped++;
            } else if (isBegin) {
                open.push(new TreeBuilder(other, JsonPointer.ROOT, Optional.of(line.at(0))));
            } else if (!of.isTooLarge && skipped == 0) {
                open.element().child(property(content, line));
            }
        }
    }

    private static TreeBuilder property(ContentLine content, UnfoldedLine line) {
        TreeBuilder property = new TreeBuilder(
                content.name().isEmpty() ? NO_NAME : content.name(),
                JsonPointer.ROOT,
                Optional.of(line.at(content.start())));
        content.parameters().forEach(property::attribute);
        property.value(content.value());
        return property;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
