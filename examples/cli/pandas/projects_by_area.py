# Counts projects by area, from the tables that `tables` wrote: python3 projects_by_area.py FOLDER
import sys
import pandas

def read(table):  # Only an empty cell is missing: without this, Namibia ("NA") would be.
    return pandas.read_csv(f"{sys.argv[1]}/{table}.csv", keep_default_na=False, na_values=[""])

headings = read("classifications").query("scheme == 'seoul-area'").set_index("record")["classification_value"]
projects = read("projects").join(headings.rename("area"), on="record")
print(projects["area"].fillna("(no heading)").value_counts().to_string())
