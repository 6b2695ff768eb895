package org.urbancoop.json.table;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A member with a value for each key, in an object. */
record MapMember<T, B, V>(
        Name key,
        ValueCodec<V> codec,
        Function<? super T, ? extends Map<String, V>> getter,
        Member.Putter<B, V> putter,
        Member.Checks checks)
        implements Member<T, B> {

    @Override
    public Presence presence() {
        return Presence.MAP;
    }

    @Override
    public boolean isMandatory() {
        return false;
    }

    @Override
    public Outcome readValue(JsonIn in, B builder) throws IOException {
        if (in.token() != JsonIn.OBJECT) {
            in.refuseType("an object");
            return Outcome.REFUSED;
        }
        if (in.next() == JsonIn.END_OBJECT) {
            return Member.reportEmpty(in);
        }
        Keys keys = new Keys();
        long start = in.heapStart();
        boolean good = true;
        int size = 0;
        do {
            good &= readEntry(in, builder, keys);
            size++;
        } while (in.next() != JsonIn.END_OBJECT);
        in.countHeap(size, HeapBudget.ENTRY, start);
        return good ? Outcome.READ : Outcome.REFUSED;
    }

    private boolean readEntry(JsonIn in, B builder, Keys keys) throws IOException {
        String key = in.readKey();
        if (key == null) {
            return in.skipMember();
        }
        if (!keys.add(key)) {
            return in.refuseDuplicate();
        }
        boolean good = checks.acceptsKey(in, key);
        if (in.token() == JsonIn.NULL) {
            Member.reportNull(in);
            return true;
        }
        V value = codec.read(in);
        if (value == null || !checks.accepts(in, value)) {
            return false;
        }
        putter.put(builder, key, value);
        return good;
    }

    @Override
    public @Nullable Object given(T value) {
        Map<String, V> values = getter.apply(value);
        return values.isEmpty() ? null : values;
    }

    @Override
    @SuppressWarnings("unchecked") // The getter gave it.
    public void writeGiven(JsonOut out, Object given) throws IOException {
        Map<String, V> values = (Map<String, V>) given;
        out.name(key);
        out.startObject();
        for (Map.Entry<String, V> entry : values.entrySet()) {
            try {
                out.name(entry.getKey());
                codec.write(out, entry.getValue());
            } catch (UnwritableException e) {
                throw e.below(entry.getKey());
            }
        }
        out.endObject();
    }
}
