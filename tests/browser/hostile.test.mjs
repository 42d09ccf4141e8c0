// Stories from strangers on the page: what they hold is shown as text, never run, and asks nothing of any host.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { attacks, storyOf } from '../hostile/attacks.mjs';
import { noticeWith, openPage, settled, useBrowser } from './browser.mjs';

useBrowser();

/// All attacks as one story.
function allAttacks() {
  const stories = attacks.map(([, attack]) => storyOf(attack));
  const events = stories.flatMap(({ events: own }, index) =>
    own.map((event) => ({ ...event, mentions: event.mentions.map((mention) => ({ ...mention, article: index })) })));
  return { version: 1, articles: stories.flatMap(({ articles }) => articles), events,
    left_out: stories.flatMap(({ left_out: own }, article) => own.map((item) => ({ ...item, article }))) };
}

async function isUnharmed(page) {
  assert.equal(await page.evaluate(() => globalThis.attacked ?? {}.polluted), undefined);
  assert.equal(await page.locator('#list :is(script, img, iframe, svg, form, base), #articles :is(script, img, iframe, svg, form, base), '
    + '.left-out :is(script, img, iframe, svg)').count(), 0);
  assert.equal(await page.locator('a[href^="javascript"], a[href^="data"]').count(), 0);
  assert.deepEqual(page.foreign, []);
}

test('every attack in every field, from a link', async (t) => {
  const page = await openPage(t, { at: `#d1=${deflateRawSync(JSON.stringify(allAttacks())).toString('base64url')}` });
  await page.locator('.article').nth(attacks.length - 1).waitFor();
  await settled(page);
  for (let i = 0; i < Math.min(attacks.length, await page.locator('.event-head').count()); i += 3) await page.locator('.event-head').nth(i).click();
  await isUnharmed(page);
  for (const format of ['svg', 'png']) {
    await page.locator('#download summary').click();
    await Promise.all([page.waitForEvent('download'), page.locator(`[data-format=${format}]`).click()]);
  }
  await isUnharmed(page);
});

test('every attack in every field, from a file and from a table', async (t) => {
  const page = await openPage(t);
  const cell = (text) => `"${text.replaceAll('"', '""')}"`;
  await page.locator('#files').setInputFiles([
    { name: 'story.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(allAttacks())) },
    { name: 'table.csv', mimeType: 'text/csv',
      buffer: Buffer.from(`when,title,quote,source,url\n${attacks.map(([, text]) => ['2018', text, text, text, text].map(cell).join(',')).join('\n')}\n`) },
  ]);
  await noticeWith(page, 'events in all');
  await settled(page);
  await isUnharmed(page);
});
