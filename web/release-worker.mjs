// The service worker of a release (web/release.mjs fills in the two lists): keeps the files of one version, so that the
// page opens without a network and never mixes versions. The page itself is asked of the network first; all other files
// have names that change with their content, and are taken from the copy.

const version = 'VERSION';
const files = ['FILES'];
const cacheName = `dateline-${version}`;
const page = new URL('./', self.registration.scope).href;

// All files or none: a version that cannot be fetched whole is not taken.
self.addEventListener('install', (event) => event.waitUntil(
  caches.open(cacheName).then((cache) => cache.addAll(['./', 'manifest.webmanifest', ...files])).then(() => self.skipWaiting())));

// The copies of older versions stay until their pages are closed: a page opened before this one still asks for them.
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  await self.clients.claim();
  const open = await self.clients.matchAll({ type: 'window' });
  if (open.length > 1) return;
  for (const name of await caches.keys()) if (name.startsWith('dateline-') && name !== cacheName) await caches.delete(name);
})()));

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method !== 'GET' || !url.startsWith(self.registration.scope)) return;
  event.respondWith(event.request.mode === 'navigate' ? fromNetwork(event.request) : fromCopy(event.request));
});

async function fromNetwork(request) {
  try {
    return await fetch(request);
  } catch (failure) {
    const copy = await caches.match(page, { ignoreSearch: true });
    if (copy) return copy;
    throw failure;
  }
}

async function fromCopy(request) {
  return await caches.match(request, { ignoreSearch: true }) ?? fetch(request);
}
