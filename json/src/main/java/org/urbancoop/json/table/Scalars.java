package org.urbancoop.json.table;

import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.urbancoop.amount.Decimals;
import org.urbancoop.json.problem.ProblemCode;

/** The values that need no grammar of their own: texts, decimals, whole numbers, truth values. */
public final class Scalars {

    /** Any text, such as {@code "Seoul"}; the empty one is a value, which a rule may report. */
    public static final ValueCodec<String> TEXT = new ValueCodec<>(ValueCodec.Kind.TEXT, "String") {
        @Override
        public @Nullable String read(JsonIn in) throws IOException {
            return in.readText("a text");
        }

        @Override
        public void write(JsonOut out, String value) throws IOException {
            out.text(value);
        }
    };

    /** A decimal, such as {@code 126.9784}, within the bounds of {@link Decimals}. */
    public static final ValueCodec<BigDecimal> DECIMAL = new ValueCodec<>(ValueCodec.Kind.NUMBER, "BigDecimal") {
        @Override
        public @Nullable BigDecimal read(JsonIn in) throws IOException {
            BigDecimal value = in.readDecimal("a number");
            if (value != null
                    && (value.scale() > Decimals.MAX_SCALE
                            || Math.max(value.precision(), (long) value.precision() - value.scale())
                                    > Decimals.MAX_PRECISION)) {
                return in.refuse(
                        ProblemCode.NUMBER_OUT_OF_RANGE,
                        "expected a number of " + Decimals.MAX_PRECISION + " digits and " + Decimals.MAX_SCALE
                                + " decimals at most, written out",
                        "");
            }
            return value;
        }

        @Override
        public void write(JsonOut out, BigDecimal value) throws IOException {
            out.number(value);
        }
    };

    /** A whole number, such as {@code 6}; {@code 6.0} is one, too. */
    public static final ValueCodec<Integer> INTEGER = new ValueCodec<>(ValueCodec.Kind.INTEGER, "Integer") {
        @Override
        public @Nullable Integer read(JsonIn in) throws IOException {
            BigDecimal value = in.readDecimal("a whole number");
            if (value == null) {
                return null;
            }
            try {
                return value.intValueExact();
            } catch (ArithmeticException e) {
                return in.refuse(
                        ProblemCode.NUMBER_OUT_OF_RANGE,
                        "expected a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE,
                        "");
            }
        }

        @Override
        public void write(JsonOut out, Integer value) throws IOException {
            out.number(value);
        }
    };

    /** A truth value. */
    public static final ValueCodec<Boolean> BOOLEAN = new ValueCodec<>(ValueCodec.Kind.BOOLEAN, "Boolean") {
        @Override
        public @Nullable Boolean read(JsonIn in) throws IOException {
            return in.token() == JsonIn.TRUE
                    ? Boolean.TRUE
                    : in.token() == JsonIn.FALSE ? Boolean.FALSE : in.refuseType("true or false");
        }

        @Override
        public void write(JsonOut out, Boolean value) throws IOException {
            out.truth(value);
        }
    };

    private Scalars() {}
}
