package org.urbancoop.accessor;

import java.lang.invoke.MethodHandles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class to be copied, which tells its constants. */
final class CopiedModel implements CopiedClassTest.Held {

    private static final CopiedClass.Part PART = CopiedClass.part(MethodHandles.lookup());

    CopiedModel() {}

    @Override
    public List<?> items() {
        return PART.items();
    }

    @Override
    public CopiedClassTest.@Nullable Held next() {
        return (CopiedClassTest.Held) PART.next();
    }
}
