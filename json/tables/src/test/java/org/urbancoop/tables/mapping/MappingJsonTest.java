package org.urbancoop.tables.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;

/** Mappings as files that people edit. */
class MappingJsonTest {

    private static final SheetMapping FULL = new SheetMapping(
            Optional.of("Partners"),
            2,
            Optional.of(DateOrder.DAY_MONTH),
            new SourceMapping(Slug.parse("busan"), "Partners", Optional.of("https://example.org/p")),
            List.of(
                    new RecordMapping(
                            Optional.of("partner"),
                            RecordType.CITY,
                            List.of(
                                    new MemberMapping(
                                            JsonPointer.parse("/name"),
                                            new CellOrigin.Header("City"),
                                            Optional.of(CellPart.PLACE),
                                            Optional.empty(),
                                            false,
                                            Map.of()),
                                    MemberMapping.of(JsonPointer.parse("/country"), new CellOrigin.Position("AA")),
                                    MemberMapping.of(
                                            JsonPointer.parse("/classifications/continent"), new CellOrigin.Heading()),
                                    new MemberMapping(
                                            JsonPointer.parse("/aliases"),
                                            new CellOrigin.Header("Also"),
                                            Optional.empty(),
                                            Optional.of(";"),
                                            true,
                                            Map.of()))),
                    new RecordMapping(
                            Optional.empty(),
                            RecordType.AGREEMENT,
                            List.of(
                                    new MemberMapping(
                                            JsonPointer.parse("/kind"),
                                            new CellOrigin.Header("Art"),
                                            Optional.empty(),
                                            Optional.empty(),
                                            false,
                                            Map.of("Freundschaft", "friendship-city")),
                                    MemberMapping.of(
                                            JsonPointer.parse("/parties/0"), new CellOrigin.Fixed("city/busan")),
                                    MemberMapping.of(
                                            JsonPointer.parse("/parties/1"), new CellOrigin.OfRecord("partner"))))));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void file_isReadBack() throws IOException {
        Path file = folder.resolve("p.mapping.json");
        MappingJson.write(FULL, file);
        assertThat(MappingJson.read(file)).isEqualTo(FULL);
        assertThat(MappingJson.toText(FULL)).contains("\"fillDown\": true", "\"heading\": true");
    }

    private static String mapping(String records) {
        return "{\"format\": \"urbancoop-mapping\", \"formatVersion\": \"1.0\","
                + " \"source\": {\"id\": \"s\", \"title\": \"S\"}, \"records\": " + records.replace('\'', '"') + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|the mandatory member 'records'",
                "[{'type': 'city', 'members': []}]|members",
                "[{'type': 'town', 'members': [{'to': '/name', 'column': 'A'}]}]|a type of record",
                "[{'type': 'city', 'members': [{'to': 'name', 'column': 'A'}]}]|a JSON pointer",
                "[{'type': 'city', 'members': [{'to': '/name'}]}]|one of column, position, value, record and heading",
                "[{'type': 'city', 'members': [{'to': '/name', 'column': 'A', 'value': 'b'}]}]|one of column, ",
                "[{'type': 'city', 'members': [{'to': '/name', 'position': 'A1'}]}]|A to XFD",
                "[{'type': 'city', 'members': [{'to': '/name', 'position': 'XFE'}]}]|A to XFD",
                "[{'type': 'city', 'members': [{'to': '/name', 'colum': 'A'}]}]|no such member: 'colum'",
                "[{'type': 'city', 'members': [{'to': '/parent', 'record': 'x'}]}]|no record before it has that label",
                "[{'label': 'x', 'type': 'city', 'members': [{'to': '/name', 'column': 'A'}]}, "
                        + "{'label': 'x', 'type': 'city', 'members': [{'to': '/name', 'column': 'B'}]}]|the label 'x'",
                "[{'type': 'city', 'members': [{'to': '/name', 'column': 'A', 'separator': ''}]}]|separator",
                "[{'type': 'city', 'members': [{'to': '/name', 'column': 'A', 'part': 'half'}]}]|place, country"
            })
    void wrongFiles_tellWhere(String records, String words) {
        assertThatThrownBy(() -> MappingJson.read(mapping(records).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UrbancoopJsonException.class)
                .hasMessageContaining(words)
                .hasMessageContaining("line 1, column");
    }
}
