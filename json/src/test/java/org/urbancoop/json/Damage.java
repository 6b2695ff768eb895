package org.urbancoop.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Documents that are damaged at random: bytes are lost, doubled, replaced, or something else stands among them. */
public final class Damage {

    private static final List<String> SHRAPNEL = List.of(
            "null",
            "\"\"",
            "[]",
            "{}",
            "0",
            "-1.5e3",
            "true",
            ",",
            ":",
            "\"",
            "\\",
            "\\u0041",
            "\\ud800",
            "}",
            "]",
            "\"a\":1,",
            "\u0000",
            "//",
            "NaN",
            "é",
            "서울",
            "1e999999999",
            "\"type\":\"city\",",
            "\"tentative\":false,");

    private Damage() {}

    /** Damages a copy of a document in one to three places. */
    public static byte[] of(byte[] document, Random random) {
        byte[] damaged = document;
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged = damage(damaged, random);
        }
        return damaged;
    }

    private static byte[] damage(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(8));
        byte[] insert = new byte[0];
        switch (random.nextInt(5)) {
            case 0 -> insert = SHRAPNEL.get(random.nextInt(SHRAPNEL.size())).getBytes(StandardCharsets.UTF_8);
            case 1 -> {
                insert = SHRAPNEL.get(random.nextInt(SHRAPNEL.size())).getBytes(StandardCharsets.UTF_8);
                end = at;
            }
            case 2 -> insert = new byte[] {(byte) random.nextInt(256)};
            case 3 -> end = random.nextInt(4) == 0 ? bytes.length : end;
            default -> {
                int from = random.nextInt(bytes.length);
                insert = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(60)));
                end = at;
            }
        }
        byte[] damaged = new byte[bytes.length - (end - at) + insert.length];
        System.arraycopy(bytes, 0, damaged, 0, at);
        System.arraycopy(insert, 0, damaged, at, insert.length);
        System.arraycopy(bytes, end, damaged, at + insert.length, bytes.length - end);
        return damaged.length == 0 ? new byte[] {' '} : damaged;
    }
}
