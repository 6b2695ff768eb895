package org.urbancoop.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.MalformedTextException;

/**
 * A reason why a peer reads a text in another way, with the clause that decides.
 *
 * <p>Where a peer's own way is simple enough, the reason computes the peer's answer and holds only if that is what the
 * peer gave; the others go by what is in the text. The first reason that holds is taken.
 *
 * @param peer who differs
 * @param aspect in what
 * @param why what the peer does, in a few words
 * @param clause the section of the specification, or a decision record
 * @param holds whether it explains a difference
 */
record EdtfDifference(Peer peer, Aspect aspect, String why, String clause, Condition holds) {

    /** The two that are compared with. */
    enum Peer {
        EDTF("edtf"),
        EDTF_TS("@edtf-ts/core");

        private final String title;

        Peer(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        int column() {
            return this == EDTF ? 0 : 1;
        }
    }

    /** What is compared. */
    enum Aspect {
        WE_ACCEPT("accepted by us only"),
        THEY_ACCEPT("accepted by the peer only"),
        EARLIEST("another earliest day"),
        LATEST("another latest day");

        private final String title;

        Aspect(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** One difference: the text, or the side of an interval that decides the bound, and both answers. */
    record Difference(String text, String ours, String theirs, boolean earliest) {

        boolean has(Pattern pattern) {
            return pattern.matcher(text).find();
        }

        boolean isAll(String regex) {
            return text.matches(regex);
        }

        Optional<Edtf> value() {
            try {
                return Optional.of(Edtf.parse(text));
            } catch (MalformedTextException refused) {
                return Optional.empty();
            }
        }

        boolean isSet() {
            return text.startsWith("[") || text.startsWith("{");
        }
    }

    interface Condition {
        boolean holds(Difference difference);
    }

    /** Texts for those reasons that chance alone would seldom meet. */
    static final List<String> EXAMPLES = List.of(
            "[1667,1668, 1670..1672]",
            "2014",
            " 2014",
            "2014 ",
            "Y2014",
            "Y20E2",
            "/",
            "../..",
            "/..",
            "../",
            "2004/2004",
            "2023-02-29",
            "XXXX-02-29",
            "2024-XX-31",
            "2024-XX-08/2024-XX-12",
            "2014-05-06T24:00:00",
            "2014-05-06T10:00",
            "2014-05-06T10:00:00.5",
            "2016-12-31T23:59:60Z",
            "2014-05-06T10:00:00-00:00",
            "-0000",
            "2014-2X");

    private static final Pattern QUALIFIER = Pattern.compile("[?~%]");
    private static final Pattern X = Pattern.compile("X");
    private static final Pattern SIGNIFICANT = Pattern.compile("[0-9]S[0-9]");
    private static final Pattern PART =
            Pattern.compile("[0-9X]{4}[?~%]?-[?~%]?(2[1-9]|3[0-9]|4[01])[?~%]?(?=$|[/,.\\]}])");

    private static final List<EdtfDifference> ALL = new ArrayList<>();

    private static final String GRAMMAR = "[0010](decisions/0010-edtf-grammar.md)";
    private static final String BOUNDS = "[0011](decisions/0011-edtf-bounds.md)";

    static {
        edtf();
        edtfTs();
    }

    private static void edtf() {
        Peer peer = Peer.EDTF;
        Aspect they = Aspect.THEY_ACCEPT;
        add(peer, they, "reads a number as milliseconds since 1970", "Level 0, Date", d -> d.isAll("-?[0-9]{5,}"));
        add(
                peer,
                they,
                "reads two digits as a century and three as a decade",
                "Differences: masked precision is eliminated",
                d -> d.isAll("-?[0-9]{2,3}[?~%]?"));
        add(
                peer,
                they,
                "rolls 29 February of a common year to 1 March",
                "Level 0, Date: a calendar date",
                d -> d.isAll(".*-[?~%]?02[?~%]?-[?~%]?29.*"));
        add(
                peer,
                they,
                "takes a date-time as a side of an interval",
                "Level 0, Time Interval: time of day is excluded",
                d -> d.isAll(".*T.*/.*|.*/.*T.*"));
        add(
                peer,
                they,
                "takes an offset or a time in other ways than the extended format to the second",
                "Level 0, Date and Time; Extended format",
                d -> d.isAll(".*T[0-9:.]+(Z|[+-][0-9:]+)?"));
        add(peer, they, "takes an interval without any date", GRAMMAR, d -> d.isAll("(\\.\\.)?/(\\.\\.)?"));
        add(
                peer,
                they,
                "takes blanks between the members of a set",
                "Level 2, Set representation: no spaces",
                d -> d.isSet() && d.text().contains(" "));
        add(
                peer,
                they,
                "takes a letter before a year of four digits",
                "Level 1, Letter-prefixed calendar year: when (and only when) the year exceeds four digits",
                d -> d.isAll("Y-?[0-9]+E[0-9]+(S[0-9]+)?"));

        Aspect we = Aspect.WE_ACCEPT;
        add(
                peer,
                we,
                "refuses an interval that does not end after its start",
                "Level 0, Time Interval; " + GRAMMAR,
                d -> d.theirs().contains("invalid upper bound") || d.theirs().contains("invalid lower bound"));
        add(
                peer,
                we,
                "refuses a leap second and an offset beyond 12 hours behind or 14 ahead",
                GRAMMAR,
                d -> d.isAll(".*T.*:60.*|.*T.*[+](1[4-9]|2[0-3]).*|.*T.*-(1[2-9]|2[0-3])(:..)?"));
        add(
                peer,
                we,
                "refuses a part of the year in an interval or set, with a qualifier or with an unspecified digit of "
                        + "the year",
                "Level 1, Seasons; Level 2, Qualification; Unspecified Digit",
                d -> d.has(PART));
        add(
                peer,
                we,
                "refuses significant digits in an interval or set, of 10 or more, or with a qualifier",
                "Level 2, Significant digits",
                d -> d.has(SIGNIFICANT));
        add(
                peer,
                we,
                "refuses an unspecified digit and a qualifier in one date",
                "Level 2, Qualification; Unspecified Digit; Interval",
                d -> d.has(X) && d.has(QUALIFIER));
        add(
                peer,
                we,
                "refuses an unspecified first digit of a month, or an unspecified digit beside an exact 30th or 31st",
                "Level 2, Unspecified Digit: anywhere within a component",
                d -> d.has(X));
        add(
                peer,
                we,
                "refuses a qualifier after the last component of a member, or beside '..'",
                "Level 2, Set representation; Qualification",
                d -> d.isSet() && d.has(QUALIFIER));
        add(
                peer,
                we,
                "refuses two qualifiers of one component",
                GRAMMAR,
                d -> d.isAll(".*[?~%]-?[0-9]+[?~%].*|.*[?~%].*[?~%].*"));

        for (Aspect bound : List.of(Aspect.EARLIEST, Aspect.LATEST)) {
            add(
                    peer,
                    bound,
                    "takes the two outermost members by their place in the text, and of a range its start only",
                    "Level 2, Set representation",
                    d -> d.isSet() && d.theirs().equals(edtfSetBound(d)));
            add(
                    peer,
                    bound,
                    "gives each season a quarter of the year, and loses the sign of a negative year at its end",
                    BOUNDS,
                    d -> isSeason(d) && d.theirs().equals(edtfPartBound(d)));
            add(
                    peer,
                    bound,
                    "gives the first two quadrimesters five months, and loses the sign of a negative year at its end",
                    "Level 2, Sub-year groupings: 4 months in duration",
                    d -> d.has(PART) && d.theirs().equals(edtfPartBound(d)));
            add(
                    peer,
                    bound,
                    "ignores the significant digits",
                    "Level 2, Significant digits",
                    d -> d.has(SIGNIFICANT) && d.theirs().equals(estimateBound(d)));
            add(
                    peer,
                    bound,
                    "shifts the day of a date-time to UTC",
                    "Level 0, Date and Time; " + BOUNDS,
                    d -> d.value()
                            .flatMap(Edtf::toOffsetDateTime)
                            .map(time -> show(
                                    time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()))
                            .equals(Optional.of(d.theirs())));
            add(
                    peer,
                    bound,
                    "fills the unspecified digits of a negative year or date in the wrong direction",
                    BOUNDS,
                    d -> d.isAll("(.*[\\[{,])?-[0-9-]*X.*"));
            add(
                    peer,
                    bound,
                    "lets X0 stand for 01 or 11 as a month, and for 01 or 31 as a day",
                    "Level 2, Unspecified Digit; " + BOUNDS,
                    d -> d.isAll(".*-X0.*"));
            add(
                    peer,
                    bound,
                    "finds no day that the unspecified month or year has, and rolls to the next month",
                    BOUNDS,
                    d -> d.has(X) && d.isAll(".*-(02-29|[0-9X]{2}-[X23][019X])"));
        }
    }

    /** The first day of the first member that begins, or the last day of the start of the last. */
    private static @Nullable String edtfSetBound(Difference difference) {
        List<Edtf> members = difference.value().map(Edtf::members).orElse(List.of());
        String[] texts =
                difference.text().substring(1, difference.text().length() - 1).split(",", -1);
        if (members.isEmpty()) {
            return null;
        }
        String text = texts[difference.earliest() ? 0 : texts.length - 1];
        if (text.startsWith("..")) {
            text = text.substring(2);
        } else if (text.contains("..")) {
            text = text.substring(0, text.indexOf(".."));
        }
        Edtf date = Edtf.parse(text);
        return show(difference.earliest() ? date.earliest() : date.latest());
    }

    private static boolean isSeason(Difference difference) {
        return difference
                .value()
                .flatMap(Edtf::partOfYear)
                .map(part -> !part.isExact())
                .orElse(false);
    }

    private static String edtfPartBound(Difference difference) {
        int code = difference
                .value()
                .flatMap(Edtf::partOfYear)
                .map(PartOfYear::code)
                .orElse(0);
        int first = switch (code) {
            case 22, 26, 31, 34 -> 4;
            case 23, 27, 30, 35, 41 -> 7;
            case 24, 28, 29, 36 -> 10;
            case 38 -> 5;
            case 39 -> 9;
            default -> 1;
        };
        int last = switch (code) {
            case 21, 25, 32, 33 -> 3;
            case 22, 26, 31, 34, 40 -> 6;
            case 23, 27, 30, 35, 38 -> 9;
            case 37 -> 5;
            default -> 12;
        };
        int year = difference.value().map(Edtf::year).orElseThrow().orElse(0);
        // The sign is lost on the way to the end.
        return show(
                difference.earliest()
                        ? LocalDate.of(year, first, 1)
                        : YearMonth.of(Math.abs(year), last).atEndOfMonth());
    }

    private static void edtfTs() {
        Peer peer = Peer.EDTF_TS;
        Aspect they = Aspect.THEY_ACCEPT;
        add(
                peer,
                they,
                "takes blanks around a text or a member",
                "Level 2, Set representation: no spaces",
                d -> d.text().contains(" "));
        add(
                peer,
                they,
                "takes fractions of a second",
                "Level 0, Date and Time; Compliance: no other features of ISO 8601-1",
                d -> d.isAll(".*T.*[.][0-9]+(Z|[+-].*)?"));
        add(
                peer,
                they,
                "takes any two digits as an offset, and -00",
                GRAMMAR,
                d -> d.isAll(".*T.*[+-][0-9]{2}(:[0-9]{2})?"));
        add(peer, they, "takes -0000 for a year", GRAMMAR, d -> d.isAll("(.*[^0-9])?-0000.*"));
        add(peer, they, "takes an interval without any date", GRAMMAR, d -> d.isAll("(\\.\\.)?/(\\.\\.)?"));
        add(
                peer,
                they,
                "takes a day that no matching month has, if the year or month is unspecified",
                "Level 0, Date: a calendar date; Level 2, Unspecified Digit",
                d -> d.has(X) && d.isAll(".*-[0-9X]{2}[?~%]?-[?~%]?[0-9X]{2}.*"));
        add(
                peer,
                they,
                "takes a month that no digit completes",
                "Level 2, Unspecified Digit; " + GRAMMAR,
                d -> d.isAll(".*-[2-9]X.*"));
        add(
                peer,
                they,
                "skips empty members",
                "Level 2, Set representation",
                d -> d.isSet() && d.isAll(".*(,,|,[\\]}]|[{\\[],).*"));
        add(
                peer,
                they,
                "takes a letter before a year of four digits",
                "Level 1, Letter-prefixed calendar year: when (and only when) the year exceeds four digits",
                d -> d.isAll("Y-?[0-9]+E[0-9]+(S[0-9]+)?"));

        Aspect we = Aspect.WE_ACCEPT;
        add(
                peer,
                we,
                "refuses an interval that ends before its start",
                "Level 0, Time Interval; " + GRAMMAR,
                d -> d.value().map(Edtf::isReversed).orElse(false));
        add(
                peer,
                we,
                "refuses a part of the year with a code above 24, of a negative or masked year, or with a qualifier "
                        + "before it",
                "Level 2, Sub-year groupings; Unspecified Digit; Qualification",
                d -> d.has(PART));
        add(
                peer,
                we,
                "refuses significant digits in an interval, of a negative year, of 10 or more, or with a qualifier",
                "Level 2, Significant digits; Qualification",
                d -> d.has(SIGNIFICANT));
        add(
                peer,
                we,
                "refuses an unspecified digit and a qualifier in one date",
                "Level 2, Qualification; Unspecified Digit; Interval",
                d -> d.has(X) && d.has(QUALIFIER));
        add(
                peer,
                we,
                "refuses two open ends of a set, or an open end beside a range",
                "Level 2, Set representation",
                d -> d.isSet() && d.text().contains(".."));
        add(peer, we, "refuses two qualifiers of one component", GRAMMAR, d -> d.isAll(".*[?~%].*[?~%].*"));
        add(
                peer,
                we,
                "takes the years 0 to 99 for 1900 to 1999, so that an interval seems to end before its start",
                "Level 0, Date",
                d -> d.isAll("[?~%]?-?[0X][0X].*/.*"));
        add(peer, we, "refuses a leap second", GRAMMAR, d -> d.isAll(".*T.*:60.*"));
        add(
                peer,
                we,
                "refuses a qualifier before a component in some intervals",
                "Level 2, Qualification; Interval",
                d -> d.isAll("[^/]*/[^/]*") && d.isAll(".*[?~%]-?[0-9].*"));

        for (Aspect bound : List.of(Aspect.EARLIEST, Aspect.LATEST)) {
            add(
                    peer,
                    bound,
                    "takes the years 0 to 99 for 1900 to 1999",
                    "Level 0, Date; " + BOUNDS,
                    d -> d.theirs().matches(d.isSet() ? ".*" : "19.*") && d.isAll("(.*[\\[{,.])?[?~%]?-?[0X][0X].*"));
            add(
                    peer,
                    bound,
                    "gives each season three fixed months of the northern hemisphere",
                    BOUNDS,
                    d -> d.theirs().equals(edtfTsPartBound(d, PartOfYear.SPRING, 3)));
            add(
                    peer,
                    bound,
                    "takes the seasons of the northern hemisphere, 25 to 28, for those of the southern",
                    "Level 2, Sub-year groupings",
                    d -> d.theirs().equals(edtfTsPartBound(d, PartOfYear.NORTHERN_SPRING, 9)));
            add(
                    peer,
                    bound,
                    "the same two for a member of a set",
                    "Level 2, Sub-year groupings; " + BOUNDS,
                    d -> d.isSet() && d.has(PART));
            add(
                    peer,
                    bound,
                    "ignores the significant digits",
                    "Level 2, Significant digits",
                    d -> d.has(SIGNIFICANT) && (d.isSet() || d.theirs().equals(estimateBound(d))));
            add(
                    peer,
                    bound,
                    "fills the unspecified digits of a negative year in the wrong direction",
                    BOUNDS,
                    d -> d.isAll("(.*[\\[{,])?[?~%]?-[0-9]*X.*"));
            add(
                    peer,
                    bound,
                    "lets a month or day with an unspecified first digit be any",
                    "Level 2, Unspecified Digit; " + BOUNDS,
                    d -> d.isAll(".*-[?~%]?X[0-9].*"));
            add(
                    peer,
                    bound,
                    "skips a range whose second date is the earlier one",
                    "Level 2, Set representation: all the values between",
                    d -> d.isSet() && d.text().contains(".."));
            add(
                    peer,
                    bound,
                    "finds no day that the unspecified month or year has, and rolls to the next month",
                    BOUNDS,
                    d -> d.has(X) && d.isAll(".*-[?~%]?(02[?~%]?-[?~%]?29|[0-9X]{2}[?~%]?-[?~%]?[X23][019X]).*"));
        }
    }

    /** Three months for each of four codes, where the months of the first one are known. */
    private static @Nullable String edtfTsPartBound(Difference difference, PartOfYear spring, int firstMonth) {
        int season = difference
                        .value()
                        .flatMap(Edtf::partOfYear)
                        .map(PartOfYear::code)
                        .orElse(0)
                - spring.code();
        if (season < 0 || season > 3) {
            return null;
        }
        int year = difference.value().map(Edtf::year).orElseThrow().orElse(0);
        int month = (firstMonth - 1 + 3 * season) % 12 + 1;
        YearMonth first = YearMonth.of(year, month);
        return show(difference.earliest() ? first.atDay(1) : first.plusMonths(2).atEndOfMonth());
    }

    private static String estimateBound(Difference difference) {
        int year = difference.value().map(Edtf::year).orElseThrow().orElse(0);
        return show(LocalDate.of(year, difference.earliest() ? 1 : 12, difference.earliest() ? 1 : 31));
    }

    private static void add(Peer peer, Aspect aspect, String why, String clause, Condition holds) {
        ALL.add(new EdtfDifference(peer, aspect, why, clause, holds));
    }

    private static String show(LocalDate date) {
        return date.toString();
    }

    private static String show(Bound bound) {
        return bound.toString().toLowerCase(java.util.Locale.ROOT);
    }

    static @Nullable EdtfDifference of(Peer peer, Aspect aspect, String text, String ours, String theirs) {
        Difference difference = new Difference(decisive(text, aspect), ours, theirs, aspect == Aspect.EARLIEST);
        for (EdtfDifference candidate : ALL) {
            if (candidate.peer == peer && candidate.aspect == aspect && candidate.holds.holds(difference)) {
                return candidate;
            }
        }
        return null;
    }

    /** The bound of an interval is that of one side. */
    private static String decisive(String text, Aspect aspect) {
        int slash = text.indexOf('/');
        if (slash < 0 || aspect == Aspect.WE_ACCEPT || aspect == Aspect.THEY_ACCEPT) {
            return text;
        }
        return aspect == Aspect.EARLIEST ? text.substring(0, slash) : text.substring(slash + 1);
    }
}
