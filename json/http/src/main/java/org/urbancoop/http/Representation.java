package org.urbancoop.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Written;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;

/**
 * A way to give records, such as {@code geojson (application/geo+json)}.
 *
 * @param format the format that writes them
 * @param mediaType as what they are sent
 * @param name the name by which an address asks for it, such as {@code geojson}
 * @since 0.1.0
 */
public record Representation(Format format, String mediaType, String name) {

    private static final String ONE_TABLE = "csv";

    /**
     * Checks that nothing is null.
     *
     * @param format the format
     * @param mediaType the media type
     * @param name the name
     */
    public Representation {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(name, "name");
    }

    /**
     * Lists the ways in which formats can give records: JSON first; of a format that writes a folder, the one table of
     * the records ({@code csv}) and all as a zip.
     *
     * @param formats the formats, such as {@code Formats.installed()}: a further jar on the class path is a further one
     * @return those that can write, each with its media type
     */
    public static List<Representation> of(Formats formats) {
        return Objects.requireNonNull(formats, "formats").all().stream()
                .filter(format -> format.info().can(Ability.WRITE_DATASET))
                .sorted(Comparator.comparing(format -> !format.info().id().equals("json")))
                .flatMap(Representation::of)
                .toList();
    }

    private static Stream<Representation> of(Format format) {
        String id = format.info().id();
        return format.info().writes().contains(Carrier.STREAM)
                ? Stream.of(new Representation(format, format.info().mediaType(), id))
                : Stream.of(
                        new Representation(format, "text/csv;charset=UTF-8", ONE_TABLE),
                        new Representation(format, "application/zip", id));
    }

    /**
     * Chooses one by the name that an address gives, or else by the header {@code Accept}.
     *
     * @param all what there is
     * @param accept the header, null if there is none
     * @param name the name, null if the address has none
     * @return the one that is wanted most
     * @throws Refusal with 406 if none is, and the list of what there is
     */
    public static Representation choose(List<Representation> all, @Nullable String accept, @Nullable String name) {
        Objects.requireNonNull(all, "all").forEach(one -> Objects.requireNonNull(one, "all element"));
        return (name == null
                        ? Accept.of(accept).choose(all, Representation::mediaType)
                        : all.stream().filter(one -> one.name().equals(name)).findFirst())
                .orElseThrow(() -> {
                    String list = (name == null
                                    ? all.stream()
                                            .map(Representation::mediaType)
                                            .toList()
                                    : all)
                            .toString();
                    return Refusal.of(RefusalCode.NOT_ACCEPTABLE, Map.of("list", list.substring(1, list.length() - 1)));
                });
    }

    /**
     * Checks whether it is JSON, which alone has strong tags: those of what can be written back.
     *
     * @return true if it is
     */
    public boolean isJson() {
        return name.equals("json");
    }

    /**
     * Checks whether records are written one after the other, so that they can be sent while they are written.
     *
     * @return true for NDJSON
     */
    public boolean isStreamed() {
        return name.equals("ndjson");
    }

    /**
     * Writes records of one type. A format that does not carry all of a record gets those of other types that they
     * mention, too: it draws on them, for places on a map or for a credit.
     *
     * @param dataset the dataset of the records, as the caller sees it
     * @param type the type of the records
     * @param records some of its records
     * @param out where to write; it stays open
     * @param options the language of labels, personal data, and whether what a format demands may be made up
     * @return what was written, and what was lost
     * @throws IOException if it cannot be written
     * @throws Refusal with 406 if the format cannot write these records, and why
     */
    public Written write(
            Dataset dataset,
            RecordType type,
            List<? extends CooperationRecord> records,
            OutputStream out,
            FormatOptions options)
            throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(records, "records").forEach(one -> Objects.requireNonNull(one, "records element"));
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(options, "options");
        if (isStreamed()) {
            return format.writeRecords(dataset.withoutRecords(), records.iterator(), FormatOutput.stream(out), options);
        }
        Dataset.Builder some = dataset.withoutRecords().toBuilder();
        Stream<CooperationRecord> mentioned =
                format.info().lossless() ? Stream.of() : mentioned(dataset, type, records);
        Stream.concat(records.stream(), mentioned).forEach(some::addUnchecked);
        try {
            return format.info().writes().contains(Carrier.STREAM)
                    ? format.write(some.build(), FormatOutput.stream(out), options)
                    : writeFolder(some.build(), type, out, options);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(
                    RefusalCode.NOT_TO_BE_WRITTEN, Map.of("format", name, "why", String.valueOf(e.getMessage())));
        }
    }

    private static Stream<CooperationRecord> mentioned(
            Dataset dataset, RecordType type, List<? extends CooperationRecord> records) {
        return records.stream()
                .flatMap(entry -> MemberValues.leaves(entry).values().stream())
                .filter(value -> value instanceof RecordReference reference && reference.type() != type)
                .map(RecordReference.class::cast)
                .distinct()
                .flatMap(reference -> dataset.find(reference).stream());
    }

    private Written writeFolder(Dataset dataset, RecordType type, OutputStream out, FormatOptions options)
            throws IOException {
        Path folder = Files.createTempDirectory("urbancoop-http");
        try {
            Path tables = folder.resolve("tables");
            Written written = format.write(dataset, FormatOutput.folder(tables), options);
            if (name.equals(ONE_TABLE)) {
                Files.copy(tables.resolve(list(type) + ".csv"), out);
            } else {
                zip(tables, out);
            }
            return written;
        } finally {
            delete(folder);
        }
    }

    /** The list of a dataset in which the records of a type stand, such as {@code cities}. */
    private static String list(RecordType type) {
        Class<?> records = CooperationRecord.classOf(type);
        return Members.of(Dataset.class).all().stream()
                .filter(member -> member.valueType() == records)
                .map(MemberDescription::name)
                .findFirst()
                .orElseThrow();
    }

    private static void zip(Path folder, OutputStream out) throws IOException {
        // Closing would close the answer.
        ZipOutputStream zip = new ZipOutputStream(out);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                ZipEntry entry = new ZipEntry(String.valueOf(file.getFileName()));
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
            }
        }
        zip.finish();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Gets the name and the media type.
     *
     * @return the line, such as {@code geojson (application/geo+json)}
     */
    @Override
    public String toString() {
        return name + " (" + mediaType + ")";
    }
}
