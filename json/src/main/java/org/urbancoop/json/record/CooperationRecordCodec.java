package org.urbancoop.json.record;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.agreement.AgreementCodec;
import org.urbancoop.json.city.CityCodec;
import org.urbancoop.json.event.EventCodec;
import org.urbancoop.json.organization.OrganizationCodec;
import org.urbancoop.json.program.ProgramCodec;
import org.urbancoop.json.project.ProjectCodec;
import org.urbancoop.json.reading.ProblemCode;
import org.urbancoop.json.source.SourceCodec;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.JsonOut;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.record.CooperationRecord;

/** A record of any type, which its member {@code type} tells, wherever in the object it stands. */
public final class CooperationRecordCodec extends ValueCodec<CooperationRecord> {

    /** The tables of the seven types, in the order of a document. */
    public static final List<ObjectCodec<? extends CooperationRecord, ?>> TABLES = List.of(
            SourceCodec.CODEC,
            CityCodec.CODEC,
            OrganizationCodec.CODEC,
            AgreementCodec.CODEC,
            ProjectCodec.CODEC,
            EventCodec.CODEC,
            ProgramCodec.CODEC);

    /** The codec. */
    public static final ValueCodec<CooperationRecord> CODEC = new CooperationRecordCodec();

    private final Map<String, ObjectCodec<? extends CooperationRecord, ?>> byType = TABLES.stream()
            .collect(Collectors.toUnmodifiableMap(table -> table.typeTerm().orElseThrow(), Function.identity()));

    private CooperationRecordCodec() {
        super(Kind.OBJECT, "CooperationRecord");
    }

    @Override
    public @Nullable CooperationRecord read(JsonIn in) throws IOException {
        if (in.token() != JsonIn.OBJECT) {
            return in.refuseType("an object");
        }
        String type = in.peekText("type");
        ObjectCodec<? extends CooperationRecord, ?> table = type == null ? null : byType.get(type);
        if (table != null) {
            return table.read(in);
        }
        String types = "expected "
                + String.join(
                        ", ",
                        TABLES.stream()
                                .map(each -> each.typeTerm().orElseThrow())
                                .toList());
        return type == null
                ? in.refuseObject(
                        ProblemCode.MISSING_MEMBER,
                        "the mandatory member 'type' of a record that stands alone is missing",
                        types)
                : in.refuseObject(ProblemCode.TYPE_MISMATCH, "no type of record is called '" + type + "'", types);
    }

    @Override
    public void write(JsonOut out, CooperationRecord value) throws IOException {
        write(out, value, byType.get(value.getType().toString()));
    }

    private static <R extends CooperationRecord> void write(
            JsonOut out, CooperationRecord value, @Nullable ObjectCodec<R, ?> table) throws IOException {
        if (table == null) {
            throw new IllegalStateException("No table for " + value.getType());
        }
        table.write(out, table.type().cast(value));
    }
}
