package org.urbancoop.exchange.iati;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.reading.Heading;
import org.urbancoop.exchange.reading.Node;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;
import org.urbancoop.exchange.reading.TreeEntries;
import org.urbancoop.exchange.reading.TreePart;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.message.Message;

/** The entries of a file of IATI: a project for each activity, and the header, which comes last. */
final class ActivityFile implements TreeEntries.Reading {

    private static final Message OTHER = new Message("'{1}' stands where '{0}' is", "'{0}' 자리에 '{1}'이(가) 있습니다");

    private static final String NAME = "IATI";

    private final ActivityReader activities;
    private final Heading heading;
    private @Nullable Node root;
    private boolean hasHeader;
    private boolean isRefused;

    ActivityFile(ActivityReader activities, Heading heading) {
        this.activities = activities;
        this.heading = heading;
    }

    @Override
    public boolean isRefused() {
        return isRefused;
    }

    @Override
    public List<ReadEntry> read(TreePart part) {
        Problems problems = new Problems();
        Node node = part.node(problems);
        if (root == null) {
            root = node;
            node.get("@version").ifPresent(version -> version.carried(true));
            isRefused = !part.name().equals("iati-activities");
            return isRefused ? List.of(other(part, node, problems, "iati-activities")) : List.of();
        }
        if (part.name().equals("iati-activity")) {
            return List.of(activities.read(part));
        }
        Optional<Dataset> own =
                part.name().equals("u:dataset") && !hasHeader ? heading.own(header(part)) : Optional.empty();
        if (own.isPresent()) {
            hasHeader = true;
            return List.of(heading.entry(node, own.orElseThrow(), root.left()));
        }
        return List.of(other(part, node, problems, "iati-activity"));
    }

    private static ReadEntry other(TreePart part, Node node, Problems problems, String expected) {
        problems.add(ReadingProblem.OTHER_FORMAT, node, NAME, OTHER.fill(Map.of("0", expected, "1", part.name())));
        return part.rejected(problems);
    }

    /** Gets the header that we wrote, with texts for its elements; the sources are named elsewhere. */
    private static Node header(TreePart part) {
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
    @Override
    public List<ReadEntry> end() {
        Node whole = root;
        if (hasHeader || whole == null) {
            return List.of();
        }
        List<ReadEntry> entries = new ArrayList<>();
        heading.fileAsSource(whole, Optional.empty()).ifPresent(entries::add);
        entries.add(heading.entry(
                whole, Optional.empty(), whole.left(), () -> whole.value().toString()));
        return entries;
    }
}
