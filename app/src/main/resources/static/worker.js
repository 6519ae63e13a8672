/* Keeps what a page is made of, and the pages that are kept on purpose, for days without a network. Answers from the
   network first; never touches what is sent. What is anybody's (links, the outbox) is kept apart from what is somebody's:
   that belongs to one account, is dropped as soon as a page says that another or nobody is signed in, and after a day. */
'use strict';
const ASSETS = 'mingcha-assets';
const OPEN = 'mingcha-open';
const OWN = 'mingcha-pages';
const PATIENCE = 8000;
const ANYBODYS = /^\/(?:outbox$|t\/[\w-]+$)/;
const SOMEBODYS = /^\/(?:$|returns(?:$|\/[a-z_]+\/))/;
const MOST = 40;
const KEPT_AT = 'Mingcha-Kept-At';
const DAY = 24 * 60 * 60 * 1000;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(OPEN).then((cache) => cache.add('/outbox')));
});
/* Before it bore an account's number the cache was everybody's. */
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([self.clients.claim(), caches.delete(OWN)])));

const fetched = (request) =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('slow')), PATIENCE);
    fetch(request).then(resolve, reject);
  });

const prune = async (cache) => {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((key) => cache.delete(key)));
};

/* An asset's address carries its content's digest: what is kept is never stale. */
const asset = async (request) => {
  const cache = await caches.open(ASSETS);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
    await prune(cache);
  }
  return answer;
};

const dropOthers = async (owner) => {
  const others = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== OWN + '-' + owner);
  await Promise.all(others.map((name) => caches.delete(name)));
};

/* By the phone's own clock at both ends: it may be wrong, but seldom by a day within a day. */
const stamped = async (answer) => {
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, String(Date.now()));
  return new Response(await answer.blob(), { status: answer.status, headers });
};

const isOver = (kept) => {
  const at = Number(kept.headers.get(KEPT_AT));
  return at > 0 && Math.abs(Date.now() - at) > DAY;
};

const dropOver = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(OWN));
  await Promise.all(names.map(async (name) => {
    const cache = await caches.open(name);
    const kept = await cache.matchAll();
    if (kept.some(isOver)) await caches.delete(name);
  }));
};

const keep = async (request, path, answer) => {
  const whole = answer.ok && !answer.redirected;
  if (ANYBODYS.test(path)) {
    const cache = await caches.open(OPEN);
    if (whole) await cache.put(request, answer.clone());
    if (answer.status === 410) await cache.delete(request);
    return;
  }
  const owner = answer.headers.get('Mingcha-Owner');
  if (!owner) return;
  await dropOthers(owner);
  if (whole && owner !== 'none' && SOMEBODYS.test(path)) {
    await (await caches.open(OWN + '-' + owner)).put(request, await stamped(answer.clone()));
  }
};

const page = async (request, path) => {
  try {
    const answer = await fetched(request);
    await keep(request, path, answer);
    return answer;
  } catch (away) {
    await dropOver();
    const kept = await caches.match(request, { ignoreVary: true });
    return kept || (await caches.match('/outbox', { ignoreVary: true })) || Response.error();
  }
};

self.addEventListener('fetch', (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (request.mode === 'navigate') event.respondWith(page(request, url.pathname));
});
