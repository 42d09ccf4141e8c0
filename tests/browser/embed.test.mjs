// The timeline in a frame on another page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openPage, pasteByEvent, settled, useBrowser } from './browser.mjs';

useBrowser();

const fragment = readFileSync(new URL('link-v1.txt', import.meta.url), 'utf8').trim();

test('in a frame there is the timeline alone: nothing to edit, and a link to the whole', async (t) => {
  const page = await openPage(t, { at: `?embed${fragment}`, wait: false, viewport: { width: 800, height: 480 } });
  await page.waitForFunction(() => globalThis.datelineCanvas?.framesDrawn() > 0);
  await settled(page);
  for (const hidden of ['#paste-open', '#share-open', '#events', '#reader']) assert.ok(await page.locator(hidden).isHidden(), hidden);
  const stage = await page.locator('#stage').boundingBox();
  assert.ok(stage.height > 300, String(stage.height));
  const full = await page.locator('#open-full').getAttribute('href');
  assert.ok(full.endsWith(fragment) && !full.includes('embed'));
  await pasteByEvent(page, { plain: 'They met on March 3, 2015.' });
  await page.waitForTimeout(300);
  assert.equal(await page.locator('.article').count(), 1);
});

test('the wheel is the surrounding page’s until the timeline is clicked', async (t) => {
  const page = await openPage(t, { at: `?embed${fragment}`, wait: false, viewport: { width: 800, height: 480 } });
  await page.waitForFunction(() => globalThis.datelineCanvas?.framesDrawn() > 0);
  await settled(page);
  await page.mouse.move(400, 250);
  const drawn = await settled(page);
  const zoom = async () => {
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
  };
  await zoom();
  assert.equal(await settled(page), drawn);
  await page.mouse.click(400, 250);
  const focused = await settled(page);
  await zoom();
  assert.ok(await settled(page) > focused);
});

test('the share dialog gives the code of the frame', async (t) => {
  const page = await openPage(t);
  await page.locator('#share-open').click();
  await page.locator('#share-words', { hasText: 'characters' }).waitFor();
  await page.locator('#share-frame').click();
  await page.locator('#share-frame', { hasText: 'Copied' }).waitFor();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(code, /^<iframe src="http:\/\/localhost:\d+\/some\/folder\/\?embed#d1=[\w-]+&amp;view=[^"]*" [^>]*><\/iframe>$/);
});
