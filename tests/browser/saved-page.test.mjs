// The page in a single file, and pictures: what is saved works by itself, and opens again as the same story.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { downloaded, noticeWith, openPage, pasteByEvent, pictures, settled, titles, useBrowser } from './browser.mjs';

useBrowser();

let folder;
before(() => { folder = mkdtempSync(`${tmpdir()}/dateline-`); });
after(() => rmSync(folder, { recursive: true }));

const attack = '</script><script>globalThis.attacked = 1</script><img src=x onerror="globalThis.attacked = 2"><!--/events-->';

async function savedPage(page, name) {
  await page.locator('#share-open').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#share-save').click()]);
  await page.locator('#share-close').click();
  const path = `${folder}/${name}`;
  await download.saveAs(path);
  return path;
}

async function savedFile(page, format, name) {
  await page.locator('#download summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-format=${format}]`).click()]);
  await download.saveAs(`${folder}/${name}`);
  return `${folder}/${name}`;
}

/// Opens a file without a network, on a page of its own.
async function openFile(test, page, path, options = {}) {
  const context = await page.context().browser().newContext({ viewport: { width: 1200, height: 800 }, ...options });
  test.after(() => context.close());
  await context.setOffline(true);
  const opened = await context.newPage();
  opened.problems = [];
  opened.requests = [];
  opened.on('console', (message) => message.type() === 'error' && opened.problems.push(message.text()));
  opened.on('pageerror', (error) => opened.problems.push(String(error)));
  opened.on('request', (request) => opened.requests.push(request.url()));
  await opened.goto(pathToFileURL(path).href);
  return opened;
}

test('a saved page opens from the disk without a network, is edited, saved again, and opened in Dateline', async (t) => {
  const page = await openPage(t);
  await pasteByEvent(page, { plain: `Odd ${attack} title\n\nThe ${attack} talks began on March 3, 2015. 東京 😀 They ended on May 3, 2016.` });
  await noticeWith(page, 'article read');
  const json = await downloaded(page, 'json');
  const list = await page.locator('#list').innerText();
  const path = await savedPage(page, 'timeline.html');
  assert.ok(statSync(path).size - 4 * json.length <= 2.2 * 1024 * 1024, String(statSync(path).size));

  const saved = await openFile(t, page, path);
  await saved.locator('.event').first().waitFor();
  await settled(saved);
  assert.equal(await saved.locator('#list').innerText(), list);
  assert.equal(await downloaded(saved, 'json'), json);
  assert.equal(await saved.evaluate(() => globalThis.attacked), undefined);
  assert.deepEqual(saved.problems, []);
  assert.deepEqual(saved.requests.filter((url) => !/^(file|blob|data):/.test(url)), []);

  await pasteByEvent(saved, { plain: 'Second\n\nThey met on June 3, 2017.' });
  await noticeWith(saved, '1 article read');
  const again = await savedPage(saved, 'again.html');
  const third = await openFile(t, page, again);
  await third.locator('.article').nth(1).waitFor();
  assert.equal((await titles(third)).length, 2);
  assert.deepEqual(third.problems, []);

  await page.locator('#files').setInputFiles(path);
  await page.waitForFunction(() => document.querySelectorAll('.article').length === 2);
  assert.equal(await page.evaluate(() => globalThis.attacked), undefined);
});

test('a saved page tells its events without scripts', async (t) => {
  const page = await openPage(t);
  const path = await savedPage(page, 'plain.html');
  const saved = await openFile(t, page, path, { javaScriptEnabled: false });
  const text = await saved.locator('body').innerText();
  assert.match(text, /European ban on Iranian oil took effect/);
  assert.match(text, /Sun 1 July 2012/);
  assert.match(text, /Published|April 2015/);
  assert.ok(await saved.locator('blockquote').count() >= 15);
});

test('the policy of a saved page allows its one script and nothing from outside', async (t) => {
  const page = await openPage(t);
  const html = readFileSync(await savedPage(page, 'policy.html'), 'utf8');
  const policy = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
  assert.match(policy, /default-src 'none'; script-src 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'sha256-/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
});

for (const [format, name, scale] of [['svg', 'timeline.svg', 1], ['png', 'timeline.png', 1], ['png2', 'large.png', 2]]) {
  test(`a ${format} picture of the view opens again as the same story`, async (t) => {
    const page = await openPage(t);
    await settled(page);
    const json = await downloaded(page, 'json');
    const path = await savedFile(page, format, name);
    const stage = await page.locator('#stage').boundingBox();
    writeFileSync(`${pictures}/saved-${name}`, readFileSync(path));
    if (format === 'svg') assert.match(readFileSync(path, 'utf8'), new RegExp(`^<svg [^>]*width="${Math.round(stage.width)}"`));
    else assert.equal(readFileSync(path).readUInt32BE(16), Math.round(stage.width) * scale);
    const other = await openPage(t);
    await other.locator('#files').setInputFiles(path);
    await noticeWith(other, 'events in all');
    assert.equal(await downloaded(other, 'json'), json);
  });
}

test('paper has no picture where no event has a date, and quotes a repeated sentence once', async (t) => {
  const text = 'They met. They met.';
  const mention = (begin) => ({ article: 0, sentence: { begin, end: begin + 9 }, trigger: { begin: begin + 5, end: begin + 8 } });
  const story = { version: 1, articles: [{ title: 'A meeting', text, dct: { day: null, source: 'unknown' } }],
    events: [{ title: 'They met', when: null, status: 'happened', mentions: [mention(0), mention(10)] }], left_out: [] };
  const page = await openPage(t, { at: `#d1=${deflateRawSync(JSON.stringify(story)).toString('base64url')}` });
  await page.evaluate(() => { globalThis.print = () => { globalThis.printed = true; }; });
  await page.keyboard.press('Control+p');
  await page.waitForFunction(() => globalThis.printed);
  assert.equal(await page.locator('.paper h1').textContent(), 'A meeting');
  assert.equal(await page.locator('.paper img').count(), 0);
  assert.deepEqual(await page.locator('.paper blockquote').allTextContents(), ['They met.']);
});

test('paper has the timeline as a picture, then every event with its quote', async (t) => {
  const page = await openPage(t);
  await settled(page);
  await page.evaluate(() => { globalThis.print = () => { globalThis.printed = true; }; });
  for (const format of ['A4', 'Letter']) {
    await page.keyboard.press('Control+p');
    await page.waitForFunction(() => globalThis.printed);
    await page.emulateMedia({ media: 'print' });
    const picture = await page.locator('.paper img').evaluate((image) => ({ width: image.naturalWidth, height: image.naturalHeight }));
    assert.equal(picture.width, 800);
    assert.ok(picture.height > 200 && picture.height < 640, String(picture.height));
    assert.equal(await page.locator('.paper .plain-title').count(), await page.locator('.event').count());
    assert.ok(await page.locator('main').isHidden());
    await page.emulateMedia({ media: null });
    await page.pdf({ path: `${pictures}/paper-${format}.pdf`, format, printBackground: true });
    await page.evaluate(() => { globalThis.printed = false; });
  }
});
