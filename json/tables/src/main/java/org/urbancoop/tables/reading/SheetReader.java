package org.urbancoop.tables.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.citation.Citation;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.format.FormatInput;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.notation.NameReader;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.source.Source;
import org.urbancoop.tables.mapping.CellOrigin;
import org.urbancoop.tables.mapping.SheetMapping;
import org.urbancoop.tables.mapping.SourceMapping;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.tables.sheet.Sheets;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Slug;

/**
 * Reads somebody's sheet as records, by a mapping: {@code SheetReader.of(mapping).read(FormatInput.of(path))}.
 *
 * <p>Each value cites its cell, with the words as they stand there, and says how it was read if that is not plain. What
 * makes no record is told with its cell: nothing is left out in silence, and nothing is guessed.
 *
 * <p>Rows speak of one record if they agree in its identity: cities and organizations in name, country and point,
 * agreements in kind and parties, whoever is named first. Other records are one a row. A city or an organization that
 * the given dataset knows by this name in this country is that one, and is not changed. So is a record that the dataset
 * has of this sheet already: a sheet that is read again adds nothing twice.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class SheetReader {

    /** By this, a total counts the records of its sheet alone. */
    private static final JsonPointer FIRST_SOURCE = JsonPointer.parse("/citations/0/source");

    private final SheetMapping mapping;
    private final @Nullable Dataset base;

    private SheetReader(SheetMapping mapping, @Nullable Dataset base) {
        this.mapping = mapping;
        this.base = base;
    }

    /**
     * Obtains a reader that makes a dataset of the sheet alone.
     *
     * @param mapping what stands where
     * @return the reader
     */
    public static SheetReader of(SheetMapping mapping) {
        return new SheetReader(Objects.requireNonNull(mapping, "mapping"), null);
    }

    /**
     * Returns a reader that adds to a dataset, whose cities and organizations are known by their names.
     *
     * @param dataset the dataset
     * @return the reader
     */
    public SheetReader into(Dataset dataset) {
        return new SheetReader(mapping, Objects.requireNonNull(dataset, "dataset"));
    }

    /**
     * Reads a sheet.
     *
     * @param input a file or bytes: CSV in any encoding and with any separator, or a format of a {@link
     *     org.urbancoop.tables.sheet.SheetFormat} that is found
     * @return what came of it
     * @throws org.urbancoop.tables.sheet.UnreadableSheetException if it is no sheet, or damaged
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if the mapping names members that its types do not have
     */
    public SheetReading read(FormatInput input) throws IOException {
        Objects.requireNonNull(input, "input");
        try (Sheets sheets = Sheets.open(input)) {
            return new Run(sheets, input.toString()).read();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One reading. */
    private final class Run {

        private final Sheets sheets;
        private final String document;
        private final SheetFindings findings = new SheetFindings();
        private final Dataset known;
        private final RecordReference source;
        private final List<SheetRow> headerRows = new ArrayList<>();
        private final List<DeclaredTotal> totals = new ArrayList<>();
        private final Map<String, Location> cellsOfTotals = new HashMap<>();
        private final List<SheetRow> wholes = new ArrayList<>();

        private Run(Sheets sheets, String document) {
            this.sheets = sheets;
            this.document = document;
            SourceMapping file = mapping.source();
            this.known = base != null
                    ? base
                    : Dataset.builder().id(file.id()).title(file.title()).build();
            this.source = RecordReference.of(RecordType.SOURCE, file.id());
        }

        private SheetReading read() throws IOException {
            for (Message remark : sheets.remarks()) {
                findings.add(SheetProblem.FILE_REMARK, Location.NONE, Optional.empty(), remark);
            }
            NameReader names = NameReader.of(known);
            Drafts drafts = new Drafts(known, source, names, findings);
            String sheet = mapping.sheet().orElse(sheets.names().get(0));
            if (!sheets.names().contains(sheet)) {
                findings.add(
                        SheetProblem.SHEET_NOT_FOUND,
                        Location.NONE,
                        Optional.of(sheet),
                        sheet,
                        Message.of(String.join(", ", sheets.names())));
                return reading(drafts);
            }
            Iterator<SheetRow> rows = sheets.rows(sheet);
            Optional<Header> header = Header.find(mapping, rows, findings);
            header.ifPresent(found -> headerRows.addAll(found.rows()));
            if (header.isPresent()) {
                CellReader cells = new CellReader(names, mapping.dateOrder());
                rows(rows, header.get(), new RowReader(mapping, header.get(), cells, drafts, findings));
            }
            return reading(drafts);
        }

        private void rows(Iterator<SheetRow> rows, Header header, RowReader reader) {
            Optional<RowReader.Headed> byHeading = reader.headed();
            boolean usesHeadings = mapping.records().stream()
                    .flatMap(each -> each.members().stream())
                    .anyMatch(member -> member.origin() instanceof CellOrigin.Heading);
            @Nullable SheetRow headed = null;
            @Nullable SheetCell heading = null;
            @Nullable SheetRow unused = null;
            long read = 0;
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                List<SheetCell> filled = row.filled();
                if (filled.isEmpty()) {
                    continue;
                }
                if (row.hidden()) {
                    findings.add(SheetProblem.HIDDEN_ROW, filled.get(0));
                }
                boolean hasMapped = filled.stream()
                        .anyMatch(
                                cell -> header.mapped().contains(cell.location().column() - 1));
                boolean isAlone = Headings.isAlone(row) && header.mapped().size() > 1;
                if (Headings.isTotal(row)) {
                    total(row, heading, byHeading);
                } else if (isAlone
                        && usesHeadings
                        && !Headings.isNote(filled.get(0).text())) {
                    if (unused != null) {
                        Header.outside(unused, findings);
                    }
                    headed = row;
                    heading = filled.get(0);
                    unused = row;
                    OptionalInt number = Headings.count(heading);
                    if (number.isPresent() && byHeading.isPresent() && !isOfKnown()) {
                        totals.add(total(heading, number.getAsInt(), Optional.of(condition(heading, byHeading.get()))));
                    } else if (number.isPresent()) {
                        Header.outside(row, findings);
                    }
                } else if (header.isRepeatedBy(row)
                        || !hasMapped
                        || (isAlone && Headings.isNote(filled.get(0).text()))) {
                    Header.outside(row, findings);
                } else if (isAlone) {
                    findings.add(
                            SheetProblem.ROW_NOT_UNDERSTOOD,
                            filled.get(0),
                            filled.get(0).text());
                } else {
                    unused = null;
                    read++;
                    reader.read(row, headed);
                }
            }
            if (unused != null) {
                Header.outside(unused, findings);
            }
            wholes();
            if (read == 0) {
                findings.add(SheetProblem.NO_ROWS, Location.NONE, Optional.empty());
            }
        }

        private void total(SheetRow row, @Nullable SheetCell heading, Optional<RowReader.Headed> headed) {
            OptionalInt number = Headings.total(row);
            if (number.isEmpty() || isOfKnown()) {
                Header.outside(row, findings);
            } else if (!Headings.isPart(row)) {
                wholes.add(row);
            } else if (heading == null || headed.isEmpty()) {
                Header.outside(row, findings);
            } else {
                totals.add(
                        total(row.filled().get(0), number.getAsInt(), Optional.of(condition(heading, headed.get()))));
            }
        }

        /** Whether rows may speak of records that cite other sources, so that nobody could count those of the sheet. */
        private boolean isOfKnown() {
            RecordType type =
                    mapping.records().get(mapping.records().size() - 1).type();
            return base != null && (type == RecordType.CITY || type == RecordType.ORGANIZATION);
        }

        /** One total of all is declared; of several nobody says which rows each counts. */
        private void wholes() {
            if (wholes.size() == 1) {
                SheetRow row = wholes.get(0);
                totals.add(total(row.filled().get(0), Headings.total(row).orElse(0), Optional.empty()));
            } else {
                wholes.forEach(row -> Header.outside(row, findings));
            }
        }

        private Condition condition(SheetCell heading, RowReader.Headed by) {
            return Condition.of(by.member().to(), Headings.label(heading.text()));
        }

        private DeclaredTotal total(SheetCell cell, int number, Optional<Condition> condition) {
            RecordType counted =
                    mapping.records().get(mapping.records().size() - 1).type();
            Slug id = totalId(cell, condition);
            cellsOfTotals.put("declared-total/" + id, cell.location());
            DeclaredTotal.Builder total = DeclaredTotal.builder()
                    .id(id)
                    .what(counted)
                    .measure(Measure.COUNT)
                    .stated(java.math.BigDecimal.valueOf(number))
                    .citation(Citation.builder()
                            .source(source)
                            .where(cell.location().toString())
                            .verbatim(cell.text())
                            .build());
            condition.ifPresent(total::addWhere);
            if (base != null) {
                total.addWhere(Condition.of(FIRST_SOURCE, source.toString()));
            }
            return total.build();
        }

        private Slug totalId(SheetCell cell, Optional<Condition> condition) {
            String label = condition.flatMap(Condition::getIs).orElse("total");
            String row = Integer.toString(cell.location().line());
            try {
                return Slug.fromName(mapping.source().id() + " " + label + " " + row);
            } catch (MalformedTextException e) {
                return Slug.fromName(mapping.source().id() + " " + row);
            }
        }

        private SheetReading reading(Drafts drafts) {
            drafts.giveIds();
            Drafts.Made made = drafts.make(source);
            Dataset.Builder dataset = known.toBuilder();
            if (known.find(source).isEmpty()) {
                Source.Builder file = Source.builder()
                        .id(mapping.source().id())
                        .title(mapping.source().title());
                mapping.source().url().ifPresent(file::url);
                dataset.add(file.build());
            }
            Map<RecordReference, Draft> index = new HashMap<>();
            for (Map.Entry<Draft, CooperationRecord> each : made.records().entrySet()) {
                dataset.add(each.getValue());
                index.put(each.getValue().reference(), each.getKey());
            }
            Set<Slug> ids = new TreeSet<>();
            totals.forEach(total -> ids.add(total.getId()));
            dataset.declaredTotals(Stream.concat(
                            known.getDeclaredTotals().stream().filter(each -> !ids.contains(each.getId())),
                            totals.stream())
                    .toList());
            List<SheetRow> mendable = new ArrayList<>(headerRows);
            mendable.addAll(made.withHeadings());
            return new SheetReading(
                    dataset.build(),
                    Optional.ofNullable(base),
                    document,
                    findings.all(),
                    made.rejected(),
                    mendable,
                    (reference, pointer) -> Optional.ofNullable(index.get(reference))
                            .map(draft -> draft.cell(pointer).orElse(draft.start()))
                            .map(SheetCell::location),
                    cellsOfTotals);
        }
    }
}
