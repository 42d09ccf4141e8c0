// Stories from strangers: whatever stands in a link or a file, it gives a whole story or one clear sentence, soon, and
// never more. The code under test is the page's own: its modules and formats.wasm, without a browser around them.
// tests/browser/hostile.test.mjs shows that what does open is never run.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { attacks, storyOf } from './attacks.mjs';

const site = fileURLToPath(new URL('../../build/web/site/', import.meta.url));
const longest = 10000;  // ms for one case

let formats;
let link;
let png;
before(async () => {
  globalThis.self ??= { location: { href: import.meta.url } };
  const { default: createFormats } = await import(`${site}formats/formats.js`);
  const { openFormats } = await import(`${site}formats/formats-calls.mjs`);
  formats = await openFormats(createFormats, await WebAssembly.compile(readFileSync(`${site}formats/formats.wasm`)));
  link = await import(`${site}page/share-link.mjs`);
  png = await import(`${site}page/png.mjs`);
});

const bytesOf = (text) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);
const isSentence = (words) => typeof words === 'string' && words.length > 10 && words.length < 400 && !words.includes('\n');

/// A file is refused in a sentence, or is a story that is told the same when it is opened again.
function opens(bytes) {
  const started = performance.now();
  const { text, problem } = formats.open(bytesOf(bytes));
  if (problem !== undefined) assert.ok(isSentence(problem), problem);
  else assert.equal(formats.open(bytesOf(text)).text, text);
  assert.ok(performance.now() - started < longest, 'too slow');
  assert.equal({}.polluted, undefined);
  return { text, problem };
}

/// A link is refused in a sentence, or carries bytes that opens() holds of.
async function linkOpens(fragment) {
  try {
    const found = await link.readFragment(fragment);
    if (found?.bytes) opens(found.bytes);
    return found;
  } catch (error) {
    assert.ok(error instanceof link.BadLink, String(error));
    assert.ok(isSentence(error.message), error.message);
    return undefined;
  }
}

const d1 = (text) => `#d1=${deflateRawSync(text).toString('base64url')}`;

for (const [name, attack] of attacks) {
  const story = JSON.stringify(storyOf(attack));
  const csvCell = `"${attack.replaceAll('"', '""')}"`;
  const icsText = attack.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
  const carriers = {
    JSON: () => opens(story),
    'a link': () => linkOpens(d1(story)),
    'a page': () => opens(`<!doctype html><script type="application/json" id="dateline-story">${story.replaceAll('<', '\\u003c')}</script>`),
    'a table': () => opens(`when,title,quote,source,url,status\r\n2018-04-07,${csvCell},${csvCell},${csvCell},${csvCell},${csvCell}\r\n`),
    'a calendar': () => opens(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20180407\r\nSUMMARY:${icsText}\r\nURL:${icsText}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`),
    TimelineJS: () => opens(JSON.stringify({ events: [{ start_date: { year: '2018' }, text: { headline: attack, text: attack } }] })),
  };
  for (const [carrier, open] of Object.entries(carriers)) {
    test(`${name} in ${carrier}`, async () => {
      const opened = await open();
      if (opened?.text) {
        for (const format of ['csv', 'icalendar', 'timelinejs', 'jsonld', 'timeml', 'svg']) {
          assert.ok(formats.write(opened.text, format).text, format);
        }
        assert.ok(!/(?<!\\)<(?!https?:)/.test(formats.write(opened.text, 'markdown').text), 'markup in Markdown');
        const { text: svg } = formats.write(opened.text, 'svg');
        for (const tag of svg.match(/<[^>]*>/g)) {
          assert.match(tag, /^<\/?(svg|rect|line|text|metadata)\b/);
          assert.ok(!/\son\w+=|href/.test(tag), tag);
        }
        assert.ok(!/(^|",)"[=+\-@\t\r]/m.test(formats.write(opened.text, 'csv').text), 'a formula');
      }
    });
  }
}

const numbers = ['1e309', '-1', '4294967296', '9007199254740993', '1.5', `${'9'.repeat(400)}`, '-9223372036854775809', 'true', '"1"', '[]', '{}'];
const places = {
  'a place of a sentence': (n) => `"mentions":[{"article":0,"sentence":{"begin":${n},"end":${n}},"trigger":{"begin":0,"end":1}}]`,
  'an article': (n) => `"mentions":[{"article":${n},"sentence":{"begin":0,"end":1},"trigger":{"begin":0,"end":1}}]`,
  'a minute': (n) => `"when":"2018","begin_minute":${n},"end_minute":${n}`,
  salience: (n) => `"salience":${n}`,
};
for (const [place, memberOf] of Object.entries(places)) {
  for (const number of numbers) {
    test(`${number.slice(0, 24)} for ${place}`, () => {
      opens(`{"version":1,"articles":[{"text":"They met."}],"events":[{"title":"x","status":"happened",${memberOf(number)}}]}`);
    });
  }
}

for (const [name, text] of [
  ['arrays nested a million deep', '['.repeat(1e6)],
  ['objects nested a million deep', '{"a":'.repeat(1e6)],
  ['a story nested deep in a member', `{"version":1,"articles":[],"events":[],"x":${'['.repeat(1000)}${']'.repeat(1000)}}`],
  ['a TimelineJS file nested deep', `{"events":[{"start_date":${'['.repeat(1e5)}`],
  ['__proto__', '{"version":1,"articles":[],"events":[],"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'],
  ['__proto__ in an event', '{"version":1,"articles":[],"events":[{"title":"x","status":"happened","__proto__":{"polluted":1}}]}'],
  ['a member twice', '{"version":1,"version":2,"articles":[],"articles":[{"text":"x"}],"events":[]}'],
  ['no members', '{}'], ['an empty file', ''], ['one brace', '{'], ['null', 'null'], ['a number', '1'], ['a text', '"x"'],
  ['a version that is a text', '{"version":"1","articles":[],"events":[]}'],
  ['events that are an object', '{"version":1,"articles":[],"events":{}}'],
  ['articles that are numbers', '{"version":1,"articles":[1,2],"events":[]}'],
  ['events that are null', '{"version":1,"articles":[],"events":[null]}'],
  ['a date of 1 MB', `{"version":1,"articles":[],"events":[{"title":"x","status":"denied","when":"${'1'.repeat(1e6)}"}]}`],
  ['a title of 4 MB', `{"version":1,"articles":[],"events":[{"title":"${'x'.repeat(4e6)}","status":"denied"}]}`],
  ['20,000 events', `{"version":1,"articles":[],"events":[${'{"title":"x","status":"denied"},'.repeat(19999)}{"title":"x","status":"denied"}]}`],
  ['lone surrogates', '{"version":1,"articles":[{"text":"\\ud800"}],"events":[]}'],
  ['NUL', '{"version":1,"articles":[{"text":"a\\u0000b"}],"events":[]}'],
  ['bytes that are no UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['a page without a story', '<html><body>x'], ['a page with half a story', '<script type="application/json" id="dateline-story">{"version":1'],
  ['a page whose story is no JSON', '<script type="application/json" id="dateline-story">alert(1)</script>'],
  ['a picture whose story is no JSON', '<svg><metadata id="dateline-story">&lt;b&gt;</metadata></svg>'],
  ['a picture with entities', '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><svg><metadata id="dateline-story">&b;</metadata></svg>'],
  ['a table with an open quote', 'when,title\n2018,"x'], ['a table without rows', 'when,title\n'], ['a table without a header', '2018,x\n2019,y\n'],
  ['a table with a million columns', `when,title\n${','.repeat(1e6)}\n`], ['a table with a million rows', `when,title\n${'2018,x\n'.repeat(1e6)}`],
  ['a table of quotes', `when,title\n${'"'.repeat(1e6)}`], ['a table with NUL', 'when,title\n2018,a\0b\n'],
  ['a table with bytes that are no UTF-8', Uint8Array.from([...bytesOf('when,title\n2018,'), 0xff, 0xc3, 0x28, 0x0a])],
  ['a table with a year of 400 digits', `when,title\n${'9'.repeat(400)},x\n`],
  ['a calendar that never ends', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x'],
  ['a calendar of begins', 'BEGIN:VCALENDAR\r\n' + 'BEGIN:VEVENT\r\n'.repeat(1e5)],
  ['a calendar of ends', 'BEGIN:VCALENDAR\r\n' + 'END:VEVENT\r\n'.repeat(1e5)],
  ['a calendar folded a million times', `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x${'\r\n y'.repeat(1e6)}\r\nEND:VEVENT\r\n`],
  ['a calendar with a line of 4 MB', `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:${'x'.repeat(4e6)}\r\nEND:VEVENT\r\n`],
  ['a calendar with days that are none', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART:99999999\nDTEND:00000000\nEND:VEVENT\n'],
  ['a calendar that ends before it begins', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART:20180408\nDTEND:20170101\nEND:VEVENT\n'],
  ['a calendar with an open end', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART:20180408\nDTEND:[..2018-05-31]\nEND:VEVENT\n'],
  ['a calendar on the last day of all', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART:99991231\nDTEND:99991231T235959\nEND:VEVENT\n'],
  ['TimelineJS years out of range', '{"events":[{"start_date":{"year":1e308}},{"start_date":{"year":"-99999"}},{"start_date":{"year":2018,"month":99,"day":-4}}]}'],
  ['TimelineJS of texts', '{"events":["start_date",null,1,[]]}'],
]) {
  test(`a file: ${name}`, () => { opens(text); });
}

for (const [name, fragment] of [
  ['64 MB of spaces', d1(Buffer.alloc(64 << 20, 32))],
  ['128 MB of zeros', d1(Buffer.alloc(128 << 20))],
  ['64 MB of brackets', d1(Buffer.alloc(64 << 20, '['))],
  ['nothing', '#d1='], ['a percent sign', '#d1=%'], ['a newline', '#d1=a\nb'], ['letters of other alphabets', '#d1=東京'],
  ['five megabytes of letters', `#d1=${'A'.repeat(5e6)}`], ['half of a block', d1('x'.repeat(1000)).slice(0, 8)],
  ['a view of no numbers', `${d1('{}')}&view=a,b`], ['a view that is turned round', `${d1('{}')}&view=9,1`],
  ['a view beyond all time', `${d1('{}')}&view=-9999999999,9999999999`], ['a selection that is none', `${d1('{}')}&sel=-1`],
  ['a selection of 400 digits', `${d1('{}')}&sel=${'9'.repeat(400)}`], ['d1 twice', `${d1('{}')}${d1('[]')}`],
  ['__proto__', '#__proto__=x&d1'], ['constructor', '#constructor=x'],
  ['a script for a source', '#src=javascript:alert(1)'], ['data for a source', '#src=data:text/html,x'],
  ['a file for a source', '#src=file:///etc/passwd'], ['no address for a source', '#src=x'], ['a broken source', '#src=%E0%A4%A'],
  ['a blob for a source', '#src=blob:https://example.org/1'],
]) {
  test(`a link of ${name}`, async () => { await linkOpens(fragment); });
}

function pngOf(...chunks) {
  const part = ([type, data]) => {
    const out = Buffer.alloc(12 + data.length);
    out.writeUInt32BE(data.length);
    out.write(type, 4, 'latin1');
    data.copy(out, 8);
    return out;
  };
  return new Uint8Array(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks.map(part)]));
}
const carrying = (data) => Buffer.concat([Buffer.from('dateline-story\0\x01\0\0\0', 'latin1'), data]);
for (const [name, bytes] of [
  ['without chunks', pngOf()],
  ['with a chunk longer than the file', (() => { const bytes = pngOf(['iTXt', Buffer.from('x')]); bytes[8] = 0xff; return bytes; })()],
  ['with a bomb of 128 MB', pngOf(['iTXt', carrying(deflateSync(Buffer.alloc(128 << 20)))])],
  ['with a story that is cut', pngOf(['iTXt', carrying(deflateSync(Buffer.from('{"version":1}')).subarray(0, 8))])],
  ['with a story that is not packed', pngOf(['iTXt', carrying(Buffer.from('{"version":1}'))])],
  ['with a keyword and no more', pngOf(['iTXt', Buffer.from('dateline-story\0\x01', 'latin1')])],
  ['with a story that is none', pngOf(['iTXt', carrying(deflateSync('[]'))])],
  ['with a million empty chunks', pngOf(...Array.from({ length: 1e5 }, () => ['tEXt', Buffer.alloc(0)]))],
]) {
  test(`a picture ${name}`, async () => {
    const started = performance.now();
    assert.ok(png.isPng(bytes));
    const json = await png.storyIn(bytes).catch((error) => {
      assert.ok(error instanceof Error);
      return undefined;
    });
    if (json) opens(json);
    assert.ok(performance.now() - started < longest, 'too slow');
  });
}
