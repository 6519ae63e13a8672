/* What a form says while it is filled in. Nothing here is needed: without it the same fields are sent.
   data-opens names what a choice asks for; data-said is a sentence that ends with the choice's data-says;
   data-guard asks before typed words are left behind. */
(() => {
  'use strict';
  let plain = '';

  const say = (form) => {
    const chosen = form.querySelector('[data-says]:checked');
    const button = form.querySelector('[data-said]');
    if (chosen && button) {
      plain = plain || button.textContent;
      button.textContent = chosen.dataset.says ? button.dataset.said + chosen.dataset.says : plain;
    }
  };

  const guarded = () => [...document.querySelectorAll('form[data-guard]')];
  guarded().forEach(say);

  document.addEventListener('change', (event) => {
    const form = event.target.closest('form');
    const opens = event.target.dataset.opens;
    if (form) say(form);
    if (opens) document.getElementById(opens).open = true;
  });

  document.addEventListener('input', (event) => {
    const form = event.target.closest('form[data-guard]');
    if (form) form.dataset.guard = 'typed';
  });
  document.addEventListener('submit', (event) => {
    if ('guard' in event.target.dataset) event.target.dataset.guard = '';
  });
  window.addEventListener('beforeunload', (event) => {
    if (guarded().some((form) => form.dataset.guard === 'typed')) event.preventDefault();
  });
})();
