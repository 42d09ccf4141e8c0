// Where the parts of the program come from in the page in a single file: from data blocks of its own, packed and as
// base64 (web/standalone/build.mjs writes them). Takes the place of web/page/program.mjs.

import { unpacked } from '../page/bounded.mjs';
import { openedStory } from '../page/intake.mjs';
import { source } from './shell.mjs';

const mostBytes = 64 * 1024 * 1024;

const workers = new Map();  // addresses of the workers' scripts, by their module's name

/// A page in a single file asks no host for anything.
export const fetcherAddress = undefined;

export async function compile(name) {
  if (document.getElementById(`${name}-worker`) && !workers.has(name)) {
    const script = new Blob([await block(`${name}-worker`)], { type: 'text/javascript' });
    workers.set(name, URL.createObjectURL(script));
  }
  return WebAssembly.compile(await block(`${name}.wasm`));
}

/// Once its module has been compiled.
export function startWorker(name) {
  return new Worker(workers.get(name));
}

/// The story that was saved, {article: as the session takes it}.
export async function opening() {
  return { article: openedStory(new TextEncoder().encode(document.getElementById('dateline-story').textContent)) };
}

/// This page is its own template for the next one.
export async function pageTemplate() {
  return source;
}

async function block(name) {
  const letters = atob(document.getElementById(name).textContent);
  return unpacked(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)), 'deflate-raw', mostBytes);
}
