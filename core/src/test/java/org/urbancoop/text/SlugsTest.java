package org.urbancoop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SlugsTest {

    record Town(String name, List<String> apart) {}

    private static List<String> distinct(List<Town> towns) {
        return Slugs.distinct(towns, town -> Slug.fromName(town.name()), Town::apart).stream()
                .map(Slug::toString)
                .toList();
    }

    private static Town town(String name, String... apart) {
        return new Town(name, List.of(apart));
    }

    @Test
    void distinct_byTheWordsThatTellApart() {
        assertThat(distinct(List.of(
                        town("Oslo", "NO"),
                        town("Toledo", "ES"),
                        town("Toledo", "US"),
                        town("Columbia", "US", "Q38022"),
                        town("Columbia", "US", "Q590849"),
                        town("Columbia"),
                        town("Springfield"),
                        town("Springfield"))))
                .containsExactly(
                        "oslo",
                        "toledo-es",
                        "toledo-us",
                        "columbia-us-q38022",
                        "columbia-us-q590849",
                        "columbia",
                        "springfield",
                        "springfield-2");
    }

    @Test
    void distinct_ofWhatLooksLikeAnotherIdentifier() {
        assertThat(distinct(List.of(town("Paris", "US"), town("Paris", "FR"), town("Paris US", "CA"))))
                .containsExactly("paris-us", "paris-fr", "paris-us-ca");
    }

    @Provide
    Arbitrary<List<Town>> towns() {
        Arbitrary<String> name = Arbitraries.of("A", "A b", "A 2", "A b 2", "C", "x".repeat(90), "x".repeat(79) + " y");
        Arbitrary<List<String>> apart =
                Arbitraries.of("b", "2", "c", "z".repeat(70)).list().ofMaxSize(3);
        return Combinators.combine(name, apart).as(Town::new).list().ofMaxSize(12);
    }

    @Property
    void distinct_isDistinctAndFollowsTheGrammar(@ForAll("towns") List<Town> towns) {
        assertThat(distinct(towns)).hasSameSizeAs(towns).doesNotHaveDuplicates().allSatisfy(Slug::parse);
    }

    @Property
    void distinct_doesNotHangOnTheOrder(@ForAll("towns") List<Town> towns, @ForAll Random random) {
        List<Town> others = new ArrayList<>(towns);
        Collections.shuffle(others, random);

        assertThat(byTown(others)).isEqualTo(byTown(towns));
    }

    private static Map<String, List<String>> byTown(List<Town> towns) {
        List<String> slugs = distinct(towns);
        Map<String, List<String>> byTown = new TreeMap<>();
        for (int i = 0; i < slugs.size(); i++) {
            byTown.computeIfAbsent(towns.get(i).toString(), town -> new ArrayList<>())
                    .add(slugs.get(i));
        }
        return byTown.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().sorted().toList()));
    }
}
