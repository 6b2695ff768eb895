package org.urbancoop.tables;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.CodeLists;
import org.urbancoop.code.Country;
import org.urbancoop.code.WorldRegion;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.tables.Table.Sink;

/** The tables that other tables look things up in: every record, every term of the code lists, every country. */
final class ReferenceTables {

    private static final String CODE_LIST = "code list, such as city-kind";

    private ReferenceTables() {}

    static List<Table> all() {
        return List.of(
                table(
                        "records",
                        "A row for the dataset, each record and each declared total.",
                        1,
                        ReferenceTables::records,
                        NormalizedTables.RECORD,
                        text("record_type", "type of the record, such as city"),
                        text("label", "its name or title; empty if it has none")),
                table(
                        "terms",
                        "A row for each term of the library's code lists.",
                        2,
                        ReferenceTables::terms,
                        text("code_list", CODE_LIST),
                        text("code", "the term, such as metropolis"),
                        text("label", "label in English"),
                        text("label_ko", "label in Korean"),
                        text("definition", "definition in English"),
                        text("definition_ko", "definition in Korean"),
                        text("broader", "wider term of the same list"),
                        text("replaced_by", "term to use instead, if it is deprecated")),
                table(
                        "countries",
                        "A row for each country of ISO 3166-1, and those in use beside it.",
                        1,
                        ReferenceTables::countries,
                        text("country", "code by ISO 3166-1, such as KR; NA is Namibia"),
                        text("alpha_3", "code of three letters, such as KOR"),
                        text("numeric_code", "code of three digits, such as 410"),
                        text("label", "name in English"),
                        text("label_ko", "name in Korean"),
                        text("region", "widest region by UN M49, such as 142"),
                        text("region_label", "its name in English"),
                        text("region_label_ko", "its name in Korean"),
                        text("subregion", "narrowest region by UN M49, such as 030"),
                        text("subregion_label", "its name in English"),
                        text("subregion_label_ko", "its name in Korean")),
                table(
                        "columns",
                        "A row for each column of each table.",
                        2,
                        ReferenceTables::columns,
                        text("table_name", "name of the table"),
                        text("column_name", "name of the column"),
                        text("data_type", "type by Frictionless Table Schema"),
                        text("description", "what a cell holds")));
    }

    private static Table table(String name, String description, int keys, Table.Rows rows, Column... columns) {
        return new Table(name, "", description, List.of(columns), keys, rows);
    }

    private static Column text(String name, String description) {
        return Column.text(name, "", description);
    }

    private static void records(Dataset dataset, Sink sink) throws IOException {
        sink.row(List.of("dataset", "dataset", dataset.getTitle()));
        for (CooperationRecord entry : (Iterable<CooperationRecord>) dataset.records()::iterator) {
            sink.row(List.of(entry.reference().toString(), entry.getType().toString(), label(entry)));
        }
        for (DeclaredTotal total : dataset.getDeclaredTotals()) {
            String type = NormalizedTables.DECLARED_TOTAL;
            sink.row(List.of(type + "/" + total.getId(), type, ""));
        }
    }

    /** The name or title of a record; empty if it has none. */
    static String label(CooperationRecord entry) {
        Map<String, Object> values = MemberValues.of(entry);
        Object label = values.getOrDefault("name", values.getOrDefault("title", ""));
        return MemberValues.text(label);
    }

    private static void terms(Dataset dataset, Sink sink) throws IOException {
        for (CodeList<?> list : CodeLists.all()) {
            for (Code term : list.terms()) {
                sink.row(List.of(
                        list.name(),
                        term.term(),
                        term.label(Locale.ENGLISH),
                        term.label(Locale.KOREAN),
                        term.definition(Locale.ENGLISH).orElse(""),
                        term.definition(Locale.KOREAN).orElse(""),
                        term.broader().map(Code::term).orElse(""),
                        term.replacedBy().map(Code::term).orElse("")));
            }
        }
    }

    private static void countries(Dataset dataset, Sink sink) throws IOException {
        for (Country country : Country.list().terms()) {
            Optional<WorldRegion> region = country.region();
            Optional<WorldRegion> subregion = country.subregion();
            sink.row(List.of(
                    country.term(),
                    country.alpha3().orElse(""),
                    country.numeric().orElse(""),
                    country.label(Locale.ENGLISH),
                    country.label(Locale.KOREAN),
                    code(region),
                    label(region, Locale.ENGLISH),
                    label(region, Locale.KOREAN),
                    code(subregion),
                    label(subregion, Locale.ENGLISH),
                    label(subregion, Locale.KOREAN)));
        }
    }

    private static void columns(Dataset dataset, Sink sink) throws IOException {
        for (Table table : Table.all()) {
            for (Column column : table.columns()) {
                String type = column.type().name().toLowerCase(Locale.ROOT);
                sink.row(List.of(table.name(), column.name(), type, column.description()));
            }
        }
    }

    static String code(Optional<WorldRegion> region) {
        return region.map(WorldRegion::toString).orElse("");
    }

    static String label(Optional<WorldRegion> region, Locale locale) {
        return region.map(each -> each.label(locale)).orElse("");
    }
}
