/** All that is shown, as rows; and the files to take away. */
(function (A) {
  const PAGE = 100;
  let page = 0;
  let sort = {column: 'when', down: false};

  const first = tie => tie.years ? tie.years.from ?? tie.years.to ?? 9999 : 10000;

  const COLUMNS = {
    what: tie => A.title(tie),
    kind: tie => A.label(tie.kind),
    parties: tie => [...new Set(tie.nodes)].map(A.name).join(', '),
    when: tie => first(tie),
    sector: tie => tie.sectors.map(A.label).join(', '),
    source: tie => tie.said && tie.said.source ? tie.said.source.title : ''
  };

  function sorted() {
    const value = COLUMNS[sort.column];
    const keys = new Map(A.shown.map(tie => [tie, value(tie)]));
    const locale = new Intl.Collator(A.ko() ? 'ko' : 'en');
    const compare = (a, b) => typeof a === 'number' ? a - b : locale.compare(a, b);
    return A.shown.slice().sort((a, b) => (sort.down ? -1 : 1) * compare(keys.get(a), keys.get(b)) || a.i - b.i);
  }

  function head(column) {
    const is = sort.column === column;
    return A.el('th', {scope: 'col', role: 'columnheader', 'aria-sort': is ? sort.down ? 'descending' : 'ascending' : null},
        A.el('button', {type: 'button', id: 'by-' + column, onclick: () => {
          sort = {column, down: is && !sort.down};
          page = 0;
          draw();
          A.id('by-' + column).focus();
        }}, A.say('column-' + column) + (is ? sort.down ? ' ▾' : ' ▴' : '')));
  }

  function cell(name, content, style) {
    return A.el('td', {role: 'cell', 'data-label': A.say('column-' + name), class: style || null}, content);
  }

  function parties(tie) {
    const shown = tie.nodes.slice(0, 8);
    const links = shown.flatMap((node, n) => [n ? ', ' : '',
      A.el('a', {href: A.href({view: 'map', city: node.ref})}, A.name(node))]);
    return tie.nodes.length > 8 ? links.concat(' ' + A.say('and-more', {n: A.number(tie.nodes.length - 8)})) : links;
  }

  function row(tie) {
    return A.el('tr', {role: 'row'},
        A.el('th', {scope: 'row', role: 'rowheader'}, A.el('a', {href: A.page(tie.ref)}, A.title(tie))),
        cell('kind', A.label(tie.kind)), cell('parties', parties(tie)), cell('when', A.date(tie), 'n'),
        cell('sector', COLUMNS.sector(tie)), cell('source', A.said(tie)));
  }

  function draw() {
    const all = sorted();
    const pages = Math.max(1, Math.ceil(all.length / PAGE));
    page = Math.min(page, pages - 1);
    const turn = (n, key) => A.el('button', {type: 'button', disabled: page + n < 0 || page + n >= pages, onclick: () => {
      page += n;
      draw();
    }}, A.say(key));
    A.show(A.id('table'),
        A.el('div', {class: 'scroll', tabindex: 0, role: 'group', 'aria-label': A.say('tables')},
            A.el('table', {role: 'table'},
                A.el('thead', {role: 'rowgroup'}, A.el('tr', {role: 'row'}, Object.keys(COLUMNS).map(head))),
                A.el('tbody', {role: 'rowgroup'}, all.slice(page * PAGE, (page + 1) * PAGE).map(row)))),
        pages > 1 ? A.el('div', {class: 'pages'}, turn(-1, 'before'),
            A.el('span', {}, A.say('page-of', {n: A.number(page + 1), all: A.number(pages)})), turn(1, 'after')) : null);
  }

  const size = bytes => bytes < 1000 ? bytes + ' B' : bytes < 1e6 ? Math.round(bytes / 1000) + ' kB'
    : (bytes / 1e6).toFixed(1) + ' MB';

  function file([path, what, type, bytes, losses]) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const label = A.data.words[what] ? A.say(what) : what;
    if (!path) {
      return A.el('tr', {role: 'row'}, A.el('th', {scope: 'row', role: 'rowheader'}, what),
          A.el('td', {role: 'cell', colspan: 3}, A.say('not-written'), A.el('span', {lang: 'en'}, losses)));
    }
    return A.el('tr', {role: 'row'},
        A.el('th', {scope: 'row', role: 'rowheader'}, A.el('a', {href: path, download: what.startsWith('report') ? null : name}, name)),
        A.el('td', {role: 'cell', 'data-label': A.say('column-format')}, label),
        A.el('td', {role: 'cell', class: 'n', 'data-label': A.say('column-size')}, size(bytes)),
        A.el('td', {role: 'cell', 'data-label': A.say('column-losses')},
            losses ? A.el('a', {href: losses}, A.say('losses')) : A.say('no-losses')));
  }

  function files() {
    const table = list => A.el('table', {role: 'table'},
        A.el('thead', {role: 'rowgroup'}, A.el('tr', {role: 'row'}, ['file', 'format', 'size', 'losses'].map(column =>
          A.el('th', {scope: 'col', role: 'columnheader'}, A.say('column-' + column))))),
        A.el('tbody', {role: 'rowgroup'}, list.map(file)));
    const {downloads} = A.data;
    const reports = downloads.filter(([, what]) => what.startsWith('report'));
    A.show(A.id('downloads'),
        A.el('p', {}, A.say('data-help')),
        A.el('p', {class: 'soft'}, A.say(A.data.personalData ? 'with-personal-data' : 'without-personal-data')),
        A.el('h3', {}, A.say('reports')),
        A.el('ul', {}, reports.map(([path, what]) => A.el('li', {}, A.el('a', {href: path}, A.say(what))))),
        A.el('h3', {}, A.say('whole-dataset')),
        table(downloads.filter(([, what]) => what !== 'table' && !what.startsWith('report'))),
        A.el('h3', {}, A.say('as-tables')),
        A.el('p', {}, A.say('tables-help')),
        A.el('ul', {class: 'files'}, downloads.filter(([, what]) => what === 'table').map(([path, , , bytes]) =>
          A.el('li', {}, A.el('a', {href: path, download: ''}, path.slice(path.lastIndexOf('/') + 1)), ' ' + size(bytes)))),
        A.el('p', {}, A.el('a', {href: 'licences.txt'}, A.say('licences'))));
  }

  A.on(changed => {
    const isFiltered = A.filters.some(name => changed.has(name));
    if (isFiltered) {
      page = 0;
    }
    if (A.state.view === 'tables' && (isFiltered || changed.has('view') || changed.has('lang'))) {
      draw();
    }
    if (A.state.view === 'data' && (changed.has('view') || changed.has('lang'))) {
      files();
    }
  });
})(Atlas);
