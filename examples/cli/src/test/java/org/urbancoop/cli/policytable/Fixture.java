package org.urbancoop.cli.policytable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.source.Source;

/** A table of our own, with each oddity of the real one. */
public final class Fixture {

    public static final String TEXT = load();
    static final List<String> LINES = TEXT.lines().toList();
    static final City HOME = City.builder()
            .id("lakeport")
            .name("Lakeport")
            .kind(CityKind.CITY)
            .country(Country.of("CA"))
            .build();
    static final Source SOURCE = Source.builder()
            .id("lakeport-page")
            .title("How Lakeport shares what it has learned")
            .build();

    private Fixture() {}

    public static PolicyTables read(String text) {
        return PolicyTableReader.of(HOME).read(text, SOURCE);
    }

    private static String load() {
        try (InputStream stream =
                Objects.requireNonNull(Fixture.class.getResourceAsStream("policy-table.txt"), "the fixture")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
