// A story as a link: what is shared in one browser opens in another as the same story, and a link that is cut, damaged or
// made up changes nothing on screen.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { downloaded, noticeWith, openPage, pasteByEvent, settled, titles, useBrowser } from './browser.mjs';

useBrowser();

const sample = 'After Lausanne, three months to turn a framework into a deal';

async function shared(page, { quotes = false } = {}) {
  await page.locator('#share-open').click();
  if (quotes) await page.locator('#share-quotes').check();
  await page.locator('#share-words', { hasText: 'characters' }).waitFor();
  const link = await page.locator('#share-link').inputValue();
  const words = await page.locator('#share-words').textContent();
  await page.locator('#share-close').click();
  return { link, words, fragment: link.slice(link.indexOf('#')) };
}

const listed = (page) => page.locator('#list').innerText();
const linkOf = (text) => `#d1=${deflateRawSync(text).toString('base64url')}`;

test('a shared link opens in a fresh browser as the same story, to the byte', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { plain: 'Talks in São Paulo 😀\n\nBoth sides met on April 6, 2018 – an official said. They will meet on May 3.' });
  await noticeWith(page, 'article read');
  const { fragment, words } = await shared(page);
  assert.match(words, /short enough/);
  const other = await openPage(t, { at: fragment });
  assert.equal(await listed(other), await listed(page));
  assert.deepEqual(await titles(other), ['Talks in São Paulo 😀']);
  assert.equal(await downloaded(other, 'json'), await downloaded(page, 'json'));
  assert.ok(await other.locator('#invitation').isHidden());
  assert.deepEqual(other.problems, []);
  assert.deepEqual(other.foreign, []);
});

test('the link keeps what the timeline shows and the selected event', async (t) => {
  const page = await openPage(t);
  const chosen = await page.locator('.event').nth(4).getAttribute('data-event');
  await page.locator('.event-head').nth(4).click();
  await settled(page);
  await page.locator('#zoom-in').click();
  await settled(page);
  const { fragment } = await shared(page);
  const [, begin, end] = fragment.match(/&view=(-?\d+),(-?\d+)&sel=\d+$/);
  const other = await openPage(t, { at: fragment, viewport: { width: 1000, height: 800 } });
  await other.locator('.event.selected').waitFor();
  await settled(other);
  assert.equal(await other.locator('.event.selected').getAttribute('data-event'), chosen);
  const shown = (await shared(other)).fragment.match(/&view=(-?\d+),(-?\d+)/).slice(1).map(Number);
  assert.ok(Math.abs(shown[0] - begin) <= 1 && Math.abs(shown[1] - end) <= 1, `${shown} for ${begin},${end}`);
});

test('the link with quoted sentences only has the same events, and the text of nothing else', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { plain: 'Quoted\n\nThe sea is wide. Both sides met on April 6, 2018. Nothing came of it.' });
  await noticeWith(page, 'article read');
  const { fragment } = await shared(page, { quotes: true });
  const other = await openPage(t, { at: fragment });
  assert.equal(await listed(other), await listed(page));
  assert.equal((await other.locator('.article-text').innerText()).trim(), 'Both sides met on April 6, 2018.');
  assert.equal(await other.locator('.timex').innerText(), 'April 6, 2018');
  assert.match(await other.locator('.article-head').innerText(), /Quoted sentences only/);
});

test('a link of version 1 opens for ever', async (t) => {
  const fragment = readFileSync(new URL('link-v1.txt', import.meta.url), 'utf8').trim();
  const page = await openPage(t, { at: fragment });
  assert.deepEqual(await titles(page), ['Bridge over the Lune closed']);
  assert.deepEqual(await page.locator('.event-title').allInnerTexts(), ['Barge hit bridge', 'Bridge over Lune closed',
    'Council to decide on repairs']);
  assert.deepEqual(await page.locator('.day h3').allInnerTexts(), ['Thu 3 May 2018', 'Fri 4 May 2018', 'By 31 May 2018']);
});

test('an opened story goes on: another article joins it, and a new date reads its text again', async (t) => {
  const page = await openPage(t, { at: readFileSync(new URL('link-v1.txt', import.meta.url), 'utf8').trim() });
  await pasteByEvent(page, { plain: 'Another\n\nThey met on March 3, 2015.' });
  await noticeWith(page, '1 article read: 4 events');
  assert.deepEqual(await titles(page), ['Another', 'Bridge over the Lune closed']);
  assert.equal(new URL(page.url()).hash, '');
  await page.locator('#undo').click();
  await page.waitForFunction(() => document.querySelectorAll('.article').length === 1);
  assert.deepEqual(await titles(page), ['Bridge over the Lune closed']);
});

test('a link opened on the open page takes the place of what is there, and undo brings that back', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { plain: 'Mine\n\nThey met on March 3, 2015.' });
  await noticeWith(page, 'article read');
  await page.evaluate((fragment) => { location.hash = fragment; },
    readFileSync(new URL('link-v1.txt', import.meta.url), 'utf8').trim());
  await noticeWith(page, 'link’s story was opened');
  assert.deepEqual(await titles(page), ['Bridge over the Lune closed']);
  await page.locator('#notice-action').click();
  await page.locator('.article h2', { hasText: 'Mine' }).waitFor();
});

test('a saved story opens from its file, also by paste', async (t) => {
  const page = await openPage(t);
  const json = await downloaded(page, 'json');
  const other = await openPage(t);
  await other.locator('#files').setInputFiles([{ name: 'timeline.json', mimeType: 'application/json', buffer: Buffer.from(json) }]);
  await noticeWith(other, 'events in all');
  assert.equal(await downloaded(other, 'json'), json);
  await pasteByEvent(other, { plain: json });
  await other.waitForFunction(() => document.querySelectorAll('.article').length === 2);
});

test('what is too long for a link is never shortened: first a warning, then the file', async (t) => {
  const page = await openPage(t);
  const long = (sentences) => `Long\n\n${Array.from({ length: sentences }, (_, i) =>
    `Delegation ${(i * 7919) % 1009} of ${(i * 104729) % 3571} met envoy ${(i * 15485863) % 99991} on March ${1 + (i % 28)}, ${1990 + (i % 30)}.`).join(' ')}`;
  await pasteByEvent(page, { plain: long(120) });
  await noticeWith(page, 'article read');
  const middle = await shared(page);
  assert.ok(middle.link.length > 8000 && middle.link.length <= 32000, String(middle.link.length));
  assert.match(middle.words, /cut links this long/);
  await pasteByEvent(page, { plain: long(6000) });
  await page.waitForFunction(() => document.querySelectorAll('.article').length === 2);
  const longest = await shared(page);
  assert.ok(longest.link === '', String(longest.link.length));
  assert.match(longest.words, /too long for a link/);
  await page.locator('#share-open').click();
  await page.locator('#share-words', { hasText: 'characters' }).waitFor();
  assert.ok(await page.locator('#share-copy').isDisabled());
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#share-save').click()]);
  assert.equal(download.suggestedFilename(), 'timeline.html');
});

const whole = readFileSync(new URL('link-v1.txt', import.meta.url), 'utf8').trim();
for (const [name, fragment, words] of [
  ['cut', whole.slice(0, whole.length - 40), 'cut or damaged'],
  ['cut to nothing', '#d1=', 'cut or damaged'],
  ['with a letter too many', `${whole}A`, 'cut or damaged'],
  ['of other letters', '#d1=%E2%82%AC', 'cut or damaged'],
  ['that unpacks to no text', `#d1=${deflateRawSync(Buffer.from([0xff, 0xfe, 0xff])).toString('base64url')}`, 'cut or damaged'],
  ['that is no JSON', linkOf('They met on Friday.'), 'no JSON'],
  ['that is no story', linkOf('{"a": 1}'), 'no Dateline story'],
  ['that is nested deep', linkOf('['.repeat(100000)), 'nested too deep'],
  ['of a newer story', linkOf('{"version": 2, "articles": [], "events": []}'), 'newer Dateline'],
  ['of a newer link', '#d2=abc', 'newer Dateline'],
  ['that unpacks to 64 MB', linkOf(Buffer.alloc(64 << 20, 32)), 'too big'],
]) {
  test(`a link ${name} is said so in one sentence, and the sample stays`, async (t) => {
    const page = await openPage(t, { at: fragment });
    await noticeWith(page, words);
    assert.deepEqual(await titles(page), [sample]);
    assert.ok(await page.locator('.event').count() > 10);
  });
}
