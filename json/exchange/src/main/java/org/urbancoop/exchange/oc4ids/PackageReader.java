package org.urbancoop.exchange.oc4ids;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.reading.Draft;
import org.urbancoop.exchange.reading.Heading;
import org.urbancoop.exchange.reading.Node;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;
import org.urbancoop.exchange.reading.Terms;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.json.tree.JsonPart;
import org.urbancoop.message.Message;
import org.urbancoop.reference.RecordType;

/** Reads a package part by part: its projects, and what it says of itself as the source that they cite. */
final class PackageReader {

    private static final String NAME = "OC4IDS";

    private static final Message NO_PROJECTS =
            new Message("it is no object with an array 'projects'", "'projects' 배열이 있는 객체가 아닙니다");

    private static final Message RELEASES =
            new Message("it holds releases or records of OCDS, contracts and not projects", "사업이 아니라 OCDS의 계약 자료입니다");

    private final ProjectReader projects;
    private final Heading heading;
    private final Terms terms;

    PackageReader(ProjectReader projects, Heading heading, Terms terms) {
        this.projects = projects;
        this.heading = heading;
        this.terms = terms;
    }

    List<ReadEntry> read(JsonPart part) {
        return part.isRest() ? rest(part) : List.of(projects.read(part));
    }

    private List<ReadEntry> rest(JsonPart part) {
        Problems problems = new Problems();
        problems.addAll(part.problems());
        Node whole = Node.of(part, problems);
        boolean isPackage = whole.get("projects")
                .filter(list -> list.value() instanceof ArrayValue)
                .isPresent();
        if (!isPackage) {
            boolean isOcds =
                    whole.get("releases").or(() -> whole.get("records")).isPresent();
            problems.add(ReadingProblem.OTHER_FORMAT, whole, NAME, isOcds ? RELEASES : NO_PROJECTS);
            return List.of(ReadEntry.builder()
                    .pointer(part.pointer())
                    .location(whole.location())
                    .raw(part.raw())
                    .addAllProblems(problems.all())
                    .build());
        }
        whole.get("projects").orElseThrow().carried(true);
        Optional<Dataset> own = whole.object("dataset").flatMap(heading::own);
        List<ReadEntry> entries = new ArrayList<>();
        Optional<String> title = whole.text("uri");
        if (own.isEmpty() && !heading.hasSource()) {
            heading.title(title).ifPresent(name -> entries.add(source(whole, name, problems, part)));
        }
        ReadEntry header = own.map(known -> heading.entry(whole, known, whole.left()))
                .orElseGet(() -> heading.entry(whole, title, whole.left(), part::raw));
        entries.add(
                entries.isEmpty()
                        ? header.toBuilder().addAllProblems(problems.all()).build()
                        : header);
        return entries;
    }

    /** What the package says of itself; the rest of it goes with the dataset. */
    private ReadEntry source(Node whole, String title, Problems problems, JsonPart part) {
        Draft draft = new Draft(RecordType.SOURCE, whole, problems);
        draft.put("id", heading.source().substring("source/".length()));
        draft.put("title", title);
        whole.object("publisher")
                .ifPresent(publisher -> publisher
                        .text("name")
                        .ifPresent(name -> draft.put(
                                "publisher", name, publisher.get("name").orElseThrow())));
        whole.get("publishedDate")
                .ifPresent(node -> node.text()
                        .flatMap(DateReading::of)
                        .ifPresentOrElse(
                                date -> draft.put(
                                        "published",
                                        date.day().toString(),
                                        date.isWhole() ? new Node[] {node} : new Node[0]),
                                () -> problems.add(ReadingProblem.NO_DATE, node, "2016-01-01T00:00:00Z")));
        whole.text("license")
                .ifPresent(licence -> draft.put(
                        "licence",
                        terms.alias("licence", licence).orElse(licence),
                        terms.alias("licence", licence).isPresent()
                                ? new Node[] {whole.get("license").orElseThrow()}
                                : new Node[0]));
        whole.text("uri")
                .filter(uri -> uri.startsWith("http"))
                .ifPresent(uri -> draft.put("url", uri, whole.get("uri").orElseThrow()));
        return draft.make(part::raw);
    }
}
