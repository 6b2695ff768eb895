package org.urbancoop.spark;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders;
import org.apache.spark.sql.catalyst.encoders.Codec;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.record.CooperationRecord;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction0;

/** Keeps records in a {@code Dataset<CooperationRecord>} as the bytes of their JSON. */
public final class RecordEncoder {

    private RecordEncoder() {}

    /**
     * Obtains the encoder.
     *
     * @return an encoder with one binary column
     */
    public static Encoder<CooperationRecord> create() {
        return new AgnosticEncoders.TransformingEncoder<CooperationRecord, byte[]>(
                ClassTag$.MODULE$.apply(CooperationRecord.class),
                AgnosticEncoders.BinaryEncoder$.MODULE$,
                new Json(),
                false);
    }

    /** The codec, which Spark asks to be its own maker. */
    private static final class Json extends AbstractFunction0<Codec<? super CooperationRecord, byte[]>>
            implements Codec<CooperationRecord, byte[]>, java.io.Serializable {

        private static final long serialVersionUID = 1;

        @Override
        public Codec<? super CooperationRecord, byte[]> apply() {
            return this;
        }

        @Override
        public byte[] encode(CooperationRecord entry) {
            return UrbancoopJson.of().toBytes(entry);
        }

        @Override
        public CooperationRecord decode(byte[] json) {
            return UrbancoopJson.of().read(json, CooperationRecord.class);
        }
    }
}
