package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.urbancoop.reference.RecordType;
import org.urbancoop.testing.GeneratedFile;

/** Walks the steps of "How do I add a record type?" with each type that is there: a step that leads nowhere fails. */
class RecordTypeGuideTest {

    private static final Pattern STEP = Pattern.compile("(?ms)^\\d+\\. (.*?)(?=^\\d+\\. |^$)");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final int STEPS = 16;

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void steps_leadToEachType(RecordType type) throws IOException {
        List<String> steps = steps();
        assertThat(steps).hasSize(STEPS);
        for (String step : steps) {
            List<String> spans = spans(step, type);
            Path file = GeneratedFile.path(spans.get(0));
            assertThat(file).as(step).exists();
            String content = Files.readString(file).replaceAll(" +", " ").replaceAll("\\s*\\n\\s*", " ");
            assertThat(spans.subList(1, spans.size())).as(step).isNotEmpty();
            for (String wanted : spans.subList(1, spans.size())) {
                assertThat(content).as("%s says %s", file, wanted).contains(wanted);
            }
        }
    }

    private static List<String> steps() throws IOException {
        String guide = Files.readString(GeneratedFile.path("docs/contributing.md"));
        String section = guide.substring(guide.indexOf("## How do I add a record type?"));
        section = section.substring(0, section.indexOf("\n## "));
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(section);
        while (step.find()) {
            steps.add(step.group(1).replace('\n', ' '));
        }
        return steps;
    }

    private static List<String> spans(String step, RecordType type) {
        String upper = type.toString().substring(0, 1).toUpperCase(Locale.ROOT)
                + type.toString().substring(1);
        String plural = upper.endsWith("y") ? upper.substring(0, upper.length() - 1) + "ies" : upper + "s";
        List<String> spans = new ArrayList<>();
        Matcher code = CODE.matcher(step);
        while (code.find()) {
            spans.add(code.group(1)
                    .replace("{Types}", plural)
                    .replace("{Type}", upper)
                    .replace("{TYPE}", type.name())
                    .replace("{type}", type.toString()));
        }
        return spans;
    }
}
