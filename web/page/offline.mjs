// Asks the browser to keep the page's files, so that it opens without a network next time (web/offline-worker.mjs).

// What the workers load; the rest the page itself has loaded.
const ofWorkers = ['reader/reader-worker.mjs', 'reader/reader-calls.mjs', 'reader/reader.js',
  'formats/formats-worker.mjs', 'formats/formats-calls.mjs', 'formats/formats.js', 'formats/formats.wasm'];

/// Call when the page has loaded all that it needs.
export async function keepForOffline() {
  try {
    await navigator.serviceWorker.register('offline-worker.mjs');
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const own = loaded.filter((address) => address.startsWith(new URL('.', location.href).href));
    active.postMessage([...new Set(['./', ...ofWorkers, ...own].map((address) => new URL(address, location.href).href))]);
  } catch {
    // not offered here (an old browser, a private window, a page opened without https): the page works all the same
  }
}
