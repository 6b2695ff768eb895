/** What is painted: the land, then great circles, then cities. A set of any size is painted in slices. */
(function (A) {
  /** So many great circles are painted at once while somebody drags; more are painted beforehand, as a picture. */
  const FEW = 1500;

  /** How long a slice may take, in milliseconds. */
  const SLICE = 9;

  const DASHES = [[], [7, 4], [2, 4], [10, 3, 2, 3], [4, 2]];

  A.dash = colour => DASHES[Math.min(colour, DASHES.length - 1)];

  const layers = A.layers = {};

  /** The size of the circle of a city with so many projects, in pixels. */
  layers.radius = count => count > 0 ? 2.6 + 2.1 * Math.sqrt(count) : 0;

  /** What is to be painted now, by the filters and what is chosen. */
  layers.choose = function () {
    const chosen = A.chosen();
    const arcs = A.arcs.filter(arc => A.isShown[arc.tie.i] && (!chosen || arc.a === chosen || arc.b === chosen));
    const cities = [];
    const partners = chosen ? A.partners(chosen, A.tiesOf(chosen)) : null;
    for (const node of A.nodes) {
      if (!A.placed(node)) {
        continue;
      }
      const ties = A.tiesOf(node);
      if (chosen && node !== chosen && !partners.has(node)) {
        continue;
      }
      const own = chosen && node !== chosen ? partners.get(node) : ties;
      const projects = own.filter(tie => tie.type === 'project').length;
      if (ties.length > 0 || !A.isFiltered()) {
        cities.push({node, weight: own.length, projects, agreements: own.some(tie => tie.type === 'agreement')});
      }
    }
    cities.sort((a, b) => b.projects - a.projects || b.weight - a.weight || a.node.i - b.node.i);
    layers.arcs = arcs;
    layers.cities = cities;
    layers.chosen = chosen;
    layers.few = arcs.length <= FEW && cities.length <= 2 * FEW;
  };

  function colours() {
    const names = ['sea', 'land', 'border', 'grid', 'ink', 'soft', 'halo', 'card', 'project', 'project-ink', 'accent',
        'k0', 'k1', 'k2', 'k3', 'k4'];
    layers.colours = Object.fromEntries(names.map(name => [name, A.css('--' + name)]));
  }
  layers.refreshColours = colours;

  /** A transformation of the sheet: screen = k · sheet + (x, y), in pixels of the screen. */
  function onSheet(context, view, ratio) {
    context.setTransform(ratio * view.k, 0, 0, ratio * view.k, ratio * view.x, ratio * view.y);
  }

  function ground(context, view, ratio) {
    const c = layers.colours;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    onSheet(context, view, ratio);
    context.lineWidth = 0.6 / view.k;
    context.strokeStyle = c.grid;
    context.stroke(A.sheet.grid);
    context.fillStyle = c.land;
    context.fill(A.sheet.land);
    context.strokeStyle = c.border;
    context.lineWidth = 0.8 / view.k;
    context.stroke(A.sheet.borders);
  }

  layers.ground = ground;

  /** So much do lines shine through that a thousand of them are still lines. */
  const shine = view => layers.chosen ? 0.85
      : Math.min(0.72, Math.max(0.08, 5.2 / Math.sqrt(layers.arcs.length || 1)) * Math.sqrt(Math.max(1, view.k)));

  function circles(context, view, ratio, from, to) {
    onSheet(context, view, ratio);
    context.lineCap = 'round';
    context.lineWidth = (layers.few ? 1.35 : 0.8) / view.k;
    context.globalAlpha = shine(view);
    for (let colour = 0; colour < 5; colour++) {
      context.strokeStyle = layers.colours['k' + colour];
      context.setLineDash(layers.few ? A.dash(colour).map(n => n / view.k) : []);
      let open = 0;
      context.beginPath();
      for (let i = from; i < to; i++) {
        const arc = layers.arcs[i];
        if (arc.tie.kind.colour !== colour) {
          continue;
        }
        for (const line of A.linesOf(arc)) {
          context.moveTo(line[0], line[1]);
          for (let n = 2; n < line.length; n += 2) {
            context.lineTo(line[n], line[n + 1]);
          }
        }
        // What is stroked at once does not add up; a few at a time show where many are.
        if (++open === 24) {
          context.stroke();
          context.beginPath();
          open = 0;
        }
      }
      context.stroke();
    }
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  function dots(context, view, ratio, from, to) {
    const c = layers.colours;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const width = context.canvas.width / ratio;
    const height = context.canvas.height / ratio;
    const size = layers.few ? 2.2 : Math.min(2.2, 0.7 + view.k / 6);
    for (let i = from; i < to; i++) {
      const city = layers.cities[i];
      const x = view.k * city.node.x + view.x;
      const y = view.k * city.node.y + view.y;
      if (x < -40 || y < -40 || x > width + 40 || y > height + 40) {
        continue;
      }
      if (city.projects > 0) {
        context.beginPath();
        context.arc(x, y, layers.radius(city.projects), 0, 7);
        context.fillStyle = c.project;
        context.globalAlpha = 0.55;
        context.fill();
        context.globalAlpha = 1;
        context.strokeStyle = c['project-ink'];
        context.lineWidth = 1;
        context.stroke();
      }
      context.fillStyle = city.node === layers.chosen ? c.accent : c.ink;
      if (layers.few) {
        context.beginPath();
        context.arc(x, y, city.node === layers.chosen ? 4.5 : city.weight ? size : 1.3, 0, 7);
        context.fill();
      } else {
        context.globalAlpha = Math.min(1, 0.35 + view.k / 8);
        context.fillRect(x - size / 2, y - size / 2, size, size);
      }
    }
    context.globalAlpha = 1;
  }

  /** Paints all at once. */
  layers.paint = function (context, view, ratio) {
    ground(context, view, ratio);
    circles(context, view, ratio, 0, layers.arcs.length);
    dots(context, view, ratio, 0, layers.cities.length);
  };

  /** Paints in slices between frames; calls back when it is done. A later call ends an earlier one. */
  let run = 0;
  layers.paintSlowly = function (context, view, ratio, done) {
    const mine = ++run;
    const jobs = [[circles, layers.arcs.length, 200], [dots, layers.cities.length, 1000]];
    let job = 0;
    let at = 0;
    ground(context, view, ratio);
    (function slice() {
      if (mine !== run) {
        return;
      }
      const end = performance.now() + SLICE;
      while (job < jobs.length && performance.now() < end) {
        const [paint, length, step] = jobs[job];
        const to = Math.min(length, at + step);
        paint(context, view, ratio, at, to);
        at = to;
        if (at >= length) {
          job++;
          at = 0;
        }
      }
      if (job < jobs.length) {
        setTimeout(slice, 0);
      } else {
        done();
      }
    })();
  };
  layers.stop = () => run++;
})(Atlas);
