// Opening the page: the sample is there, nothing else is asked for, and no network is needed afterwards.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticeWith, openPage, pasteByEvent, titles, useBrowser } from './browser.mjs';

useBrowser();

test('the page opens on the sample, already on the timeline', async (t) => {
  const page = await openPage(t);
  assert.deepEqual(await titles(page), ['After Lausanne, three months to turn a framework into a deal']);
  assert.ok(await page.locator('.event').count() >= 15);
  assert.match(await page.locator('.chip summary').textContent(), /4 April 2015.*printed in the article/);
  assert.ok(await page.locator('#invitation').isVisible());
  assert.deepEqual(page.problems, []);
});

test('nothing is asked of another host', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { plain: 'See https://example.com/a.png. The talks began on March 3, 2015.' });
  await noticeWith(page, 'article read');
  assert.deepEqual(page.foreign, []);
});

test('once loaded, the page works with the network off', async (t) => {
  const page = await openPage(t);
  await page.context().setOffline(true);
  await pasteByEvent(page, { plain: 'Offline title\n\nThe two sides met on March 3, 2015.' });
  await noticeWith(page, '1 article read');
  assert.deepEqual(await titles(page), ['Offline title']);
  await page.locator('#paste-open').click();
  assert.ok(await page.locator('#paste-text').isVisible());
  assert.deepEqual(page.problems, []);
});

test('the page opens again with the network off, and can give up a reading there', async (t) => {
  const page = await openPage(t);
  await page.evaluate(async () => {
    const kept = async () => navigator.serviceWorker.controller && await caches.match('reader/reader.js');
    while (!await kept()) await new Promise((soon) => setTimeout(soon, 50));
  });
  await page.context().setOffline(true);
  await page.reload();
  await page.locator('.event').first().waitFor();
  await pasteByEvent(page, { plain: `Long\n\n${'They met on March 3, 2015. '.repeat(400000)}` });
  await page.locator('#cancel').click();
  await noticeWith(page, 'cancelled');
  await pasteByEvent(page, { plain: 'Short\n\nThey met on March 3, 2015.' });
  await noticeWith(page, '1 article read');
});

test('the security policy forbids what the page does not need', async (t) => {
  const page = await openPage(t);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  assert.equal(await page.locator('[style], script:not([src])').evaluateAll((all) =>
    all.filter((one) => one.tagName === 'SCRIPT' || one.getAttribute('onclick')).length), 0);
});

test('text stands out from what it stands on, in light and dark', async (t) => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await openPage(t, { colorScheme });
    const colours = await page.evaluate(() => Object.fromEntries(
      ['paper', 'surface', 'mark', 'mark-hover', 'mark-current', 'ink', 'soft', 'accent', 'on-accent'].map((name) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = `var(--${name})`;
        const [r, g, b] = getComputedStyle(probe).color.match(/\d+/g).map(Number);
        probe.remove();
        const linear = [r, g, b].map((part) => (part / 255 <= 0.04045 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
        return [name, 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]];
      })));
    const grounds = { ink: ['paper', 'surface', 'mark', 'mark-hover', 'mark-current'], soft: ['paper', 'surface', 'mark'],
      accent: ['paper', 'surface'], 'on-accent': ['accent'] };
    for (const [text, all] of Object.entries(grounds)) {
      for (const ground of all) {
        const [dark, light] = [colours[text], colours[ground]].sort((a, b) => a - b);
        const contrast = (light + 0.05) / (dark + 0.05);
        assert.ok(contrast >= 4.5, `${colorScheme}: ${text} on ${ground} has ${contrast.toFixed(2)}`);
      }
    }
  }
});

test('light and dark: the system decides until the reader does, and the choice is kept', async (t) => {
  const page = await openPage(t, { colorScheme: 'dark' });
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  assert.equal(await theme(), 'dark');
  await page.locator('#theme').click();
  assert.equal(await theme(), 'light');
  await page.reload();
  assert.equal(await theme(), 'light');
});
