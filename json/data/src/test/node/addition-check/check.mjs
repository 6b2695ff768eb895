// Compares what was added to a dataset from lists with those lists, and with others.
//   npm install && npm run check -- <dataset.json> [libgweather-4.0-locations.mo]
// Each value has to stand in the list that its citation names. Where a second list can say something, it has to agree:
//   Wikidata items    the label of the item, and the name and country that OpenStreetMap's users give it; those of
//                     Natural Earth by the labels in English and Korean, which other lists confirm, and by distance
//   points            of provinces, by Natural Earth, between SimpleMaps' cities of the province
//   ISO 3166-2        country and code of iso-3166, and the English name of CLDR
//   aliases           GeoNames, and WordNet, the links of the time zone database, SimpleMaps or CLDR
//   Korean names      CLDR, GeoNames and libgweather; its file is in Debian's package libgweather-4-common 4.2.0
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as lists from './lists.mjs';

const { fold } = lists;
const MAX_DISTANCE_KM = 5;
/** From the point of a city to that of the division that it is. */
const MAX_UNIT_DISTANCE_KM = 20;
const HANGUL = /\p{Script=Hangul}/u;

const here = (path) => resolve(process.env.INIT_CWD ?? '.', path);
const [path, gweatherPath] = process.argv.slice(2);
if (path === undefined) {
  console.error('usage: node check.mjs <dataset.json> [libgweather-4.0-locations.mo]');
  process.exit(1);
}
const dataset = JSON.parse(readFileSync(here(path), 'utf8'));
const gweather = gweatherPath === undefined ? undefined : lists.translations(here(gweatherPath));
const records = [...dataset.cities, ...dataset.organizations];

const places = lists.geonames(new Set(dataset.cities.map((city) => city.identifiers?.geonames)));
const simplemaps = lists.simplemaps();
const { items, uses } = lists.wikidata();
const zoneCities = lists.koreanZoneCities();
const subdivisions = lists.subdivisions();
const units = lists.naturalEarth();
const meanings = [...lists.wordnet(), ...lists.zoneLinks()];

const results = { 'two lists': [], 'one list': [], 'not compared': [], wrong: [] };
const say = (result, record, field, value, why) => results[result].push(`${record.id} ${field} ${value}: ${why}`);

function distanceKm(city, place) {
  const rad = Math.PI / 180;
  const { latitude, longitude } = city.location;
  const sinLat = Math.sin(((place.lat - latitude) * rad) / 2);
  const sinLon = Math.sin(((place.lng - longitude) * rad) / 2);
  const h = sinLat ** 2 + Math.cos(latitude * rad) * Math.cos(place.lat * rad) * sinLon ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

const ownNames = (record) => [record.name, ...(record.aliases ?? []), ...Object.values(record.names ?? {})];

/** The words that offices and municipalities have around the name of their place. */
const place = (label) =>
  fold(label)
    .replace(/^(city|municipality) of /, '')
    .replace(/ metropolitan municipality$/, '');

/** The unit of Natural Earth that a citation names, such as "states and provinces, CN-HA". */
function unitOf(citation, id) {
  const code = /^states and provinces, ([A-Z]{2}-[A-Z0-9]+)/.exec(citation.where)?.[1];
  return units.find((unit) => unit.iso_3166_2 === code && unit.wikidataid !== '' && (id ?? unit.wikidataid) === unit.wikidataid);
}

/** Korean labels of items end in the word for their kind: 베이징시. */
const korean = (label) => fold(label.replace(/(특별시|광역시|시|도|성)$/, ''));

function checkItemOfUnit(record, id, citation) {
  const unit = unitOf(citation, id);
  if (unit === undefined || unit.iso_a2 !== record.country) {
    return say('wrong', record, 'wikidata', id, `no unit of Natural Earth at '${citation.where}'`);
  }
  const own = [record.name, ...(record.aliases ?? []), ...Object.values(record.names ?? {})].map(fold);
  const english = own.includes(fold(unit.name_en));
  // A Korean name that is from the very unit confirms nothing.
  const ofUnit = record.citations.some((one) => one.field === '/names/ko' && one.source === 'source/natural-earth');
  const agrees = [fold(unit.name_ko), korean(unit.name_ko)].some((name) => own.includes(name));
  const near = distanceKm(record, { lat: unit.latitude, lng: unit.longitude }) <= MAX_UNIT_DISTANCE_KM;
  if (!english || !agrees || !near) {
    return say('wrong', record, 'wikidata', id, `the item is '${unit.name_en}', '${unit.name_ko}', near: ${near}`);
  }
  return say(ofUnit ? 'one list' : 'two lists', record, 'wikidata', id, `'${unit.name_en}', '${unit.name_ko}'`);
}

function checkPoint(record, citation) {
  const unit = unitOf(citation);
  const { latitude, longitude } = record.location;
  if (unit?.latitude !== latitude || unit?.longitude !== longitude) {
    return say('wrong', record, 'location', `${latitude}, ${longitude}`, 'is not that of Natural Earth');
  }
  const inside = simplemaps.filter(
    (one) => one.iso2 === record.country && fold(one.admin_name ?? '') === fold(record.name),
  );
  const within = (key, value) =>
    inside.some((one) => Number(one[key]) <= value) && inside.some((one) => Number(one[key]) >= value);
  const result = inside.length === 0 ? 'one list' : within('lat', latitude) && within('lng', longitude) ? 'two lists' : 'wrong';
  return say(result, record, 'location', `${latitude}, ${longitude}`, `between ${inside.length} cities of SimpleMaps`);
}

function checkWikidata(record, id) {
  const citation = record.citations.find((one) => one.field === '/identifiers/wikidata');
  if (citation.source === 'source/natural-earth') return checkItemOfUnit(record, id, citation);
  const names = ownNames(record).map(fold);
  const label = items[id]?.label;
  if (label === undefined || !names.includes(place(label))) {
    return say('wrong', record, 'wikidata', id, `the item's label is '${label}'`);
  }
  const country = record.country?.toLowerCase();
  const here = (use) => country === undefined || use.places.every((at) => at.slice(0, 2) === country);
  const used = (uses.get(id) ?? []).filter(here);
  if (used.length === 0) return say('wrong', record, 'wikidata', id, `not used in ${record.country}`);
  return say('two lists', record, 'wikidata', id, `'${label}', '${used[0].name}' in ${used[0].places}`);
}

function checkSubdivision(record, code) {
  const iso = lists.isoSubdivision(code);
  const cldr = subdivisions[code.replace('-', '').toLowerCase()];
  if (iso === undefined || code.slice(0, 2) !== record.country) {
    return say('wrong', record, 'iso-3166-2', code, 'no code of this country');
  }
  const same = cldr !== undefined && ownNames(record).map(fold).includes(fold(cldr));
  return say(same ? 'two lists' : 'wrong', record, 'iso-3166-2', code, `'${iso.name}', in CLDR '${cldr}'`);
}

/** The Korean labels of the record's item in Natural Earth. */
const labelsOf = (record) =>
  units
    .filter((unit) => unit.wikidataid !== '' && unit.wikidataid === record.identifiers?.wikidata)
    .map((unit) => unit.name_ko);

function checkKorean(record, name, citation) {
  const said = {
    'source/unicode-cldr': () => zoneCities.get(citation.where.split(' ').at(-1)) === name,
    'source/geonames-names': () => places.get(record.identifiers.geonames).includes(name),
    'source/natural-earth': () => unitOf(citation)?.name_ko === name,
    'source/libgweather': () => gweather === undefined || inGweather(citation.where.split(':')[0], name),
  }[citation.source];
  if (said === undefined) return say('not compared', record, 'ko', name, citation.source);
  if (!said()) return say('wrong', record, 'ko', name, `does not stand in ${citation.source}`);
  const others = [
    ['source/geonames-names', places.get(record.identifiers?.geonames)?.includes(name)],
    ['source/libgweather', gweather !== undefined && inGweather(record.name, name)],
    ['source/natural-earth', labelsOf(record).some((label) => [fold(label), korean(label)].includes(fold(name)))],
  ]
    .filter(([source, says]) => says && source !== citation.source)
    .map(([source]) => source);
  if (citation.source === 'source/libgweather' && gweather === undefined) {
    return say('not compared', record, 'ko', name, 'libgweather is not at hand');
  }
  return say(others.length > 0 ? 'two lists' : 'one list', record, 'ko', name, [citation.source, ...others].join(', '));
}

/** libgweather writes the reading of the Chinese letters behind the name: 허난(하남). */
function inGweather(english, name) {
  const korean = gweather.get(english);
  return korean !== undefined && korean.split(/[()]/).includes(name);
}

const inSimplemaps = (record, folded) =>
  record.location !== undefined &&
  simplemaps.some(
    (one) =>
      one.iso2 === record.country &&
      [one.city, one.city_ascii].some((name) => fold(name) === folded) &&
      distanceKm(record, one) <= MAX_DISTANCE_KM,
  );

/** The time zones that have a name of the record for their city: the one that is cited, or all. */
function zonesOf(record, cited) {
  const names = ownNames(record).map(fold);
  return [...zoneCities.keys()].filter(
    (zone) => names.includes(fold(zone.split('/').at(-1))) && (cited === undefined || cited === zone),
  );
}

function checkAlias(record, alias, citation) {
  const own = ownNames(record).filter((name) => name !== alias).map(fold);
  const folded = fold(alias);
  const cited = /(?:time zone|subdivision) (\S+):/.exec(citation.where)?.[1];
  const found = [
    places.get(record.identifiers?.geonames)?.includes(alias) && 'GeoNames',
    meanings.some((names) => names.includes(folded) && own.some((name) => names.includes(name))) &&
      'WordNet or zone links',
    inSimplemaps(record, folded) && 'SimpleMaps',
    (subdivisions[cited] === alias || zonesOf(record, cited).some((zone) => zoneCities.get(zone) === alias)) && 'CLDR',
    gweather !== undefined && inGweather(record.name, alias) && 'libgweather',
  ].filter(Boolean);
  const first = citation.source === 'source/unicode-cldr' ? 'CLDR' : 'GeoNames';
  const enough = found.includes(first) && (found.length > 1 || HANGUL.test(alias) || first === 'CLDR');
  const result = !enough ? 'wrong' : found.length > 1 ? 'two lists' : 'one list';
  return say(result, record, 'alias', alias, found.join(', ') || 'in no list');
}

const owners = new Map();
for (const record of dataset.cities) {
  for (const name of new Set(ownNames(record).map(fold))) {
    if (owners.has(name)) say('wrong', record, 'name', name, `is a name of ${owners.get(name)}, too`);
    owners.set(name, record.id);
  }
}
for (const record of records) {
  const { wikidata, 'iso-3166-2': code } = record.identifiers ?? {};
  if (wikidata !== undefined) checkWikidata(record, wikidata);
  if (code !== undefined) checkSubdivision(record, code);
  for (const citation of record.citations) {
    if (citation.field === '/names/ko') checkKorean(record, record.names.ko, citation);
    if (citation.field === '/location' && citation.source === 'source/natural-earth') checkPoint(record, citation);
    const index = /^\/aliases\/(\d+)$/.exec(citation.field)?.[1];
    if (index !== undefined && citation.verbatim === undefined && citation.where.includes(': ')) {
      const alias = record.aliases[index];
      const cited = citation.where.slice(citation.where.indexOf(': ') + 2).split(', ');
      if (!cited.includes(alias)) say('wrong', record, 'alias', alias, `is not among '${cited}'`);
      checkAlias(record, alias, citation);
    }
  }
}
for (const [result, lines] of Object.entries(results)) {
  for (const line of lines) console.log(`${result.padEnd(13)} ${line}`);
}
console.log(Object.entries(results).map(([result, lines]) => `${lines.length} ${result}`).join(', '));
process.exit(results.wrong.length === 0 && results['two lists'].length > 0 ? 0 : 1);
