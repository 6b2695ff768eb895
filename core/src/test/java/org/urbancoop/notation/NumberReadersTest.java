package org.urbancoop.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.amount.Money;
import org.urbancoop.amount.Quantity;

/** Money, quantities and headings as sources print them. */
class NumberReadersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USD 5.4M                    | 5400000 USD
            US $3,500                   | 3500 USD
            US$3,500                    | 3500 USD
            U.S. $3,500.50              | 3500.5 USD
            3.500,00 EUR                | 3500 EUR
            3.500 EUR                   | 3500 EUR
            3,500 EUR                   | 3500 EUR
            €12,50                      | 12.5 EUR
            12,34 EUR                   | 12.34 EUR
            1 234,56 EUR                | 1234.56 EUR
            CHF 1'234.50                | 1234.5 CHF
            INR 12,34,567               | 1234567 INR
            2 crore INR                 | 20000000 INR
            54억원                      | 5400000000 KRW
            3억 5천만 원                | 350000000 KRW
            1조 2,000억원               | 1200000000000 KRW
            천만원                      | 10000000 KRW
            KRW 54억                    | 5400000000 KRW
            ₩5,000                      | 5000 KRW
            5.4 million US dollars      | 5400000 USD
            1,000 euros                 | 1000 EUR
            100 Japanese yen            | 100 JPY
            100 yen                     | 100 JPY
            A$20                        | 20 AUD
            US dollars 5 million        | 5000000 USD
            five million euros          | 5000000 EUR
            USD 5.4M (TBD)              | 5400000 USD
            about USD 5M                | 5000000 USD
            0.5 EUR                     | 0.5 EUR
            ＵＳＤ ５．４Ｍ             | 5400000 USD
            5억원 내외                  | 500000000 KRW
            USD 5M approximately (TBD)  | 5000000 USD
            USD 5.4M tentative          | 5400000 USD
            USD 5.4M.                   | 5400000 USD
            USD about 5M                | 5000000 USD
            USD$5                       | 5 USD
            5 U.S. dollars              | 5 USD
            5 South Korean won          | 5 KRW
            USD a hundred               | 100 USD
            USD 123 456                 | 123456 USD
            1 234 567 EUR               | 1234567 EUR
            1234.56 EUR                 | 1234.56 EUR
            0.123 EUR                   | 0.123 EUR
            3억 천만 원                 | 310000000 KRW
            1억 0천만 원                | 100000000 KRW
            5억 3,000.5만 원            | 530005000 KRW
            """)
    void money_oneReading(String text, String expected) {
        Reading<Money> reading = MoneyReader.read(text);
        assertThat(reading.value()
                        .map(money -> money.getAmount().toPlainString() + " " + money.getCurrency())
                        .orElse(null))
                .as("%s", reading)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5.4 million dollars | 5400000 | USD AUD CAD SGD
            $3,500              | 3500    | USD AUD CAD SGD
            ¥100                | 100     | JPY CNY
            £5                  | 5       | GBP EGP
            ＄5                 | 5       | USD AUD
            100 pesos           | 100     | MXN PHP
            """)
    void money_currencyOfManyCountries(String text, String amount, String currencies) {
        Reading<Money> reading = MoneyReader.read(text);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.alternatives().stream()
                        .map(money -> money.getCurrency().term()))
                .contains(currencies.split(" "));
        assertThat(reading.alternatives())
                .allSatisfy(money -> assertThat(money.getAmount()).isEqualByComparingTo(amount));
    }

    @Test
    void money_signOfGroupsOrDecimals_bothReadings() {
        assertThat(amounts("3.500 JOD")).isEqualTo("3500 3.5");
        assertThat(amounts("5.400M USD")).isEqualTo("5400000000 5400000");
        assertThat(amounts("3.500 EUR")).isEqualTo("3500");
        assertThat(amounts("1.200 XAU")).as("gold has no minor unit").isEqualTo("1200 1.2");
        assertThat(amounts("3.500억 원")).isEqualTo("350000000000 350000000");
    }

    private static String amounts(String text) {
        Reading<Money> reading = MoneyReader.read(text);
        return Stream.concat(reading.value().stream(), reading.alternatives().stream())
                .map(money -> money.getAmount().toPlainString())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''              | empty-text       | 0
            5.4M            | currency-missing | 0
            USD             | amount-missing   | 3
            USD 3-5M        | not-understood   | 5
            free            | not-understood   | 0
            -5 EUR          | not-understood   | 0
            USD 5.4M (net)  | not-understood   | 9
            1,2.3,4 EUR     | not-understood   | 0
            CHF 1'23        | not-understood   | 4
            USD 1, 234      | not-understood   | 5
            5억원 내외 이상 | not-understood   | 7
            USD 5.4M. net   | not-understood   | 8
            €5 USD          | not-understood   | 3
            ¤5              | not-understood   | 0
            USD a 5         | not-understood   | 4
            USD 5 1.000     | not-understood   | 6
            ' '             | empty-text       | 0
            """)
    void money_noReading(String text, String code, int index) {
        Reading<Money> reading = MoneyReader.read(text);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.alternatives()).isEmpty();
        assertThat(reading.findings().get(0).code().term()).isEqualTo(code);
        assertThat(reading.findings().get(0).index()).isEqualTo(index);
    }

    @Test
    void money_hugeNumber_isRefused() {
        assertThat(MoneyReader.read("USD " + "9".repeat(41)).findings().get(0).code())
                .isEqualTo(FindingCode.NUMBER_TOO_LONG);
        assertThat(MoneyReader.read("USD " + "9".repeat(1000)).findings().get(0).code())
                .isEqualTo(FindingCode.NUMBER_TOO_LONG);
        assertThat(amounts("USD " + "9".repeat(40))).isEqualTo("9".repeat(40));
        assertThat(amounts("USD 0." + "0".repeat(19) + "1")).isEqualTo("0." + "0".repeat(19) + "1");
        assertThat(MoneyReader.read("USD 0." + "0".repeat(20) + "1")
                        .findings()
                        .get(0)
                        .code())
                .isEqualTo(FindingCode.NUMBER_TOO_LONG);
        assertThat(MoneyReader.read("USD 1" + "0".repeat(40)).findings().get(0).code())
                .isEqualTo(FindingCode.NUMBER_TOO_LONG);
    }

    @Test
    void money_currencyOfMany_isFound() {
        assertThat(findings(MoneyReader.read("¥100"))).containsExactly("ambiguous 0 [JPY 100, CNY 100]");
        assertThat(findings(MoneyReader.read("$3,500"))).contains("currency-of-many 0 [$, USD]");
    }

    private static List<String> findings(Reading<?> reading) {
        return reading.findings().stream()
                .map(finding -> finding.code().term() + " " + finding.index() + " " + finding.words())
                .toList();
    }

    @Test
    void money_approximate_isFound() {
        assertThat(MoneyReader.read("about USD 5M").finding(FindingCode.APPROXIMATE_AMOUNT))
                .isPresent();
        assertThat(MoneyReader.read("USD 5.4M (TBD)").finding(FindingCode.TO_BE_DECIDED))
                .isPresent();
        assertThat(findings(MoneyReader.read("USD about 5M"))).containsExactly("approximate-amount 4 [about]");
        assertThat(findings(MoneyReader.read("USD 5M approximately (TBD)")))
                .containsExactlyInAnyOrder("approximate-amount 7 [approximately]", "to-be-decided 21 [(TBD)]");
        assertThat(MoneyReader.read("USD 5.4M.").findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Around 200 (TBD)            | 200 about tentative
            Around 200                  | 200 about
            200                         | 200 exact
            1,200 delegates             | 1200 exact
            more than 350 professionals | 350 at-least
            over 70 countries           | 70 at-least
            at least 5 years            | 5 at-least
            at most 20                  | 20 at-most
            up to 30                    | 30 at-most
            no more than 30             | 30 at-most
            fewer than 50               | 50 at-most
            200+                        | 200 at-least
            약 200명                    | 200 about
            200여 명                    | 200 about
            350명 이상                  | 350 at-least
            100명 이하                  | 100 at-most
            100명 미만                  | 100 at-most
            Six countries               | 6 exact
            twenty-five members         | 25 exact
            a dozen cities              | 12 exact
            3.6 billion                 | 3600000000 exact
            minimum of 10               | 10 at-least
            200 TBD                     | 200 exact tentative
            ~200                        | 200 about
            dozen countries             | 12 exact
            a thousand people           | 1000 exact
            one hundred five            | 105 exact
            two million five            | 2000005 exact
            two million and five        | 2000005 exact
            ninety-nine hundred         | 9900 exact
            5 hundred thousand          | 500000 exact
            3.5백만 명                  | 3500000 exact
            0천 명                      | 0 exact
            0.0                         | 0 exact
            1.20                        | 1.2 exact
            123,456 people              | 123456 exact
            at least 200 or more        | 200 at-least
            200 approximately or more   | 200 at-least
            200 or more approximately   | 200 at-least
            200+ (TBD)                  | 200 at-least tentative
            200.                        | 200 exact
            """)
    void quantity_oneReading(String text, String expected) {
        Reading<Quantity> reading = QuantityReader.read(text);
        assertThat(reading.value()
                        .map(quantity -> quantity.getValue().toPlainString() + " " + quantity.getQualifier()
                                + (quantity.isTentative() ? " tentative" : ""))
                        .orElse(null))
                .as("%s", reading)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''               | empty-text
            TBD              | to-be-decided
            many             | not-understood
            200-300          | not-understood
            20 or 30         | not-understood
            six of seven     | not-understood
            55%              | not-understood
            five six         | not-understood
            5 six            | not-understood
            twenty ten       | not-understood
            twenty zero      | not-understood
            zero five        | not-understood
            zero dozen       | not-understood
            zero hundred     | not-understood
            zero thousand    | not-understood
            a hundred hundred     | not-understood
            one hundred dozen     | not-understood
            two thousand thousand | not-understood
            two thousand million  | not-understood
            2 thousand thousand   | not-understood
            5억 3.500만      | not-understood
            1,23.5           | not-understood
            1,2,345          | not-understood
            1,234 567        | not-understood
            1234,567,890     | not-understood
            1,234'567.8      | not-understood
            200 (TBD         | not-understood
            200. x           | not-understood
            200 ? or more    | not-understood
            """)
    void quantity_noReading(String text, String code) {
        Reading<Quantity> reading = QuantityReader.read(text);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.findings().get(0).code().term()).isEqualTo(code);
    }

    @Test
    void quantity_strictBound_isFound() {
        assertThat(QuantityReader.read("more than 350").finding(FindingCode.STRICT_BOUND))
                .isPresent();
        assertThat(QuantityReader.read("at least 350").findings()).isEmpty();
        assertThat(findings(QuantityReader.read("3.500 people"))).containsExactly("ambiguous 0 [3500, 3.5]");
        assertThat(QuantityReader.read("9".repeat(100)).findings().get(0).code())
                .isEqualTo(FindingCode.NUMBER_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            약 200명 이상               | 0  | 약
            200 or more approximately   | 12 | approximately
            200 approximately or more   | 4  | approximately
            1,200 artisans or more      | 6  | artisans
            200 men and women           | 4  | men and women
            """)
    void quantity_wordsLeftOut_areTold(String text, int index, String words) {
        Finding finding = QuantityReader.read(text).findings().get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.WORDS_LEFT_OUT);
        assertThat(finding.index()).isEqualTo(index);
        assertThat(finding.words()).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            e-Government System (16)               | e-Government System               | 16
            Construction Administration System(2)  | Construction Administration System | 2
            Transit-Smart- Card System (15)        | Transit-Smart-Card System         | 15
            Publishing Casebooks                   | Publishing Casebooks              | -1
            Big Data （3）                         | Big Data                          | 3
            Plans (draft)                          | Plans (draft)                     | -1
            Plans - Policies                       | Plans - Policies                  | -1
            Plan ()                                | Plan ()                           | -1
            (16) Plans                             | (16) Plans                        | -1
            Plans (37                              | Plans (37                         | -1
            Plans 3)                               | Plans 3)                          | -1
            Plans ( 7 )                            | Plans                             | 7
            Plans (1) (2)                          | Plans (1)                         | 2
            Plans (999999999)                      | Plans                             | 999999999
            Big   Data                             | Big Data                          | -1
            Smart-  Card                           | Smart-Card                        | -1
            1- 2                                   | 1- 2                              | -1
            - Plans                                | - Plans                           | -1
            a - b                                  | a - b                             | -1
            """)
    void heading_read(String text, String label, int count) {
        Heading heading = HeadingReader.read(text).value().orElseThrow();
        assertThat(heading.plainLabel()).isEqualTo(label);
        assertThat(heading.count().orElse(-1)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                   | empty-text
            (16)                 | label-missing
            Plans (9999999999)   | number-too-long
            """)
    void heading_noReading(String text, String code) {
        assertThat(HeadingReader.read(text).findings().get(0).code().term()).isEqualTo(code);
    }
}
