package org.urbancoop.service.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Written;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.service.problem.Refusal;
import org.urbancoop.service.security.Tokens;
import org.urbancoop.service.store.View;

/**
 * Gives records. What a caller may not see is gone before: the view decides, not the writer.
 *
 * @param how in which format
 * @param view what the caller sees
 * @param type of which type the records are
 * @param options the language of labels, and whether what a format demands may be made up
 */
public record Answers(Representation how, View view, RecordType type, FormatOptions options) {

    /** Creates it for what is asked. */
    public static Answers of(Representation how, View view, RecordType type, Locale language, @Nullable String invent) {
        return new Answers(
                how,
                view,
                type,
                FormatOptions.builder()
                        .keepsPersonalData(true)
                        .language(language)
                        .mayInvent("true".equals(invent))
                        .build());
    }

    /** Gives one record, whose tag as JSON is its digest: only that can be written back. */
    public @Nullable ResponseEntity<byte[]> one(CooperationRecord entry, ServletWebRequest request) throws IOException {
        if (!how.isJson()) {
            return all(List.of(entry), request);
        }
        cacheable(request);
        return request.checkNotModified("\"" + view.digest(entry) + "\"")
                ? null
                : ResponseEntity.ok()
                        .contentType(how.type())
                        .body(UrbancoopJson.of().toBytes(entry));
    }

    /** Gives records. NDJSON is written while it is sent. */
    public @Nullable ResponseEntity<byte[]> all(List<CooperationRecord> records, ServletWebRequest request)
            throws IOException {
        HttpServletResponse response = cacheable(request);
        if (request.checkNotModified("W/\"" + digest(records) + "\"")) {
            return null;
        }
        if (!how.name().equals("ndjson")) {
            return written(records);
        }
        response.setContentType(how.type().toString());
        FormatOutput out = FormatOutput.stream(response.getOutputStream());
        how.format().writeRecords(view.only(List.of()), records.iterator(), out, options);
        return null;
    }

    /** Answers may be kept and have to be asked for again each time, which their tags make cheap. */
    private static HttpServletResponse cacheable(ServletWebRequest request) {
        HttpServletResponse response = Objects.requireNonNull(request.getResponse());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Tokens.showPersonalData() ? "private, no-cache" : "no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language, Authorization, Origin");
        return response;
    }

    private String digest(List<CooperationRecord> records) {
        String kept = records.stream()
                .map(entry -> entry.reference() + " " + view.digest(entry))
                .collect(Collectors.joining("\n", how + " " + options.language() + options.mayInvent() + "\n", ""));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(kept.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A format that does not carry all of a record gets those of other types that they mention, too: it draws on them,
     * for places on a map or for a credit.
     */
    private ResponseEntity<byte[]> written(List<CooperationRecord> records) throws IOException {
        Dataset dataset = view.only(how.format().info().lossless() ? records : withMentioned(records));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            return how.format().info().writes().contains(Carrier.STREAM)
                    ? answer(how.format().write(dataset, FormatOutput.stream(bytes), options), bytes)
                    : answer(tables(dataset, bytes), bytes);
        } catch (IllegalArgumentException e) {
            throw Refusal.of("not-to-be-written", Map.of("format", how.name(), "why", String.valueOf(e.getMessage())));
        }
    }

    /** Writes a folder, and gives the one table that is asked for, such as {@code cities.csv}, or all as a zip. */
    private Written tables(Dataset dataset, ByteArrayOutputStream bytes) throws IOException {
        Path folder = Files.createTempDirectory("urbancoop-service");
        try {
            Path tables = folder.resolve("tables");
            Written written = how.format().write(dataset, FormatOutput.folder(tables), options);
            if (how.name().equals("csv")) {
                Files.copy(tables.resolve((type + "s.csv").replace("ys.", "ies.")), bytes);
            } else {
                zip(tables, bytes);
            }
            return written;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private List<CooperationRecord> withMentioned(List<CooperationRecord> records) {
        Stream<CooperationRecord> mentioned = records.stream()
                .flatMap(entry -> MemberValues.leaves(entry).values().stream())
                .filter(value -> value instanceof RecordReference reference && reference.type() != type)
                .map(RecordReference.class::cast)
                .distinct()
                .flatMap(reference -> view.dataset().find(reference).stream());
        return Stream.concat(records.stream(), mentioned).toList();
    }

    private static void zip(Path folder, ByteArrayOutputStream bytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                ZipEntry entry = new ZipEntry(String.valueOf(file.getFileName()));
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
            }
        }
    }

    /** The header tells how much was lost in each way, such as {@code left-out 3}. */
    private ResponseEntity<byte[]> answer(Written written, ByteArrayOutputStream bytes) {
        Map<Loss.Kind, Long> losses = written.losses().stream()
                .collect(Collectors.groupingBy(Loss::kind, TreeMap::new, Collectors.counting()));
        String told = losses.entrySet().stream()
                .map(kind -> kind.getKey().label(Locale.ENGLISH).replace(' ', '-') + " " + kind.getValue())
                .collect(Collectors.joining(", "));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(how.type());
        return (told.isEmpty() ? answer : answer.header("Urbancoop-Losses", told)).body(bytes.toByteArray());
    }
}
