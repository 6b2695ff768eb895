package org.urbancoop.service.query;

import static org.urbancoop.text.MalformedTextException.quote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        List<String> links = new ArrayList<>();
        links.add(link(path, asked, 1, "first"));
        if (page > 1) {
            links.add(link(path, asked, Math.min(page - 1, last), "prev"));
        }
        if (page < last) {
            links.add(link(path, asked, page + 1, "next"));
        }
        links.add(link(path, asked, last, "last"));
        return String.join(", ", links);
    }

    /** A link relative to this address: by what name the service was reached is not for it to say. */
    private String link(String path, Map<String, String> asked, long to, String rel) {
        Map<String, String> parameters = new TreeMap<>(asked);
        parameters.put("page", String.valueOf(to));
        parameters.put("size", String.valueOf(size));
        String query = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "<" + path + "?" + query + ">; rel=\"" + rel + "\"";
    }
}
