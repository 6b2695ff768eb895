package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.oc4ids.Oc4idsFormat;
import org.urbancoop.exchange.oc4ids.Publication;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Formats;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.text.JsonPointer;

/** What of the bundled dataset is equal after it was written and read again, as docs/formats.md has it. */
class OutAndInTest {

    private static final String PAGE = "docs/formats.md";
    private static final String START = "<!-- out and in: OutAndInTest writes it with -Durbancoop.update=true -->\n";
    private static final String END = "<!-- /out and in -->\n";

    /** The formats of others that write and read; one that asks for more than a dataset gets it here. */
    private static List<Format> formats() {
        List<Format> formats = new ArrayList<>();
        for (Format format : Formats.installed().all()) {
            boolean isBoth =
                    format.info().can(Ability.READ_DATASET) && format.info().can(Ability.WRITE_DATASET);
            if (isBoth && format instanceof ExchangeFormat) {
                formats.add(
                        format instanceof Oc4idsFormat
                                ? Oc4idsFormat.of(new Publication(
                                        URI.create("https://example.org/projects.json"),
                                        "Example City",
                                        Instant.parse("2026-11-29T09:00:00Z"),
                                        "oc4ids-test-"))
                                : format);
            }
        }
        return formats;
    }

    @Test
    void page_isUpToDate() throws IOException {
        String page = Files.readString(GeneratedFile.path(PAGE));
        int start = page.indexOf(START);
        int end = page.indexOf(END);
        assertThat(start).as("%s has the line %s", PAGE, START).isNotNegative();
        GeneratedFile.check(PAGE, page.substring(0, start) + START + table() + page.substring(end));
    }

    private static String table() throws IOException {
        Dataset before = UrbancoopDataset.load().withoutPersonalData();
        List<Format> formats = formats();
        StringBuilder table = new StringBuilder("\n|");
        formats.forEach(format -> table.append(" | ").append(format.info().id()));
        table.append(" |\n|---").append("|---".repeat(formats.size())).append("|\n");
        List<Dataset> after = new ArrayList<>();
        for (Format format : formats) {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            // What IATI demands and the dataset lacks is made up; nothing else would be written.
            FormatOptions options = FormatOptions.builder()
                    .mayInvent(format.info().id().equals("iati"))
                    .build();
            format.write(before, FormatOutput.stream(to), options);
            after.add(format.read(FormatInput.of(to.toByteArray()), FormatOptions.standard())
                    .orElseThrow());
        }
        for (RecordType type : RecordType.values()) {
            table.append("| ").append(type.label(Locale.ENGLISH));
            after.forEach(read -> table.append(" | ").append(cell(before, read, type)));
            table.append(" |\n");
        }
        return table.append('\n').toString();
    }

    /** The values without the citations, which stay in the document. */
    private static Map<JsonPointer, Object> leaves(CooperationRecord entry) {
        Map<JsonPointer, Object> leaves = new LinkedHashMap<>(MemberValues.leaves(entry));
        leaves.keySet().removeIf(pointer -> pointer.steps().get(0).equals("citations"));
        return leaves;
    }

    /** Records that are equal, and values that are equal at their places. */
    private static String cell(Dataset before, Dataset after, RecordType type) {
        long records = 0;
        long read = 0;
        long equal = 0;
        long values = 0;
        long kept = 0;
        for (CooperationRecord each :
                (Iterable<CooperationRecord>) before.records().filter(record -> record.getType() == type)::iterator) {
            Optional<CooperationRecord> again = after.find(each.reference());
            records++;
            read += again.isPresent() ? 1 : 0;
            equal += again.filter(other -> leaves(each).equals(leaves(other))).isPresent() ? 1 : 0;
            for (Map.Entry<JsonPointer, Object> leaf : leaves(each).entrySet()) {
                values++;
                kept += again.flatMap(record -> MemberValues.find(record, leaf.getKey()))
                                .filter(leaf.getValue()::equals)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        return read == 0
                ? "–"
                : String.format(
                        Locale.ROOT,
                        "%,d of %,d read, %,d equal; %,d of %,d values",
                        read,
                        records,
                        equal,
                        kept,
                        values);
    }
}
