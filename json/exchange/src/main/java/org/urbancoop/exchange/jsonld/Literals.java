package org.urbancoop.exchange.jsonld;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values with datatypes: dates, numbers, lengths of time. */
final class Literals {

    private static final String YEAR = "(?!0000)[0-9]{4}";
    private static final String MONTH = YEAR + "-(?:0[1-9]|1[0-2])";
    private static final Pattern G_YEAR = Pattern.compile(YEAR);
    private static final Pattern G_YEAR_MONTH = Pattern.compile(MONTH);
    private static final Pattern DAY = Pattern.compile(MONTH + "-[0-9]{2}");
    private static final Pattern DATE_TIME = Pattern.compile(
            MONTH + "-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9])?");

    private Literals() {}

    static Map<String, Object> typed(String text, String datatype) {
        Map<String, Object> literal = new LinkedHashMap<>();
        literal.put("@type", datatype);
        literal.put("@value", text);
        return literal;
    }

    static Map<String, Object> inLanguage(String text, String tag) {
        Map<String, Object> literal = new LinkedHashMap<>();
        literal.put("@language", tag);
        literal.put("@value", text);
        return literal;
    }

    /** Gives a date the type of XML Schema that says the same, or that of EDTF: {@code 2014~} is no year there. */
    static Map<String, Object> date(String edtf) {
        return exact(edtf).orElseGet(() -> typed(edtf, "edtf:EDTF"));
    }

    /** Gives a date its type of XML Schema if there is one: a year, a month, a day, a day with a time. */
    static Optional<Map<String, Object>> exact(String edtf) {
        String datatype = G_YEAR.matcher(edtf).matches()
                ? "xsd:gYear"
                : G_YEAR_MONTH.matcher(edtf).matches()
                        ? "xsd:gYearMonth"
                        : DAY.matcher(edtf).matches()
                                ? "xsd:date"
                                : DATE_TIME.matcher(edtf).matches() ? "xsd:dateTime" : "";
        return datatype.isEmpty() ? Optional.empty() : Optional.of(typed(edtf, datatype));
    }

    /** Keeps the digits, which a number of JSON would lose on its way to a double; no decimal has an exponent. */
    static Map<String, Object> decimal(BigDecimal number) {
        return typed(number.toPlainString(), "xsd:decimal");
    }

    /** XML Schema knows no weeks. */
    static Object duration(String text) {
        return text.indexOf('W') < 0 ? typed(text, "xsd:duration") : text;
    }
}
