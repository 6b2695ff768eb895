package org.urbancoop.json.growth;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.LineStretch;
import org.urbancoop.query.FilterCondition;
import org.urbancoop.query.FilterException;
import org.urbancoop.query.RecordFilter;
import org.urbancoop.query.RecordFinder;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.time.Edtf;
import org.urbancoop.validation.ChangeValidator;
import org.urbancoop.validation.PartValidator;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.ReachKey;
import org.urbancoop.validation.ValidationConfig;

/** The operations of filters and of what rules look at, with a party of the document. */
final class FilterOperations {

    private static final int FEW = 4;

    private static final PartValidator PART =
            PartValidator.of(ValidationConfig.standard(), EnumSet.of(Reach.RECORD, Reach.REFERENCES, Reach.PERSONS));

    private FilterOperations() {}

    static void add() {
        Operations.document("RecordFilter.find(Dataset)", in -> {
            Dataset data = in.dataset();
            RecordFilter filter = filter(in);
            return () -> filter.find(data);
        });
        Operations.document("RecordFinder.find(RecordFilter)", in -> {
            RecordFinder finder = RecordFinder.of(in.dataset());
            RecordFilter filter = filter(in);
            return () -> finder.find(filter);
        });
        Operations.document("RecordFinder.test(RecordFilter, CooperationRecord)", in -> {
            RecordFinder finder = RecordFinder.of(in.dataset());
            RecordFilter filter = filter(in);
            return () -> finder.dataset()
                    .records()
                    .limit(FEW)
                    .map(entry -> finder.test(filter, entry))
                    .toList();
        });
        Operations.document("RecordFinder.search()", in -> {
            Dataset data = in.dataset();
            return () -> RecordFinder.of(data).search();
        });
        Operations.document("RecordFinder.parse(Map<FilterCondition, List<String>>)", in -> {
            Dataset data = in.dataset();
            return () -> parsed(data);
        });
        addReach();
    }

    /** What rules look at: of a change, of a record, in a stretch of a file. */
    private static void addReach() {
        Operations.document("ChangeValidator.validate(Dataset, Dataset, RecordReference)", in -> {
            Dataset data = in.dataset();
            List<RecordReference> changed =
                    data.records().limit(FEW).map(CooperationRecord::reference).toList();
            return () -> changed.stream()
                    .map(reference -> ChangeValidator.standard()
                            .validate(data, data.toBuilder().remove(reference).build(), reference))
                    .toList();
        });
        Operations.document("PartValidator.validate(Dataset, List<? extends Extensible>)", in -> {
            Dataset data = in.dataset();
            List<CooperationRecord> part = data.records().toList();
            return () -> PART.validate(data, part);
        });
        Operations.document("PartValidator.validate(Dataset)", in -> () -> PART.validate(in.dataset()));
        Operations.document("PartValidator.withPersons(Collection<String>)", in -> {
            List<String> names = in.dataset()
                    .records()
                    .map(entry -> entry.getId().toString())
                    .toList();
            return () -> PART.withPersons(names);
        });
        Operations.document("PartValidator.persons(Extensible)", in -> {
            Dataset data = in.dataset();
            return () -> data.records().map(PartValidator::persons).toList();
        });
        Operations.document("ReachKey.ofReferences(Extensible)", in -> {
            Dataset data = in.dataset();
            return () -> data.records().map(ReachKey::ofReferences).toList();
        });
        Operations.document("ReachKey.references(Extensible)", in -> {
            Dataset data = in.dataset();
            return () -> data.records().map(ReachKey::references).toList();
        });
        Operations.document("ReachKey.of(Extensible)", in -> {
            Dataset data = in.dataset();
            return () -> data.records().map(ReachKey::of).toList();
        });
        Operations.document("ReachKey.ofParties(Agreement, Collection<? extends CooperationRecord>)", in -> {
            List<CooperationRecord> records = in.dataset().records().toList();
            return () -> in.dataset().getAgreements().stream()
                    .limit(FEW)
                    .map(agreement -> ReachKey.ofParties(agreement, records))
                    .toList();
        });
        Operations.document("LineStretch.countFeeds(InputStream)", in -> {
            byte[] bytes = in.text.getBytes(StandardCharsets.UTF_8);
            return () -> new LineStretch(0, bytes.length, 0).countFeeds(new ByteArrayInputStream(bytes));
        });
        Operations.document("LineStretch.open(InputStream)", in -> {
            byte[] bytes = in.text.getBytes(StandardCharsets.UTF_8);
            return () -> new LineStretch(1, bytes.length + 1, 0)
                    .open(new ByteArrayInputStream(bytes)).stream().readAllBytes();
        });
    }

    private static RecordFilter filter(Input in) {
        RecordFilter.Builder filter = RecordFilter.builder().during(Edtf.parse("1990/1993"));
        in.references().stream().limit(1).forEach(filter::addParty);
        return filter.build();
    }

    private static Object parsed(Dataset data) {
        Reference city = Reference.parse("city/c");
        try {
            return RecordFinder.of(data).parse(Map.of(FilterCondition.PARTY, List.of("Nowhere", city.toString())));
        } catch (FilterException e) {
            return e.getWords();
        }
    }
}
