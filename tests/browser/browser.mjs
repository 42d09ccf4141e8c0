// What the browser tests share: the built site served on a free port, Chromium, and a few ways to use the page.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startServer } from '../../web/server.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = `${root}build/web/site`;
export const pictures = `${root}build/screenshots`;

export const flags = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let browser;
let server;
let served;  // a folder that holds the site as some/folder, to see that it works at any path

/// Call once at the top of a test file. `chromiumFlags` are added to the usual ones.
export function useBrowser(chromiumFlags = []) {
  before(async () => {
    mkdirSync(pictures, { recursive: true });
    served = mkdtempSync(`${tmpdir()}/dateline-`);
    mkdirSync(`${served}/some`);
    symlinkSync(site, `${served}/some/folder`);
    server = await startServer(served);
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...flags, ...chromiumFlags] });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(served, { recursive: true });
  });
}

/// Opens the page and waits for the sample. `page.problems` collects errors of the console and of scripts,
/// `page.foreign` the requests to other hosts. `test` closes it at its end. `at` is added to the page's address.
export async function openPage(test, { wait = true, at = '', ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  test.after(() => context.close());
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  context.setDefaultTimeout(20000);
  const page = await context.newPage();
  page.problems = [];
  page.foreign = [];
  page.on('console', (message) => message.type() === 'error' && page.problems.push(message.text()));
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(server.url).host) page.foreign.push(request.url());
  });
  await page.goto(`${server.url}some/folder/${at}`);
  if (wait) await page.locator('.event').first().waitFor();
  return page;
}

/// A paste event as the browser makes it: through the clipboard and Ctrl+V.
export async function pasteByKeyboard(page, { html, plain }) {
  await page.evaluate(async ([htmlText, plainText]) => {
    const kinds = {};
    if (htmlText) kinds['text/html'] = new Blob([htmlText], { type: 'text/html' });
    if (plainText) kinds['text/plain'] = new Blob([plainText], { type: 'text/plain' });
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
  }, [html, plain]);
  await page.keyboard.press('Control+V');
}

/// A paste event with bytes that a browser would clean on their way through the clipboard.
export function pasteByEvent(page, { html = '', plain = '' }) {
  return page.evaluate(([htmlText, plainText]) => {
    const clipboardData = new DataTransfer();
    if (htmlText) clipboardData.setData('text/html', htmlText);
    if (plainText) clipboardData.setData('text/plain', plainText);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, [html, plain]);
}

export async function noticeWith(page, words) {
  await page.locator('#notice-words', { hasText: words }).waitFor();
}

/// The text of the file that the download menu gives.
export async function downloaded(page, format) {
  await page.locator('#download summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-format=${format}]`).click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

export function titles(page) {
  return page.locator('.article h2').allTextContents();
}

/// Where the mark of an event is on the screen: {x, y}, or null where it is out of sight.
export async function markOf(page, event) {
  const box = await page.locator('#canvas').boundingBox();
  const place = await page.evaluate((index) => globalThis.datelineCanvas.markPosition(index), event);
  return place && { x: box.x + place.x, y: box.y + place.y };
}

/// Waits until the canvas stands there and has drawn nothing new for a while.
export async function settled(page) {
  await page.waitForFunction(() => globalThis.datelineCanvas);
  let before = -1;
  for (;;) {
    const drawn = await page.evaluate(() => globalThis.datelineCanvas.framesDrawn());
    if (drawn === before) return drawn;
    before = drawn;
    await page.waitForTimeout(300);
  }
}
