// The story's formats, read back by programs that are not ours; and every file that opens again.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse as parseMarkwhen, toDateRange } from '@markwhen/parser';
import ICAL from 'ical.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dateline = process.env.DATELINE ?? `${root}build/release/dateline`;
const read = (file, ...options) => execFileSync(dateline, ['read', ...options, file], { maxBuffer: 1 << 28 }).toString();

const oddTitles = ['=HYPERLINK("http://example.org","x")', '<script>alert(1)</script> & "quotes", commas; semicolons',
  'Ends in a backslash \\', 'Zürich, 東京 and 😀 in one title that is long enough to be folded in a calendar file'];

let folder;
let story;      // a story with a date of every kind, and texts that would break a careless writer
let storyFile;
before(() => {
  folder = mkdtempSync(`${tmpdir()}/dateline-`);
  storyFile = `${folder}/story.json`;
  writeFileSync(storyFile, JSON.stringify(oddStory()));
  writeFileSync(storyFile, read(storyFile, '--json'));
  story = JSON.parse(readFileSync(storyFile));
});
after(() => rmSync(folder, { recursive: true }));

function oddStory() {
  const dates = ['2018-04-07', '2018-03', '2011', '201X', '[2018-04-01..2018-04-07]', '2018-02-09/2018-02-25', '2018-04-05~',
    '[..2018-05-31]', '2018-05-01/..', '-0490', null];
  const statuses = ['happened', 'planned', 'conditional', 'denied'];
  const text = 'They said: "It\'s <b>over</b>, & done; \\n" – 東京 😀.\nAnother paragraph.';
  return {
    version: 1,
    articles: [{ title: 'A, "B" <C>', text, url: 'https://example.org/a?b=1&c=2', dct: { day: '2018-04-08', source: 'user' } }],
    events: dates.map((when, index) => ({
      title: oddTitles[index % oddTitles.length],
      when,
      status: statuses[index % statuses.length],
      mentions: [{ article: 0, sentence: { begin: 0, end: 51 }, trigger: { begin: 5, end: 9 }, timex: { begin: 40, end: 44 } }],
    })),
    left_out: [],
  };
}

test('JSON comes back to the byte', () => {
  assert.equal(read(storyFile, '--json'), readFileSync(storyFile, 'utf8'));
  const sample = `${folder}/sample.json`;
  writeFileSync(sample, read(`${root}assets/sample/article.txt`, '--json'));
  assert.equal(read(sample, '--json'), readFileSync(sample, 'utf8'));
});

test('JSON with the quote of each mention says where it stands, and comes back to the byte', () => {
  const file = `${folder}/selectors.json`;
  for (const from of [storyFile, `${root}assets/sample/article.txt`]) {
    writeFileSync(file, read(from, '--json-selectors'));
    const { articles, events } = JSON.parse(readFileSync(file));
    for (const { article, sentence, quote } of events.flatMap(({ mentions }) => mentions)) {
      const points = [...articles[article].text];
      assert.equal(quote.exact, points.slice(sentence.begin, sentence.end).join(''));
      assert.ok(articles[article].text.includes(quote.prefix + quote.exact + quote.suffix));
    }
    assert.equal(read(file, '--json-selectors'), readFileSync(file, 'utf8'));
    assert.equal(read(file, '--json'), read(from, '--json'));
  }
});

test('the quotes alone keep their time expressions, and their places', () => {
  const { articles: [article], events } = JSON.parse(read(`${root}assets/sample/article.txt`, '--quotes'));
  const points = [...article.text];
  const words = ({ begin, end }) => points.slice(begin, end).join('');
  assert.ok(article.excerpt && article.timexes.length > 10);
  assert.ok(article.timexes.some((timex) => words(timex) === 'July 1, 2012'));
  for (const { mentions } of events) for (const { sentence } of mentions) assert.ok(words(sentence).length > 10);
});

test('CSV: Python reads every cell, and none begins a formula', () => {
  const file = `${folder}/story.csv`;
  writeFileSync(file, read(storyFile, '--csv'));
  const rows = JSON.parse(execFileSync('python3', ['-c',
    'import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")))))', file]));
  assert.equal(rows.length, story.events.length);
  rows.forEach((row, index) => {
    const event = story.events[index];
    assert.equal(row.when.replace(/^'/, ''), event.when ?? '');
    assert.equal(row.earliest.replace(/^'/, ''), event.earliest ?? '');
    assert.equal(row.latest.replace(/^'/, ''), event.latest ?? '');
    assert.equal(row.status, event.status);
    assert.equal(row.title.replace(/^'/, ''), event.title);
    assert.ok(row.quote.startsWith('They said: "It\'s <b>over</b>'));
    assert.equal(row.source, 'A, "B" <C>');
    for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  });
});

test('iCalendar: ical.js reads it; vague entries are tentative, and what is left out is counted', () => {
  const text = read(storyFile, '--icalendar');
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.doesNotMatch(text, /[^\r]\n/);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const entries = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const fit = story.events.filter(({ earliest, latest }) => earliest && latest && !earliest.startsWith('-'));
  assert.equal(entries.length, fit.length);
  assert.match(calendar.getFirstPropertyValue('x-wr-caldesc'), new RegExp(`${story.events.length - fit.length} of ${story.events.length}`));
  assert.equal(new Set(entries.map(({ uid }) => uid)).size, entries.length);
  entries.forEach((entry, index) => {
    const event = fit[index];
    assert.equal(entry.summary, event.title);
    assert.equal(entry.startDate.toString(), event.earliest);
    const last = entry.endDate.clone();
    last.adjust(-1, 0, 0, 0);
    assert.equal(last.toString(), event.latest);
    const status = entry.component.getFirstPropertyValue('status');
    const sure = /^\d{4}-\d\d-\d\d(\/|$)/.test(event.when);
    if (event.status === 'denied') assert.equal(status, 'CANCELLED');
    else assert.equal(status, sure && event.status !== 'conditional' ? 'CONFIRMED' : 'TENTATIVE');
    if (!sure) assert.match(entry.description, /the day is not known/);
  });
});

test('TimelineJS: each slide has a date, its words, and no markup of the article', () => {
  const { events } = JSON.parse(read(storyFile, '--timelinejs'));
  assert.equal(events.length, story.events.filter(({ when }) => when).length);
  events.forEach((slide, index) => {
    const event = story.events[index];
    assert.ok(Number.isInteger(Number(slide.start_date.year)));
    assert.equal(slide.display_date, event.display.replaceAll('&', '&amp;'));
    assert.equal(slide.start_date.day !== undefined, ['day', 'minute'].includes(event.granularity), event.when);
    assert.doesNotMatch(slide.text.headline + slide.text.text, /<(?!\/?(p|blockquote)>)/);
  });
});

test('Markwhen: its own parser finds each event in its days', () => {
  const text = read(storyFile, '--markwhen');
  const { events, parseMessages, documentMessages } = parseMarkwhen(text);
  assert.deepEqual([...parseMessages, ...documentMessages], []);
  const fit = story.events.filter(({ earliest, latest }) => earliest && latest && !earliest.startsWith('-'));
  const found = events.children.filter((one) => one.dateRangeIso);
  assert.ok(found.length >= fit.length);
  const byTitle = found.map((one) => ({ first: toDateRange(one.dateRangeIso).fromDateTime.toISODate(), text: one.firstLine.restTrimmed }));
  for (const event of fit) {
    assert.ok(byTitle.some(({ first, text: words }) => first === event.earliest && words.startsWith(event.title)), event.title);
  }
});

test('JSON-LD claims no day that the text does not give', () => {
  const { '@context': context, '@graph': graph } = JSON.parse(read(storyFile, '--jsonld'));
  assert.equal(context, 'https://schema.org');
  const starts = Object.fromEntries(story.events.map(({ when }, index) => [when, graph[index].startDate]));
  assert.deepEqual(starts, {
    '2018-04-07': '2018-04-07', '2018-03': '2018-03', 2011: '2011', '201X': undefined, '[2018-04-01..2018-04-07]': undefined,
    '2018-02-09/2018-02-25': '2018-02-09', '2018-04-05~': undefined, '[..2018-05-31]': undefined,
    '2018-05-01/..': '2018-05-01', '-0490': undefined, null: undefined,
  });
  for (const event of graph) assert.equal(event['@type'], 'Event');
});

test('JSON-LD: every member is one that schema.org has there, by the types of schema-dts', () => {
  const file = `${folder}/events.mts`;
  const check = (text) => {
    writeFileSync(file, `import type { Graph } from '${root}node_modules/schema-dts/dist/schema.js';\nexport const graph: Graph = ${text};\n`);
    const { stdout, status } = spawnSync(`${root}node_modules/.bin/tsc`, ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', file]);
    return status === 0 ? '' : stdout.toString();
  };
  const text = read(storyFile, '--jsonld');
  assert.equal(check(text), '');
  assert.match(check(text.replace('"headline"', '"headlines"')), /headlines/);
});

test('SVG: every text keeps the room that it was laid out in, whatever the font', () => {
  const texts = read(`${root}assets/sample/article.txt`, '--svg').match(/<text [^>]*>/g);
  assert.ok(texts.length > 20);
  for (const text of texts) assert.match(text, / textLength="[\d.]+" lengthAdjust="spacingAndGlyphs"/);
});

test('SVG: marks have the colours of their classes, which a legend names; a story without classes has one colour and none', () => {
  const file = `${folder}/classes.json`;
  const picture = (classes) => {
    const events = classes.map((name, index) => ({ title: `Event ${index}`, when: `2018-04-0${index + 1}`, status: 'happened', class: name, mentions: [] }));
    writeFileSync(file, JSON.stringify({ version: 1, articles: [], events, left_out: [] }));
    const svg = read(file, '--svg');
    return {
      colours: new Set([...svg.matchAll(/rx="[\d.]+" fill="(#\w+)"/g)].map(([, colour]) => colour)).size,
      legend: ['talks', 'deals &amp; aid', 'disputes', 'force', 'other'].filter((words) => svg.includes(`>${words}</text>`)),
    };
  };
  assert.deepEqual(picture(['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict', 'other']),
    { colours: 5, legend: ['talks', 'deals &amp; aid', 'disputes', 'force', 'other'] });
  assert.deepEqual(picture(['verbal-conflict', 'verbal-conflict', 'other']), { colours: 2, legend: ['disputes', 'other'] });
  assert.deepEqual(picture(['other', 'other']), { colours: 1, legend: [] });
});

test('Web Annotations: each quote is found by its words and by its place', () => {
  const { items } = JSON.parse(read(storyFile, '--annotations'));
  assert.equal(items.length, story.events.reduce((sum, { mentions }) => sum + mentions.length, 0));
  const { text, url } = story.articles[0];
  const points = [...text];
  for (const { target } of items) {
    const [quote, place] = target.selector;
    assert.equal(target.source, url);
    assert.equal(points.slice(place.start, place.end).join(''), quote.exact);
    assert.ok(text.includes(quote.prefix + quote.exact + quote.suffix));
  }
});

test('TimeML: an XML parser reads it, and every reference has its tag', () => {
  for (const file of [storyFile, `${root}assets/sample/article.txt`]) {
    const path = `${folder}/story.tml`;
    writeFileSync(path, read(file, '--timeml'));
    const found = JSON.parse(execFileSync('python3', ['-c', `
import json, sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
ids = lambda tag, name: [one.get(name) for one in root.iter(tag)]
print(json.dumps({"root": root.tag, "text": "".join(root.find("TEXT").itertext()), "eid": ids("EVENT", "eid"),
  "tid": ids("TIMEX3", "tid"), "of": ids("MAKEINSTANCE", "eventID"), "eiid": ids("MAKEINSTANCE", "eiid"),
  "instance": ids("TLINK", "eventInstanceID"), "time": ids("TLINK", "relatedToTime")}))`, path]));
    assert.equal(found.root, 'TimeML');
    assert.equal(found.text, JSON.parse(read(file, '--json')).articles[0].text);
    assert.ok(found.eid.length > 0);
    assert.deepEqual(found.of.filter((id) => !found.eid.includes(id)), []);
    assert.deepEqual(found.instance.filter((id) => !found.eiid.includes(id)), []);
    assert.deepEqual(found.time.filter((id) => !found.tid.includes(id)), []);
  }
});

for (const [format, name] of [['csv', 'story.csv'], ['icalendar', 'story.ics'], ['timelinejs', 'timeline.json']]) {
  test(`what was saved as ${format} opens again with the same events and dates`, () => {
    const sample = `${root}assets/sample/article.txt`;
    const file = `${folder}/${name}`;
    writeFileSync(file, read(sample, `--${format}`));
    const kept = JSON.parse(read(sample, '--json')).events
      .filter(({ when, earliest, latest }) => format === 'csv' || (when && (format === 'timelinejs' || (earliest && latest))));
    const told = ({ title, when, status }) => ({ title, when, status });
    const back = JSON.parse(read(file, '--json'));
    assert.deepEqual(back.events.map(told), kept.map(told));
    assert.ok(back.articles.every(({ excerpt }) => excerpt));
  });
}

test('files of others open: a calendar with times and alarms, a table with other names, a TimelineJS file', () => {
  const opened = (name, text) => {
    writeFileSync(`${folder}/${name}`, text);
    return JSON.parse(read(`${folder}/${name}`, '--json')).events.map(({ title, when }) => [title, when]);
  };
  assert.deepEqual(opened('a.ics', ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'SUMMARY;LANGUAGE=en:Sig', ' ning\\, at last',
    'DTSTART;TZID="Europe/Rome":20190301T103000', 'DTEND:20190301T113000Z', 'BEGIN:VALARM', 'DESCRIPTION:wake', 'SUMMARY:no',
    'END:VALARM', 'END:VEVENT', 'BEGIN:VEVENT', 'SUMMARY:Fair', 'DTSTART;VALUE=DATE:20190501', 'DTEND;VALUE=DATE:20190504',
    'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')),
  [['Signing, at last', '2019-03-01'], ['Fair', '2019-05-01/2019-05-03']]);
  assert.deepEqual(opened('b.csv', '\ufeffEvent;Date;Description\nFounded;1998-09;"a ""garage"";\nin two lines"\n;;\nLast;soon;x\n'),
    [['Founded', '1998-09'], ['Last', null]]);
  assert.deepEqual(opened('c.json', JSON.stringify({ title: {}, events: [
    { start_date: { year: '1969', month: '7', day: '20' }, text: { headline: '<b>Moon</b> &amp; back', text: '<p>One step</p>' } },
    { start_date: { year: -43 }, end_date: { year: 14 }, text: { headline: 'Reign' } }] })),
  [['Reign', '-0043/0014'], ['Moon & back', '1969-07-20']]);
});
