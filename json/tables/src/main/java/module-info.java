/** Tables of a dataset: CSV with a data dictionary, described as a Frictionless data package. */
@SuppressWarnings("module") // The modules of other kinds of file are built after this one.
module org.urbancoop.tables {
    requires static org.jspecify;
    requires transitive org.urbancoop.json;
    requires de.siegmar.fastcsv;

    exports org.urbancoop.tables;
    exports org.urbancoop.tables.cell to
            org.urbancoop.tables.sqlite,
            org.urbancoop.tables.xlsx;
    exports org.urbancoop.tables.form to
            org.urbancoop.tables.xlsx;
    exports org.urbancoop.tables.mapping;
    exports org.urbancoop.tables.reading;
    exports org.urbancoop.tables.sheet;

    provides org.urbancoop.format.Format with
            org.urbancoop.tables.TablesFormat;

    uses org.urbancoop.tables.sheet.SheetFormat;
}
