package org.urbancoop.json.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.Copies;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.json.correction.Correction;
import org.urbancoop.json.dataset.FormatVersionCodec;
import org.urbancoop.json.extension.ExtensionValueCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.text.JsonPointerCodec;
import org.urbancoop.text.JsonPointer;

/** The members of a file of corrections in JSON, in writing order. */
public final class OverlayCodec {

    /** What the member {@code format} says. */
    public static final String FORMAT = "urbancoop-corrections";

    /** The version of the format that is written. */
    public static final String FORMAT_VERSION = "1.0";

    private static final class Draft {

        private @Nullable String record;
        private @Nullable JsonPointer pointer;
        private Optional<ExtensionValue> oldValue = Optional.empty();
        private Optional<ExtensionValue> newValue = Optional.empty();
        private @Nullable String reason;
        private @Nullable String author;
        private @Nullable LocalDate date;

        Correction build() {
            return new Correction(
                    Objects.requireNonNull(record),
                    Objects.requireNonNull(pointer),
                    oldValue,
                    newValue,
                    Objects.requireNonNull(reason),
                    Objects.requireNonNull(author),
                    Objects.requireNonNull(date));
        }
    }

    static final ObjectCodec<Correction, ?> CORRECTION = ObjectCodec.of(
            Correction.class,
            () -> Table.of(Draft::new, Draft::build)
                    .mandatory("record", ReportScalars.TEXT, Correction::record, (draft, text) -> draft.record = text)
                    .mandatory(
                            "pointer",
                            JsonPointerCodec.CODEC,
                            Correction::pointer,
                            (draft, pointer) -> draft.pointer = pointer)
                    .optional(
                            "oldValue",
                            ExtensionValueCodec.CODEC,
                            Correction::oldValue,
                            (draft, value) -> draft.oldValue = Optional.of(value))
                    .optional(
                            "newValue",
                            ExtensionValueCodec.CODEC,
                            Correction::newValue,
                            (draft, value) -> draft.newValue = Optional.of(value))
                    .mandatory("reason", ReportScalars.TEXT, Correction::reason, (draft, text) -> draft.reason = text)
                    .mandatory("author", ReportScalars.TEXT, Correction::author, (draft, text) -> draft.author = text)
                    .mandatory("date", ReportScalars.DAY, Correction::date, (draft, day) -> draft.date = day));

    public static final ObjectCodec<Corrections, ArrayList<Correction>> CODEC = ObjectCodec.of(
            Corrections.class,
            () -> Table.of(ArrayList<Correction>::new, Corrections::new)
                    .constant("format", FORMAT)
                    .mandatory(
                            "formatVersion",
                            FormatVersionCodec.of(FORMAT_VERSION),
                            file -> FORMAT_VERSION,
                            (draft, text) -> draft)
                    .list("corrections", CORRECTION, Corrections::corrections, List::add));

    /** The content of a file. */
    public record Corrections(List<Correction> corrections) {
        public Corrections {
            corrections = Copies.list(corrections, "corrections");
        }
    }

    private OverlayCodec() {}
}
