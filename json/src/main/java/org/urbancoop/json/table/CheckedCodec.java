package org.urbancoop.json.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads values whose constraints must hold: what breaks one is refused where it stands, like what is misspelt.
 *
 * @param <V> the type of the values
 */
public final class CheckedCodec<V> extends ValueCodec<V> {

    private final ValueCodec<V> codec;

    private CheckedCodec(ValueCodec<V> codec) {
        super(codec.kind(), codec.typeName());
        this.codec = codec;
    }

    /**
     * Obtains a codec that checks constraints, or does not.
     *
     * @param <V> the type of the values
     * @param codec the codec
     * @param checked whether constraints are checked
     * @return the codec, which then checks all below it, too
     */
    public static <V> ValueCodec<V> of(ValueCodec<V> codec, boolean checked) {
        return checked ? new CheckedCodec<>(codec) : codec;
    }

    @Override
    public @Nullable V read(JsonIn in) throws IOException {
        in.checkConstraints();
        return codec.read(in);
    }

    @Override
    public void write(JsonOut out, V value) throws IOException {
        codec.write(out, value);
    }
}
