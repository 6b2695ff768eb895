package org.urbancoop.json.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.json.RealDataset;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.source.Source;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.RuleCount;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

/** Many records, made of those of the bundled dataset again and again, in JVMs of their own with little memory. */
@Tag("slow")
class ValidationLoadTest {

    /** In how many records one has a blank name. */
    private static final int BROKEN = 10;

    private static final int MILLION = 1_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void million_oneByOneAndInParallel_giveOneReport_in64Megabytes() throws Exception {
        String one = run("64m", "one-by-one", "" + MILLION);
        assertThat(one)
                .startsWith(MILLION + " records, " + MILLION / BROKEN + " blank, "
                        + (MILLION / BROKEN - ValidationConfig.DEFAULT_CAP) + " cut, ");
        assertThat(run("64m", "in-parallel", "" + MILLION)).isEqualTo(one);
    }

    /**
     * Each record has the title, the parties and the dates of hundreds of others: what compares pairs would not end.
     */
    @Test
    void fourTimesTheRecords_takeAboutFourTimesTheWork() throws Exception {
        long small = work(run("2g", "whole", "25000"));
        long large = work(run("2g", "whole", "100000"));
        assertThat((double) large / small).as("%d ms and %d ms", small, large).isLessThan(8);
    }

    private static long work(String output) {
        assertThat(output).contains(" records, ", " ms");
        return Long.parseLong(output.replaceAll("(?s).* ([0-9]+) ms\n", "$1"));
    }

    private String run(String memory, String... arguments) throws Exception {
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-Durbancoop.root=" + System.getProperty("urbancoop.root"),
                "-cp",
                System.getProperty("java.class.path"),
                ValidationLoadTest.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.waitFor();
        return Files.readString(output);
    }

    /** Checks so many records: {@code one-by-one}, {@code in-parallel} or as a {@code whole} dataset. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        Dataset real = RealDataset.load();
        List<CooperationRecord> records = real.records().toList();
        DatasetValidator validator = DatasetValidator.of(ValidationConfig.builder()
                .asOf(java.time.LocalDate.of(2026, 11, 22))
                .parallel(arguments[0].equals("in-parallel"))
                .build());
        if (arguments[0].equals("whole")) {
            Dataset dataset = whole(real, records, count);
            long start = cpu();
            ValidationReport report = validator.validate(dataset);
            System.out.println(report + ", " + (cpu() - start) + " ms");
            return;
        }
        Iterator<CooperationRecord> source =
                IntStream.range(0, count).mapToObj(i -> like(records, i)).iterator();
        long start = System.nanoTime();
        ValidationReport report = validator.validate(source);
        RuleCount blank = report.count("constraint-not-blank");
        System.out.println(report.records() + " records, " + blank.failed() + " blank, " + blank.cut() + " cut, "
                + report.findings().toString().hashCode() + " " + report.counts());
        if (arguments.length > 2) {
            System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }

    /** The work of this JVM in milliseconds; time on the clock would hang on what else the machine does. */
    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private static Dataset whole(Dataset real, List<CooperationRecord> records, int count) {
        Dataset.Builder builder =
                Dataset.builder().id("many").title("Many").addAllDeclaredTotals(real.getDeclaredTotals());
        for (int i = 0; i < count; i++) {
            CooperationRecord one = like(records, i);
            if (one instanceof City city) {
                builder.addCity(city);
            } else if (one instanceof Organization organization) {
                builder.addOrganization(organization);
            } else if (one instanceof Agreement agreement) {
                builder.addAgreement(agreement);
            } else if (one instanceof Project project) {
                builder.addProject(project);
            } else if (one instanceof Event event) {
                builder.addEvent(event);
            } else if (one instanceof Program program) {
                builder.addProgram(program);
            } else if (one instanceof Source read) {
                builder.addSource(read);
            }
        }
        return builder.build();
    }

    /** A real record; from the second round on under an id of its own, every so many-th with a blank name. */
    private static CooperationRecord like(List<CooperationRecord> records, int i) {
        CooperationRecord real = records.get(i % records.size());
        int round = i / records.size();
        String id = round == 0 ? real.getId().toString() : id(real, round);
        boolean broken = i % BROKEN == 0;
        if (real instanceof City city) {
            return city.toBuilder().id(id).name(broken ? " " : city.getName()).build();
        } else if (real instanceof Organization it) {
            return it.toBuilder().id(id).name(broken ? " " : it.getName()).build();
        } else if (real instanceof Agreement it) {
            return it.toBuilder()
                    .id(id)
                    .term(broken ? java.util.Optional.of(" ") : it.getTerm())
                    .build();
        } else if (real instanceof Project it) {
            return it.toBuilder().id(id).title(broken ? " " : it.getTitle()).build();
        } else if (real instanceof Event it) {
            return it.toBuilder().id(id).title(broken ? " " : it.getTitle()).build();
        } else if (real instanceof Program it) {
            return it.toBuilder().id(id).title(broken ? " " : it.getTitle()).build();
        }
        Source it = (Source) real;
        return it.toBuilder().id(id).title(broken ? " " : it.getTitle()).build();
    }

    private static String id(CooperationRecord real, int round) {
        String id = real.getId().toString();
        return id.substring(0, Math.min(id.length(), 60)).replaceAll("-$", "") + "-n" + round;
    }
}
