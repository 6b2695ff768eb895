package org.urbancoop.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.time.Bound;
import org.urbancoop.time.Edtf;
import scala.jdk.javaapi.CollectionConverters;

/** Makes rows of objects of the model, by the schemas of {@link Schemas}. */
public final class Rows implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int LAST_YEAR = 9999;

    private final StructType schema;
    private final Class<? extends Extensible> type;

    private Rows(Class<? extends Extensible> type) {
        this.type = type;
        this.schema = Schemas.of(type);
    }

    /**
     * Obtains what makes rows of a type.
     *
     * @param type the type, such as {@code City.class}
     * @return the maker of rows
     */
    public static Rows of(Class<? extends Extensible> type) {
        return new Rows(type);
    }

    /**
     * Makes a row.
     *
     * @param value an object of the type
     * @return its row, with the schema
     * @throws IllegalArgumentException if a number has more digits than Spark holds
     */
    public Row row(Extensible value) {
        return row(value, type, schema);
    }

    private static Row row(Extensible object, Class<? extends Extensible> type, StructType schema) {
        Map<String, Object> values = MemberValues.of(object);
        List<MemberDescription> members = Members.of(type).all();
        @Nullable Object[] cells = new Object[members.size() + 1];
        for (int i = 0; i < members.size(); i++) {
            Object value = values.get(members.get(i).name());
            cells[i] = value == null ? null : member(members.get(i), value);
        }
        cells[members.size()] = object.getExtensions().asMap().isEmpty()
                ? null
                : object.getExtensions().toString();
        return new GenericRowWithSchema(cells, schema);
    }

    private static Object member(MemberDescription member, Object value) {
        if (member.multiplicity() == Multiplicity.MAP) {
            Map<String, Object> cells = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, each) -> cells.put(key.toString(), cell(member, each)));
            return CollectionConverters.asScala(cells);
        }
        return member.multiplicity() == Multiplicity.LIST
                ? StreamSupport.stream(((Iterable<?>) value).spliterator(), false)
                        .map(each -> cell(member, each))
                        .toArray()
                : cell(member, value);
    }

    private static Object cell(MemberDescription member, Object value) {
        return switch (member.kind()) {
            case NUMBER -> number(member, (BigDecimal) value);
            case INTEGER -> ((Number) value).longValue();
            case BOOLEAN -> value;
            case DATE, MOMENT -> date((Edtf) value);
            case OBJECT -> {
                Class<? extends Extensible> type = member.valueType().asSubclass(Extensible.class);
                yield row((Extensible) value, type, Schemas.of(type));
            }
            default -> MemberValues.text(value);
        };
    }

    /** Spark would make null of a number that it has no room for. */
    private static BigDecimal number(MemberDescription member, BigDecimal value) {
        BigDecimal number = value.setScale(Schemas.DECIMALS);
        if (number.precision() > Schemas.DIGITS) {
            throw new IllegalArgumentException(
                    member.name() + " has more digits than a row of Spark holds: " + value.toPlainString());
        }
        return number;
    }

    private static Row date(Edtf date) {
        String precision = (date.kind() == Edtf.Kind.DATE
                        ? date.precision().<Enum<?>>map(each -> each).orElse(date.kind())
                        : date.kind())
                .name();
        return new GenericRowWithSchema(
                new Object[] {
                    date.toString(),
                    day(date.earliest()),
                    day(date.latest()),
                    precision.toLowerCase(Locale.ROOT).replace('_', '-')
                },
                Schemas.DATE);
    }

    private static @Nullable Date day(Bound bound) {
        Optional<LocalDate> day =
                bound.toLocalDate().filter(each -> each.getYear() >= 1 && each.getYear() <= LAST_YEAR);
        return day.map(Date::valueOf).orElse(null);
    }
}
