package org.urbancoop.json.time;

import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.time.Edtf;

/** A date of ISO 8601-2, such as {@code "2014/2025"}. */
public final class EdtfCodec {

    private static final String QUALIFIER = "[?~%]?";

    /** A year, a year and a part of it, or a year, a month and perhaps a day, with qualifiers on any side of each. */
    private static final String DATE = QUALIFIER
            + "(Y-?[1-9][0-9]*(E[1-9][0-9]*)?(S[1-9][0-9]*)?|-?[0-9]{4}S[1-9][0-9]*|-?[0-9X]{4}("
            + QUALIFIER + "-" + QUALIFIER + "((2[1-9]|3[0-9]|4[01])|(0[1-9X]|1[0-2X]|X[0-9X])("
            + QUALIFIER + "-" + QUALIFIER + "(0[1-9X]|[12][0-9X]|3[01X]|X[0-9X]))?))?)" + QUALIFIER;

    /** An interval has a date on one side at least; the other one may be blank or "..". */
    private static final String INTERVAL = DATE + "(/(" + DATE + "|[.]{2}|))?|([.]{2})?/" + DATE;

    private static final String MOMENT =
            "-?[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}(:[0-9]{2})?)?";

    /** What is in a set is told by its characters only. */
    private static final String SET = "\\[[-0-9XYES?~%.,]+\\]|\\{[-0-9XYES?~%.,]+\\}";

    /**
     * The codec. Its expression knows no calendar: {@code 2023-02-30} and a set such as {@code [,]} match it and are
     * refused.
     */
    public static final ValueCodec<Edtf> CODEC = TextCodec.of(Edtf.class, "a date (EDTF)", Edtf::parse)
            .withGrammar(INTERVAL + "|" + MOMENT + "|" + SET)
            .recalling()
            .plain();

    private EdtfCodec() {}
}
