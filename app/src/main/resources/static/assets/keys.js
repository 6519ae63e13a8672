/* Keys of one letter, for who wants them: data-key names the letter of a link or button, data-row a line of a list.
   Nothing here is needed: every key does what a link or a button on the page does. */
(() => {
  'use strict';
  let sending = false;

  const typing = (element) =>
    element.closest('textarea,select,[contenteditable],input:not([type=radio]):not([type=checkbox])') !== null;
  const shown = (element) => element.getClientRects().length > 0;
  const rows = () => [...document.querySelectorAll('[data-row]')].filter(shown);
  const current = () => document.activeElement && document.activeElement.closest('[data-row]');

  const press = (element) => {
    if (element.matches('input,textarea,select')) {
      element.focus();
    } else {
      element.click();
    }
  };

  /* In a list the key belongs to the line that has the focus; without one nothing is done to a line unseen. */
  const keyed = (key) => {
    const selector = `[data-key="${key}"]`;
    const row = current();
    const inRow = row && row.querySelector(selector);
    return inRow || [...document.querySelectorAll(selector)].find((each) => shown(each) && !each.closest('[data-row]'));
  };

  const move = (step) => {
    const all = rows();
    const next = all[Math.max(0, all.indexOf(current()) + step)];
    const link = next && next.querySelector('a,button');
    if (link) {
      link.focus();
    }
    return Boolean(link);
  };

  const act = (key) => {
    if (key === '/') {
      const search = document.querySelector('[type=search]');
      if (search) search.focus();
      return Boolean(search);
    }
    const found = keyed(key);
    if (found) {
      press(found);
      return true;
    }
    return (key === 'j' && move(1)) || (key === 'k' && move(-1));
  };

  /* Ctrl+S keeps what is typed, where that is something else than being done with it. */
  const send = (element, key) => {
    const form = element.closest('form[method=post]');
    if (!form) return false;
    const keeping = key === 's' && form.querySelector('[data-save]');
    form.requestSubmit(keeping || form.querySelector('[data-main]') || undefined);
    return true;
  };

  document.addEventListener('keydown', (event) => {
    // 229: a letter that an input method is still composing, in kernels that do not say so.
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || event.repeat || sending) return;
    if (event.ctrlKey && (event.key === 'Enter' || event.key === 's')) {
      if (send(event.target, event.key)) event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    if (document.documentElement.dataset.keys !== 'off' && act(event.key)) event.preventDefault();
  });

  /* A second stroke while a form is on its way would be taken for the next line's. */
  document.addEventListener('submit', () => {
    sending = true;
    // A form that answers with a file leaves the page as it is.
    setTimeout(() => (sending = false), 3000);
  });
  document.addEventListener('invalid', () => (sending = false), true);
  window.addEventListener('pageshow', () => (sending = false));
  document.addEventListener('htmx:afterSettle', () => (sending = false));
  document.addEventListener('htmx:responseError', () => (sending = false));
  document.addEventListener('htmx:sendError', () => (sending = false));
})();
