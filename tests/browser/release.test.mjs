// A release (cmake --install): the same page out of a folder of hashed files, under a path, from a host that sends no
// headers of its own; without a network too.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { flags } from './browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const types = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };  // the least that any host knows

let folder;
let server;
let browser;
let asked;
before(async () => {
  folder = mkdtempSync(`${tmpdir()}/dateline-`);
  execFileSync('cmake', ['--install', `${root}build/web`, '--prefix', `${folder}/dist`]);
  asked = [];
  server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    asked.push(path);
    const name = path.startsWith('/a/b/') ? path.slice(5) || 'index.html' : '';
    try {
      const bytes = readFileSync(`${folder}/dist/${name}`);
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

test('it works under a path, saves a page, and opens again without a network', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  const address = `http://localhost:${server.address().port}/a/b/`;
  await page.goto(address);
  await page.locator('.event').first().waitFor();
  await page.waitForFunction(() => globalThis.datelineCanvas?.framesDrawn() > 0);
  await page.locator('#share-open').click();
  await Promise.all([page.waitForEvent('download'), page.locator('#share-save').click()]);
  await page.locator('#share-close').click();
  assert.deepEqual(problems, []);
  assert.deepEqual(asked.filter((path) => !path.startsWith('/a/b/') && path !== '/favicon.ico'), []);
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => new Promise((done) => {
    if (active.state === 'activated') done();
    else active.addEventListener('statechange', () => active.state === 'activated' && done());
  })));
  await context.setOffline(true);
  await page.reload();
  await page.locator('.event').first().waitFor();
  await page.locator('#download summary').click();
  await Promise.all([page.waitForEvent('download'), page.locator('[data-format=csv]').click()]);
  await context.close();
});

test('it asks before it asks another host', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://localhost:${server.address().port}/a/b/#src=https://localhost:1/story.json`);
  await page.locator('#consent .primary').click();
  await page.locator('#notice-words', { hasText: 'localhost:1 could not be reached' }).waitFor();
  await context.close();
});
