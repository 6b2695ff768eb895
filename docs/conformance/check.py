#!/usr/bin/env python3
"""Holds jsonschema against the corpus: what the manifest says that a schema can see has to be what it sees, and where.

    python3 check.py [SCHEMA]       (Debian: python3-jsonschema; elsewhere: jsonschema, 4.0 or later)
"""
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

HERE = Path(__file__).resolve().parent
MANIFEST = json.loads((HERE / "manifest.json").read_text("utf-8"))
FILE = sys.argv[1] if len(sys.argv) > 1 else HERE / "../schema/urbancoop-1.1.schema.json"
SCHEMA = json.loads(Path(FILE).read_text("utf-8"))


def parse(file):
    """NaN, which `int` refuses, is no number; what is too long for an `int` of Python is one."""
    return json.loads((HERE / file).read_bytes().decode("utf-8-sig"), parse_constant=int,
                      parse_int=lambda digits: int(digits) if len(digits) < 4000 else float(digits))


def pointer(path):
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def places(errors):
    """The places of errors, and of those that are the reasons for them."""
    return {place for error in errors for place in {pointer(error.absolute_path)} | places(error.context)}


own = Draft202012Validator(json.loads((HERE / "manifest.schema.json").read_text("utf-8")))
differences = [f"manifest: {error.message}" for error in own.iter_errors(MANIFEST)]
counts = dict.fromkeys(["documents", "no JSON", "accepted", "refused", "findings", "seen by the schema"], 0)
for expected in MANIFEST["documents"]:
    counts["documents"] += 1
    counts["findings"] += len(expected["findings"])
    try:
        document = parse(expected["file"])
    except ValueError as error:
        counts["no JSON"] += 1
        if expected.get("json", True):
            differences.append(f"{expected['file']}: is JSON: {error}")
        continue
    if not expected.get("json", True):
        differences.append(f"{expected['file']}: is read, and is no JSON")
    wanted = {"$ref": "#/$defs/" + expected["definition"], "$defs": SCHEMA["$defs"]}
    errors = list(Draft202012Validator(wanted).iter_errors(document))
    counts["refused" if errors else "accepted"] += 1
    if bool(errors) != (expected["schema"] == "refuses"):
        differences.append(f"{expected['file']}: {[error.message for error in errors]}")
    seen = [finding for finding in expected["findings"] if "seenAt" in finding]
    counts["seen by the schema"] += len(seen)
    differences += [f"{expected['file']}: nothing at '{finding['seenAt']}', where {finding['code']} is seen"
                    for finding in seen if finding["seenAt"] not in places(errors)]

print("\n".join(differences + [", ".join(f"{count} {name}" for name, count in counts.items())]))
print(f"{counts['documents']} documents checked, {len(differences)} differences")
sys.exit(1 if differences else 0)
