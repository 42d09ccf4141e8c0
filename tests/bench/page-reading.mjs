// What a visitor waits for, in a real Chromium with a fresh profile each: from opening the page to the sample's story, from
// a paste to the story being there, and what of it the reader took in its worker; and how long the page's own thread was
// busy at a stretch meanwhile (ms of CPU).

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startServer } from '../../web/server.mjs';
import { site } from '../site/sizes.mjs';
import { longestTask } from './frame-times.mjs';

const flags = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const runs = 3;
const sample = readFileSync(fileURLToPath(new URL('../../assets/sample/article.txt', import.meta.url)), 'utf8');

// The sample over and over, cut at a word, in paragraphs as it has them.
function articleOf(words) {
  const all = sample.split(/(?<=\s)/);
  return Array.from({ length: words }, (_, i) => all[i % all.length]).join('');
}

// Notes when the reader is asked and when it answers: `readings` are {asked, first, told} in ms of the page.
function watchReader() {
  const readings = globalThis.readings = [];
  globalThis.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'part') readings.at(-1).first ??= performance.now();
        if (data.kind === 'done') readings.at(-1).told = performance.now();
      });
    }

    postMessage(message, ...rest) {
      if (message.kind === 'tell') readings.push({ asked: performance.now() });
      super.postMessage(message, ...rest);
    }
  };
}

// Pastes a text and waits for its story: ms from the paste to the first events, to the reader's answer and to the whole
// story on screen, and of the longest task of the page's thread. `atOnce`: as soon as the page takes a paste.
async function paste(browser, url, text, { atOnce = false } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchReader);
  await page.goto(url);
  const opened = await (await page.waitForFunction(() => document.querySelector('.event') && performance.now())).jsonValue();
  if (!atOnce) await page.waitForTimeout(3000);
  await page.evaluate((given) => { globalThis.text = given; }, text);
  const { result, longest } = await longestTask(page, () => page.evaluate(async () => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', globalThis.text);
    const words = document.getElementById('notice-words');
    const changed = new Promise((done) => {
      new MutationObserver(() => /article read/.test(words.textContent) && done())
        .observe(words, { childList: true, characterData: true, subtree: true });
    });
    const pasted = performance.now();
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await changed;
    const shown = performance.now() - pasted;
    await new Promise((done) => setTimeout(done, 500));  // what follows is the page's too
    const { asked, first, told } = globalThis.readings.at(-1);
    return { shown, reading: told - asked, first: (first ?? told) - pasted };
  }));
  await context.close();
  return { opened, longest, ...result };
}

const server = await startServer(site);
const wanted = process.argv[2] ?? '';  // only those whose name begins so
const pastes = [['5,000 words', 5000, {}], ['5,000 words at once', 5000, { atOnce: true }], ['150,000 words', 150000, {}]].filter(([name]) => name.startsWith(wanted));
console.log('\nIn the page, ms of each run            page opened | reader alone | first told | story there | longest task');
try {
  for (const [name, words, how] of pastes) {
    const text = articleOf(words);
    for (let run = 0; run < runs; ++run) {
      const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
      const times = await paste(browser, server.url, text, how);
      await browser.close();
      const columns = ['opened', 'reading', 'first', 'shown', 'longest'].map((key) => times[key].toFixed(0).padStart(13));
      console.log(name.padEnd(36), columns.join(' '));
    }
  }
} finally {
  await server.close();
}
