package org.urbancoop.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The conformance corpus: about a thousand documents, good and bad, with everything that is to be found in each.
 *
 * <p>A method such as {@link #cases()} is named by a parameterized test of JUnit:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @MethodSource("org.urbancoop.testkit.Conformance#cases")
 * void answersAsTheFormatSays(ConformanceCase document) {
 *     assertEquals(document.accepted(), service.takes(document.bytes()));
 * }
 * }</pre>
 *
 * <p>The documents lie in the jar beside this class, with the same {@code manifest.json} that is published for other
 * languages. Neither jqwik nor a library for JSON is needed.
 *
 * @since 0.1.0
 */
public final class Conformance {

    private static final String FOLDER = "conformance/";

    private Conformance() {}

    /**
     * Gets all documents, by name.
     *
     * @return the documents, such as {@code dataset/n_cut.json}; they cannot be changed
     */
    public static List<ConformanceCase> cases() {
        return Holder.CASES;
    }

    /**
     * Gets the documents whose names start with a text, by name, such as those of a folder.
     *
     * @param start a text, such as {@code dataset/} for datasets, one matter each, or {@code rule/period-}
     * @return the documents, at least one
     * @throws NoSuchElementException if there are none
     */
    public static List<ConformanceCase> cases(String start) {
        Objects.requireNonNull(start, "start");
        List<ConformanceCase> found =
                cases().stream().filter(each -> each.file().startsWith(start)).toList();
        if (found.isEmpty()) {
            throw new NoSuchElementException("No document of the corpus starts with '" + start + "'");
        }
        return found;
    }

    /** Reads a document or the manifest. */
    static byte[] bytes(String file) {
        try (InputStream stream = Conformance.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("The corpus has no " + file);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads once, by the lock of class loading. */
    private static final class Holder {

        static final List<ConformanceCase> CASES =
                new ManifestReader(new String(bytes("manifest.json"), StandardCharsets.UTF_8)).cases();
    }
}
