/** A dataset as an SQLite database, written and read back. */
module org.urbancoop.tables.sqlite {
    requires static org.jspecify;
    requires transitive org.urbancoop.core;
    requires org.urbancoop.tables;
    requires java.sql;
    requires org.xerial.sqlitejdbc;

    exports org.urbancoop.tables.sqlite;

    provides org.urbancoop.format.Format with
            org.urbancoop.tables.sqlite.SqliteFormat;
}
