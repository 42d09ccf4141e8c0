// The page's end of the formats worker, which is fetched when it is first asked for something.

import { compile, startWorker } from './program.mjs';
import { Refused } from './reader-client.mjs';

let worker = null;  // as a promise
let lastJob = 0;
const jobs = new Map();  // number -> {done, failed}

/// The story, given as JSON, in one of the formats of core/formats/formats.cpp.
export function writeStory(json, format) {
  return ask({ write: json, format });
}

/// A view of the story as SVG that carries it; `view` as core/formats/svg.hpp has it.
export function drawStory(json, view) {
  return ask({ picture: json, view });
}

/// The JSON of a story out of a file's bytes, whatever its form. Throws Refused with a sentence for the reader.
export function openStoryFile(bytes) {
  return ask({ open: bytes });
}

async function ask(message) {
  worker ??= start();
  const job = ++lastJob;
  const answered = new Promise((done, failed) => jobs.set(job, { done, failed }));
  try {
    (await worker).postMessage({ job, ...message });
  } catch (error) {
    stop(error);
  }
  return answered;
}

async function start() {
  const module = await compile('formats');
  const started = startWorker('formats');
  started.addEventListener('message', ({ data: { job, text, problem, failed } }) => {
    if (failed) return stop(new Error(failed));
    if (problem) jobs.get(job)?.failed(new Refused(problem));
    else jobs.get(job)?.done(text);
    jobs.delete(job);
  });
  started.addEventListener('error', (event) => stop(new Error(event.message)));
  started.postMessage({ module });
  return started;
}

/// The worker broke, or could not be fetched: the next question starts another.
function stop(error) {
  worker?.then((broken) => broken.terminate(), () => {});
  worker = null;
  for (const { failed } of jobs.values()) failed(error);
  jobs.clear();
}
