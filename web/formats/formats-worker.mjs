// The story's formats as a worker.
//
// From the page:  {module}                     the compiled formats.wasm, first of all
//                 {job, write: json, format}   the story in another format (core/formats/formats.cpp)
//                 {job, picture: json, view}   an SVG; view: the members of PictureView (core/formats/svg.hpp)
//                 {job, open: bytes}           the JSON of a story in another form
// To the page:    {job, text} | {job, problem} | {job, failed}     problem: a sentence for the reader; failed: what broke

import createFormats from './formats.js';
import { openFormats } from './formats-calls.mjs';

let formats = null;  // promise of what openFormats gives

self.addEventListener('message', async ({ data: { module, job, write, format, open, picture, view } }) => {
  if (module) {
    formats = openFormats(createFormats, module);
    return;
  }
  try {
    const calls = await formats;
    const answer = open ? calls.open(open) : picture ? calls.picture(picture, view) : calls.write(write, format);
    self.postMessage({ job, ...answer });
  } catch (error) {
    self.postMessage({ job, failed: String(error?.message ?? error) });
  }
});
