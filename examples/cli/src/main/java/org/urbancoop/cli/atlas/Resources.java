package org.urbancoop.cli.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that the atlas is made of: ours beside this class, and those of d3 in its webjars. */
final class Resources {

    /** The scripts in the order in which they run. */
    private static final List<String> SCRIPTS = List.of(
            "core",
            "data",
            "filter",
            "projection",
            "layers",
            "labels",
            "map",
            "panel",
            "timeline",
            "network",
            "tables",
            "main");

    private static final String WEBJARS = "/META-INF/resources/webjars/";

    private static final List<String> LIBRARIES = List.of("d3-array/3.2.4/", "d3-geo/3.1.1/");

    private Resources() {}

    /** Reads one of our own files. */
    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            // A checkout on Windows has other line ends, and the pages are the same everywhere.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our scripts as one. */
    static String script() {
        return SCRIPTS.stream().map(name -> text(name + ".js")).collect(Collectors.joining("\n"));
    }

    /** The scripts of d3 that are needed. */
    static List<String> libraries() {
        return LIBRARIES.stream()
                .map(library ->
                        text(WEBJARS + library + "dist/" + library.substring(0, library.indexOf('/')) + ".min.js"))
                .toList();
    }

    /** The licences of those scripts, and where the outline of the world is from. */
    static String notices() {
        Stream<String> licences = LIBRARIES.stream()
                .map(library -> library.substring(0, library.length() - 1).replace('/', ' ') + "\n\n"
                        + text(WEBJARS + library + "LICENSE"));
        return Stream.concat(licences, Stream.of(text("world.txt"))).collect(Collectors.joining("\n\n"));
    }
}
