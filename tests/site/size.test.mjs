// The first download stays small. All of the site counts but what is fetched when it is first asked for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteSizes } from './sizes.mjs';

const budget = 1100 * 1000;

test(`the site is within ${budget} bytes of brotli`, () => {
  const sizes = siteSizes();
  for (const needed of ['index.html', 'reader/reader.wasm', 'canvas/canvas.wasm', 'page/main.mjs']) {
    assert.ok(sizes.some(({ name }) => name === needed), `${needed} is missing`);
  }
  const first = sizes.filter(({ name }) => !/^(formats|standalone)\//.test(name));
  const total = first.reduce((sum, { brotli }) => sum + brotli, 0);
  assert.ok(total <= budget, `${total} bytes; the largest: ${JSON.stringify(first.slice(0, 5))}`);
});
