// What the page costs when nobody touches it, and when another tab is in front.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../web/server.mjs';
import { flags, openPage, settled, useBrowser } from './browser.mjs';

useBrowser();

/// Milliseconds of processor time that the browser's pages and its GPU process have used.
async function processorTime(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU').reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

test('an idle page takes no processor time, wherever the pointer rests', async (t) => {
  const page = await openPage(t);
  await page.locator('#canvas').hover();
  const drawn = await settled(page);
  await page.waitForTimeout(1000);  // what was put off until the page is at rest
  const session = await page.context().browser().newBrowserCDPSession();
  const before = await processorTime(session);
  await page.waitForTimeout(10000);
  const used = await processorTime(session) - before;
  assert.ok(used < 50, `${used} ms in 10 s: less than 0.5 %`);
  assert.equal(await page.evaluate(() => globalThis.datelineCanvas.framesDrawn()), drawn);
});

test('a tab behind another draws nothing, whatever happens to it, and is drawn when it comes to the front', async (t) => {
  const server = await startServer(fileURLToPath(new URL('../../build/web/site', import.meta.url)));
  t.after(() => server.close());
  const browser = openChromium(t);
  const tab = await browser.openTab(server.url);
  const drawn = () => tab.evaluate('datelineCanvas.framesDrawn()');
  await tab.bringToFront();
  await tab.waitFor('document.querySelector(".event") && globalThis.datelineCanvas?.framesDrawn() > 0');
  const other = await browser.openTab('about:blank');
  await other.bringToFront();
  await tab.waitFor('document.visibilityState === "hidden"');
  const before = await drawn();
  await tab.evaluate('datelineCanvas.zoom(2); datelineCanvas.select(3); datelineCanvas.setTheme("dark"); datelineCanvas.fitAll()');
  await tab.evaluate('document.querySelector("#all-events").click(); new Promise((done) => setTimeout(done, 1000))');
  assert.equal(await drawn(), before);
  await tab.bringToFront();
  await tab.waitFor(`datelineCanvas.framesDrawn() > ${before}`);
});

/// A Chromium spoken to directly: Playwright makes every page believe that it is in front.
function openChromium(test) {
  const folder = mkdtempSync(`${tmpdir()}/dateline-`);
  const chromium = spawn('/usr/bin/chromium', ['--headless', ...flags, '--remote-debugging-pipe', `--user-data-dir=${folder}`],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [, , , commands, replies] = chromium.stdio;
  const waiting = new Map();
  let text = '';
  replies.on('data', (data) => {
    const messages = (text + data).split('\0');
    text = messages.pop();
    for (const { id, result } of messages.map((message) => JSON.parse(message))) waiting.get(id)?.(result);
  });
  const send = (method, params = {}, sessionId = undefined) => new Promise((done) => {
    const id = waiting.size + 1;
    waiting.set(id, done);
    commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  });
  test.after(async () => {
    const closed = new Promise((done) => chromium.once('exit', done));
    send('Browser.close');
    await closed;
    rmSync(folder, { recursive: true });
  });
  return { openTab: (url) => openTab(send, url) };
}

async function openTab(send, url) {
  const { targetId } = await send('Target.createTarget', { url });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const evaluate = async (expression) => {
    const { result } = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true }, sessionId);
    return result.value;
  };
  return {
    evaluate,
    bringToFront: () => send('Target.activateTarget', { targetId }),
    async waitFor(condition, ms = 20000) {
      for (const end = Date.now() + ms; !await evaluate(`Boolean(${condition})`);) {
        assert.ok(Date.now() < end, `still not: ${condition}`);
        await new Promise((done) => setTimeout(done, 50));
      }
    },
  };
}
