package org.urbancoop.testing;

import java.util.List;
import java.util.stream.IntStream;

/** Texts that differ and have one hash code, as anybody can make them: each is a row of {@code an} and {@code c0}. */
public final class Alike {

    private Alike() {}

    /** Obtains so many of them; each is an id, too. */
    public static List<String> texts(int count) {
        int pairs = Math.max(1, 32 - Integer.numberOfLeadingZeros(count - 1));
        return IntStream.range(0, count).mapToObj(i -> text(i, pairs)).toList();
    }

    private static String text(int bits, int pairs) {
        StringBuilder text = new StringBuilder();
        for (int pair = 0; pair < pairs; pair++) {
            text.append((bits >> pair & 1) == 0 ? "an" : "c0");
        }
        return text.toString();
    }
}
