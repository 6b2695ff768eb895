package org.urbancoop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    private static final Pattern NEXT = Pattern.compile("<[^>]*page=(\\d+)[^>]*>; rel=\"next\"");

    /** Whoever follows the links sees everything once. */
    @Property(tries = 100)
    void pages_togetherAreAll(@ForAll @IntRange(max = 300) int count, @ForAll @IntRange(min = 1, max = 40) int size) {
        List<Integer> all = IntStream.range(0, count).boxed().toList();
        List<Integer> seen = new ArrayList<>();
        String page = "1";
        while (!page.isEmpty()) {
            Map<String, String> asked = Map.of("page", page, "size", String.valueOf(size), "text", "a & b");
            Page read = Page.of(asked);
            seen.addAll(read.of(all));
            String links = read.links("/city", asked, count);
            assertThat(links).contains("rel=\"first\"", "rel=\"last\"", "text=a+%26+b");
            Matcher next = NEXT.matcher(links);
            page = next.find() ? next.group(1) : "";
        }
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void links_areRelativeAndOrdered() {
        assertThat(new Page(2, 20).links("/project", Map.of("country", "MN"), 99))
                .isEqualTo("</project?country=MN&page=1&size=20>; rel=\"first\", "
                        + "</project?country=MN&page=1&size=20>; rel=\"prev\", "
                        + "</project?country=MN&page=3&size=20>; rel=\"next\", "
                        + "</project?country=MN&page=5&size=20>; rel=\"last\"");
        assertThat(new Page(7, 20).links("/project", Map.of(), 99))
                .as("behind the end")
                .contains("page=5&size=20>; rel=\"prev\"")
                .doesNotContain("next");
        assertThat(new Page(Integer.MAX_VALUE, 1000).of(List.of(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"page,0", "page,-1", "page,1e3", "page,99999999999999999999", "size,0", "size,1001", "size,x", "page,''"
    })
    void wrongNumbers_areRefused(String name, String value) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Page.of(Map.of(name, value)));
        assertThat(refusal.getStatus()).isEqualTo(400);
        assertThat(refusal.getCode()).isEqualTo("parameter-out-of-range");
        assertThat(refusal.getWords().in(Locale.ENGLISH)).startsWith(name + "='" + value + "'");
    }

    @Test
    void pages_areAskedFor() {
        assertThat(Page.of(Map.of())).isEqualTo(new Page(1, Page.USUAL));
        assertThat(Page.isAskedFor(Map.of("text", "a"))).isFalse();
        assertThat(Page.isAskedFor(Map.of("size", "5"))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Page(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Page(1, 1001));
    }
}
