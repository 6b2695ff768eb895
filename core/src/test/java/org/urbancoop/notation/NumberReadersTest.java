package org.urbancoop.notation;

import static org.assertj.core.api.Assertions.assertThat;

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
            천만원                      |
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
    }

    @Test
    void money_approximate_isFound() {
        assertThat(MoneyReader.read("about USD 5M").finding(FindingCode.APPROXIMATE_AMOUNT))
                .isPresent();
        assertThat(MoneyReader.read("USD 5.4M (TBD)").finding(FindingCode.TO_BE_DECIDED))
                .isPresent();
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
        assertThat(QuantityReader.read("3.500 people").isAmbiguous()).isTrue();
        assertThat(QuantityReader.read("9".repeat(100)).findings().get(0).code())
                .isEqualTo(FindingCode.NUMBER_TOO_LONG);
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
