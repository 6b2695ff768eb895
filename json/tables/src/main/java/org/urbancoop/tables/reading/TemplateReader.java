package org.urbancoop.tables.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.FormatInput;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.organization.Organization;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.tables.form.Form;
import org.urbancoop.tables.form.FormSheet;
import org.urbancoop.tables.form.NameIndex;
import org.urbancoop.tables.form.Quoting;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.tables.sheet.Sheets;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Slug;
import org.urbancoop.text.VisibleText;

/**
 * Reads the template that people filled in: {@code TemplateReader.of().read(FormatInput.of(path))}, a workbook or a
 * folder of CSV files, with headers in English or Korean.
 *
 * <p>Sheets and columns may be missing, stand in any order, and be more than the empty template has: {@code Party 3}.
 * The line of help and the example are skipped. Records are named by their names or by references; one without an
 * identifier gets one of its name. Whatever cannot be read is told with its cell, such as {@code Cities!C8}.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class TemplateReader {

    private static final TemplateReader READER = new TemplateReader(null);

    /** The sheets of new templates in both languages, with their examples. */
    private static final List<FormSheet> EXAMPLES = Stream.of(Locale.ENGLISH, Locale.KOREAN)
            .flatMap(locale -> Form.of(locale).sheets().stream())
            .toList();

    private final @Nullable Dataset base;

    private TemplateReader(@Nullable Dataset base) {
        this.base = base;
    }

    /**
     * Obtains the reader.
     *
     * @return the reader
     */
    public static TemplateReader of() {
        return READER;
    }

    /**
     * Returns a reader that adds to a dataset, whose records rows may name. What the dataset has already stays as it
     * is, and what a row says otherwise is told: records of the same identifier, and where a row has none, cities and
     * organizations of this name in this country, agreements of this kind between these parties, and others that say
     * all that the row says. To change records, read the template alone, and merge the two.
     *
     * @param dataset the dataset; its header holds, whatever the template has for one
     * @return the reader
     */
    public TemplateReader into(Dataset dataset) {
        return new TemplateReader(Objects.requireNonNull(dataset, "dataset"));
    }

    /**
     * Checks whether a file has a sheet of the template.
     *
     * @param input a file or a folder
     * @return true if the name of a sheet and its header are those of the template
     * @throws org.urbancoop.tables.sheet.UnreadableSheetException if it is no sheet, or damaged
     * @throws IOException if it cannot be read
     */
    public boolean recognises(FormatInput input) throws IOException {
        Objects.requireNonNull(input, "input");
        try (Sheets sheets = Sheets.open(input)) {
            for (String name : sheets.names()) {
                Optional<FormSheet> form = Form.named(name);
                if (form.isPresent()
                        && Form.header(form.get(), sheets.rows(name)).isPresent()) {
                    return true;
                }
            }
            return false;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Reads a filled template.
     *
     * @param input a workbook, a folder of CSV files, or one of these files
     * @return the dataset, what is to be said of the cells, and the rows that made no record
     * @throws org.urbancoop.tables.sheet.UnreadableSheetException if it is no sheet, or damaged
     * @throws IOException if it cannot be read
     */
    public SheetReading read(FormatInput input) throws IOException {
        Objects.requireNonNull(input, "input");
        try (Sheets sheets = Sheets.open(input)) {
            return new Run(input.toString(), base).read(sheets);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One reading. */
    private static final class Run {

        private final String document;
        private final @Nullable Dataset base;
        private final Optional<TemplateBase> known;
        private final SheetFindings findings = new SheetFindings();
        private final List<TemplateRow> entries = new ArrayList<>();
        private final NameIndex names = new NameIndex();
        private final List<SheetRow> rejected = new ArrayList<>();
        private final List<SheetRow> mendable = new ArrayList<>();
        /** The sheets whose header stands among these rows. */
        private final Set<String> headed = new HashSet<>();

        private Run(String document, @Nullable Dataset base) {
            this.document = document;
            this.base = base;
            this.known = Optional.ofNullable(base).map(TemplateBase::new);
        }

        private SheetReading read(Sheets sheets) throws IOException {
            for (Message remark : sheets.remarks()) {
                findings.add(SheetProblem.FILE_REMARK, Location.NONE, Optional.empty(), remark);
            }
            boolean isTemplate = false;
            for (String name : sheets.names()) {
                Optional<FormSheet> form = Form.named(name);
                if (form.isPresent()) {
                    isTemplate |= rows(form.get(), sheets.rows(name));
                }
            }
            if (!isTemplate) {
                findings.add(SheetProblem.NO_TEMPLATE, Location.NONE, Optional.empty());
            }
            giveIds();
            return reading();
        }

        private boolean rows(FormSheet form, Iterator<SheetRow> rows) {
            Optional<SheetRow> header = Form.header(form, rows);
            if (header.isEmpty()) {
                return false;
            }
            Map<JsonPointer, Integer> columns = columns(form, header.get());
            List<SheetCell> others = header.get().filled().stream()
                    .filter(cell -> !columns.containsValue(cell.location().column() - 1))
                    .toList();
            int id = columns.getOrDefault(TemplateRow.ID, -1);
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                String first = id < 0 ? "" : VisibleText.strip(row.text(id));
                if (FormSheet.isExample(first)) {
                    if (!isExample(form, columns, row)) {
                        findings.add(SheetProblem.EXAMPLE_CHANGED, row.cell(id));
                    }
                } else if (!FormSheet.isHelp(first) && !row.filled().isEmpty()) {
                    if (row.hidden()) {
                        findings.add(SheetProblem.HIDDEN_ROW, row.filled().get(0));
                    }
                    if (columns.values().stream()
                            .allMatch(place -> row.cell(place).isEmpty())) {
                        row.filled().forEach(cell -> findings.add(SheetProblem.OUTSIDE_TABLE, cell, cell.text()));
                    } else {
                        entries.add(new TemplateRow(form, header.get(), columns, row));
                    }
                }
            }
            others.forEach(cell -> {
                boolean isTwice = form.place(cell.text()).isPresent();
                findings.add(isTwice ? SheetProblem.COLUMN_REPEATED : SheetProblem.COLUMN_NOT_KNOWN, cell, cell.text());
            });
            return true;
        }

        private static Map<JsonPointer, Integer> columns(FormSheet form, SheetRow header) {
            Map<JsonPointer, Integer> columns = new HashMap<>();
            for (SheetCell cell : header.filled()) {
                form.place(cell.text())
                        .ifPresent(pointer ->
                                columns.putIfAbsent(pointer, cell.location().column() - 1));
            }
            return columns;
        }

        /** Whether a row is one of those that a new template has, in whichever language. */
        private static boolean isExample(FormSheet form, Map<JsonPointer, Integer> columns, SheetRow row) {
            for (FormSheet wanted : EXAMPLES) {
                if (!wanted.key().equals(form.key())) {
                    continue;
                }
                List<String> example = wanted.example();
                boolean isSame = true;
                for (int i = 0; i < example.size(); i++) {
                    Integer place = columns.get(wanted.columns().get(i).pointer());
                    isSame &= place == null || row.text(place).equals(example.get(i));
                }
                if (isSame) {
                    return true;
                }
            }
            return false;
        }

        /** Identifiers of rows that have none, and all names by which rows speak of each other. */
        private void giveIds() {
            Set<String> taken = new HashSet<>();
            known.ifPresent(there -> {
                there.addNames(names);
                taken.addAll(there.references());
            });
            Map<String, Integer> numbers = new HashMap<>();
            entries.forEach(entry -> entry.text(TemplateRow.ID).ifPresent(id -> taken.add(key(entry) + "/" + id)));
            Map<TemplateRow, List<CooperationRecord>> likely = new LinkedHashMap<>();
            for (TemplateRow entry : entries) {
                if (entry.text(TemplateRow.ID).isEmpty()) {
                    List<CooperationRecord> named =
                            known.map(there -> there.named(entry)).orElse(List.of());
                    boolean isOne = named.size() == 1 || (!named.isEmpty() && !isPlace(named.get(0)));
                    if (isOne) {
                        likely.put(entry, named);
                    }
                    entry.giveId(
                            isOne ? named.get(0).getId().toString() : free(key(entry), entry.slug(), taken, numbers));
                }
                addNames(entry);
            }
            for (TemplateRow entry : entries) {
                List<CooperationRecord> named = likely.getOrDefault(entry, List.of());
                if (!named.isEmpty() && !isPlace(named.get(0))) {
                    entry.giveId(saying(entry, named).orElseGet(() -> free(key(entry), entry.slug(), taken, numbers)));
                    addNames(entry);
                } else if (known.isPresent()
                        && entry.isOf(Agreement.class)
                        && entry.text(TemplateRow.ID).isEmpty()) {
                    entry.make(names, new SheetFindings())
                            .flatMap(made -> known.get().same((Agreement) made))
                            .ifPresent(same -> entry.giveId(same.getId().toString()));
                }
            }
        }

        /** By its type in a reference, such as {@code city}; what is no record has no reference to share. */
        private static String key(TemplateRow entry) {
            return entry.type().map(Object::toString).orElse(entry.form().key());
        }

        private void addNames(TemplateRow entry) {
            entry.type()
                    .ifPresent(type -> entry.names()
                            .forEach((pointer, text) ->
                                    names.add(type, entry.id(), pointer.steps().get(0), Quoting.unquote(text))));
        }

        private static boolean isPlace(CooperationRecord entry) {
            return entry instanceof City || entry instanceof Organization;
        }

        /** Finds the one that says all that a row says: its identifier. */
        private Optional<String> saying(TemplateRow entry, List<CooperationRecord> named) {
            return entry.make(names, new SheetFindings())
                    .flatMap(made -> named.stream()
                            .filter(one -> TemplateBase.differing(one, made).isEmpty())
                            .findFirst())
                    .map(one -> one.getId().toString());
        }

        private static String free(String key, Slug wanted, Set<String> taken, Map<String, Integer> numbers) {
            String id = wanted.toString();
            while (!taken.add(key + "/" + id)) {
                id = Slug.fromName(wanted + " " + numbers.merge(key + "/" + wanted, 2, (last, two) -> last + 1))
                        .toString();
            }
            return id;
        }

        private SheetReading reading() {
            Map<String, Location> starts = new HashMap<>();
            Map<RecordReference, TemplateRow> index = new HashMap<>();
            Dataset.Builder dataset = head(starts);
            for (TemplateRow entry : entries) {
                if (entry.isOf(Dataset.class)) {
                    continue;
                }
                Optional<? extends Extensible> made = entry.make(names, findings);
                if (made.isEmpty()) {
                    reject(entry);
                } else if (!isThere(entry, made.get())) {
                    if (made.get() instanceof CooperationRecord one) {
                        dataset.addUnchecked(one);
                        index.putIfAbsent(one.reference(), entry);
                    } else {
                        DeclaredTotal total = (DeclaredTotal) made.get();
                        dataset.addDeclaredTotal(total);
                        starts.putIfAbsent("declared-total/" + total.getId(), entry.start());
                    }
                }
            }
            return new SheetReading(
                    dataset.build(),
                    Optional.ofNullable(base),
                    document,
                    findings.all(),
                    rejected,
                    mendable,
                    (reference, pointer) ->
                            Optional.ofNullable(index.get(reference)).map(entry -> entry.cell(pointer)),
                    starts);
        }

        /** Whether the dataset has it already; if so, tells what the row says otherwise. */
        private boolean isThere(TemplateRow entry, Extensible made) {
            Optional<? extends Extensible> there = base == null
                    ? Optional.empty()
                    : made instanceof CooperationRecord one
                            ? base.find(one.reference())
                            : base.getDeclaredTotals().stream()
                                    .filter(total -> total.getId().equals(((DeclaredTotal) made).getId()))
                                    .findFirst();
            there.ifPresent(one -> tellOthers(entry, one, made));
            return there.isPresent();
        }

        private void tellOthers(TemplateRow entry, Extensible there, Extensible made) {
            List<JsonPointer> differing = TemplateBase.differing(there, made);
            for (JsonPointer pointer : differing) {
                String value =
                        MemberValues.find(made, pointer).map(MemberValues::text).orElse("");
                findings.add(
                        SheetProblem.KNOWN_DIFFERS,
                        entry.cell(pointer),
                        Optional.of(value),
                        Message.of(entry.reference()),
                        Message.of(pointer + " " + value));
            }
            if (differing.isEmpty()) {
                findings.add(
                        SheetProblem.ALREADY_THERE, entry.start(), Optional.empty(), Message.of(entry.reference()));
            }
        }

        private Dataset.Builder head(Map<String, Location> starts) {
            Optional<Dataset> made = Optional.empty();
            for (TemplateRow entry : entries) {
                if (entry.isOf(Dataset.class) && made.isEmpty()) {
                    made = entry.make(names, findings).map(Dataset.class::cast);
                    made.ifPresent(header -> {
                        starts.put("dataset", entry.start());
                        if (base != null) {
                            tellOthers(entry, base, header);
                        }
                    });
                    if (made.isEmpty()) {
                        reject(entry);
                    }
                } else if (entry.isOf(Dataset.class)) {
                    reject(entry);
                }
            }
            if (base != null) {
                return base.toBuilder();
            }
            if (made.isPresent()) {
                return made.get().toBuilder();
            }
            if (rejected.isEmpty()) {
                findings.add(SheetProblem.NO_DATASET, Location.NONE, Optional.empty());
            }
            String file = document.substring(1 + Math.max(document.lastIndexOf('/'), document.lastIndexOf('\\')));
            Slug id;
            try {
                id = Slug.fromName(file);
            } catch (MalformedTextException e) {
                id = Slug.parse("dataset");
            }
            return Dataset.builder().id(id).title(file);
        }

        private void reject(TemplateRow entry) {
            if (headed.add(entry.row().sheet())) {
                mendable.add(entry.header());
            }
            mendable.add(entry.row());
            rejected.add(entry.row());
            findings.add(SheetProblem.ROW_REJECTED, entry.start(), Optional.empty(), Message.of(entry.reference()));
        }
    }
}
