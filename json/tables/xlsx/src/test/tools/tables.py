"""Reads every table output with pandas, without a cast, and compares it with what Java knows: tables.py FOLDER"""

import csv
import datetime
import json
import math
import sqlite3
import sys
from pathlib import Path

import openpyxl
import pandas

folder = Path(sys.argv[1])
expected = list(csv.DictReader(open(folder / "expected.tsv", encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))
facts = {row["fact"]: row["value"] for row in
         csv.DictReader(open(folder / "facts.tsv", encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)}
tables = {}
for row in expected:
    tables.setdefault(row["table_name"], []).append(row)


def equal(found, wanted, *where):
    assert found == wanted, (where, found, wanted)


def near(found, wanted, *where):
    assert math.isclose(found, float(wanted), rel_tol=1e-12, abs_tol=1e-6), (where, found, wanted)


def check(output, name, table, has_dates, has_booleans):
    """Compares each column: the type of its cells, how many are filled, and what they come to."""
    equal(list(table.columns), [row["column_name"] for row in tables[name]], output, name)
    equal(len(table), int(tables[name][0]["row_count"]), output, name)
    for row in tables[name]:
        column = row["column_name"]
        where = (output, name, column)
        values = list(table[column].dropna())
        equal(len(values), int(row["filled"]), *where)
        kind = row["data_type"]
        if kind == "string" or (kind == "date" and not has_dates):
            assert all(type(value) is str for value in values), where
        if kind == "string":
            equal(sum(map(len, values)), int(row["total"]), *where)
        elif kind == "date":
            days = [value if type(value) is str else day(value, *where) for value in values]
            # In a workbook, a day that programs count differently, before March 1900, is a text.
            assert not has_dates or all(type(value) is not str or value < "1900-03-01" for value in values), where
            equal((min(days, default=""), max(days, default="")), (row["first"], row["last"]), *where)
        elif kind == "boolean":
            # From a database, pandas makes floats of whole numbers if one is missing.
            assert all(type(value) in ((bool,) if has_booleans else (int, float)) for value in map(plain, values)), where
            equal(sum(map(int, values)), int(row["total"]), *where)
        else:
            assert all(type(value) in (int, float) for value in map(plain, values)), where
            near(math.fsum(values), row["total"], *where)


def plain(value):
    return value.item() if hasattr(value, "item") else value


def day(value, *where):
    assert isinstance(value, (datetime.datetime, datetime.date)), (where, value)
    return value.strftime("%Y-%m-%d").rjust(10, "0")


def kinds(name, kind):
    return [row["column_name"] for row in tables[name] if row["data_type"] == kind]


# Only an empty cell is missing in all of them: NA is Namibia.
EMPTY = {"keep_default_na": False, "na_values": [""]}
TYPES = {"string": "object", "number": "float64", "integer": "Int64", "boolean": "boolean"}

package = json.load(open(folder / "tables/datapackage.json", encoding="utf-8"))
equal([resource["name"] for resource in package["resources"]], list(tables))
for resource in package["resources"]:
    types = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
    table = pandas.read_csv(
        folder / "tables" / resource["path"],
        dtype={name: TYPES[kind] for name, kind in types.items() if kind != "date"},
        parse_dates=[name for name, kind in types.items() if kind == "date"], **EMPTY)
    check("csv", resource["name"], table, True, True)

sheets = pandas.read_excel(folder / "cooperation.xlsx", sheet_name=None, dtype=object, **EMPTY)
equal(list(sheets)[0], "about")
equal(list(sheets)[1:], [*tables, "number_digits"])
for name in tables:
    check("xlsx", name, sheets[name], True, True)

connection = sqlite3.connect(folder / "cooperation.sqlite")
equal(connection.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
equal(connection.execute("PRAGMA foreign_key_check").fetchall(), [])
for name in tables:
    # A column without a value has no type that pandas could keep.
    check("sqlite", name, pandas.read_sql_query(f"SELECT * FROM {name}", connection), False, False)
connection.close()

records = [json.loads(line) for line in open(folder / "tables/dataset.ndjson", encoding="utf-8")]
assert all(type(record.get("id", "")) is str for record in records)
for record_type in ("city", "organization", "agreement", "project", "event"):
    equal(sum(record.get("type") == record_type for record in records), int(facts[record_type]), "ndjson", record_type)
lines = pandas.read_json(folder / "tables/dataset.ndjson", lines=True, dtype=False, convert_dates=False)
equal(int((lines["type"] == "project").sum()), int(facts["project"]), "ndjson")
equal(lines["signed"].dropna().map(type).unique().tolist(), [str], "ndjson")

partners = pandas.read_sql_query("SELECT * FROM partners", sqlite3.connect(folder / "cooperation.sqlite"))
for output, table in (("xlsx", sheets["partners"]), ("sqlite", partners)):
    regions = table[table["a_city"] == "city/seoul"].groupby("b_region_label")["b_city"].nunique()
    for region, count in regions.items():
        equal(count, int(facts["partners of Seoul in " + region]), output, region)
    equal(len(regions), sum(fact.startswith("partners of Seoul in ") for fact in facts), output)
countries = sheets["countries"].set_index("country")
equal(countries.loc["NA", "label"], facts["NA"], "xlsx")
sites = sheets["project_sites"]
equal(sites[sites["country"] == "MN"]["record"].nunique(), int(facts["projects in MN"]), "xlsx")
print("pandas", pandas.__version__, "openpyxl", openpyxl.__version__, "SQLite", sqlite3.sqlite_version)
