// The page's reader in node: the same reader.wasm and the same calls, without the worker around them.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const site = fileURLToPath(new URL('../../build/web/site/reader/', import.meta.url));

export async function openReaderInNode() {
  // Emscripten's output for workers asks where it was loaded from, and node has no `self` to ask.
  globalThis.self ??= { location: { href: import.meta.url } };
  const { default: createReader } = await import(`${site}reader.js`);
  const { openReader } = await import(`${site}reader-calls.mjs`);
  return openReader(createReader, await WebAssembly.compile(readFileSync(`${site}reader.wasm`)));
}
