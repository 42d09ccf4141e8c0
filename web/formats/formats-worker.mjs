// The story's formats as a worker.
//
// From the page:  {module}                     the compiled formats.wasm, first of all
//                 {job, write: json, format}   the story in another format (core/formats/formats.cpp)
//                 {job, open: bytes}           the JSON of a story in another form
// To the page:    {job, text} | {job, problem} | {job, failed}     problem: a sentence for the reader; failed: what broke

import createFormats from './formats.js';
import { openFormats } from './formats-calls.mjs';

let formats = null;  // promise of what openFormats gives

self.addEventListener('message', async ({ data: { module, job, write, format, open } }) => {
  if (module) {
    formats = openFormats(createFormats, module);
    return;
  }
  try {
    const calls = await formats;
    self.postMessage({ job, ...(open ? calls.open(open) : calls.write(write, format)) });
  } catch (error) {
    self.postMessage({ job, failed: String(error?.message ?? error) });
  }
});
