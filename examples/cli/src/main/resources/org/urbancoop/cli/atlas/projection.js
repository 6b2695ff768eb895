/** The world on a sheet of 1000 units: land, and where cities and great circles lie on it. */
(function (A) {
  const WIDTH = 1000;

  /** The middles that cut no land but Antarctica and the ice: the cut is in the Bering Strait or in the Atlantic. */
  const MIDDLES = [11, 150];

  const world = JSON.parse(A.id('world').textContent);

  /** A line of the topology: numbers of arcs, backwards if negative, each beginning where the last one ended. */
  function line(numbers) {
    const points = [];
    for (const number of numbers) {
      const arc = arcs[number < 0 ? ~number : number];
      const way = number < 0 ? arc.slice().reverse() : arc;
      points.push(...(points.length ? way.slice(1) : way));
    }
    return points;
  }

  const arcs = world.arcs.map(arc => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * world.scale[0] + world.translate[0], y * world.scale[1] + world.translate[1]];
    });
  });

  const agreements = () => A.ties.filter(tie => tie.type === 'agreement');

  /** The pairs of cities of an agreement that have a place: a great circle each. */
  function pairs(tie) {
    const cities = tie.nodes.filter(A.placed);
    const found = [];
    for (let i = 0; i < cities.length; i++) {
      for (let j = i + 1; j < cities.length; j++) {
        found.push([cities[i], cities[j]]);
      }
    }
    return found;
  }

  const point = node => [Number(node.lon), Number(node.lat)];

  /** Whether the shorter way between two meridians passes behind the middle of the sheet. */
  function isCut(middle, a, b) {
    const east = lon => ((lon - middle + 540) % 360) - 180;
    return Math.abs(east(a) - east(b)) > 180;
  }

  /** The middle that cuts fewest ties. */
  function middle() {
    const counts = MIDDLES.map(() => 0);
    for (const tie of agreements()) {
      for (const [a, b] of pairs(tie)) {
        MIDDLES.forEach((lon, n) => {
          counts[n] += isCut(lon, Number(a.lon), Number(b.lon)) ? 1 : 0;
        });
      }
    }
    return MIDDLES[counts[1] < counts[0] ? 1 : 0];
  }

  const projection = d3.geoEqualEarth().rotate([-middle(), 0]).precision(0.4).fitWidth(WIDTH, {type: 'Sphere'});
  const path = d3.geoPath(projection).digits(1);

  A.sheet = {
    width: WIDTH,
    height: path.bounds({type: 'Sphere'})[1][1],
    sphere: new Path2D(path({type: 'Sphere'})),
    land: new Path2D(path({type: 'MultiPolygon', coordinates: world.land.map(polygon => polygon.map(line))})),
    borders: new Path2D(path({type: 'MultiLineString', coordinates: world.borders.map(number => line([number]))}) || ''),
    grid: new Path2D(path(d3.geoGraticule().step([30, 30])()))
  };

  for (const node of A.nodes) {
    if (A.placed(node)) {
      [node.x, node.y] = projection(point(node));
    }
  }

  /** How far apart two points of a line may be on the sheet: more means that it goes over the edge. */
  const JUMP = WIDTH / 3;

  /** A great circle as lines on the sheet: two where it goes over the edge. */
  A.circle = function (a, b) {
    const at = d3.geoInterpolate(point(a), point(b));
    const steps = Math.max(2, Math.min(48, Math.ceil(at.distance / 0.05)));
    const lines = [];
    let now = [];
    let last = null;
    const project = t => projection(at(t));
    for (let i = 0; i <= steps; i++) {
      const next = i === 0 ? [a.x, a.y] : i === steps ? [b.x, b.y] : project(i / steps);
      if (last && Math.abs(next[0] - last[0]) > JUMP) {
        let low = (i - 1) / steps;
        let high = i / steps;
        for (let n = 0; n < 12; n++) {
          const half = (low + high) / 2;
          if (Math.abs(project(half)[0] - last[0]) > JUMP) {
            high = half;
          } else {
            low = half;
          }
        }
        now.push(...project(low));
        lines.push(Float32Array.from(now));
        now = [...project(high)];
      }
      now.push(...next);
      last = next;
    }
    lines.push(Float32Array.from(now));
    return lines;
  };

  /** The great circles of the agreements, made as they are asked for: {tie, a, b, lines}. */
  A.arcs = [];
  for (const tie of agreements()) {
    for (const [a, b] of pairs(tie)) {
      A.arcs.push({tie, a, b, lines: null});
    }
  }
  A.linesOf = arc => arc.lines || (arc.lines = A.circle(arc.a, arc.b));
})(Atlas);
