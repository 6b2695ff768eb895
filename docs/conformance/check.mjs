// Holds ajv against the corpus: what the manifest says that a schema can see has to be what ajv sees, and where.
//   npm ci && node check.mjs [SCHEMA]
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';

const here = file => new URL(file, import.meta.url);
const json = file => JSON.parse(readFileSync(file, 'utf8'));
const manifest = json(here('manifest.json'));
const schema = json(process.argv[2] ?? here('../schema/urbancoop-1.1.schema.json'));
// Formats are annotations by the specification; all errors, as each finding has a place.
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
ajv.addSchema(schema);

const differences = [];
const counts = { documents: 0, 'no JSON': 0, accepted: 0, refused: 0, findings: 0, 'seen by the schema': 0 };

if (!ajv.validate(json(here('manifest.schema.json')), manifest)) differences.push(`manifest: ${ajv.errorsText()}`);
if (schema.$id !== manifest.schema) differences.push(`manifest: of the schema ${manifest.schema}, not ${schema.$id}`);

function parse(file) {
  // It skips a byte-order mark, as editors write one.
  const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(here(file)));
  return JSON.parse(text);
}

for (const { file, definition, json: isJson = true, schema: verdict, findings } of manifest.documents) {
  const differs = what => differences.push(`${file}: ${what}`);
  counts.documents++;
  counts.findings += findings.length;
  let document;
  try {
    document = parse(file);
    if (!isJson) differs('is read, and is no JSON');
  } catch (e) {
    counts['no JSON']++;
    if (isJson) differs(`is JSON: ${e.message}`);
    continue;
  }
  const validate = ajv.getSchema(`${schema.$id}#/$defs/${definition}`);
  const said = validate(document) ? 'accepts' : 'refuses';
  counts[said === 'accepts' ? 'accepted' : 'refused']++;
  if (said !== verdict) differs(`ajv ${said} it: ${ajv.errorsText(validate.errors)}`);
  const places = new Set((validate.errors ?? []).map(error => error.instancePath));
  for (const { code, pointer, seenAt } of findings) {
    if (seenAt === undefined) continue;
    counts['seen by the schema']++;
    if (!places.has(seenAt)) differs(`ajv says nothing at '${seenAt}', where ${code} of '${pointer}' is seen`);
  }
}

differences.forEach(difference => console.log(difference));
console.log(Object.entries(counts).map(([name, count]) => `${count} ${name}`).join(', '));
console.log(`${counts.documents} documents checked, ${differences.length} differences`);
process.exit(differences.length ? 1 : 0);
