package org.urbancoop.spark;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.urbancoop.validation.Finding;

/** Findings as rows. */
final class Findings {

    /** Like {@link Finding}; {@code at} is the place of the line, see {@link Line}. */
    static final StructType SCHEMA = StructType.fromDDL("at BIGINT NOT NULL, code STRING NOT NULL, "
            + "severity STRING NOT NULL, decided BOOLEAN NOT NULL, subject STRING NOT NULL, pointer STRING NOT NULL, "
            + "value STRING, message STRING NOT NULL, message_ko STRING NOT NULL, hint STRING NOT NULL, "
            + "hint_ko STRING NOT NULL, evidence ARRAY<STRING> NOT NULL, cause STRING NOT NULL");

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
