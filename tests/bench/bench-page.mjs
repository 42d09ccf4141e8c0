// A page of tests/bench beside the built site's modules, in a Chromium of its own.

import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { startServer } from '../../web/server.mjs';
import { site } from '../site/sizes.mjs';

const flags = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const here = new URL('./', import.meta.url);
const vis = new URL('../../node_modules/vis-timeline/', here);
const built = new URL('../../build/web/bench/', here);
const files = {
  'bench/bare_imgui.js': [new URL('bare_imgui.js', built), 'text/javascript'],
  'bench/bare_imgui.wasm': [new URL('bare_imgui.wasm', built), 'application/wasm'],
  'bench/synthetic-story.mjs': [new URL('synthetic-story.mjs', here), 'text/javascript'],
  'bench/vis-timeline.js': [new URL('standalone/umd/vis-timeline-graph2d.min.js', vis), 'text/javascript'],
  'bench/vis-timeline.css': [new URL('styles/vis-timeline-graph2d.min.css', vis), 'text/css'],
};

let server;
let browser;

/// Opens tests/bench/NAME in a window of 1200 by 700; close its context when done.
export async function openBenchPage(name) {
  server ??= await startServer(site);
  browser ??= await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
  const page = await (await browser.newContext({ viewport: { width: 1200, height: 700 } })).newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  for (const [path, [file, contentType]] of Object.entries({ ...files, 'bench.html': [new URL(name, here), 'text/html'] })) {
    await page.route(`**/${path}`, (route) => route.fulfill({ contentType, body: readFileSync(file) }));
  }
  await page.goto(`${server.url}bench.html`);
  return page;
}

export async function closeBench() {
  await browser?.close();
  await server?.close();
}

/// The counts on the command line, or else these.
export function counted(otherwise) {
  const given = process.argv.slice(2).map(Number);
  return given.length ? given : otherwise;
}
