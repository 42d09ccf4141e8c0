// web/server.mjs: types, caching, the page's policy, and nothing from outside the folder.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { startServer } from '../../web/server.mjs';
import { site } from './sizes.mjs';

let folder;
let server;

before(async () => {
  folder = mkdtempSync(`${tmpdir()}/dateline-`);
  mkdirSync(`${folder}/public/page`, { recursive: true });
  mkdirSync(`${folder}/public-secret`);
  writeFileSync(`${folder}/secret.txt`, 'secret');
  writeFileSync(`${folder}/public-secret/secret.txt`, 'secret');
  writeFileSync(`${folder}/public/index.html`, readFileSync(`${site}/index.html`));
  writeFileSync(`${folder}/public/page/a.mjs`, 'export {};');
  writeFileSync(`${folder}/public/b.wasm`, '\0asm');
  server = await startServer(`${folder}/public`);
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

// As it stands: fetch() would tidy the path before it leaves.
function get(path, { method = 'GET', headers = {} } = {}) {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, method, headers }, (reply) => {
      let body = '';
      reply.on('data', (bytes) => { body += bytes; }).on('end', () => done({ status: reply.statusCode, headers: reply.headers, body }));
    }).on('error', failed).end();
  });
}

test('types are those that modules and streaming compilation ask for', async () => {
  assert.equal((await get('/b.wasm')).headers['content-type'], 'application/wasm');
  assert.match((await get('/page/a.mjs')).headers['content-type'], /^text\/javascript/);
  assert.match((await get('/')).headers['content-type'], /^text\/html/);
});

test('the policy sent is the policy of the page, and allows no inline script, no eval and no other host', async () => {
  const { headers, body } = await get('/');
  const policy = headers['content-security-policy'];
  assert.ok(body.includes(`content="${policy}"`), `not in the page: ${policy}`);
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|https?:|\*/);
});

test('a copy that is still good is not sent again', async () => {
  const first = await get('/b.wasm');
  assert.equal(first.headers['cache-control'], 'no-cache');
  const again = await get('/b.wasm', { headers: { 'If-None-Match': first.headers.etag } });
  assert.equal(again.status, 304);
  assert.equal(again.body, '');
});

for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/page/..%2f..%2fsecret.txt', '/..%5csecret.txt',
  '/../public-secret/secret.txt', '//etc/passwd', '/b.wasm%00.html', '/%', '/page', '/none.html']) {
  test(`${path} is not found`, async () => {
    const reply = await get(path);
    assert.equal(reply.status, 404);
    assert.doesNotMatch(reply.body, /secret|root:/);
  });
}

test('only reading is allowed', async () => {
  assert.equal((await get('/', { method: 'POST' })).status, 405);
  const head = await get('/', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.body, '');
});
