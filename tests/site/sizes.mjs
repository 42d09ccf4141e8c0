// The bytes of each file of the built site, as they are and as a host with brotli sends them.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

export const site = fileURLToPath(new URL('../../build/web/site/', import.meta.url));

/// [{name, raw, brotli}], largest first.
export function siteSizes() {
  const names = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`);
  return names.map((path) => {
    const bytes = readFileSync(path);
    return { name: path.slice(site.length).replace(/^\//, ''), raw: bytes.length, brotli: brotliCompressSync(bytes).length };
  }).sort((a, b) => b.brotli - a.brotli);
}
