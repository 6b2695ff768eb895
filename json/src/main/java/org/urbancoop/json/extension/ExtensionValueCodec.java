package org.urbancoop.json.extension;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.JsonOut;
import org.urbancoop.json.table.ValueCodec;

/** Any value, its numbers digit for digit. */
public final class ExtensionValueCodec extends ValueCodec<ExtensionValue> {

    public static final ValueCodec<ExtensionValue> CODEC = new ExtensionValueCodec();

    private ExtensionValueCodec() {
        super(Kind.OBJECT, "ExtensionValue");
    }

    @Override
    public @Nullable ExtensionValue read(JsonIn in) throws IOException {
        return in.readExtension();
    }

    @Override
    public void write(JsonOut out, ExtensionValue value) throws IOException {
        out.extension(value);
    }
}
