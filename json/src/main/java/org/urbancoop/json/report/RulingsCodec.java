package org.urbancoop.json.report;

import java.util.ArrayList;
import java.util.List;
import org.urbancoop.Copies;
import org.urbancoop.json.dataset.FormatVersionCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.text.JsonPointerCodec;
import org.urbancoop.merge.Ruling;

/** The members of a file of rulings on a merge in JSON, in writing order. */
public final class RulingsCodec {

    /** What the member {@code format} says. */
    public static final String FORMAT = "urbancoop-rulings";

    /** The version of the format that is written. */
    public static final String FORMAT_VERSION = "1.0";

    private static final TextCodec<Ruling.Outcome> OUTCOME =
            TextCodec.closed("an outcome", Ruling.Outcome::parse, Ruling.Outcome.values());

    static final ObjectCodec<Ruling, Ruling.Builder> RULING = ObjectCodec.of(
            Ruling.class,
            () -> Table.of(Ruling::builder, Ruling.Builder::build)
                    .mandatory("base", ReportScalars.TEXT, Ruling::base, Ruling.Builder::base)
                    .mandatory("other", ReportScalars.TEXT, Ruling::other, Ruling.Builder::other)
                    .mandatory("outcome", OUTCOME, Ruling::outcome, Ruling.Builder::outcome)
                    .optional("pointer", JsonPointerCodec.CODEC, Ruling::pointer, Ruling.Builder::pointer)
                    .mandatory("reason", ReportScalars.TEXT, Ruling::reason, Ruling.Builder::reason)
                    .mandatory("author", ReportScalars.TEXT, Ruling::author, Ruling.Builder::author)
                    .optional("date", ReportScalars.DAY, Ruling::date, Ruling.Builder::date));

    public static final ObjectCodec<Ruled, ArrayList<Ruling>> CODEC = ObjectCodec.of(
            Ruled.class,
            () -> Table.of(ArrayList<Ruling>::new, Ruled::new)
                    .constant("format", FORMAT)
                    .mandatory(
                            "formatVersion",
                            FormatVersionCodec.of(FORMAT_VERSION),
                            file -> FORMAT_VERSION,
                            (draft, text) -> draft)
                    .list("rulings", RULING, Ruled::rulings, List::add));

    /** The content of a file. */
    public record Ruled(List<Ruling> rulings) {
        public Ruled {
            rulings = Copies.list(rulings, "rulings");
        }
    }

    private RulingsCodec() {}
}
