package org.urbancoop.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.amount.Money;
import org.urbancoop.amount.Quantity;
import org.urbancoop.code.Code;
import org.urbancoop.text.Spelling;

/**
 * What readers make of texts that comparable tools have misread, in {@code readings.tsv}: the reader, the text, its
 * value or its alternatives, and the findings, all of them.
 */
class ReadingsTest {

    private static final Map<String, Function<String, Reading<String>>> READERS = Map.of(
            "period",
            text -> PeriodReader.read(text).map(Object::toString),
            "hours",
            text -> PeriodReader.readHours(text).map(Hours::toString),
            "both",
            text -> PeriodReader.readDateAndHours(text).map(DateAndHours::toString),
            "quantity",
            text -> QuantityReader.read(text).map(ReadingsTest::quantity),
            "money",
            text -> MoneyReader.read(text).map(ReadingsTest::money),
            "country",
            text -> NameReader.ofCountries().country(text).map(Code::term),
            "places",
            text -> PlaceListReader.of(NameReader.ofCountries()).read(text).map(ReadingsTest::places),
            "serial-1900",
            text -> SerialDateReader.of1900().read(text).map(Object::toString),
            "serial-1904",
            text -> SerialDateReader.of1904().read(text).map(Object::toString));

    private static String quantity(Quantity quantity) {
        return quantity.getQualifier() + " " + quantity.getValue().toPlainString()
                + (quantity.isTentative() ? " tentative" : "");
    }

    private static String money(Money money) {
        return money.getCurrency() + " " + money.getAmount().toPlainString();
    }

    private static String places(List<PrintedPlace> places) {
        return places.stream()
                .map(place ->
                        place.name() + "/" + place.country().map(Code::term).orElse(""))
                .collect(Collectors.joining(", "));
    }

    static Stream<List<String>> rows() throws IOException {
        try (InputStream in = Objects.requireNonNull(ReadingsTest.class.getResourceAsStream("readings.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void read_table(List<String> row) {
        Reading<String> reading =
                Objects.requireNonNull(READERS.get(row.get(0))).apply(row.get(1));
        String values = reading.value().orElse(String.join(" | ", reading.alternatives()));
        String findings = reading.findings().stream()
                .map(finding -> finding.code().term())
                .filter(code -> !code.equals("ambiguous"))
                .collect(Collectors.joining(" "));
        assertThat(List.of(row.get(0), row.get(1), values, findings))
                .as("%s", reading)
                .isEqualTo(row);
        assertThat(reading.isAmbiguous()).isEqualTo(row.get(2).contains(" | "));
    }

    @ParameterizedTest
    @CsvSource({"Đà Nẵng, danang", "Ðà Nẵng, danang", "Łódź, lodz", "Tromsø, tromso", "Straße, strasse"})
    void fold_lettersWithoutDecomposition(String name, String folded) {
        assertThat(Spelling.fold(name)).isEqualTo(folded);
    }
}
