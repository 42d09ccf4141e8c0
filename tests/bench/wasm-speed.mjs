// Speed of the reading in wasm, in node: the same module that the page's worker runs.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openReaderInNode } from '../wasm/reader.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sample = readFileSync(`${root}assets/sample/article.txt`, 'utf8');

// The sample over and over, cut at a word.
function articleOf(words) {
  const all = sample.split(/(?<=\s)/);
  return Buffer.from(Array.from({ length: words }, (_, i) => all[i % all.length]).join(''));
}

// The median of several runs, each with nothing held from the one before. `practised`: after the sample, as in the page.
async function milliseconds(bytes, runs, { practised = true } = {}) {
  const reader = await openReaderInNode();
  if (practised) reader.readForPractice(Buffer.from(sample));
  const times = [];
  for (let id = 1; id <= runs; ++id) {
    const start = performance.now();
    reader.tell([{ id, title: '', day: '2015-04-03', bytes }]);
    times.push(performance.now() - start);
  }
  return { first: times[0], median: times.sort((a, b) => a - b)[runs >> 1] };
}

// Tokens a second, the writing as CoNLL-U included.
async function parsedTokensPerSecond(bytes) {
  const reader = await openReaderInNode();
  reader.parse(bytes);
  const start = performance.now();
  const tokens = reader.parse(bytes).split('\n').filter(Boolean).length;
  return (1000 * tokens) / (performance.now() - start);
}

const article = articleOf(5000);
const long = articleOf(150000);
const opening = performance.now();
await openReaderInNode();
const opened = performance.now() - opening;
const five = await milliseconds(article, 9);
const { first: cold } = await milliseconds(article, 1, { practised: false });
const many = await milliseconds(long, 3);
const parsed = await parsedTokensPerSecond(articleOf(50000));
// .cjs, since everything else that node runs here is a module.
const timeStage = execFileSync(process.execPath, [`${root}build/web/bench/time_stage.cjs`], { input: sample }).toString();
console.log('\nReading, wasm in node (text in, story as JSON out)');
console.log(`starting the reader               ${opened.toFixed(0)} ms`);
console.log(`an article of 5,000 words         ${five.median.toFixed(0)} ms (the first in the page ${five.first.toFixed(0)} ms; without practice ${cold.toFixed(0)} ms)`);
console.log(`an article of 150,000 words       ${(long.length / 1e3 / many.median).toFixed(1)} MB/s`);
console.log(`the time stage alone              ${timeStage.trim()}`);
console.log(`the parser alone                  ${(parsed / 1000).toFixed(0)},000 tokens a second`);
