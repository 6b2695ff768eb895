#!/bin/sh
# Writes the bundled dataset as tables and counts projects by area with Debian's pandas.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
python=/usr/bin/python3
if ! "$python" -c 'import pandas' 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -q && apt-get install -qy --no-install-recommends python3-pandas
    else
        echo "SKIPPED: python3-pandas is not there, and only root can install it (apt-get install python3-pandas)"
        exit 0
    fi
fi
cd "$top"
mvn -q -Prun -pl examples/cli -am process-classes -Dexec.args="tables examples/cli/target/tables"
"$python" examples/cli/pandas/projects_by_area.py examples/cli/target/tables
