package org.urbancoop.text;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.urbancoop.SerializedText;

/**
 * An identifier that reads well, such as {@code ulaanbaatar-fare-collection-2014}.
 *
 * <p>It is unique within one type of record only, and says nothing of that type: see
 * {@code org.urbancoop.reference.RecordReference} for the two together.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class Slug implements Comparable<Slug>, Serializable {

    /** The grammar of an identifier: {@value}. */
    public static final String GRAMMAR = "[a-z0-9]+(-[a-z0-9]+)*";

    /** The longest identifier, in characters: {@value}. */
    public static final int MAX_LENGTH = 80;

    private final String text;

    private Slug(String text) {
        this.text = text;
    }

    /**
     * Parses an identifier, such as {@code seoul-taipei}.
     *
     * @param text a text that follows {@value #GRAMMAR}, 1 to {@value #MAX_LENGTH} characters
     * @return the identifier
     * @throws MalformedTextException if the text does not follow the grammar or is too long
     */
    public static Slug parse(String text) {
        Objects.requireNonNull(text, "text");
        return new Slug(check("Slug", text, 0));
    }

    /**
     * Obtains what {@link #parse(String)} gives: frameworks that bind parameters look for this name.
     *
     * @param text a text that follows {@value #GRAMMAR}
     * @return the value
     * @throws org.urbancoop.text.MalformedTextException if the text is malformed
     */
    public static Slug of(String text) {
        return parse(text);
    }

    /**
     * Makes an identifier of a name: {@code dar-es-salaam} of {@code Dar es Salaam}, {@code lodz} of {@code Łódź}.
     *
     * <p>Letters lose their accents as {@link Spelling#fold} has it ({@code ß} is {@code ss}), apostrophes and the dots
     * of abbreviations vanish ({@code Xi'an} is {@code xian}, {@code D.C.} is {@code dc}), {@code &} is {@code and},
     * and whatever else is no letter or digit becomes a hyphen. What is longer than {@value #MAX_LENGTH} characters
     * ends with its last whole word. Two names may give one identifier: {@link Slugs#distinct} keeps them apart.
     *
     * @param name a name in Latin letters
     * @return the identifier
     * @throws MalformedTextException if the name has letters of another script, such as {@code 서울}, for which a Latin
     *     name has to be given, or if it has neither letter nor digit
     */
    public static Slug fromName(String name) {
        Objects.requireNonNull(name, "name");
        SlugOfName made = SlugOfName.of(name);
        if (made.foreign() >= 0) {
            throw new MalformedTextException(
                    "Slug", name, made.foreign(), "a name in Latin letters, as other letters are not romanized here");
        }
        if (made.text().isEmpty()) {
            throw new MalformedTextException("Slug", name, name.length(), "a letter or a digit");
        }
        return new Slug(made.text());
    }

    /**
     * Makes an identifier of the first of several names that is in Latin letters: {@code seoul} of {@code 서울} and
     * {@code Seoul}.
     *
     * @param names the names of one thing, the best one first, such as those of a city in all languages
     * @return the identifier
     * @throws MalformedTextException if there are names and none is in Latin letters; it tells of the first one
     * @throws IllegalArgumentException if there are no names
     */
    public static Slug fromNames(List<String> names) {
        Objects.requireNonNull(names, "names");
        if (names.isEmpty()) {
            throw new IllegalArgumentException("An identifier is made of one name at least");
        }
        for (String name : names) {
            SlugOfName made = SlugOfName.of(Objects.requireNonNull(name, "names has a null element"));
            if (made.foreign() < 0 && !made.text().isEmpty()) {
                return new Slug(made.text());
            }
        }
        return fromName(names.get(0));
    }

    /**
     * Checks that the rest of a text is an identifier, for the grammars that end in one.
     *
     * @param type the simple name of the type that is parsed
     * @param text the whole text
     * @param from the index at which the identifier starts, from 0
     * @return the identifier's text
     * @throws MalformedTextException if the rest does not follow the grammar or is too long
     * @throws IllegalArgumentException if the index is negative
     */
    public static String check(String type, String text, int from) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        if (from < 0) {
            throw new IllegalArgumentException("The index of an identifier starts at 0, not at " + from);
        }
        int length = text.length();
        boolean afterLetter = false;
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                afterLetter = true;
            } else if (c == '-' && afterLetter && i + 1 < length) {
                afterLetter = false;
            } else {
                throw new MalformedTextException(type, text, i, expected(c == '-'));
            }
            if (i - from >= MAX_LENGTH) {
                throw new MalformedTextException(type, text, i, "the end after " + MAX_LENGTH + " characters");
            }
        }
        if (!afterLetter) {
            throw new MalformedTextException(type, text, length, expected(false));
        }
        return from == 0 ? text : text.substring(from);
    }

    private static String expected(boolean hyphen) {
        return hyphen
                ? "'a' to 'z' or '0' to '9' (a hyphen only between two of them)"
                : "'a' to 'z', '0' to '9' or a hyphen between them";
    }

    @Override
    public int compareTo(Slug other) {
        Objects.requireNonNull(other, "other");
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slug slug && text.equals(slug.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Gets the identifier's text, which {@link #parse} reads back.
     *
     * @return the text, such as {@code seoul}
     */
    @Override
    public String toString() {
        return text;
    }

    private Object writeReplace() {
        return SerializedText.of(this);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        SerializedText.refuse(stream);
    }
}
