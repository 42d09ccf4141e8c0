// What hands do on the timeline: wheel, drag, keys, the overview strip, ranges; and the buttons that do the same.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markOf, noticeWith, openPage, pasteByEvent, settled, useBrowser } from './browser.mjs';

useBrowser();

const cities = 'Oslo Bergen Malmo Turku Tampere Narva Riga Vilnius Gdansk Poznan Brno Graz Linz Basel Lyon Nantes Bilbao Porto '
  + 'Cadiz Malaga Genoa Turin Bari Split Sofia Varna Iasi Odessa Izmir Adana Haifa Tripoli Tunis Oran Rabat Dakar Accra Lagos';

/// More than fit below each other: in each city an arrest, a meeting and a fire, in the same few weeks.
const crowded = `Much news\n\nPublished June 3, 2018\n\n${cities.split(' ').map((city, i) =>
  `Police arrested a dealer in ${city} on April ${1 + i % 20}, 2018. Ministers met in ${city} on April ${1 + (i + 7) % 20}, 2018. `
  + `A fire destroyed a mill in ${city} on April ${1 + (i + 13) % 20}, 2018.`).join('\n\n')}`;

const view = (page) => page.evaluate(() => globalThis.datelineCanvas.viewNow());

async function openSettled(t, options) {
  const page = await openPage(t, options);
  await settled(page);
  const box = await page.locator('#canvas').boundingBox();
  return { page, box };
}

async function openCrowded(t) {
  const { page, box } = await openSettled(t);
  await pasteByEvent(page, { plain: crowded });
  await noticeWith(page, 'article read');
  if (await page.locator('#all-events').isVisible()) await page.locator('#all-events').click();
  await settled(page);
  return { page, box };
}

test('Shift and a drag mark a range; F zooms to it, Escape clears it', async (t) => {
  const { page, box } = await openSettled(t);
  await page.keyboard.down('Shift');
  await page.mouse.move(box.x + 300, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 700, box.y + 210, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await page.locator('#range').waitFor();
  assert.match(await page.locator('#range-words').innerText(), /\d{4} to .*\d{4} · \d+ events?$/);
  const before = await view(page);
  await page.keyboard.press('f');
  await settled(page);
  const after = await view(page);
  const perPixel = (before.end_minute - before.begin_minute) / box.width;
  assert.ok(Math.abs(after.begin_minute - (before.begin_minute + 300 * perPixel)) < 2 * perPixel);
  assert.ok(Math.abs(after.end_minute - (before.begin_minute + 700 * perPixel)) < 2 * perPixel);
  await page.keyboard.press('Escape');
  await page.locator('#range').waitFor({ state: 'hidden' });
});

test('a range can be marked without a key held down, zoomed to and cleared by buttons', async (t) => {
  const { page, box } = await openSettled(t);
  await page.locator('#view-menu summary').click();
  await page.locator('#mark-range').check();
  await page.mouse.move(box.x + 500, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 400, box.y + 200, { steps: 4 });
  await page.mouse.up();
  const before = await view(page);
  await page.locator('#range-zoom').click();
  await settled(page);
  const after = await view(page);
  const share = (after.end_minute - after.begin_minute) / (before.end_minute - before.begin_minute);
  assert.ok(Math.abs(share - 100 / box.width) < 0.01, `${share}`);
  await page.locator('#range-clear').click();
  await page.locator('#range').waitFor({ state: 'hidden' });
});

test('the plain wheel scrolls the lanes, and so does a button', async (t) => {
  const { page, box } = await openCrowded(t);
  const first = await markOf(page, 0);
  const before = await view(page);
  await page.mouse.move(box.x + 200, box.y + 200);
  await page.mouse.wheel(0, 40);
  await settled(page);
  assert.ok(Math.abs((await markOf(page, 0)).y - (first.y - 40)) < 1);
  assert.deepEqual(await view(page), before, 'time stands still');
  await page.locator('#more-above').click();
  await settled(page);
  assert.ok(Math.abs((await markOf(page, 0)).y - first.y) < 1);
  assert.match(await page.locator('#more-below').getAttribute('aria-label'), /^\d+ events in lanes further down$/);
});

test('where nothing can be scrolled the wheel tells how to zoom, and can be set to', async (t) => {
  const { page, box } = await openSettled(t);
  await pasteByEvent(page, { plain: 'Port news\n\nA fire destroyed a mill in Oslo on April 3, 2018. Ministers met in Riga on June 7, 2018.' });
  await noticeWith(page, 'article read');
  await settled(page);
  await page.mouse.move(box.x + 600, box.y + 200);
  const before = await view(page);
  await page.mouse.wheel(0, -100);
  await page.locator('#hint').waitFor();
  assert.deepEqual(await view(page), before);
  await page.locator('#hint-wheel').click();
  await page.mouse.move(box.x + 600, box.y + 200);
  await page.mouse.wheel(0, -100);
  await settled(page);
  const after = await view(page);
  assert.ok(after.end_minute - after.begin_minute < before.end_minute - before.begin_minute);
});

test('the window on the overview strip is dragged, resized at its edges, and jumps to a click', async (t) => {
  const { page, box } = await openSettled(t);
  await page.locator('#zoom-in').click();
  await page.locator('#zoom-in').click();
  await page.locator('#zoom-in').click();
  await settled(page);
  const y = box.y + box.height - 12;
  const length = ({ begin_minute: begin, end_minute: end }) => end - begin;
  const drag = async (from, to) => {
    await page.mouse.move(from, y);
    await page.mouse.down();
    await page.mouse.move(to, y, { steps: 4 });
    await page.mouse.up();
    await settled(page);
    return view(page);
  };
  const start = await view(page);
  await page.mouse.click(box.x + 60, y);
  await settled(page);
  const jumped = await view(page);
  assert.ok(jumped.begin_minute < start.begin_minute, 'a click left of the window moves it there');
  const moved = await drag(box.x + 60, box.x + 160);
  assert.ok(moved.begin_minute > jumped.begin_minute);
  assert.ok(Math.abs(length(moved) - length(jumped)) < 1e-3 * length(jumped));
  const edges = await page.evaluate(() => globalThis.datelineCanvas.stripWindow());
  const resized = await drag(box.x + edges.right, box.x + edges.right + 80);
  assert.ok(length(resized) > 1.05 * length(moved));
  assert.ok(Math.abs(resized.begin_minute - moved.begin_minute) < 1e-3 * length(moved), 'the other edge stays');
});

test('keys move, zoom, walk through the events and open help and search', async (t) => {
  const { page } = await openSettled(t);
  await page.locator('#canvas').focus();
  const length = async () => { const now = await view(page); return now.end_minute - now.begin_minute; };
  const start = await length();
  const press = async (key) => { await page.keyboard.press(key); await settled(page); };
  await press('w');
  const closer = await length();
  assert.ok(closer < start / 1.3);
  await press('s');
  assert.ok(Math.abs(await length() - start) < 1e-6 * start);
  await press('+');
  assert.ok(await length() < start / 1.3);
  await press('-');
  const { begin_minute: begin } = await view(page);
  await press('a');
  assert.ok((await view(page)).begin_minute < begin);
  await press('d');
  const selected = () => page.locator('.event.selected').getAttribute('data-event');
  const events = await page.locator('.event').evaluateAll((items) => items.map((item) => item.dataset.event));
  await press('Home');
  assert.equal(await selected(), events[0]);
  await press('.');
  assert.equal(await selected(), events[1]);
  await press('ArrowRight');
  assert.equal(await selected(), events[2]);
  await press(',');
  assert.equal(await selected(), events[1]);
  await press('End');
  assert.equal(await selected(), events.at(-1));
  await press('f');
  assert.ok(await length() < start / 2, 'F zooms to the selected event');
  await press('0');
  assert.ok(await length() > start / 2);
  await press('Escape');
  assert.equal(await page.locator('.event.selected').count(), 0);
  await page.keyboard.press('?');
  await page.locator('#help').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#canvas').focus();
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
  const before = await view(page);
  await page.keyboard.type('wasd');
  assert.equal(await page.locator('#search').inputValue(), 'wasd');
  assert.deepEqual(await view(page), before, 'letters typed elsewhere move nothing');
});

test('Page Down and Page Up scroll the lanes, the arrows walk, and Enter leads to the event in the list', async (t) => {
  const { page, box } = await openCrowded(t);
  await page.locator('#canvas').focus();
  const press = async (key) => { await page.keyboard.press(key); await settled(page); };
  let low = 0;  // an event whose mark stays in sight
  while ((await markOf(page, low))?.y - box.y < 250 || !await markOf(page, low)) ++low;
  const { y: top } = await markOf(page, low);
  const before = await view(page);
  await press('PageDown');
  const { y: scrolled } = await markOf(page, low);
  assert.ok(scrolled < top - 50, `${top} -> ${scrolled}`);
  await press('PageUp');
  assert.ok(Math.abs((await markOf(page, low)).y - top) < 1);
  assert.deepEqual(await view(page), before, 'time stands still');
  const events = await page.locator('.event').evaluateAll((items) => items.map((item) => item.dataset.event));
  const selected = () => page.locator('.event.selected').getAttribute('data-event');
  await press('Home');
  await press('ArrowDown');
  assert.equal(await selected(), events[1]);
  await press('ArrowDown');
  await press('ArrowUp');
  assert.equal(await selected(), events[1]);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'canvas');
  await press('Enter');
  await page.waitForFunction((event) => document.activeElement.dataset.events?.split(' ').includes(event)
    || document.activeElement.closest(`[data-event="${event}"]`), events[1]);
});

test('buttons walk through the events and zoom to the selected one', async (t) => {
  const { page } = await openSettled(t);
  const events = await page.locator('.event').evaluateAll((items) => items.map((item) => item.dataset.event));
  await page.locator('#next-event').click();
  await page.locator('#next-event').click();
  await page.locator(`.event.selected[data-event="${events[1]}"]`).waitFor();
  await page.locator('#previous-event').click();
  await page.locator(`.event.selected[data-event="${events[0]}"]`).waitFor();
  await settled(page);
  const before = await view(page);
  await page.locator('#view-menu summary').click();
  await page.locator('#fit-selection').click();
  await settled(page);
  const after = await view(page);
  assert.ok(after.end_minute - after.begin_minute < (before.end_minute - before.begin_minute) / 2);
});

test('the view menu goes earlier, later and to the first and last event, and clears what is selected', async (t) => {
  const { page } = await openSettled(t);
  const events = await page.locator('.event').evaluateAll((items) => items.map((item) => item.dataset.event));
  const choose = async (id) => {
    if (!await page.locator('#view-menu[open]').count()) await page.locator('#view-menu summary').click();
    await page.locator(`#${id}`).click();
    await settled(page);
  };
  await choose('last-event');
  await page.locator(`.event.selected[data-event="${events.at(-1)}"]`).waitFor();
  await choose('first-event');
  await page.locator(`.event.selected[data-event="${events[0]}"]`).waitFor();
  await choose('clear-selection');
  assert.equal(await page.locator('.event.selected').count(), 0);
  for (let i = 0; i < 3; ++i) await page.locator('#zoom-in').click();
  await settled(page);
  const before = await view(page);
  await choose('pan-earlier');
  const earlier = await view(page);
  assert.ok(Math.abs(earlier.begin_minute - (3 * before.begin_minute - before.end_minute) / 2) < (before.end_minute - before.begin_minute) / 20);
  await choose('pan-later');
  assert.ok(Math.abs((await view(page)).begin_minute - before.begin_minute) < (before.end_minute - before.begin_minute) / 20);
});

test('a double click zooms in', async (t) => {
  const { page, box } = await openSettled(t);
  const before = await view(page);
  await page.mouse.dblclick(box.x + 500, box.y + 20);
  await settled(page);
  const after = await view(page);
  assert.ok(after.end_minute - after.begin_minute < (before.end_minute - before.begin_minute) / 2);
});

test('the card comes within 100 ms and tells date, kind and sentence', async (t) => {
  const { page } = await openSettled(t);
  const events = await page.locator('.event').evaluateAll((items) => items.map((item) => Number(item.dataset.event)));
  let place = null;
  for (const event of events) place ??= await markOf(page, event);
  await page.evaluate(() => {
    globalThis.cardTimes = [];
    document.getElementById('canvas').addEventListener('pointermove', () => globalThis.cardTimes.push(performance.now()), true);
    new MutationObserver(() => globalThis.cardTimes.push(performance.now()))
      .observe(document.getElementById('card'), { attributes: true, attributeFilter: ['hidden'] });
  });
  await page.mouse.move(place.x, place.y);
  await page.locator('#card').waitFor();
  const [moved, shown] = await page.evaluate(() => [globalThis.cardTimes[0], globalThis.cardTimes.at(-1)]);
  assert.ok(shown - moved < 100, `${shown - moved} ms`);
  assert.match(await page.locator('.card-when').innerText(), /\d{4}/);
  assert.match(await page.locator('.card-kind').innerText(), /happened|planned|only if|denied/);
  assert.match(await page.locator('.card-kind').innerText(), /1 article/);
  assert.ok((await page.locator('.card q').innerText()).length > 20);
});

test('the card tells what lasted from what came at some time within', async (t) => {
  const page = await openPage(t);
  await settled(page);
  await pasteByEvent(page, { plain: 'History\n\nPublished 10 May 2020\n\nThe strike lasted from 3 to 9 March 2020. The king resigned in '
    + 'March 2020. The plant was rebuilt from January to April 2020. A man was arrested on 9 April 2020.' });
  await noticeWith(page, 'article read');
  await page.locator('#all-events').click();
  await settled(page);
  const told = {};
  for (let event = 0; event < 4; ++event) {
    const { x, y } = await markOf(page, event);
    await page.mouse.move(x, y);
    await page.locator('#card').waitFor();
    told[await page.locator('.card-title').innerText()] = await page.locator('.card-when').innerText();
    await page.mouse.move(5, 5);
  }
  assert.deepEqual(told, {
    'The strike lasted from 3 to 9 March 2020': '3-9 March 2020from the first day to the last',
    'King resigns': 'March 2020some time within, not known when',
    'Plant rebuilt': 'January-April 2020from some time in the first month to some time in the last',
    'Man arrested': 'Thu 9 April 2020',
  });
});

test('with reduced motion a move takes one frame', async (t) => {
  const { page } = await openSettled(t, { reducedMotion: 'reduce' });
  const before = await settled(page);
  await page.locator('#zoom-fit').focus();
  await page.keyboard.press('Enter');
  assert.ok(await settled(page) - before <= 2);
});
