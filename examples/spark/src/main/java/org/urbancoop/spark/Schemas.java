package org.urbancoop.spark;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;

/**
 * The schema of rows of a type of the model, from the catalogue of members: a field for each member, with what it
 * means as the comment, and {@code extensions}, the JSON of the members that the library does not know.
 */
public final class Schemas {

    /** The field behind the members of each object: what it holds besides, as the JSON of an object. */
    static final String EXTENSIONS = "extensions";

    /** Digits of a number; the format has up to 40, of which 20 are decimals. */
    static final int DIGITS = 38;

    /** Decimals of a number. */
    static final int DECIMALS = 20;

    /** A date: its text (EDTF), its first and last day where they are known, and how exact it is. */
    static final StructType DATE =
            StructType.fromDDL("text STRING NOT NULL, earliest DATE, latest DATE, precision STRING NOT NULL");

    private static final Map<Class<?>, StructType> KNOWN = new ConcurrentHashMap<>();

    private Schemas() {}

    /**
     * Gets the schema of a type.
     *
     * @param type the type, such as {@code City.class}
     * @return a field for each member, such as {@code names: map<string,string>}, and {@code extensions}
     */
    public static StructType of(Class<? extends Extensible> type) {
        StructType known = KNOWN.get(type);
        if (known == null) {
            known = make(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    private static StructType make(Class<? extends Extensible> type) {
        StructType schema = new StructType();
        for (MemberDescription member : Members.of(type).all()) {
            DataType value = value(member);
            DataType all = switch (member.multiplicity()) {
                case ONE, OPTIONAL -> value;
                case LIST -> DataTypes.createArrayType(value, false);
                case MAP -> DataTypes.createMapType(DataTypes.StringType, value, false);
            };
            schema = schema.add(new StructField(
                    member.name(),
                    all,
                    true,
                    new MetadataBuilder()
                            .putString("comment", member.description(Locale.ENGLISH))
                            .build()));
        }
        return schema.add(EXTENSIONS, DataTypes.StringType);
    }

    private static DataType value(MemberDescription member) {
        return switch (member.kind()) {
            case NUMBER -> DataTypes.createDecimalType(DIGITS, DECIMALS);
            case INTEGER -> DataTypes.LongType;
            case BOOLEAN -> DataTypes.BooleanType;
            case DATE, MOMENT -> DATE;
            case OBJECT -> of(member.valueType().asSubclass(Extensible.class));
            default -> DataTypes.StringType;
        };
    }
}
