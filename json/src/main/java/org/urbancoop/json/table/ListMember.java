package org.urbancoop.json.table;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** A member with any number of values, in an array. */
final class ListMember<T, B, V> extends Member<T, B> {
    private final ValueCodec<V> codec;
    private final Function<? super T, ? extends List<V>> getter;
    private final Setter<B, V> adder;
    private final boolean records;

    ListMember(
            String name,
            ValueCodec<V> codec,
            Function<? super T, ? extends List<V>> getter,
            Setter<B, V> adder,
            boolean mandatory,
            boolean records) {
        super(name, Presence.LIST, mandatory, codec);
        this.codec = codec;
        this.getter = getter;
        this.adder = adder;
        this.records = records;
    }

    @Override
    Outcome readValue(JsonIn in, B builder) throws IOException {
        if (in.token() != JsonIn.ARRAY) {
            in.refuseType("an array");
            return Outcome.REFUSED;
        }
        if (in.next() == JsonIn.END_ARRAY) {
            return reportEmpty(in);
        }
        long start = in.heapStart();
        boolean good = true;
        int size = 0;
        if (records) {
            in.startRecords();
        }
        do {
            V value = records ? in.readRecord(codec) : codec.read(in);
            if (value == null) {
                // A record is refused by itself.
                good &= records;
            } else if (accepts(in, value)) {
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
        return acceptsSize(in, size) && good ? Outcome.READ : Outcome.REFUSED;
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
    void write(JsonOut out, T value) throws IOException {
        List<V> values = getter.apply(value);
        if (values.isEmpty()) {
            return;
        }
        out.name(name);
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
