/** Beside the map: the places, or all that ties the one that is chosen, with who says so. */
(function (A) {
  const FIRST = 60;
  let most = FIRST;

  /** Who says so, with the words as printed. */
  A.said = function (tie) {
    if (!tie.said) {
      return A.el('div', {class: 'said warn'}, A.say('nobody-says'));
    }
    const source = tie.said.source ? tie.said.source.title : A.say('unknown-source');
    const more = tie.said.more > 0 ? ' ' + A.say('and-more', {n: A.number(tie.said.more)}) : '';
    return A.el('div', {class: 'said'}, tie.said.words ? A.el('q', {}, tie.said.words) : null,
        tie.said.words ? ' — ' : A.say('says') + ' ', source + more);
  };

  A.tipOfNode = function (node) {
    const ties = A.tiesOf(node);
    const counts = count(ties);
    return [A.el('b', {}, A.name(node)), node.country ? A.el('div', {class: 'soft'}, A.label(node.country)) : null,
      A.el('ul', {}, counts.map(([type, n]) => A.el('li', {}, A.say('type-' + type) + ': ' + A.number(n))))];
  };

  A.tipOfTie = tie => [A.el('b', {}, A.title(tie)),
    A.el('div', {class: 'soft'}, A.label(tie.kind) + ' · ' + A.date(tie)), A.said(tie)];

  function count(ties) {
    const counts = new Map();
    for (const tie of ties) {
      counts.set(tie.type, (counts.get(tie.type) || 0) + 1);
    }
    return [...counts];
  }

  /** A record as a line of a list: what, with whom, when, who says so; it stands out on the map under the focus. */
  function item(tie, self) {
    const others = tie.parties.map(party => party.node).filter(node => node !== self);
    const with_ = others.slice(0, 4).map(A.name).join(', ')
        + (others.length > 4 ? ' ' + A.say('and-more', {n: A.number(others.length - 4)}) : '');
    const title = tie.title ? A.title(tie) : with_ || A.title(tie);
    const role = self ? A.roleOf(tie, self) : '';
    return A.el('li', {class: A.colour(tie), onmouseenter: () => A.point(tie), onmouseleave: () => A.point(null)},
        A.el('a', {href: A.page(tie.ref), onfocus: () => A.point(tie), onblur: () => A.point(null)}, title),
        A.el('div', {class: 'meta'}, [A.label(tie.kind), A.date(tie), tie.title && with_ ? with_ : '', role]
            .filter(text => text).join(' · ')),
        A.said(tie),
        tie.findings ? A.el('div', {class: 'said warn'}, A.say('has-findings', {n: A.number(tie.findings)})) : null);
  }

  function chosen(node) {
    const ties = A.tiesOf(node);
    const parts = [];
    for (const [type, n] of count(ties)) {
      const own = ties.filter(tie => tie.type === type);
      const shown = own.slice(0, most);
      parts.push(A.el('h3', {}, A.say('type-' + type) + ' (' + A.number(n) + ')'),
          A.el('ul', {class: 'ties'}, shown.map(tie => item(tie, node))));
      if (own.length > shown.length) {
        parts.push(more());
      }
    }
    return [
      A.el('button', {type: 'button', class: 'back', onclick: () => A.set({city: ''})}, '← ' + A.say('all-places')),
      A.el('h2', {}, A.name(node)),
      A.el('p', {class: 'soft'}, [node.country ? A.label(node.country) : '', A.placed(node) ? '' : A.say('no-place')]
          .filter(text => text).join(' · ')),
      node.known ? A.el('p', {}, A.el('a', {href: A.page(node.ref)}, A.say('whole-record'))) : null,
      ties.length === 0 ? A.el('p', {}, A.say('nothing-shown')) : null,
      parts
    ];
  }

  const more = () => A.el('button', {type: 'button', onclick: () => {
    most += 5 * FIRST;
    A.id('panel').querySelector('.back')?.focus();
    fill();
  }}, A.say('more'));

  function button(node, n) {
    return A.el('li', {}, A.el('button', {
      type: 'button', onclick: () => A.set({city: node.ref}), onfocus: () => A.point(node), onblur: () => A.point(null),
      onmouseenter: () => A.point(node), onmouseleave: () => A.point(null)
    }, A.el('span', {}, A.name(node)), A.el('span', {class: 'n'}, A.number(n)),
    node.country ? A.el('small', {}, A.label(node.country)) : null));
  }

  function list(title, nodes) {
    if (nodes.length === 0) {
      return [];
    }
    const shown = nodes.slice(0, most);
    return [A.el('h3', {}, title + ' (' + A.number(nodes.length) + ')'),
      A.el('ul', {class: 'places'}, shown.map(([node, n]) => button(node, n))),
      nodes.length > shown.length ? more() : null];
  }

  function places() {
    const words = A.plain(A.state.q).split(/\s+/).filter(word => word);
    const ranked = A.nodes.map(node => [node, A.tiesOf(node).length]).filter(([, n]) => n > 0);
    const isNamed = node => words.length > 0 && words.every(word => A.searchText(node).includes(word));
    ranked.sort((a, b) => isNamed(b[0]) - isNamed(a[0]) || b[1] - a[1] || a[0].i - b[0].i);
    const cities = ranked.filter(([node]) => node.type === 'city');
    return [
      A.el('h2', {}, A.say('places')),
      A.el('p', {class: 'soft'}, A.say('places-help')),
      list(A.say('places-on-map'), cities.filter(([node]) => A.placed(node))),
      list(A.say('places-without'), cities.filter(([node]) => !A.placed(node))),
      list(A.say('others'), ranked.filter(([node]) => node.type !== 'city'))
    ];
  }

  function fill() {
    const node = A.chosen();
    A.show(A.id('panel'), node ? chosen(node) : places());
  }

  A.on(changed => {
    if (['city', 'lang'].concat(A.filters).some(name => changed.has(name))) {
      const had = A.id('panel').contains(document.activeElement);
      most = FIRST;
      fill();
      A.id('panel').scrollTop = 0;
      if (changed.has('city') && had) {
        A.id('panel').querySelector('button')?.focus();
      }
    }
  });
})(Atlas);
