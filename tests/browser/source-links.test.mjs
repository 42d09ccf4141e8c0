// "Open at the source" leads to the article's own page, at the very sentence.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { openPage, useBrowser } from './browser.mjs';

useBrowser();

const filler = Array.from({ length: 60 }, (_, i) => `Paragraph ${i} is about the weather of that year and nothing else.`);
const sentences = {
  short: 'The ferry sailed again on 3 May 2018.',
  'with signs that a fragment has a meaning for': 'On 4 May, a 20-year-old deck-hand, "Jo & Co", said: 100% done – at last.',
  long: 'The council, which had met three times in as many weeks without a vote, decided on 7 May 2018 to pay for a second '
    + 'ferry, and to ask the owners of both quays for their share.',
};
const paragraphs = [...filler, ...Object.values(sentences).flatMap((one) => [one, ...filler])];

let server;
before(async () => {
  const html = `<!doctype html><title>The ferry</title>${paragraphs.map((one) => `<p>${one.replace('&', '&amp;')}</p>`).join('\n')}`;
  server = createServer((_, reply) => reply.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html));
  await new Promise((done) => server.listen(0, 'localhost', done));
});
after(() => {
  server?.closeAllConnections();
  server?.close();
});

function storyLink() {
  const text = paragraphs.join('\n\n');
  const events = Object.values(sentences).map((words, index) => {
    const begin = text.indexOf(words);
    const sentence = { begin, end: begin + words.length };
    return { title: `Event ${index}`, when: '2018-05', status: 'happened', mentions: [{ article: 0, sentence, trigger: sentence }] };
  });
  const article = { title: 'The ferry', text, url: `http://localhost:${server.address().port}/ferry#top`, dct: { day: '2018-05-08', source: 'header' } };
  return `#d1=${deflateRawSync(JSON.stringify({ version: 1, articles: [article], events, left_out: [] })).toString('base64url')}`;
}

for (const [index, [kind, words]] of Object.entries(sentences).entries()) {
  test(`a sentence that is ${kind} is in sight on the article's page`, async (t) => {
    const page = await openPage(t, { at: storyLink() });
    await page.locator('.event-head', { hasText: `Event ${index}` }).click();
    const [source] = await Promise.all([page.waitForEvent('popup'), page.locator('.event.selected .source-link').click()]);
    const sentence = source.locator('p', { hasText: words });
    await sentence.waitFor();
    await source.waitForFunction(() => scrollY > 0);
    const { y, height } = await sentence.boundingBox();
    assert.ok(y >= 0 && y + height <= source.viewportSize().height, `${y}`);
    assert.equal(await source.evaluate(() => document.referrer + String(opener)), 'null');
  });
}
