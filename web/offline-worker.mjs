// A service worker that keeps the site's own files, so that the page also opens with the network off. The network is
// asked first: a copy is used only where there is no answer, and a new version is never held back.
//
// From the page:  [address, ...]   the files to keep

const cacheName = 'dateline';

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(event.data)));
});

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method !== 'GET' || !url.startsWith(self.registration.scope)) return;
  event.respondWith(fetch(event.request).catch(async (failure) => {
    const copy = await caches.match(event.request, { ignoreSearch: true });
    if (!copy) throw failure;
    return copy;
  }));
});
