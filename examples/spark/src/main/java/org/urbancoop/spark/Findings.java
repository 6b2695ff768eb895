package org.urbancoop.spark;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.urbancoop.validation.Finding;

/** Findings as rows. */
final class Findings {

    /** Like {@link Finding}; {@code at} is the place of the line, see {@link Place}. */
    static final StructType SCHEMA = new StructType()
            .add("at", DataTypes.LongType, false)
            .add("code", DataTypes.StringType, false)
            .add("severity", DataTypes.StringType, false)
            .add("decided", DataTypes.BooleanType, false)
            .add("subject", DataTypes.StringType, false)
            .add("pointer", DataTypes.StringType, false)
            .add("value", DataTypes.StringType)
            .add("message", DataTypes.StringType, false)
            .add("message_ko", DataTypes.StringType, false)
            .add("hint", DataTypes.StringType, false)
            .add("hint_ko", DataTypes.StringType, false)
            .add("evidence", DataTypes.createArrayType(DataTypes.StringType, false), false)
            .add("cause", DataTypes.StringType, false);

    private Findings() {}

    static Row row(long at, Finding finding) {
        List<String> evidence = finding.evidence();
        return RowFactory.create(
                at,
                finding.code(),
                finding.severity().toString(),
                finding.decided(),
                finding.subject(),
                finding.pointer().toString(),
                finding.value().orElse(null),
                finding.message().english(),
                finding.message().korean(),
                finding.hint().english(),
                finding.hint().korean(),
                evidence.toArray(),
                finding.cause());
    }
}
