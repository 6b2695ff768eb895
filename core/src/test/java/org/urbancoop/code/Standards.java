package org.urbancoop.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The published code lists of others beside ours, line by line: {@code standards.tsv}, and {@code uses.tsv}. */
final class Standards {

    /** The list of a code that none of our lists compares with. */
    static final String NO_LIST = "-";

    /** The relation of a code that none of our terms corresponds to. */
    static final String NONE = "none";

    /** The relation of a code that means what our term means. */
    static final String EXACT = "exactMatch";

    /** What our term is to the code: {@code broadMatch} says that the code is broader, as in SKOS. */
    static final List<String> RELATIONS = List.of(EXACT, "closeMatch", "broadMatch", "narrowMatch", NONE);

    /** One code of a published list and one of our terms, or the reason why there is none. */
    record Row(
            String list,
            String standard,
            String codes,
            String code,
            String name,
            String term,
            String relation,
            String reason) {

        /** The address that {@code same_as} gives to the code; empty where the standard's codes have none. */
        Optional<URI> address() {
            String address = switch (standard) {
                case "schema.org" -> "https://schema.org/" + code;
                case "IATI" ->
                    "https://iatistandard.org/en/iati-standard/203/codelists/" + codes.toLowerCase(Locale.ROOT) + "/#"
                            + code;
                case "OC4IDS" ->
                    "https://standard.open-contracting.org/infrastructure/latest/en/reference/codelists/#" + codes + ":"
                            + code;
                case "Dublin Core" -> "http://purl.org/dc/terms/" + code;
                case "RFC 5545", "RFC 9073" ->
                    "https://www.rfc-editor.org/rfc/"
                            + standard.toLowerCase(Locale.ROOT).replace(" ", "") + "#" + codes + ":" + code;
                default -> "";
            };
            return address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address));
        }
    }

    /** A public document that uses one of our terms. */
    record Use(String list, String term, String title, String address) {}

    private Standards() {}

    /** The rows of one of our lists, or of {@link #NO_LIST}. */
    static List<Row> rows(String list) {
        return rows().stream().filter(row -> row.list.equals(list)).toList();
    }

    static List<Row> rows() {
        return lines("standards.tsv", 8).stream()
                .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]))
                .toList();
    }

    static List<Use> uses() {
        return lines("uses.tsv", 4).stream()
                .map(cells -> new Use(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    private static List<String[]> lines(String file, int cells) {
        try (InputStream in = Objects.requireNonNull(Standards.class.getResourceAsStream(file), file)) {
            List<String[]> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
            assertThat(lines)
                    .as(file)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).hasSize(cells));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
