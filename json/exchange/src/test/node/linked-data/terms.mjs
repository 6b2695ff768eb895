// Reads IRIs of terms, one a line, and prints what the vocabularies say of each: the term, whether it is a class or a
// property, and the classes above it or those that may have it. Of schema.org, the classes above are printed, too.
import { readFileSync } from 'node:fs';

const root = new URL('./node_modules/', import.meta.url);
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const kinds = new Map();
const above = new Map();
const note = (map, term, value) => map.set(term, [...(map.get(term) ?? []), value]);

for (const name of ['schema', 'prov', 'skos', 'dcterms', 'dc11']) {
  for (const line of readFileSync(new URL(`@vocabulary/${name}/${name}.nq`, root), 'utf8').split('\n')) {
    // The package has schema.org by its older name.
    const found = /^<([^>]+)> <([^>]+)> <([^>]+)>/.exec(line.replaceAll('<http://schema.org/', '<https://schema.org/'));
    if (!found) {
      continue;
    }
    const [, term, property, value] = found;
    if (property === `${RDF}type` && /Class$|Property$/.test(value)) {
      kinds.set(term, value.endsWith('Class') ? 'class' : 'property');
    } else if (property === `${RDFS}subClassOf` || property === 'https://schema.org/domainIncludes') {
      note(above, term, value);
    }
  }
}
// The only one of these lists with DCAT 3.
const { dcat } = await import('@tpluscode/rdf-ns-builders');
const isDcat = (term) => term.startsWith(dcat().value) && readFileSync(
  new URL('@tpluscode/rdf-ns-builders/vocabularies/dcat.d.ts', root), 'utf8').includes(`'${term}'`);

const printed = new Set();
const print = (term) => {
  if (printed.has(term)) {
    return;
  }
  printed.add(term);
  const kind = kinds.get(term) ?? (isDcat(term) ? (/#[A-Z]/.test(term) ? 'class' : 'property') : 'unknown');
  const isOfSchemaOrg = term.startsWith('https://schema.org/');
  const names = isOfSchemaOrg ? (above.get(term) ?? []).filter((name) => name.startsWith('https://schema.org/')) : [];
  console.log([term, kind, names.map((name) => name.slice('https://schema.org/'.length)).sort().join(' ')].join('\t'));
  if (kind === 'class') {
    names.forEach(print);
  }
};
readFileSync(0, 'utf8').split('\n').filter(Boolean).forEach(print);
