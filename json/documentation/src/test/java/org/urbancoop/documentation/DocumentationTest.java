package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.urbancoop.testing.GeneratedFile;

/** The files in docs are those that the makers make. */
class DocumentationTest {

    @Test
    void schema_ofDatasets() {
        GeneratedFile.check("docs/schema/urbancoop-1.0.schema.json", SchemaMaker.dataset());
    }

    @Test
    void schema_ofReports() {
        GeneratedFile.check("docs/schema/urbancoop-validation-report-1.0.schema.json", SchemaMaker.report());
    }

    @Test
    void schema_ofSuppressions() {
        GeneratedFile.check("docs/schema/urbancoop-suppressions-1.0.schema.json", SchemaMaker.suppressions());
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
}
