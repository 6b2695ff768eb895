"""Reads a workbook that XlsxWriter wrote with the libraries of Python, without a cast: read.py cooperation.xlsx"""

import sys

import openpyxl
import pandas

# Only an empty cell is missing: NA is Namibia. Without dtype=object, pandas would make numbers of texts such as 002.
sheets = pandas.read_excel(sys.argv[1], sheet_name=None, dtype=object, keep_default_na=False, na_values=[""])
kinds = {(row.table_name, row.column_name): row.data_type for row in sheets["columns"].itertuples()}
rows = 0
for name, table in sheets.items():
    if name == "about":
        continue
    rows += len(table)
    for column in table.columns:
        values = table[column].dropna()
        kind = kinds[name, column]
        if kind == "string":
            assert all(isinstance(value, str) for value in values), (name, column)
        elif kind in ("number", "integer"):
            assert all(type(value) in (int, float) for value in values), (name, column)
        elif kind == "boolean":
            assert all(isinstance(value, bool) for value in values), (name, column)
        elif kind == "date":
            # A day that programs count differently, before March 1900, is a text.
            assert all(hasattr(value, "year") or value < "1900-03-01" for value in values), (name, column)
print(len(sheets), "sheets,", rows, "rows, pandas", pandas.__version__, "openpyxl", openpyxl.__version__)
print(sheets["partners"].groupby("b_region_label")["b_city"].count().to_dict())
