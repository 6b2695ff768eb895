package org.urbancoop.json.growth;

import jakarta.validation.ConstraintValidatorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.code.Role;
import org.urbancoop.code.Sector;
import org.urbancoop.constraint.LanguageTagValidator;
import org.urbancoop.constraint.NotBlankIfPresentValidator;
import org.urbancoop.constraint.TimeZoneIdValidator;
import org.urbancoop.dataset.CooperationGraph;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.dataset.Measure;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.extension.ExtensionsBuilder;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.RecordReader;
import org.urbancoop.json.RecordWriter;
import org.urbancoop.json.canonical.CanonicalJson;
import org.urbancoop.json.canonical.Digests;
import org.urbancoop.json.correction.Overlay;
import org.urbancoop.json.merge.RulingsJson;
import org.urbancoop.json.migration.Migration;
import org.urbancoop.json.migration.MigrationNote;
import org.urbancoop.json.migration.Migrations;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.json.validation.ReportJson;
import org.urbancoop.json.validation.ReportSarif;
import org.urbancoop.json.validation.SuppressionsJson;
import org.urbancoop.merge.Datasets;
import org.urbancoop.merge.Merge;
import org.urbancoop.merge.MergeDecision;
import org.urbancoop.merge.MergePolicy;
import org.urbancoop.merge.RefusedRulingsException;
import org.urbancoop.merge.Ruling;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.notation.CounterpartReader;
import org.urbancoop.notation.HeadingReader;
import org.urbancoop.notation.MoneyReader;
import org.urbancoop.notation.NameReader;
import org.urbancoop.notation.PeriodReader;
import org.urbancoop.notation.PlaceListReader;
import org.urbancoop.notation.QuantityReader;
import org.urbancoop.notation.RecordSearch;
import org.urbancoop.notation.SerialDateReader;
import org.urbancoop.project.Project;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Slug;
import org.urbancoop.text.Slugs;
import org.urbancoop.text.Spelling;
import org.urbancoop.text.VisibleText;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.IsoDuration;
import org.urbancoop.time.Moment;
import org.urbancoop.time.TimeOfDay;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Reconciliation;
import org.urbancoop.validation.RecordValidator;
import org.urbancoop.validation.RuleCatalog;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

/** The public operations, as the API's text names them, and how each is called with a document or with a text. */
final class Operations {

    /** With a document or what is made of it: prepares one call, which alone is measured. */
    static final Map<String, Function<Input, Callable<?>>> OF_DOCUMENTS = new TreeMap<>();

    /** With a text; one that is refused is as good. */
    static final Map<String, Function<String, Callable<?>>> OF_TEXTS = new TreeMap<>();

    private static final int FEW = 16;

    private static final Migrations MIGRATIONS = Migrations.of(new Renumbering());

    private Operations() {}

    static {
        json();
        FormatOperations.add();
        EvidenceOperations.add();
        FilterOperations.add();
        validation();
        reports();
        datasets();
        members();
        values();
        notation();
        dates();
    }

    static void document(String operation, Function<Input, Callable<?>> prepared) {
        if (OF_DOCUMENTS.put(operation, prepared) != null) {
            throw new IllegalStateException(operation + " stands twice");
        }
    }

    private static void text(String operation, Function<String, Object> called) {
        if (OF_TEXTS.put(operation, text -> () -> called.apply(text)) != null) {
            throw new IllegalStateException(operation + " stands twice");
        }
    }

    // ------------------------------------------------------------------------------------------------------- json

    private static void json() {
        document("UrbancoopJson.decode(byte[], Class<T>)", in -> () -> Input.JSON.decode(in.bytes, Dataset.class));
        document("UrbancoopJson.decode(String, Class<T>)", in -> () -> Input.JSON.decode(in.text, Dataset.class));
        document(
                "UrbancoopJson.decode(InputStream, Class<T>)",
                in -> () -> Input.JSON.decode(new ByteArrayInputStream(in.bytes), Dataset.class));
        document(
                "UrbancoopJson.read(byte[], Class<T>)",
                in -> () -> refusable(() -> Input.JSON.read(in.bytes, Dataset.class)));
        document(
                "UrbancoopJson.read(String, Class<T>)",
                in -> () -> refusable(() -> Input.JSON.read(in.text, Dataset.class)));
        document(
                "UrbancoopJson.read(InputStream, Class<T>)",
                in -> () -> refusable(() -> Input.JSON.read(new ByteArrayInputStream(in.bytes), Dataset.class)));
        document(
                "UrbancoopJson.withConstraints()",
                in -> () -> Input.JSON.withConstraints().decode(in.bytes, Dataset.class));
        document(
                "UrbancoopJson.records(InputStream)",
                in -> () -> drain(Input.JSON.records(new ByteArrayInputStream(in.bytes))));
        document(
                "UrbancoopJson.lines(InputStream)",
                in -> () -> drain(Input.JSON.lines(new ByteArrayInputStream(in.lines))));
        document(
                "RecordReader.stream()",
                in -> () -> Input.JSON.lines(new ByteArrayInputStream(in.lines)).stream()
                        .map(Object::toString)
                        .count());
        document(
                "UrbancoopJson.migrate(byte[], Migrations)",
                in -> () -> refusable(() -> Input.JSON.migrate(in.older, MIGRATIONS)));
        document("UrbancoopJson.toText(Migrated)", in -> {
            var migrated = MIGRATIONS.migrate(in.olderMembers());
            return () -> Input.JSON.toText(migrated);
        });
        document("Migrations.migrate(Extensions)", in -> {
            Extensions before = in.olderMembers();
            return () -> MIGRATIONS.migrate(before);
        });
        dataset("UrbancoopJson.toBytes(Extensible)", Input.JSON::toBytes);
        dataset("UrbancoopJson.toText(Extensible)", Input.JSON::toText);
        dataset("UrbancoopJson.pretty()", Input.JSON.pretty()::toBytes);
        dataset("UrbancoopJson.write(Extensible, OutputStream)", data -> {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            Input.JSON.write(data, to);
            return to;
        });
        dataset("RecordWriter.writeAll(Dataset)", data -> {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            try (RecordWriter writer = Input.JSON.lineWriter(to)) {
                return writer.writeAll(data);
            }
        });
        dataset("RecordWriter.write(Extensible)", data -> {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            try (RecordWriter writer = Input.JSON.lineWriter(to)) {
                data.records().forEach(entry -> unchecked(() -> writer.write(entry)));
                return to;
            }
        });
        document("Decoded.documentPointer(JsonPointer)", in -> {
            var decoded = in.decoded();
            List<JsonPointer> pointers = in.pointers();
            return () -> pointers.stream().map(decoded::documentPointer).count();
        });
        document("Decoded.locationsOf(Collection<JsonPointer>)", in -> {
            var decoded = in.decoded();
            List<JsonPointer> pointers = in.pointers();
            return () -> decoded.locationsOf(pointers);
        });
        document("Decoded.locationOf(JsonPointer)", in -> {
            var decoded = in.decoded();
            List<JsonPointer> pointers = in.pointers();
            return () -> pointers.isEmpty() ? "" : decoded.locationOf(pointers.get(pointers.size() - 1));
        });
        document("Decoded.toString()", in -> in.decoded()::toString);
        document("Decoded.hasErrors()", in -> in.decoded()::hasErrors);
        document("Decoded.orElseThrow()", in -> () -> refusable(in.decoded()::orElseThrow));
        document(
                "CanonicalJson.parse(byte[], JsonLimits)",
                in -> () -> refusable(() -> CanonicalJson.parse(in.bytes, Input.LIMITS)));
        document(
                "CanonicalJson.parse(String, JsonLimits)",
                in -> () -> refusable(() -> CanonicalJson.parse(in.text, Input.LIMITS)));
        dataset("CanonicalJson.toString()", data -> Digests.form(data).toString());
        dataset("CanonicalJson.sha256()", data -> Digests.form(data).sha256());
        dataset("CanonicalJson.hashCode()", data -> Digests.form(data).hashCode());
        dataset("CanonicalJson.equals(Object)", data -> Digests.form(data).equals(Digests.form(data)));
        dataset("CanonicalJson.toByteArray()", data -> Digests.form(data).toByteArray());
        dataset("Digests.form(Dataset)", Digests::form);
        dataset("Digests.of(Dataset)", Digests::of);
        dataset(
                "Digests.of(CooperationRecord)",
                data -> data.records().map(Digests::of).reduce("", (a, b) -> b));
        dataset(
                "Digests.form(CooperationRecord)",
                data -> data.records()
                        .map(Digests::form)
                        .filter(f -> f.length() == 1)
                        .count());
        dataset(
                "Digests.of(DeclaredTotal)",
                data -> data.getDeclaredTotals().stream().map(Digests::of).reduce("", (a, b) -> b));
        text("CanonicalJson.parse(String)", text -> CanonicalJson.parse('"' + text + '"'));
        text("CanonicalJson.parse(byte[])", text -> CanonicalJson.parse(("[" + text).getBytes(StandardCharsets.UTF_8)));
    }

    // ------------------------------------------------------------------------------------------------- validation

    private static void validation() {
        document(
                "JsonValidator.validate(byte[])",
                in -> () -> JsonValidator.of(Input.ALL).withLimits(Input.LIMITS).validate(in.bytes));
        document("JsonValidator.validate(Decoded<Dataset>)", in -> {
            var decoded = in.decoded();
            return () -> JsonValidator.of(Input.ALL).validate(decoded);
        });
        dataset(
                "DatasetValidator.validate(Dataset)",
                data -> DatasetValidator.of(Input.ALL).validate(data));
        dataset(
                "DatasetValidator.validate(ReadResult)",
                data -> DatasetValidator.of(Input.ALL).validate(ReadResult.of(data, List.of(), List.of(), List.of())));
        dataset(
                "DatasetValidator.validate(Iterator<? extends CooperationRecord>)",
                data -> DatasetValidator.of(Input.ALL).validate(data.records().iterator()));
        dataset("RecordValidator.validate(Extensible)", RecordValidator.of(Input.ALL)::validate);
        dataset(
                "RecordValidator.validateConstraints(Extensible)",
                data -> data.records()
                        .mapToLong(entry -> RecordValidator.of(Input.ALL)
                                .validateConstraints(entry)
                                .size())
                        .sum());
        dataset("Reconciliation.of(Dataset)", Reconciliation::of);
        document("ValidationConfig.Builder.suppressions(Iterable<? extends Suppression>)", in -> {
            Dataset data = in.dataset();
            var accepted = ValidationConfig.builder()
                    .from(Input.ALL)
                    .suppressions(in.suppressions())
                    .build();
            return () -> DatasetValidator.of(accepted).validate(data);
        });
        document("ValidationConfig.Builder.since(ValidationReport)", in -> {
            Dataset data = in.dataset();
            var report = in.report();
            return () -> DatasetValidator.of(ValidationConfig.builder()
                            .from(Input.ALL)
                            .since(report)
                            .build())
                    .validate(data);
        });
    }

    private static void reports() {
        document("ReportJson.toText(ValidationReport)", in -> {
            var report = in.report();
            return () -> ReportJson.toText(report);
        });
        document("ReportJson.read(byte[])", in -> {
            byte[] report = in.reportBytes();
            return () -> refusable(() -> ReportJson.read(report));
        });
        document("ReportSarif.toText(ValidationReport, Locale)", in -> {
            var report = in.report();
            return () -> ReportSarif.toText(report, Locale.ENGLISH);
        });
        document("SuppressionsJson.toText(List<Suppression>)", in -> {
            var suppressions = in.suppressions();
            return () -> SuppressionsJson.toText(suppressions);
        });
        document("SuppressionsJson.read(byte[])", in -> {
            byte[] bytes = SuppressionsJson.toText(in.suppressions()).getBytes(StandardCharsets.UTF_8);
            return () -> refusable(() -> SuppressionsJson.read(bytes));
        });
        report("toText(Locale)", report -> report.toText(Locale.KOREAN));
        report("toHtml(Locale)", report -> report.toHtml(Locale.KOREAN));
        report("toString()", Object::toString);
        report("groups()", ValidationReport::groups);
        report("documentPointers()", ValidationReport::documentPointers);
        report("fingerprints()", ValidationReport::fingerprints);
        report("mapFindings(UnaryOperator<Finding>)", report -> report.mapFindings(finding -> finding));
        report("count(Severity)", report -> report.count(Severity.ERROR));
        report("count(String)", report -> report.count("x"));
        report("countCut()", ValidationReport::countCut);
        report("countUndecided()", ValidationReport::countUndecided);
        report("hasErrors()", ValidationReport::hasErrors);
        report("description(String)", report -> report.description("x"));
    }

    private static void report(String method, Function<ValidationReport, Object> called) {
        document("ValidationReport." + method, in -> {
            var report = in.report();
            return () -> called.apply(report);
        });
    }

    // --------------------------------------------------------------------------------------------------- datasets

    private static void datasets() {
        dataset("Dataset.withoutPersonalData()", Dataset::withoutPersonalData);
        dataset("Dataset.withoutRecords()", Dataset::withoutRecords);
        dataset(
                "Dataset.redactor()",
                data -> data.records().map(data.redactor()).count());
        dataset("Dataset.records()", data -> data.records().count());
        each("find(Reference)", Dataset::find);
        each("source(Reference)", Dataset::source);
        each("city(Reference)", Dataset::city);
        each("organization(Reference)", Dataset::organization);
        each("agreement(Reference)", Dataset::agreement);
        each("project(Reference)", Dataset::project);
        each("event(Reference)", Dataset::event);
        each("program(Reference)", Dataset::program);
        each("mentions(Reference)", Dataset::mentions);
        some("projectsOf(Reference)", Dataset::projectsOf);
        some("projectsOf(Reference, Role)", (data, party) -> data.projectsOf(party, Role.COUNTERPART));
        some("eventsOf(Reference)", Dataset::eventsOf);
        some("agreementsOf(Reference)", Dataset::agreementsOf);
        some("programsOf(Reference)", Dataset::programsOf);
        some("byRole(List<T>, Reference)", (data, party) -> data.byRole(data.getProjects(), party));
        questions();
        each("sessionsOf(Reference)", Dataset::sessionsOf);
        each("modulesOf(Reference)", Dataset::modulesOf);
        each("partsOf(Reference)", Dataset::partsOf);
        each("governmentsOf(Reference)", Dataset::governmentsOf);
        each("citing(Reference)", Dataset::citing);
        each("totalsCiting(Reference)", Dataset::totalsCiting);
        document("DatasetDiff.between(Dataset, Dataset)", in -> {
            Dataset before = in.dataset();
            Dataset after = in.changed();
            return () -> DatasetDiff.between(before, after);
        });
        document("DatasetDiff.toText(Locale)", in -> {
            DatasetDiff diff = DatasetDiff.between(in.dataset(), in.changed());
            return () -> diff.toText(Locale.KOREAN);
        });
        document("DatasetDiff.toString()", in -> {
            DatasetDiff diff = DatasetDiff.between(in.dataset(), in.changed());
            return diff::toString;
        });
        document("DatasetDiff.Change.toString()", in -> {
            DatasetDiff diff = DatasetDiff.between(in.dataset(), in.changed());
            return () -> diff.changes().stream().map(Object::toString).reduce("", (a, b) -> b);
        });
        document("DatasetDiff.undo(Dataset)", in -> {
            DatasetDiff diff = DatasetDiff.between(in.dataset(), in.changed());
            Dataset after = in.changed();
            return () -> refusable(() -> diff.undo(after));
        });
        merges();
        dataset("Dataset.Builder.build()", data -> data.toBuilder().build());
        dataset(
                "City.Builder.build()",
                data -> data.getCities().stream()
                        .map(city -> city.toBuilder().build())
                        .toList());
        dataset(
                "Agreement.pairKey()",
                data -> data.getAgreements().stream()
                        .map(each -> each.pairKey())
                        .toList());
        Edtf day = Edtf.parse("2020-06-01");
        dataset(
                "Agreement.isInForce(Edtf)",
                data -> data.getAgreements().stream()
                        .map(each -> each.isInForce(day))
                        .toList());
        dataset(
                "Agreement.isInForce(Edtf, Reference)",
                data -> data.getAgreements().stream()
                        .map(each -> each.isInForce(day, each.getParties().get(0)))
                        .toList());
        dataset(
                "Agreement.statusOn(Edtf)",
                data -> data.getAgreements().stream()
                        .map(each -> each.statusOn(day))
                        .toList());
        dataset(
                "Agreement.statusOn(Edtf, Reference)",
                data -> data.getAgreements().stream()
                        .map(each -> each.statusOn(day, each.getParties().get(0)))
                        .toList());
        dataset(
                "CooperationRecord.reference()",
                data -> data.records().map(each -> each.reference()).toList());
        document("HashMap.merge(Reference, Integer, BiFunction) of a user", in -> {
            List<Reference> references = in.references();
            return () -> {
                Map<Reference, Integer> positions = new HashMap<>();
                references.forEach(each -> positions.merge(each, 1, Integer::sum));
                return positions;
            };
        });
    }

    private static void merges() {
        document("Datasets.merge(Dataset, Dataset, MergePolicy)", in -> {
            Dataset base = in.dataset();
            Dataset other = in.changed();
            return () -> Datasets.merge(base, other, MergePolicy.builder().build());
        });
        merge("undo(Dataset)", merge -> merge.undo(merge.result()));
        merge("preview()", Merge::preview);
        merge("counts()", Merge::counts);
        merge("open()", Merge::open);
        merge("toText(Locale)", merge -> merge.toText(Locale.KOREAN));
        merge("toString()", Merge::toString);
        document("MergeDecision.toText(Locale)", in -> {
            List<MergeDecision> decisions = in.merge().decisions();
            return () ->
                    decisions.stream().map(each -> each.toText(Locale.KOREAN)).reduce("", (a, b) -> b);
        });
        document("MergeDecision.toString()", in -> {
            List<MergeDecision> decisions = in.merge().decisions();
            return () -> decisions.stream().map(Object::toString).reduce("", (a, b) -> b);
        });
        document("RulingsJson.toText(List<Ruling>)", in -> {
            List<Ruling> rulings = in.rulings();
            return () -> RulingsJson.toText(rulings);
        });
        document("RulingsJson.read(byte[])", in -> {
            byte[] bytes = RulingsJson.toText(in.rulings()).getBytes(StandardCharsets.UTF_8);
            return () -> refusable(() -> RulingsJson.read(bytes));
        });
        document("RulingsJson.problems(byte[], RefusedRulingsException)", in -> {
            byte[] bytes = RulingsJson.toText(in.rulings()).getBytes(StandardCharsets.UTF_8);
            RefusedRulingsException refused = new RefusedRulingsException(IntStream.range(
                            0, in.rulings().size())
                    .mapToObj(i -> new RefusedRulingsException.Objection(i, "base", "x", Message.of("not there")))
                    .toList());
            return () -> RulingsJson.problems(bytes, refused);
        });
        overlay("check(Dataset)", (overlay, data) -> overlay.check(data));
        overlay("apply(Dataset)", (overlay, data) -> refused(() -> overlay.apply(data)));
        overlay(
                "toMarkdown(Dataset, Locale)",
                (overlay, data) -> refused(() -> overlay.toMarkdown(data, Locale.KOREAN)));
        overlay("toText()", (overlay, data) -> overlay.toText());
        overlay("toString()", (overlay, data) -> overlay.toString());
        overlay("of(List<Correction>)", (overlay, data) -> Overlay.of(overlay.corrections()));
        document("Overlay.read(byte[])", in -> {
            byte[] bytes = in.overlay().toText().getBytes(StandardCharsets.UTF_8);
            return () -> refusable(() -> Overlay.read(bytes));
        });
    }

    /** The result, or what was said of corrections that do not fit. */
    private static Object refused(Supplier<Object> called) {
        try {
            return called.get();
        } catch (IllegalArgumentException e) {
            return e;
        }
    }

    private static void merge(String method, Function<Merge, Object> called) {
        document("Merge." + method, in -> {
            Merge merge = in.merge();
            return () -> called.apply(merge);
        });
    }

    private static void overlay(String method, BiFunction<Overlay, Dataset, Object> called) {
        document("Overlay." + method, in -> {
            Overlay overlay = in.overlay();
            Dataset data = in.dataset();
            return () -> called.apply(overlay, data);
        });
    }

    private interface LookUp {
        Object of(Dataset data, Reference reference);
    }

    /** One look-up for each record: all of them together are linear in what they find. */
    private static void each(String method, LookUp lookUp) {
        document("Dataset." + method, in -> {
            Dataset data = in.dataset();
            var references = new java.util.LinkedHashSet<>(in.references());
            return () -> {
                references.forEach(reference -> lookUp.of(data, reference));
                return data;
            };
        });
    }

    /** With a few references: a party has many names, and each call may go through all of them. */
    private static void some(String method, LookUp lookUp) {
        document("Dataset." + method, in -> {
            Dataset data = in.dataset();
            List<Reference> few = few(in);
            return () -> {
                few.forEach(reference -> lookUp.of(data, reference));
                return data;
            };
        });
    }

    /** As many references for a small document as for a large one, from its start to its end. */
    private static List<Reference> few(Input in) {
        List<Reference> all = in.references();
        return IntStream.range(0, Math.min(FEW, all.size()))
                .mapToObj(i -> all.get((int) ((long) i * all.size() / FEW)))
                .toList();
    }

    // -------------------------------------------------------------------------------------------------- questions

    private static void questions() {
        each("source(String)", (data, reference) -> data.source(id(reference)));
        each("city(String)", (data, reference) -> data.city(id(reference)));
        each("organization(String)", (data, reference) -> data.organization(id(reference)));
        each("agreement(String)", (data, reference) -> data.agreement(id(reference)));
        each("project(String)", (data, reference) -> data.project(id(reference)));
        each("event(String)", (data, reference) -> data.event(id(reference)));
        each("program(String)", (data, reference) -> data.program(id(reference)));
        dataset("Dataset.projectsIn(Country)", data -> data.projectsIn(Country.KR));
        dataset("Dataset.projectsIn(Country, Role)", data -> data.projectsIn(Country.KR, Role.COUNTERPART));
        dataset("Dataset.agreementsIn(Country)", data -> data.agreementsIn(Country.KR));
        dataset("Dataset.eventsIn(Country)", data -> data.eventsIn(Country.KR));
        dataset("Dataset.eventsWith(Country)", data -> data.eventsWith(Country.KR));
        dataset("Dataset.programsIn(Country)", data -> data.programsIn(Country.KR));
        dataset("Dataset.organizationsIn(Country)", data -> data.organizationsIn(Country.KR));
        dataset("Dataset.citiesIn(Country)", data -> data.citiesIn(Country.KR));
        dataset("Dataset.agreementsInForce(Edtf)", data -> data.agreementsInForce(Edtf.parse("2020-06-01")));
        dataset("Dataset.timeline(Edtf)", data -> data.timeline(Edtf.parse("1990/1993")));
        dataset(
                "Dataset.bySector(List<T>)",
                data -> data.bySector(data.records().toList()));
        dataset("Dataset.byYear(List<T>)", data -> data.byYear(data.records().toList()));
        dataset(
                "Dataset.byCountry(List<T>)",
                data -> data.byCountry(data.records().toList()));
        dataset("Dataset.graph()", Dataset::graph);
        graph("partnersOf(Reference)", CooperationGraph::partnersOf);
        graph("tiesOf(Reference)", CooperationGraph::tiesOf);
        graph("ties(Reference, Reference)", (graph, reference) -> graph.ties(reference, reference));
        graph("within(Reference, int)", (graph, reference) -> graph.within(reference, Integer.MAX_VALUE));
        graph("path(Reference, Reference)", (graph, reference) -> graph.path(reference, Reference.parse("city/c")));
        graph("partyOf(Reference)", CooperationGraph::partyOf);
        document("RecordSearch.of(Dataset)", in -> {
            Dataset data = in.dataset();
            return () -> RecordSearch.of(data);
        });
        document("RecordSearch.search(String)", in -> {
            RecordSearch search = RecordSearch.of(in.dataset());
            return () -> List.of(search.search("c"), search.search("Nowhere at all"), search.search("a b c d e f"));
        });
        dataset(
                "Project.statusOn(Edtf)",
                data -> data.getProjects().stream()
                        .map(each -> each.statusOn(Edtf.parse("2020-06-01")))
                        .toList());
    }

    private static String id(Reference reference) {
        String text = reference.toString();
        return text.substring(text.indexOf('/') + 1);
    }

    private static void graph(String method, BiFunction<CooperationGraph, Reference, Object> question) {
        document("CooperationGraph." + method, in -> {
            CooperationGraph graph = in.dataset().graph();
            List<Reference> few = few(in);
            return () -> few.stream()
                    .map(reference -> question.apply(graph, reference))
                    .toList();
        });
    }

    // ---------------------------------------------------------------------------------------------------- members

    private static void members() {
        dataset("MemberValues.leaves(Extensible)", MemberValues::leaves);
        dataset(
                "MemberValues.of(Extensible)",
                data -> data.records().map(MemberValues::of).toList());
        dataset(
                "MemberValues.children(Object)",
                data -> data.records().map(MemberValues::children).toList());
        dataset("MemberValues.forEachChild(Object, BiConsumer<String, Object>)", data -> {
            Map<String, Object> last = new HashMap<>();
            data.records().forEach(each -> MemberValues.forEachChild(each, last::put));
            return last;
        });
        dataset(
                "MemberValues.withTexts(T, UnaryOperator<String>)",
                data -> MemberValues.withTexts(data, text -> text + "x"));
        dataset(
                "MemberValues.withValues(T, Class<V>, UnaryOperator<V>)",
                data -> MemberValues.withValues(data, Slug.class, id -> Slug.parse("x-" + id)));
        dataset(
                "MemberValues.text(Object)",
                data -> data.records().map(MemberValues::text).toList());
        dataset("Object.toString() of a dataset", Object::toString);
        dataset("Object.hashCode() of a dataset", Object::hashCode);
        document("Object.equals(Object) of two datasets", in -> {
            Dataset one = in.dataset();
            Dataset other = in.changed();
            return () -> one.equals(other);
        });
        document("MemberValues.find(Extensible, JsonPointer)", in -> {
            Dataset data = in.dataset();
            List<JsonPointer> pointers = in.pointers();
            return () -> pointers.stream()
                    .map(pointer -> MemberValues.find(data, pointer))
                    .count();
        });
        dataset("MemberDescription.find(Extensible)", data -> {
            MemberDescription titles = Members.of(Project.class).get("titles");
            return data.getProjects().stream().map(titles::find).toList();
        });
        dataset(
                "Extensions.from(Map<String, ? extends ExtensionValue>)",
                data -> data.getCities().stream()
                        .map(city -> Extensions.from(city.getExtensions().asMap()))
                        .toList());
        dataset(
                "ExtensionsBuilder.build()",
                data -> data.getCities().stream()
                        .map(city -> rebuilt(city.getExtensions().asMap()))
                        .toList());
        dataset(
                "Extensions.find(String)",
                data -> data.getCities().stream()
                        .flatMap(city ->
                                city.getExtensions().asMap().keySet().stream().map(city.getExtensions()::find))
                        .count());
    }

    private static ExtensionsBuilder member() {
        ExtensionsBuilder builder = new ExtensionsBuilder();
        builder.name("a");
        return builder;
    }

    private static Extensions rebuilt(Map<String, ExtensionValue> members) {
        ExtensionsBuilder builder = new ExtensionsBuilder();
        add(members, builder);
        return builder.build();
    }

    private static void add(Map<String, ExtensionValue> members, ExtensionsBuilder to) {
        members.forEach((name, value) -> {
            to.name(name);
            add(value, to);
        });
    }

    private static void add(ExtensionValue value, ExtensionsBuilder to) {
        if (value instanceof ExtensionValue.ArrayValue array) {
            to.startArray();
            array.values().forEach(element -> add(element, to));
            to.end();
        } else if (value instanceof ExtensionValue.ObjectValue object) {
            to.startObject();
            add(object.members().asMap(), to);
            to.end();
        } else if (value instanceof ExtensionValue.NumberValue number) {
            to.number(number.literal());
        } else {
            to.text(value.toString());
        }
    }

    // ----------------------------------------------------------------------------------------------------- values

    private static void values() {
        text("VisibleText.of(String)", VisibleText::of);
        text("VisibleText.isolated(String)", VisibleText::isolated);
        text("VisibleText.of(String, int)", text -> VisibleText.of(text, 100));
        text("VisibleText.isBlank(String)", VisibleText::isBlank);
        text("VisibleText.strip(String)", VisibleText::strip);
        text("ExtensionsBuilder.name(String)", text -> new ExtensionsBuilder().name(text));
        text("ExtensionsBuilder.text(String)", text -> member().text(text));
        text("ExtensionsBuilder.number(String)", text -> member().number(text));
        text("JsonPointer.of(List<String>)", text -> JsonPointer.of(List.of(text.split("/", -1))));
        text("Slug.parse(String)", Slug::parse);
        text("Slug.fromName(String)", Slug::fromName);
        text("Slug.fromNames(List<String>)", text -> Slug.fromNames(List.of("서울", text)));
        text(
                "Slugs.distinct(List<T>, Function<? super T, Slug>, Function<? super T, List<String>>)",
                text -> Slugs.distinct(
                        text.chars().boxed().toList(), letter -> Slug.parse("a"), letter -> List.of("b")));
        text("Slug.check(String, String, int)", text -> Slug.check("Slug", text, 0));
        text("Reference.parse(String)", Reference::parse);
        text("RecordReference.parse(String)", RecordReference::parse);
        text("RecordReference.of(RecordType, String)", text -> RecordReference.of(RecordType.CITY, text));
        text("CountryReference.parse(String)", CountryReference::parse);
        text("RecordType.parse(String)", RecordType::parse);
        text("Measure.parse(String)", Measure::parse);
        text("Severity.parse(String)", Severity::parse);
        text("Sector.of(String)", Sector::of);
        text("Country.of(String)", Country::of);
        text("Currency.of(String)", Currency::of);
        text("Country.findByName(String)", Country::findByName);
        text("CodeList.of(String)", Sector.list()::of);
        text("CodeList.find(String)", Sector.list()::find);
        text("CodeList.nearest(String)", Sector.list()::nearest);
        text("RuleCatalog.find(String)", RuleCatalog.standard()::find);
        text("JsonPointer.parse(String)", JsonPointer::parse);
        text("JsonPointer.child(String)", JsonPointer.parse("/a")::child);
        text("JsonPointer.steps()", text -> JsonPointer.parse("/" + text).steps());
        text(
                "JsonPointer.resolve(JsonPointer)",
                text -> JsonPointer.parse("/" + text).resolve(JsonPointer.parse("/a")));
        text("MalformedTextException.quote(String)", MalformedTextException::quote);
        text(
                "MalformedTextException.new(String, String, int, String)",
                text -> new MalformedTextException("T", text, 0, "x"));
        text("Spelling.fold(String)", Spelling::fold);
        text("Spelling.distance(String, String, int)", text -> Spelling.distance(text, text + "x", 3));
        text(
                "Spelling.nearest(String, List<T>, Function<T, List<String>>)",
                text -> Spelling.nearest(text, List.of(text + "x"), List::of));
        text("ExtensionValue.NumberValue.new(String)", ExtensionValue.NumberValue::new);
        text("IsoDuration.parse(String)", IsoDuration::parse);
        text("TimeOfDay.parse(String)", TimeOfDay::parse);
        text(
                "LanguageTagValidator.isValid(String, ConstraintValidatorContext)",
                text -> new LanguageTagValidator().isValid(text, CONTEXT));
        text(
                "TimeZoneIdValidator.isValid(String, ConstraintValidatorContext)",
                text -> new TimeZoneIdValidator().isValid(text, CONTEXT));
        text(
                "NotBlankIfPresentValidator.isValid(String, ConstraintValidatorContext)",
                text -> new NotBlankIfPresentValidator().isValid(text, CONTEXT));
    }

    /** Our validators use no context. */
    private static final ConstraintValidatorContext CONTEXT = (ConstraintValidatorContext) Proxy.newProxyInstance(
            Operations.class.getClassLoader(),
            new Class<?>[] {ConstraintValidatorContext.class},
            (proxy, method, args) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    // -------------------------------------------------------------------------------------------------- notations

    private static void notation() {
        NameReader names = NameReader.of(Dataset.builder()
                .id("d")
                .title("D")
                .addCity(City.builder()
                        .id("seoul")
                        .name("Seoul")
                        .kind(org.urbancoop.code.CityKind.CITY)
                        .build())
                .build());
        text("NameReader.city(String)", names::city);
        text("NameReader.city(String, Country)", text -> names.city(text, Country.of("KR")));
        text("NameReader.country(String)", names::country);
        text("NameReader.cityCandidates(String)", names::cityCandidates);
        text("NameReader.cityCandidates(String, Country)", text -> names.cityCandidates(text, Country.of("KR")));
        text("NameReader.otherwiseNamedCities(String)", names::otherwiseNamedCities);
        text("NameReader.latinName(String)", NameReader::latinName);
        text("NameReader.latinName(String, Country)", text -> NameReader.latinName(text, Country.of("KR")));
        text("NameReader.countryCandidates(String)", names::countryCandidates);
        text("NameReader.organization(String)", names::organization);
        text("NameReader.organization(String, Country)", text -> names.organization(text, Country.of("KR")));
        text("CounterpartReader.read(String)", CounterpartReader.of(names)::read);
        text("PlaceListReader.read(String)", PlaceListReader.of(names)::read);
        text("HeadingReader.read(String)", HeadingReader::read);
        text("MoneyReader.read(String)", MoneyReader::read);
        text("QuantityReader.read(String)", QuantityReader::read);
        text("PeriodReader.read(String)", PeriodReader::read);
        text("SerialDateReader.read(String)", SerialDateReader.of1900()::read);
        text("PeriodReader.readHours(String)", PeriodReader::readHours);
        text("PeriodReader.readDateAndHours(String)", PeriodReader::readDateAndHours);
        document("NameReader.of(Dataset)", in -> {
            Dataset data = in.dataset();
            return () -> {
                NameReader reader = NameReader.of(data);
                data.getCities().stream().limit(1).forEach(city -> reader.city(city.getName()));
                return reader.city("Nowhere at all");
            };
        });
    }

    // ------------------------------------------------------------------------------------------------------ dates

    private static void dates() {
        text("Edtf.parse(String)", Edtf::parse);
        date("toText(Locale)", date -> date.toText(Locale.KOREAN));
        date("earliest()", Edtf::earliest);
        date("latest()", Edtf::latest);
        date("members()", Edtf::members);
        date("isReversed()", Edtf::isReversed);
        date("isUnspecified()", Edtf::isUnspecified);
        date("lengthInDays()", Edtf::lengthInDays);
        date("lengthInMonths()", Edtf::lengthInMonths);
        date("lengthInYears()", Edtf::lengthInYears);
        date("isBefore(Edtf)", date -> date.isBefore(DAY));
        date("isAfter(Edtf)", date -> date.isAfter(DAY));
        date("isSame(Edtf)", date -> date.isSame(DAY));
        date("contains(Edtf)", date -> date.contains(DAY));
        date("overlaps(Edtf)", date -> date.overlaps(DAY));
        moment("isBefore(Moment)", moment -> moment.isBefore(Moment.of(DAY)));
        moment("isAfter(Moment)", moment -> moment.isAfter(Moment.of(DAY)));
        moment("isSame(Moment)", moment -> moment.isSame(Moment.of(DAY)));
        moment("isBefore(Edtf)", moment -> moment.isBefore(DAY));
        moment("isAfter(Edtf)", moment -> moment.isAfter(DAY));
        moment("isWithin(Edtf)", moment -> moment.isWithin(DAY));
        date("isSame(Edtf) of itself", date -> date.isSame(Edtf.parse(date.toString())));
        date("contains(Edtf) of itself", date -> date.contains(Edtf.parse(date.toString())));
        date("overlaps(Edtf) of itself", date -> date.overlaps(Edtf.parse(date.toString())));
        date("isBefore(Edtf) of itself", date -> date.isBefore(Edtf.parse(date.toString())));
        date("compareTo(Edtf)", date -> date.compareTo(DAY));
        date("hashCode()", Edtf::hashCode);
        date("withoutQualifiers()", Edtf::withoutQualifiers);
        date("withQualifier(Qualifier)", date -> date.withQualifier(org.urbancoop.time.Qualifier.UNCERTAIN));
        date("ofAllOf(List<Edtf>)", date -> Edtf.ofAllOf(date.members()));
        date("ofOneOf(List<Edtf>)", date -> Edtf.ofOneOf(date.members()));
        date("significantDigits()", Edtf::significantDigits);
        date("months()", date -> date.months().map(all -> all.limit(1000).count()));
        date("years()", date -> date.years().map(all -> all.limit(1000).count()));
    }

    private static final Edtf DAY = Edtf.parse("2001-01-01");

    private static void date(String method, Function<Edtf, Object> called) {
        text("Edtf." + method, text -> called.apply(Edtf.parse(text)));
    }

    private static void moment(String method, Function<Moment, Object> called) {
        text("Moment." + method, text -> called.apply(Moment.of(Edtf.parse(text))));
    }

    // ------------------------------------------------------------------------------------------------------ tools

    interface Call<T> {
        Object of(T value) throws Exception;
    }

    static void dataset(String operation, Call<Dataset> call) {
        document(operation, in -> {
            Dataset data = in.dataset();
            return () -> call.of(data);
        });
    }

    private static Object unchecked(Callable<?> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a refusal as an answer. */
    static Object refusable(Callable<?> call) throws Exception {
        try {
            return Objects.requireNonNullElse(call.call(), "");
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static long drain(RecordReader reader) throws IOException {
        try (reader) {
            long count = 0;
            while (reader.hasNext()) {
                count += reader.next().problems().size();
            }
            return count;
        }
    }

    /** Changes the number of the version alone, and notes each city. */
    private static final class Renumbering implements Migration {

        @Override
        public String from() {
            return "0.9";
        }

        @Override
        public String to() {
            return "1.0";
        }

        @Override
        public Extensions apply(Extensions document, List<MigrationNote> notes) {
            if (document.asMap().get("cities") instanceof ExtensionValue.ArrayValue cities) {
                for (int i = 0; i < cities.values().size(); i++) {
                    notes.add(new MigrationNote(MigrationNote.Kind.CHANGED, JsonPointer.parse("/cities/" + i), "city"));
                }
            }
            return document;
        }
    }
}
