package org.urbancoop.service.answer;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Format;
import org.urbancoop.format.Formats;

/**
 * A way to give records.
 *
 * @param format the format that writes them
 * @param type as what it is sent
 * @param name the name by which an address asks for it, such as {@code geojson}
 */
public record Representation(Format format, MediaType type, String name) {

    /** All formats that are found on the class path and can write, JSON first: a further jar is a further format. */
    public static final List<Representation> ALL = Formats.installed().all().stream()
            .filter(format -> format.info().can(Ability.WRITE_DATASET))
            .sorted(Comparator.comparing(format -> !format.info().id().equals("json")))
            .flatMap(Representation::of)
            .toList();

    private static Stream<Representation> of(Format format) {
        String id = format.info().id();
        return format.info().writes().contains(Carrier.STREAM)
                ? Stream.of(new Representation(
                        format, MediaType.parseMediaType(format.info().mediaType()), id))
                : Stream.of(
                        new Representation(format, new MediaType("text", "csv", StandardCharsets.UTF_8), "csv"),
                        new Representation(format, new MediaType("application", "zip"), id));
    }

    /** Chooses one by the name that the address gives, or else by the header {@code Accept}. */
    public static Representation choose(@Nullable String accept, @Nullable String name) {
        return name == null
                ? Accept.choose(accept, ALL, Representation::type)
                : ALL.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Accept.unacceptable(ALL));
    }

    /** Whether it is JSON, which has the only strong tags: those of what can be written back. */
    public boolean isJson() {
        return name.equals("json");
    }

    @Override
    public String toString() {
        return name + " (" + type + ")";
    }
}
