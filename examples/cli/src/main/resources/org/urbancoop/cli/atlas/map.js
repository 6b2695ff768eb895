/** The map: moving and zooming, names, what is under the pointer or the focus. */
(function (A) {
  const layers = A.layers;
  const canvas = A.id('map');
  const tip = A.id('tip');
  const context = canvas.getContext('2d');
  const MOST = 64;

  /** As much of the sheet, from above, as has cities: the rest is Antarctica. */
  const SOUTH = 0.87;

  /** Where the sheet lies: screen = k · sheet + (x, y). */
  const view = {k: 1, x: 0, y: 0};
  let home = 1;
  let width = 0;
  let height = 0;
  let ratio = 1;
  let wanted = false;
  let labels = [];
  let hot = null;

  /** A picture of a big set as it was painted last, larger than the screen by a margin on each side. */
  const MARGIN = 0.35;
  const pictures = [document.createElement('canvas'), document.createElement('canvas')];
  let picture = null;
  let stale = true;
  let pause = 0;

  function frame() {
    if (!wanted) {
      wanted = true;
      requestAnimationFrame(() => {
        wanted = false;
        draw();
      });
    }
  }

  function draw() {
    if (!width) {
      return;
    }
    A.frames = (A.frames || 0) + 1;
    if (layers.few) {
      layers.paint(context, view, ratio);
    } else {
      blit();
    }
    paintHot();
    if (!moving || layers.few) {
      labels = names();
    } else {
      labels = [];
    }
    A.paintLabels(context, labels, ratio);
  }

  /** Shows the picture where the sheet is now, and has a better one painted once it rests. */
  function blit() {
    context.setTransform(1, 0, 0, 1, 0, 0);
    if (picture && covers() && picture.k === view.k) {
      context.clearRect(0, 0, canvas.width, canvas.height);
    } else {
      layers.ground(context, view, ratio);
    }
    if (picture) {
      const scale = view.k / picture.k;
      context.setTransform(ratio * scale, 0, 0, ratio * scale,
          ratio * (view.x - scale * picture.x), ratio * (view.y - scale * picture.y));
      context.imageSmoothingQuality = 'low';
      context.drawImage(picture.canvas, 0, 0, picture.canvas.width / ratio, picture.canvas.height / ratio);
    }
    if (stale || !picture || picture.k !== view.k || !covers()) {
      clearTimeout(pause);
      pause = setTimeout(repaint, picture && !stale ? 120 : 0);
    }
  }

  const covers = () => view.x <= picture.x && view.x >= picture.x - 2 * MARGIN * width
      && view.y <= picture.y && view.y >= picture.y - 2 * MARGIN * height;

  function repaint() {
    if (moving) {
      pause = setTimeout(repaint, 120);
      return;
    }
    const next = pictures.find(one => !picture || one !== picture.canvas);
    next.width = Math.round(canvas.width * (1 + 2 * MARGIN));
    next.height = Math.round(canvas.height * (1 + 2 * MARGIN));
    const own = {k: view.k, x: view.x + MARGIN * width, y: view.y + MARGIN * height};
    stale = false;
    layers.paintSlowly(next.getContext('2d'), own, ratio, () => {
      picture = {canvas: next, k: own.k, x: own.x, y: own.y};
      A.painted = (A.painted || 0) + 1;
      frame();
    });
  }

  const at = node => ({x: view.k * node.x + view.x, y: view.k * node.y + view.y});
  const onScreen = p => p.x > -5 && p.y > -5 && p.x < width + 5 && p.y < height + 5;

  /** The boxes of what lies on the map, which no name should go under. */
  function reserved() {
    const stage = canvas.getBoundingClientRect();
    return [A.id('legend'), document.querySelector('.zoom')].map(node => {
      const box = node.getBoundingClientRect();
      return {left: box.left - stage.left - 4, right: box.right - stage.left + 4, top: box.top - stage.top - 4,
        bottom: box.bottom - stage.top + 4};
    });
  }

  function names() {
    const list = [];
    const most = layers.chosen ? 400 : layers.few ? 220 : 60;
    const order = layers.chosen
        ? layers.cities.slice().sort((a, b) => (b.node === layers.chosen) - (a.node === layers.chosen) || b.weight - a.weight)
        : layers.cities;
    for (const city of order) {
      const p = at(city.node);
      if (onScreen(p) && (city.weight > 0 || city.node === layers.chosen)) {
        list.push({text: A.name(city.node), x: p.x, y: p.y, gap: Math.max(4, layers.radius(city.projects)),
          bold: city.node === layers.chosen, node: city.node});
        if (list.length === most) {
          break;
        }
      }
    }
    return A.placeLabels(context, list, width, height, reserved());
  }

  /** What the pointer or the focus is on stands out. */
  function paintHot() {
    if (!hot) {
      return;
    }
    context.setTransform(ratio * view.k, 0, 0, ratio * view.k, ratio * view.x, ratio * view.y);
    context.lineWidth = 3 / view.k;
    context.lineCap = 'round';
    for (const arc of hot.arcs) {
      context.strokeStyle = layers.colours['k' + arc.tie.kind.colour];
      context.beginPath();
      for (const line of A.linesOf(arc)) {
        context.moveTo(line[0], line[1]);
        for (let n = 2; n < line.length; n += 2) {
          context.lineTo(line[n], line[n + 1]);
        }
      }
      context.stroke();
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.strokeStyle = layers.colours.accent;
    context.lineWidth = 2.5;
    for (const node of hot.nodes.filter(A.placed)) {
      const p = at(node);
      context.beginPath();
      context.arc(p.x, p.y, Math.max(6, layers.radius(hot.projects || 0) + 2), 0, 7);
      context.stroke();
    }
  }

  /** Lets a city or a tie stand out, and tells of it beside its place. */
  A.point = function (it, x, y) {
    const before = hot;
    if (!it) {
      hot = null;
      tip.hidden = true;
    } else if (it.ties) {
      const city = layers.cities.find(one => one.node === it);
      const few = A.tiesOf(it).length <= 400;
      hot = {it, nodes: [it], projects: city ? city.projects : 0, arcs: few
        ? layers.arcs.filter(arc => arc.a === it || arc.b === it) : []};
      tell(it, A.tipOfNode(it), x, y);
    } else {
      hot = {it, nodes: it.nodes, arcs: layers.arcs.filter(arc => arc.tie === it)};
      tell(it.nodes.find(node => A.placed(node) && node !== A.chosen()), A.tipOfTie(it), x, y);
    }
    canvas.classList.toggle('over', Boolean(hot));
    if (before !== hot) {
      frame();
    }
  };

  function tell(node, content, x, y) {
    const p = x == null ? node && A.placed(node) ? at(node) : null : {x, y};
    tip.hidden = !p || !onScreen(p);
    if (tip.hidden) {
      return;
    }
    A.show(tip, content);
    const box = tip.getBoundingClientRect();
    const left = p.x + 16 + box.width > width ? p.x - 16 - box.width : p.x + 16;
    tip.style.left = Math.max(4, left) + 'px';
    tip.style.top = Math.max(4, Math.min(p.y - 10, height - box.height - 4)) + 'px';
  }

  /** What is under a point: a city before a tie. */
  function find(x, y) {
    const label = labels.find(one => x >= one.box.left && x <= one.box.right && y >= one.box.top && y <= one.box.bottom);
    if (label) {
      return label.node;
    }
    let best = null;
    let nearest = 14;
    for (const city of layers.cities) {
      const p = at(city.node);
      const away = Math.hypot(p.x - x, p.y - y) - Math.min(6, layers.radius(city.projects) / 2);
      if (away < nearest) {
        nearest = away;
        best = city.node;
      }
    }
    return best || (layers.few ? findArc((x - view.x) / view.k, (y - view.y) / view.k, 5 / view.k) : null);
  }

  function findArc(x, y, nearest) {
    let best = null;
    for (const arc of layers.arcs) {
      for (const line of A.linesOf(arc)) {
        for (let n = 0; n + 3 < line.length; n += 2) {
          const dx = line[n + 2] - line[n];
          const dy = line[n + 3] - line[n + 1];
          const t = Math.max(0, Math.min(1, ((x - line[n]) * dx + (y - line[n + 1]) * dy) / (dx * dx + dy * dy || 1)));
          const away = Math.hypot(line[n] + t * dx - x, line[n + 1] + t * dy - y);
          if (away < nearest) {
            nearest = away;
            best = arc.tie;
          }
        }
      }
    }
    return best;
  }

  function limit() {
    view.k = Math.max(home, Math.min(MOST * home, view.k));
    const w = view.k * A.sheet.width;
    const h = view.k * A.sheet.height;
    view.x = w <= width ? (width - w) / 2 : Math.min(0, Math.max(width - w, view.x));
    view.y = SOUTH * h <= height ? (height - SOUTH * h) / 2 : Math.min(0, Math.max(height - h, view.y));
  }

  function zoom(factor, x, y) {
    const k = Math.max(home, Math.min(MOST * home, view.k * factor));
    const f = k / view.k;
    view.x = x - f * (x - view.x);
    view.y = y - f * (y - view.y);
    view.k = k;
    limit();
    A.point(null);
    frame();
  }
  A.zoom = zoom;
  A.labels = () => labels;

  function move(dx, dy) {
    view.x += dx;
    view.y += dy;
    limit();
    frame();
  }

  /** Shows the whole sheet, or all of the height where the sheet is much wider than the screen. */
  function whole() {
    const cover = height / (SOUTH * A.sheet.height);
    const fit = Math.min(width / A.sheet.width, cover);
    home = fit;
    const box = extent();
    if (width < 600 || !box) {
      // A telephone starts at the heart of it all: the whole would be too small to read.
      const focus = A.chosen() && A.placed(A.chosen()) ? A.chosen() : heart();
      view.k = Math.min(cover, fit * 2);
      view.x = width / 2 - view.k * (focus ? focus.x : A.sheet.width / 2);
      view.y = (height - view.k * SOUTH * A.sheet.height) / 2;
    } else {
      view.k = Math.max(fit, Math.min((width - 90) / (box.right - box.left), (height - 60) / (box.bottom - box.top),
          3.2 * fit));
      view.x = width / 2 - view.k * (box.left + box.right) / 2;
      view.y = height / 2 - view.k * (box.top + box.bottom) / 2;
    }
    limit();
    frame();
  }

  /** Where the cities that are shown lie on the sheet, and how far north their ties go. */
  function extent() {
    const tied = layers.cities.filter(city => city.weight > 0).map(city => city.node);
    if (tied.length < 2) {
      return null;
    }
    const box = {left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity};
    const add = (x, y) => {
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    };
    tied.forEach(node => add(node.x, node.y));
    if (layers.few) {
      layers.arcs.forEach(arc => A.linesOf(arc).forEach(line => {
        for (let n = 0; n < line.length; n += 2) {
          add(Math.max(box.left, Math.min(box.right, line[n])), line[n + 1]);
        }
      }));
    }
    return box;
  }

  /** The city with most ties: where a narrow screen starts. */
  const heart = () => layers.cities.reduce((best, city) => !best || city.weight > best.weight ? city : best, null)?.node;

  function resize() {
    const box = canvas.parentElement.getBoundingClientRect();
    if (!box.width || box.width === width && box.height === height) {
      return;
    }
    width = box.width;
    height = box.height;
    ratio = Math.min(2, devicePixelRatio || 1);
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    stale = true;
    picture = null;
    whole();
  }

  const touches = new Map();
  let moving = false;
  let travelled = 0;

  canvas.addEventListener('pointerdown', event => {
    touches.set(event.pointerId, {x: event.offsetX, y: event.offsetY});
    canvas.setPointerCapture(event.pointerId);
    travelled = 0;
  });

  canvas.addEventListener('pointermove', event => {
    const before = touches.get(event.pointerId);
    const x = event.offsetX;
    const y = event.offsetY;
    if (!before) {
      const found = find(x, y);
      A.point(found, x, y);
      return;
    }
    travelled += Math.abs(x - before.x) + Math.abs(y - before.y);
    if (travelled > 4) {
      moving = true;
      canvas.classList.add('moving');
      tip.hidden = true;
    }
    if (touches.size === 2) {
      const other = [...touches.entries()].find(([id]) => id !== event.pointerId)[1];
      const was = Math.hypot(before.x - other.x, before.y - other.y);
      const is = Math.hypot(x - other.x, y - other.y);
      zoom(is / (was || 1), (x + other.x) / 2, (y + other.y) / 2);
      move((x - before.x) / 2, (y - before.y) / 2);
    } else if (moving) {
      move(x - before.x, y - before.y);
    }
    touches.set(event.pointerId, {x, y});
  });

  function release(event) {
    const was = touches.delete(event.pointerId);
    canvas.classList.remove('moving');
    if (was && !moving && event.type === 'pointerup') {
      const found = find(event.offsetX, event.offsetY);
      if (found && found.ties) {
        A.set({city: A.state.city === found.ref ? '' : found.ref});
      } else if (!found && A.state.city) {
        A.set({city: ''});
      }
    }
    if (touches.size === 0) {
      moving = false;
      frame();
    }
  }
  canvas.addEventListener('pointerup', release);
  canvas.addEventListener('pointercancel', release);
  canvas.addEventListener('pointerleave', () => A.point(null));

  canvas.addEventListener('wheel', event => {
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0022)), event.offsetX, event.offsetY);
  }, {passive: false});

  const KEYS = {ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60]};
  canvas.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (KEYS[event.key]) {
      move(...KEYS[event.key]);
    } else if (event.key === '+' || event.key === '=') {
      zoom(1.4, width / 2, height / 2);
    } else if (event.key === '-') {
      zoom(1 / 1.4, width / 2, height / 2);
    } else if (event.key === '0') {
      whole();
    } else if (event.key === 'Escape') {
      A.set({city: ''});
    } else {
      return;
    }
    event.preventDefault();
  });
  A.id('zoom-in').onclick = () => zoom(1.6, width / 2, height / 2);
  A.id('zoom-out').onclick = () => zoom(1 / 1.6, width / 2, height / 2);
  A.id('zoom-home').onclick = whole;

  new ResizeObserver(resize).observe(canvas.parentElement);

  /** The key: a line of each kind as it is painted, and a circle. */
  function legend() {
    const sample = (child) => A.svg('svg', {width: 30, height: 14, 'aria-hidden': 'true'}, child);
    const kinds = A.agreementKinds.filter(kind => A.arcs.some(arc => arc.tie.kind === kind)).map(kind => A.el('li', {},
        sample(A.svg('line', {x1: 1, y1: 7, x2: 29, y2: 7, stroke: layers.colours['k' + kind.colour], 'stroke-width': 2,
          'stroke-dasharray': A.dash(kind.colour).join(' ')})), A.label(kind)));
    const hasProjects = layers.cities.some(city => city.projects > 0);
    A.show(A.id('legend'), A.el('ul', {}, kinds, hasProjects ? A.el('li', {}, sample(A.svg('circle',
        {cx: 15, cy: 7, r: 6, fill: layers.colours.project, 'fill-opacity': 0.55, stroke: layers.colours['project-ink']})),
    A.say('legend-projects')) : null), A.el('p', {}, A.say(A.state.city ? 'legend-chosen' : 'legend-hint')));
  }

  A.on(changed => {
    if (changed.has('theme') || !layers.colours) {
      layers.refreshColours();
    }
    if (['city', 'lang', 'theme'].concat(A.filters).some(name => changed.has(name))) {
      layers.choose();
      layers.stop();
      stale = true;
      hot = null;
      tip.hidden = true;
      canvas.setAttribute('aria-label', A.say('map-label', {n: A.number(layers.cities.length)}));
      for (const id of ['zoom-in', 'zoom-out', 'zoom-home']) {
        A.id(id).setAttribute('aria-label', A.say(id));
        A.id(id).title = A.say(id);
      }
      legend();
      frame();
    }
    if (changed.has('view') && A.state.view === 'map') {
      resize();
      frame();
    }
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    layers.refreshColours();
    legend();
    stale = true;
    frame();
  });
})(Atlas);
