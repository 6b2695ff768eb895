package org.urbancoop.code;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A currency by its code of ISO 4217, such as {@code KRW}.
 *
 * <p>Any three capital letters are a code; whether ISO 4217 lists it as active or as withdrawn is what
 * {@link #isActive()} and {@link #isWithdrawn()} tell. Funds, precious metals and units of account are active codes,
 * too.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class Currency extends Code implements Comparable<Currency>, Currencies {

    private static final CodeList<Currency> LIST =
            new CodeList<>(Currency.class, Currency::new, (type, text) -> checkCapitals(type, text, 3));

    private final OptionalInt minorUnits;

    private Currency(CodeList<Currency> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
        this.minorUnits = row == null ? OptionalInt.empty() : minorUnits(row);
    }

    /**
     * Obtains the currency with the given code, such as {@code KRW}.
     *
     * @param code three letters from A to Z
     * @return the currency
     * @throws org.urbancoop.text.MalformedTextException if the code is not three capital letters of ASCII
     */
    public static Currency of(String code) {
        Objects.requireNonNull(code, "code");
        return LIST.of(code);
    }

    /**
     * Gets the list of the active codes.
     *
     * @return the list, by code
     */
    public static CodeList<Currency> list() {
        return LIST;
    }

    @Override
    public int compareTo(Currency other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }

    /**
     * Checks whether ISO 4217 lists the code as active: true of {@code KRW}, false of {@code DEM}.
     *
     * @return true if active
     */
    public boolean isActive() {
        return isKnown();
    }

    /**
     * Checks whether ISO 4217 lists the code as one that was active once: true of {@code DEM}, false of {@code KRW} and
     * of {@code QQQ}.
     *
     * @return true if withdrawn
     */
    public boolean isWithdrawn() {
        return WithdrawnCurrencies.DAYS.containsKey(term());
    }

    /**
     * Gets the last day on which a withdrawn currency was legal tender anywhere: 2023-01-14 for {@code HRK}.
     *
     * @return the day, as CLDR gives it; empty if the currency is not withdrawn, or if the day is not known
     */
    public Optional<LocalDate> withdrawn() {
        return WithdrawnCurrencies.DAYS.getOrDefault(term(), Optional.empty());
    }

    /**
     * Gets the number of decimals of the smallest unit: 2 for {@code USD}, 0 for {@code KRW}, 3 for {@code JOD}.
     *
     * @return a number from 0 to 4, or empty if the code is not active or has no smallest unit, such as {@code XAU}
     */
    public OptionalInt minorUnits() {
        return minorUnits;
    }

    /** Reads the decimals of a row; empty where there is no smallest unit. */
    static OptionalInt minorUnits(CodeTable.Row row) {
        String digits = row.cell("minor_units");
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!digits.matches("[0-4]")) {
            throw row.malformed("minor_units must be a digit from 0 to 4, or empty, but is '" + digits + "'");
        }
        return OptionalInt.of(Integer.parseInt(digits));
    }
}
