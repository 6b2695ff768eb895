// Usage: npm install && npm run check -- FILE.geojson FILE.geojsons
import { readFileSync } from 'node:fs';
import { getIssues } from '@placemarkio/check-geojson';
import * as turf from '@turf/turf';

const [collectionFile, sequenceFile] = process.argv.slice(2);
let faults = 0;
const fault = (text) => {
  faults++;
  console.log('FAULT', text);
};

// GeoJSON: check-geojson judges by RFC 7946, turf measures.
const text = readFileSync(collectionFile, 'utf8');
for (const issue of getIssues(text)) {
  fault(`check-geojson, at ${issue.from}: ${issue.message}`);
}
const collection = JSON.parse(text);
const byId = new Map(collection.features.map((feature) => [feature.id, feature]));
let lines = 0;
for (const feature of collection.features) {
  if (!feature.geometry) {
    continue;
  }
  turf.coordEach(feature, ([longitude, latitude]) => {
    if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) {
      fault(`${feature.id} has no finite position`);
    }
  });
  const type = feature.geometry.type;
  if (type === 'LineString' || type === 'MultiLineString') {
    lines++;
    // No piece goes the long way round.
    turf.segmentEach(feature, (segment) => {
      const [[from], [to]] = segment.geometry.coordinates;
      if (Math.abs(from - to) > 180) {
        fault(`${feature.id} crosses the antimeridian uncut`);
      }
    });
    const ends = feature.properties.parties.map((party) => byId.get(party)?.geometry).filter(Boolean);
    if (ends.length === 2 && turf.length(feature) < turf.distance(ends[0], ends[1]) * 0.999) {
      fault(`${feature.id} is shorter than the way between its parties`);
    }
  }
  for (const [name, value] of Object.entries(feature.properties)) {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      fault(`${feature.id} ${name} is not flat`);
    }
  }
}
console.log(`${collection.features.length} features, ${lines} of them lines, box ${turf.bbox(collection)}`);

// The sequence, split as RFC 7464 says.
const texts = readFileSync(sequenceFile, 'utf8').split('\u001e').slice(1);
if (texts.length !== collection.features.length + 1) {
  fault(`${texts.length} texts in the sequence`);
}
for (const [index, each] of texts.entries()) {
  for (const issue of getIssues(each)) {
    fault(`check-geojson, text ${index}: ${issue.message}`);
  }
}
console.log(`${texts.length} texts in the sequence, ${faults} faults`);
process.exitCode = faults ? 1 : 0;
