// The list of events: a day has one heading, what is more exact or less sure is said once below it, and the weaker events
// stand back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticeWith, openPage, pasteByEvent, useBrowser } from './browser.mjs';

useBrowser();

const article = `Harbour bridge closed

Published Sunday, April 8, 2018

The bridge was closed on Sunday morning. The ferry sank on Sunday. The mayor visited the harbour on Sunday and the
minister praised the crew. Workers are angry. The city wants answers. Divers found the wreck on Friday.
`;

test('a day has one heading, and the time of the day or "about" stands below it once', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { plain: article });
  await noticeWith(page, '1 article read');
  if (await page.locator('#all-events').isVisible()) await page.locator('#all-events').click();
  const days = await page.locator('.day h3').allInnerTexts();
  assert.deepEqual(days, [...new Set(days)], 'no day twice');
  assert.ok(days.includes('Sun 8 April 2018'), days.join());
  assert.equal(days.filter((words) => /about|morning/i.test(words)).length, 0);
  const times = await page.locator('.day', { hasText: 'Sun 8 April 2018' }).locator('.event-time').allInnerTexts();
  assert.ok(times.length && times.every((words, i) => words !== times[i - 1]), times.join());
  assert.ok(times.includes('morning'), times.join());
  assert.equal(await page.locator('.event-head', { hasText: /^Sun 8 April 2018, morning: / }).count() > 0, true, 'a screen reader hears it whole');
});

test('an event that is not of the main ones stands back in the list of all', async (t) => {
  const page = await openPage(t);
  await page.locator('#all-events').click();
  const weights = await page.locator('.event').evaluateAll((items) => items.map((item) => (
    { minor: item.classList.contains('is-minor'), px: parseFloat(getComputedStyle(item.querySelector('.event-title')).fontSize) })));
  const sizes = (minor) => weights.filter((one) => one.minor === minor).map(({ px }) => px);
  assert.ok(Math.max(...sizes(true)) < Math.min(...sizes(false)));
});

test('a selected event shows its sentence once, with the words that give the date marked', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { plain: 'Bridge\n\nThe old bridge over the river fell in June 2013.' });
  await noticeWith(page, '1 article read');
  await page.locator('.event-head').click();
  const more = page.locator('.event-more');
  assert.equal(await more.locator('.quote mark').innerText(), 'June 2013');
  assert.equal((await more.innerText()).split('bridge over the river').length, 2);
});
