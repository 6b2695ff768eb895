// What somebody sees who has the schema, JavaScript's own JSON parser and ajv: one line a document, its name and why it is
// refused, or nothing.
//   npm ci && node verdicts.mjs <schema.json> <folder of the corpus> <dataset.json>
// Of the dataset, the whole and each record by itself is a document.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [schemaFile, corpus, datasetFile] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
// Its strictest setting: a schema that it finds strange does not compile.
const ajv = new Ajv({ strict: true, strictTypes: true, strictTuples: true, strictRequired: false });
addFormats(ajv);
ajv.addSchema(schema);

const definitions = { dataset: 'Dataset', record: 'CooperationRecord' };
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
for (const [folder, definition] of Object.entries(definitions)) {
  for (const file of readdirSync(join(corpus, folder)).sort()) {
    const why = refusalOfBytes(readFileSync(join(corpus, folder, file)), definition);
    out.push(`${folder}/${file.replace(/[.]json$/, '')}\t${why.replace(/\s+/g, ' ')}`);
  }
}
const dataset = JSON.parse(readFileSync(datasetFile, 'utf8'));
const root = ajv.getSchema(schema.$id);
out.push(`bundled\t${root(dataset) ? '' : ajv.errorsText(root.errors)}`);
for (const [list, definition] of Object.entries(lists)) {
  for (const entry of dataset[list]) out.push(`bundled/${list}/${entry.id}\t${refusal(entry, definition)}`);
}
process.stdout.write(out.join('\n') + '\n');
