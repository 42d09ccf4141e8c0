// What may befall a canvas: other sizes and pixel ratios, a lost WebGL context, hardly any events, and very old or very short
// ones.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markOf, openPage, settled, useBrowser } from './browser.mjs';

useBrowser();

/// Gives the canvas alone other events: [[begin, end] in minutes since 1970], of the status and class given.
function draw(page, spans, { status = 'happened', extent = 'lasted' } = {}) {
  return page.evaluate(async ([given, state, how]) => {
    const { handOver } = await import('./page/columns.mjs');
    const events = given.map(([begin, end], i) => ({
      title: `Event ${i}`, when: 'x', display: 'then', begin_minute: begin, end_minute: end, status: state, extent: how,
      salience: 0.5, mentions: [],
    }));
    await handOver(globalThis.datelineCanvas, { events }, events.map((_, i) => i));
  }, [spans, status, extent]);
}

/// Of two screenshots of the same size, in one channel of a pixel: 0 to 255.
function largestDifference(page, a, b) {
  return page.evaluate(async (both) => {
    const [before, after] = await Promise.all(both.map(async (base64) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
    }));
    return before.reduce((largest, value, i) => Math.max(largest, Math.abs(value - after[i])), 0);
  }, [a.toString('base64'), b.toString('base64')]);
}

for (const [width, height, deviceScaleFactor] of [[320, 568, 3], [1440, 900, 1.25], [1000, 700, 1.5], [7680, 4320, 1]]) {
  test(`${width} by ${height} at ${deviceScaleFactor} device pixels: every device pixel is drawn`, async (t) => {
    const page = await openPage(t, { viewport: { width, height }, deviceScaleFactor });
    await settled(page);
    // A frame of this size can take longer than `settled` waits for the next one.
    await page.waitForFunction((scale) => {
      const canvas = document.getElementById('canvas');
      const { width: w, height: h } = canvas.getBoundingClientRect();
      return Math.abs(canvas.width - w * scale) <= 1 && Math.abs(canvas.height - h * scale) <= 1;
    }, deviceScaleFactor);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
    assert.deepEqual(page.problems, []);
  });
}

test('another window size keeps what is shown', async (t) => {
  const page = await openPage(t);
  await page.locator('#zoom-in').click();
  await settled(page);
  const before = await page.evaluate(() => globalThis.datelineCanvas.viewNow());
  await page.setViewportSize({ width: 900, height: 700 });
  await settled(page);
  const after = await page.evaluate(() => globalThis.datelineCanvas.viewNow());
  const length = before.end_minute - before.begin_minute;
  assert.ok(Math.abs(after.begin_minute - before.begin_minute) < 1e-6 * length);
  assert.ok(Math.abs(after.end_minute - before.end_minute) < 1e-6 * length);
});

test('a page zoomed by the browser is drawn in its new device pixels, and looks as before when zoomed back', async (t) => {
  const page = await openPage(t, { viewport: { width: 1200, height: 800 } });
  await page.mouse.move(3, 3);
  await settled(page);
  const before = await page.locator('#canvas').screenshot();
  const tools = await page.context().newCDPSession(page);
  for (const ratio of [2, 0.5, 1.25, 1]) {
    await tools.send('Emulation.setDeviceMetricsOverride',
      { width: 1200 / ratio, height: 800 / ratio, deviceScaleFactor: ratio, mobile: false });
    await page.waitForFunction((scale) => {
      const canvas = document.getElementById('canvas');
      return devicePixelRatio === scale && Math.abs(canvas.width - canvas.getBoundingClientRect().width * scale) <= 1;
    }, ratio);
    await settled(page);
  }
  const after = await page.locator('#canvas').screenshot();
  assert.ok(await largestDifference(page, before, after) <= 1, 'glyphs that stand elsewhere in the atlas may round otherwise');
  assert.deepEqual(page.problems, []);
});

test('a lost WebGL context comes back with the same picture', async (t) => {
  const page = await openPage(t);
  await page.mouse.move(3, 3);
  await settled(page);
  const before = await page.locator('#canvas').screenshot();
  await page.evaluate(async () => {
    const canvas = document.getElementById('canvas');
    const loss = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    const restored = new Promise((done) => canvas.addEventListener('webglcontextrestored', done, { once: true }));
    loss.loseContext();
    await new Promise((done) => setTimeout(done, 100));
    loss.restoreContext();
    await restored;
  });
  await settled(page);
  assert.deepEqual(await page.locator('#canvas').screenshot(), before);
});

const minutes = { year: 525960, day: 1440 };
const stories = {
  'no event': [],
  'one event': [[0, minutes.day]],
  'one instant': [[500, 500]],
  'forty events at one instant': Array.from({ length: 40 }, () => [500, 500]),
  'a second beside ten thousand years': [[0, 1], [-5000 * minutes.year, 5000 * minutes.year]],
  'events before Christ': [[-2014 * minutes.year, -2014 * minutes.year + minutes.day], [-2500 * minutes.year, -2450 * minutes.year]],
  'open on both ends of the story': [[null, 0], [minutes.day * 90, null]],
};

for (const [name, spans] of Object.entries(stories)) {
  test(`${name}: drawn without fault at every zoom`, async (t) => {
    const page = await openPage(t);
    await settled(page);
    await draw(page, spans);
    await settled(page);
    if (spans.length && spans.length < 3) {
      for (let i = 0; i < spans.length; ++i) assert.ok(await markOf(page, i), `event ${i} is in sight`);
    }
    for (const button of ['#zoom-fit', '#zoom-in', '#zoom-in', '#zoom-in', '#next-event', '#zoom-out', '#zoom-fit']) {
      await page.locator(button).click();
      await settled(page);
    }
    const view = await page.evaluate(() => globalThis.datelineCanvas.viewNow());
    assert.ok(Number.isFinite(view.begin_minute) && view.end_minute > view.begin_minute);
    assert.deepEqual(page.problems, []);
  });
}

test('empty time is cut out and put back', async (t) => {
  const page = await openPage(t);
  await page.locator('#all-events').click();
  await page.locator('#zoom-fit').click();
  await settled(page);
  const whole = await page.evaluate(() => globalThis.datelineCanvas.viewNow());
  const apart = async (a, b) => (await markOf(page, b)).x - (await markOf(page, a)).x;
  const before = await apart(0, 1);
  await page.locator('#view-menu summary').click();
  await page.locator('#cut-empty').check();
  await settled(page);
  assert.ok(await apart(0, 1) < before / 2, 'the years between are gone');
  const now = await page.evaluate(() => globalThis.datelineCanvas.viewNow());
  assert.ok(now.begin_minute <= whole.begin_minute + 0.1 * (whole.end_minute - whole.begin_minute), 'and yet all is in view');
  await page.locator('#view-menu summary').click();
  await page.locator('#cut-empty').uncheck();
  await page.locator('#zoom-fit').click();
  await settled(page);
  assert.ok(Math.abs(await apart(0, 1) - before) < 2);
});
