package org.urbancoop.code;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.urbancoop.text.MalformedTextException;

/**
 * A region of the world by the United Nations' standard M49, such as {@link #EASTERN_ASIA}, written {@code 030}. The
 * list is closed.
 *
 * <p>Five regions have subregions; those of {@link #SUB_SAHARAN_AFRICA} and {@link #LATIN_AMERICA} have intermediate
 * regions below them. They serve statistics and say nothing of politics. The names are those of CLDR.
 *
 * @since 0.1.0
 */
public enum WorldRegion {
    /** Africa, {@code 002}. */
    AFRICA("002", "", "Africa", "아프리카"),
    /** Northern Africa, {@code 015}. */
    NORTHERN_AFRICA("015", "002", "Northern Africa", "북부 아프리카"),
    /** Sub-Saharan Africa of M49, {@code 202}. */
    SUB_SAHARAN_AFRICA("202", "002", "Sub-Saharan Africa", "사하라 사막 이남 아프리카"),
    /** Eastern Africa, {@code 014}. */
    EASTERN_AFRICA("014", "202", "Eastern Africa", "동부 아프리카"),
    /** Middle Africa, {@code 017}. */
    MIDDLE_AFRICA("017", "202", "Middle Africa", "중부 아프리카"),
    /** Southern Africa, {@code 018}. */
    SOUTHERN_AFRICA("018", "202", "Southern Africa", "남부 아프리카"),
    /** Western Africa, {@code 011}. */
    WESTERN_AFRICA("011", "202", "Western Africa", "서부 아프리카"),
    /** Americas, {@code 019}. */
    AMERICAS("019", "", "Americas", "아메리카 대륙"),
    /** Northern America, {@code 021}. */
    NORTHERN_AMERICA("021", "019", "Northern America", "북부 아메리카"),
    /** Latin America, with the Caribbean, {@code 419}. */
    LATIN_AMERICA("419", "019", "Latin America", "라틴 아메리카"),
    /** Caribbean, {@code 029}. */
    CARIBBEAN("029", "419", "Caribbean", "카리브 제도"),
    /** Central America, {@code 013}. */
    CENTRAL_AMERICA("013", "419", "Central America", "중앙 아메리카"),
    /** South America, {@code 005}. */
    SOUTH_AMERICA("005", "419", "South America", "남아메리카"),
    /** Asia, {@code 142}. */
    ASIA("142", "", "Asia", "아시아"),
    /** Central Asia, {@code 143}. */
    CENTRAL_ASIA("143", "142", "Central Asia", "중앙 아시아"),
    /** Eastern Asia, {@code 030}. */
    EASTERN_ASIA("030", "142", "Eastern Asia", "동아시아"),
    /** Southern Asia, {@code 034}. */
    SOUTHERN_ASIA("034", "142", "Southern Asia", "남아시아"),
    /** Southeast Asia, {@code 035}. */
    SOUTHEAST_ASIA("035", "142", "Southeast Asia", "동남아시아"),
    /** Western Asia, {@code 145}. */
    WESTERN_ASIA("145", "142", "Western Asia", "서아시아"),
    /** Europe, {@code 150}. */
    EUROPE("150", "", "Europe", "유럽"),
    /** Eastern Europe, {@code 151}. */
    EASTERN_EUROPE("151", "150", "Eastern Europe", "동유럽"),
    /** Northern Europe, {@code 154}. */
    NORTHERN_EUROPE("154", "150", "Northern Europe", "북유럽"),
    /** Southern Europe, {@code 039}. */
    SOUTHERN_EUROPE("039", "150", "Southern Europe", "남유럽"),
    /** Western Europe, {@code 155}. */
    WESTERN_EUROPE("155", "150", "Western Europe", "서유럽"),
    /** Oceania, {@code 009}. */
    OCEANIA("009", "", "Oceania", "오세아니아"),
    /** Australasia: Australia, New Zealand and their islands, {@code 053}. */
    AUSTRALASIA("053", "009", "Australasia", "오스트랄라시아"),
    /** Melanesia, {@code 054}. */
    MELANESIA("054", "009", "Melanesia", "멜라네시아"),
    /** Micronesian Region (a region, not the country of that name), {@code 057}. */
    MICRONESIA("057", "009", "Micronesian Region", "미크로네시아 지역"),
    /** Polynesia, {@code 061}. */
    POLYNESIA("061", "009", "Polynesia", "폴리네시아");

    private final String text;
    private final String broader;
    private final String english;
    private final String korean;

    WorldRegion(String text, String broader, String english, String korean) {
        this.text = text;
        this.broader = broader;
        this.english = english;
        this.korean = korean;
    }

    /**
     * Parses a region's code, such as {@code 030}.
     *
     * @param text three digits
     * @return the region
     * @throws MalformedTextException if the text is no code of a region
     */
    public static WorldRegion parse(String text) {
        for (WorldRegion region : values()) {
            if (region.text.equals(text)) {
                return region;
            }
        }
        throw new MalformedTextException(
                "WorldRegion",
                text,
                0,
                "one of " + Arrays.stream(values()).map(WorldRegion::toString).collect(Collectors.joining(", ")));
    }

    /**
     * Obtains what {@link #parse(String)} gives: frameworks that bind parameters look for this name.
     *
     * @param text three digits, such as {@code 030}
     * @return the value
     * @throws org.urbancoop.text.MalformedTextException if the text is malformed
     */
    public static WorldRegion of(String text) {
        return parse(text);
    }

    /**
     * Gets the region that this one is a part of: {@link #ASIA} for {@link #EASTERN_ASIA}.
     *
     * @return the next wider region, or empty for the five that are the widest
     */
    public Optional<WorldRegion> broader() {
        return broader.isEmpty() ? Optional.empty() : Optional.of(parse(broader));
    }

    /**
     * Checks whether this region is the other one or lies in it: {@link #EASTERN_AFRICA} is in {@link #AFRICA}.
     *
     * @param other a region
     * @return true if it is the same or a part
     */
    public boolean isIn(WorldRegion other) {
        Objects.requireNonNull(other, "other");
        return this == other || broader().filter(wider -> wider.isIn(other)).isPresent();
    }

    /**
     * Gets the name for a person, such as {@code Eastern Asia} or {@code 동아시아}.
     *
     * @param locale the language; Korean, and English for any other
     * @return the name
     */
    public String label(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return locale.getLanguage().equals("ko") ? korean : english;
    }

    /**
     * Gets the region's code, which {@link #parse} reads back.
     *
     * @return three digits, such as {@code 030}
     */
    @Override
    public String toString() {
        return text;
    }
}
