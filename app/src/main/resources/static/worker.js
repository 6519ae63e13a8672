/* Keeps what a page is made of, and the pages that are kept on purpose, for days without a network. Answers from the
   network first; never touches what is sent. */
'use strict';
const ASSETS = 'mingcha-assets';
const PAGES = 'mingcha-pages';
const PATIENCE = 8000;
const KEPT = /^\/(?:$|outbox$|returns(?:$|\/[a-z_]+\/)|t\/[\w-]+$)/;
const MOST = 40;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(PAGES).then((cache) => cache.add('/outbox')));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

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

const page = async (request, path) => {
  const cache = await caches.open(PAGES);
  try {
    const answer = await fetched(request);
    if (KEPT.test(path)) {
      if (answer.ok && !answer.redirected) await cache.put(request, answer.clone());
      if (answer.status === 410) await cache.delete(request);
    }
    return answer;
  } catch (away) {
    const kept = await cache.match(request, { ignoreVary: true });
    return kept || (await cache.match('/outbox', { ignoreVary: true })) || Response.error();
  }
};

self.addEventListener('fetch', (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (request.mode === 'navigate') event.respondWith(page(request, url.pathname));
});
