package org.urbancoop.json.dataset;

import java.util.List;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.agreement.AgreementCodec;
import org.urbancoop.json.city.CityCodec;
import org.urbancoop.json.event.EventCodec;
import org.urbancoop.json.organization.OrganizationCodec;
import org.urbancoop.json.program.ProgramCodec;
import org.urbancoop.json.project.ProjectCodec;
import org.urbancoop.json.source.SourceCodec;
import org.urbancoop.json.table.TypedCodec;
import org.urbancoop.json.table.ValueCodec;

/** What a line of many may hold: a record, a declared total, or the header of the dataset. */
public final class LineCodec {

    public static final ValueCodec<Extensible> CODEC = TypedCodec.of(
            "Line",
            List.of(
                    DatasetCodec.CODEC,
                    SourceCodec.CODEC,
                    CityCodec.CODEC,
                    OrganizationCodec.CODEC,
                    AgreementCodec.CODEC,
                    ProjectCodec.CODEC,
                    EventCodec.CODEC,
                    ProgramCodec.CODEC,
                    DeclaredTotalCodec.CODEC));

    private LineCodec() {}
}
