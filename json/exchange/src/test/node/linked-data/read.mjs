// Reads a document of JSON-LD on standard input and prints how many nodes and statements it has.
// In safe mode, whatever would be dropped in expansion is an error.
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';

const document = JSON.parse(readFileSync(0, 'utf8'));
const options = {
  base: 'https://example.org/data/',
  safe: true,
  documentLoader: (url) => {
    throw new Error(`The document has to be read without ${url}`);
  },
};
const expanded = await jsonld.expand(document, options);
const quads = await jsonld.toRDF(document, options);
const subjects = new Set(quads.map((quad) => quad.subject.value));
// The blank nodes are entries of maps and the distributions.
console.log([expanded.length, subjects.size, quads.length].join('\t'));
