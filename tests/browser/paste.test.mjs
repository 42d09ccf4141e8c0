// The ways in: paste by keyboard and by event, the paste box, files and drops; dates, removal and undo.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { downloaded, noticeWith, openPage, pasteByEvent, pasteByKeyboard, titles, useBrowser } from './browser.mjs';

useBrowser();

const plain = 'Ministers agree to meet again\n\nThe ministers met on March 3, 2015. They will meet again on May 7, 2015.';
const html = '<nav><a href="/">Home</a></nav><h1>Harbour talks open</h1><p>The talks opened on June 5, 2014.</p>' +
  '<p>They are to end on July 1, 2014.</p>';

test('Ctrl+V anywhere reads the text of the clipboard, and the first article replaces the sample', async (t) => {
  const page = await openPage(t);
  await pasteByKeyboard(page, { plain });
  await noticeWith(page, '1 article read: 2 events');
  assert.deepEqual(await titles(page), ['Ministers agree to meet again']);
  assert.ok(await page.locator('#invitation').isHidden());
});

test('Ctrl+V reaches the page while the canvas has the focus', async (t) => {
  const page = await openPage(t);
  await page.locator('#canvas').focus();
  await pasteByKeyboard(page, { plain });
  await noticeWith(page, '1 article read');
});

test('of HTML and plain text, the one with paragraphs is read, without its markup', async (t) => {
  const page = await openPage(t);
  await pasteByKeyboard(page, { html, plain: 'Home Harbour talks open The talks opened on June 5, 2014.' });
  await noticeWith(page, '1 article read: 2 events');
  assert.deepEqual(await titles(page), ['Harbour talks open']);
  assert.equal(await page.locator('.article-text p').count(), 2);
  assert.doesNotMatch(await page.locator('.article').innerText(), /<p>|Home/);
});

test('HTML without structure gives way to the plain text', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { html: '<span>flat</span>', plain });
  await noticeWith(page, '2 events');
});

test('later articles are added, each with its title, and can be removed and brought back', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { plain });
  await noticeWith(page, '1 article read');
  await pasteByEvent(page, { html });
  await noticeWith(page, '4 events');
  assert.deepEqual(await titles(page), ['Ministers agree to meet again', 'Harbour talks open']);
  await page.locator('.remove').first().click();
  await noticeWith(page, 'removed');
  assert.deepEqual(await titles(page), ['Harbour talks open']);
  await page.locator('#notice-action').click();
  await page.locator('.article').nth(1).waitFor();
  assert.equal((await titles(page)).length, 2);
  await page.locator('#undo').click();
  await page.locator('.article').nth(1).waitFor({ state: 'detached' });
  await page.locator('body').press('Control+z');
  await page.locator('#invitation').waitFor();
});

test('the paste box takes a text with a title and a date', async (t) => {
  const page = await openPage(t);
  await page.locator('#paste-open').click();
  await page.locator('#paste-text').fill('The ministers met on Friday.');
  await page.locator('#paste-title').fill('My own title');
  await page.locator('#paste-day').fill('2019-05-20');
  await page.locator('#paste-read').click();
  await noticeWith(page, '1 event');
  assert.deepEqual(await titles(page), ['My own title']);
  assert.match(await page.locator('.chip summary').textContent(), /20 May 2019.*set by you/);
  assert.match(await page.locator('.day h3').first().textContent(), /17 May 2019/);
});

test('typing in fields works while the canvas listens for keys', async (t) => {
  const page = await openPage(t);
  await page.locator('#canvas').click({ position: { x: 5, y: 5 } });
  await page.locator('#paste-open').click();
  await page.keyboard.type('Abc +-');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  assert.equal(await page.locator('#paste-text').inputValue(), 'Abc -');
  await page.locator('#paste-title').focus();
  await page.keyboard.type('Title 1');
  assert.equal(await page.locator('#paste-title').inputValue(), 'Title 1');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  await page.locator('#paste-text').focus();
  await page.keyboard.press('Control+V');
  assert.equal(await page.locator('#paste-text').inputValue(), 'Abc Title 1-');
  assert.equal((await titles(page)).length, 1);
});

test('several files at once, from the picker', async (t) => {
  const page = await openPage(t);
  await page.locator('#files').setInputFiles([
    { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from(plain) },
    { name: 'two.html', mimeType: 'text/html', buffer: Buffer.from(`<!doctype html><title>Harbour</title>${html}`) },
  ]);
  await noticeWith(page, '2 articles read: 4 events');
});

test('a dropped file is read', async (t) => {
  const page = await openPage(t);
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'news.txt', { type: 'text/plain' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, plain);
  await noticeWith(page, '1 article read: 2 events');
});

test('setting the date in the chip dates the events again, and undo takes it back', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { plain: 'Envoys gather\n\nThe envoys arrived on Friday.' });
  await noticeWith(page, 'No publication date was found');
  assert.match(await page.locator('.undated').innerText(), /relative to an unknown day/i);
  await page.locator('.wait').click();
  await page.locator('.chip input').fill('2018-04-08');
  await page.locator('.day h3', { hasText: '6 April 2018' }).waitFor();
  assert.match(await page.locator('.chip summary').textContent(), /8 April 2018.*set by you/);
  assert.ok(await page.locator('.chip summary:focus').count(), 'the keyboard stays where it was');
  await page.keyboard.press('Enter');
  await page.locator('.chip button', { hasText: 'Unknown' }).click();
  await page.locator('.undated').waitFor();
  await page.locator('#undo').click();
  await page.locator('.day h3', { hasText: '6 April 2018' }).waitFor();
  await page.locator('#undo').click();
  await page.locator('.undated').waitFor();
});

test('a date typed digit by digit counts once it is whole', async (t) => {
  const page = await openPage(t, { locale: 'en-US' });
  await pasteByEvent(page, { plain: 'Envoys gather\n\nThe envoys arrived on Friday.' });
  await page.locator('.wait').click();
  await page.keyboard.type('04082018');
  assert.ok(await page.locator('.undated').count(), 'not while it is typed');
  await page.keyboard.press('Enter');
  await page.locator('.day h3', { hasText: '6 April 2018' }).waitFor();
});

test('the story can be taken away as a file', async (t) => {
  const page = await openPage(t);
  for (const [format, pattern] of [['json', /"version":\s*1/], ['markdown', /Lausanne/], ['csv', /2015-04-0/]]) {
    assert.match(await downloaded(page, format), pattern);
  }
});
