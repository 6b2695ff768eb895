/** Who is tied to whom: one party in the middle, its partners around it, ties among the partners inside. */
(function (A) {
  /** So many partners around one are still told apart, on a desk and on a telephone. */
  const MOST = 120;
  const FEW = 44;

  function middle() {
    const chosen = A.chosen();
    if (chosen) {
      return chosen;
    }
    let best = null;
    let most = 0;
    for (const node of A.nodes) {
      const n = A.tiesOf(node).length;
      if (n > most) {
        most = n;
        best = node;
      }
    }
    return best;
  }

  /** The colour of what ties two most often. */
  function colour(ties) {
    const counts = new Map();
    ties.forEach(tie => counts.set(A.colour(tie), (counts.get(A.colour(tie)) || 0) + 1));
    return [...counts].sort((a, b) => b[1] - a[1])[0][0];
  }

  function ring(self, most) {
    const partners = [...A.partners(self, A.tiesOf(self))].sort((a, b) => b[1].length - a[1].length || a[0].i - b[0].i);
    const shown = partners.slice(0, most);
    const order = node => (node.country ? '0' + A.label(node.country) : '1') + '\n' + A.name(node);
    shown.sort((a, b) => order(a[0]).localeCompare(order(b[0]), A.ko() ? 'ko' : 'en'));
    return {shown, left: partners.length - shown.length};
  }

  const cut = (text, most) => text.length > most ? text.slice(0, most - 1) + '…' : text;

  function choose(node, event) {
    event?.preventDefault();
    A.set({city: node.ref});
  }

  function chords(shown, places) {
    const inside = new Map();
    for (const [node] of shown) {
      for (const tie of A.tiesOf(node)) {
        const others = tie.parties.map(party => party.node).filter(other => other.i > node.i && places.has(other));
        if (places.size > 0 && others.length < 12) {
          others.forEach(other => inside.set(node.i + '-' + other.i, [node, other]));
        }
      }
    }
    return [...inside.values()].slice(0, 400).map(([a, b]) => {
      const [p, q] = [places.get(a), places.get(b)];
      return A.svg('path', {class: 'chord', d: `M${p.x} ${p.y}Q${(p.x + q.x) * .28} ${(p.y + q.y) * .28} ${q.x} ${q.y}`});
    });
  }

  /** The party in the middle, on a plate as wide as its name. */
  function heart(name) {
    const half = (A.ko() ? 8.5 : 5.2) * name.length + 16;
    return A.svg('g', {class: 'self'}, A.svg('rect', {x: -half, y: -19, width: 2 * half, height: 38, rx: 19}),
        A.svg('text', {y: 5, 'text-anchor': 'middle'}, name));
  }

  function draw() {
    const self = middle();
    const at = A.id('network');
    if (!self) {
      A.show(at, A.el('p', {}, A.say('nothing-shown')));
      return;
    }
    const width = Math.max(320, at.clientWidth || 320);
    const narrow = width < 620;
    const {shown, left} = ring(self, narrow ? FEW : MOST);
    const letters = narrow ? 14 : 30;
    const room = narrow ? 98 : 205;
    const radius = Math.max(narrow ? 80 : 170, shown.length * (narrow ? 11 : 14.5) / (2 * Math.PI));
    const size = radius + room;
    const places = new Map();
    shown.forEach(([node], n) => {
      const angle = 2 * Math.PI * (n + .5) / shown.length - Math.PI / 2;
      places.set(node, {angle, x: radius * Math.cos(angle), y: radius * Math.sin(angle)});
    });
    const links = shown.map(([node, ties]) => {
      const p = places.get(node);
      return A.svg('line', {class: 'link ' + colour(ties), x1: 0, y1: 0, x2: p.x, y2: p.y,
        'stroke-width': Math.min(7, 1 + ties.length * .7), 'stroke-opacity': .55});
    });
    const nodes = shown.map(([node, ties]) => {
      const p = places.get(node);
      const turned = Math.cos(p.angle) < 0;
      const degrees = p.angle * 180 / Math.PI;
      const label = A.say('network-node', {name: A.name(node), n: A.number(ties.length)})
          + (node.country && node.type !== 'country' ? ', ' + A.label(node.country) : '');
      return A.svg('g', {class: 'node ' + colour(ties), role: 'button', tabindex: 0, 'aria-label': label,
        transform: `rotate(${degrees})`, onclick: () => choose(node),
        onkeydown: event => (event.key === 'Enter' || event.key === ' ') && choose(node, event)},
      A.svg('title', {}, label),
      A.svg('circle', {cx: radius, cy: 0, r: Math.min(9, 3 + Math.sqrt(ties.length))}),
      A.svg('text', {x: turned ? -radius - 13 : radius + 13, y: 4, 'text-anchor': turned ? 'end' : 'start',
        transform: turned ? 'rotate(180)' : null}, cut(A.name(node), letters)));
    });
    A.show(at,
        A.svg('svg', {width: 2 * size, height: 2 * size, viewBox: `${-size} ${-size} ${2 * size} ${2 * size}`, role: 'group',
          'aria-label': A.say('network-of', {name: A.name(self), n: A.number(shown.length)})},
        chords(shown, places), links, nodes,
        heart(cut(A.name(self), narrow ? 16 : 30))),
        left > 0 ? A.el('p', {class: 'soft'}, A.say('network-left', {n: A.number(left)})) : null);
    at.scrollLeft = (at.scrollWidth - at.clientWidth) / 2;
  }

  A.on(changed => {
    if (A.state.view === 'network' && ['view', 'lang', 'city'].concat(A.filters).some(name => changed.has(name))) {
      draw();
    }
  });
  addEventListener('resize', () => A.state.view === 'network' && draw());
})(Atlas);
