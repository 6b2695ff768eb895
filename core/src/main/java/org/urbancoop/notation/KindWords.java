package org.urbancoop.notation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.urbancoop.code.CityKind;

/** Words for the kind of a place around its name, such as {@code City of} and {@code 특별시}. */
final class KindWords {

    /** Longer ones stand before those that they end in. */
    private static final List<String> BEHIND = List.of(
            " metropolitan city",
            " special city",
            " capital city",
            " city",
            " municipality",
            " metropolis",
            " prefecture",
            " province",
            " governorate",
            " county",
            " district",
            " region",
            " state");

    private static final List<String> BEFORE =
            List.of("city of ", "municipality of ", "province of ", "prefecture of ", "state of ", "greater ");

    private static final List<String> KOREAN =
            List.of("특별자치시", "특별자치도", "특별시", "광역시", "시", "도", "주", "성", "현", "부", "군", "구");

    private static final int SHORTEST_KOREAN = 2;

    private static final Set<CityKind> CITIES = Set.of(CityKind.CITY, CityKind.METROPOLIS, CityKind.MUNICIPALITY);
    private static final Set<CityKind> PROVINCES = Set.of(CityKind.PROVINCE);
    private static final Set<CityKind> DISTRICTS = Set.of(CityKind.DISTRICT, CityKind.BOROUGH);

    /** What a Korean word for the kind of a place is said of. */
    private static final Map<String, Set<CityKind>> KINDS = Map.ofEntries(
            Map.entry("특별자치시", CITIES),
            Map.entry("특별시", CITIES),
            Map.entry("광역시", CITIES),
            Map.entry("시", CITIES),
            Map.entry("특별자치도", PROVINCES),
            Map.entry("도", PROVINCES),
            Map.entry("성", PROVINCES),
            Map.entry("주", Set.of(CityKind.STATE, CityKind.PROVINCE, CityKind.REGION)),
            Map.entry("현", Set.of(CityKind.PREFECTURE)),
            Map.entry("부", Set.of(CityKind.PREFECTURE)),
            Map.entry("군", Set.of(CityKind.COUNTY, CityKind.DISTRICT)),
            Map.entry("구", DISTRICTS));

    /** The one place with this word in the world, which counts as a city and as a prefecture. */
    private static final String TOKYO = "도쿄도";

    private static final Set<CityKind> KINDS_OF_TOKYO =
            Set.of(CityKind.CITY, CityKind.METROPOLIS, CityKind.MUNICIPALITY, CityKind.PREFECTURE, CityKind.PROVINCE);

    /** 광주광역시 and 광주시 are two cities, and 광주 may be either. */
    private static final Set<String> OF_TWO_CITIES = Set.of("광주");

    private KindWords() {}

    /** Takes the word from a name that has one and is more than that. */
    static Optional<String> without(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : BEHIND) {
            if (lower.endsWith(word) && lower.length() > word.length()) {
                return Optional.of(name.substring(0, name.length() - word.length()));
            }
        }
        for (String word : BEFORE) {
            if (lower.startsWith(word) && lower.length() > word.length()) {
                return Optional.of(name.substring(word.length()));
            }
        }
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return korean(composed).map(word -> composed.substring(0, composed.length() - word.length()));
    }

    private static Optional<String> korean(String name) {
        return KOREAN.stream()
                .filter(word -> name.endsWith(word) && name.length() >= word.length() + SHORTEST_KOREAN)
                .findFirst();
    }

    /**
     * Tells whether two Korean names of one place differ only by a word for its kind that is true of it: 서울시, 서울특별시
     * and 서울 of a city; 뉴욕주 is no name of the city 뉴욕.
     *
     * @param printed the printed name
     * @param known a name of the record
     * @param kind the kind of the record
     */
    static boolean isSame(String printed, String known, CityKind kind) {
        String a = Normalizer.normalize(printed, Normalizer.Form.NFC);
        String b = Normalizer.normalize(known, Normalizer.Form.NFC);
        Set<CityKind> ofA =
                a.equals(TOKYO) ? KINDS_OF_TOKYO : korean(a).map(KINDS::get).orElse(CITIES);
        Set<CityKind> ofB =
                b.equals(TOKYO) ? KINDS_OF_TOKYO : korean(b).map(KINDS::get).orElse(ofA);
        String bare = without(a).orElse(a);
        boolean isOne = ofA.equals(ofB) || a.equals(TOKYO) || b.equals(TOKYO);
        return isOne
                && ofA.contains(kind)
                && bare.equals(without(b).orElse(b))
                && isHangul(bare)
                && !OF_TWO_CITIES.contains(bare);
    }

    /** Tells whether a name has Hangul, so that its reader reads Korean. */
    static boolean hasHangul(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    private static boolean isHangul(String name) {
        return name.codePoints()
                .allMatch(c -> c == ' ' || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }
}
