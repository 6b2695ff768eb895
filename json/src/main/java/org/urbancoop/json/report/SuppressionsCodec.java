package org.urbancoop.json.report;

import java.util.ArrayList;
import java.util.List;
import org.urbancoop.Copies;
import org.urbancoop.json.dataset.FormatVersionCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.text.JsonPointerCodec;
import org.urbancoop.validation.Suppression;

/** The members of a file of suppressions in JSON, in writing order. */
public final class SuppressionsCodec {

    /** What the member {@code format} says. */
    public static final String FORMAT = "urbancoop-suppressions";

    /** The version of the format that is written. */
    public static final String FORMAT_VERSION = "1.0";

    static final ObjectCodec<Suppression, Suppression.Builder> SUPPRESSION = ObjectCodec.of(
            Suppression.class,
            () -> Table.of(Suppression::builder, Suppression.Builder::build)
                    .mandatory("rule", ReportScalars.TEXT, Suppression::rule, Suppression.Builder::rule)
                    .mandatory("subject", ReportScalars.TEXT, Suppression::subject, Suppression.Builder::subject)
                    .optional("pointer", JsonPointerCodec.CODEC, Suppression::pointer, Suppression.Builder::pointer)
                    .mandatory("reason", ReportScalars.TEXT, Suppression::reason, Suppression.Builder::reason)
                    .mandatory("author", ReportScalars.TEXT, Suppression::author, Suppression.Builder::author)
                    .optional("expires", ReportScalars.DAY, Suppression::expires, Suppression.Builder::expires));

    public static final ObjectCodec<Suppressed, ArrayList<Suppression>> CODEC = ObjectCodec.of(
            Suppressed.class,
            () -> Table.of(ArrayList<Suppression>::new, Suppressed::new)
                    .constant("format", FORMAT)
                    .mandatory(
                            "formatVersion",
                            FormatVersionCodec.of(FORMAT_VERSION),
                            file -> FORMAT_VERSION,
                            (draft, text) -> draft)
                    .list("suppressions", SUPPRESSION, Suppressed::suppressions, List::add));

    /** The content of a file. */
    public record Suppressed(List<Suppression> suppressions) {
        public Suppressed {
            suppressions = Copies.list(suppressions, "suppressions");
        }
    }

    private SuppressionsCodec() {}
}
