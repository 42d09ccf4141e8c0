// The page's reader in node: the same reader.wasm of a built site and the same calls, without the worker around them.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/// `site`: the folder of the built site.
export async function openReaderInNode(site) {
  const folder = pathToFileURL(`${site}/reader/`);
  // Emscripten's output for workers asks where it was loaded from, and node has no `self` to ask.
  globalThis.self ??= { location: { href: import.meta.url } };
  const { default: createReader } = await import(new URL('reader.js', folder));
  const { openReader } = await import(new URL('reader-calls.mjs', folder));
  return openReader(createReader, await WebAssembly.compile(readFileSync(new URL('reader.wasm', folder))));
}
