// An article's date: the days that fit, the small calendar; why an event has its date, other readings; what is left off.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markOf, noticeWith, openPage, pasteByEvent, pictures, settled, useBrowser } from './browser.mjs';

useBrowser();

const undated = 'Port talks go on\n\nPresident Joe Biden and Prime Minister Liz Truss spoke on Sunday, officials said. ' +
  'The two ministers will meet in Oslo on Saturday.\n\nThe envoys signed a paper last month. ' +
  'The summit opens on November 15.\n\nThe talks lasted three days.';

const dated = 'Port talks go on\n\nSunday, April 8, 2018\n\nThe ministers will meet in Oslo on Saturday. ' +
  'The envoy resigned on April 3.\n\nThe talks lasted three days.';

const whenOf = (page, title) => page.locator('.event', { hasText: title }).locator('.event-words .visually-hidden').textContent();

async function open(page, text, words) {
  await pasteByEvent(page, { plain: text });
  await noticeWith(page, '1 article read');
  await page.locator('.event', { hasText: words }).waitFor();
}

test('an article without a date offers the days that fit, with reasons; one click dates every event, and undo works', async (t) => {
  const page = await openPage(t);
  await open(page, undated, 'meet in Oslo');
  assert.match(await page.locator('.chip summary').textContent(), /Between .* 2022 and .* 2022/);
  const first = page.locator('.candidate').first();
  assert.match(await first.textContent(), /Sun.* 2022.*%/);
  assert.match(await page.locator('.candidates .hint').first().textContent(), /Sunday.* is the day itself/);
  const vague = await whenOf(page, 'meet in Oslo');
  assert.match(vague, /between .* and .* 2022/, 'an interval as wide as the doubt');
  const day = await first.getAttribute('data-day');
  await first.click();
  await page.locator('.chip summary', { hasText: 'set by you' }).waitFor();
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 6 * 86400000);
  assert.match(await whenOf(page, 'meet in Oslo'), new RegExp(`Sat ${next.getUTCDate()} `));
  await page.locator('#undo').click();
  await page.locator('.chip summary', { hasText: 'Between' }).waitFor();
  assert.equal(await whenOf(page, 'meet in Oslo'), vague);
  assert.deepEqual(page.problems, []);
});

test('a day of the small calendar is one click, and the calendar turns its months', async (t) => {
  const page = await openPage(t);
  await open(page, undated, 'meet in Oslo');
  const month = await page.locator('.calendar-head span').textContent();
  await page.getByLabel('The month before').click();
  assert.notEqual(await page.locator('.calendar-head span').textContent(), month);
  await page.getByLabel('The month after').click();
  assert.equal(await page.locator('.calendar-head span').textContent(), month);
  assert.ok(await page.locator('.calendar-day.is-candidate').count() > 0);
  await page.locator('.calendar-day', { hasText: /^12$/ }).click();
  await page.locator('.chip summary', { hasText: '12' }).waitFor();
  assert.match(await page.locator('.chip summary').textContent(), /set by you/);
  await page.locator('.chip summary').click();
  await page.locator('.chip button', { hasText: 'As found' }).click();
  await page.locator('.chip summary', { hasText: 'Between' }).waitFor();
});

test('the list tells why an event has its date; another reading is one click, and undo takes it back', async (t) => {
  const page = await openPage(t);
  await open(page, dated, 'meet in Oslo');
  await page.locator('.event-head', { hasText: 'meet in Oslo' }).click();
  const panel = page.locator('.event.selected .why');
  assert.equal(await page.locator('.event.selected .quote mark').textContent(), 'Saturday');
  const steps = await panel.locator('.why-steps li').allTextContents();
  assert.ok(steps.some((step) => /counted from the article's date: Sun 8 April 2018/.test(step)), steps.join());
  assert.ok(steps.some((step) => /'will' says that it lies ahead/.test(step)), steps.join());
  assert.match(await panel.locator('.why-facts').textContent(), /2018-04-14.*bare-weekday/s);
  await panel.locator('.link', { hasText: 'the article' }).click();
  assert.ok(await page.locator('.chip input').isVisible(), 'the anchor leads to the date of the article');
  await panel.locator('.take', { hasText: 'Take this' }).click();
  await noticeWith(page, 'Your date was taken');
  assert.match(await whenOf(page, 'meet in Oslo'), /Sat 7 April 2018/);
  await page.locator('.event.selected .take', { hasText: 'Back to what was read' }).waitFor();
  await page.locator('#undo').click();
  await page.locator('.event', { hasText: 'Sat 14 April 2018' }).waitFor();
  assert.deepEqual(page.problems, []);
});

test('a click on a mark explains it beside the mark; Escape closes it', async (t) => {
  const page = await openPage(t);
  await open(page, dated, 'meet in Oslo');
  await settled(page);
  const index = Number(await page.locator('.event', { hasText: 'meet in Oslo' }).getAttribute('data-event'));
  const mark = await markOf(page, index);
  await page.mouse.click(mark.x, mark.y);
  await page.locator('#why').waitFor();
  assert.match(await page.locator('#why').textContent(), /Why this date\?.*Saturday.*lies ahead/s);
  await page.screenshot({ path: `${pictures}/why-on-canvas.png` });
  await page.keyboard.press('Escape');
  await page.locator('#why').waitFor({ state: 'hidden' });
});

test('every time expression of the text is underlined and explained', async (t) => {
  const page = await openPage(t);
  await open(page, dated, 'meet in Oslo');
  const marked = await page.locator('.article-text [data-begin]').allTextContents();
  assert.deepEqual(marked, ['Sunday, April 8, 2018', 'Saturday', 'April 3', 'three days']);
  await page.locator('.article-text [data-begin]', { hasText: 'three days' }).click();
  assert.match(await page.locator('#why').textContent(), /Not on the timeline/);
  await page.keyboard.press('Escape');
  await page.locator('.article-text [data-begin]', { hasText: 'Saturday' }).click();
  assert.match(await page.locator('#why').textContent(), /Why this date\?.*Sat 14 April 2018/s);
});

test('what is left off is counted, leads to its words, and can be put on by hand', async (t) => {
  const page = await openPage(t);
  await open(page, dated, 'meet in Oslo');
  assert.match(await page.locator('#left-out-count').textContent(), /Not on the timeline: [1-9]/);
  const before = await page.locator('#left-out-count').textContent();
  await page.locator('#left-out-count').click();
  const item = page.locator('#left-out-list li', { hasText: 'three days' });
  await item.locator('.left-out-words').click();
  assert.match(await page.locator('#why').textContent(), /three days/);
  await page.keyboard.press('Escape');
  await item.locator('.place').click();
  await item.locator('.placing-date').fill('soon');
  await item.locator('.placing button').click();
  assert.match(await item.locator('.problem').textContent(), /Write a day/);
  await item.locator('.placing-date').fill('2018-04');
  await item.locator('.placing button').click();
  await noticeWith(page, 'Your date was taken');
  const placed = page.locator('.day h3', { hasText: /^April 2018$/ });
  await placed.waitFor();
  assert.notEqual(await page.locator('#left-out-count').textContent(), before);
  await page.locator('#undo').click();
  await placed.waitFor({ state: 'detached' });
  assert.equal(await page.locator('#left-out-count').textContent(), before);
});

/// Where the mark of an event stands, at each frame of the time in which `act` moves it: [x].
async function placesDuring(page, title, act) {
  const event = Number(await page.locator('.event', { hasText: title }).getAttribute('data-event'));
  await page.evaluate((index) => {
    globalThis.seenPlaces = [];
    const look = () => {
      const place = globalThis.datelineCanvas.markPosition(index);
      if (place) globalThis.seenPlaces.push(Math.round(place.x));
      globalThis.looking = requestAnimationFrame(look);
    };
    look();
  }, event);
  await act();
  await settled(page);
  return page.evaluate(() => {
    cancelAnimationFrame(globalThis.looking);
    return [...new Set(globalThis.seenPlaces)];
  });
}

/// Opens the page and keeps count of the articles that the reader was given to read.
async function openCounting(t, options) {
  const page = await openPage(t, options);
  await page.evaluate(() => {
    globalThis.articlesRead = 0;
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...others) {
      globalThis.articlesRead += (message.articles ?? []).filter(({ bytes }) => bytes).length;
      return post.call(this, message, ...others);
    };
  });
  return page;
}

async function setDay(page, day) {
  await page.locator('.chip').evaluate((chip) => { chip.open = true; });
  await page.locator('.chip input').fill(day);
  await page.locator('.chip input').press('Enter');
  await page.locator('.chip summary', { hasText: 'set by you' }).waitFor();
}

test('a new date moves the marks of its article over some frames, reads nothing again, and undo moves them back', async (t) => {
  const page = await openCounting(t);
  await open(page, dated, 'meet in Oslo');
  await settled(page);
  assert.equal(await page.evaluate(() => globalThis.articlesRead), 1, 'the paste');
  const there = await placesDuring(page, 'meet in Oslo', () => setDay(page, '2018-05-20'));
  assert.ok(there.length > 3, `on its way: ${there}`);
  const low = Math.min(there[0], there.at(-1)), high = Math.max(there[0], there.at(-1));
  assert.ok(there.slice(1, -1).some((x) => x > low && x < high), `between its places: ${there}`);
  assert.match(await whenOf(page, 'meet in Oslo'), /Sat 26 May 2018/);
  const back = await placesDuring(page, 'meet in Oslo', () => page.locator('#undo').click());
  assert.equal(back.at(-1), there[0]);
  assert.match(await whenOf(page, 'meet in Oslo'), /Sat 14 April 2018/);
  assert.equal(await page.evaluate(() => globalThis.articlesRead), 1, 'nothing was read again');
  assert.deepEqual(page.problems, []);
});

test('with reduced motion a new date puts the marks at their places at once', async (t) => {
  const page = await openPage(t, { reducedMotion: 'reduce' });
  await open(page, dated, 'meet in Oslo');
  await settled(page);
  const places = await placesDuring(page, 'meet in Oslo', () => setDay(page, '2018-05-20'));
  assert.equal(places.length, 2, `${places}`);
});

test('sources that contradict each other are told, and neither the page nor the text overrides the reader', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { html: '<html><head><meta property="article:published_time" content="2018-04-07"></head><body><article>' +
    '<h1>Port talks go on</h1><p>Published Sunday, April 8, 2018</p><p>The ministers will meet in Oslo on Saturday.</p></article></body></html>' });
  await noticeWith(page, '1 article read');
  assert.match(await page.locator('.chip summary').textContent(), /7 April 2018/);
  await page.locator('.chip summary').click();
  await page.locator('.grounds .link').click();
  assert.match(await page.locator('.grounds').textContent(), /metadata say 2018-04-07.*But: The text says it was published on .*April 8, 2018/s);
  await setDay(page, '2018-04-03');
  await pasteByEvent(page, { plain: dated });
  await noticeWith(page, '1 article read');
  assert.match(await page.locator('.chip summary').first().textContent(), /3 April 2018.*set by you/);
});

for (const [name, viewport] of Object.entries({ desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } })) {
  test(`the date chip is used by keys alone: ${name}`, async (t) => {
    const page = await openPage(t, { viewport });
    await open(page, undated, 'meet in Oslo');
    const held = () => page.evaluate(() => document.activeElement.dataset.day ?? document.activeElement.textContent);
    await page.locator('.chip summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('.chip').evaluate((chip) => chip.open), 'closed and opened again');
    await page.keyboard.press('Tab');
    assert.equal(await held(), await page.locator('.candidate').first().getAttribute('data-day'));
    await page.locator('.candidate-list > .link').focus();
    await page.keyboard.press('Enter');
    const all = await page.locator('.candidate:visible').count();
    assert.ok(all > 4, `${all} days`);
    assert.ok(await page.locator('.candidate').evaluateAll((days) => days.every((day) => day.nextElementSibling.textContent)), 'reasons');
    assert.equal(await page.locator('.calendar-day[tabindex="0"]').count(), 1, 'the calendar is one stop');
    await page.locator('.calendar-day[tabindex="0"]').focus();
    const from = await held();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const day = await held();
    assert.equal((Date.parse(day) - Date.parse(from)) / 86400000, 8);
    await page.keyboard.press('Enter');
    await page.locator('.chip summary', { hasText: 'set by you' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.chip summary', { hasText: 'Between' }).waitFor();
    assert.deepEqual(page.problems, []);
  });
}

test('the line that says when the sample was published is no event', async (t) => {
  const page = await openPage(t);
  const marked = await page.locator('.article-text .mark').allTextContents();
  assert.ok(marked.length > 5);
  assert.ok(marked.every((words) => !words.includes('Published')), marked.join('\n'));
});

const windows = { desktop: { viewport: { width: 1440, height: 900 } }, phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } };
for (const [name, options] of Object.entries(windows)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`pictures of the dates: ${name}, ${colorScheme}`, async (t) => {
      const page = await openPage(t, { ...options, colorScheme });
      await open(page, undated, 'meet in Oslo');
      await page.locator('.chip summary').scrollIntoViewIfNeeded();
      await settled(page);
      await page.screenshot({ path: `${pictures}/dates-${name}-${colorScheme}-chip.png` });
      await page.locator('.calendar').scrollIntoViewIfNeeded();
      await page.screenshot({ path: `${pictures}/dates-${name}-${colorScheme}-calendar.png` });
      await page.locator('#left-out-count').click();
      await page.locator('#left-out-list li').first().scrollIntoViewIfNeeded();
      await page.screenshot({ path: `${pictures}/dates-${name}-${colorScheme}-left-out.png` });
      await page.locator('.article-text [data-begin]', { hasText: 'Saturday' }).click();
      await settled(page);
      await page.waitForTimeout(500);  // smooth scrolling
      const picture = await page.screenshot({ path: `${pictures}/dates-${name}-${colorScheme}-why.png` });
      assert.ok(picture.length > 20000);
    });
  }
}

test('an event says who reported it and how, and shows its quotation whole', async (t) => {
  const page = await openPage(t);
  await open(page, 'Bridge opens\n\nSPRINGFIELD (Reuters) - The old bridge was closed on April 3, 2018.\n\n' +
    '"The council reopened the tunnel on April 5, 2018. Nobody was hurt," Mayor Berg wrote on Twitter.', 'tunnel');
  await page.locator('.event', { hasText: 'tunnel' }).locator('.event-head').first().click();
  const source = page.locator('.event.selected .why-source');
  assert.match(await source.textContent(), /Mayor Berg wrote on Twitter · Reuters reports/);
  assert.equal(await source.locator('.why-quotation').textContent(),
    '"The council reopened the tunnel on April 5, 2018. Nobody was hurt,"');
});
