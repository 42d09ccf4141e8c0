// The canvas beside reference pictures: a fixed story, light, dark, on a phone, zoomed, folded into clusters. What is compared
// is the coarse brightness and colour of each part of the canvas, so that another font or another way to smooth edges does
// not matter, and a missing mark, a wrong colour or a moved row does. DATELINE_PICTURES=1 renews the references: look at them.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPage, settled, useBrowser } from './browser.mjs';

const references = fileURLToPath(new URL('pictures/', import.meta.url));
const part = 8;             // px of the canvas, to a side, that one pixel of a reference stands for
const closeEnough = 24;     // of 255, in each channel of a part
const mostOff = 0.012;      // share of the parts that may differ by more: letters of another font
const headerPx = 64;        // the axis is all letters, and is left out

useBrowser();

const day = 1440;
const statuses = ['happened', 'planned', 'conditional', 'denied'];
const classes = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict', 'other'];

/// Every status as a day, as some time within three weeks and as three weeks that it lasted; open ends; and what lasted from
/// one week to another, each known to the week.
const kinds = [
  ...statuses.flatMap((status, i) => [
    { status, begin_minute: (10 + 30 * i) * day, end_minute: (11 + 30 * i) * day, extent: 'within', class: classes[i] },
    { status, begin_minute: (5 + 30 * i) * day, end_minute: (26 + 30 * i) * day, extent: 'within', class: classes[i] },
    { status, begin_minute: (5 + 30 * i) * day, end_minute: (26 + 30 * i) * day, extent: 'lasted', class: classes[i] },
  ]),
  { status: 'happened', begin_minute: null, end_minute: 20 * day, extent: 'within', class: 'other' },
  { status: 'planned', begin_minute: 110 * day, end_minute: null, extent: 'within', class: 'other' },
  { status: 'happened', begin_minute: 60 * day, end_minute: 61 * day, extent: 'within', class: 'other', reported_by: 'X' },
  { status: 'happened', begin_minute: 18 * day, end_minute: 46 * day, extent: 'lasted', granularity: 'week', class: 'other' },
  { status: 'planned', begin_minute: 74 * day, end_minute: 102 * day, extent: 'lasted', granularity: 'week', class: 'other' },
];

/// More than any lane has room for, a day each.
const crowd = Array.from({ length: 6000 }, (_, i) => (
  { status: 'happened', begin_minute: (i * 37 % 900) * day, end_minute: (i * 37 % 900 + 1) * day, extent: 'within', class: classes[i % 5] }));

const pictures = {
  light: { events: kinds },
  dark: { events: kinds, options: { colorScheme: 'dark' } },
  phone: { events: kinds, options: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
  zoomed: { events: kinds, zooms: 3 },
  clusters: { events: crowd },
};

/// The canvas below its axis as it stands, each part of it as the mean of its pixels: a small PNG.
async function coarsePicture(page) {
  const png = await page.locator('#canvas').screenshot();
  const small = await page.evaluate(async ([base64, size, top]) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const to = new OffscreenCanvas(Math.floor(bitmap.width / size), Math.floor((bitmap.height - top) / size));
    const context = to.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, top, to.width * size, to.height * size, 0, 0, to.width, to.height);
    const bytes = new Uint8Array(await (await to.convertToBlob()).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  }, [png.toString('base64'), part, headerPx]);
  return Buffer.from(small, 'base64');
}

/// The share of parts in which two small PNGs differ; 1 where their sizes do.
function difference(page, a, b) {
  return page.evaluate(async ([one, other, limit]) => {
    const pixels = await Promise.all([one, other].map(async (base64) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height);
    }));
    if (pixels[0].width !== pixels[1].width || pixels[0].height !== pixels[1].height) return 1;
    const [first, second] = pixels.map(({ data }) => data);
    let off = 0;
    for (let i = 0; i < first.length; i += 4) {
      if ([0, 1, 2].some((channel) => Math.abs(first[i + channel] - second[i + channel]) > limit)) ++off;
    }
    return off / (first.length / 4);
  }, [a.toString('base64'), b.toString('base64'), closeEnough]);
}

/// Alone on the page, at a size of its own: a picture must not depend on the bars around it; titles of one letter: nor on a
/// font's widths.
async function draw(page, events) {
  await page.evaluate(async (given) => {
    const { handOver } = await import('./page/columns.mjs');
    const all = given.map((event, i) => ({ title: 'I', when: 'x', display: '', salience: (i * 7 % 10) / 10, mentions: [], ...event }));
    const width = Math.min(innerWidth, 1200);
    Object.assign(document.getElementById('canvas').style,
      { position: 'fixed', inset: '0 auto auto 0', zIndex: 99, width: `${width}px`, height: '360px' });
    const canvas = globalThis.datelineCanvas;
    canvas.setPublications([40]);
    await handOver(canvas, { events: all }, all.map((_, i) => i));
  }, events);
  await page.mouse.move(1196, 700);
  await settled(page);
}

for (const [name, { events, zooms = 0, options = {} }] of Object.entries(pictures)) {
  test(`the canvas looks as it did: ${name}`, async (t) => {
    const page = await openPage(t, { viewport: { width: 1200, height: 900 }, bypassCSP: true, ...options });
    await settled(page);
    await draw(page, events);
    for (let i = 0; i < zooms; ++i) await page.evaluate(() => globalThis.datelineCanvas.zoom(1.6));
    await page.mouse.move(1196, 700);
    await settled(page);
    const now = await coarsePicture(page);
    const file = `${references}${name}.png`;
    if (process.env.DATELINE_PICTURES) {
      mkdirSync(references, { recursive: true });
      writeFileSync(file, now);
    }
    assert.ok(existsSync(file), `${file} is missing`);
    const off = await difference(page, now, readFileSync(file));
    assert.ok(off <= mostOff, `${(100 * off).toFixed(1)} % of the picture has changed`);
  });
}

test('a picture with other marks or other colours is told apart', async (t) => {
  const page = await openPage(t, { viewport: { width: 1200, height: 900 }, bypassCSP: true });
  await settled(page);
  await draw(page, kinds.map((event) => ({ ...event, status: 'happened', extent: 'lasted' })));
  const other = await coarsePicture(page);
  assert.ok(await difference(page, other, readFileSync(`${references}light.png`)) > mostOff);
});
