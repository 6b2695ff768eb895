// What somebody sees who has the schema, JavaScript's own JSON parser and ajv: one line a document, its name and why it is
// refused, or nothing.
//   npm ci && node verdicts.mjs <schema.json> <documents.tsv> <dataset.json>
// A line of documents.tsv has the name of a document, its type and its file.
// Of the dataset, the whole and each record by itself is a document.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [schemaFile, documentsFile, datasetFile] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
// Its strictest setting: a schema that it finds strange does not compile, and what it would only warn of is an error.
const fail = message => { throw new Error(message); };
const ajv = new Ajv({
  strict: true,
  strictTypes: true,
  strictTuples: true,
  strictRequired: true,
  logger: { log: fail, warn: fail, error: fail },
});
addFormats(ajv);
ajv.addSchema(schema);

const lists = {
  sources: 'Source',
  cities: 'City',
  organizations: 'Organization',
  agreements: 'Agreement',
  projects: 'Project',
  events: 'Event',
  programs: 'Program',
  declaredTotals: 'DeclaredTotal',
};

function refusal(tree, definition) {
  const validate = ajv.getSchema(`${schema.$id}#/$defs/${definition}`);
  return validate(tree) ? '' : ajv.errorsText(validate.errors, { separator: '; ' });
}

function refusalOfBytes(bytes, definition) {
  let tree;
  try {
    // It skips a byte-order mark, as editors write one.
    tree = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (e) {
    return `${e.name}: ${e.message}`;
  }
  return refusal(tree, definition);
}

const out = [];
for (const line of readFileSync(documentsFile, 'utf8').trimEnd().split('\n')) {
  const [name, type, file] = line.split('\t');
  out.push(`${name}\t${refusalOfBytes(readFileSync(file), type).replace(/\s+/g, ' ')}`);
}
const dataset = JSON.parse(readFileSync(datasetFile, 'utf8'));
const root = ajv.getSchema(schema.$id);
out.push(`bundled\t${root(dataset) ? '' : ajv.errorsText(root.errors)}`);
for (const [list, definition] of Object.entries(lists)) {
  for (const entry of dataset[list]) out.push(`bundled/${list}/${entry.id}\t${refusal(entry, definition)}`);
}
process.stdout.write(out.join('\n') + '\n');
