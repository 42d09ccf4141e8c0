// Our EDTF held against the npm package `edtf`: every value of the corpus, 10,000 values drawn by chance, and 10,000
// intervals that we write.
//
// Where the package and we are known to differ, the value is changed for it before it is asked, or is left to
// tests/unit/edtf_test.cpp:
//   seasons (21 to 32)            it counts each as a quarter of the calendar year
//   four months (37 to 39)        its first ends in May
//   -2804-40                      its halves and quarters before Christ end in our era
//   1950S2                        it takes the year alone
//   [2018-01..2018-03]            it ends a range within a set where its first member ends: asked as an interval
//   [2018,1999]                   it takes the first member and the last for the outermost ones: asked in order
//   -88XX-XX, -5009-XX-XX         it takes the last month for the first before Christ: years alone are asked
//   2018-X0                       it takes any month for one that ends in 0: asked with the last digit open
//   2018-02/2018-02               it knows no interval that ends where it begins: asked as 2018-02
//   2018-02-29                    it has that day in every year: we must refuse it
//   201X~, [2018-04-01~..]        it knows no qualifier there
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import edtf from 'edtf';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = `${root}${process.env.DATELINE_BUILD ?? 'build/dev'}/edtf_intervals`;
const minute = 60_000;

const run = (args, input = '') => execFileSync(program, args, { input, maxBuffer: 1 << 28 }).toString().trimEnd().split('\n');

const asked = (text) => {
  const plain = /X|^[[{]/.test(text) ? text.replace(/[~?%]/g, '') : text;
  return plain.replace(/^\[(.+)\.\.(.+)\]$/, '$1/$2').replace(/^(.+)\/\1$/, '$1');
};

// "BEGIN END" in minutes, as our program writes it; nothing where the package cannot read the value. A date with a
// clock is an instant to it and a minute to us.
function readByPackage(text) {
  let value;
  try {
    value = edtf(asked(text));
  } catch {
    return undefined;
  }
  const { min, max } = value;
  const clock = text.includes('T');
  const begin = min === null || min === -Infinity ? 'open' : Math.floor(min / minute);
  const end = max === null || max === Infinity ? 'open' : Math.floor(max / minute) + 1;
  assert.ok(!clock || begin + 1 === end, text);
  return `${begin} ${end}`;
}

// mulberry32
function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// Values of levels 0 to 2, all of a form that the specification knows; some of days that there are not.
function* drawnValues(count, seed) {
  const random = chance(seed);
  const number = (from, to) => from + Math.floor(random() * (to - from + 1));
  const pick = (list) => list[number(0, list.length - 1)];
  const two = (value) => String(value).padStart(2, '0');
  const plainYear = () => String(number(1, 9998)).padStart(4, '0');
  const year = () => (number(0, 9) ? '' : '-') + plainYear();
  const day = (of = year()) => `${of}-${two(number(1, 12))}-${two(number(1, 31))}`;
  const date = () => pick([year, () => `${year()}-${two(number(1, 12))}`, () => day()])();
  const inOrder = (size) => Array.from({ length: size }, () => day(plainYear())).sort().join();
  const mark = () => pick(['', '', '?', '~', '%']);
  const opened = (text) => text.replace(/\d/g, (digit) => (number(0, 3) ? digit : 'X'));
  const forms = [
    date,
    () => `${day()}T${two(number(0, 23))}:${two(number(0, 59))}:${two(number(0, 59))}`,
    () => `${date()}/${date()}`,
    () => date() + pick(['?', '~', '%']),
    () => `${number(0, 9)}${pick([`${number(0, 9)}${number(0, 9)}X`, `${number(0, 9)}XX`])}`,
    () => `${plainYear()}-${pick(['XX', 'XX-XX', `${two(number(1, 12))}-XX`])}`,
    () => pick([`${date()}/..`, `../${date()}`, `${date()}/`, `/${date()}`]),
    () => `${date()}${mark()}/${date()}${mark()}`,
    () => `Y${pick(['', '-'])}${number(1, 9)}E${number(1, 3)}`,
    () => `${plainYear()}-${pick([33, 34, 35, 36, 40, 41])}`,
    () => `${mark()}${year()}-${mark()}${two(number(1, 12))}-${mark()}${two(number(1, 28))}`,
    () => `${year()}${mark()}-${two(number(1, 12))}${mark()}-${two(number(1, 28))}${mark()}`,
    () => `${opened(plainYear())}-${pick(['0X', '1X', 'XX', two(number(1, 12))])}-${pick(['0X', '1X', '2X', 'XX', two(number(1, 28))])}`,
    () => `${opened(plainYear())}-${pick(['0X', '1X', two(number(1, 12))])}`,
    () => opened(year()),
    () => `[${inOrder(3)}]`,
    () => `{${inOrder(2)}}`,
    () => pick([`[..${day()}]`, `[${date()}..]`, `[${day()}..${day()}]`]),
  ];
  for (let i = 0; i < count; ++i) yield pick(forms)();
}

// Every value of the corpus that is EDTF: intervals after "when=", dates of events, and TIMEX3 values that are both.
function corpusValues() {
  const values = new Set();
  for (const folder of ['time', 'event', 'story']) {
    for (const file of readdirSync(`${root}tests/corpus/${folder}`)) {
      const text = readFileSync(`${root}tests/corpus/${folder}/${file}`, 'utf8');
      for (const [, value] of text.matchAll(/(?:when=|(?:happened|planned|conditional|denied) |DATE )(-?[\d[{.][\dX][-\dX~?%.,/[\]]{2,}|\[\.\.\S+)/g)) {
        values.add(value);
      }
    }
  }
  return [...values];
}

// Holds our reading of each value against the package's; how many both could read.
function compare(values) {
  const ours = run([], `${values.join('\n')}\n`);
  assert.equal(ours.length, values.length);
  let both = 0;
  values.forEach((value, i) => {
    const theirs = readByPackage(value);
    if (theirs === undefined) return;
    const [begin, end] = theirs.split(' ');
    const endsEarly = begin !== 'open' && end !== 'open' && Number(begin) >= Number(end);
    if (ours[i].startsWith('refused')) {
      assert.ok(endsEarly || value.includes('-02-29'), `${value}: we refuse what the package reads as ${theirs}: ${ours[i]}`);
      return;
    }
    assert.equal(ours[i], theirs, value);
    ++both;
  });
  return both;
}

test('every value of the corpus', () => {
  const values = corpusValues();
  assert.ok(values.length > 400, `${values.length} values`);
  const both = compare(values);
  assert.ok(both > values.length * 0.95, `both read ${both} of ${values.length}`);
});

test('10,000 values drawn by chance', () => {
  const values = [...drawnValues(10_000, 20180408)];
  const both = compare(values);
  assert.ok(both > 7_000, `both read ${both}`);
});

test('10,000 intervals that we write', () => {
  let both = 0;
  for (const line of run(['10000', '20180408'])) {
    const [text, ...span] = line.split(' ');
    const theirs = readByPackage(text);
    if (theirs === undefined) continue;
    assert.equal(theirs, span.join(' '), text);
    ++both;
  }
  assert.ok(both > 9_900, `the package read ${both}`);
});
