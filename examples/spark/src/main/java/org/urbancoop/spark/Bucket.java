package org.urbancoop.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.Partitioner;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.urbancoop.json.RecordReader;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ReadRecord;

/**
 * Lines that follow each other in a file, which one task checks together: their number is {@code stretch * 2^32} and
 * upwards.
 *
 * @param lines the lines that were read
 * @param problems a row of {@link #PROBLEM} for what is wrong with lines
 */
record Bucket(List<Line> lines, List<Row> problems) implements Serializable {

    static final StructType PROBLEM = StructType.fromDDL("at BIGINT NOT NULL, column INT, pointer STRING NOT NULL, "
            + "code STRING NOT NULL, severity STRING NOT NULL, problem STRING NOT NULL, problem_ko STRING NOT NULL, "
            + "text STRING");

    static final int BITS = 32;

    /** How many lines are one bucket: as a dataset, they are some 50 MB. */
    private static final int LINES = 1 << 14;

    /** Reads the next lines. */
    static Bucket read(RecordReader reader, long before) {
        Bucket bucket = new Bucket(new ArrayList<>(), new ArrayList<>());
        Map<String, Integer> told = new HashMap<>();
        for (int i = 0; i < LINES && reader.hasNext(); i++) {
            ReadRecord next = reader.next();
            long at = before + next.location().line();
            next.value().ifPresent(value -> bucket.lines.add(Line.of(at, value, told)));
            for (JsonProblem problem : next.problems()) {
                bucket.problems.add(RowFactory.create(
                        at,
                        problem.location().column(),
                        problem.pointer().toString(),
                        problem.code().toString(),
                        problem.severity().toString(),
                        problem.message(Locale.ENGLISH),
                        problem.message(Locale.KOREAN),
                        next.value().isPresent() ? null : next.raw()));
            }
        }
        return bucket;
    }

    /** Keeps what is sent to a bucket where the bucket is. */
    static final class Place extends Partitioner {

        private static final long serialVersionUID = 1;

        private final int stretches;

        Place(int stretches) {
            this.stretches = stretches;
        }

        @Override
        public int numPartitions() {
            return stretches;
        }

        @Override
        public int getPartition(Object bucket) {
            return (int) ((Long) bucket >> BITS);
        }
    }
}
