package org.urbancoop.json.dataset;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.JsonOut;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.text.MalformedTextException;

/**
 * The version of the format, such as {@code "1.0"}. A document of the same major version is read, a later minor one
 * with what is new in it kept as unknown; any other major version is refused.
 */
public final class FormatVersionCodec extends ValueCodec<String> {

    /** The grammar of a version: {@value}. */
    public static final String GRAMMAR = "(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})";

    private static final Pattern PATTERN = Pattern.compile(GRAMMAR);

    /** The codec of a dataset's version. */
    public static final ValueCodec<String> CODEC = new FormatVersionCodec(Dataset.FORMAT_VERSION);

    private final String present;
    private final int presentMajor;
    private final int presentMinor;

    private FormatVersionCodec(String present) {
        super(Kind.TEXT, "FormatVersion");
        this.present = present;
        this.presentMajor = part(present, 1);
        this.presentMinor = part(present, 2);
    }

    /**
     * Obtains the codec of the version of another format of ours.
     *
     * @param present the version that this library writes, such as {@code 1.0}
     */
    public static ValueCodec<String> of(String present) {
        return new FormatVersionCodec(present);
    }

    private static int part(String version, int group) {
        Matcher matcher = PATTERN.matcher(version);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(MalformedTextException.quote(version) + " is no version of the format");
        }
        return Integer.parseInt(matcher.group(group));
    }

    /**
     * Compares two versions, numbers as numbers: 1.9 is before 1.10.
     *
     * @param other another one
     * @return negative, zero or positive
     * @throws IllegalArgumentException if one of them is no version
     */
    public static int compare(String one, String other) {
        int major = Integer.compare(part(one, 1), part(other, 1));
        return major != 0 ? major : Integer.compare(part(one, 2), part(other, 2));
    }

    /**
     * Checks whether documents of a version are read.
     *
     * @return true if its major number is the one that this library reads
     * @throws IllegalArgumentException if it is no version
     */
    public static boolean isRead(String version) {
        return part(version, 1) == part(Dataset.FORMAT_VERSION, 1);
    }

    @Override
    public @Nullable String read(JsonIn in) throws IOException {
        String version = in.readText("a version of the format");
        if (version == null) {
            return null;
        }
        if (!PATTERN.matcher(version).matches()) {
            return in.refuse(
                    ProblemCode.MALFORMED_TEXT,
                    "expected a version of the format, a major and a minor number with a point between them",
                    "this library writes " + present);
        }
        int major = part(version, 1);
        if (major != presentMajor) {
            return in.refuse(
                    ProblemCode.UNSUPPORTED_VERSION,
                    "this library reads version " + presentMajor + " of the format only",
                    major > presentMajor ? "read it with a later release" : "migrate it first");
        }
        if (part(version, 2) > presentMinor) {
            in.problems()
                    .report(
                            ProblemCode.NEWER_VERSION,
                            "the document is of a later version than " + present,
                            "what is new in it is kept as unknown");
        }
        return version;
    }

    @Override
    public void write(JsonOut out, String value) throws IOException {
        out.text(value);
    }

    @Override
    public Optional<String> grammar() {
        return Optional.of(presentMajor + "\\.(0|[1-9][0-9]{0,8})");
    }
}
