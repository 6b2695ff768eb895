/** The rows of the dataset as objects that know each other. The order of the cells is that of AtlasData.java. */
(function (A) {
  const data = A.data;

  A.kinds = data.kinds.map(([type, term, en, ko], i) => ({i, type, term, label: [en, ko], count: 0}));
  const code = ([term, en, ko], i) => ({i, term, label: [en, ko]});
  A.sectors = data.sectors.map(code);
  A.roles = data.roles.map(code);
  A.countries = data.countries.map(code);
  A.sources = data.sources.map(([id, title]) => ({ref: 'source/' + id, title}));

  A.nodes = data.nodes.map(([ref, en, ko, country, lat, lon, others, known], i) => ({
    i, ref, type: ref.slice(0, ref.indexOf('/')), names: [en, ko || en], country: A.countries[country] || null, lat, lon, others,
    known, ties: []
  }));

  A.ties = data.ties.map(([ref, en, ko, kind, sectors, date, years, parties, places, said, findings], i) => ({
    i, ref, type: ref.slice(0, ref.indexOf('/')), title: en == null ? null : [en, ko || en], kind: A.kinds[kind],
    sectors: sectors.map(n => A.sectors[n]), date,
    years: years && {from: years[0], to: years[1], sureFrom: years[2], sureTo: years[3]},
    parties: parties.map(([n, roles]) => ({node: A.nodes[n], roles: roles.map(r => A.roles[r])})),
    places: places.map(n => A.nodes[n]),
    said: said && {source: A.sources[said[0]] || null, words: said[1], more: said[2]}, findings
  }));

  for (const tie of A.ties) {
    tie.kind.count++;
    tie.nodes = [...new Set(tie.parties.map(party => party.node).concat(tie.places))];
    for (const node of tie.nodes) {
      node.ties.push(tie);
    }
  }

  A.byRef = new Map(A.nodes.map(node => [node.ref, node]));

  A.label = it => it.label[A.ko()];
  A.name = node => node.names[A.ko()];
  A.placed = node => node.lat != null && node.lon != null;

  /** A record by its title; an agreement without one by its parties. */
  A.title = tie => tie.title
      ? tie.title[A.ko()]
      : tie.parties.map(party => A.name(party.node)).join(' – ') || tie.ref;

  A.date = tie => tie.date ? tie.date[A.ko()] : A.say('no-date');

  A.roleOf = (tie, node) => {
    const party = tie.parties.find(one => one.node === node);
    return party ? party.roles.map(A.label).join(', ') : '';
  };

  /** The parties that a node is tied with, each with the ties between the two. */
  A.partners = function (node, ties) {
    const found = new Map();
    for (const tie of ties) {
      for (const party of tie.parties) {
        if (party.node !== node) {
          if (!found.has(party.node)) {
            found.set(party.node, []);
          }
          found.get(party.node).push(tie);
        }
      }
    }
    return found;
  };

  /** A class for the colour of a record: agreements by kind, the commonest first. */
  const agreements = A.kinds.filter(kind => kind.type === 'agreement').sort((a, b) => b.count - a.count || a.i - b.i);
  agreements.forEach((kind, n) => {
    kind.colour = Math.min(n, 4);
  });
  A.agreementKinds = agreements;
  A.colour = tie => tie.type === 'agreement' ? 'c' + tie.kind.colour : tie.type === 'project' ? 'cp' : 'ce';

  /** Letters as they are searched: without accents and case; syllables of Hangul as their letters. */
  A.plain = text => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

  A.searchText = node => node.search || (node.search = A.plain(node.names.concat(node.others,
      node.country ? node.country.label : []).join('\n')));
})(Atlas);
