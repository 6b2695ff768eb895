package org.urbancoop.notation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.urbancoop.amount.Money;
import org.urbancoop.amount.Quantity;

/**
 * A row of {@code korean-notations.tsv}.
 *
 * @param reader what is read, a key of {@link #READERS}
 * @param printed the text
 * @param value the value or the alternatives, empty where the text is refused
 * @param findings the codes of the findings
 * @param page the public page that prints the text so; empty where it was formed like others
 */
record KoreanNotation(String reader, String printed, String value, String findings, String page) {

    static final Map<String, Function<String, Reading<?>>> READERS = new LinkedHashMap<>();

    static {
        READERS.put("period", PeriodReader::read);
        READERS.put("date-and-hours", PeriodReader::readDateAndHours);
        READERS.put("hours", PeriodReader::readHours);
        READERS.put("quantity", QuantityReader::read);
        READERS.put("money", MoneyReader::read);
    }

    static List<KoreanNotation> all() {
        try (InputStream in = Objects.requireNonNull(
                KoreanNotation.class.getResourceAsStream("/org/urbancoop/notation/korean-notations.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new KoreanNotation(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading<?> read(Normalizer.Form form) {
        return Objects.requireNonNull(READERS.get(reader)).apply(Normalizer.normalize(printed, form));
    }

    /** Returns the value or the alternatives; of money in a unit of many countries, the most usual one. */
    static String values(Reading<?> reading) {
        List<?> values = reading.value().<List<?>>map(List::of).orElse(reading.alternatives());
        return values.stream()
                .limit(values.stream().allMatch(Money.class::isInstance) ? 1 : values.size())
                .map(KoreanNotation::shown)
                .collect(Collectors.joining(" | "));
    }

    private static String shown(Object value) {
        if (value instanceof Money money) {
            return money.getCurrency() + " " + money.getAmount().toPlainString();
        }
        return value instanceof Quantity
                ? value.toString().replaceAll("Quantity\\{value=|qualifier=|}", "")
                : value.toString();
    }
}
