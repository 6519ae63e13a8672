/* The list of the outbox. Everything in it comes from this browser's own store. */
(() => {
  'use strict';
  const outbox = window.mingchaOutbox;
  const section = document.getElementById('outbox');
  document.getElementById('outbox-none').hidden = Boolean(outbox);
  if (!outbox) return;
  section.hidden = false;
  const list = document.getElementById('outbox-list');
  const row = document.getElementById('outbox-row');
  const MARKS = {
    waiting: ['quart', 'wait'],
    sending: ['dashed', 'wait'],
    delivered: ['disc', 'ok'],
    attention: ['tri', 'warn'],
  };
  const word = (state) => section.dataset['state' + state[0].toUpperCase() + state.slice(1)];
  const time = (at) => new Date(at).toLocaleString(document.documentElement.lang);

  const detail = (item) => {
    const parts = [section.dataset.saved.replace('{0}', time(item.at))];
    if (item.state === 'delivered') parts.push(section.dataset.receipt.replace('{0}', item.receipt));
    if (item.state === 'attention') parts.push(item.message);
    if (item.state === 'waiting' && item.note === 'sign-in') parts.push(section.dataset.signIn);
    if (item.state === 'waiting' && item.note === 'other') parts.push(section.dataset.other);
    return parts.join(' · ');
  };
  const drawn = (item) => {
    const element = row.content.firstElementChild.cloneNode(true);
    const [shape, colour] = MARKS[item.state];
    element.querySelector('.tag').classList.add('c-' + colour);
    element.querySelector('.sh').classList.add(shape);
    element.querySelector('[data-word]').textContent = word(item.state);
    element.querySelector('[data-title]').textContent = item.title;
    element.querySelector('[data-detail]').textContent = detail(item);
    element.querySelector('[data-open]').href = item.note === 'sign-in' ? '/sign-in' : item.href || item.page;
    element.querySelector('[data-delete]').addEventListener('click', async () => {
      if (item.state !== 'delivered' && !window.confirm(section.dataset.sure)) return;
      await outbox.remove(item.id);
      await outbox.changed();
    });
    return element;
  };
  const draw = async () => {
    const items = (await outbox.all()).reverse();
    list.replaceChildren(...items.map(drawn));
    document.getElementById('outbox-empty').hidden = items.some((item) => item.state !== 'delivered');
  };

  document.getElementById('outbox-send').addEventListener('click', () => outbox.now());
  document.getElementById('outbox-export').addEventListener('click', async () => {
    const content = new Blob([JSON.stringify(await outbox.all(), null, 2)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = 'mingcha-outbox.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
  outbox.listeners.push(() => draw().catch(() => {}));
  draw();
})();
