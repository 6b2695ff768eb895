/** What is shown: the records that pass all filters. Each view asks for {@code A.shown}. */
(function (A) {
  const FILTERS = ['country', 'kind', 'sector', 'role', 'from', 'to', 'sure', 'q'];

  A.filters = FILTERS;
  A.shown = [];
  A.isShown = new Uint8Array(A.ties.length);

  /** Whether a record is in a span of years: 2 certainly, 1 perhaps, 0 not. What has no date may be at any time. */
  function within(tie, from, to) {
    const years = tie.years;
    if (!years) {
      return 1;
    }
    if (years.sureFrom != null && years.sureFrom <= to && years.sureTo >= from) {
      return 2;
    }
    return (years.from == null || years.from <= to) && (years.to == null || years.to >= from) ? 1 : 0;
  }
  A.within = within;

  const year = text => /^-?\d{1,4}$/.test(text.trim()) ? Number(text) : null;

  function matches(tie, words) {
    const title = tie.search || (tie.search = A.plain((tie.title || []).join('\n') + '\n' + (tie.said && tie.said.words || '')
        + '\n' + tie.kind.label.join('\n') + '\n' + tie.ref));
    return words.every(word => title.includes(word) || tie.nodes.some(node => A.searchText(node).includes(word)));
  }

  function passes(state) {
    const words = A.plain(state.q).split(/\s+/).filter(word => word);
    const from = year(state.from);
    const to = year(state.to);
    const least = state.sure ? 2 : 1;
    return tie => (!state.country || tie.nodes.some(node => node.country
            && node.country.term === state.country))
        && (!state.kind || tie.type === state.kind || tie.type + '/' + tie.kind.term === state.kind)
        && (!state.sector || tie.sectors.some(sector => sector.term === state.sector
            || sector.term.startsWith(state.sector + '.')))
        && (!state.role || tie.parties.some(party => party.roles.some(role => role.term === state.role)))
        && (from == null && to == null && !state.sure
            || within(tie, from == null ? -9999 : from, to == null ? 9999 : to) >= least)
        && (words.length === 0 || matches(tie, words));
  }

  function run() {
    const test = passes(A.state);
    A.shown = A.ties.filter(test);
    A.isShown.fill(0);
    for (const tie of A.shown) {
      A.isShown[tie.i] = 1;
    }
  }

  A.isFiltered = () => FILTERS.some(name => A.state[name]);
  A.tiesOf = node => node.ties.filter(tie => A.isShown[tie.i]);
  A.chosen = () => A.byRef.get(A.state.city) || null;

  A.on(changed => {
    if (FILTERS.some(name => changed.has(name))) {
      run();
    }
    if (changed.has('lang') || FILTERS.some(name => changed.has(name))) {
      form(changed);
      status();
    }
  });

  function status() {
    const n = {shown: A.number(A.shown.length), all: A.number(A.ties.length)};
    A.id('status').textContent = A.say(A.isFiltered() ? 'status-some' : 'status-all', n);
  }

  function select(name, options) {
    const node = A.el('select', {name, onchange: event => A.set({[name]: event.target.value})},
        A.el('option', {value: ''}, A.say('all-' + name)),
        options.map(([value, label]) => A.el('option', {value}, label)));
    return A.el('label', {}, A.say(name), node);
  }

  const sorted = codes => codes.map(code => [code.term, A.label(code)])
      .sort((a, b) => a[1].localeCompare(b[1], A.ko() ? 'ko' : 'en'));

  function kinds() {
    const options = [];
    for (const type of [...new Set(A.kinds.map(kind => kind.type))]) {
      const own = A.kinds.filter(kind => kind.type === type && kind.term);
      options.push([type, A.say('type-' + type)]);
      own.forEach(kind => options.push([type + '/' + kind.term, '\u2003' + A.label(kind)]));
    }
    return options;
  }

  let built = -1;

  /** Builds the form once a language, and lets it say what the address says. */
  function form() {
    const at = A.id('filters');
    if (built !== A.ko()) {
      built = A.ko();
      let wait = 0;
      const typed = name => event => {
        clearTimeout(wait);
        wait = setTimeout(() => A.set({[name]: event.target.value}, true), 150);
      };
      const yearBox = name => A.el('label', {}, A.say(name),
          A.el('input', {name, class: 'year', inputmode: 'numeric', maxlength: 5, oninput: typed(name)}));
      A.show(at,
          A.el('label', {class: 'q'}, A.say('search'),
              A.el('input', {name: 'q', type: 'search', placeholder: A.say('search-example'), oninput: typed('q')})),
          A.el('button', {type: 'button', class: 'more', 'aria-expanded': 'false', onclick: event => {
            const open = at.classList.toggle('open');
            event.target.setAttribute('aria-expanded', open);
          }}, A.say('filters')),
          select('country', sorted(A.countries)),
          select('kind', kinds()),
          A.sectors.length ? select('sector', sorted(A.sectors)) : null,
          A.roles.length ? select('role', sorted(A.roles)) : null,
          A.el('div', {class: 'pair'}, yearBox('from'), yearBox('to'), select('sure', [['1', A.say('sure-only')]])));
      at.onsubmit = event => event.preventDefault();
    }
    for (const box of at.querySelectorAll('[name]')) {
      if (box !== document.activeElement || box.tagName === 'SELECT') {
        box.value = A.state[box.name];
      }
      box.classList.toggle('set', A.state[box.name] !== '');
    }
    const clear = A.id('clear');
    clear.hidden = !A.isFiltered();
    clear.textContent = A.say('clear');
    clear.onclick = () => {
      A.set(Object.fromEntries(FILTERS.map(name => [name, ''])));
      at.querySelector('[name]').focus();
    };
  }
})(Atlas);
