package org.urbancoop.exchange.iati;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.reading.Draft;
import org.urbancoop.exchange.reading.Heading;
import org.urbancoop.exchange.reading.Node;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;
import org.urbancoop.exchange.xml.XmlPart;
import org.urbancoop.exchange.xml.XmlParts;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.message.Message;
import org.urbancoop.progress.Progress;
import org.urbancoop.reference.RecordType;

/** The entries of a file of IATI: a project for each activity, and the header, which comes last. */
final class ActivityEntries implements EntryReader {

    private static final Message OTHER = new Message("'{1}' stands where '{0}' is", "'{0}' 자리에 '{1}'이(가) 있습니다");

    private static final String NAME = "IATI";

    private final XmlParts parts;
    private final ActivityReader activities;
    private final Heading heading;
    private final Progress progress;
    private final Deque<ReadEntry> ready = new ArrayDeque<>();
    private @Nullable Node root;
    private boolean hasHeader;
    private boolean isEnded;
    private boolean isClosed;
    private long read;

    ActivityEntries(XmlParts parts, ActivityReader activities, Heading heading, Progress progress) {
        this.parts = parts;
        this.activities = activities;
        this.heading = heading;
        this.progress = progress;
    }

    @Override
    public boolean hasNext() {
        if (isClosed) {
            throw new IllegalStateException("The reader is closed");
        }
        while (ready.isEmpty() && !isEnded) {
            @Nullable XmlPart part = next(parts);
            if (part == null) {
                end();
            } else {
                take(part);
                progress.at(Progress.Phase.READING, ++read, Progress.UNKNOWN);
            }
        }
        return !ready.isEmpty();
    }

    private static @Nullable XmlPart next(XmlParts parts) {
        try {
            return parts.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(XmlPart part) {
        Problems problems = new Problems();
        Node node = Node.of(part.pointer(), part::locationOf, part.value(), problems);
        if (part.fault().isPresent()) {
            ReadingProblem kind = part.isBroken() ? ReadingProblem.BROKEN : ReadingProblem.TOO_LARGE;
            problems.add(kind, node, part.fault().orElseThrow());
            ready.add(rejected(node, problems));
        } else if (root == null) {
            root = node;
            node.get("@version").ifPresent(version -> version.carried(true));
            if (!part.name().equals("iati-activities")) {
                isEnded = true;
                problems.add(ReadingProblem.OTHER_FORMAT, node, NAME, other("iati-activities", part.name()));
                ready.add(rejected(node, problems));
            }
        } else if (part.name().equals("iati-activity")) {
            ready.add(activities.read(part));
        } else {
            Optional<Dataset> own =
                    part.name().equals("u:dataset") && !hasHeader ? heading.own(header(part)) : Optional.empty();
            if (own.isPresent()) {
                hasHeader = true;
                ready.add(heading.entry(node, own.orElseThrow(), root.left()));
            } else {
                problems.add(ReadingProblem.OTHER_FORMAT, node, NAME, other("iati-activity", part.name()));
                ready.add(rejected(node, problems));
            }
        }
    }

    private static Message other(String expected, String found) {
        return OTHER.fill(Map.of("0", expected, "1", found));
    }

    private static ReadEntry rejected(Node node, Problems problems) {
        return ReadEntry.builder()
                .pointer(node.pointer())
                .location(node.location())
                .raw(ActivityReader.raw(node))
                .addAllProblems(problems.all())
                .build();
    }

    /** Gets the header that we wrote, with texts for its elements; the sources are named elsewhere. */
    private static Node header(XmlPart part) {
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        if (part.value() instanceof ObjectValue object) {
            object.members().asMap().forEach((name, value) -> {
                if (name.startsWith("u:")
                        && value instanceof ArrayValue array
                        && array.values().get(0) instanceof ObjectValue element) {
                    members.put(
                            name.substring(2), element.members().find("#text").orElse(new TextValue("")));
                }
            });
        }
        return Node.of(part.pointer(), part::locationOf, new ObjectValue(Extensions.from(members)), new Problems());
    }

    /** Of files of others, the file itself is the source that the projects cite. */
    private void end() {
        isEnded = true;
        Node whole = root;
        if (hasHeader || whole == null) {
            return;
        }
        List<ReadEntry> entries = new ArrayList<>();
        if (!heading.hasSource()) {
            heading.title(Optional.empty()).ifPresent(title -> {
                Draft draft = new Draft(RecordType.SOURCE, whole, new Problems());
                draft.put("id", heading.source().substring("source/".length()));
                draft.put("title", title);
                entries.add(draft.make(() -> ActivityReader.raw(whole)));
            });
        }
        entries.add(heading.entry(whole, Optional.empty(), whole.left(), () -> ActivityReader.raw(whole)));
        ready.addAll(entries);
    }

    @Override
    public ReadEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        parts.close();
    }
}
