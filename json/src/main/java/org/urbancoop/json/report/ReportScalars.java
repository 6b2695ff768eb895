package org.urbancoop.json.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.JsonOut;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Surrogates;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.validation.Category;

/** The values that reports and suppressions are made of. */
public final class ReportScalars {

    static final TextCodec<Severity> SEVERITY = TextCodec.closed("a severity", Severity::parse, Severity.values());

    static final TextCodec<Category> CATEGORY =
            TextCodec.closed("a category of rules", ReportScalars::category, Category.values());

    static final TextCodec<LocalDate> DAY =
            TextCodec.of(LocalDate.class, "a day such as 2027-12-31", ReportScalars::day);

    /** A text of the data, which may hold half of a surrogate pair: a report of just that must still be writable. */
    static final ValueCodec<String> TEXT = new ValueCodec<>(ValueCodec.Kind.TEXT, "String") {
        @Override
        public @Nullable String read(JsonIn in) throws IOException {
            return in.readText("a text");
        }

        @Override
        public void write(JsonOut out, String value) throws IOException {
            out.text(writable(value));
        }
    };

    static final ValueCodec<Long> COUNT = new ValueCodec<>(ValueCodec.Kind.INTEGER, "Long") {
        @Override
        public @Nullable Long read(JsonIn in) throws IOException {
            java.math.BigDecimal value = in.readDecimal("a whole number");
            if (value == null) {
                return null;
            }
            try {
                if (value.signum() >= 0) {
                    return value.longValueExact();
                }
            } catch (ArithmeticException e) {
                // refused below
            }
            return in.refuse(ProblemCode.NUMBER_OUT_OF_RANGE, "expected a whole number from 0", "");
        }

        @Override
        public void write(JsonOut out, Long value) throws IOException {
            out.literal(value.toString());
        }
    };

    static final ObjectCodec<Message, WordsDraft> WORDS = ObjectCodec.of(
            Message.class,
            () -> Table.of(WordsDraft::new, draft -> new Message(draft.english, draft.korean))
                    .mandatory("en", TEXT, Message::english, (draft, text) -> draft.english = text)
                    .mandatory("ko", TEXT, Message::korean, (draft, text) -> draft.korean = text)
                    .ignoringUnknown());

    /** Message of which not all are known yet. */
    static final class WordsDraft {
        private String english = "";
        private String korean = "";
    }

    private ReportScalars() {}

    /** Replaces halves of surrogate pairs, which no UTF-8 can have. */
    public static String writable(String text) {
        String good = text;
        for (int lone = Surrogates.indexOfLone(good); lone >= 0; lone = Surrogates.indexOfLone(good)) {
            good = good.substring(0, lone) + '\uFFFD' + good.substring(lone + 1);
        }
        return good;
    }

    private static Category category(String text) {
        for (Category category : Category.values()) {
            if (category.toString().equals(text)) {
                return category;
            }
        }
        throw new MalformedTextException("Category", text, 0, "one of the categories of rules, such as time");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedTextException(
                    "LocalDate", text, Math.min(e.getErrorIndex(), text.length()), "a day such as 2027-12-31", e);
        }
    }
}
