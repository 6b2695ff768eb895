package org.urbancoop.validation.rules.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisplacedPersonalDataTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a@b.org                     | a@b.org
        @home or a@b.org            | a@b.org
        +82 442113 11               | +82 442113 11
        Ask a@b.org, or +82 442113  | a@b.org
        (a.b+c@mail.example.co.kr)  | a.b+c@mail.example.co.kr
        a@b.org...                  | a@b.org
        # Several signs without a gap reach nobody.
        a@b.org@                    |
        @a@b.org                    |
        a@@b.org                    |
        a@b.org@c.org               |
        a@b.org@ c@d.org            | c@d.org
        # What no contact could have.
        a..b@c.org                  |
        a@b..org                    |
        a@localhost                 |
        @b.org                      |
        a.b@c                       |
        +82 4421                    |
        82-44-211-3222              |
        """)
    void find(String text, @Nullable String expected) {
        assertThat(MisplacedPersonalData.find(text)).isEqualTo(Optional.ofNullable(expected));
    }
}
