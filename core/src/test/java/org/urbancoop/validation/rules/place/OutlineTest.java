package org.urbancoop.validation.rules.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outlines that are read anew, of which each number is known. */
class OutlineTest {

    /** Latitudes and longitudes in turn, in hundredths of degrees, in the polyline encoding. */
    private static String ring(int... values) {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            int difference = values[i] - (i < 2 ? 0 : values[i - 2]);
            int bits = difference < 0 ? ~(difference << 1) : difference << 1;
            while (bits >= 0x20) {
                ring.append((char) ((0x20 | (bits & 0x1F)) + 63));
                bits >>= 5;
            }
            ring.append((char) (bits + 63));
        }
        return ring.toString();
    }

    private static Outline rectangle(int south, int west, int north, int east) {
        return new Outline(ring(south, west, south, east, north, east, north, west, south, west));
    }

    @Test
    void rings_areThePolylineEncoding() {
        // The example of the encoding, in hundredths: 38.5, -120.2, 40.7, -120.95, 43.252, -126.453.
        assertThat(ring(3850000, -12020000, 4070000, -12095000, 4325200, -12645300))
                .isEqualTo("_p~iF~ps|U_ulLnnqC_mqNvxq`@");
    }

    /** Two neighbours share their border, and each point of it is in one of them only. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5, true, false",
        "0, 0, true, false",
        "0.5, 0, true, false",
        "0.5, 1, false, true",
        "0, 1, false, true",
        "1, 0.5, false, false",
        "-0.01, 0.5, false, false",
        "0.5, -0.01, false, false",
        "0.99, 0.99, true, false",
        "0.99, 1.99, false, true",
        "0.5, 2, false, false"
    })
    void holds_pointsOfTheBorder_once(double latitude, double longitude, boolean west, boolean east) {
        assertThat(rectangle(0, 0, 100, 100).holds(latitude, longitude)).isEqualTo(west);
        assertThat(rectangle(0, 100, 100, 200).holds(latitude, longitude)).isEqualTo(east);
    }

    @ParameterizedTest
    @CsvSource({
        "10.5, 20.8, true",
        "10.5, 21, false",
        "11.5, 21.8, true",
        "11.5, 22, false",
        "11.5, 18.5, false",
        "-10.5, 20.5, false"
    })
    void holds_besideAnAslantSide(double latitude, double longitude, boolean expected) {
        // Its eastern side runs from 10, 20.4 to 12, 22.4.
        Outline outline = new Outline(ring(1000, 1900, 1000, 2040, 1200, 2240, 1200, 1900, 1000, 1900));
        assertThat(outline.holds(latitude, longitude)).isEqualTo(expected);
    }

    @Test
    void holds_aHoleIsOutside() {
        Outline outline = new Outline(ring(0, 0, 0, 300, 300, 300, 300, 0, 0, 0) + " "
                + ring(100, 100, 100, 200, 200, 200, 200, 100, 100, 100));
        assertThat(outline.holds(0.5, 0.5)).isTrue();
        assertThat(outline.holds(1.5, 1.5)).isFalse();
        assertThat(outline.kilometres(1.5, 1.5)).isCloseTo(55.58, within(0.05));
    }

    /** Measured by the haversine formula to the point that is the nearest. */
    @ParameterizedTest
    @CsvSource({
        // north, south, east and west of the square from 0, 0 to 1, 1
        "2, 0.5, 111.19",
        "-1, 0.5, 111.19",
        "0.5, 2, 111.19",
        "0.5, -1, 111.19",
        // beyond a corner
        "2, 2, 157.23",
        "-1, -1, 157.25",
        // on a side, and inside of one
        "1, 0.5, 0",
        "0.75, 0.5, 27.8"
    })
    void kilometres_fromASquare(double latitude, double longitude, double expected) {
        assertThat(rectangle(0, 0, 100, 100).kilometres(latitude, longitude)).isCloseTo(expected, within(0.05));
    }

    /** At 60 degrees a degree of longitude is half as long, so the nearest point of an aslant side is another one. */
    @ParameterizedTest
    @CsvSource({
        "60, 11, 39.24",
        "61, 10, 77.71",
        "59.5, 9.5, 62.25",
        "62, 12, 76.42",
        "60.5, 11.5, 19.49",
        "61, 12.2, 7.74",
        "62.5, 14.5, 61.33",
        "58, 16, 397.1"
    })
    void kilometres_fromAnAslantSide(double latitude, double longitude, double expected) {
        Outline side = new Outline(ring(6000, 1000, 6200, 1400, 6000, 1000));
        assertThat(side.kilometres(latitude, longitude)).isCloseTo(expected, within(0.02));
    }

    @ParameterizedTest
    @CsvSource({"0.5, -179.5, 111.19", "0.5, 179.5, 0", "0.5, 178, 111.19", "0.5, -179, 166.79"})
    void kilometres_acrossTheAntimeridian(double latitude, double longitude, double expected) {
        Outline outline = rectangle(0, 17900, 100, 17950);
        assertThat(outline.holds(latitude, longitude) ? 0 : outline.kilometres(latitude, longitude))
                .isCloseTo(expected, within(0.05));
    }

    /** A side that crosses it is short. */
    @Test
    void kilometres_ofASideAcrossTheAntimeridian() {
        Outline side = new Outline(ring(0, 17900, 0, -17900, 0, 17900));
        assertThat(side.kilometres(1, 180)).isCloseTo(111.19, within(0.05));
        assertThat(side.kilometres(1, -180)).isCloseTo(111.19, within(0.05));
        assertThat(side.kilometres(0, 178)).isCloseTo(111.19, within(0.05));
        assertThat(side.kilometres(0, -178)).isCloseTo(111.19, within(0.05));
    }
}
