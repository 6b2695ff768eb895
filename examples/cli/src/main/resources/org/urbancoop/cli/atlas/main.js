/** The frame: title, views, language, light and dark; and the start. */
(function (A) {
  const THEMES = ['', 'light', 'dark'];
  const SIGNS = ['◐', '○', '●'];

  function words() {
    document.documentElement.lang = A.ko() ? 'ko' : 'en';
    document.title = A.data.title;
    A.id('title').textContent = A.data.title;
    const asOf = A.data.asOf[A.ko()];
    A.id('facts').textContent = [asOf && A.say('as-of') + ' ' + asOf, A.data.version && A.say('edition') + ' '
        + A.data.version, A.data.licence].filter(text => text).join(' · ');
    A.id('credit').textContent = A.say('credit');
    for (const node of document.querySelectorAll('[data-w]')) {
      node.textContent = A.say(node.dataset.w);
    }
    for (const node of document.querySelectorAll('[data-a]')) {
      node.setAttribute('aria-label', A.say(node.dataset.a));
    }
    const button = A.id('language');
    button.textContent = A.ko() ? 'English' : '한국어';
    button.lang = A.ko() ? 'en' : 'ko';
  }

  function tabs() {
    A.show(A.id('tabs'), A.views.map(view => A.el('li', {}, A.el('a', {
      href: A.href({view}), 'aria-current': A.state.view === view ? 'page' : null, onclick: event => {
        event.preventDefault();
        A.set({view});
        A.id('tabs').querySelector('[aria-current]').focus();
      }
    }, A.say(view)))));
    document.body.dataset.view = A.state.view;
    for (const view of A.views) {
      A.id('view-' + view).hidden = A.state.view !== view;
    }
  }

  A.on(changed => {
    if (changed.has('lang')) {
      words();
    }
    if (changed.has('theme')) {
      document.documentElement.dataset.theme = A.state.theme;
    }
    if (changed.has('theme') || changed.has('lang')) {
      const theme = A.id('theme');
      theme.textContent = SIGNS[THEMES.indexOf(A.state.theme)] || SIGNS[0];
      theme.title = A.say('theme-' + (A.state.theme || 'auto'));
      theme.setAttribute('aria-label', theme.title);
    }
    tabs();
  });
  // The views listen, too; what they show must be there before they measure it.
  A.first();

  A.id('language').onclick = () => A.set({lang: A.ko() ? 'en' : 'ko'});
  A.id('theme').onclick = () => A.set({theme: THEMES[(THEMES.indexOf(A.state.theme) + 1) % THEMES.length]});
  document.querySelector('.skip').onclick = event => {
    event.preventDefault();
    A.id('main').focus();
  };
  A.start();
})(Atlas);
