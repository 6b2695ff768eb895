package org.urbancoop.benchmarks.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a library does with a document that is not as it should be, found out by giving it one. */
public final class Probes {

    private static final String GOOD = "{\"type\":\"project\",\"id\":\"p\",\"title\":\"Bus "
            + "lanes\",\"budget\":{\"amount\":1.50,\"currency\":\"USD\"}}";

    private Probes() {}

    /**
     * Gives a library one document of each kind.
     *
     * @param library its name
     * @return what it does, such as {@code refused}, by what is wrong with the document
     */
    public static Map<String, String> of(String library) {
        Codec codec = Codec.of(library);
        Map<String, String> answers = new LinkedHashMap<>();
        byte[] malformed = bytes(GOOD.replace("lanes", "l#nes"));
        for (int i = 0; i < malformed.length; i++) {
            malformed[i] = malformed[i] == '#' ? (byte) 0xC3 : malformed[i];
        }
        answers.put("malformed UTF-8", answer(codec, malformed, "wrong characters"));
        answers.put(
                "the same member twice",
                answer(codec, bytes(GOOD.replace("\"id\"", "\"title\":\"Old\",\"id\"")), "one of the two is lost"));
        answers.put("text after the end", answer(codec, bytes(GOOD + " {}"), "not seen"));
        answers.put("unknown member", kept(codec, "\"review\":\"ok\"", "\"ok\""));
        answers.put("digits of an unknown number", kept(codec, "\"review\":0.10", "0.10"));
        answers.put("number where a text belongs", answer(codec, bytes(GOOD.replace("\"Bus lanes\"", "5")), "taken"));
        answers.put("no id", answer(codec, bytes(GOOD.replace("\"id\":\"p\",", "")), "a record without one"));
        answers.put(
                "half of a surrogate pair", answer(codec, bytes(GOOD.replace("lanes", "\\ud800")), "taken as it is"));
        return answers;
    }

    private static String answer(Codec codec, byte[] document, String otherwise) {
        try {
            codec.read(document, Kind.PROJECT);
            return otherwise;
        } catch (IOException | RuntimeException e) {
            return "refused";
        }
    }

    private static String kept(Codec codec, String member, String value) {
        try {
            Object read = codec.read(bytes(GOOD.replaceFirst("\\{", "{" + member + ",")), Kind.PROJECT);
            String written = new String(codec.write(read, Kind.PROJECT), StandardCharsets.UTF_8);
            return written.contains(value) ? "kept" : written.contains("review") ? "changed" : "lost";
        } catch (IOException | RuntimeException e) {
            return "refused";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
