package org.urbancoop.importpolicytable;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopDataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.reading.UrbancoopJsonException;
import org.urbancoop.source.Source;
import org.urbancoop.text.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a published text with a table of projects and one of sister cities into a dataset and a report of findings. */
@Command(
        name = "import-policy-table",
        mixinStandardHelpOptions = true,
        description =
                "Reads a city's published tables of projects and sister cities into a dataset (JSON) and a report of"
                        + " findings (one a line, with the number of the line).")
public final class ImportPolicyTable implements Callable<Integer> {

    private static final int LONGEST_TITLE = 200;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATH", description = "The text as published, in UTF-8.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path path;

    @Parameters(index = "1", paramLabel = "OUT", description = "The dataset to write; the findings go beside it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "The report to write (default: OUT with .findings.txt).")
    private @Nullable Path report;

    @Option(
            names = "--city",
            paramLabel = "NAME",
            defaultValue = "Seoul",
            description = "The city whose tables they are (default: ${DEFAULT-VALUE}).")
    private String city = "Seoul";

    @Option(
            names = "--country",
            paramLabel = "CODE",
            defaultValue = "KR",
            description = "Its country by ISO 3166-1 (default: ${DEFAULT-VALUE}).")
    private String country = "KR";

    @Option(
            names = "--known",
            paramLabel = "DATASET",
            description =
                    "A dataset whose names of cities and organizations are known; 'bundled' for the library's own.")
    private @Nullable String known;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "The language of the report: en or ko (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    private ImportPolicyTable() {}

    /**
     * Runs the program and ends the process with its exit code unless that is 0.
     *
     * @param arguments the arguments of the command line; {@code --help} explains them
     */
    public static void main(String... arguments) {
        int code = run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the program on other streams than those of the process. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int code = new CommandLine(new ImportPolicyTable())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, parsed) -> {
                    e.getCommandLine().getErr().println(e.getMessage());
                    return 1;
                })
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println(VisibleText.of(String.valueOf(e.getMessage())));
                    return 1;
                })
                .execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @Override
    public Integer call() throws IOException {
        byte[] bytes = bytes(path);
        String text = text(bytes);
        PolicyTableReader reader = PolicyTableReader.of(home(), knownNames());
        PolicyTables tables = reader.read(text, source(path, text, bytes));
        if (!tables.found()) {
            throw new IOException(path + ": holds neither a table of projects nor one of sister cities");
        }
        Locale locale = Locale.forLanguageTag(language);
        StringBuilder lines = new StringBuilder();
        for (TableFinding finding : tables.findings()) {
            lines.append(path.getFileName())
                    .append(':')
                    .append(finding.line())
                    .append(": ")
                    .append(finding.code())
                    .append(": ")
                    .append(finding.message(locale))
                    .append('\n');
        }
        Path findings = report == null ? out.resolveSibling(out.getFileName() + ".findings.txt") : report;
        write(findings, lines.toString());
        try {
            UrbancoopJson.of().pretty().write(tables.dataset(), out);
        } catch (IOException e) {
            throw new IOException(out + ": cannot be written: " + reason(e), e);
        }
        Dataset dataset = tables.dataset();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%d projects, %d agreements, %d cities, %d organizations, %d declared totals, %d findings%n",
                        dataset.getProjects().size(),
                        dataset.getAgreements().size(),
                        dataset.getCities().size(),
                        dataset.getOrganizations().size(),
                        dataset.getDeclaredTotals().size(),
                        tables.findings().size());
        return 0;
    }

    private City home() {
        return City.builder()
                .id(Records.slug(city))
                .name(city)
                .kind(CityKind.CITY)
                .country(Country.of(country))
                .build();
    }

    private Dataset knownNames() throws IOException {
        if (known == null) {
            return Dataset.builder().id("none").title("No records").build();
        }
        if (known.equals("bundled")) {
            return UrbancoopDataset.load();
        }
        try {
            return UrbancoopJson.of().read(bytes(Path.of(known)), Dataset.class);
        } catch (UrbancoopJsonException e) {
            throw new IOException(known + ": " + e.getMessage(), e);
        }
    }

    /** Describes the text: its first line is its title. */
    static Source source(Path path, String text, byte[] bytes) {
        String name = path.getFileName().toString();
        String title = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(name);
        return Source.builder()
                .id(Records.slug(name.replaceFirst("\\.[A-Za-z]+$", "")))
                .title(title.length() > LONGEST_TITLE ? name : title)
                .sha256(sha256(bytes))
                .build();
    }

    /** Computes the digest of a text's bytes, in small hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": there is no such file");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IOException(file + ": cannot be read: " + reason(e), e);
        }
    }

    private String text(byte[] bytes) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException(path + ": is not UTF-8", e);
        }
    }

    /** Writes beside the file first, so that the old one stays whole until the new one is. */
    private static void write(Path file, String text) throws IOException {
        // Not createTempFile, whose files nobody else may read.
        Path beside = file.toAbsolutePath().resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try {
                Files.writeString(beside, text);
                move(beside, file);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new IOException(file + ": cannot be written: " + reason(e), e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        return e.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replace(" exception", "");
    }
}
