package org.urbancoop.http;

import static org.urbancoop.text.MalformedTextException.quote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A part of a list, such as the second fifty: {@code ?page=2&size=50}.
 *
 * @param number which page, from 1
 * @param size how many things it has, 1 to {@value #MOST}
 * @since 0.1.0
 */
public record Page(int number, int size) {

    /** How many things a page has, unless the request says otherwise: {@value}. */
    public static final int USUAL = 50;

    /** How many things a page has at most: {@value}. */
    public static final int MOST = 1000;

    /**
     * Checks the numbers.
     *
     * @param number which page
     * @param size how many things it has
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Page {
        if (number < 1 || size < 1 || size > MOST) {
            throw new IllegalArgumentException("There is no page " + number + " of " + size);
        }
    }

    /**
     * Reads the parameters {@code page} and {@code size}.
     *
     * @param asked the parameters of a request; others are not looked at
     * @return the page, the first fifty if nothing is said
     * @throws Refusal with 400 if one of the two is no number of its range
     */
    public static Page of(Map<String, String> asked) {
        checked(asked);
        return new Page(number(asked, "page", 1, Integer.MAX_VALUE), number(asked, "size", USUAL, MOST));
    }

    /**
     * Checks whether a request asks for a page.
     *
     * @param asked the parameters of a request
     * @return true if it names a page or a size
     */
    public static boolean isAskedFor(Map<String, String> asked) {
        return checked(asked).containsKey("page") || asked.containsKey("size");
    }

    private static Map<String, String> checked(Map<String, String> asked) {
        Objects.requireNonNull(asked, "asked").forEach((name, value) -> {
            Objects.requireNonNull(name, "asked key");
            Objects.requireNonNull(value, "asked value");
        });
        return asked;
    }

    private static int number(Map<String, String> asked, String name, int usual, int most) {
        String value = asked.getOrDefault(name, String.valueOf(usual));
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw Refusal.of(RefusalCode.PARAMETER_OUT_OF_RANGE, Map.of("name", name, "value", quote(value), "most", most));
    }

    /**
     * Gets the part of a list that is on this page.
     *
     * @param all the list
     * @param <T> what it holds
     * @return the part; empty behind the end
     */
    public <T> List<T> of(List<T> all) {
        Objects.requireNonNull(all, "all");
        int from = (int) Math.min(all.size(), (number - 1L) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }

    /**
     * Gets the header {@code Link} (RFC 8288): the first, previous, next and last page, relative to this address, for
     * by what name a service was reached is not for it to say.
     *
     * @param path the path of the list, such as {@code /project}
     * @param asked the parameters of the request, which the links repeat
     * @param total how many things the list has
     * @return the header, such as {@code </project?page=1&size=50>; rel="first", …}
     */
    public String links(String path, Map<String, String> asked, int total) {
        Objects.requireNonNull(path, "path");
        checked(asked);
        long last = Math.max(1, (total + size - 1L) / size);
        Map<String, Long> links = new LinkedHashMap<>(Map.of("first", 1L));
        if (number > 1) {
            links.put("prev", Math.min(number - 1L, last));
        }
        if (number < last) {
            links.put("next", number + 1L);
        }
        links.put("last", last);
        return links.entrySet().stream()
                .map(link -> "<" + path + "?" + query(asked, link.getValue()) + ">; rel=\"" + link.getKey() + "\"")
                .collect(Collectors.joining(", "));
    }

    private String query(Map<String, String> asked, long to) {
        Map<String, String> parameters = new TreeMap<>(asked);
        parameters.put("page", String.valueOf(to));
        parameters.put("size", String.valueOf(size));
        return parameters.entrySet().stream()
                .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
