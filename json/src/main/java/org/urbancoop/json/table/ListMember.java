package org.urbancoop.json.table;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A member with any number of values, in an array. */
record ListMember<T, B, V>(
        Name key,
        ValueCodec<V> codec,
        Function<? super T, ? extends List<V>> getter,
        Member.Setter<B, V> adder,
        boolean isMandatory,
        boolean records,
        Member.Checks checks)
        implements Member<T, B> {

    @Override
    public Presence presence() {
        return Presence.LIST;
    }

    @Override
    public Outcome readValue(JsonIn in, B builder) throws IOException {
        if (in.token() != JsonIn.ARRAY) {
            in.refuseType("an array");
            return Outcome.REFUSED;
        }
        if (records) {
            in.startRecords();
        }
        if (in.next() == JsonIn.END_ARRAY) {
            if (records) {
                in.endRecords();
            }
            return Member.reportEmpty(in);
        }
        long start = in.heapStart();
        boolean good = true;
        int size = 0;
        do {
            V value = records ? in.readRecord(codec) : codec.read(in);
            if (value == null) {
                // A record is refused by itself.
                good &= records;
            } else if (checks.accepts(in, value)) {
                adder.set(builder, value);
            } else {
                good = false;
            }
            size++;
        } while (in.next() != JsonIn.END_ARRAY);
        if (records) {
            in.endRecords();
        } else {
            in.countHeap(size, heapOfEach(), start);
        }
        return checks.acceptsSize(in, size) && good ? Outcome.READ : Outcome.REFUSED;
    }

    private int heapOfEach() {
        if (codec.kind() == ValueCodec.Kind.OBJECT) {
            return HeapBudget.OBJECT;
        }
        return codec == Scalars.TEXT ? HeapBudget.TEXT : HeapBudget.VALUE;
    }

    private void writeElement(JsonOut out, V element) throws IOException {
        if (records) {
            out.startRecord();
            codec.write(out, element);
            out.endRecord();
        } else {
            codec.write(out, element);
        }
    }

    @Override
    public @Nullable Object given(T value) {
        List<V> values = getter.apply(value);
        return values.isEmpty() ? null : values;
    }

    @Override
    @SuppressWarnings("unchecked") // The getter gave it.
    public void writeGiven(JsonOut out, Object given) throws IOException {
        List<V> values = (List<V>) given;
        out.name(key);
        out.startArray(codec.kind() != ValueCodec.Kind.OBJECT);
        if (records) {
            out.startRecords();
        }
        int index = 0;
        try {
            for (; index < values.size(); index++) {
                writeElement(out, values.get(index));
            }
        } catch (UnwritableException e) {
            throw e.below(index);
        }
        if (records) {
            out.endRecords();
        }
        out.endArray();
    }
}
