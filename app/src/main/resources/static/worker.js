/* Keeps what a page is made of, and the pages that are kept on purpose, for days without a network. Answers from the
   network first; never touches what is sent. What is anybody's (links, the outbox) is kept apart from what is somebody's:
   that belongs to one account, and is dropped as soon as a page says that another or nobody is signed in. */
'use strict';
const ASSETS = 'mingcha-assets';
const OPEN = 'mingcha-open';
const OWN = 'mingcha-pages';
const PATIENCE = 8000;
const ANYBODYS = /^\/(?:outbox$|t\/[\w-]+$)/;
const SOMEBODYS = /^\/(?:$|returns(?:$|\/[a-z_]+\/))/;
const MOST = 40;

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
    await (await caches.open(OWN + '-' + owner)).put(request, answer.clone());
  }
};

const page = async (request, path) => {
  try {
    const answer = await fetched(request);
    await keep(request, path, answer);
    return answer;
  } catch (away) {
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
