package org.urbancoop.tables.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.tables.sqlite.SqliteWriter;
import org.urbancoop.testing.Snippets;

/** The Java in the documents that uses this module. */
class SnippetsOfXlsxTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    static List<Snippets> snippets() {
        return Snippets.documents().stream()
                .flatMap(document -> Snippets.of(document).stream())
                .filter(snippet -> snippet.code().contains("org.urbancoop.tables.xlsx"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void code_runs(Snippets snippet) {
        snippet.run(folder);
    }

    @Test
    void snippets_areThere() {
        assertThat(snippets()).anyMatch(snippet -> snippet.code().contains(SqliteWriter.class.getName()));
    }
}
