package org.urbancoop.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Message;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.source.Source;

/** A folder with texts of sources; a text is known by its checksum, or else by the name of its file. */
final class SourceFolder {

    /** What a text can hold at most, with room for its index. */
    private static final long LARGEST = 1L << 29;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Path folder;
    private final Map<String, List<Path>> byDigest = new TreeMap<>();
    private final Map<String, List<Path>> byName = new TreeMap<>();
    private final Map<Path, String> digests = new TreeMap<>();

    SourceFolder(Path folder) throws IOException {
        this.folder = folder;
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(Files::isRegularFile)
                    .filter(file -> !name(file).startsWith("."))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String digest = digest(file);
            digests.put(file, digest);
            byDigest.computeIfAbsent(digest, none -> new ArrayList<>()).add(file);
            byName.computeIfAbsent(name(file), none -> new ArrayList<>()).add(file);
            int dot = name(file).lastIndexOf('.');
            if (dot > 0) {
                byName.computeIfAbsent(name(file).substring(0, dot), none -> new ArrayList<>())
                        .add(file);
            }
        }
    }

    SourceTexts read(Dataset dataset) throws IOException {
        Map<RecordReference, SourceText> texts = new TreeMap<>();
        Map<Path, SourceText> read = new TreeMap<>();
        for (Source source : dataset.getSources()) {
            Optional<Path> file = file(source);
            if (file.isPresent()) {
                SourceText text = read.get(file.get());
                if (text == null) {
                    text = read(file.get());
                    read.put(file.get(), text);
                }
                texts.put(source.reference(), text);
            }
        }
        Set<String> used = new TreeSet<>();
        texts.values().forEach(text -> used.add(text.sha256()));
        List<String> unused = digests.entrySet().stream()
                .filter(file -> !used.contains(file.getValue()))
                .map(file -> name(file.getKey()))
                .toList();
        return new SourceTexts(texts, unused);
    }

    private Optional<Path> file(Source source) throws SourceTextException {
        List<Path> recorded = source.getSha256().map(byDigest::get).orElse(null);
        if (recorded != null) {
            // Files with the same bytes are the same text.
            return Optional.of(recorded.get(0));
        }
        List<Path> named = byName.getOrDefault(source.getId().toString(), List.of());
        if (named.stream().map(digests::get).distinct().count() > 1) {
            String names =
                    String.join(", ", named.stream().map(SourceFolder::name).toList());
            throw new SourceTextException(
                    folder,
                    new Message(
                            "several files are named for " + source.reference() + " and differ: " + names
                                    + "; keep one, or record its sha256 in the source",
                            source.reference() + "의 원문으로 보이는 파일이 여럿이고 내용이 다릅니다: " + names
                                    + ". 하나만 두거나 출처에 sha256을 적어 주십시오"));
        }
        return named.stream().findFirst();
    }

    private SourceText read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new SourceTextException(
                    file, new Message("is larger than 512 MiB, too large for a text", "512 MiB보다 커서 원문으로 쓸 수 없습니다"));
        }
        byte[] bytes = Files.readAllBytes(file);
        @Nullable String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SourceTextException(file, new Message("is not a text in UTF-8", "UTF-8 텍스트가 아닙니다"), e);
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        return new SourceText(name(file), text, SourceText.sha256(bytes));
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, SourceText.digest())) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
