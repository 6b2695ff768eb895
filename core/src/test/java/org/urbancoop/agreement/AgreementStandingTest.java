package org.urbancoop.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.AgreementStatus;
import org.urbancoop.code.RenewalKind;
import org.urbancoop.reference.Reference;
import org.urbancoop.time.Edtf;

class AgreementStandingTest {

    private static final Reference SEOUL = Reference.parse("city/seoul");
    private static final Reference MOSCOW = Reference.parse("city/moscow");

    /** Such as {@code in-force 1991; terminated 2022-03 by moscow}; an {@code @} stands before an as-of day. */
    private static Agreement agreement(
            @Nullable String signed, @Nullable String validity, @Nullable String renewal, @Nullable String history) {
        Agreement.Builder agreement =
                Agreement.builder().id("a").kind(AgreementKind.SISTER_CITY).addParties(SEOUL, MOSCOW);
        if (signed != null) {
            agreement.signed(Edtf.parse(signed));
        }
        if (validity != null) {
            agreement.validity(Edtf.parse(validity));
        }
        if (renewal != null) {
            agreement.renewal(Renewal.builder().kind(RenewalKind.of(renewal)).build());
        }
        for (String entry : history == null ? new String[0] : history.split("; ", -1)) {
            AgreementStatusChange.Builder change = AgreementStatusChange.builder();
            String[] words = entry.split(" ", -1);
            change.status(AgreementStatus.of(words[0]));
            for (int i = 1; i < words.length; i++) {
                if (words[i].equals("by")) {
                    change.declaredBy(Reference.parse("city/" + words[++i]));
                } else if (words[i].startsWith("@")) {
                    change.asOf(Edtf.parse(words[i].substring(1)));
                } else {
                    change.since(Edtf.parse(words[i]));
                }
            }
            agreement.addStatusHistory(change.build());
        }
        return agreement.build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # signed | validity | renewal | history | day | Seoul | Moscow | all
            1991 | | | in-force 1991 | 2020-01-01 | YES | YES | YES
            1991 | | | in-force 1991 | 1980-01-01 | NO | NO | NO
            1991 | | | in-force 1991 | 1991-06-01 | UNDECIDED | UNDECIDED | UNDECIDED
            1991 | | | | 2020-01-01 | UNDECIDED | UNDECIDED | UNDECIDED
            1991 | | | | 1990-12-31 | NO | NO | NO
            | | | | 2020-01-01 | UNDECIDED | UNDECIDED | UNDECIDED
            | 2015/2020 | | | 2016-01-01 | YES | YES | YES
            | 2015/2020 | | | 2014-12-31 | NO | NO | NO
            | 2015/2020 | | | 2021-01-01 | NO | NO | NO
            | 2015/2020 | none | | 2021-01-01 | NO | NO | NO
            | 2015/2020 | automatic | | 2021-01-01 | UNDECIDED | UNDECIDED | UNDECIDED
            | 2015/2020 | automatic | | 2014-12-31 | NO | NO | NO
            | 2015/2020 | by-agreement | | 2021-01-01 | UNDECIDED | UNDECIDED | UNDECIDED
            | 2015/2020 | | in-force 2015 | 2021-01-01 | NO | NO | NO
            | 2015/2020 | | in-force 2015; suspended | 2021-01-01 | NO | NO | NO
            | 2015/2020 | | in-force 2015; suspended | 2018-01-01 | UNDECIDED | UNDECIDED | UNDECIDED
            | 2015/2020 | automatic | in-force 2015 | 2021-01-01 | UNDECIDED | UNDECIDED | UNDECIDED
            | 2015/2020 | | in-force 2015; in-force 2021-03-01 | 2021-04-01 | YES | YES | YES
            | 2015/2020 | | in-force 2015; in-force 2021-03-01 | 2021-02-01 | NO | NO | NO
            | 2015/2020 | | terminated 2017-05-01 | 2016-01-01 | YES | YES | YES
            | 2015/2020 | | terminated 2017-05-01 | 2018-01-01 | NO | NO | NO
            1991 | | | in-force 1991; terminated 2022-03-01 by moscow | 2023-01-01 | YES | NO | UNDECIDED
            1991 | | | in-force 1991; terminated 2022-03-01 by moscow | 2022-02-28 | YES | YES | YES
            1991 | | | in-force 1991; terminated 2022-03-01 by moscow | 2022-03-01 | YES | NO | UNDECIDED
            1991 | | | in-force 1991; suspended 2022 by seoul; denounced 2023 by moscow | 2024-01-01 | NO | NO | NO
            1991 | | | in-force 1991; suspended 2022 | 2022-06-01 | UNDECIDED | UNDECIDED | UNDECIDED
            1991 | | | in-force; suspended | 2022-06-01 | UNDECIDED | UNDECIDED | UNDECIDED
            1991 | | | in-force @2019 | 2022-06-01 | YES | YES | YES
            1991 | | | in-force @2023 | 2022-06-01 | UNDECIDED | UNDECIDED | UNDECIDED
            1991 | | | dormant 2010 | 2022-06-01 | UNDECIDED | UNDECIDED | UNDECIDED
            1991 | | | asleep 2010 | 2022-06-01 | UNDECIDED | UNDECIDED | UNDECIDED
            2021-06 | | | proposed 2020-02 | 2023-01-01 | UNDECIDED | UNDECIDED | UNDECIDED
            2021-06 | | | proposed 2020-02 | 2020-06-01 | NO | NO | NO
            2021-06 | 2021-06/2026 | | proposed 2020-02 | 2023-01-01 | YES | YES | YES
            1991 | | | signed 1991; in-force 1993 | 1992-06-01 | NO | NO | NO
            """)
    void isInForce_ofATable(
            @Nullable String signed,
            @Nullable String validity,
            @Nullable String renewal,
            @Nullable String history,
            String day,
            String seoul,
            String moscow,
            String all) {
        Agreement agreement = agreement(signed, validity, renewal, history);
        Edtf on = Edtf.parse(day);
        assertThat(agreement.isInForce(on, SEOUL)).hasToString(seoul);
        assertThat(agreement.isInForce(on, MOSCOW)).hasToString(moscow);
        assertThat(agreement.isInForce(on)).hasToString(all);
    }

    @Test
    void statusOn_isThatOfTheParty() {
        Agreement agreement = agreement("1991", null, null, "in-force 1991; terminated 2022-03-01 by moscow");
        Edtf day = Edtf.parse("2023-01-01");
        assertThat(agreement.statusOn(day, SEOUL)).hasValue(AgreementStatus.IN_FORCE);
        assertThat(agreement.statusOn(day, MOSCOW)).hasValue(AgreementStatus.TERMINATED);
        assertThat(agreement.statusOn(Edtf.parse("1980"), SEOUL)).isEmpty();
        assertThat(agreement("2021", null, null, "proposed 2020").statusOn(day, SEOUL))
                .isEmpty();
        assertThat(agreement("2021", null, null, "proposed 2020").statusOn(Edtf.parse("2020-12-31"), SEOUL))
                .hasValue(AgreementStatus.PROPOSED);
        assertThat(agreement.statusOn(Edtf.parse("2022"), MOSCOW)).isEmpty();
        assertThat(agreement(null, null, null, "in-force 1991; suspended 2010; in-force 2012")
                        .statusOn(day, SEOUL))
                .hasValue(AgreementStatus.IN_FORCE);
    }

    @ParameterizedTest
    @CsvSource({
        "in-force 1991, 2020-01-01, in-force",
        "in-force 1991; terminated 2022-03 by moscow, 2023-01-01, ",
        "in-force 1991; terminated 2022-03 by moscow, 2020-01-01, in-force",
        "in-force 1991; terminated 2022-03, 2023-01-01, terminated",
        "in-force 1991; terminated 2022-03, 2022-03-10, ",
        ", 2023-01-01, "
    })
    void statusOn_ofAllParties(@Nullable String history, String day, @Nullable String status) {
        assertThat(agreement(null, null, null, history)
                        .statusOn(Edtf.parse(day))
                        .map(AgreementStatus::term)
                        .orElse(null))
                .isEqualTo(status);
    }
}
