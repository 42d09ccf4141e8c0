// A release (cmake --install): the same page out of a folder of hashed files, under a path, from a host that sends no
// headers of its own; without a network too, and while one release takes the place of another.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { flags } from './browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const types = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };  // the least that any host knows

let folder;
let served;  // the folder of the release that the host has now
let server;
let browser;
let asked;
before(async () => {
  folder = mkdtempSync(`${tmpdir()}/dateline-`);
  execFileSync('cmake', ['--install', `${root}build/web`, '--prefix', `${folder}/dist`]);
  served = `${folder}/dist`;
  asked = [];
  server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    asked.push(path);
    const name = path.startsWith('/a/b/') ? path.slice(5) || 'index.html' : '';
    try {
      const bytes = readFileSync(`${served}/${name}`);
      response.writeHead(200, { 'Content-Type': types[name.split('.').at(-1)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, 'localhost', done));
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true });
});

test('names change with their content, and no address is absolute', () => {
  const names = readdirSync(`${folder}/dist`);
  const fixed = names.filter((name) => !/-[0-9a-f]{12}\.\w+$/.test(name)).sort();
  assert.deepEqual(fixed, ['index.html', 'manifest.webmanifest', 'offline-worker.js']);
  const html = readFileSync(`${folder}/dist/index.html`, 'utf8');
  assert.doesNotMatch(html, /(?:src|href)="(?:\/|https?:)/);
  for (const [, name] of html.matchAll(/(?:src|href)="([\w.-]+\.[\w]+)"/g)) assert.ok(names.includes(name), name);
});

async function openRelease(context) {
  const page = await context.newPage();
  page.problems = [];
  page.on('console', (message) => message.type() === 'error' && page.problems.push(message.text()));
  page.on('pageerror', (error) => page.problems.push(String(error)));
  await page.goto(`http://localhost:${server.address().port}/a/b/`);
  await page.locator('.event').first().waitFor();
  await page.waitForFunction(() => globalThis.datelineCanvas?.framesDrawn() > 0);
  return page;
}

/// Once all is there that the page needs without a network.
const isKept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

async function savesTable(page) {
  await page.locator('#download summary').click();
  await Promise.all([page.waitForEvent('download'), page.locator('[data-format=csv]').click()]);
}

async function savesPage(page) {
  await page.locator('#share-open').click();
  await Promise.all([page.waitForEvent('download'), page.locator('#share-save').click()]);
  await page.locator('#share-close').click();
}

test('it works under a path, saves a page, and opens again without a network', async () => {
  const context = await browser.newContext();
  const page = await openRelease(context);
  await savesPage(page);
  assert.deepEqual(page.problems, []);
  assert.deepEqual(asked.filter((path) => !path.startsWith('/a/b/') && path !== '/favicon.ico'), []);
  await isKept(page);
  await context.setOffline(true);
  await page.reload();
  await page.locator('.event').first().waitFor();
  await savesTable(page);
  await savesPage(page);
  await context.close();
});

/// Another release: each of its files differs from those of the first.
function makeNextRelease() {
  const site = `${folder}/next-site`;
  cpSync(`${root}build/web/site`, site, { recursive: true });
  for (const name of ['reader', 'formats', 'canvas']) appendFileSync(`${site}/${name}/${name}.wasm`, Buffer.from([0, 2, 1, 0x78]));  // a custom section
  for (const name of ['reader', 'formats']) appendFileSync(`${site}/${name}/${name}-worker.mjs`, '\nglobalThis.release = 2;\n');
  for (const name of ['main', 'theme']) appendFileSync(`${site}/page/${name}.mjs`, '\nglobalThis.release = 2;\n');
  appendFileSync(`${site}/page/base.css`, '\n.next {}\n');
  appendFileSync(`${site}/standalone/page.html`, '<!--2-->');
  execFileSync('node', [`${root}web/release.mjs`, site, `${folder}/next`]);
  return `${folder}/next`;
}

const releaseOf = (page) => page.evaluate(() => globalThis.release ?? 1);
const update = (page) => page.evaluate(() => navigator.serviceWorker.ready.then((all) => all.update()).then(() => true, () => false));
const waitingWorker = (page) => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);

test('a new release: the open page goes on with its own files, the next one is all of the new', async (t) => {
  t.after(() => { served = `${folder}/dist`; });
  const context = await browser.newContext();
  const page = await openRelease(context);
  await isKept(page);
  served = makeNextRelease();  // and no file of the first release is left on the host
  asked = [];
  await update(page);
  while (!await waitingWorker(page)) await page.waitForTimeout(50);
  await savesTable(page);
  await savesPage(page);
  assert.equal(await releaseOf(page), 1);
  await page.reload();
  await page.locator('.event').first().waitFor();
  assert.equal(await releaseOf(page), 2);
  await savesTable(page);
  await context.setOffline(true);
  await page.reload();
  await page.locator('.event').first().waitFor();
  assert.equal(await releaseOf(page), 2);
  await savesPage(page);
  assert.deepEqual(page.problems.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED')), []);
  const names = new Set(readdirSync(served));
  assert.deepEqual(asked.map((path) => path.slice(5)).filter((name) => name && !names.has(name)), []);

  await context.setOffline(false);
  await page.close();
  const next = await openRelease(context);
  await next.waitForFunction(() => caches.keys().then((all) => all.length === 1));
  assert.equal(await releaseOf(next), 2);
  await context.close();
});

for (const [name, half] of [
  ['whose page is not there yet', () => writeFileSync(`${folder}/half/index.html`, readFileSync(`${folder}/dist/index.html`))],
  ['with a file that is missing', () => rmSync(`${folder}/half/${readdirSync(`${folder}/half`).find((one) => one.startsWith('formats-'))}`)],
]) {
  test(`half a release, ${name}, is not kept`, async (t) => {
    t.after(() => { served = `${folder}/dist`; });
    const context = await browser.newContext();
    const page = await openRelease(context);
    await isKept(page);
    cpSync(makeNextRelease(), `${folder}/half`, { recursive: true });
    half();
    served = `${folder}/half`;
    await update(page);
    await page.waitForTimeout(500);
    assert.ok(!await waitingWorker(page));
    await context.setOffline(true);
    await page.reload();
    await page.locator('.event').first().waitFor();
    assert.equal(await releaseOf(page), 1);
    await savesTable(page);
    await context.close();
  });
}

test('it asks before it asks another host', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://localhost:${server.address().port}/a/b/#src=https://localhost:1/story.json`);
  await page.locator('#consent .primary').click();
  await page.locator('#notice-words', { hasText: 'localhost:1 could not be reached' }).waitFor();
  await context.close();
});
