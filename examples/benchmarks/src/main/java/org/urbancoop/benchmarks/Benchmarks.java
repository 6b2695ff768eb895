package org.urbancoop.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Runs the benchmarks that its arguments name, such as {@code EdtfBenchmark -prof gc}; the arguments are those of JMH. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @param args arguments of JMH
     * @throws IOException if JMH cannot start its own JVMs
     */
    public static void main(String[] args) throws IOException {
        // JMH hands the class path of this JVM on to those that it starts; within Maven it is that of Maven.
        if (Benchmarks.class.getClassLoader() instanceof URLClassLoader loader) {
            System.setProperty(
                    "java.class.path",
                    Arrays.stream(loader.getURLs())
                            .map(Benchmarks::path)
                            .collect(Collectors.joining(File.pathSeparator)));
        }
        org.openjdk.jmh.Main.main(args);
    }

    private static String path(URL url) {
        return Path.of(URI.create(url.toString())).toString();
    }
}
