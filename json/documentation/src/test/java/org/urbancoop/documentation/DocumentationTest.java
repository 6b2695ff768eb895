package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.testing.GeneratedFile;

/** The files in docs are those that the makers make. */
class DocumentationTest {

    @Test
    void schema_ofDatasets() {
        GeneratedFile.check("docs/schema/urbancoop-1.1.schema.json", SchemaMaker.dataset());
    }

    @Test
    void schema_ofReports() {
        GeneratedFile.check("docs/schema/urbancoop-validation-report-1.0.schema.json", SchemaMaker.report());
    }

    @Test
    void schema_ofSuppressions() {
        GeneratedFile.check("docs/schema/urbancoop-suppressions-1.0.schema.json", SchemaMaker.suppressions());
        GeneratedFile.check("docs/schema/urbancoop-mapping-1.0.schema.json", SchemaMaker.mapping());
    }

    @Test
    void schema_ofCorrections() {
        GeneratedFile.check("docs/schema/urbancoop-corrections-1.0.schema.json", SchemaMaker.corrections());
    }

    @Test
    void schema_ofRulings() {
        GeneratedFile.check("docs/schema/urbancoop-rulings-1.0.schema.json", SchemaMaker.rulings());
    }

    @Test
    void typeScript() {
        GeneratedFile.check("docs/typescript/urbancoop.d.ts", TypeScriptMaker.dataset());
    }

    @Test
    void dictionary_english() {
        GeneratedFile.check("docs/data-dictionary.md", DataDictionary.of(Locale.ENGLISH));
    }

    @Test
    void dictionary_korean() {
        GeneratedFile.check("docs/data-dictionary.ko.md", DataDictionary.of(Locale.KOREAN));
    }

    @Test
    void dictionary_hasASampleOfEachMember() {
        assertThat(DataDictionary.withoutSample())
                .as("Members that the catalogue of samples leaves out")
                .isEmpty();
    }

    /** What the README says of the sizes of the jars is right to a tenth; there are none before they are packed. */
    @ParameterizedTest
    @CsvSource({
        "core, core",
        "json, json",
        "data, json/data",
        "exchange, json/exchange",
        "calendar, json/exchange/calendar",
        "http, json/http",
        "tables, json/tables",
        "tables-sqlite, json/tables/sqlite",
        "tables-xlsx, json/tables/xlsx"
    })
    void readme_sizeOfTheJar(String module, String folder) throws IOException {
        List<Path> jars;
        assumeThat(GeneratedFile.path(folder + "/target")).exists();
        try (Stream<Path> files = Files.list(GeneratedFile.path(folder + "/target"))) {
            jars = files.filter(file ->
                            file.getFileName().toString().matches("urbancoop-[a-z0-9-]+?-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .toList();
        }
        assumeThat(jars).isNotEmpty();
        Matcher size = Pattern.compile("\\| `urbancoop-" + module + "` .* about ([0-9,]+) kB \\|")
                .matcher(Files.readString(GeneratedFile.path("README.md")));
        assertThat(size.find()).isTrue();
        double said = Double.parseDouble(size.group(1).replace(",", ""));
        assertThat(Files.size(jars.get(0)) / 1000.0).isBetween(said * 0.9, said * 1.1);
    }
}
