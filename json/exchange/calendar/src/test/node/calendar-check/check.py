"""Usage: python3 check.py FILE.ics, with Debian's python3-icalendar.

Prints a line for each event: its identifier, start, end and title.
"""
import datetime
import json
import sys

import icalendar


def moment(value):
    """A day as it is; a time in a zone as a moment; any other as it is."""
    if value is None:
        return ""
    when = value.dt
    if isinstance(when, datetime.datetime) and when.tzinfo is not None:
        return when.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return when.isoformat()


with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
for event in calendar.walk("VEVENT"):
    title = json.dumps(str(event["SUMMARY"]), ensure_ascii=False)
    sys.stdout.buffer.write(
        "\t".join([str(event["UID"]), moment(event["DTSTART"]), moment(event.get("DTEND")), title]).encode() + b"\n"
    )
