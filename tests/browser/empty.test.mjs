// The page without an article: one invitation, and three ways on.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticeWith, openPage, pasteByKeyboard, useBrowser } from './browser.mjs';

useBrowser();

async function emptied(t, options) {
  const page = await openPage(t, options);
  await page.locator('.article .remove').click();
  await page.locator('#welcome').waitFor();
  return page;
}

for (const viewport of [{ width: 1440, height: 900 }, { width: 320, height: 640 }]) {
  test(`the empty page of ${viewport.width} px invites, and shows nothing else`, async (t) => {
    const page = await emptied(t, { viewport });
    assert.equal(await page.evaluate(() => document.activeElement.id), 'welcome-paste');
    for (const id of ['search', 'events', 'reader']) assert.equal(await page.locator(`#${id}`).isVisible(), false, id);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}

test('its ways lead to the paste box, to files and to the sample', async (t) => {
  const page = await emptied(t);
  await page.locator('#welcome-paste').click();
  await page.locator('#paste-text').waitFor();
  await page.keyboard.press('Escape');
  const chooser = page.waitForEvent('filechooser');
  await page.locator('#welcome-open').click();
  await chooser;
  await page.locator('#welcome-sample').click();
  await page.locator('#invitation').waitFor();
  await page.locator('.event').first().waitFor();
  assert.equal(await page.locator('#welcome').isVisible(), false);
});

test('a paste ends it', async (t) => {
  const page = await emptied(t);
  await pasteByKeyboard(page, { plain: 'The bridge fell on March 3, 2015.' });
  await noticeWith(page, '1 article read');
  assert.equal(await page.locator('#welcome').isVisible(), false);
  assert.equal(await page.locator('.event').count(), 1);
});
