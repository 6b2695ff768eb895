"""Usage: python3 network_check.py FILE.graphml, with Debian's python3-networkx."""
import collections
import sys

import networkx

graph = networkx.read_graphml(sys.argv[1])
print(type(graph).__name__, graph.number_of_nodes(), "nodes", graph.number_of_edges(), "edges")
print(dict(collections.Counter(data["type"] for _, data in graph.nodes(data=True))))
print(dict(collections.Counter(data["type"] for *_, data in graph.edges(data=True))))
print(graph.graph.get("title"), "|", graph.graph.get("licence"))
assert all(isinstance(data.get("latitude", 0.0), float) for _, data in graph.nodes(data=True))
assert all("label" in data and "party" in data for _, data in graph.nodes(data=True))
print(sorted(networkx.degree(graph), key=lambda each: -each[1])[:3])
