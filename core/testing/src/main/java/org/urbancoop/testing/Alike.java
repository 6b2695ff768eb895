package org.urbancoop.testing;

import java.util.List;
import java.util.stream.IntStream;

/** Texts that differ and have one hash code, as anybody can make them: each is a row of {@code an} and {@code c0}. */
public final class Alike {

    private Alike() {}

    /** Obtains so many of them; each is an id, too. */
    public static List<String> texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> text(count, i)).toList();
    }

    /** Obtains one of so many, from 0. */
    public static String text(int count, int index) {
        StringBuilder text = new StringBuilder();
        for (int bit = 1; bit < Math.max(2, count); bit <<= 1) {
            text.append((index & bit) == 0 ? "an" : "c0");
        }
        return text.toString();
    }
}
