// Every screen as axe-core sees it: names for screen readers, contrast, roles, the order of headings. Then what it does
// not see: the stops of Tab, a visible focus, narrow windows, no motion where none is wanted.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { noticeWith, openPage, pasteByEvent, useBrowser } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

useBrowser();

const undated = 'Port talks go on\n\nPresident Joe Biden and Prime Minister Liz Truss spoke on Sunday, officials said. '
  + 'The two ministers will meet in Oslo on Saturday. The summit opens on November 15.\n\nThe talks lasted three days.';

const screens = {
  'the sample': async () => {},
  'all events': (page) => page.locator('#all-events').click(),
  'a selected event': (page) => page.locator('.event-head').nth(2).click(),
  'why this date, beside the words': async (page) => {
    await page.locator('.timex').first().click();
    await page.locator('#why').waitFor();
  },
  'the days that fit': async (page) => {
    await pasteByEvent(page, { plain: undated });
    await page.locator('.candidate').first().waitFor();
  },
  'what is left out': async (page) => {
    await pasteByEvent(page, { plain: undated });
    await noticeWith(page, '1 article read');
    await page.locator('#left-out-count').click();
    await page.locator('.place').first().click();
  },
  'the date chip': (page) => page.locator('.chip summary').click(),
  'no article': (page) => page.locator('.article .remove').click(),
  'no event': async (page) => {
    await pasteByEvent(page, { plain: 'The sea is wide.' });
    await noticeWith(page, 'no event was found');
  },
  'a problem': async (page) => {
    await pasteByEvent(page, { plain: '{"version": 1, "articles"' });
    await noticeWith(page, 'What was on screen is kept');
  },
  'the paste box': (page) => page.locator('#paste-open').click(),
  'the share dialog': (page) => page.locator('#share-open').click(),
  'the download menu': (page) => page.locator('#download summary').click(),
  'the filter': (page) => page.locator('#filter summary').click(),
  'a search': (page) => page.locator('#search').fill('talks'),
  'the view menu': (page) => page.locator('#view-menu summary').click(),
  'the help': async (page) => {
    await page.locator('#view-menu summary').click();
    await page.locator('#show-help').click();
  },
  'two articles': async (page) => {
    await pasteByEvent(page, { plain: 'Bridge\n\nThe bridge fell on March 3, 2015.' });
    await noticeWith(page, '1 article read');
    await pasteByEvent(page, { plain: 'Ferry\n\nThe ferry sank on March 5, 2015.' });
    await page.locator('#contents').waitFor();
  },
};

async function faults(page, options) {
  const { violations } = await page.evaluate((given) => globalThis.axe.run(document, given), options);
  return violations.map(({ id, help, nodes }) => (
    `${id}: ${help}: ${nodes.slice(0, 4).map(({ target, failureSummary }) => `${target} (${failureSummary})`).join('; ')}`));
}

const windows = {
  'wide window': { viewport: { width: 1440, height: 900 } },
  'phone': { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};

for (const [where, options] of Object.entries(windows)) {
  for (const [name, open] of Object.entries(screens)) {
    test(`axe-core finds no fault: ${name}, ${where}`, async (t) => {
      const page = await openPage(t, { ...options, bypassCSP: true, reducedMotion: 'reduce' });
      await open(page);
      await page.waitForTimeout(200);
      await page.evaluate(axe);
      // What an open menu covers is no target.
      const rules = name.endsWith(' menu') ? { 'target-size': { enabled: false } } : {};
      assert.deepEqual(await faults(page, { runOnly: { type: 'tag', values: tags }, rules }), []);
      await page.evaluate(() => { document.documentElement.dataset.theme = 'dark'; });
      assert.deepEqual(await faults(page, { runOnly: { type: 'rule', values: ['color-contrast'] } }), [], 'dark');
    });
  }
}

test('every stop of Tab is in sight and shows that it has the focus', async (t) => {
  const page = await openPage(t);
  const stops = [];
  for (let i = 0; i < 60; ++i) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const one = document.activeElement;
      const { top, bottom, left, right } = one.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return {
        name: one.id || one.className || one.tagName,
        isShown: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
        isInSight: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
      };
    });
    if (stop.name === 'BODY' || (stops.length > 5 && stop.name === stops[0].name)) break;
    stops.push(stop);
  }
  assert.ok(stops.length > 15, `${stops.length} stops`);
  assert.deepEqual(stops.filter(({ isShown, isInSight }) => !isShown || !isInSight), []);
});

for (const [name, options] of Object.entries({
  '320 px': { viewport: { width: 320, height: 640 } },
  'a 1440 px window at 200 %': { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
})) {
  test(`nothing is cut off sideways, in the page and its boxes: ${name}`, async (t) => {
    const page = await openPage(t, options);
    const cutOff = () => page.evaluate(() => [...document.querySelectorAll('body, button, summary, input, dialog[open], .menu-items')]
      .filter((one) => one.checkVisibility() && !one.closest('.legend, .contents, #drop, .skip'))
      .map((one) => ({ name: one.id || one.className || one.innerText, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.left < 0 || box.right > innerWidth + 0.5)).map(({ name: who }) => who));
    assert.deepEqual(await cutOff(), []);
    for (const [open, close] of [['#paste-open', '#paste-cancel'], ['#share-open', '#share-close'],
      ['#download summary', '#download summary'], ['#view-menu summary', '#view-menu summary'], ['#filter summary', '#filter summary']]) {
      await page.locator(open).click();
      assert.deepEqual(await cutOff(), [], open);
      await page.locator(close).click();
    }
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}

test('where no motion is wanted nothing glides', async (t) => {
  const page = await openPage(t, { reducedMotion: 'reduce' });
  const moving = await page.locator('body *').evaluateAll((all) => all
    .filter((one) => getComputedStyle(one).transitionDuration.split(', ').some((time) => parseFloat(time) > 0)
      || getComputedStyle(one).animationName !== 'none').map((one) => one.id || one.className));
  assert.deepEqual(moving, []);
});
