package org.urbancoop.exchange.wikidata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as Wikidata has it: a moment, of which the precision says how much is meant. {@code 1966-01-01T00:00:00Z} of
 * precision 9 is the year 1966.
 *
 * @param edtf what is certain of it
 * @param isCertain false if the precision is not given and the moment may stand for more than is said
 */
record DateClaim(String edtf, boolean isCertain) {

    private static final Pattern MOMENT = Pattern.compile("\\+?(\\d{4})-(\\d{2})-(\\d{2})(?:T00:00:00Z)?");

    private static final String NONE = "00";
    private static final String FIRST = "01";

    /** Reads a date; empty if it is none, is before the year 0, or is less exact than a decade. */
    static Optional<DateClaim> of(String moment, Optional<String> precision) {
        Matcher matcher = MOMENT.matcher(moment);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String year = matcher.group(1);
        String month = matcher.group(2);
        String day = matcher.group(3);
        if (precision.isEmpty()) {
            return Optional.of(guarded(year, month, day));
        }
        return switch (precision.orElseThrow()) {
            case "8" -> Optional.of(new DateClaim(year.substring(0, 3) + "X", true));
            case "9" -> Optional.of(new DateClaim(year, true));
            case "10" -> Optional.of(new DateClaim(year + "-" + month, true));
            case "11" -> Optional.of(new DateClaim(year + "-" + month + "-" + day, true));
            default -> Optional.empty();
        };
    }

    /** The first of January may be any day of the year, and the first of a month any day of it. */
    private static DateClaim guarded(String year, String month, String day) {
        boolean hasMonth = !month.equals(NONE);
        boolean hasDay = !day.equals(NONE);
        if (!hasMonth || (month.equals(FIRST) && day.equals(FIRST))) {
            return new DateClaim(year, !hasMonth);
        }
        return !hasDay || day.equals(FIRST)
                ? new DateClaim(year + "-" + month, !hasDay)
                : new DateClaim(year + "-" + month + "-" + day, true);
    }
}
