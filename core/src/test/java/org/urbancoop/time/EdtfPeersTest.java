package org.urbancoop.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.text.MalformedTextException;

/**
 * Compares the parser with two others, text by text, and files each difference under a reason. Needs npm and Node.js.
 */
@Tag("slow")
class EdtfPeersTest {

    private static final int VALID = 16_000;
    private static final int MUTATED = 8_000;
    private static final int NOISE = 2_000;
    private static final long SEED = 20190204;
    private static final int MAX_YEAR = 9999;

    /** One of the two peers took minutes to fill in a long range of days. */
    private static final int LONGEST_RANGE_IN_YEARS = 9;

    private static final Pattern RANGE_OF_DAYS =
            Pattern.compile("(-?[0-9]{4})-[0-9]{2}-[0-9]{2}[ ?~%]*\\.\\.[ ?~%]*(-?[0-9]{4})");
    private static final Pattern LONG_YEAR = Pattern.compile("Y[-0-9]*(E|[0-9]{5})");

    private final List<String> unexplained = new ArrayList<>();
    private final Map<EdtfDifference, Tally> tallies = new LinkedHashMap<>();

    private static final class Tally {
        private int count;
        private String example = "";
        private String ours = "";
        private String theirs = "";
    }

    @Test
    void parse_differsFromPeersForReasonsOnly() throws Exception {
        List<String> texts = texts();
        List<String> lines = runPeers(texts);
        assertThat(lines).hasSameSizeAs(texts);
        int[] agreed = new int[EdtfDifference.Peer.values().length];
        for (int i = 0; i < texts.size(); i++) {
            String[] theirs = lines.get(i).split("\t", -1);
            String ours = ours(texts.get(i));
            for (EdtfDifference.Peer peer : EdtfDifference.Peer.values()) {
                agreed[peer.column()] += compare(peer, texts.get(i), ours, theirs[peer.column()]) ? 1 : 0;
            }
        }
        Files.write(GeneratedFile.path("core/target/edtf-peers/unexplained.txt"), unexplained);
        assertThat(unexplained).as("differences that no reason explains").isEmpty();
        GeneratedFile.check("docs/edtf-differential.md", report(texts.size(), agreed));
    }

    private boolean compare(EdtfDifference.Peer peer, String text, String ours, String theirs) {
        boolean weAccept = !ours.startsWith("!");
        boolean theyAccept = !theirs.startsWith("!");
        if (weAccept != theyAccept) {
            file(
                    peer,
                    weAccept ? EdtfDifference.Aspect.WE_ACCEPT : EdtfDifference.Aspect.THEY_ACCEPT,
                    text,
                    ours,
                    theirs);
            return false;
        }
        if (!weAccept || ours.equals(theirs)) {
            return true;
        }
        String[] our = ours.split(" ", -1);
        String[] their = theirs.split(" ", -1);
        if (!our[0].equals(their[0])) {
            file(peer, EdtfDifference.Aspect.EARLIEST, text, our[0], their[0]);
        }
        if (!our[1].equals(their[1])) {
            file(peer, EdtfDifference.Aspect.LATEST, text, our[1], their[1]);
        }
        return false;
    }

    private void file(EdtfDifference.Peer peer, EdtfDifference.Aspect aspect, String text, String ours, String theirs) {
        EdtfDifference difference = EdtfDifference.of(peer, aspect, text, ours, theirs);
        if (difference == null) {
            unexplained.add(String.format("%s %s '%s': ours %s, theirs %s", peer.title(), aspect, text, ours, theirs));
            return;
        }
        Tally tally = tallies.computeIfAbsent(difference, key -> new Tally());
        if (tally.count++ == 0 || text.length() < tally.example.length()) {
            tally.example = text;
            tally.ours = ours;
            tally.theirs = theirs;
        }
    }

    private static String ours(String text) {
        try {
            Edtf value = Edtf.parse(text);
            return show(value.earliest()) + " " + show(value.latest());
        } catch (MalformedTextException refused) {
            return "! " + refused.getExpected() + " at " + refused.getIndex();
        }
    }

    private static String show(Bound bound) {
        return bound.toString().toLowerCase(Locale.ROOT);
    }

    // --- texts

    private static List<String> texts() {
        RandomEdtf random = new RandomEdtf(new Random(SEED), MAX_YEAR);
        Set<String> texts = new LinkedHashSet<>(EdtfDifference.EXAMPLES);
        fill(texts, VALID, random::valid);
        fill(texts, MUTATED, random::mutated);
        fill(texts, NOISE, () -> random.noise().replaceAll("[^ -~]", ""));
        return List.copyOf(texts);
    }

    private static void fill(Set<String> texts, int count, Supplier<String> generator) {
        int full = texts.size() + count;
        while (texts.size() < full) {
            String text = generator.get();
            if (!LONG_YEAR.matcher(text).find() && !hasLongRange(text)) {
                texts.add(text);
            }
        }
    }

    private static boolean hasLongRange(String text) {
        Matcher range = RANGE_OF_DAYS.matcher(text);
        while (range.find()) {
            int years = Integer.parseInt(range.group(1)) - Integer.parseInt(range.group(2));
            if (Math.abs(years) > LONGEST_RANGE_IN_YEARS) {
                return true;
            }
        }
        return false;
    }

    // --- peers

    private static List<String> runPeers(List<String> texts) throws IOException, InterruptedException {
        Path work = Files.createDirectories(GeneratedFile.path("core/target/edtf-peers"));
        for (String file : List.of("package.json", ".npmrc", "peers.mjs")) {
            Files.copy(
                    GeneratedFile.path("core/src/test/node/edtf-peers/" + file),
                    work.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        run(work, List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"), List.of());
        return run(work, List.of("node", "peers.mjs"), texts);
    }

    private static List<String> run(Path folder, List<String> command, List<String> input)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("TZ", "UTC");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Path in = Files.createTempFile(folder, "in", ".txt");
        try (PrintStream out = new PrintStream(Files.newOutputStream(in), false, UTF_8)) {
            input.forEach(line -> out.print(line + "\n"));
        }
        Process process = builder.redirectInput(in.toFile()).start();
        List<String> lines;
        try (InputStream out = process.getInputStream();
                BufferedReader reader = new BufferedReader(new InputStreamReader(out, UTF_8))) {
            lines = reader.lines().toList();
        }
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
        Files.delete(in);
        return lines;
    }

    // --- report

    private String report(int texts, int[] agreed) {
        StringBuilder report = new StringBuilder();
        report.append("# EDTF compared with two peers\n\n")
                .append("Written by `EdtfPeersTest`; do not edit. To write it anew (Node.js 20 and npm are "
                        + "needed):\n\n")
                .append("```\nmvn -Pslow -pl core verify -Dtest=EdtfPeersTest -Durbancoop.update=true\n```\n\n")
                .append("Each text was read by this library, by npm `edtf` 4.11.1 and by npm `@edtf-ts/core` 0.4.2, "
                        + "both as they\n")
                .append("come, with `TZ=UTC`. Acceptance and the two bounds are compared apart; years stay within "
                        + "±9999. Every\n")
                .append("difference has a reason, or the run fails. \"Clause\" names the section of the "
                        + "specification of 4 February\n")
                .append("2019 that decides, or, where it is silent, a record in [decisions](decisions).\n\n");
        report.append(String.format(Locale.ROOT, "%,d texts, seed %d:%n%n", texts, SEED));
        report.append("| | edtf | @edtf-ts/core |\n|---|--:|--:|\n");
        report.append(String.format(
                Locale.ROOT, "| the same answer and the same bounds | %,d | %,d |%n", agreed[0], agreed[1]));
        for (EdtfDifference.Aspect aspect : EdtfDifference.Aspect.values()) {
            report.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d |%n",
                    aspect.title(),
                    count(EdtfDifference.Peer.EDTF, aspect),
                    count(EdtfDifference.Peer.EDTF_TS, aspect)));
        }
        report.append("\nA text whose two bounds both differ counts in both rows.\n");
        for (EdtfDifference.Peer peer : EdtfDifference.Peer.values()) {
            report.append("\n## ").append(peer.title()).append("\n");
            for (EdtfDifference.Aspect aspect : EdtfDifference.Aspect.values()) {
                appendTable(report, peer, aspect);
            }
        }
        return report.toString().replace("\r\n", "\n");
    }

    private int count(EdtfDifference.Peer peer, EdtfDifference.Aspect aspect) {
        return tallies.entrySet().stream()
                .filter(entry -> entry.getKey().peer() == peer && entry.getKey().aspect() == aspect)
                .mapToInt(entry -> entry.getValue().count)
                .sum();
    }

    private void appendTable(StringBuilder report, EdtfDifference.Peer peer, EdtfDifference.Aspect aspect) {
        if (count(peer, aspect) == 0) {
            return;
        }
        report.append("\n### ").append(aspect.title()).append("\n\n");
        report.append(
                "| Count | Difference | Shortest example | Ours | Theirs | Clause |\n|--:|---|---|---|---|---|\n");
        tallies.entrySet().stream()
                .filter(entry -> entry.getKey().peer() == peer && entry.getKey().aspect() == aspect)
                .sorted((a, b) -> b.getValue().count - a.getValue().count)
                .forEach(entry -> {
                    Tally tally = entry.getValue();
                    report.append(String.format(
                            Locale.ROOT,
                            "| %,d | %s | `%s` | %s | %s | %s |%n",
                            tally.count,
                            entry.getKey().why(),
                            tally.example,
                            cell(tally.ours),
                            cell(tally.theirs),
                            entry.getKey().clause()));
                });
    }

    private static String cell(String answer) {
        String text = answer.startsWith("!") ? "refused" : answer;
        return text.replace("|", "\\|");
    }
}
