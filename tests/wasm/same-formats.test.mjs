// Native and wasm write the same bytes in every format.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = `${root}build/web/site/formats/`;
const native = (format) => execFileSync(`${root}build/release/dateline`, ['read', `--${format}`, `${root}assets/sample/article.txt`]).toString();

let formats;
let json;
before(async () => {
  globalThis.self ??= { location: { href: import.meta.url } };
  const { default: createFormats } = await import(`${site}formats.js`);
  const { openFormats } = await import(`${site}formats-calls.mjs`);
  formats = await openFormats(createFormats, await WebAssembly.compile(readFileSync(`${site}formats.wasm`)));
  json = native('json');
});

for (const format of ['json', 'quotes', 'markdown', 'csv', 'icalendar', 'timelinejs', 'markwhen', 'jsonld', 'annotations', 'timeml', 'svg']) {
  test(format, () => assert.equal(formats.write(json, format).text.trimEnd(), native(format).trimEnd()));
}

test('what cannot be written or opened is said in a sentence', () => {
  assert.match(formats.write('{', 'csv').problem, /no JSON/);
  assert.match(formats.write(json, 'word').problem, /no such format/);
  assert.match(formats.open(new TextEncoder().encode('a,b\n1,2\n')).problem, /first row must name the columns/);
});
