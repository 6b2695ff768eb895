package org.urbancoop.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2017-09-10/2017-09-16 | 10–16 September 2017 | 2017년 9월 10~16일
            2017-09-28/2017-10-03 | 28 September – 3 October 2017 | 2017년 9월 28일~10월 3일
            2016-12-28/2017-01-03 | 28 December 2016 – 3 January 2017 | 2016년 12월 28일~2017년 1월 3일
            2017-09/2017-10 | September–October 2017 | 2017년 9~10월
            2016-12/2017-01 | December 2016 – January 2017 | 2016년 12월~2017년 1월
            2014/2025 | 2014–2025 | 2014~2025년
            2014/2014 | within 2014 | 2014년 중
            2016-06-11/2016-06-11 | 11 June 2016 | 2016년 6월 11일
            2014~/2025~ | 2014–2025 (approximate) | 2014~2025년경
            2014~/2025 | from 2014 (approximate) to 2025 | 2014년경부터 2025년까지
            2004-06-~01/2004-06-~20 | 1–20 June 2004 (day approximate) | 2004년 6월 1~20일 (일 대략)
            2004-02-01/2005 | from 1 February 2004 to 2005 | 2004년 2월 1일부터 2005년까지
            2025/2014 | from 2025 to 2014 | 2025년부터 2014년까지
            -0044/0014 | from 45 BC to AD 14 | 기원전 45년부터 서기 14년까지
            2011/.. | from 2011 onwards | 2011년부터 계속
            2007-01/ | from January 2007, end unknown | 2007년 1월부터 (종료 시점 미상)
            ../2025 | until 2025 | 2025년까지
            /2025 | until 2025, start unknown | 2025년까지 (시작 시점 미상)
            2016-06-11 | 11 June 2016 | 2016년 6월 11일
            2016-06 | June 2016 | 2016년 6월
            2016 | 2016 | 2016년
            0087-03 | March AD 87 | 서기 87년 3월
            0000 | 1 BC | 기원전 1년
            0001 | AD 1 | 서기 1년
            0999 | AD 999 | 서기 999년
            1000 | 1000 | 1000년
            9999 | 9999 | 9999년
            Y10000 | the year 10,000 | 10,000년
            -9999 | 10000 BC | 기원전 10000년
            Y-10000 | the year −10,000 | 기원전 10,001년
            099X | some year from AD 990 to AD 999 | 서기 990년~서기 999년 중 어느 해
            100X | some year from 1000 to 1009 | 1000~1009년 중 어느 해
            999X | some year in the 9990s | 9990년대 어느 해
            0999/1000 | from AD 999 to 1000 | 서기 999년부터 1000년까지
            1000/1001 | 1000–1001 | 1000~1001년
            1985-04-12T23:20:30+00:00 | 12 April 1985, 23:20:30 UTC | 1985년 4월 12일 23:20:30 UTC
            -0043-03-15 | 15 March 44 BC | 기원전 44년 3월 15일
            1985-04-12T23:20:30 | 12 April 1985, 23:20:30 | 1985년 4월 12일 23:20:30
            1985-04-12T23:20:30Z | 12 April 1985, 23:20:30 UTC | 1985년 4월 12일 23:20:30 UTC
            1985-04-12T23:20:30+04:30 | 12 April 1985, 23:20:30 UTC+04:30 | 1985년 4월 12일 23:20:30 UTC+04:30
            1985-04-12T23:20:30-04 | 12 April 1985, 23:20:30 UTC−04:00 | 1985년 4월 12일 23:20:30 UTC−04:00
            2014-37~ | early 2014 (approximate) | 2014년 초 (대략)
            2014-38 | mid-2014 | 2014년 중반
            2014-39 | late 2014 | 2014년 말
            201X-38 | mid in some year in the 2010s | 2010년대 어느 해 중반
            2001-34 | second quarter of 2001 | 2001년 2분기
            201X-34 | second quarter of some year in the 2010s | 2010년대 어느 해 2분기
            2001-41 | second half of 2001 | 2001년 하반기
            2001-21 | spring 2001 | 2001년 봄
            2001-28~ | winter 2001 (northern hemisphere) (approximate) | 2001년 겨울 (북반구) (대략)
            2001-30 | summer 2001 (southern hemisphere) | 2001년 여름 (남반구)
            201X-23 | autumn of some year in the 2010s | 2010년대 어느 해 가을
            2001-~24 | winter 2001 (part of the year approximate) | 2001년 겨울 (시기 대략)
            1984? | 1984 (uncertain) | 1984년 (불확실)
            2004-06-11% | 11 June 2004 (uncertain and approximate) | 2004년 6월 11일 (불확실·대략)
            2004-06~-11 | 11 June 2004 (year approximate, month approximate) | 2004년 6월 11일 (연도 대략, 월 대략)
            ?2004-06-~11 | 11 June 2004 (year uncertain, day approximate) | 2004년 6월 11일 (연도 불확실, 일 대략)
            2004-%06-11 | 11 June 2004 (month uncertain and approximate) | 2004년 6월 11일 (월 불확실·대략)
            201X | some year in the 2010s | 2010년대 어느 해
            200X | some year from 2000 to 2009 | 2000~2009년 중 어느 해
            190X | some year from 1900 to 1909 | 1900~1909년 중 어느 해
            20XX | some year from 2000 to 2099 | 2000~2099년 중 어느 해
            XXXX | some year | 어느 해
            1X5X | some year of the form 1X5X | 1X5X 꼴의 어느 해
            -1X5X | some year of the form −1X5X | −1X5X 꼴의 어느 해
            -019X | some year from 200 BC to 191 BC | 기원전 200년~기원전 191년 중 어느 해
            -XXXX | some year from 10000 BC to 2 BC | 기원전 10000년~기원전 2년 중 어느 해
            1950S2 | some year from 1900 to 1999, estimated 1950 | 1900~1999년 중 어느 해, 1950년으로 추정
            1950S4 | 1950 | 1950년
            Y3388E2S3 | some year from 338,000 to 338,999, estimated 338,800 | 338,000년~338,999년 중 어느 해, 338,800년으로 추정
            Y-17E7 | the year −170,000,000 | 기원전 170,000,001년
            Y1E10 | a year after 999,999,999 | 999,999,999년보다 뒤인 어느 해
            Y-1E10 | a year before −999,999,999 | 기원전 1,000,000,000년보다 앞선 어느 해
            2004-XX | some month in 2004 | 2004년 어느 달
            1XXX-XX | some month of some year from 1000 to 1999 | 1000~1999년 중 어느 해 어느 달
            1XXX-12 | December of some year from 1000 to 1999 | 1000~1999년 중 어느 해 12월
            1984-1X | October, November or December 1984 | 1984년 10월, 11월 또는 12월
            1985-04-XX | some day in April 1985 | 1985년 4월 어느 날
            1985-XX-XX | some day in 1985 | 1985년 어느 날
            XXXX-12-XX | some day in December of some year | 어느 해 12월 어느 날
            201X-XX-XX | some day of some year in the 2010s | 2010년대 어느 해 어느 날
            2024-XX-08 | the 8th of some month in 2024 | 2024년 어느 달 8일
            2024-X1-01 | the 1st of January or November 2024 | 2024년 1월 또는 11월 1일
            156X-12-25 | 25 December of some year in the 1560s | 1560년대 어느 해 12월 25일
            2004-06-1X | some day from the 10th to the 19th of June 2004 | 2004년 6월 10~19일 중 하루
            2004-06-X2 | the 2nd, 12th or 22nd of June 2004 | 2004년 6월 2일, 12일 또는 22일
            2004-06-X3 | the 3rd, 13th or 23rd of June 2004 | 2004년 6월 3일, 13일 또는 23일
            2004-06-3X | 30 June 2004 | 2004년 6월 30일
            2024-XX-08/2024-XX-12 | from the 8th of some month in 2024 to the 12th of some month in 2024 | 2024년 어느 달 \
            8일부터 2024년 어느 달 12일까지
            [1667,1668,1670..1672] | 1667, 1668 or 1670–1672 | 1667년, 1668년 또는 1670~1672년
            [1672..1670] | one of 1670–1672 | 1670~1672년 중 하나
            [1990..1993] | one of 1990–1993 | 1990~1993년 중 하나
            [2016-06-01..2016-06-05] | one of 1–5 June 2016 | 2016년 6월 1~5일 중 하나
            {1990..1993} | 1990–1993 | 1990~1993년
            [..1760-12-03] | 3 December 1760 or earlier | 1760년 12월 3일 또는 그 이전
            [1760-12..] | December 1760 or later | 1760년 12월 또는 그 이후
            {1960,1961-12} | 1960 and December 1961 | 1960년과 1961년 12월
            {..1984} | 1984 and earlier | 1984년 및 그 이전 모두
            {1984..} | 1984 and later | 1984년 및 그 이후 모두
            """)
    void toText_inBothLanguages(String text, String english, String korean) {
        assertThat(Edtf.parse(text).toText(Locale.ENGLISH)).isEqualTo(english);
        assertThat(Edtf.parse(text).toText(Locale.KOREAN)).isEqualTo(korean);
    }

    @Test
    void toText_ofOtherLocales() {
        assertThat(Edtf.parse("2017-09").toText(Locale.KOREA)).isEqualTo("2017년 9월");
        assertThat(Edtf.parse("2017-09").toText(Locale.FRENCH)).isEqualTo("September 2017");
        assertThat(Edtf.parse("2017-09").toText(Locale.ROOT)).isEqualTo("September 2017");
    }
}
