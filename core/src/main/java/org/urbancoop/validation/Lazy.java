package org.urbancoop.validation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is worked out once, when it is first asked for, by whichever thread asks. */
final class Lazy<T> {

    private final Supplier<T> supplier;
    private @Nullable T value;

    Lazy(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    synchronized T get() {
        T found = value;
        if (found == null) {
            found = supplier.get();
            value = found;
        }
        return found;
    }
}
