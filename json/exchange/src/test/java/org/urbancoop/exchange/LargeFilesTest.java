package org.urbancoop.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.exchange.testing.LargeFileReading;

/** Files of a gigabyte are read in 64 MB, and what never ends is rejected. */
@Tag("slow")
class LargeFilesTest {

    @ParameterizedTest
    @CsvSource({"geojson, 5", "geojsonseq, 5", "oc4ids, 4", "iati, 4"})
    void gigabyte_isReadInLittleMemory(String shape, int millions) throws Exception {
        String[] words = LargeFileReading.read(shape, 1024, 64).split(" ", -1);
        assertThat(Long.parseLong(words[0])).isGreaterThan(millions * 1_000_000L);
        assertThat(words[2]).isEqualTo("0");
    }

    /** A result has no order, so that its records come at its end: what many rows say alike is held once. */
    @ParameterizedTest
    @CsvSource({"wikidata-csv", "wikidata-json"})
    void gigabyteOfRows_isReadInTheMemoryOfItsTowns(String shape) throws Exception {
        assertThat(LargeFileReading.read(shape, 1024, 64)).isEqualTo("9996 read, 0 rejected");
    }

    /** One element may have 32 MB, so that these need more than 64. */
    @ParameterizedTest
    @CsvSource({
        "iati-wide, 64, 1 read",
        "iati-deep, 64, 1 read",
        "iati-text, 64, 1 read",
        "geojson-deep, 64, 0 read",
        "geojson-other, 512, 0 read",
        "geojsonseq-line, 512, 0 read",
        "oc4ids-text, 512, 0 read",
        "wikidata-quote, 64, 1 read",
        "wikidata-commas, 64, 1 read",
        "wikidata-names, 64, 0 read",
    })
    void whatNeverEnds_isRejected(String shape, int memory, String read) throws Exception {
        assertThat(LargeFileReading.read(shape, 200, memory))
                .startsWith(read + ", ")
                .doesNotEndWith(" 0 rejected");
    }
}
