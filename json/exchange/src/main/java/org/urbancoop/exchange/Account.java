package org.urbancoop.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.exchange.ledger.Rows;
import org.urbancoop.message.Message;

/**
 * What a format carries of each member of the model, such as {@code City.citations: left out}: its table.
 *
 * <p>It says what can be carried at all. What was not carried of one dataset is told by each writing as a
 * {@link org.urbancoop.format.Loss}.
 *
 * @since 0.1.0
 */
public final class Account {

    /** The file beside a format's class: type, member, fate, as what, the key of the reason. */
    private static final String TABLE = "account.tsv";

    /** The reasons beside this class: key, English, Korean. */
    private static final String REASONS = "reasons.tsv";

    private static final int COLUMNS = 5;
    private static final String ANY = "*";

    private static final ClassValue<Account> CACHE = new ClassValue<>() {
        @Override
        protected Account computeValue(Class<?> type) {
            return new Account(type);
        }
    };

    private final Map<String, Map<String, Line>> lines = new LinkedHashMap<>();
    private final Line unknown;

    private Account(Class<?> format) {
        Map<String, Message> reasons = new LinkedHashMap<>();
        for (String[] cells : Rows.of(Account.class, REASONS, 3)) {
            reasons.put(cells[0], new Message(cells[1], cells[2]));
        }
        for (String[] cells : Rows.of(format, TABLE, COLUMNS)) {
            Fate fate = Fate.valueOf(cells[2].toUpperCase(Locale.ROOT).replace('-', '_'));
            @Nullable Message why = reasons.get(cells[4]);
            if ((why == null) != cells[4].isEmpty() || cells[4].isEmpty() != (fate == Fate.CARRIED)) {
                throw new IllegalStateException(
                        "The account of " + format.getSimpleName() + " lacks the reason of " + String.join(" ", cells));
            }
            lines.computeIfAbsent(cells[0], type -> new LinkedHashMap<>())
                    .put(cells[1], new Line(cells[0], cells[1], fate, cells[3], Optional.ofNullable(why)));
        }
        unknown = get(ANY, ANY);
    }

    /** Obtains the table of a format, which lies beside its class. */
    static Account of(Class<? extends ExchangeFormat> format) {
        return CACHE.get(format);
    }

    /**
     * Gets all lines, in the order of the catalogue of members.
     *
     * @return the lines, the one for members that the library does not know last
     */
    public List<Line> lines() {
        List<Line> all = new ArrayList<>();
        lines.values().forEach(ofType -> all.addAll(ofType.values()));
        return Collections.unmodifiableList(all);
    }

    /**
     * Gets the line of a member.
     *
     * @param type the simple name of a type of the model, such as {@code City}
     * @param member the name of one of its members, such as {@code aliases}
     * @return what becomes of it
     * @throws IllegalArgumentException if there is no such member
     */
    public Line get(String type, String member) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(member, "member");
        Line line = lines.getOrDefault(type, Map.of()).get(member);
        if (line == null) {
            throw new IllegalArgumentException("There is no member " + type + "." + member + " in the account");
        }
        return line;
    }

    /**
     * Gets the line of members that the library does not know.
     *
     * @return what becomes of them
     */
    public Line unknown() {
        return unknown;
    }

    /**
     * What becomes of a member, such as {@link #CARRIED}.
     *
     * @since 0.1.0
     */
    public enum Fate {
        /** Its values are carried as they are, unless the loss report tells otherwise of one. */
        CARRIED("carried", "옮김"),
        /** Some of its values are carried, or a part of each. */
        PART("in part", "일부만"),
        /** Its values are never carried. */
        LEFT_OUT("left out", "제외됨");

        private final String english;
        private final String korean;

        Fate(String english, String korean) {
            this.english = english;
            this.korean = korean;
        }

        /**
         * Gets the label for a person, such as {@code left out}.
         *
         * @param locale the language; Korean, and English for any other
         * @return the label
         */
        public String label(Locale locale) {
            return new Message(english, korean).in(Objects.requireNonNull(locale, "locale"));
        }
    }

    /**
     * A line of the account, such as {@code City.location: carried as geometry}.
     *
     * @param type the simple name of the type, such as {@code City}; {@code *} for members that the library does not
     *     know
     * @param member the name of the member, such as {@code location}
     * @param fate what becomes of it
     * @param as what it is carried as, such as {@code geometry}; empty if it is not carried
     * @param why why not, or not all; empty if it is carried
     * @since 0.1.0
     */
    public record Line(String type, String member, Fate fate, String as, Optional<Message> why) {

        /**
         * Checks that nothing is null.
         *
         * @param type the simple name of the type
         * @param member the name of the member
         * @param fate what becomes of it
         * @param as what it is carried as
         * @param why why not, or not all
         */
        public Line {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(fate, "fate");
            Objects.requireNonNull(as, "as");
            Objects.requireNonNull(why, "why");
        }
    }
}
