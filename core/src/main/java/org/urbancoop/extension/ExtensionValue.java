package org.urbancoop.extension;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.Copies;
import org.urbancoop.text.MalformedTextException;

/**
 * The value of a member that this library does not know, such as {@code 1.10}, {@code "north"} or {@code [1, 2]}.
 *
 * <p>Equality is structural. It does not interpret: a number keeps its digits, a text is no date. Values may be nested
 * to any depth; what a document may hold is bounded by who reads and writes it.
 *
 * @since 0.1.0
 */
public sealed interface ExtensionValue {

    /**
     * A text, such as {@code "north"}.
     *
     * @param value the text without quotes or escapes; may be empty
     */
    record TextValue(String value) implements ExtensionValue {

        /**
         * Checks that there is a text.
         *
         * @param value the text without quotes or escapes; may be empty
         */
        public TextValue {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return '"' + value + '"';
        }
    }

    /**
     * A number with the digits that the document has, such as {@code 1.10} or {@code 1e400}.
     *
     * @param literal the number as RFC 8259, section 6, writes it
     */
    record NumberValue(String literal) implements ExtensionValue {

        /** The grammar of a number by RFC 8259, section 6: {@value}. */
        public static final String GRAMMAR = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?";

        /**
         * Checks the grammar.
         *
         * @param literal the number as RFC 8259, section 6, writes it
         * @throws MalformedTextException if the literal does not follow {@value #GRAMMAR}
         */
        public NumberValue {
            Objects.requireNonNull(literal, "literal");
            if (!isNumber(literal)) {
                throw new MalformedTextException(
                        "NumberValue", literal, mismatch(literal), "a number as JSON writes it");
            }
        }

        /** Checks the grammar without an expression, which would take a fresh JVM a while. */
        private static boolean isNumber(String literal) {
            int at = literal.startsWith("-") ? 1 : 0;
            at = literal.startsWith("0", at) ? at + 1 : endOfDigits(literal, at);
            if (at >= 0 && literal.startsWith(".", at)) {
                at = endOfDigits(literal, at + 1);
            }
            if (at >= 0 && (literal.startsWith("e", at) || literal.startsWith("E", at))) {
                boolean signed = literal.startsWith("+", at + 1) || literal.startsWith("-", at + 1);
                at = endOfDigits(literal, signed ? at + 2 : at + 1);
            }
            return at == literal.length();
        }

        /** The index after one digit or more, below zero if none stands there. */
        private static int endOfDigits(String literal, int from) {
            int at = from;
            while (at < literal.length() && literal.charAt(at) >= '0' && literal.charAt(at) <= '9') {
                at++;
            }
            return at == from ? -1 : at;
        }

        /** The index of the first character with which no number goes on, or the length if one ends too early. */
        private static int mismatch(String literal) {
            Matcher matcher = Pattern.compile(GRAMMAR).matcher(literal);
            int index = matcher.lookingAt() ? matcher.end() : 0;
            while (index < literal.length() && (matcher.region(0, index + 1).matches() || matcher.hitEnd())) {
                index++;
            }
            return index;
        }

        /**
         * Obtains the value of a decimal, such as {@code 1.10}.
         *
         * @param value any decimal
         * @return the number with the digits of the decimal
         */
        public static NumberValue of(BigDecimal value) {
            return new NumberValue(exact(Objects.requireNonNull(value, "value")).toString());
        }

        /** A subclass may say one number and print another: its digits are what counts. */
        private static BigDecimal exact(BigDecimal value) {
            return value.getClass() == BigDecimal.class
                    ? value
                    : new BigDecimal(new BigInteger(value.unscaledValue().toByteArray()), value.scale());
        }

        @Override
        public String toString() {
            return literal;
        }
    }

    /**
     * A truth value, {@code true} or {@code false}.
     *
     * @param value the truth value
     */
    record BooleanValue(boolean value) implements ExtensionValue {

        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** An explicit {@code null}, which is kept apart from an absent member. */
    record NullValue() implements ExtensionValue {

        @Override
        public String toString() {
            return "null";
        }
    }

    /**
     * An array, such as {@code [1, 2]}.
     *
     * @param values the elements in order; may be empty
     */
    record ArrayValue(List<ExtensionValue> values) implements ExtensionValue {

        /**
         * Copies the elements.
         *
         * @param values the elements in order; may be empty
         */
        public ArrayValue {
            values = values instanceof PackedTree.Elements ? values : Copies.list(values, "values");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ArrayValue array && Trees.equal(this, array);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }

        @Override
        public String toString() {
            return Trees.text(this);
        }
    }

    /**
     * An object, such as {@code {east: 1}}.
     *
     * @param members the members in order; may be empty
     */
    record ObjectValue(Extensions members) implements ExtensionValue {

        /**
         * Checks that there are members, none being a case of its own.
         *
         * @param members the members in order; may be empty
         */
        public ObjectValue {
            Objects.requireNonNull(members, "members");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ObjectValue object && Trees.equal(this, object);
        }

        @Override
        public int hashCode() {
            return Trees.hash(this);
        }

        @Override
        public String toString() {
            return Trees.text(this);
        }
    }
}
