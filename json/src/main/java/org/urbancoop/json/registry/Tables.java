package org.urbancoop.json.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.urbancoop.code.CodeLists;
import org.urbancoop.dataset.Measure;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.json.agreement.AgreementCodec;
import org.urbancoop.json.agreement.AgreementStatusChangeCodec;
import org.urbancoop.json.agreement.ApprovalCodec;
import org.urbancoop.json.agreement.RenewalCodec;
import org.urbancoop.json.agreement.SignatoryCodec;
import org.urbancoop.json.amount.MoneyCodec;
import org.urbancoop.json.amount.QuantityCodec;
import org.urbancoop.json.citation.CitationCodec;
import org.urbancoop.json.city.CityCodec;
import org.urbancoop.json.city.CountryPeriodCodec;
import org.urbancoop.json.city.FormerNameCodec;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.dataset.ConditionCodec;
import org.urbancoop.json.dataset.DatasetCodec;
import org.urbancoop.json.dataset.DeclaredTotalCodec;
import org.urbancoop.json.dataset.MeasureCodec;
import org.urbancoop.json.event.AgendaItemCodec;
import org.urbancoop.json.event.CostCodec;
import org.urbancoop.json.event.DeadlineCodec;
import org.urbancoop.json.event.EventCodec;
import org.urbancoop.json.event.SupportCodec;
import org.urbancoop.json.event.VenueCodec;
import org.urbancoop.json.extension.ExtensionValueCodec;
import org.urbancoop.json.organization.OrganizationCodec;
import org.urbancoop.json.participation.ContactCodec;
import org.urbancoop.json.participation.ContributionCodec;
import org.urbancoop.json.participation.EligibilityCriterionCodec;
import org.urbancoop.json.participation.GroupCodec;
import org.urbancoop.json.participation.MembershipCodec;
import org.urbancoop.json.participation.ParticipationCodec;
import org.urbancoop.json.participation.PersonCodec;
import org.urbancoop.json.place.CoordinatesCodec;
import org.urbancoop.json.place.PlaceCodec;
import org.urbancoop.json.program.ActivityCodec;
import org.urbancoop.json.program.FrequencyCodec;
import org.urbancoop.json.program.ObservationCodec;
import org.urbancoop.json.program.OutputCodec;
import org.urbancoop.json.program.ProgramCodec;
import org.urbancoop.json.project.BudgetCodec;
import org.urbancoop.json.project.ComponentCodec;
import org.urbancoop.json.project.ProjectCodec;
import org.urbancoop.json.record.CooperationRecordCodec;
import org.urbancoop.json.reference.CountryReferenceCodec;
import org.urbancoop.json.reference.LinkCodec;
import org.urbancoop.json.reference.RecordReferenceCodec;
import org.urbancoop.json.reference.RecordTypeCodec;
import org.urbancoop.json.reference.ReferenceCodec;
import org.urbancoop.json.reference.RelationCodec;
import org.urbancoop.json.source.SourceCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.json.text.JsonPointerCodec;
import org.urbancoop.json.text.SlugCodec;
import org.urbancoop.json.time.EdtfCodec;
import org.urbancoop.json.time.IsoDurationCodec;
import org.urbancoop.json.time.TimeOfDayCodec;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.IsoDuration;
import org.urbancoop.time.TimeOfDay;

/** All tables, by the class of their values. */
public final class Tables {

    /** The tables, the largest first: what the schema and the dictionary are made of. */
    public static final List<ObjectCodec<? extends Extensible, ?>> ALL = List.of(
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
            BudgetCodec.CODEC,
            CitationCodec.CODEC,
            ComponentCodec.CODEC,
            ConditionCodec.CODEC,
            ContactCodec.CODEC,
            ContributionCodec.CODEC,
            CoordinatesCodec.CODEC,
            CostCodec.CODEC,
            CountryPeriodCodec.CODEC,
            DeadlineCodec.CODEC,
            EligibilityCriterionCodec.CODEC,
            FormerNameCodec.CODEC,
            FrequencyCodec.CODEC,
            GroupCodec.CODEC,
            LinkCodec.CODEC,
            MembershipCodec.CODEC,
            MoneyCodec.CODEC,
            ObservationCodec.CODEC,
            OutputCodec.CODEC,
            ParticipationCodec.CODEC,
            PersonCodec.CODEC,
            PlaceCodec.CODEC,
            QuantityCodec.CODEC,
            RelationCodec.CODEC,
            RenewalCodec.CODEC,
            SignatoryCodec.CODEC,
            SupportCodec.CODEC,
            VenueCodec.CODEC);

    private static final Map<Class<?>, ValueCodec<?>> BY_CLASS = new HashMap<>();

    /** The codecs of all classes that a mapper may read or write: those of {@link #ALL}, and values such as dates. */
    public static final Map<Class<?>, ValueCodec<?>> VALUES;

    static {
        ALL.forEach(table -> BY_CLASS.put(table.type(), table));
        BY_CLASS.put(CooperationRecord.class, CooperationRecordCodec.CODEC);
        Map<Class<?>, ValueCodec<?>> values = new HashMap<>(BY_CLASS);
        CodeLists.all().forEach(list -> values.put(list.type(), CodeCodec.of(list)));
        values.put(CountryReference.class, CountryReferenceCodec.CODEC);
        values.put(Edtf.class, EdtfCodec.CODEC);
        values.put(ExtensionValue.class, ExtensionValueCodec.CODEC);
        values.put(IsoDuration.class, IsoDurationCodec.CODEC);
        values.put(JsonPointer.class, JsonPointerCodec.CODEC);
        values.put(Measure.class, MeasureCodec.CODEC);
        values.put(RecordReference.class, RecordReferenceCodec.CODEC);
        values.put(RecordType.class, RecordTypeCodec.CODEC);
        values.put(Reference.class, ReferenceCodec.CODEC);
        values.put(Slug.class, SlugCodec.CODEC);
        values.put(TimeOfDay.class, TimeOfDayCodec.CODEC);
        VALUES = Map.copyOf(values);
    }

    private Tables() {}

    /**
     * Finds the codec of a class that a user names.
     *
     * @throws IllegalArgumentException if there is none
     */
    @SuppressWarnings("unchecked") // A codec stands under the class of its values.
    public static <T extends Extensible> ValueCodec<T> of(Class<T> type) {
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
