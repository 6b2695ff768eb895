/** Workbooks (.xlsx) in and out: with it on the path, what reads sheets reads workbooks. */
module org.urbancoop.tables.xlsx {
    requires static org.jspecify;
    requires transitive org.urbancoop.tables;
    requires java.xml;

    exports org.urbancoop.tables.xlsx;

    provides org.urbancoop.format.Format with
            org.urbancoop.tables.xlsx.XlsxFormat;
    provides org.urbancoop.tables.sheet.SheetFormat with
            org.urbancoop.tables.xlsx.XlsxSheetFormat;
}
