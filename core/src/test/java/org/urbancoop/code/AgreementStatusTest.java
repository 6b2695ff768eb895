package org.urbancoop.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementStatusTest {

    @ParameterizedTest
    @CsvSource({
        "proposed, false",
        "signed, false",
        "in-force, false",
        "suspended, false",
        "dormant, false",
        "expired, true",
        "terminated, true",
        "denounced, true",
        "superseded, true",
        "unknown, false",
        "renewed, false",
    })
    void isOver(String status, boolean over) {
        assertThat(AgreementStatus.of(status).isOver()).isEqualTo(over);
    }
}
