/** By year: what certainly was stands above the line, what perhaps was below it; then a row for each record. */
(function (A) {
  const ROWS = 250;
  const MAX_BAR = 110;

  /** The years that the known ends of what is shown span, without those that a few far dates would stretch. */
  function span() {
    let from = 9999;
    let to = -9999;
    for (const {years} of A.shown) {
      if (years) {
        from = Math.min(from, years.from ?? years.to ?? 9999);
        to = Math.max(to, years.to ?? years.from ?? -9999);
      }
    }
    return from > to ? null : [Math.max(from, to - 150), to];
  }

  function counts(from, to) {
    const sure = new Array(to - from + 1).fill(0);
    const perhaps = new Array(to - from + 1).fill(0);
    let undated = 0;
    for (const tie of A.shown) {
      if (!tie.years) {
        undated++;
        continue;
      }
      const first = Math.max(from, tie.years.from ?? from);
      const last = Math.min(to, tie.years.to ?? to);
      for (let year = first; year <= last; year++) {
        (A.within(tie, year, year) === 2 ? sure : perhaps)[year - from]++;
      }
    }
    return {sure, perhaps, undated};
  }

  function step(years, width) {
    const room = width / years;
    return [1, 2, 5, 10, 20, 50].find(n => n * room >= 42) || 50;
  }

  function chart(from, to, width) {
    const {sure, perhaps, undated} = counts(from, to);
    const most = Math.max(1, ...sure);
    const mostBelow = Math.max(1, ...perhaps);
    const unit = MAX_BAR / Math.max(most, mostBelow);
    const below = Math.max(...perhaps) * unit;
    const left = 34;
    const years = to - from + 1;
    const bar = Math.min(26, (width - left - 10) / years);
    const base = MAX_BAR + 24;
    const labels = base + 16;
    const height = labels + below + 24;
    const every = step(years, bar * years);
    const bars = [];
    for (let year = from; year <= to; year++) {
      const x = left + (year - from) * bar;
      const [up, down] = [sure[year - from], perhaps[year - from]];
      const title = A.say('year-bar', {year, sure: A.number(up), perhaps: A.number(down)});
      bars.push(A.svg('g', {class: 'year', tabindex: up + down ? 0 : -1, role: 'button', 'aria-label': title,
        onclick: () => only(year), onkeydown: event => (event.key === 'Enter' || event.key === ' ') && only(year, event)},
      A.svg('title', {}, title),
      A.svg('rect', {class: 'hit', x, y: 8, width: bar, height: height - 12}),
      up ? A.svg('rect', {class: 'certain', x: x + bar * .12, y: base - up * unit, width: bar * .76, height: up * unit}) : null,
      down ? A.svg('rect', {class: 'perhaps', x: x + bar * .12, y: labels + 6, width: bar * .76, height: down * unit}) : null,
      up && bar > 15 ? A.svg('text', {x: x + bar / 2, y: base - up * unit - 4, 'text-anchor': 'middle'}, A.number(up)) : null,
      year % every === 0 ? A.svg('text', {class: 'soft', x: x + bar / 2, y: labels, 'text-anchor': 'middle'}, year) : null));
    }
    return [
      A.svg('svg', {width: left + bar * years + 10, height, role: 'group', 'aria-label': A.say('time')},
          A.svg('line', {class: 'axis', x1: left, x2: left + bar * years, y1: base + .5, y2: base + .5}),
          A.svg('text', {class: 'soft', x: 0, y: 14}, A.say('certainly')),
          A.svg('text', {class: 'soft', x: 0, y: height - 4}, A.say('perhaps')), bars),
      A.el('p', {class: 'soft'}, A.say('undated', {n: A.number(undated), all: A.number(A.shown.length)}))
    ];
  }

  function only(year, event) {
    event?.preventDefault();
    const is = A.state.from === String(year) && A.state.to === String(year);
    A.set(is ? {from: '', to: ''} : {from: String(year), to: String(year)});
  }

  /** A row for each record: a full bar for what is certain, a rim for what may be. */
  function rows(from, to, width) {
    const dated = A.shown.filter(tie => tie.years).sort((a, b) =>
      (a.years.from ?? -9999) - (b.years.from ?? -9999) || (a.years.to ?? 9999) - (b.years.to ?? 9999) || a.i - b.i);
    const shown = dated.slice(0, ROWS);
    const text = Math.min(420, width * .48);
    const unit = (width - text - 12) / (to - from + 1);
    const x = year => text + (Math.max(from, Math.min(to + 1, year)) - from) * unit;
    const line = 19;
    const every = step(to - from + 1, width - text);
    const grid = [];
    for (let year = Math.ceil(from / every) * every; year <= to; year += every) {
      grid.push(A.svg('line', {class: 'axis', x1: x(year), x2: x(year), y1: 18, y2: 22 + shown.length * line}),
          A.svg('text', {class: 'soft', x: x(year) + 2, y: 13}, year));
    }
    const letters = Math.floor(text / (A.ko() ? 9.5 : 6.6));
    const cut = words => words.length > letters ? words.slice(0, letters - 1) + '…' : words;
    const bars = shown.map((tie, n) => {
      const y = 22 + n * line;
      const years = tie.years;
      const title = A.title(tie) + ' · ' + A.label(tie.kind) + ' · ' + A.date(tie);
      const start = x(years.from ?? from);
      const sure = years.sureFrom;
      return A.svg('g', {class: A.colour(tie)}, A.svg('title', {}, title),
          A.svg('a', {href: A.page(tie.ref)}, A.svg('text', {x: 0, y: y + 13}, cut(A.title(tie)))),
          A.svg('rect', {x: start, y: y + 4, width: Math.max(3, x((years.to ?? to) + 1) - start), height: 11, rx: 2,
            class: 'may'}),
          sure == null ? null : A.svg('rect', {x: x(sure), y: y + 4, width: Math.max(3, x(years.sureTo + 1) - x(sure)),
            height: 11, rx: 2, class: 'is'}));
    });
    return [A.el('h3', {}, A.say('rows-title', {n: A.number(shown.length), all: A.number(dated.length)})),
      A.svg('svg', {width, height: 28 + shown.length * line, role: 'group', 'aria-label': A.say('rows-title',
          {n: A.number(shown.length), all: A.number(dated.length)})}, grid, bars)];
  }

  function draw() {
    const years = span();
    const width = Math.max(300, A.id('view-time').clientWidth - 40);
    A.show(A.id('years'), years ? chart(years[0], years[1], width) : A.el('p', {}, A.say('nothing-dated')));
    A.show(A.id('rows'), years ? rows(years[0], years[1], width) : null);
  }

  A.on(changed => {
    if (A.state.view === 'time' && ['view', 'lang'].concat(A.filters).some(name => changed.has(name))) {
      draw();
    }
  });
  addEventListener('resize', () => A.state.view === 'time' && draw());
})(Atlas);
