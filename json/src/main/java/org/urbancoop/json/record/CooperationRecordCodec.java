package org.urbancoop.json.record;

import java.util.List;
import org.urbancoop.json.agreement.AgreementCodec;
import org.urbancoop.json.city.CityCodec;
import org.urbancoop.json.event.EventCodec;
import org.urbancoop.json.organization.OrganizationCodec;
import org.urbancoop.json.program.ProgramCodec;
import org.urbancoop.json.project.ProjectCodec;
import org.urbancoop.json.source.SourceCodec;
import org.urbancoop.json.table.TypedCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.record.CooperationRecord;

/** A record of any of the seven types. */
public final class CooperationRecordCodec {

    public static final ValueCodec<CooperationRecord> CODEC = TypedCodec.of(
            "CooperationRecord",
            List.of(
                    SourceCodec.CODEC,
                    CityCodec.CODEC,
                    OrganizationCodec.CODEC,
                    AgreementCodec.CODEC,
                    ProjectCodec.CODEC,
                    EventCodec.CODEC,
                    ProgramCodec.CODEC));

    private CooperationRecordCodec() {}
}
