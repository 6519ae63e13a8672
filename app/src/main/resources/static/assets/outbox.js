/* The outbox: a form marked data-queue is kept in the browser first and sent then, again and again under one name, until
   the server has answered. Without a secure context, a worker or a database the form is an ordinary form. */
(() => {
  'use strict';
  document.querySelectorAll('[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });
  if (!window.isSecureContext || !('serviceWorker' in navigator) || !window.indexedDB || !window.caches) return;

  const DAY = 86400000;
  const FIRST_WAIT = 2000;
  const LONGEST_WAIT = 60000;
  const TIMEOUT = 20000;
  const born = Date.now();
  const box = document.getElementById('queue');
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('mingcha-outbox') : null;
  const listeners = [];
  let wait = FIRST_WAIT;
  let timer = 0;
  let busy = false;

  const say = (name, value) => box.dataset[name].replace('{0}', value);

  /* The store. */
  const opened = new Promise((resolve, reject) => {
    const request = indexedDB.open('mingcha', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('outbox', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  opened.catch(() => {});
  const store = async (mode, act) => {
    const db = await opened;
    return new Promise((resolve, reject) => {
      const transaction = db.transaction('outbox', mode);
      const request = act(transaction.objectStore('outbox'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  };
  const all = async () => (await store('readonly', (items) => items.getAll())).sort((a, b) => a.at - b.at);
  const changed = () => {
    if (channel) channel.postMessage('changed');
    return tell();
  };
  const put = (item) => store('readwrite', (items) => items.put(item));
  const remove = (id) => store('readwrite', (items) => items.delete(id));

  /* What the page says. */
  const show = (text, link) => {
    box.hidden = !text;
    box.querySelector('span').textContent = text;
    box.querySelector('a').hidden = !link;
  };
  const isOpen = (item) => item.state !== 'delivered';
  const isOld = (items) => items.length > 20 || items.some((item) => Date.now() - item.at > 3 * DAY);
  const tell = async () => {
    const kept = await all();
    const done = kept.find((item) => isHere(item) && !isOpen(item) && item.tried > born);
    // Sent meanwhile, be it by another tab: what this page asks for is there.
    if (done) location.assign(done.href);
    const items = kept.filter(isOpen);
    const count = document.getElementById('queue-count');
    count.hidden = items.length === 0 && !document.querySelector('[data-queue],[data-keep]');
    count.textContent = say('count', items.length);
    const attention = items.filter((item) => item.state === 'attention').length;
    const here = waitingHere(items);
    document.querySelectorAll('form[data-queue]').forEach((form) => (form.hidden = Boolean(here)));
    if (items.some((item) => item.note === 'sign-in')) show(say('signIn'), true);
    else if (here) show(say('saved'), true);
    else if (attention) show(say('attention', attention), true);
    else if (isOld(items)) show(say('old'), true);
    else if (items.length) show(say('waiting', items.length), true);
    else show('', false);
    listeners.forEach((listener) => listener());
  };
  /* Whether it is about the return that this page has a form for. */
  const isHere = (item) =>
    [...document.querySelectorAll('form[data-queue]')].some((form) => new URL(item.url, location).href === form.action);
  const waitingHere = (items) => items.find((item) => isHere(item) && item.state !== 'attention');

  /* Sending. */
  const within = async (url, options) => {
    const stop = new AbortController();
    const clock = setTimeout(() => stop.abort(), TIMEOUT);
    try {
      return await fetch(url, { ...options, redirect: 'manual', signal: stop.signal });
    } finally {
      clearTimeout(clock);
    }
  };
  const json = async (answer) => {
    const type = answer.headers.get('content-type') || '';
    return type.includes('json') ? answer.json() : null;
  };
  /* What is kept of others' pages; of everybody's where nobody is signed in. */
  const dropPages = async (owner) => {
    const others = (await caches.keys()).filter(
      (name) => name.startsWith('mingcha-pages') && name !== 'mingcha-pages-' + owner,
    );
    await Promise.all(others.map((name) => caches.delete(name)));
  };
  /* Who is signed in now; a token from the day on which the item was kept is long over. */
  const session = async () => {
    const answer = await within('/outbox/session', { headers: { Accept: 'application/json' } });
    const told = answer.ok ? await json(answer) : null;
    if (!told) throw new Error('no session');
    await dropPages(told.owner);
    return told;
  };
  const send = async (item) => {
    const headers = {
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Idempotency-Key': item.id,
    };
    if (item.owner) {
      const now = await session();
      if (now.owner !== item.owner) return { state: 'waiting', note: now.owner ? 'other' : 'sign-in' };
      headers[now.header] = now.token;
    }
    const answer = await within(item.url, { method: 'POST', headers, body: item.body });
    const told = await json(answer);
    if (answer.ok && told) return { state: 'delivered', note: '', receipt: told.receipt, href: told.href };
    const refused = answer.status >= 400 && answer.status < 500 && ![401, 403, 408, 429].includes(answer.status);
    return refused
      ? { state: 'attention', note: '', message: (told && (told.message || told.title)) || say('refused'), href: (told && told.href) || item.page }
      : { state: 'waiting', note: answer.status === 403 && item.owner ? 'sign-in' : '' };
  };
  const deliver = async (item) => {
    await put({ ...item, state: 'sending' });
    await changed();
    let outcome;
    try {
      outcome = await send(item);
    } catch (away) {
      outcome = { state: 'waiting', note: '' };
    }
    const now = { ...item, ...outcome, tries: item.tries + 1, tried: Date.now() };
    await put(now);
    await changed();
    return now;
  };
  /* One tab sends; where the browser knows no locks two may, and the server files once all the same. */
  const alone = (act) =>
    navigator.locks ? navigator.locks.request('mingcha-outbox', { ifAvailable: true }, (lock) => lock && act()) : act();
  const flush = async () => {
    if (busy) return;
    busy = true;
    try {
      await alone(async () => {
        for (const item of (await all()).filter((each) => isOpen(each) && each.state !== 'attention')) {
          const now = await deliver(item);
          if (now.state === 'delivered') show(say('delivered', now.receipt), true);
        }
      });
      await forget();
    } catch (failed) {
      // The browser's store failed: nothing is lost, the next try comes.
    } finally {
      busy = false;
    }
    await schedule();
  };
  const schedule = async () => {
    clearTimeout(timer);
    const open = (await all()).filter((item) => isOpen(item) && item.state !== 'attention');
    wait = open.length ? Math.min(LONGEST_WAIT, wait * 2) : FIRST_WAIT;
    if (open.length) timer = setTimeout(flush, wait);
  };
  const now = () => {
    wait = FIRST_WAIT;
    return flush();
  };
  const forget = async () => {
    const done = (await all()).filter((item) => !isOpen(item));
    const over = done.filter((item, at) => at < done.length - 20 || Date.now() - item.at > 7 * DAY);
    for (const item of over) await remove(item.id);
  };

  /* Forms. */
  const plain = (form, button) => {
    form.dataset.plain = 'yes';
    form.requestSubmit(button || undefined);
  };
  const uuid = () => {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const made = (form, button) => {
    const fields = new URLSearchParams(new FormData(form));
    fields.delete('_csrf');
    if (button && button.name) fields.append(button.name, button.value);
    const url = new URL(form.action);
    return {
      id: uuid(),
      url: url.pathname + url.search,
      page: location.pathname + location.search,
      body: fields.toString(),
      title: form.dataset.title,
      owner: form.dataset.owner,
      at: Date.now(),
      state: 'waiting',
      note: '',
      tries: 0,
    };
  };
  const queue = async (form, button) => {
    const item = made(form, button);
    await put(item);
    show(say('sending'), false);
    if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
    const sent = await deliver(item);
    if (sent.state === 'delivered') location.assign(sent.href);
    else if (sent.state === 'attention') {
      // The server says it better on its own page, with what was typed.
      await remove(item.id);
      plain(form, button);
    } else await schedule();
  };
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form[data-queue]') || form.dataset.plain) return;
    event.preventDefault();
    if (form.dataset.sending) return;
    form.dataset.sending = 'yes';
    queue(form, event.submitter).catch(() => plain(form, event.submitter));
  });

  /* Whoever leaves a shared device leaves nothing on it. */
  const leave = async (form) => {
    const items = (await all()).filter((item) => item.owner);
    const open = items.filter(isOpen).length;
    if (open && !window.confirm(say('leave', open))) return;
    for (const item of items) await remove(item.id);
    await dropPages('');
    await caches.delete('mingcha-open');
    plain(form);
  };
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form[action="/sign-out"]') || form.dataset.plain) return;
    event.preventDefault();
    leave(form).catch(() => plain(form));
  });

  /* The page and what it is made of, for days without a network. */
  const keep = async () => {
    const kept = navigator.serviceWorker.controller;
    await navigator.serviceWorker.register('/worker.js');
    const parts = document.querySelectorAll('link[rel=stylesheet],link[rel=icon],script[src]');
    const assets = await caches.open('mingcha-assets');
    const addresses = [...parts].map((part) => part.href || part.src).concat(box.dataset.part);
    await Promise.all(
      addresses.map(async (each) => (await assets.match(each, { ignoreVary: true })) || assets.add(each)),
    );
    // The page comes last: one that is kept has all that it is made of.
    const form = document.querySelector('form[data-queue]');
    const pages = form && form.dataset.owner ? 'mingcha-pages-' + form.dataset.owner : 'mingcha-open';
    if (!kept) await (await caches.open(pages)).add(location.href);
  };
  const offline = async () => {
    const kept = await caches.match(location.href, { ignoreVary: true });
    const at = kept && kept.headers.get('date');
    if (at && box.hidden) show(say('offline', new Date(at).toLocaleString(document.documentElement.lang)), false);
  };
  if (document.querySelector('[data-queue],[data-keep]')) keep().catch(() => {});

  window.mingchaOutbox = { all, put, remove, changed, now, listeners };
  if (channel) channel.onmessage = () => tell().catch(() => {});
  window.addEventListener('online', now);
  window.addEventListener('pageshow', (event) => event.persisted && now());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && now());
  tell()
    .then(now)
    .then(() => navigator.onLine || offline())
    .catch(() => {});
})();
