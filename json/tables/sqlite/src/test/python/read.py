"""Reads a database that SqliteWriter wrote with the libraries of Python, without a cast: read.py cooperation.sqlite"""

import sqlite3
import sys

import pandas

connection = sqlite3.connect(sys.argv[1])
assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
assert connection.execute("PRAGMA foreign_key_check").fetchall() == []

names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY 1")]
rows = 0
for name in names:
    table = pandas.read_sql_query(f"SELECT * FROM {name}", connection)
    rows += len(table)
    for column, kind in [(row[1], row[2]) for row in connection.execute(f"PRAGMA table_info({name})")]:
        values = table[column].dropna()
        if kind == "TEXT":
            assert all(isinstance(value, str) for value in values), (name, column)
        elif kind == "REAL":
            assert table[column].dtype == "float64" or values.empty, (name, column)
        if column.endswith(("_earliest", "_latest")):
            for value in values:
                pandas.Period(value, freq="D")
partners = pandas.read_sql_query("SELECT * FROM partners", connection)
print(len(names), "tables and views,", rows, "rows, SQLite", sqlite3.sqlite_version, "pandas", pandas.__version__)
print(partners.groupby("b_region_label")["b_city"].count().to_dict(), partners["b_latitude"].max())
