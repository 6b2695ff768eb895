package org.urbancoop.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.cli.Urbancoop;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;

class DiffTest {

    private final StringWriter out = new StringWriter();

    private int run(String... arguments) {
        return Urbancoop.run(new PrintWriter(out), new PrintWriter(out), arguments);
    }

    @Test
    void run_tellsWhatIsGone_andEndsWith1(@TempDir Path folder) throws IOException {
        Dataset bundled = UrbancoopDataset.load();
        Path after = folder.resolve("after.json");
        UrbancoopJson.of()
                .write(
                        bundled.toBuilder()
                                .projects(bundled.getProjects()
                                        .subList(1, bundled.getProjects().size()))
                                .build(),
                        after);
        assertThat(run("diff", "bundled", after.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains(bundled.getProjects().get(0).reference().toString())
                .doesNotContain(bundled.getProjects().get(1).reference().toString());
        out.getBuffer().setLength(0);
        assertThat(run("diff", after.toString(), "bundled", "--json")).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("[")
                .contains("\"subject\" : \"" + bundled.getProjects().get(0).reference() + "\"");
    }

    @Test
    void run_withItself_endsWith0() {
        assertThat(run("diff", "bundled", "bundled", "--json")).isZero();
        assertThat(out.toString().strip()).isEqualTo("[ ]");
    }
}
