package org.urbancoop.accessor;

import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gets a value by reflection, which answers the first reads of a fresh JVM at once; after some of them by a compiled
 * function, which makes the millionth cheap.
 */
public final class Getter implements Function<Object, Object> {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private static final int COMPILE_AFTER = 200;

    private final Method accessor;
    private int reads;
    private volatile @Nullable Function<Object, Object> compiled;

    public Getter(Method accessor) {
        this.accessor = accessor;
    }

    @Override
    public Object apply(Object owner) {
        Function<Object, Object> function = compiled;
        if (function != null) {
            return function.apply(owner);
        }
        if (++reads > COMPILE_AFTER) {
            compiled = compile(accessor);
        }
        return Accessors.call(accessor, owner);
    }

    /** Obtains the compiled function at once; reflection goes on where a JVM makes no functions. */
    public static Function<Object, Object> compile(Method accessor) {
        return compile(accessor, LOOKUP);
    }

    @SuppressWarnings("unchecked") // the factory makes exactly this interface
    static Function<Object, Object> compile(Method accessor, MethodHandles.Lookup lookup) {
        try {
            MethodHandle handle = lookup.unreflect(accessor);
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invokeExact();
        } catch (LambdaConversionException | LinkageError | UnsupportedOperationException e) {
            // Such as in a native image.
            return owner -> Accessors.call(accessor, owner);
        } catch (Throwable e) {
            throw new IllegalStateException("No function can be made of " + accessor, e);
        }
    }
}
