// Pictures of the page in build/screenshots, to be looked at; DATELINE_PICTURE=1 also renews docs/screenshot.png.

import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync } from 'node:fs';
import { test } from 'node:test';
import { openPage, pictures, settled, useBrowser } from './browser.mjs';

useBrowser();

const windows = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
};

for (const [name, options] of Object.entries(windows)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${name}, ${colorScheme}`, async (t) => {
      const page = await openPage(t, { ...options, colorScheme });
      await settled(page);
      await page.screenshot({ path: `${pictures}/${name}-${colorScheme}.png` });
      await page.locator('.event-head', { hasText: '14 April 2015' }).click();
      await settled(page);
      await page.waitForTimeout(600);  // smooth scrolling
      await page.mouse.move(2, 2);
      const picture = await page.screenshot({ path: `${pictures}/${name}-${colorScheme}-selected.png` });
      assert.ok(picture.length > 20000);
    });
  }
}

test('the picture of the README', { skip: !process.env.DATELINE_PICTURE }, () => {
  mkdirSync('docs', { recursive: true });
  copyFileSync(`${pictures}/desktop-light-selected.png`, 'docs/screenshot.png');
});
