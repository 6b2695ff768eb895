package org.urbancoop.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.agreement.AgreementCodec;
import org.urbancoop.json.agreement.AgreementStatusChangeCodec;
import org.urbancoop.json.agreement.ApprovalCodec;
import org.urbancoop.json.amount.MoneyCodec;
import org.urbancoop.json.amount.QuantityCodec;
import org.urbancoop.json.citation.CitationCodec;
import org.urbancoop.json.city.CityCodec;
import org.urbancoop.json.city.FormerNameCodec;
import org.urbancoop.json.dataset.ConditionCodec;
import org.urbancoop.json.dataset.DatasetCodec;
import org.urbancoop.json.dataset.DeclaredTotalCodec;
import org.urbancoop.json.event.AgendaItemCodec;
import org.urbancoop.json.event.CostCodec;
import org.urbancoop.json.event.DeadlineCodec;
import org.urbancoop.json.event.EventCodec;
import org.urbancoop.json.event.SupportCodec;
import org.urbancoop.json.event.VenueCodec;
import org.urbancoop.json.organization.OrganizationCodec;
import org.urbancoop.json.participation.ContactCodec;
import org.urbancoop.json.participation.EligibilityCriterionCodec;
import org.urbancoop.json.participation.GroupCodec;
import org.urbancoop.json.participation.ParticipationCodec;
import org.urbancoop.json.participation.PersonCodec;
import org.urbancoop.json.place.CoordinatesCodec;
import org.urbancoop.json.place.PlaceCodec;
import org.urbancoop.json.program.ActivityCodec;
import org.urbancoop.json.program.FrequencyCodec;
import org.urbancoop.json.program.ObservationCodec;
import org.urbancoop.json.program.OutputCodec;
import org.urbancoop.json.program.ProgramCodec;
import org.urbancoop.json.project.ComponentCodec;
import org.urbancoop.json.project.ProjectCodec;
import org.urbancoop.json.record.CooperationRecordCodec;
import org.urbancoop.json.reference.LinkCodec;
import org.urbancoop.json.reference.RelationCodec;
import org.urbancoop.json.source.SourceCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.record.CooperationRecord;

/** All tables, the largest first: what the schema and the dictionary are made of, and what a class is looked up in. */
final class Tables {

    static final List<ObjectCodec<?, ?>> ALL = List.of(
            DatasetCodec.CODEC,
            SourceCodec.CODEC,
            CityCodec.CODEC,
            OrganizationCodec.CODEC,
            AgreementCodec.CODEC,
            ProjectCodec.CODEC,
            EventCodec.CODEC,
            ProgramCodec.CODEC,
            DeclaredTotalCodec.CODEC,
            ActivityCodec.CODEC,
            AgendaItemCodec.CODEC,
            AgreementStatusChangeCodec.CODEC,
            ApprovalCodec.CODEC,
            CitationCodec.CODEC,
            ComponentCodec.CODEC,
            ConditionCodec.CODEC,
            ContactCodec.CODEC,
            CoordinatesCodec.CODEC,
            CostCodec.CODEC,
            DeadlineCodec.CODEC,
            EligibilityCriterionCodec.CODEC,
            FormerNameCodec.CODEC,
            FrequencyCodec.CODEC,
            GroupCodec.CODEC,
            LinkCodec.CODEC,
            MoneyCodec.CODEC,
            ObservationCodec.CODEC,
            OutputCodec.CODEC,
            ParticipationCodec.CODEC,
            PersonCodec.CODEC,
            PlaceCodec.CODEC,
            QuantityCodec.CODEC,
            RelationCodec.CODEC,
            SupportCodec.CODEC,
            VenueCodec.CODEC);

    private static final Map<Class<?>, ValueCodec<?>> BY_CLASS = new HashMap<>();

    static {
        ALL.forEach(table -> BY_CLASS.put(table.type(), table));
        BY_CLASS.put(CooperationRecord.class, CooperationRecordCodec.CODEC);
    }

    private Tables() {}

    /** Finds the codec of a class that a user names. */
    @SuppressWarnings("unchecked") // A codec stands under the class of its values.
    static <T extends Extensible> ValueCodec<T> of(Class<T> type) {
        ValueCodec<?> codec = BY_CLASS.get(type);
        if (codec == null) {
            throw new IllegalArgumentException("No JSON is known for " + type.getName() + ", only for "
                    + BY_CLASS.keySet().stream()
                            .map(Class::getSimpleName)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return (ValueCodec<T>) codec;
    }
}
