package org.urbancoop.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.urbancoop.Copies;
import org.urbancoop.message.Message;
import org.urbancoop.text.VisibleText;

/**
 * Some formats, to find one of them: {@code Formats.installed().byFileName("cities.json.gz")}.
 *
 * <p>What fits none of them, or several, is refused with a list of those that there are. An instance is immutable.
 *
 * @since 0.1.0
 */
public final class Formats {

    private static final int SHOWN = 200;

    private final List<Format> all;

    private Formats(List<Format> all) {
        this.all = all;
    }

    /**
     * Obtains the formats that are given.
     *
     * @param formats the formats, in the order in which they are listed
     * @return the formats
     * @throws IllegalArgumentException if two have the same id
     */
    public static Formats of(Collection<? extends Format> formats) {
        List<Format> copy = Copies.list(formats, "formats");
        Map<String, Format> ids = new TreeMap<>();
        for (Format format : copy) {
            if (ids.put(format.info().id(), format) != null) {
                throw new IllegalArgumentException(
                        "Two formats have the id '" + format.info().id() + "'");
            }
        }
        return new Formats(copy);
    }

    /**
     * Obtains the formats that a {@link ServiceLoader} finds on the class path or the module path; looks anew each
     * time.
     *
     * @return the formats, ordered by id
     * @throws java.util.ServiceConfigurationError if one that is named cannot be made
     * @throws IllegalArgumentException if two have the same id
     */
    public static Formats installed() {
        Map<String, List<Format>> found = new TreeMap<>();
        ServiceLoader.load(Format.class)
                .forEach(format -> found.computeIfAbsent(format.info().id(), id -> new ArrayList<>())
                        .add(format));
        return of(found.values().stream().flatMap(List::stream).toList());
    }

    /**
     * Gets all of them.
     *
     * @return the formats in order
     */
    public List<Format> all() {
        return all;
    }

    /**
     * Gets a format by its id.
     *
     * @param id the id, such as {@code ndjson}
     * @return the format
     * @throws UnknownFormatException if there is none
     */
    public Format byId(String id) {
        Objects.requireNonNull(id, "id");
        return one(
                matching(format -> format.info().id().equals(id)),
                new Message("has the id '" + shown(id) + "'", "id가 '" + shown(id) + "'인"));
    }

    /**
     * Gets a format by its media type.
     *
     * @param mediaType the media type, such as {@code application/json; charset=utf-8}; parameters and upper case do
     *     not count
     * @return the format
     * @throws UnknownFormatException if there is none, or more than one
     */
    public Format byMediaType(String mediaType) {
        Objects.requireNonNull(mediaType, "mediaType");
        int parameters = mediaType.indexOf(';');
        String type = (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        return one(
                matching(format -> format.info().mediaType().equals(type)),
                new Message("has the media type '" + shown(type) + "'", "미디어 유형이 '" + shown(type) + "'인"));
    }

    /**
     * Gets a format by the name of a file. The longest ending counts; {@code .gz} and upper case do not.
     *
     * @param fileName the name, such as {@code cities.json.gz}
     * @return the format
     * @throws UnknownFormatException if there is none, or more than one
     */
    public Format byFileName(String fileName) {
        Objects.requireNonNull(fileName, "fileName");
        return one(named(fileName), ending(fileName));
    }

    /**
     * Gets the format that recognises content.
     *
     * @param start the first {@value FormatInput#START} bytes, decompressed, or all if there are no more
     * @return the format
     * @throws UnknownFormatException if none recognises it, or more than one
     */
    public Format byContent(byte[] start) {
        Objects.requireNonNull(start, "start");
        return one(matching(format -> format.recognises(start)), new Message("recognises the content", "내용을 알아보는"));
    }

    /**
     * Gets the format of what is to be read: of a folder by the file that marks it, of a stream by its content, and
     * of a file by its name, and by its content where the name fits none or several.
     *
     * @param input the file, folder or stream
     * @return the format
     * @throws IOException if the input cannot be read
     * @throws UnknownFormatException if there is none, or more than one
     */
    public Format of(FormatInput input) throws IOException {
        Objects.requireNonNull(input, "input");
        if (input.carrier() == Carrier.FOLDER) {
            List<String> names = input.fileNames();
            return one(
                    matching(format ->
                            format.info().folderMark().filter(names::contains).isPresent()),
                    new Message("has its mark in this folder", "이 폴더에 표지 파일이 있는"));
        }
        if (input.carrier() == Carrier.STREAM) {
            return byContent(input.start());
        }
        String name = input.toString();
        List<Format> named = named(name);
        if (named.size() == 1) {
            return named.get(0);
        }
        byte[] start = input.start();
        List<Format> recognising = (named.isEmpty() ? all : named)
                .stream().filter(format -> format.recognises(start)).toList();
        Message ending = ending(name);
        return one(
                recognising,
                new Message(ending.english() + " and recognises the content", ending.korean() + " 동시에 내용을 알아보는"));
    }

    private List<Format> matching(Predicate<Format> test) {
        return all.stream().filter(test).toList();
    }

    private List<Format> named(String fileName) {
        int longest =
                all.stream().mapToInt(format -> length(format, fileName)).max().orElse(0);
        return longest == 0 ? List.of() : matching(format -> length(format, fileName) == longest);
    }

    private static int length(Format format, String fileName) {
        return format.info().endingOf(fileName).map(String::length).orElse(0);
    }

    private static Message ending(String fileName) {
        String shown = shown(fileName);
        return new Message("fits the name '" + shown + "'", "이름 '" + shown + "'에 맞는");
    }

    private Format one(List<Format> found, Message what) {
        if (found.size() == 1) {
            return found.get(0);
        }
        boolean none = found.isEmpty();
        String list = (none ? all : found).stream().map(Format::toString).collect(Collectors.joining(", "));
        throw new UnknownFormatException(new Message(
                (none
                                ? "No format " + what.english() + ". There are: "
                                : "More than one format " + what.english() + ": ")
                        + (list.isEmpty() ? "none" : list),
                what.korean() + (none ? " 형식이 없습니다. 있는 형식: " : " 형식이 여럿입니다: ") + (list.isEmpty() ? "없음" : list)));
    }

    /** Cuts what a caller gave before it is shown. */
    static String shown(String text) {
        return VisibleText.of(text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
    }

    /**
     * Gets the formats, one after the other.
     *
     * @return such as {@code [json (application/json, .json)]}
     */
    @Override
    public String toString() {
        return all.toString();
    }
}
