package org.urbancoop.exchange.reading;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.tree.JsonTree;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Slug;

/**
 * What the dataset that is read is called, and which source its records cite: what the caller says, or else what the
 * file says, or else the file's name.
 */
public final class Heading {

    /** The members of the header that our writers put into formats of others. */
    private static final List<String> MEMBERS = List.of("formatVersion", "id", "title", "version", "asOf", "licence");

    private final Optional<Dataset> given;
    private final Optional<String> fileName;
    private final String format;

    private final boolean mayInvent;

    private Heading(Optional<Dataset> given, Optional<String> fileName, String format, boolean mayInvent) {
        this.given = given;
        this.fileName = fileName;
        this.format = format;
        this.mayInvent = mayInvent;
    }

    /**
     * Obtains what is known before anything is read.
     *
     * @param given the dataset that the caller wants, of which the header and the sources are taken
     * @param input the file or stream
     * @param format the id of the format
     * @param mayInvent whether a title may be made up
     */
    public static Heading of(Optional<Dataset> given, FormatInput input, String format, boolean mayInvent) {
        Optional<String> name =
                input.path().map(Path::getFileName).map(Path::toString).map(Heading::stem);
        return new Heading(given, name.filter(stem -> !stem.isBlank()), format, mayInvent);
    }

    private static String stem(String fileName) {
        int point = fileName.indexOf('.', 1);
        return point < 0 ? fileName : fileName.substring(0, point);
    }

    /** Gets the id of a dataset without a name of its own: that of the file, or that of the format. */
    private Slug id() {
        return fileName.flatMap(Heading::slug).orElseGet(() -> Slug.parse(format));
    }

    private static Optional<Slug> slug(String name) {
        try {
            return Optional.of(Slug.fromName(name));
        } catch (MalformedTextException e) {
            return Optional.empty();
        }
    }

    /** Gets the reference of the source that records cite, such as {@code source/projects}. */
    public String source() {
        return given.flatMap(dataset -> dataset.getSources().stream().findFirst())
                .map(source -> source.reference().toString())
                .orElseGet(() -> "source/" + id());
    }

    /** Checks whether the source is one that the caller gave, so that the file makes none. */
    public boolean hasSource() {
        return given.isPresent() && !given.orElseThrow().getSources().isEmpty();
    }

    /**
     * Makes the file itself the source that its records cite.
     *
     * @param start the file's value
     * @param title what the file says that it is called
     * @return the source; empty if the caller gave one, or nothing says what it is called
     */
    public Optional<ReadEntry> fileAsSource(Origin start, Optional<String> title) {
        return title(title).filter(name -> !hasSource()).map(name -> {
            Draft draft = new Draft(RecordType.SOURCE, start, new Problems());
            draft.put("id", source().substring("source/".length()));
            draft.put("title", name);
            return draft.make(() -> "");
        });
    }

    /** Gets the title: what the file says, or its name. */
    public Optional<String> title(Optional<String> ofFile) {
        return ofFile.or(() -> fileName);
    }

    /**
     * Gets the header as an entry; where nothing says what the dataset is called, it is made up or rejected.
     *
     * @param start the file's value
     * @param title what the file says that it is called
     * @param left what of the file's own value no record has
     * @param raw the file's own text, in case that there is no header
     */
    public ReadEntry entry(Origin start, Optional<String> title, Optional<ExtensionValue> left, Supplier<String> raw) {
        Optional<String> name = title(title);
        if (given.isPresent() || name.isPresent()) {
            return entry(start, given.orElseGet(() -> named(name.orElseThrow())), left);
        }
        if (!mayInvent) {
            Problems problems = new Problems();
            problems.add(ReadingProblem.MISSING_HEADER, start);
            return ReadEntry.builder()
                    .pointer(start.pointer())
                    .location(start.location())
                    .raw(raw.get())
                    .addAllProblems(problems.all())
                    .build();
        }
        return entry(start, named(format), left).toBuilder()
                .addLosses(invented("/id", id().toString()), invented("/title", format))
                .build();
    }

    private Dataset named(String title) {
        return Dataset.builder().id(id().toString()).title(title).build();
    }

    private static Loss invented(String member, String value) {
        return Loss.builder()
                .kind(Loss.Kind.INVENTED)
                .subject("dataset")
                .pointer(JsonPointer.of(member))
                .value(value)
                .why(ReadingProblem.MISSING_HEADER.words())
                .build();
    }

    /**
     * Reads the header that our own writers put into a file.
     *
     * @param header the object with title, licence and attribution
     * @return the header; empty if it is none of ours
     */
    public Optional<Dataset> own(Node header) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "urbancoop");
        MEMBERS.forEach(member -> header.get(member).ifPresent(node -> tree.put(member, node.value())));
        Optional<Dataset> read =
                UrbancoopJson.of().decode(JsonTree.toBytes(tree), Dataset.class).value();
        if (read.isPresent()) {
            MEMBERS.forEach(member -> header.get(member).ifPresent(node -> node.carried(true)));
            header.get("type").ifPresent(node -> node.carried(true));
        }
        return given.or(() -> read);
    }

    /** Gets a header as an entry, with what is left of the file's own value. */
    public ReadEntry entry(Origin start, Dataset header, Optional<ExtensionValue> left) {
        return ReadEntry.builder()
                .value(keeping(header, left))
                .pointer(start.pointer())
                .location(start.location())
                .build();
    }

    private Dataset keeping(Dataset header, Optional<ExtensionValue> left) {
        if (left.isEmpty()) {
            return header;
        }
        Map<String, ExtensionValue> extensions =
                new LinkedHashMap<>(header.getExtensions().asMap());
        extensions.put(format, left.orElseThrow());
        return header.toBuilder().extensions(Extensions.from(extensions)).build();
    }
}
