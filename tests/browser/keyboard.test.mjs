// Without a mouse: everything is reached and used by keys, and named for screen readers.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, titles, useBrowser } from './browser.mjs';

useBrowser();

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.className);

test('Tab reaches the buttons, the canvas, the list and the article, in this order', async (t) => {
  const page = await openPage(t);
  const seen = [];
  for (let i = 0; i < 40 && seen.at(-1) !== 'mark'; ++i) {
    await page.keyboard.press('Tab');
    seen.push((await focused(page)).split(' ')[0]);
  }
  const order = ['paste-open', 'canvas', 'event-head', 'mark'].map((name) => seen.indexOf(name));
  assert.ok(order.every((place, i) => place >= 0 && (i === 0 || place > order[i - 1])), seen.join(' '));
  assert.equal(seen.filter((name) => name === 'event-head').length, 1, 'the list is one stop');
  assert.equal(seen.filter((name) => name === 'mark').length, 1, 'the sentences are one stop');
});

test('arrow keys walk the list, and the sentence of each event is shown', async (t) => {
  const page = await openPage(t);
  const events = await page.locator('.event').evaluateAll((items) => items.map((item) => item.dataset.event));
  await page.locator('.event-head').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.locator(`.event.selected[data-event="${events[2]}"]`).waitFor();
  assert.equal(await page.locator('.event-head:focus').getAttribute('aria-expanded'), 'true');
  assert.ok(await page.locator('.mark.current').count() >= 1);
  await page.keyboard.press('End');
  await page.locator(`.event.selected[data-event="${events.at(-1)}"]`).waitFor();
  await page.keyboard.press('Home');
  await page.locator(`.event.selected[data-event="${events[0]}"]`).waitFor();
  assert.match(await page.locator('.selected .why').innerText(), /Why this date\?/);
});

test('Enter on a sentence goes to its event in the list', async (t) => {
  const page = await openPage(t);
  await page.locator('.mark').first().focus();
  await page.keyboard.press('ArrowDown');
  const events = (await page.locator('.mark:focus').getAttribute('data-events')).split(' ');
  await page.keyboard.press('Enter');
  await page.locator('.event.selected .event-head:focus').waitFor();
  assert.ok(events.includes(await page.locator('.event.selected').getAttribute('data-event')));
});

test('a list item is named by its date, its title and its notes', async (t) => {
  const page = await openPage(t);
  const names = await page.locator('.event-head').evaluateAll((all) => all.map((one) => one.innerText.replace(/\s+/g, ' ')));
  assert.ok(names.some((name) => /14 April 2015: .*vote.*planned/i.test(name)), names.join('\n'));
});

test('the paste box opens, takes the focus and gives it back', async (t) => {
  const page = await openPage(t);
  await page.locator('#paste-open').focus();
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'paste-text');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'paste-open');
  assert.equal((await titles(page)).length, 1);
});

test('every control has a name', async (t) => {
  const page = await openPage(t);
  const nameless = await page.locator('button, summary, input, textarea, [role=button]').evaluateAll((all) => all.filter((one) =>
    !(one.textContent.trim() || one.ariaLabel || one.labels?.length || one.hidden)).map((one) => one.outerHTML));
  assert.deepEqual(nameless, []);
});
