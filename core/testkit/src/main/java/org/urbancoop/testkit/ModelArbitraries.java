package org.urbancoop.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.urbancoop.code.Country;
import org.urbancoop.extension.Extensions;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.IsoDuration;
import org.urbancoop.time.TimeOfDay;

/**
 * Lets jqwik fill parameters of the model's types by themselves, such as {@code @ForAll Dataset dataset} or
 * {@code @ForAll Edtf date}, with what {@link Arbitraries} has of them.
 *
 * <p>jqwik finds it on the class path, and a test names it nowhere. On the module path, where what is optional cannot
 * be offered as a service, a method with {@code @Provide} returns the arbitrary.
 *
 * @since 0.1.0
 */
public final class ModelArbitraries implements ArbitraryProvider {

    private static final Map<Class<?>, Arbitrary<?>> ALL = all();

    private static Map<Class<?>, Arbitrary<?>> all() {
        Map<Class<?>, Arbitrary<?>> all = new HashMap<>(Arbitraries.everyType());
        all.put(CooperationRecord.class, Arbitraries.records());
        all.put(Country.class, Arbitraries.countries());
        all.put(Edtf.class, Arbitraries.dates());
        all.put(Extensions.class, Arbitraries.extensions());
        all.put(IsoDuration.class, Arbitraries.durations());
        all.put(JsonPointer.class, Arbitraries.pointers());
        all.put(RecordReference.class, Arbitraries.recordReferences());
        all.put(Reference.class, Arbitraries.references());
        all.put(Slug.class, Arbitraries.slugs());
        all.put(TimeOfDay.class, Arbitraries.times());
        return all;
    }

    /** Creates the provider, as jqwik does by {@code new ModelArbitraries()}. */
    public ModelArbitraries() {
        // Nothing differs from one to the next.
    }

    /**
     * Tells whether a parameter is of a type of the model, such as {@code City}.
     *
     * @param targetType the type of the parameter
     * @return whether there are values of it
     */
    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        Objects.requireNonNull(targetType, "targetType");
        return ALL.containsKey(targetType.getRawType());
    }

    /**
     * Provides the values of a type of the model, such as {@link Arbitraries#cities()} for {@code City}.
     *
     * @param targetType the type of the parameter
     * @param subtypeProvider not used: no type of the model has parameters
     * @return one arbitrary, or none for other types
     */
    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        Objects.requireNonNull(targetType, "targetType");
        Objects.requireNonNull(subtypeProvider, "subtypeProvider");
        Arbitrary<?> found = ALL.get(targetType.getRawType());
        return found == null ? Set.of() : Set.of(found);
    }
}
