package org.urbancoop.service.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Written;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.service.problem.Refusal;
import org.urbancoop.service.store.View;

/** Writes records in a format. What a caller may not see is gone before: the view decides, not the writer. */
@Component
public class Writer {

    /**
     * Writes records. A format that does not carry all of a record gets those of other types that they mention, too: it
     * draws on them, for places on a map or for a credit.
     */
    public ResponseEntity<byte[]> write(
            Representation how, View view, RecordType type, List<CooperationRecord> records, Asked asked)
            throws IOException {
        try {
            return written(how, view, type, records, asked.options());
        } catch (IllegalArgumentException e) {
            throw Refusal.of("not-to-be-written", Map.of("format", how.name(), "why", String.valueOf(e.getMessage())));
        }
    }

    private static ResponseEntity<byte[]> written(
            Representation how, View view, RecordType type, List<CooperationRecord> records, FormatOptions options)
            throws IOException {
        Dataset dataset = view.only(how.format().info().lossless() ? records : withMentioned(view, type, records));
        if (how.format().info().writes().contains(Carrier.STREAM)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Written written = how.format().write(dataset, FormatOutput.stream(bytes), options);
            return answer(how, bytes.toByteArray(), written);
        }
        Path folder = Files.createTempDirectory("urbancoop-service");
        try {
            Path tables = folder.resolve("tables");
            Written written = how.format().write(dataset, FormatOutput.folder(tables), options);
            byte[] bytes = how.name().equals("csv") ? table(tables, type) : zip(tables);
            return answer(how, bytes, written);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<CooperationRecord> withMentioned(View view, RecordType type, List<CooperationRecord> records) {
        Stream<CooperationRecord> mentioned = records.stream()
                .flatMap(entry -> MemberValues.leaves(entry).values().stream())
                .filter(RecordReference.class::isInstance)
                .map(RecordReference.class::cast)
                .filter(reference -> reference.type() != type)
                .distinct()
                .flatMap(reference -> view.dataset().find(reference).stream());
        return Stream.concat(records.stream(), mentioned).toList();
    }

    /** The table of a type, such as {@code cities.csv}. */
    private static byte[] table(Path folder, RecordType type) throws IOException {
        String word = type.toString();
        String plural = word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
        return Files.readAllBytes(folder.resolve(plural + ".csv"));
    }

    private static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                ZipEntry entry = new ZipEntry(String.valueOf(file.getFileName()));
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }

    /** The header tells how much was lost in each way, such as {@code left-out 3}. */
    private static ResponseEntity<byte[]> answer(Representation how, byte[] bytes, Written written) {
        String losses = written.losses().stream()
                .collect(Collectors.groupingBy(Loss::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> kind.getKey().label(Locale.ENGLISH).replace(' ', '-') + " " + kind.getValue())
                .collect(Collectors.joining(", "));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(how.type());
        return (losses.isEmpty() ? answer : answer.header("Urbancoop-Losses", losses)).body(bytes);
    }
}
