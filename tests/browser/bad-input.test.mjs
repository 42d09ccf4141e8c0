// Input that is no article: each gets one clear sentence, nothing is lost, and nothing is ever run.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { downloaded, noticeWith, openPage, pasteByEvent, titles, useBrowser } from './browser.mjs';

useBrowser();

const sample = 'After Lausanne, three months to turn a framework into a deal';

async function sampleIsKept(page) {
  assert.deepEqual(await titles(page), [sample]);
  assert.ok(await page.locator('.event').count() > 10);
}

for (const [name, plain] of [['an empty paste', ''], ['a paste of spaces', ' \n\t  \n']]) {
  test(`${name} is said to hold no text`, async (t) => {
    const page = await openPage(t);
    await pasteByEvent(page, { plain });
    await noticeWith(page, 'holds no text');
    assert.match(await page.locator('#urgent').textContent(), /holds no text/);
    await sampleIsKept(page);
  });
}

test('a text in another language is told that English is read', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { plain: '桥梁于周一关闭。市长说,修复工作将于2023年4月开始。' });
  await noticeWith(page, 'no event was found. Dateline reads English');
});

test('the paste box says that it is empty, and stays open', async (t) => {
  const page = await openPage(t);
  await page.locator('#paste-open').click();
  await page.locator('#paste-text').fill('  \n ');
  await page.locator('#paste-read').click();
  assert.match(await page.locator('#paste-problem').textContent(), /no text yet/);
  await page.keyboard.press('Escape');
  await sampleIsKept(page);
});

test('a binary file is refused by name', async (t) => {
  const page = await openPage(t);
  const bytes = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256));
  await page.locator('#files').setInputFiles([{ name: 'picture.png', mimeType: 'image/png', buffer: bytes }]);
  await noticeWith(page, '“picture.png” is not a text file');
  await sampleIsKept(page);
});

test('of several files the readable ones are read, and the others named', async (t) => {
  const page = await openPage(t);
  await page.locator('#files').setInputFiles([
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    { name: 'good.txt', mimeType: 'text/plain', buffer: Buffer.from('Good one\n\nThey met on March 3, 2015.') },
  ]);
  await noticeWith(page, '“empty.txt” is empty');
  await page.locator('.article h2', { hasText: 'Good one' }).waitFor();
});

test('invalid UTF-8 is read around', async (t) => {
  const page = await openPage(t);
  const bytes = Buffer.concat([Buffer.from('Broken bytes\n\nThey '), Buffer.from([0xff, 0xc3, 0x28]),
    Buffer.from(' met on March 3, 2015.')]);
  await page.locator('#files').setInputFiles([{ name: 'broken.txt', mimeType: 'text/plain', buffer: bytes }]);
  await noticeWith(page, '1 article read: 1 event');
  assert.match(await page.locator('.article-text').innerText(), /They \ufffd+\(? ?met/);
});

test('lone surrogates are read around, and whole ones keep their places', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { plain: 'Odd \ud800 letters\n\nA \u{1f600}\u{1f600} day. They met on March 3, 2015.' });
  await noticeWith(page, '1 article read: 1 event');
  assert.equal(await page.locator('.mark').innerText(), 'They met on March 3, 2015.');
  assert.equal(await page.locator('.timex').innerText(), 'March 3, 2015');
});

test('markup in a text is shown as text and never run', async (t) => {
  const page = await openPage(t);
  const attack = '<script>globalThis.attacked = 1</script> <img src=x onerror="globalThis.attacked = 2">';
  await pasteByEvent(page, { plain: `Attack\n\n${attack} The ${attack} talks began on March 3, 2015.` });
  await noticeWith(page, '1 article read');
  assert.ok((await page.locator('.article-text').innerText()).includes(attack));
  await page.locator('.event-head').first().click();
  await page.locator('.event-more').waitFor();
  assert.equal(await page.locator('.article img, .article script, .events img, .events script').count(), 0);
  assert.equal(await page.evaluate(() => globalThis.attacked), undefined);
});

test('scripts of pasted HTML are dropped', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { html: '<p onclick="x()">The talks began on March 3, 2015.</p><script>globalThis.attacked = 1</script>' });
  await noticeWith(page, '1 article read: 1 event');
  assert.doesNotMatch(await page.locator('.article').innerText(), /attacked|onclick/);
  assert.equal(await page.evaluate(() => globalThis.attacked), undefined);
});

test('an article with no date keeps its relative dates relative, and says so', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { plain: 'Talks resume\n\nThe ministers met on Sunday. A deal was signed last month.' });
  await noticeWith(page, 'No publication date was found');
  assert.equal(await page.locator('.undated h3').textContent(), 'No date yet');
  const notes = await page.locator('.undated .event-notes').allTextContents();
  assert.ok(notes.length >= 2);
  for (const note of notes) assert.match(note, /relative to an unknown day/);
  assert.match(await page.locator('.chip summary').textContent(), /Date unknown/);
});

test('a text without any event says so', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { plain: 'Nothing here\n\nThe sea is wide and the sky is blue.' });
  await noticeWith(page, 'no event was found');
  assert.match(await page.locator('#list').innerText(), /No event/);
});

test('20 MB are read in the background; cancelling keeps what was on screen', async (t) => {
  const page = await openPage(t);
  await page.evaluate(() => {
    const sentence = 'The ministers met in the old town hall on March 3, 2015, and agreed on nothing much at all. ';
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', `A long one\n\n${`${sentence.repeat(10)}\n\n`.repeat(22500)}`);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.locator('#progress').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.event').length === 1);  // of what has been read so far
  const started = Date.now();
  await page.locator('.event-head').first().click();  // the page stays live
  await page.locator('.event.selected').waitFor();
  assert.ok(Date.now() - started < 2000);
  await page.waitForFunction(() => document.getElementById('progress-bar').value > 0);
  await page.locator('#cancel').click();
  await noticeWith(page, 'cancelled');
  await sampleIsKept(page);
  assert.match(await downloaded(page, 'markdown'), /Lausanne/);
  await pasteByEvent(page, { plain: 'After it\n\nThey met on March 3, 2015.' });
  await noticeWith(page, '1 article read: 1 event');
});

test('the first events of a long paste are shown before the last are read, and the whole takes their place', async (t) => {
  const page = await openPage(t);
  await page.evaluate(() => {
    const sentence = 'The ministers of the union met in the old town hall to talk about fish, and agreed on nothing much at all. ';
    const middle = `${sentence.repeat(10)}\n\n`.repeat(1500);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain',
      `A long one\n\nThe king resigned on March 3, 2015.\n\n${middle}The queen returned on May 4, 2016.\n`);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.locator('.event', { hasText: 'King resigns' }).waitFor();
  assert.ok(await page.locator('#progress').isVisible(), 'the rest is still being read');
  assert.equal(await page.locator('.event', { hasText: 'Queen returns' }).count(), 0);
  await noticeWith(page, '1 article read');
  await page.locator('.event', { hasText: 'Queen returns' }).waitFor();
  assert.ok(await page.locator('#progress').isHidden());
  await page.locator('#undo').click();
  await page.locator('.article h2', { hasText: sample }).waitFor();
  await sampleIsKept(page);
});

test('without WebGL2 the list and the articles still work, and one line says so', async (t) => {
  const page = await openPage(t, { wait: false });
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.reload();
  await page.locator('#no-canvas', { hasText: 'WebGL2' }).waitFor();
  await page.locator('.event-head').nth(3).click();
  await page.locator('.mark.current').waitFor();
  await pasteByEvent(page, { plain: 'No canvas\n\nThey met on March 3, 2015.' });
  await noticeWith(page, '1 article read: 1 event');
});
