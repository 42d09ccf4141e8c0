// Native and wasm give the same bytes, on every article of the corpus and on some that are no articles.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openReaderInNode } from './reader.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const native = `${root}build/release/dateline`;
const corpus = `${root}tests/corpus`;

let reader;
let folder;
let lastId = 0;

before(async () => {
  reader = await openReaderInNode();
  folder = mkdtempSync(`${tmpdir()}/dateline-`);
});
after(() => rmSync(folder, { recursive: true }));

// articles: bytes each; day: 'YYYY-MM-DD', or '' where it is for the reader to find.
function assertSame(articles, day) {
  const files = articles.map((bytes, index) => {
    writeFileSync(`${folder}/${index}`, bytes);
    return `${folder}/${index}`;
  });
  const options = day ? ['--dct', day] : [];
  const expected = execFileSync(native, ['read', '--json', ...options, ...files], { maxBuffer: 1 << 28 }).toString();
  const told = reader.tell(articles.map((bytes) => ({ id: ++lastId, title: '', day, bytes })));
  assert.ok(expected.startsWith('{'), expected.slice(0, 100));
  assert.equal(told.trimEnd(), expected.trimEnd());
}

function assertSameParse(text) {
  const input = JSON.stringify({ doc: '', text });
  const expected = execFileSync(native, ['tag', '--emit', 'parse'], { input, maxBuffer: 1 << 28 }).toString();
  assert.equal(`# newdoc id = \n${reader.parse(Buffer.from(text))}`, expected);
}

// A corpus file: cases of "===== name | dct day", the text, "-----" and what must come out.
function casesOf(path) {
  return readFileSync(path, 'utf8').split(/^={5,} */m).slice(1).map((part) => {
    const [head, ...rest] = part.split('\n');
    return {
      day: head.match(/\bdct (\d{4}-\d\d-\d\d)/)?.[1] ?? '',
      text: rest.join('\n').split(/^-{5,}$/m)[0],
    };
  });
}

const files = readdirSync(corpus, { recursive: true }).filter((name) => name.endsWith('.txt'));
test('there is a corpus', () => assert.ok(files.length > 0));
for (const name of files) {
  test(`corpus/${name}`, () => {
    const cases = casesOf(`${corpus}/${name}`);
    assert.ok(cases.length > 0);
    for (const { day, text } of cases) assertSame([Buffer.from(text)], day);
  });
}

test('every arc of the corpus', () => {
  for (const name of files) assertSameParse(casesOf(`${corpus}/${name}`).map(({ text }) => text).join('\n\n'));
});

test('the sample, with its date, without, and twice', () => {
  const sample = readFileSync(`${root}assets/sample/article.txt`);
  assertSame([sample], '');
  assertSame([sample], '2015-04-03');
  assertSame([sample, sample], '');
});

test('several articles as one story', () => {
  const cases = files.flatMap((name) => casesOf(`${corpus}/${name}`)).slice(0, 40);
  assertSame(cases.map(({ text }) => Buffer.from(text)), '2012-02-29');
});

test('a long article, of which the beginning is told first', () => {
  const sample = readFileSync(`${root}assets/sample/article.txt`);
  const long = Buffer.concat(Array.from({ length: 30 }, () => Buffer.concat([sample, Buffer.from('\n\n')])));
  const articles = () => [{ id: ++lastId, title: '', day: '2015-04-03', bytes: long }, { id: ++lastId, title: '', day: '', bytes: sample }];
  const parts = [];
  const given = articles();
  const whole = reader.tell(given, () => {}, (text, ids) => parts.push({ story: JSON.parse(text), ids }));
  assert.equal(whole, reader.tell(articles()));
  assert.deepEqual(parts[0].ids, [given[0].id]);
  const [beginning] = parts[0].story.articles;
  const { articles: [first] } = JSON.parse(whole);
  assert.ok(beginning.text.length < first.text.length && first.text.startsWith(beginning.text));
  assert.ok(parts[0].story.events.length > 10);
});

test('bytes that are no text, and no bytes', () => {
  assertSame([Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256))], '');
  assertSame([Buffer.alloc(0)], '2012-02-29');
  assertSame([Buffer.from('They met on \xff Friday. \xed\xa0\x80 They left in 2011.', 'latin1')], '');
});
