package org.urbancoop.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.testing.GeneratedFile;

/** What the README shows is what curl prints, command by command; {@code -Durbancoop.update=true} writes it anew. */
class ReadmeTest {

    private static final String PAGE = "examples/service/README.md";
    private static final Pattern BLOCK = Pattern.compile("(?s)```console\n(.*?)```");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ ((?:.*\\\\\n)*.*)\n");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void transcripts_areReal() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "there is curl");
        String page = Files.readString(GeneratedFile.path(PAGE));
        try (Running service = Running.start(folder)) {
            Matcher block = BLOCK.matcher(page);
            StringBuilder written = new StringBuilder();
            while (block.find()) {
                StringBuilder transcript = new StringBuilder("```console\n");
                Matcher command = COMMAND.matcher(block.group(1));
                while (command.find()) {
                    transcript
                            .append("$ ")
                            .append(command.group(1))
                            .append('\n')
                            .append(output(service, command.group(1)));
                }
                block.appendReplacement(written, Matcher.quoteReplacement(transcript + "```"));
            }
            GeneratedFile.check(PAGE, block.appendTail(written).toString());
        }
    }

    private String output(Running service, String command) throws IOException, InterruptedException {
        String here = command.replace("localhost:8080", service.address().getAuthority());
        Process process = new ProcessBuilder("bash", "-c", here)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        String text = said.replace("\r", "");
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
}
