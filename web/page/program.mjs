// Where the parts of the program come from: files beside the page. The page in a single file has them inside
// (web/standalone/program.mjs), and a released site knows them by other names (web/release.mjs).

import { withModules } from './single-file.mjs';

const addressOf = (name) => `${name}/${name}.wasm`;

/// A wasm module by its name, compiled.
export function compile(name) {
  return WebAssembly.compileStreaming(fetch(addressOf(name)));
}

/// The frame that asks another host for a story; none in a page in a single file.
export const fetcherAddress = 'fetcher/fetcher.html';

export function startWorker(name) {
  return new Worker(new URL(`../${name}/${name}-worker.mjs`, import.meta.url), { type: 'module' });
}

/// What the page opens with: the sample, {told: its story's JSON}.
export async function opening() {
  const reply = await fetch('sample/story.json');
  return { told: await reply.text() };
}

/// The page in a single file, without a story in it (web/standalone/build.mjs).
export async function pageTemplate() {
  const reply = await fetch('standalone/page.html');
  if (!reply.ok) throw new Error(`standalone/page.html: ${reply.status}`);
  return withModules(await reply.text(), (name) => fetch(addressOf(name)));
}
