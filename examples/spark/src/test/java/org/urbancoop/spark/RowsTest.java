package org.urbancoop.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.urbancoop.amount.Money;
import org.urbancoop.city.City;
import org.urbancoop.code.Currency;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;

/** Typed rows hold what records hold, and records come back as they were. */
class RowsTest {

    private static final Dataset BUNDLED = UrbancoopDataset.load();

    private static final List<Class<?>> TYPES = Members.of(Dataset.class).all().stream()
            .filter(member -> member.multiplicity() == Multiplicity.LIST && member.kind() == ValueKind.OBJECT)
            .<Class<?>>map(MemberDescription::valueType)
            .toList();

    @Test
    void everyMemberOfTheCatalogue_isAField() {
        for (Class<?> type : TYPES) {
            assertThat(Schemas.of(type.asSubclass(Extensible.class)).fieldNames())
                    .startsWith(Members.of(type.asSubclass(Extensible.class)).all().stream()
                            .map(MemberDescription::name)
                            .toArray(String[]::new))
                    .endsWith("extensions");
        }
    }

    @Test
    void bundledDataset_hasTheSameValuesInSpark() throws IOException {
        String file =
                Sessions.write(BUNDLED, Sessions.folder().resolve("all.ndjson")).toString();
        try (SparkValidation all = SparkValidation.of(Sessions.local(), file, 1 << 20, null, 1)) {
            assertThat(all.records().collectAsList())
                    .isEqualTo(BUNDLED.records().toList());
            for (Class<?> each : TYPES) {
                if (CooperationRecord.class.isAssignableFrom(each)) {
                    Class<? extends CooperationRecord> type = each.asSubclass(CooperationRecord.class);
                    List<Row> rows = all.rows(type).collectAsList();
                    List<CooperationRecord> records =
                            BUNDLED.records().filter(type::isInstance).toList();
                    assertThat(rows).hasSameSizeAs(records);
                    for (int i = 0; i < rows.size(); i++) {
                        assertThat(leaves("", rows.get(i))).isEqualTo(leaves("", records.get(i)));
                    }
                }
            }
            assertThat(all.rows(City.class)
                            .where("id = 'seoul'")
                            .selectExpr("names['ko']", "country")
                            .head()
                            .mkString(" "))
                    .isEqualTo("서울 KR");
            Row period = all.rows(Project.class)
                    .where("period is not null")
                    .select("period.*")
                    .head();
            assertThat(period.getDate(1)).isNotNull();
            assertThat(period.getString(3)).isIn("year", "day", "month", "interval");
        }
    }

    @Test
    void numberBeyondSpark_isRefused() {
        Money vast = Money.builder()
                .amount(new BigDecimal("1234567890123456789"))
                .currency(Currency.KRW)
                .build();
        assertThatThrownBy(() -> Rows.of(Money.class).row(vast))
                .hasMessageContaining("amount has more digits")
                .hasMessageContaining("1234567890123456789");
    }

    /** The values of a row or an object by their place; of a date its text. */
    private static Map<String, String> leaves(String at, Object value) {
        Map<String, String> leaves = new TreeMap<>();
        if (value instanceof Extensible object) {
            MemberValues.children(object).forEach((name, child) -> leaves.putAll(leaves(at + "/" + name, child)));
        } else if (value instanceof Row row && row.schema().equals(Schemas.DATE)) {
            leaves.put(at, row.getString(0));
        } else if (value instanceof Row row) {
            for (int i = 0; i < row.size(); i++) {
                if (!row.isNullAt(i) && !row.schema().fieldNames()[i].equals(Schemas.EXTENSIONS)) {
                    Object cell = row.get(i);
                    leaves.putAll(leaves(
                            at + "/" + row.schema().fieldNames()[i],
                            cell instanceof scala.collection.Seq<?>
                                    ? row.getList(i)
                                    : cell instanceof scala.collection.Map<?, ?> ? row.getJavaMap(i) : cell));
                }
            }
        } else if (value instanceof Collection<?> list) {
            int i = 0;
            for (Object element : list) {
                leaves.putAll(leaves(at + "/" + i++, element));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> leaves.putAll(leaves(at + "/" + key, element)));
        } else {
            leaves.put(
                    at,
                    value instanceof BigDecimal number
                            ? number.stripTrailingZeros().toPlainString()
                            : MemberValues.text(value));
        }
        return leaves;
    }
}
