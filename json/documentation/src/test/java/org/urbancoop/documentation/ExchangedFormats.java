package org.urbancoop.documentation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.oc4ids.Oc4idsFormat;
import org.urbancoop.exchange.oc4ids.Publication;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Written;

/** The formats of others that write, whichever artifact they are in, as the pages of documentation use them. */
final class ExchangedFormats {

    private ExchangedFormats() {}

    /** Gets those that have all of some abilities; one that asks for more than a dataset gets it here. */
    static List<Format> that(Ability... abilities) {
        List<Format> formats = new ArrayList<>();
        for (Format format : Formats.installed().all()) {
            if (format instanceof ExchangeFormat && List.of(abilities).stream().allMatch(format.info()::can)) {
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

    /** Checks whether values are made up: what IATI demands and the dataset lacks; nothing else would be written. */
    static boolean invents(Format format) {
        return format.info().id().equals("iati");
    }

    /** Writes a dataset without personal data. */
    static Written write(Format format, Dataset dataset, OutputStream to) throws IOException {
        return format.write(
                dataset,
                FormatOutput.stream(to),
                FormatOptions.builder().mayInvent(invents(format)).build());
    }

    /** Gets the bytes that a format writes of a dataset. */
    static byte[] bytes(Format format, Dataset dataset) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        write(format, dataset, to);
        return to.toByteArray();
    }
}
