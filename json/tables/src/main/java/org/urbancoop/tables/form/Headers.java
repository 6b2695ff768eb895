package org.urbancoop.tables.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Spelling;

/**
 * The headers of columns: {@code Participant 2: Role} for {@code /participants/1/role}, {@code Name (ko)} for {@code
 * /names/ko}. Where a key would not come back, the header is the JSON Pointer.
 */
public final class Headers {

    private static final String LEVEL = ": ";
    private static final Pattern IN_LIST = Pattern.compile("(.*?)\\s*([1-9][0-9]{0,4})");
    private static final Pattern IN_MAP = Pattern.compile("(?s)(.*?)\\s*\\((.+)\\)");
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.KOREAN);

    private Headers() {}

    /** Writes the header of a place in a type. */
    public static String of(Class<? extends Extensible> type, JsonPointer pointer, Locale locale) {
        String header = words(type, pointer, locale);
        return parse(type, header).equals(Optional.of(pointer)) ? header : pointer.toString();
    }

    private static String words(Class<? extends Extensible> type, JsonPointer pointer, Locale locale) {
        List<String> levels = new ArrayList<>();
        Class<? extends Extensible> owner = type;
        List<String> steps = pointer.steps();
        for (int i = 0; i < steps.size(); i++) {
            MemberDescription member = Members.of(owner).get(steps.get(i));
            String label = Labels.of(owner, member.name()).in(locale);
            if (member.multiplicity() == Multiplicity.LIST) {
                i++;
                label += " " + (Integer.parseInt(steps.get(i)) + 1);
            } else if (member.multiplicity() == Multiplicity.MAP) {
                i++;
                label += " (" + steps.get(i) + ")";
            }
            levels.add(label);
            if (member.kind() == ValueKind.OBJECT) {
                owner = member.valueType().asSubclass(Extensible.class);
            }
        }
        return String.join(LEVEL, levels);
    }

    /** Finds the place that a header means, in either language; empty if it is none of this type. */
    public static Optional<JsonPointer> parse(Class<? extends Extensible> type, String header) {
        if (header.startsWith("/")) {
            try {
                JsonPointer pointer = JsonPointer.parse(header);
                return Members.of(type).find(pointer).isPresent() ? Optional.of(pointer) : Optional.empty();
            } catch (MalformedTextException e) {
                return Optional.empty();
            }
        }
        return parse(type, JsonPointer.ROOT, Arrays.asList(header.split("\\s*:\\s+", -1)));
    }

    private static Optional<JsonPointer> parse(
            Class<? extends Extensible> owner, JsonPointer start, List<String> levels) {
        for (MemberDescription member : Members.of(owner).all()) {
            Optional<JsonPointer> place = step(owner, member, start, levels.get(0));
            if (place.isPresent() && levels.size() == 1 && member.kind() != ValueKind.OBJECT) {
                return place;
            }
            if (place.isPresent() && levels.size() > 1 && member.kind() == ValueKind.OBJECT) {
                Optional<JsonPointer> found = parse(
                        member.valueType().asSubclass(Extensible.class), place.get(), levels.subList(1, levels.size()));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonPointer> step(
            Class<? extends Extensible> owner, MemberDescription member, JsonPointer start, String level) {
        JsonPointer place = start.child(member.name());
        Optional<String> inside = Optional.empty();
        String label = level;
        if (member.multiplicity() == Multiplicity.LIST || member.multiplicity() == Multiplicity.MAP) {
            boolean isList = member.multiplicity() == Multiplicity.LIST;
            Matcher matcher = (isList ? IN_LIST : IN_MAP).matcher(level);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            label = matcher.group(1);
            String key = matcher.group(2);
            inside = Optional.of(isList ? Integer.toString(Integer.parseInt(key) - 1) : key);
        }
        String folded = Spelling.fold(label);
        boolean isMeant = LOCALES.stream()
                .anyMatch(
                        locale -> Spelling.fold(Labels.of(owner, member.name()).in(locale))
                                .equals(folded));
        return isMeant ? Optional.of(inside.map(place::child).orElse(place)) : Optional.empty();
    }
}
