// What the page costs its visitor: bytes of each served file, and milliseconds to the first timeline.

import { chromium } from 'playwright-core';
import { startServer } from '../../web/server.mjs';
import { site, siteSizes } from '../site/sizes.mjs';

const flags = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const sizes = siteSizes();
console.log('\nServed files                              raw    brotli');
for (const { name, raw, brotli } of sizes) {
  console.log(name.padEnd(36), String(raw).padStart(8), String(brotli).padStart(9));
}
const sum = (key) => String(sizes.reduce((total, size) => total + size[key], 0));
console.log('all'.padEnd(36), sum('raw').padStart(8), sum('brotli').padStart(9));

// From the start of the navigation to the first frame in which the list has events and the canvas has drawn them.
async function firstTimeline(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  const drawn = await page.waitForFunction(
    () => document.querySelector('.event') && globalThis.datelineCanvas?.framesDrawn() > 0 && performance.now());
  const ms = await drawn.jsonValue();
  await context.close();
  return ms;
}

const server = await startServer(site);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
try {
  const times = [];
  for (let i = 0; i < 5; ++i) times.push(await firstTimeline(browser, server.url));
  console.log(`\nNavigation to first timeline, nothing cached: ${times.map((ms) => ms.toFixed(0)).join(', ')} ms`);
} finally {
  await browser.close();
  await server.close();
}
