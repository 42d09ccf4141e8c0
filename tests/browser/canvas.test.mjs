// The canvas in the page: it draws, zooms at the pointer, pans, and stays in step with the list and the articles.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markOf, openPage, settled, useBrowser } from './browser.mjs';

useBrowser();

/// An event of the sample whose mark is on the canvas, not folded away: [event, place].
async function someMark(page, from = 0) {
  const count = await page.locator('.event').count();
  for (let event = from; event < count; ++event) {
    const place = await markOf(page, event);
    if (place) return [event, place];
  }
  throw new Error('no mark on the canvas');
}

test('the canvas is not blank', async (t) => {
  const page = await openPage(t);
  await settled(page);
  const picture = await page.locator('#canvas').screenshot();
  const colours = await page.evaluate(async (base64) => {
    const blob = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'image/png' });
    const bitmap = await createImageBitmap(blob);
    const copy = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    copy.drawImage(bitmap, 0, 0);
    const { data } = copy.getImageData(0, 0, bitmap.width, bitmap.height);
    const seen = new Map();
    for (let i = 0; i < data.length; i += 4) {
      const colour = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
      seen.set(colour, (seen.get(colour) ?? 0) + 1);
    }
    return [...seen.values()].sort((a, b) => b - a);
  }, picture.toString('base64'));
  const all = colours.reduce((sum, count) => sum + count, 0);
  assert.ok(colours.length > 20, `${colours.length} colours`);
  assert.ok(all - colours[0] > all / 100, 'more than one hundredth of the canvas is drawn on');
});

test('the wheel with Ctrl zooms at the pointer: the mark under it stays, its neighbours move away', async (t) => {
  const page = await openPage(t);
  await settled(page);
  const [event, place] = await someMark(page);
  const [other, before] = await someMark(page, event + 1);
  await page.mouse.move(place.x, place.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await settled(page);
  const after = await markOf(page, event);
  assert.ok(Math.abs(after.x - place.x) < 4, `${place.x} -> ${after.x}`);
  const neighbour = await markOf(page, other);
  assert.ok(!neighbour || Math.abs(neighbour.x - place.x) > Math.abs(before.x - place.x) + 4);
});

test('dragging pans by as much as the pointer moves', async (t) => {
  const page = await openPage(t);
  await settled(page);
  const [event] = await someMark(page, 5);
  const box = await page.locator('#canvas').boundingBox();
  await page.locator('#zoom-in').click();
  await settled(page);
  await page.evaluate((index) => globalThis.datelineCanvas.select(index), event);  // brings it into view
  await settled(page);
  const place = await markOf(page, event);
  await page.mouse.move(box.x + 600, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 570, box.y + 20, { steps: 3 });
  await page.mouse.move(box.x + 500, box.y + 20, { steps: 5 });
  await page.mouse.up();
  await settled(page);
  const after = await markOf(page, event);
  assert.ok(Math.abs(after.x - (place.x - 100)) < 6, `${place.x} -> ${after.x}`);
});

test('“Fit all” shows the earliest event too', async (t) => {
  const page = await openPage(t);
  await page.locator('#all-events').click();
  await page.locator('#zoom-in').click();
  await settled(page);
  assert.equal(await markOf(page, 0), null, 'long before the others');
  await page.locator('#zoom-fit').click();
  await settled(page);
  const box = await page.locator('#canvas').boundingBox();
  const first = await markOf(page, 0);
  assert.ok(first.x < box.width / 4, `${first.x}`);
});

test('pointing at a mark tells its event; a click leads to its sentence', async (t) => {
  const page = await openPage(t);
  await settled(page);
  const [event, place] = await someMark(page, 4);
  const title = await page.locator(`.event[data-event="${event}"] .event-title`).textContent();
  await page.mouse.move(place.x, place.y);
  await page.locator('#card').waitFor();
  assert.equal(await page.locator('.card-title').textContent(), title);
  await page.mouse.click(place.x, place.y);
  await page.locator(`.event.selected[data-event="${event}"]`).waitFor();
  const sentence = await page.locator('.mark.current').innerText();
  assert.equal((await page.locator('.selected .quote q').first().innerText()).replace(/[“”]/g, ''), sentence.replace(/[“”]/g, ''));
  await page.waitForFunction(() => {
    const mark = document.querySelector('.mark.current').getBoundingClientRect();
    const pane = document.getElementById('reader').getBoundingClientRect();
    return mark.top >= pane.top && mark.bottom <= pane.bottom;
  });
});

test('a click on a sentence selects its event in the list and on the canvas', async (t) => {
  const page = await openPage(t);
  await settled(page);
  const mark = page.locator('.mark', { has: page.locator('.timex') }).nth(4);
  const events = (await mark.getAttribute('data-events')).split(' ');
  const before = await page.locator('#canvas').screenshot();
  await mark.locator('.timex').first().click();
  await page.locator('.event.selected').waitFor();
  assert.ok(events.includes(await page.locator('.event.selected').getAttribute('data-event')));
  await settled(page);
  assert.notDeepEqual(await page.locator('#canvas').screenshot(), before, 'the mark is drawn as selected');
});

test('an idle page draws nothing', async (t) => {
  const page = await openPage(t);
  await page.mouse.move(3, 3);
  const before = await settled(page);
  await page.waitForTimeout(1500);
  assert.equal(await page.evaluate(() => globalThis.datelineCanvas.framesDrawn()), before);
});

test('zoom buttons zoom, and the theme reaches the canvas', async (t) => {
  const page = await openPage(t);
  await settled(page);
  const [event] = await someMark(page);
  const light = await page.locator('#canvas').screenshot();
  await page.locator('#theme').click();
  await settled(page);
  assert.notDeepEqual(await page.locator('#canvas').screenshot(), light);
  const before = await markOf(page, event);
  await page.locator('#zoom-in').click();
  await settled(page);
  const after = await markOf(page, event);
  assert.ok(!after || Math.abs(after.x - before.x) > 2);
});
