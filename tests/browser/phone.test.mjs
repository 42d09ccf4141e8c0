// A phone, 390 px wide: nothing to scroll sideways, the timeline in sight, fingers on the canvas.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markOf, openPage, pasteByEvent, noticeWith, settled, useBrowser } from './browser.mjs';

useBrowser();

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 3 };

async function noSidewaysScroll(page) {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= window, `${wide} px in a window of ${window}`);
}

test('nothing is wider than the window', async (t) => {
  const page = await openPage(t, phone);
  await noSidewaysScroll(page);
  await page.locator('.event-head').nth(3).tap();
  await page.locator('.event-more').waitFor();
  await noSidewaysScroll(page);
  await pasteByEvent(page, { plain: `Long\n\n${'x'.repeat(400)} met on March 3, 2015 with https://example.com/${'y'.repeat(300)}` });
  await noticeWith(page, '1 article read');
  await noSidewaysScroll(page);
  await page.locator('#paste-open').tap();
  await noSidewaysScroll(page);
});

test('the download menu is whole in the window', async (t) => {
  const page = await openPage(t, phone);
  await page.locator('#download summary').tap();
  const { x, width, y, height } = await page.locator('#download .menu-items').boundingBox();
  assert.ok(x >= 0 && x + width <= 390 && y + height <= 844, JSON.stringify({ x, width, y, height }));
  await noSidewaysScroll(page);
});

test('the canvas stays in sight while the page scrolls', async (t) => {
  const page = await openPage(t, phone);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const box = await page.locator('#canvas').boundingBox();
  assert.ok(box.y >= 0 && box.y < 120 && box.height > 180, JSON.stringify(box));
});

test('a tap on a mark scrolls to its sentence, below the canvas', async (t) => {
  const page = await openPage(t, phone);
  await settled(page);
  let place;
  for (let event = 0; !place && event < 30; ++event) place = await markOf(page, event);
  await page.touchscreen.tap(place.x, place.y);
  await page.locator('.mark.current').first().waitFor();
  await page.waitForFunction(() => {
    const mark = document.querySelector('.mark.current').getBoundingClientRect();
    return mark.top >= document.getElementById('canvas').getBoundingClientRect().bottom && mark.bottom <= innerHeight;
  });
});

test('a tap in the list stays in the list; its quote leads to the sentence', async (t) => {
  const page = await openPage(t, phone);
  const item = page.locator('.event').nth(2);
  await item.locator('.event-head').tap();
  await item.locator('.why').waitFor();
  assert.ok(await item.isVisible());
  await item.locator('.quote').tap();
  await page.waitForFunction(() => {
    const mark = document.querySelector('.mark.current')?.getBoundingClientRect();
    return mark && mark.top > 200 && mark.bottom <= innerHeight;
  });
});

test('what a finger hits is large enough', async (t) => {
  const page = await openPage(t, phone);
  const small = await page.locator('.actions > button:visible, .event-head, summary:visible').evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect()).filter(({ height, width }) => height > 0 && (height < 32 || width < 32)).length);
  assert.equal(small, 0);
});

/// No day of its own, and events enough for three digits.
const longUndated = `Strikes\n\n${Array.from({ length: 120 }, (_, i) => `Dockers in port ${i} walked out on Sunday.`).join(' ')}`
  + Array.from({ length: 120 }, (_, i) => ` Miners in pit ${i} struck in ${1880 + i}.`).join('');

for (const [name, plain] of [['the sample', ''], ['many events, some without a date', longUndated]]) {
  test(`the timeline’s bar takes two rows: ${name}`, async (t) => {
    const page = await openPage(t, phone);
    if (plain) {
      await pasteByEvent(page, { plain });
      await noticeWith(page, '1 article read');
    }
    assert.equal(await rowsOfBar(page), 2);
  });
}

function rowsOfBar(page) {
  return page.locator('.timeline-bar').evaluate((bar) => {
    const boxes = [...bar.querySelectorAll('button, summary, input, #summary > span')]
      .filter((one) => !one.closest('.menu-items')).map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0).sort((a, b) => a.top - b.top);
    return boxes.reduce(({ count, bottom }, box) => (
      { count: count + (box.top >= bottom ? 1 : 0), bottom: Math.max(bottom, box.bottom) }), { count: 0, bottom: -1 }).count;
  });
}

test('the message about a missing date leads to the days that fit, and is out of their way', async (t) => {
  const page = await openPage(t, phone);
  await pasteByEvent(page, { plain: 'Port talks go on\n\nPresident Joe Biden and Prime Minister Liz Truss spoke on Sunday, '
    + 'officials said. The two ministers will meet in Oslo on Saturday. The summit opens on November 15.' });
  await noticeWith(page, 'The publication date is not printed');
  await page.locator('#notice-action').tap();
  await page.locator('.candidate').first().waitFor();
  assert.equal(await page.locator('#notice').isVisible(), false);
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('.candidate').getBoundingClientRect();
    return top >= document.getElementById('canvas').getBoundingClientRect().bottom && bottom <= innerHeight;
  });
});

test('a message goes when the reader goes on', async (t) => {
  const page = await openPage(t, phone);
  await pasteByEvent(page, { plain: 'Talks\n\nThe leaders met on March 3, 2015.' });
  await noticeWith(page, '1 article read');
  await page.locator('.event-head').first().tap();
  assert.equal(await page.locator('#notice').isVisible(), false);
});

/// One finger over the canvas, to the left by `px` in each of eight moves 16 ms apart; `rest` ms before it is lifted.
async function swipe(page, px, rest) {
  const box = await page.locator('#canvas').boundingBox();
  const client = await page.context().newCDPSession(page);
  const began = Date.now();
  const touch = (type, ms, x) => client.send('Input.dispatchTouchEvent', {
    type, timestamp: (began + ms) / 1000, touchPoints: x === undefined ? [] : [{ x, y: box.y + 120, id: 1 }],
  });
  const start = box.x + box.width * 0.8;
  await touch('touchStart', 0, start);
  for (let i = 1; i <= 8; ++i) await touch('touchMove', 16 * i, start - i * px);
  await touch('touchEnd', 16 * 8 + rest);
}

test('a thrown view glides on and comes to rest; one that is put down stays', async (t) => {
  const page = await openPage(t, phone);
  await settled(page);
  const begin = () => page.evaluate(() => globalThis.datelineCanvas.viewNow().begin_minute);
  const perPixel = await page.evaluate(() => {
    const { begin_minute: from, end_minute: to } = globalThis.datelineCanvas.viewNow();
    return (to - from) / document.getElementById('canvas').clientWidth;
  });
  const start = await begin();
  await swipe(page, 12, 300);
  await settled(page);
  const put = (await begin() - start) / perPixel;
  assert.ok(put > 60 && put < 97, `put down after ${put} px of 96`);
  const before = await begin();
  await swipe(page, 12, 16);
  await settled(page);
  const thrown = (await begin() - before) / perPixel;
  assert.ok(thrown > 110, `thrown by ${thrown} px, the finger moved 96`);
  const rest = await begin();
  await page.waitForTimeout(400);
  assert.equal(await begin(), rest, 'and it rests');
});

test('two fingers that part spread the marks', async (t) => {
  const page = await openPage(t, phone);
  await settled(page);
  const places = async () => {
    const all = [];
    for (let event = 0; event < 30; ++event) all.push(await markOf(page, event));
    return all;
  };
  const before = await places();
  const box = await page.locator('#canvas').boundingBox();
  const client = await page.context().newCDPSession(page);
  const middle = box.x + box.width * 0.7;
  const fingers = (type, apart) => client.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: apart === undefined ? [] : [-apart, apart].map((dx, id) => ({ x: middle + dx, y: box.y + 150, id })),
  });
  await fingers('touchStart', 30);
  for (let apart = 40; apart <= 60; apart += 5) await fingers('touchMove', apart);
  await fingers('touchEnd');
  await settled(page);
  const after = await places();
  const inBoth = before.map((place, event) => [place, after[event]]).filter(([old, fresh]) => old && fresh);
  const width = (side) => Math.max(...inBoth.map((pair) => pair[side].x)) - Math.min(...inBoth.map((pair) => pair[side].x));
  assert.ok(inBoth.length > 1);
  assert.ok(width(1) > 1.5 * width(0), `${width(0)} px became ${width(1)}`);
});
