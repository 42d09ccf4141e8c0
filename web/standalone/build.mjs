// Makes the page in a single file out of the built site: SITE/standalone/page.html, without a story in it yet.
//   node web/standalone/build.mjs SITE
//
// "Save as web page" (web/page/save-page.mjs) fetches it and puts the story in. What runs is one inline script whose hash
// stands in the page's policy, so nothing that comes with a story can run.

import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const site = resolve(process.argv[2]);

// Modules that a page without files of its own has in place of the site's.
const instead = {
  name: 'instead',
  setup({ onResolve }) {
    onResolve({ filter: /\/(program|offline)\.mjs$/ }, ({ path, kind }) =>
      (kind === 'entry-point' ? undefined : { path: join(here, path.slice(path.lastIndexOf('/') + 1)) }));
    onResolve({ filter: /^\.\.\/page\// }, ({ path, resolveDir }) =>
      (resolveDir === here ? { path: join(site, path.slice(3)) } : undefined));
  },
};

async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry], bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', charset: 'utf8',
    plugins: [instead], logLevel: 'error',
    define: { 'import.meta.url': '"https://dateline.invalid/"' },  // Emscripten asks, but loads nothing by it
  });
  return outputFiles[0].text;
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const block = (name, letters) => `<script type="application/octet-stream" id="${name}">${letters}</script>`;
const packed = (text) => deflateRawSync(text, { level: 9 }).toString('base64');

const shell = readFileSync(join(site, 'index.html'), 'utf8');
const styles = [...shell.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)]
  .map(([, href]) => readFileSync(join(site, href), 'utf8')).join('\n');
const icon = readFileSync(join(site, 'sample/icon.svg')).toString('base64');
const script = await bundled(join(here, 'main.mjs'));
const blocks = [];
for (const name of ['reader', 'formats']) {
  blocks.push(block(`${name}-worker`, packed(await bundled(join(site, name, `${name}-worker.mjs`)))));
}
// The page that saves the file puts the modules in (web/page/single-file.mjs).
for (const name of ['reader', 'formats', 'canvas']) blocks.push(block(`${name}.wasm`, ''));

const policy = `default-src 'none'; script-src ${hash(script)} 'wasm-unsafe-eval'; style-src ${hash(styles)}; `
  + "img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'";
const body = shell.slice(shell.indexOf('<body>') + 6, shell.indexOf('</body>')).replace(/<noscript>.*?<\/noscript>/s, '');

mkdirSync(join(site, 'standalone'), { recursive: true });
writeFileSync(join(site, 'standalone/page.html'), `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>Timeline</title>
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
<style>${styles}</style>
</head>
<body>
<main id="plain" class="plain"><!--events--><!--/events--></main>
<template id="app">${body}</template>
<script type="application/json" id="dateline-story">{}</script>
${blocks.join('\n')}
<script>${script}</script>
</body>
</html>
`);
