// The service worker of a release (web/release.mjs fills in the version and its files): keeps the files of one version, so
// that the page opens without a network and never mixes versions. The page itself is asked of the network first; all other
// files have names that change with their content, and are taken from a copy, whichever version's it is.
//
// A new version waits until the pages of older ones are closed: until then their copies stay, for what they still load.

const version = 'VERSION';
const files = ['FILES'];
const cacheName = `dateline-${version}`;
const page = new URL('./', self.registration.scope).href;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method !== 'GET' || !url.startsWith(self.registration.scope)) return;
  event.respondWith(event.request.mode === 'navigate' ? fromNetwork(event.request) : fromCopy(event.request));
});

// All files or none: a version that cannot be fetched whole is not taken. A host may still send the page of another
// version for a while; the page is kept last, so that a copy with a page is whole.
async function keepAll() {
  const reply = await fetch(page, { cache: 'reload' });
  if (!(await reply.clone().text()).includes(`content="${version}"`)) throw new Error('The page is of another version.');
  const cache = await caches.open(cacheName);
  await cache.addAll(files);
  await cache.put(page, reply);
}

async function takeOver() {
  await self.clients.claim();
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length) return;
  for (const name of await caches.keys()) if (name.startsWith('dateline-') && name !== cacheName) await caches.delete(name);
}

async function fromNetwork(request) {
  try {
    return await fetch(request);
  } catch (failure) {
    for (const name of (await caches.keys()).reverse()) {  // the newest first
      const copy = name.startsWith('dateline-') && await caches.match(page, { cacheName: name });
      if (copy) return copy;
    }
    throw failure;
  }
}

async function fromCopy(request) {
  return await caches.match(request, { ignoreSearch: true }) ?? fetch(request);
}
