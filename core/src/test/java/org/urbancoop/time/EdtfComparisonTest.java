package org.urbancoop.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfComparisonTest {

    // a, b, whether a is before b, after b, the same, contains b, overlaps b: Y, N or ? for what cannot be decided.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2014                 | 2016-06              | Y | N | N | N | N
            2016                 | 2016-06-11           | N | N | N | Y | Y
            2016-06-11           | 2016                 | N | N | N | N | Y
            2016-06-11           | 2016-06-11           | N | N | Y | Y | Y
            2016-06-11           | 2016-06-12           | Y | N | N | N | N
            2001-33              | 2001-01-01/2001-03-31 | N | N | Y | Y | Y
            2001-40              | 2001-34              | N | N | N | Y | Y
            2001-34              | 2001-37              | N | N | N | N | Y
            2016-12/2017-01      | 2016/2017            | N | N | ? | ? | Y
            2016-12-28/2017-01-03 | 2017                | N | N | N | N | Y
            2004/2006            | 2005                 | N | N | N | Y | Y
            2004/2006            | 2004-06              | N | ? | N | ? | ?
            2004/2006            | 2007                 | Y | N | N | N | N
            2011/..              | 2025                 | N | N | N | Y | Y
            2011/..              | 2010                 | N | Y | N | N | N
            2011-01-01/..        | 2011-01-01/..        | N | N | Y | Y | Y
            2007-01/             | 2025                 | ? | N | N | ? | ?
            2007-01/             | 2006                 | N | Y | N | N | N
            2007-01-01/          | 2011-01-01/..        | ? | N | N | ? | ?
            ../2010              | 2009                 | N | N | N | Y | Y
            ../2010              | 2011                 | Y | N | N | N | N
            /2010                | 2011                 | Y | N | N | N | N
            /2010                | 2009                 | N | ? | N | ? | ?
            2024-XX-08           | 2024-03-08           | ? | ? | ? | ? | ?
            2024-XX-08           | 2024-03-15           | ? | ? | N | N | N
            2024-XX-08           | 2024-XX-09           | ? | ? | N | N | N
            2024-XX-08           | 2025                 | Y | N | N | N | N
            2024-XX-08           | 2024                 | N | N | N | N | Y
            2024                 | 2024-XX-08           | N | N | N | Y | Y
            XXXX-12-25           | 2024-11              | ? | ? | N | N | N
            XXXX-12-25           | 2024-02/2024-04      | ? | ? | N | N | N
            XXXX-12-25           | 2024-12              | ? | ? | N | N | ?
            201X                 | 2015                 | ? | ? | ? | ? | ?
            201X                 | 2024                 | Y | N | N | N | N
            201X                 | 202X                 | Y | N | N | N | N
            201X                 | 1X20                 | N | Y | N | N | N
            2X13                 | 201X                 | ? | ? | ? | ? | ?
            2X13                 | 2X14                 | ? | ? | N | N | N
            -XXX5                | XXX5                 | Y | N | N | N | N
            1950S2               | 1949                 | ? | ? | ? | ? | ?
            1950S2               | 2000                 | Y | N | N | N | N
            2001-21              | 2001                 | N | N | N | N | Y
            2001-24              | 2001-06              | ? | ? | ? | ? | ?
            2001-24              | 2003                 | Y | N | N | N | N
            2014~                | 2030                 | ? | ? | ? | ? | ?
            2014~                | 2014~                | ? | ? | ? | ? | ?
            2004-06-~11          | 2005                 | Y | N | N | N | N
            2004-06-~11          | 2004-06              | N | N | ? | ? | Y
            2004-06-~11          | 2004-06-11           | ? | ? | ? | ? | ?
            2004-~06-11          | 2004-12-31           | ? | N | ? | ? | ?
            2004-~06-11          | 2005                 | Y | N | N | N | N
            2001-~21             | 2003                 | Y | N | N | N | N
            2001-~21             | 2001-12              | ? | ? | ? | ? | ?
            2010/2005            | 2004                 | ? | ? | ? | ? | ?
            Y1E10                | 2014                 | N | Y | N | N | N
            Y1E10                | Y2E10                | ? | ? | ? | ? | ?
            Y-1E10               | ../2004              | N | N | N | N | Y
            ../2004              | Y-1E10               | N | N | N | Y | Y
            Y-1E10               | Y1E10                | Y | N | N | N | N
            [1667,1668]          | 1670                 | Y | N | N | N | N
            [1667,1668]          | 1668                 | ? | N | ? | ? | ?
            [1667,1668]          | 1667/1668            | N | N | N | N | Y
            [1670..1672]         | 1671                 | ? | ? | ? | ? | ?
            [1670..1672]         | 1673                 | Y | N | N | N | N
            [..1984]             | 1985                 | Y | N | N | N | N
            [..1984]             | 1983                 | ? | ? | ? | ? | ?
            [1984..]             | 1983                 | N | Y | N | N | N
            {1960,1962}          | 1961                 | N | N | N | N | N
            {1960,1962}          | 1960                 | N | N | N | Y | Y
            {1960,1961}          | 1960-01-01/1961-12-31 | N | N | Y | Y | Y
            {1960,1962}          | {1962,1960}          | N | N | Y | Y | Y
            {1960..1962}         | 1961                 | N | N | N | Y | Y
            {1960..1962}         | 1960-01-01/1962-12-31 | N | N | Y | Y | Y
            {1960,1962}          | 1960-12-31/1961-01-01 | N | N | N | N | Y
            {1961,1960}          | 1960-12-31/1961-01-01 | N | N | N | Y | Y
            {1960,1961,1965,1966} | {1960-12-31..1961-01-01,1965-12-31..1966-01-01} | N | N | N | Y | Y
            {1960,1961,1965}     | {1960-12-31..1961-01-01,1965-12-31..1966-01-01} | N | N | N | N | Y
            {201X,1999}          | 2015                 | ? | N | N | ? | ?
            {1960,1961}          | [1960,1961]          | N | N | N | Y | Y
            {1960,1962}          | {1961,1963}          | N | N | N | N | N
            {..1984}             | 1900                 | N | N | N | Y | Y
            {1984..}             | {1990..}             | N | N | N | Y | Y
            {1984..}             | 2024/..              | N | N | N | Y | Y
            {201X,1999}          | 1999                 | N | N | N | Y | Y
            1985-04-12T23:20:30  | 1985-04-12           | N | N | N | N | Y
            1985-04-12           | 1985-04-12T23:20:30  | N | N | N | Y | Y
            1985-04-12T23:20:30  | 1985-04-12T23:20:31  | Y | N | N | N | N
            1985-04-12T23:20:30Z | 1985-04-13T08:20:30+09:00 | N | N | Y | Y | Y
            2024-05-01T09:00:00+09:00 | 2024-04-30T23:00:00-05:00 | Y | N | N | N | N
            2016-12-31T23:59:60Z | 2017-01-01T00:00:00Z | Y | N | N | N | N
            """)
    void compare_pair(String a, String b, String before, String after, String same, String contains, String overlaps) {
        Edtf left = Edtf.parse(a);
        Edtf right = Edtf.parse(b);
        String verdicts = letter(left.isBefore(right))
                + letter(left.isAfter(right))
                + letter(left.isSame(right))
                + letter(left.contains(right))
                + letter(left.overlaps(right));
        assertThat(verdicts)
                .as("before, after, same, contains, overlaps")
                .isEqualTo(before + after + same + contains + overlaps);
        assertThat(right.isBefore(left)).isEqualTo(left.isAfter(right));
        assertThat(right.isSame(left)).isEqualTo(left.isSame(right));
        assertThat(right.overlaps(left)).isEqualTo(left.overlaps(right));
    }

    private static String letter(Verdict verdict) {
        return switch (verdict) {
            case YES -> "Y";
            case NO -> "N";
            case UNDECIDED -> "?";
        };
    }

    @Test
    void compare_asWritten() {
        Edtf approximate = Edtf.parse("2014~");
        assertThat(approximate.isBefore(Edtf.parse("2030"))).isEqualTo(Verdict.UNDECIDED);
        assertThat(approximate.withoutQualifiers().isBefore(Edtf.parse("2030"))).isEqualTo(Verdict.YES);
    }

    @Test
    void compare_twoHugeSets() {
        Edtf huge = Edtf.parse("[" + "2014,".repeat(2_000) + "2014]");
        assertThat(huge.isBefore(Edtf.parse("2015"))).isEqualTo(Verdict.YES);
        assertThat(huge.isBefore(huge)).isEqualTo(Verdict.NO);
        assertThat(huge.overlaps(huge)).as("too many pairs").isEqualTo(Verdict.UNDECIDED);
        assertThat(huge.overlaps(Edtf.parse("[" + "2015,".repeat(2_000) + "2016]")))
                .isEqualTo(Verdict.NO);
    }

    private static final List<String> MEMBERS = List.of(
            "2010..2012",
            "2003-05",
            "2006-XX-01",
            "2001",
            "2004-02-10",
            "2018",
            "2005-12",
            "2022",
            "2008-07-15",
            "2016-03-01",
            "2002-01-15",
            "2017-02..2017-04",
            "2011-05");

    private static Edtf set(List<String> members) {
        return Edtf.parse("{" + String.join(",", members) + "}");
    }

    /** Days at the edges of the members, months and years around them, and what is not sure. */
    private static List<Edtf> around() {
        Set<String> dates = new TreeSet<>(
                List.of("2006-XX", "2006-0X-01", "201X", "2016-XX-XX", "../2001-06", "2022-12-31/..", "2018?"));
        LocalDate before = LocalDate.of(2000, 2, 2);
        for (String edge : List.of(
                "2001-01-01",
                "2002-01-01",
                "2002-01-15",
                "2003-05-01",
                "2003-06-01",
                "2004-02-10",
                "2005-12-01",
                "2006-01-01",
                "2006-03-01",
                "2008-07-15",
                "2010-01-01",
                "2011-05-01",
                "2011-06-01",
                "2013-01-01",
                "2016-03-01",
                "2017-02-01",
                "2017-05-01",
                "2018-01-01",
                "2019-01-01",
                "2022-01-01",
                "2023-01-01")) {
            for (int day = -1; day <= 1; day++) {
                LocalDate date = LocalDate.parse(edge).plusDays(day);
                String text = date.toString();
                dates.addAll(List.of(text, text.substring(0, 7), text.substring(0, 4), before + "/" + text));
                dates.add(before.toString().substring(0, 4) + "/" + text.substring(0, 7));
                before = date;
            }
        }
        return dates.stream().map(Edtf::parse).toList();
    }

    /** Many members are sorted before they are compared, which nobody may notice. */
    @ParameterizedTest
    @ValueSource(ints = {2, 7, 8, 9, 12, 13})
    void compare_setOfMany_isAsItsMembersAre(int size) {
        List<String> members = MEMBERS.subList(0, size);
        List<Edtf> single = members.stream().map(member -> set(List.of(member))).toList();
        Edtf all = set(members);
        for (Edtf date : around()) {
            Verdict overlaps = single.stream().map(one -> one.overlaps(date)).reduce(Verdict.NO, Verdict::or);
            assertThat(all.overlaps(date)).as("%s overlaps %s", all, date).isEqualTo(overlaps);
            assertThat(date.overlaps(all)).as("%s overlaps %s", date, all).isEqualTo(overlaps);
            if (overlaps.isNo()) {
                assertThat(all.contains(date)).as("%s contains %s", all, date).isEqualTo(Verdict.NO);
            } else if (single.stream().anyMatch(one -> one.contains(date).isYes())) {
                assertThat(all.contains(date)).as("%s contains %s", all, date).isEqualTo(Verdict.YES);
            }
        }
    }

    /** A calendar of days is compared day by day, however long it is. */
    @Test
    @Tag("growth")
    void compare_twoLongCalendars() {
        Edtf even = days(2, 0);
        Edtf odd = days(2, 1);
        Edtf all = days(1, 0);
        assertThat(even.overlaps(odd)).isEqualTo(Verdict.NO);
        assertThat(all.overlaps(odd)).isEqualTo(Verdict.YES);
        assertThat(all.contains(odd)).isEqualTo(Verdict.YES);
        assertThat(odd.contains(all)).isEqualTo(Verdict.NO);
        assertThat(all.isSame(all)).isEqualTo(Verdict.YES);
        assertThat(all.contains(Edtf.parse("{2000-XX-01,2000-03-XX}"))).isEqualTo(Verdict.UNDECIDED);
    }

    private static Edtf days(int step, int from) {
        LocalDate first = LocalDate.of(2000, 1, 1);
        return Edtf.parse(IntStream.range(0, 20_000)
                .filter(day -> day % step == from)
                .mapToObj(day -> first.plusDays(day).toString())
                .collect(Collectors.joining(",", "{", "}")));
    }
}
