// Makes a release out of the built site: a folder of static files for any host at any path, under any name.
//   node web/release.mjs SITE DIST          (cmake --install calls it)
//
// Everything but the page itself, the service worker and the manifest has a name with a hash of its content: such a file
// never changes, so a host and a browser may keep it for ever, and no page ever mixes two versions. The service worker
// lists the files of its version, takes them as one, and lets go of older ones.

import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const site = resolve(process.argv[2]);
const dist = resolve(process.argv[3]);

const read = (name) => readFileSync(join(site, name));
const files = [];  // of this version, but for the page itself

/// Writes a file under a name with its hash, and gives the name.
function put(name, bytes) {
  const [, stem, extension] = name.match(/^(.*)\.(\w+)$/);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const hashed = `${stem}-${hash}.${extension}`;
  writeFileSync(join(dist, hashed), bytes);
  files.push(hashed);
  return hashed;
}

async function bundled(entry, plugins = []) {
  const { outputFiles } = await build({
    entryPoints: [entry], bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', charset: 'utf8',
    plugins, logLevel: 'error',
  });
  return outputFiles[0].text;
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const wasm = {};
const workers = {};
for (const name of ['reader', 'formats', 'canvas']) wasm[name] = put(`${name}.wasm`, read(`${name}/${name}.wasm`));
for (const name of ['reader', 'formats']) workers[name] = put(`${name}-worker.js`, await bundled(join(site, name, `${name}-worker.mjs`)));
const sample = put('sample.json', read('sample/story.json'));
const icon = put('icon.svg', read('sample/icon.svg'));
const fetcher = put('fetcher.html', read('fetcher/fetcher.html').toString()
  .replace('src="fetcher.js"', `src="${put('fetcher.js', read('fetcher/fetcher.js'))}"`));
const template = put('single-file.html', read('standalone/page.html'));

// In place of web/page/program.mjs: the same, by the names of this version.
const program = `
import { withModules } from './single-file.mjs';
const wasm = ${JSON.stringify(wasm)};
const workers = ${JSON.stringify(workers)};
export const compile = (name) => fetch(wasm[name]).then(async (reply) => (
  reply.headers.get('content-type') === 'application/wasm' ? WebAssembly.compileStreaming(reply) : WebAssembly.compile(await reply.arrayBuffer())));
export const startWorker = (name) => new Worker(new URL(workers[name], location.href), { type: 'module' });
export const fetcherAddress = '${fetcher}';
export const opening = async () => ({ told: await (await fetch('${sample}')).text() });
export async function pageTemplate() {
  const reply = await fetch('${template}');
  if (!reply.ok) throw new Error('${template}: ' + reply.status);
  return withModules(await reply.text(), (name) => fetch(wasm[name]));
}
`;
const offline = 'export const keepForOffline = () => navigator.serviceWorker?.register("offline-worker.js").catch(() => {});';
const instead = {
  name: 'instead',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/(program|offline)\.mjs$/ }, ({ path }) =>
      ({ path: path.includes('program') ? 'program' : 'offline', namespace: 'release' }));
    onLoad({ filter: /.*/, namespace: 'release' }, ({ path }) => ({ contents: path === 'program' ? program : offline, resolveDir: join(site, 'page') }));
  },
};
const page = put('page.js', await bundled(join(site, 'page/main.mjs'), [instead]));
const theme = put('theme.js', await bundled(join(site, 'page/theme.mjs')));

const shell = read('index.html').toString();
const styles = put('page.css', [...shell.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)]
  .map(([, href]) => read(href).toString()).join('\n'));

writeFileSync(join(dist, 'manifest.webmanifest'), JSON.stringify({
  name: 'Dateline', short_name: 'Dateline', description: 'Paste news articles, see what happened when. Nothing leaves your browser.',
  start_url: './', scope: './', display: 'standalone', background_color: '#faf8f3', theme_color: '#faf8f3',
  icons: [{ src: icon, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
}, null, 1));

// The service worker asks the page for its version.
const version = createHash('sha256').update([...files, shell].join('\n')).digest('hex').slice(0, 12);
const html = shell
  .replace(/<link rel="stylesheet"[^>]*>\n/g, '')
  .replace(/<link rel="(?:preload|modulepreload)"[^>]*>\n/g, '')
  .replace(/<!--.*?-->\n/gs, '')
  .replace(/<link rel="icon"[^>]*>/, `<link rel="icon" href="${icon}" type="image/svg+xml">
<meta name="version" content="${version}">
<link rel="manifest" href="manifest.webmanifest">
<link rel="stylesheet" href="${styles}">
<link rel="preload" href="${wasm.reader}" as="fetch" crossorigin>
<link rel="preload" href="${wasm.canvas}" as="fetch" crossorigin>
<link rel="preload" href="${sample}" as="fetch" crossorigin>`)
  .replace('src="page/theme.mjs"', `src="${theme}"`)
  .replace('src="page/main.mjs"', `src="${page}"`);
writeFileSync(join(dist, 'index.html'), html);

writeFileSync(join(dist, 'offline-worker.js'), readFileSync(new URL('release-worker.mjs', import.meta.url), 'utf8')
  .replace("'VERSION'", `'${version}'`).replace("['FILES']", JSON.stringify(['manifest.webmanifest', ...files])));
console.log(`${dist}: version ${version}, ${files.length + 3} files`);
