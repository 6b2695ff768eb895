# Usage: /usr/bin/python3 linked_data_check.py FILE.jsonld (needs Debian's python3-rdflib, or rdflib 6 or later)
import sys

import rdflib

BASE = "https://example.org/data/"
graph = rdflib.Graph()
graph.parse(sys.argv[1], format="json-ld", base=BASE)
agreements = graph.query(
    """
    PREFIX u: <https://urbancoop.org/vocabulary#>
    PREFIX schema: <https://schema.org/>
    SELECT (COUNT(DISTINCT ?agreement) AS ?n) {
      ?agreement a u:Agreement ; u:parties ?party .
      ?party (u:represents|u:city|schema:parentOrganization)*/u:country? <https://urbancoop.org/code/country/KR> }
    """
)
print(f"{len(graph)} statements, {next(iter(agreements))[0]} agreements of Korea")
strange = {
    str(node)
    for node in graph.subjects()
    if isinstance(node, rdflib.URIRef) and not str(node).startswith((BASE, "https://urbancoop.org/code/"))
}
for node in sorted(strange):
    print("FAULT", node)
sys.exit(1 if strange else 0)
