package org.urbancoop.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.format.Format;

/** The tables of the formats: each has a line for each member of each type, which the law of each format checks. */
class AccountTest {

    static Stream<ExchangeFormat> formats() {
        return ServiceLoader.load(Format.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(ExchangeFormat.class::isInstance)
                .map(ExchangeFormat.class::cast);
    }

    @Test
    void lines_areFoundByTypeAndMember() {
        Account account = formats()
                .filter(format -> format.info().id().equals("geojson"))
                .findAny()
                .orElseThrow()
                .account();
        assertThat(account.get("City", "location").as()).isEqualTo("geometry");
        assertThat(account.get("City", "citations").fate()).isEqualTo(Account.Fate.LEFT_OUT);
        assertThat(account.get("City", "citations").why()).isPresent();
        assertThat(account.unknown().fate()).isEqualTo(Account.Fate.LEFT_OUT);
        assertThat(Account.Fate.LEFT_OUT.label(Locale.KOREAN)).isEqualTo("제외됨");
        assertThatThrownBy(() -> account.get("City", "nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no member City.nothing in the account");
        assertThat(City.class.getSimpleName()).isEqualTo("City");
    }
}
