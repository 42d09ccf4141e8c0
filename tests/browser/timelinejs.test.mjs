// What is saved for TimelineJS, shown by TimelineJS itself.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { downloaded, openPage, useBrowser } from './browser.mjs';

useBrowser();

const dist = fileURLToPath(new URL('../../node_modules/@knight-lab/timelinejs/dist/', import.meta.url));

test('TimelineJS shows every dated event, with its date in our words', async (t) => {
  const page = await openPage(t);
  const { events } = JSON.parse(await downloaded(page, 'json'));
  const timeline = JSON.parse(await downloaded(page, 'timelinejs'));
  const other = await page.context().newPage();
  await other.route('**', (request) => request.abort());  // it would fetch its fonts
  await other.setContent('<div id="shown" style="width: 1000px; height: 600px"></div>');
  await other.addStyleTag({ path: `${dist}css/timeline.css` });
  await other.addScriptTag({ path: `${dist}js/timeline.js` });
  await other.evaluate((given) => { globalThis.shown = new globalThis.TL.Timeline('shown', given, { hash_bookmark: false }); }, timeline);
  await other.waitForFunction((count) => document.querySelectorAll('.tl-slide').length === count, timeline.events.length);
  const slides = await other.locator('.tl-slide').evaluateAll((all) => all.map((slide) =>
    [slide.querySelector('.tl-headline').textContent.trim(), slide.querySelector('.tl-headline-date').textContent.trim()]));
  const byText = ([a], [b]) => (a < b ? -1 : 1);
  assert.deepEqual(slides.sort(byText), events.filter(({ when }) => when).map(({ title, display }) => [title, display]).sort(byText));
});
