/** A dataset as an SQLite database. */
module org.urbancoop.tables.sqlite {
    requires static org.jspecify;
    requires transitive org.urbancoop.core;
    requires org.urbancoop.tables;
    requires java.sql;
    requires org.xerial.sqlitejdbc;

    exports org.urbancoop.tables.sqlite;
}
