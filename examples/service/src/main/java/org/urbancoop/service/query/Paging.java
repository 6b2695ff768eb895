package org.urbancoop.service.query;

import static org.urbancoop.text.MalformedTextException.quote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.urbancoop.service.problem.Refusal;

/**
 * Which part of a list is given.
 *
 * @param page which page, from 1
 * @param size how many records it has, 1 to {@value #MOST}
 */
public record Paging(long page, int size) {

    private static final int USUAL = 50;
    private static final int MOST = 1000;

    /** Reads {@code page} and {@code size}; with neither of them, some formats give all. */
    public static Optional<Paging> of(Map<String, String> asked, boolean unless) {
        if (unless && !asked.containsKey("page") && !asked.containsKey("size")) {
            return Optional.empty();
        }
        return Optional.of(new Paging(number(asked, "page", 1, Integer.MAX_VALUE), number(asked, "size", USUAL, MOST)));
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
        throw Refusal.of("parameter-out-of-range", Map.of("name", name, "value", quote(value), "most", most));
    }

    /** Gets the part of a list that is on the page. */
    public <T> List<T> of(List<T> all) {
        int from = (int) Math.min(all.size(), (page - 1) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }

    /** Gets the header {@code Link} (RFC 8288): the first, previous, next and last page. */
    public String links(String path, Map<String, String> asked, int total) {
        long last = Math.max(1, (total + size - 1L) / size);
        Map<String, Long> links = new LinkedHashMap<>(Map.of("first", 1L));
        if (page > 1) {
            links.put("prev", Math.min(page - 1, last));
        }
        if (page < last) {
            links.put("next", page + 1);
        }
        links.put("last", last);
        return links.entrySet().stream()
                .map(link -> "<" + path + "?" + query(asked, link.getValue()) + ">; rel=\"" + link.getKey() + "\"")
                .collect(Collectors.joining(", "));
    }

    /** Relative to this address: by what name the service was reached is not for it to say. */
    private String query(Map<String, String> asked, long to) {
        Map<String, Object> parameters = new TreeMap<>(asked);
        parameters.put("page", to);
        parameters.put("size", size);
        return parameters.entrySet().stream()
                .map(one ->
                        one.getKey() + "=" + URLEncoder.encode(one.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
