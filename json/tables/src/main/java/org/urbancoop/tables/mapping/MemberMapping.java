package org.urbancoop.tables.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.text.JsonPointer;

/**
 * Where one member of a record comes from, such as {@code /country} from the column {@code Country}.
 *
 * @param to the member, such as {@code /names/ko} or {@code /parties/0}
 * @param origin where its value stands
 * @param part what of the cell is meant; empty for all of it
 * @param separator what stands between the elements of a list, such as {@code ;}; empty if the cell is one value
 * @param fillDown whether an empty cell means what stands above it, as below a merged cell
 * @param terms the code for each word of the sheet that no code list knows, such as {@code Städtepartnerschaft} for
 *     {@code twinning}
 * @since 0.1.0
 */
public record MemberMapping(
        JsonPointer to,
        CellOrigin origin,
        Optional<CellPart> part,
        Optional<String> separator,
        boolean fillDown,
        Map<String, String> terms) {

    /**
     * Makes the mapping.
     *
     * @param to the member
     * @param origin where its value stands
     * @param part what of the cell is meant
     * @param separator what stands between the elements of a list
     * @param fillDown whether an empty cell means what stands above it
     * @param terms the code for each word of the sheet
     * @throws IllegalArgumentException if the separator is empty
     */
    public MemberMapping {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(separator, "separator");
        if (separator.filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException("A separator has a character or more; leave it out for a single value");
        }
        Objects.requireNonNull(terms, "terms").forEach((words, term) -> {
            Objects.requireNonNull(words, "terms key");
            Objects.requireNonNull(term, "terms value");
        });
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /**
     * Obtains the mapping of a whole cell.
     *
     * @param to the member, such as {@code JsonPointer.parse("/name")}
     * @param origin where its value stands
     * @return the mapping
     */
    public static MemberMapping of(JsonPointer to, CellOrigin origin) {
        return new MemberMapping(to, origin, Optional.empty(), Optional.empty(), false, Map.of());
    }
}
