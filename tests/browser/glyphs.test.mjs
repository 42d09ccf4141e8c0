// Titles on the canvas in the letters of the browser's own fonts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, settled, useBrowser } from './browser.mjs';

useBrowser();

/// Gives the canvas events a month apart with these titles; one frame draws them.
function drawTitles(page, titles) {
  return page.evaluate(async (given) => {
    const { handOver } = await import('./page/columns.mjs');
    const month = 43200;
    const events = given.map((title, i) => ({
      title, when: 'x', display: '', begin_minute: i * month, end_minute: i * month + 1440, status: 'happened', extent: 'within',
      salience: 0.5, mentions: [],
    }));
    await handOver(globalThis.datelineCanvas, { events }, events.map((_, i) => i));
  }, titles);
}

const canvasOf = async (page) => {
  await settled(page);
  return page.locator('#canvas').screenshot();
};

/// The same events drawn once more, when no glyph is new.
async function drawnAgain(page) {
  await page.evaluate(() => globalThis.datelineCanvas.hover(0));
  await settled(page);
  await page.evaluate(() => globalThis.datelineCanvas.hover(-1));
  return canvasOf(page);
}

/// The share of pixels in which two pictures clearly differ.
function difference(page, a, b) {
  return page.evaluate(async (pictures) => {
    const [one, other] = await Promise.all(pictures.map(async (base64) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
    }));
    let off = 0;
    for (let i = 0; i < one.length; i += 4) if (Math.abs(one[i] - other[i]) > 60) ++off;
    return off / (one.length / 4);
  }, [a.toString('base64'), b.toString('base64')]);
}

test('titles of letters that were never drawn before come out right at once, however far the atlas grows', async (t) => {
  const page = await openPage(t, { bypassCSP: true, deviceScaleFactor: 2 });
  await page.mouse.move(3, 3);
  await settled(page);
  const letters = Array.from({ length: 0x52f - 0x100 }, (_, i) => String.fromCodePoint(0x100 + i)).filter((one) => /\p{L}/u.test(one));
  for (let round = 0; round < 4; ++round) {
    const words = letters.slice(round * 200, round * 200 + 200).join('').match(/.{1,8}/gu);
    const titles = Array.from({ length: 12 }, (_, i) => words.slice(2 * i, 2 * i + 4).join(' '));
    await drawTitles(page, titles);
    const first = await canvasOf(page);
    const off = await difference(page, first, await drawnAgain(page));
    assert.ok(off < 0.0005, `round ${round}: ${(100 * off).toFixed(2)} % of the picture was wrong at first`);
  }
  assert.deepEqual(page.problems, []);
});

/// The columns of dark pixels of a title, [[from, to]] in px, and how wide the browser makes its text, and its letters each by itself.
async function titleInk(page, title) {
  await drawTitles(page, [title, 'I']);
  const png = await canvasOf(page);
  return page.evaluate(async ([base64, text]) => {
    const { x, y } = globalThis.datelineCanvas.markPosition(0);
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const [left, top, width, height] = [x - 12, y + 11, 300, 20].map(Math.round);
    const { data } = context.getImageData(left, top, width, height);
    const columns = [];
    for (let column = 0; column < width; ++column) {
      const dark = Array.from({ length: height }, (_, row) => data[4 * (row * width + column)]).some((red) => red < 140);
      if (!dark) continue;
      if (columns.at(-1)?.[1] === column) columns.at(-1)[1] = column + 1;
      else columns.push([column, column + 1]);
    }
    context.font = `600 14.5px ${getComputedStyle(document.body).fontFamily}`;
    const widthOf = (words) => context.measureText(words).width;
    return { columns, joined: widthOf(text), letters: [...text].reduce((sum, letter) => sum + widthOf(letter), 0) };
  }, [png.toString('base64'), title]);
}

test('a title in Arabic has joined letters, and one in Hebrew begins at the right', async (t) => {
  const page = await openPage(t, { bypassCSP: true });
  await page.mouse.move(3, 3);
  await settled(page);
  const arabic = await titleInk(page, '\u0628\u062f\u0623\u062a\u0627\u0644\u0645\u0628\u0627\u062d\u062b\u0627\u062a');
  const drawn = arabic.columns.at(-1)[1] - arabic.columns[0][0];
  assert.ok(arabic.letters > arabic.joined + 20, 'the letters are wider each by itself');
  assert.ok(Math.abs(drawn - arabic.joined) <= 8, `drawn ${drawn} px wide, joined it is ${arabic.joined}`);

  const hebrew = await titleInk(page, `${'\u05de'.repeat(8)} \u05d3`);  // a long word, then one of a letter
  const gaps = hebrew.columns.slice(1).map(([from], i) => from - hebrew.columns[i][1]);
  assert.equal(gaps.indexOf(Math.max(...gaps)), 0, 'the second word stands left of the first');
});
