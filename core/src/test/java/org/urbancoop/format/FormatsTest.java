package org.urbancoop.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.testing.SampleFormat;

class FormatsTest {

    private static final Format TABLE = format("table", "text/csv", ".csv");
    private static final Format GEO = format("geo", "application/geo+json", ".geo.json", ".geojson");
    private static final Format PLAIN = format("plain", "application/json", ".json");
    private static final Format OPEN = format("open", "application/json", ".json");
    private static final Formats FORMATS = Formats.of(List.of(TABLE, GEO, PLAIN, OPEN));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static Format format(String id, String mediaType, String... endings) {
        return new SampleFormat(FormatInfo.builder()
                .id(id)
                .mediaType(mediaType)
                .addFileEndings(endings)
                .addAbility(Ability.WRITE_DATASET)
                .addWrite(Carrier.STREAM)
                .build());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void format_isFound_byIdTypeNameAndContent() {
        assertThat(FORMATS.byId("geo")).isSameAs(GEO);
        assertThat(FORMATS.byMediaType("Text/CSV; charset=utf-8")).isSameAs(TABLE);
        assertThat(FORMATS.byFileName("a.CSV.gz")).isSameAs(TABLE);
        assertThat(FORMATS.byFileName("a.geo.json")).isSameAs(GEO);
        assertThat(FORMATS.byContent(bytes("open it"))).isSameAs(OPEN);
        assertThat(FORMATS.all()).containsExactly(TABLE, GEO, PLAIN, OPEN);
        assertThat(FORMATS.toString()).startsWith("[table (text/csv, .csv), geo");
    }

    @Test
    void unknown_listsWhatThereIs() {
        String all = " There are: table (text/csv, .csv), geo (application/geo+json, .geo.json, .geojson), "
                + "plain (application/json, .json), open (application/json, .json)";
        assertThatThrownBy(() -> FORMATS.byId("xml"))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessage("No format has the id 'xml'." + all);
        assertThatThrownBy(() -> FORMATS.byMediaType("text/xml"))
                .hasMessage("No format has the media type 'text/xml'." + all);
        assertThatThrownBy(() -> FORMATS.byFileName("a.gz")).hasMessage("No format fits the name 'a.gz'." + all);
        assertThatThrownBy(() -> FORMATS.byContent(bytes(""))).hasMessage("No format recognises the content." + all);
        assertThatThrownBy(() -> Formats.of(List.of()).byId("\u202e"))
                .hasMessage("No format has the id '\\u202e'. There are: none");
        UnknownFormatException unknown =
                catchThrowableOfType(UnknownFormatException.class, () -> FORMATS.byId("x".repeat(1000)));
        assertThat(unknown.getWords().korean()).contains("형식이 없습니다").hasSizeLessThan(500);
    }

    @Test
    void ambiguous_listsThoseThatFit() {
        assertThatThrownBy(() -> FORMATS.byFileName("a.json"))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessage("More than one format fits the name 'a.json': plain (application/json, .json),"
                        + " open (application/json, .json)");
        assertThatThrownBy(() -> FORMATS.byMediaType("application/json")).hasMessageStartingWith("More than one");
    }

    @Test
    void input_isFound_byName_andThenByContent() throws IOException {
        assertThat(FORMATS.of(FormatInput.of(folder.resolve("missing.csv")))).isSameAs(TABLE);
        assertThat(FORMATS.of(FormatInput.of(Files.writeString(folder.resolve("a.json"), "open"))))
                .isSameAs(OPEN);
        assertThat(FORMATS.of(FormatInput.of(Files.writeString(folder.resolve("b"), "geo"))))
                .isSameAs(GEO);
        FormatInput stream = FormatInput.of(new ByteArrayInputStream(bytes("table, and more")));
        assertThat(FORMATS.of(stream)).isSameAs(TABLE);
        assertThat(stream.open()).hasContent("table, and more");
        Path strange = Files.writeString(folder.resolve("c.json"), "geo");
        assertThatThrownBy(() -> FORMATS.of(FormatInput.of(strange)))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessageContaining("and recognises the content");
        assertThatThrownBy(() -> FORMATS.of(FormatInput.of(folder)))
                .hasMessageStartingWith("No format has its mark in this folder");
    }

    @Test
    void idsThatStandTwice_areRefused() {
        assertThatThrownBy(() -> Formats.of(List.of(TABLE, TABLE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two formats have the id 'table'");
    }

    @Test
    void installed_areThoseOfTheServices() {
        assertThat(Formats.installed().all()).isEmpty();
    }
}
