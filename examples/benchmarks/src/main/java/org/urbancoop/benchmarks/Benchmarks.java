package org.urbancoop.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the benchmarks that its arguments name, such as {@code EdtfBenchmark -prof gc}: the arguments are those of JMH.
 *
 * <p>With {@code performance} it runs all of them, and what needs processes of its own, and writes
 * {@code docs/performance.md}; {@code performance --quick} measures for a few minutes only,
 * {@code performance --render} not at all.
 */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @param args arguments of JMH, or {@code performance}
     * @throws IOException if a JVM cannot be started or a file not be written
     * @throws InterruptedException if it is ended
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        // JMH hands the class path of this JVM on to those that it starts; within Maven it is that of Maven.
        if (Benchmarks.class.getClassLoader() instanceof URLClassLoader loader) {
            classPath = Arrays.stream(loader.getURLs())
                    .map(Benchmarks::path)
                    .collect(Collectors.joining(File.pathSeparator));
            System.setProperty("java.class.path", classPath);
        }
        if (args.length > 0 && args[0].equals("performance")) {
            Performance.run(Arrays.asList(args), classPath);
            return;
        }
        // What Maven's own JVM is started with is not for measuring.
        String[] all = args;
        if (!Arrays.asList(args).contains("-jvmArgs")) {
            all = Stream.concat(Stream.of("-jvmArgs", "-XX:+TieredCompilation"), Stream.of(args))
                    .toArray(String[]::new);
        }
        org.openjdk.jmh.Main.main(all);
    }

    private static String path(URL url) {
        return Path.of(URI.create(url.toString())).toString();
    }
}
