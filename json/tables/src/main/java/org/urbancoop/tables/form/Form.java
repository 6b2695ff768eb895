package org.urbancoop.tables.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.format.Loss;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.message.Message;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.source.Source;
import org.urbancoop.tables.cell.CellLosses;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.text.JsonPointer;

/**
 * The template that people fill in: a sheet a type, a row a record, a column a place in the record. The columns of a
 * template without records are those of an example; a dataset has as many more as its records need, such as {@code
 * Party 3}.
 */
public final class Form {

    static final JsonPointer ID = JsonPointer.parse("/id");

    /** The record of each type that shows how to fill in the rows, and which columns a new template has. */
    static final Dataset EXAMPLE = example();

    private static final Message NOT_CARRIED =
            new Message("The template has columns for what the model knows", "서식에는 모형에 있는 항목의 열만 있습니다");
    private static final Message EMPTY = new Message("An object without members has no cell", "항목이 없는 객체는 셀에 적지 않습니다");

    private static final Map<String, Class<? extends Extensible>> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("Dataset", Dataset.class);
        TYPES.put("sources", Source.class);
        TYPES.put("cities", City.class);
        TYPES.put("organizations", Organization.class);
        TYPES.put("agreements", Agreement.class);
        TYPES.put("projects", Project.class);
        TYPES.put("events", Event.class);
        TYPES.put("programs", Program.class);
        TYPES.put("declaredTotals", DeclaredTotal.class);
    }

    /** In how many rows the header is looked for. */
    private static final int HEAD = 20;

    private static final int MOST_COLUMNS = 16_384;

    private static final Form ENGLISH = of(Locale.ENGLISH);

    private final List<FormSheet> sheets;

    private Form(List<FormSheet> sheets) {
        this.sheets = List.copyOf(sheets);
    }

    private static Dataset example() {
        try (InputStream in = Objects.requireNonNull(Form.class.getResourceAsStream("example.json"), "example.json")) {
            return UrbancoopJson.of().read(in.readAllBytes(), Dataset.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the template without records. */
    public static Form of(Locale locale) {
        return of(EXAMPLE, locale);
    }

    /** Makes the template for a dataset. */
    public static Form of(Dataset dataset, Locale locale) {
        List<FormSheet> sheets = new ArrayList<>();
        TYPES.forEach((key, type) -> {
            Set<JsonPointer> places = new LinkedHashSet<>();
            for (Dataset each : List.of(EXAMPLE, dataset)) {
                entries(each, key)
                        .forEach(entry -> MemberValues.leaves(entry).forEach((pointer, value) -> {
                            boolean isNew =
                                    each == EXAMPLE && pointer.toString().equals("/formatVersion");
                            if (lost(type, pointer, value).isEmpty() && !isType(type, pointer) && !isNew) {
                                places.add(pointer);
                            }
                        }));
            }
            sheets.add(new FormSheet(
                    key,
                    type,
                    locale,
                    places.stream()
                            .sorted(order(type, places))
                            .map(pointer -> FormColumn.of(type, pointer, locale))
                            .toList()));
        });
        return new Form(sheets);
    }

    /** Finds the sheet that the name of a sheet or file means, in either language, with the columns that all have. */
    public static Optional<FormSheet> named(String name) {
        return ENGLISH.sheets.stream().filter(sheet -> sheet.isNamed(name)).findFirst();
    }

    /** Finds the header: the first row with two headers that the sheet may have, or with one and nothing else. */
    public static Optional<SheetRow> header(FormSheet form, Iterator<SheetRow> rows) {
        for (int i = 0; i < HEAD && rows.hasNext(); i++) {
            SheetRow row = rows.next();
            long known = row.filled().stream()
                    .filter(cell -> form.place(cell.text()).isPresent())
                    .count();
            if (known > 1 || (known == 1 && row.filled().size() == 1)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Gets the sheets. */
    public List<FormSheet> sheets() {
        return sheets;
    }

    /** Refuses a template that is wider than a sheet can be. */
    public Form checkWidth() throws IOException {
        for (FormSheet sheet : sheets) {
            if (sheet.columns().size() > MOST_COLUMNS) {
                throw new IOException("The sheet " + sheet.name() + " would have "
                        + sheet.columns().size() + " columns, and a sheet has at most " + MOST_COLUMNS
                        + " [too-many-columns]");
            }
        }
        return this;
    }

    /** Gets the index of the names in a dataset. */
    public static NameIndex names(Dataset dataset) {
        NameIndex names = new NameIndex();
        dataset.records()
                .forEach(entry -> MemberValues.leaves(entry).forEach((pointer, value) -> {
                    String member = pointer.steps().get(0);
                    if (NameIndex.isName(member)) {
                        names.add(entry.getType(), entry.getId().toString(), member, MemberValues.text(value));
                    }
                }));
        return names;
    }

    /** Tells what of a dataset no column has. */
    public static void losses(Dataset dataset, Consumer<Loss> losses) {
        CellLosses.forEach(
                dataset,
                (subject, entry) -> MemberValues.leaves(entry)
                        .forEach((pointer, value) -> lost(
                                        entry.getClass().getSuperclass().asSubclass(Extensible.class), pointer, value)
                                .ifPresent(why ->
                                        losses.accept(CellLosses.loss(Loss.Kind.LEFT_OUT, subject, pointer, why)))));
    }

    private static Optional<Message> lost(Class<? extends Extensible> type, JsonPointer pointer, Object value) {
        Optional<MemberDescription> member = Members.of(type).find(pointer);
        if (member.isEmpty()) {
            return Optional.of(NOT_CARRIED);
        }
        return member.get().kind() == ValueKind.OBJECT || value instanceof Extensible
                ? Optional.of(EMPTY)
                : Optional.empty();
    }

    private static boolean isType(Class<? extends Extensible> type, JsonPointer pointer) {
        return CooperationRecord.class.isAssignableFrom(type)
                && pointer.toString().equals("/type");
    }

    /** The header, records or declared totals of a sheet. */
    static List<? extends Extensible> entries(Dataset dataset, String key) {
        return switch (key) {
            case "Dataset" -> List.of(dataset.withoutRecords());
            case "sources" -> dataset.getSources();
            case "cities" -> dataset.getCities();
            case "organizations" -> dataset.getOrganizations();
            case "agreements" -> dataset.getAgreements();
            case "projects" -> dataset.getProjects();
            case "events" -> dataset.getEvents();
            case "programs" -> dataset.getPrograms();
            case "declaredTotals" -> dataset.getDeclaredTotals();
            default -> throw new IllegalArgumentException("No sheet is named " + key);
        };
    }

    /** As documents are written: members as the catalogue lists them, elements by number, entries as they came. */
    private static Comparator<JsonPointer> order(Class<? extends Extensible> type, Set<JsonPointer> places) {
        List<JsonPointer> asTheyCame = List.copyOf(places);
        Map<JsonPointer, List<Integer>> ranks = new LinkedHashMap<>();
        Map<JsonPointer, Integer> entries = new LinkedHashMap<>();
        asTheyCame.forEach(pointer -> ranks.put(pointer, ranks(type, pointer, entries)));
        return (one, other) ->
                compare(Objects.requireNonNull(ranks.get(one)), Objects.requireNonNull(ranks.get(other)));
    }

    private static List<Integer> ranks(
            Class<? extends Extensible> type, JsonPointer pointer, Map<JsonPointer, Integer> entries) {
        List<Integer> ranks = new ArrayList<>();
        Class<? extends Extensible> owner = type;
        List<String> steps = pointer.steps();
        for (int i = 0; i < steps.size(); i++) {
            MemberDescription member = Members.of(owner).get(steps.get(i));
            ranks.add(Members.of(owner).names().indexOf(member.name()));
            if (member.multiplicity() == Multiplicity.LIST) {
                i++;
                ranks.add(Integer.parseInt(steps.get(i)));
            } else if (member.multiplicity() == Multiplicity.MAP) {
                i++;
                ranks.add(entries.computeIfAbsent(JsonPointer.of(steps.subList(0, i + 1)), place -> entries.size()));
            }
            if (member.kind() == ValueKind.OBJECT) {
                owner = member.valueType().asSubclass(Extensible.class);
            }
        }
        return ranks;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int compared = one.get(i).compareTo(other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
