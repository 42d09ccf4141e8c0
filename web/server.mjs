// A static file server for the site: right types, revalidated caching, and the page's own Content-Security-Policy.
//   node web/server.mjs FOLDER [--port N]      (default: build/web/site, port 8080; 0 takes any free port)
// The tests import startServer.
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

// The file that an address names, or nothing where it would lead out of the folder.
function fileOf(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  const file = join(folder, path.endsWith('/') ? path + 'index.html' : path);
  return file.startsWith(folder + sep) && !path.includes('\0') ? file : undefined;
}

// A host that sends the policy as a header sends the same as the page carries in its <meta>.
function policyOf(html) {
  return html.match(/<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/i)?.[1].replace(/\s+/g, ' ').trim();
}

async function answer(folder, request, response) {
  const fail = (status, text) => response.writeHead(status, { 'Content-Type': 'text/plain' }).end(text + '\n');
  if (request.method !== 'GET' && request.method !== 'HEAD') return fail(405, 'Only GET and HEAD');
  const file = fileOf(folder, request.url);
  const found = file && (await stat(file).catch(() => undefined));
  if (!found?.isFile()) return fail(404, 'Not found');

  const etag = `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
  const headers = {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache', // names carry no version, so a cached copy is asked about, and answered with 304
    'ETag': etag,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, headers).end();
  const bytes = await readFile(file);
  const policy = extname(file) === '.html' && policyOf(bytes.toString());
  if (policy) headers['Content-Security-Policy'] = policy;
  headers['Content-Length'] = bytes.length;
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : bytes);
}

/// Serves `folder` on this machine only; gives the address and a close().
export async function startServer(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { port: { type: 'string', default: '8080' } } });
  try {
    const { url } = await startServer(positionals[0] ?? 'build/web/site', Number(values.port));
    console.log(`Dateline is at ${url} (Ctrl+C stops it)`);
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? `Port ${values.port} is taken: try --port 0` : error.message);
    process.exit(1);
  }
}
