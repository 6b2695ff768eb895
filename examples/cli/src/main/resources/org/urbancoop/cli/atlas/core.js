'use strict';

/** What all views share: words, elements, the state that stands in the address. */
const Atlas = {};

(function (A) {
  A.data = JSON.parse(document.getElementById('data').textContent);

  /** What may stand in the address, with what holds if it does not. */
  const DEFAULTS = {
    view: 'map', lang: '', city: '', country: '', kind: '', sector: '', role: '', from: '', to: '', sure: '', q: '',
    theme: ''
  };
  const VIEWS = ['map', 'time', 'network', 'tables', 'data'];

  A.views = VIEWS;
  A.state = Object.assign({}, DEFAULTS);
  const listeners = [];

  A.ko = () => (A.state.lang || navigator.language || 'en').toLowerCase().startsWith('ko') ? 1 : 0;

  /** The words for a key in the language of the reader, with what stands in braces filled in. */
  A.say = function (key, values) {
    const words = A.data.words[key];
    const text = words ? words[A.ko()] : key;
    return text.replace(/\{(\w+)\}/g, (all, name) => values && name in values ? String(values[name]) : all);
  };

  A.number = n => n.toLocaleString(A.ko() ? 'ko' : 'en');

  const SVG = 'http://www.w3.org/2000/svg';

  function fill(node, attributes, children) {
    for (const name in attributes) {
      const value = attributes[name];
      if (name.startsWith('on')) {
        node.addEventListener(name.slice(2), value);
      } else if (value === true) {
        node.setAttribute(name, '');
      } else if (value !== false && value != null) {
        node.setAttribute(name, value);
      }
    }
    for (const child of children.flat(Infinity)) {
      if (child != null && child !== false) {
        // Text is text: nothing of a dataset is ever read as markup.
        node.append(child instanceof Node ? child : document.createTextNode(String(child)));
      }
    }
    return node;
  }

  A.el = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
  A.svg = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);
  A.id = id => document.getElementById(id);
  A.show = (node, ...children) => node.replaceChildren(...children.flat(Infinity).filter(child => child));

  /** The address of the page of a record. */
  A.page = ref => 'records/' + ref.replace('/', '-') + (A.ko() ? '.ko' : '') + '.html';

  A.css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function read() {
    const found = new URLSearchParams(location.hash.slice(1));
    for (const name in DEFAULTS) {
      A.state[name] = found.get(name) || DEFAULTS[name];
    }
    if (!VIEWS.includes(A.state.view)) {
      A.state.view = 'map';
    }
  }

  function write(replace) {
    const words = new URLSearchParams();
    for (const name in DEFAULTS) {
      if (A.state[name] !== DEFAULTS[name]) {
        words.set(name, A.state[name]);
      }
    }
    const hash = '#' + words.toString();
    if (hash !== (location.hash || '#')) {
      history[replace ? 'replaceState' : 'pushState'](null, '', hash === '#' ? location.pathname + location.search : hash);
    }
  }

  /** Calls a function with the names of what has changed, whenever something has. */
  A.on = listener => listeners.push(listener);

  /** Lets the listener that came last be called first. */
  A.first = () => listeners.unshift(listeners.pop());

  function tell(changed) {
    for (const listener of listeners) {
      listener(changed);
    }
  }

  /** Changes the state: {@code A.set({city: 'city/seoul'})}. What is typed or dragged replaces the address. */
  A.set = function (change, replace) {
    const changed = new Set(Object.keys(change).filter(name => A.state[name] !== change[name]));
    if (changed.size > 0) {
      Object.assign(A.state, change);
      write(replace);
      tell(changed);
    }
  };

  /** The address as it would be after a change, for links. */
  A.href = function (change) {
    const words = new URLSearchParams();
    const state = Object.assign({}, A.state, change);
    for (const name in DEFAULTS) {
      if (state[name] !== DEFAULTS[name]) {
        words.set(name, state[name]);
      }
    }
    return '#' + words.toString();
  };

  A.start = function () {
    read();
    tell(new Set(Object.keys(DEFAULTS)));
    const again = () => {
      if (location.hash !== '#main') {
        const before = Object.assign({}, A.state);
        read();
        const changed = new Set(Object.keys(DEFAULTS).filter(name => before[name] !== A.state[name]));
        if (changed.size > 0) {
          tell(changed);
        }
      }
    };
    addEventListener('hashchange', again);
    addEventListener('popstate', again);
  };
})(Atlas);
