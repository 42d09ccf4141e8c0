// What is shown: main events or all, the legend's filters, the search; with their counts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markOf, noticeWith, openPage, pasteByEvent, settled, useBrowser } from './browser.mjs';

useBrowser();

const listed = (page) => page.locator('.event').count();
const numberIn = async (page, selector) => Number((await page.locator(selector).innerText()).match(/\d+/)[0]);

test('the switch goes from the main events to all, in the list and on the canvas', async (t) => {
  const page = await openPage(t);
  const main = await numberIn(page, '#main-only');
  const all = await numberIn(page, '#all-events');
  assert.ok(all > main);
  assert.equal(await listed(page), main);
  await page.locator('#all-events').click();
  assert.equal(await listed(page), all);
  assert.equal(await page.locator('#all-events').getAttribute('aria-pressed'), 'true');
  await page.locator('#main-only').click();
  assert.equal(await listed(page), main);
});

test('the legend hides the events of a status, and says how many there are', async (t) => {
  const page = await openPage(t);
  await settled(page);
  const planned = page.locator('#legend [data-key=planned]');
  const count = Number(await planned.locator('.count').innerText());
  const before = await listed(page);
  const event = Number(await page.locator('.event.is-planned').first().getAttribute('data-event'));
  assert.ok(await markOf(page, event));
  await planned.click();
  await settled(page);
  assert.equal(await listed(page), before - count);
  assert.equal(await markOf(page, event), null);
  assert.equal(await planned.getAttribute('aria-pressed'), 'false');
  await page.keyboard.press('Enter');  // the focus stays on the button
  await settled(page);
  assert.equal(await listed(page), before);
});

test('the legend hides a class of events', async (t) => {
  const page = await openPage(t);
  const talks = page.locator('#legend [data-key=verbal-cooperation]');
  const count = Number(await talks.locator('.count').innerText());
  const before = await listed(page);
  assert.ok(count > 0);
  await talks.click();
  assert.equal(await listed(page), before - count);
  assert.equal(await page.locator('.event[data-class=verbal-cooperation]').count(), 0);
});

test('a search lists what it finds, dims the rest, counts, and Enter goes through it', async (t) => {
  const page = await openPage(t);
  await settled(page);
  const picture = await page.locator('#canvas').screenshot();
  await page.locator('#search').fill('genEVA');
  await settled(page);
  const found = await listed(page);
  assert.ok(found > 0 && found < await numberIn(page, '#main-only'));
  assert.match(await page.locator('#found').innerText(), new RegExp(`^${found} of \\d+$`));
  assert.notDeepEqual(await page.locator('#canvas').screenshot(), picture);
  await page.keyboard.press('Enter');
  await page.locator('.event.selected').waitFor();
  await page.locator('#search').focus();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#search').inputValue(), '');
  assert.ok(await listed(page) > found);
});

test('a search that finds nothing says so and can be left', async (t) => {
  const page = await openPage(t);
  await page.locator('#search').fill('xyzzy');
  assert.match(await page.locator('#found').innerText(), /^0 of \d+$/);
  await page.locator('.none', { hasText: 'No event passes' }).waitFor();
  await page.locator('#filter-clear').click();
  assert.ok(await listed(page) > 0);
});

test('a click on the sentence of a hidden event brings it back', async (t) => {
  const page = await openPage(t);
  await page.locator('#legend [data-key=happened]').click();
  await page.locator('.mark', { has: page.locator('.timex') }).first().click();
  await page.locator('.event.selected').waitFor();
});

test('several articles can be told apart by a filter', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { plain: 'One\n\nPublished May 3, 2018\n\nThe bridge in Oslo was closed on May 1, 2018.' });
  await noticeWith(page, 'article read');
  await pasteByEvent(page, { plain: 'Two\n\nPublished May 9, 2018\n\nThe harbour of Bergen was opened on May 7, 2018.' });
  await page.locator('.article').nth(1).waitFor();
  await page.locator('#filter summary').click();
  await page.locator('#filter-article').selectOption('1');
  assert.match(await page.locator('.event-title').allInnerTexts().then((all) => all.join()), /Bergen/);
  assert.doesNotMatch(await page.locator('.event-title').allInnerTexts().then((all) => all.join()), /Oslo/);
});

for (const id of ['filter', 'view-menu', 'download']) {
  test(`the menu ${id} closes at Escape, with the focus on its button, and at a press elsewhere`, async (t) => {
    const page = await openPage(t);
    const button = page.locator(`#${id} > summary`);
    const isOpen = () => page.locator(`#${id}`).evaluate((menu) => menu.open);
    await button.click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    assert.equal(await isOpen(), false);
    assert.ok(await button.evaluate((one) => one === document.activeElement));
    await button.click();
    assert.equal(await isOpen(), true);
    await page.locator('#search').click();
    assert.equal(await isOpen(), false);
  });
}
