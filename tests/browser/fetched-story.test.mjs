// A link that names a story on another host (#src=): nothing is asked of that host before the reader agrees, then one
// file and no more, and what goes wrong is said in one sentence.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { downloaded, noticeWith, openPage, titles, useBrowser } from './browser.mjs';

useBrowser();

const sample = 'After Lausanne, three months to turn a framework into a deal';
const story = JSON.stringify({
  version: 1,
  articles: [{ title: 'Ferry back in service', text: 'The ferry sailed again on 3 May 2018.', dct: { day: '2018-05-04', source: 'header' } }],
  events: [{ title: 'Ferry sailed again', when: '2018-05-03', status: 'happened',
    mentions: [{ article: 0, sentence: { begin: 0, end: 37 }, trigger: { begin: 10, end: 16 } }] }],
  left_out: [],
});

const open = { 'Access-Control-Allow-Origin': '*' };
const answers = {
  '/story.json': (reply) => reply.writeHead(200, open).end(story),
  '/closed.json': (reply) => reply.writeHead(200).end(story),
  '/page.json': (reply) => reply.writeHead(200, open).end('<!doctype html><p>Sign in to go on'),
  '/moved.json': (reply) => reply.writeHead(302, { ...open, Location: '/story.json' }).end(),
  '/silent.json': () => {},
  '/endless.json': (reply) => {
    reply.writeHead(200, open);
    const more = () => {
      while (!reply.destroyed && reply.write(Buffer.alloc(1 << 20, 32)));
    };
    reply.on('drain', more);
    more();
  },
};

let server;
let plain;
let asked;  // [{path, headers}]
before(async () => {
  const folder = mkdtempSync(`${tmpdir()}/dateline-`);
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
    '-subj', '/CN=localhost', '-keyout', `${folder}/key`, '-out', `${folder}/certificate`], { stdio: 'ignore' });
  const answer = ({ url, headers }, reply) => {
    asked.push({ path: url, headers });
    (answers[url.split('?')[0]] ?? (() => reply.writeHead(404, open).end()))(reply);
  };
  asked = [];
  server = createServer({ key: readFileSync(`${folder}/key`), cert: readFileSync(`${folder}/certificate`) }, answer);
  plain = createPlainServer(answer);
  rmSync(folder, { recursive: true });
  for (const one of [server, plain]) await new Promise((done) => one.listen(0, 'localhost', done));
});
after(() => {
  for (const one of [server, plain]) {
    one?.closeAllConnections();
    one?.close();
  }
});

const hostOf = (one) => `localhost:${one.address().port}`;
const linkTo = (path) => `#src=${encodeURIComponent(`https://${hostOf(server)}${path}`)}`;

/// The page with the question on it.
async function openQuestion(t, path) {
  asked = [];
  const page = await openPage(t, { at: linkTo(path), wait: false, ignoreHTTPSErrors: true });
  await page.locator('#consent').waitFor();
  return page;
}

const agree = (page) => page.locator('#consent .primary').click();
const isOnSample = async (page) => {
  await page.locator('.event').first().waitFor();
  assert.deepEqual(await titles(page), [sample]);
};

test('the host is named and asked nothing until the reader agrees; then it is asked for one file, by nobody', async (t) => {
  const page = await openQuestion(t, '/story.json');
  assert.match(await page.locator('#consent h2').textContent(), new RegExp(`from ${hostOf(server)}\\?`));
  await page.waitForTimeout(500);
  assert.deepEqual([asked, page.foreign], [[], []]);
  await agree(page);
  await page.locator('.article h2', { hasText: 'Ferry' }).waitFor();
  assert.deepEqual(await titles(page), ['Ferry back in service']);
  await page.locator('#consent').waitFor({ state: 'detached' });
  assert.equal(await page.locator('iframe').count(), 0);
  assert.deepEqual(asked.map(({ path }) => path), ['/story.json']);
  const [{ headers }] = asked;
  assert.equal(headers.origin, 'null');
  for (const name of ['cookie', 'referer', 'authorization']) assert.equal(headers[name], undefined);
  assert.deepEqual(page.problems, []);
  assert.equal(JSON.parse(await downloaded(page, 'json')).events[0].title, 'Ferry sailed again');
});

for (const [way, refuse] of [['a click', (page) => page.locator('#consent-cancel').click()], ['Escape', (page) => page.keyboard.press('Escape')]]) {
  test(`refused by ${way}, nothing is asked and the sample is there`, async (t) => {
    const page = await openQuestion(t, '/story.json');
    await refuse(page);
    await isOnSample(page);
    assert.deepEqual([asked, page.foreign], [[], []]);
  });
}

test('a newer link takes the place of the question about an older one', async (t) => {
  const page = await openQuestion(t, '/silent.json');
  await page.evaluate((fragment) => { location.hash = fragment; }, linkTo('/story.json'));
  await page.locator('#consent code', { hasText: '/story.json' }).waitFor();
  assert.equal(await page.locator('#consent').count(), 1);
  await agree(page);
  await page.locator('.article h2', { hasText: 'Ferry' }).waitFor();
  assert.deepEqual(asked.map(({ path }) => path), ['/story.json']);
});

for (const [name, path, words] of [
  ['that lets no other page read it', '/closed.json', 'CORS'],
  ['that is no story', '/page.json', 'no JSON'],
  ['that is not there', '/none.json', 'answered 404'],
  ['that has moved', '/moved.json', 'passes this address on'],
  ['without an end', '/endless.json', 'larger than 32 MB'],
]) {
  test(`a file ${name} is said so in one sentence, and the sample is there`, async (t) => {
    const page = await openQuestion(t, path);
    await agree(page);
    await noticeWith(page, words);
    await isOnSample(page);
    assert.deepEqual(asked.map((one) => one.path), [path]);
  });
}

test('a host that does not answer is waited for no longer than 20 seconds, or until the reader gives up', async (t) => {
  asked = [];
  const page = await openPage(t, { ignoreHTTPSErrors: true });
  await page.clock.install();
  for (const end of ['late', 'cancelled']) {
    await page.evaluate((fragment) => { location.hash = fragment; }, linkTo(`/silent.json?${end}`));
    await agree(page);
    while (!asked.length) await new Promise((soon) => setTimeout(soon, 20));
    if (end === 'late') {
      await page.clock.fastForward(21000);
      await noticeWith(page, 'within 20 seconds');
    } else {
      await page.locator('#consent-cancel').click();
    }
    await page.locator('#consent').waitFor({ state: 'detached' });
    assert.equal(await page.locator('iframe').count(), 0);
    assert.deepEqual(await titles(page), [sample]);
    asked = [];
  }
});

test('plain http is refused without asking', async (t) => {
  asked = [];
  const page = await openPage(t, { at: `#src=http://${hostOf(plain)}/story.json` });
  await noticeWith(page, 'by plain http');
  await isOnSample(page);
  assert.deepEqual(asked, []);
});

test('the page itself can ask no other host for anything', async (t) => {
  asked = [];
  const page = await openPage(t, { ignoreHTTPSErrors: true });
  const reached = await page.evaluate((address) => fetch(address, { mode: 'no-cors' }).then(() => true, () => false),
    `https://${hostOf(server)}/story.json`);
  assert.equal(reached, false);
  assert.deepEqual(asked, []);
});
