#!/usr/bin/env python3
"""Takes out of executed notebooks what differs from machine to machine, and compares two of them, pictures aside.

    normalise.py NOTEBOOK FOLDER         rewrites it without times, versions, colours and the path of the folder
    normalise.py --compare ONE OTHER     prints the cells that differ and ends with 1 if any does
"""
import json
import re
import sys
from pathlib import Path

COLOURS = re.compile(r"\x1b\[[0-9;]*m")
PICTURES = ("image/png", "image/svg+xml")


def lines(value):
    return "".join(value) if isinstance(value, list) else value


def normalise(path, folder):
    notebook = json.loads(path.read_text("utf-8"))

    def clean(text):
        return COLOURS.sub("", lines(text)).replace(folder.rstrip("/") + "/", "").rstrip("\n").splitlines(True)

    notebook["metadata"]["language_info"] = {"name": notebook["metadata"]["language_info"]["name"]}
    for cell in notebook["cells"]:
        cell["metadata"] = {}
        outputs = [output for output in cell.get("outputs", []) if output.get("name") != "stderr"]
        for output in outputs:
            if output["output_type"] == "error":
                sys.exit(f"{path.name}: a cell fails: {output['ename']} {output['evalue']}")
            if "text" in output:
                output["text"] = clean(output["text"])
            for kind, value in output.get("data", {}).items():
                output["data"][kind] = lines(value).replace("\n", "") if kind in PICTURES else clean(value)
            if "metadata" in output:
                output["metadata"] = {}
        if cell["cell_type"] == "code":
            cell["outputs"] = outputs
    path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", "utf-8")


def shown(path):
    """The cells with what they show, a picture being one, whatever it looks like."""
    cells = json.loads(path.read_text("utf-8"))["cells"]
    for cell in cells:
        for output in cell.get("outputs", []):
            output.get("data", {}).update({kind: "a picture" for kind in PICTURES if kind in output.get("data", {})})
    return cells


def compare(one, other):
    pairs = list(zip(shown(one), shown(other)))
    different = [pair for pair in pairs if pair[0] != pair[1]]
    for old, new in different:
        print(f"{one.name}, cell {old['id']}\n- {json.dumps(old, ensure_ascii=False)}\n+ {json.dumps(new, ensure_ascii=False)}")
    return bool(different) or len(shown(one)) != len(shown(other))


if sys.argv[1] == "--compare":
    sys.exit(compare(Path(sys.argv[2]), Path(sys.argv[3])))
normalise(Path(sys.argv[1]), sys.argv[2])
