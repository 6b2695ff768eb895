package org.urbancoop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.testing.ApiSignature;
import org.urbancoop.testing.GeneratedFile;

class PublicApiTest {

    private final String signature = ApiSignature.of(City.class);

    @Test
    void signature_isTheCommittedOne() {
        GeneratedFile.check("docs/api/urbancoop-core.txt", signature);
    }

    @Test
    void signature_listsTheModel() {
        assertThat(signature)
                .startsWith("module org.urbancoop.core\n")
                .contains("abstract sealed class City : CooperationRecord\n")
                .contains("    abstract getName(): String\n")
                .contains("final class City.Builder\n")
                .contains("    build(): City\n")
                .contains("    static parse(String): Slug\n");
    }

    @Test
    void signature_namesNothingGenerated() {
        assertThat(signature).doesNotContain("Immutable");
    }
}
