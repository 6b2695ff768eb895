package org.urbancoop.json.canonical;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.JsonOut;
import org.urbancoop.json.table.ValueCodec;

/**
 * Reads a value of any type straight into its canonical form. The reader is strict: what it refuses ends in an
 * exception.
 */
final class AnyValue extends ValueCodec<CanonicalJson> {

    static final ValueCodec<CanonicalJson> CODEC = new AnyValue();

    private AnyValue() {
        super(Kind.OBJECT, "Json");
    }

    @Override
    public CanonicalJson read(JsonIn in) throws IOException {
        CanonicalOut out = new CanonicalOut(Set.of());
        copy(in, out);
        return new CanonicalJson(out);
    }

    private static void copy(JsonIn in, CanonicalOut out) throws IOException {
        switch (in.token()) {
            case JsonIn.OBJECT -> {
                out.startObject();
                Set<@Nullable String> names = new HashSet<>();
                while (in.next() != JsonIn.END_OBJECT) {
                    String name = in.readName();
                    if (name == null || !names.add(name)) {
                        in.refuse(
                                ProblemCode.DUPLICATE_MEMBER,
                                "the member stands twice in one object",
                                "which of the two is meant cannot be known");
                        continue;
                    }
                    out.name(name);
                    in.next();
                    copy(in, out);
                }
                out.endObject();
            }
            case JsonIn.ARRAY -> {
                out.startArray(true);
                while (in.next() != JsonIn.END_ARRAY) {
                    copy(in, out);
                }
                out.endArray();
            }
            default -> copyScalar(in, out);
        }
    }

    private static void copyScalar(JsonIn in, CanonicalOut out) throws IOException {
        ExtensionValue value = in.readExtension();
        if (value instanceof ExtensionValue.TextValue text) {
            out.text(text.value());
        } else if (value instanceof ExtensionValue.NumberValue number) {
            if (CanonicalNumber.parse(number.literal()).isEmpty()) {
                in.refuse(
                        ProblemCode.NUMBER_OUT_OF_RANGE,
                        CanonicalJson.NO_DOUBLE,
                        CanonicalNumber.hint(number.literal()));
                return;
            }
            out.literal(number.literal());
        } else if (value instanceof ExtensionValue.BooleanValue truth) {
            out.truth(truth.value());
        } else {
            out.nothing();
        }
    }

    @Override
    public void write(JsonOut out, CanonicalJson value) {
        throw new UnsupportedOperationException("A canonical form is written as it is");
    }
}
