// What the timeline costs with up to a million events: milliseconds from the story's JSON to the first frame, bytes an
// event, and UI-thread time a frame while zooming and panning with real wheel events.
//
//   node tests/bench/timeline-speed.mjs [COUNT...]

import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { startServer } from '../../web/server.mjs';
import { site } from '../site/sizes.mjs';
import { frameTimes, percentile } from './frame-times.mjs';

const flags = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const here = new URL('./', import.meta.url);
const counts = process.argv.slice(2).map(Number);
const server = await startServer(site);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });

async function openBenchPage(name) {
  const page = await (await browser.newContext({ viewport: { width: 1200, height: 700 } })).newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  const serve = (path, file, contentType) => page.route(`**/${path}`, (route) =>
    route.fulfill({ contentType, body: readFileSync(new URL(file, here)) }));
  await serve('bench.html', name, 'text/html');
  await serve('bench/synthetic-story.mjs', 'synthetic-story.mjs', 'text/javascript');
  await page.goto(`${server.url}bench.html`);
  return page;
}

const fixed = (number) => number.toFixed(number < 10 ? 1 : 0).padStart(7);

try {
  console.log('events     JSON MB   parse columns    hand  frame1   total ms   bytes/event   frame p50    p95 ms (UI thread)');
  for (const count of counts.length ? counts : [1000, 10000, 100000, 1000000]) {
    const page = await openBenchPage('timeline-page.html');
    await page.waitForFunction(() => globalThis.load);
    const cost = await page.evaluate((events) => globalThis.load(events), count);
    const times = await frameTimes(page, { x: 600, y: 300 });
    console.log(String(count).padEnd(9), fixed(cost.json_MB), fixed(cost.parse), fixed(cost.columns), fixed(cost.hand),
      fixed(cost.first_frame), fixed(cost.total), '    ', fixed(cost.bytes_an_event), '      ',
      percentile(times, 0.5).toFixed(2), '  ', percentile(times, 0.95).toFixed(2), `   ${times.length} frames`);
    await page.context().close();
  }
} finally {
  await browser.close();
  await server.close();
}
