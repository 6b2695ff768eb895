package org.urbancoop.tables.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.testing.Arguments;
import org.urbancoop.testkit.Samples;

/** No public method takes a null by accident. */
class SqliteArgumentsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void nulls_areRefusedByName() throws IOException {
        Path book = folder.resolve("book.sqlite");
        SqliteWriter.of().write(Samples.dataset(), book);
        Arguments arguments = Arguments.of(SqliteFormat.class)
                .sample(new SqliteFormat())
                .sample(SqliteWriter.of())
                .sample(FormatOptions.standard())
                .sample(Consumer.class, () -> (Consumer<Object>) loss -> {})
                .sample(FormatInput.class, () -> FormatInput.of(book))
                .sample(FormatOutput.class, () -> FormatOutput.file(folder.resolve("out.sqlite")))
                .sample(Path.class, () -> folder.resolve("file.sqlite"));
        assertThat(arguments.nulls()).isEmpty();
        assertThat(arguments.count()).isGreaterThan(5);
    }
}
