// The reader as a worker: takes articles, gives the story. It keeps what it has read, so that setting a date or taking
// an article away needs no reading again.
//
// From the page:  {kind: 'start', module}                                  the compiled reader.wasm, first of all
//                 {kind: 'practise', bytes}                                a text to read for practice, until something is asked:
//                                                                          a browser runs what it has run often faster
//                 {kind: 'tell', articles: [{id, title, day, dates, bytes?}]}  the story of these; bytes where the worker
//                                                                          does not hold the article; others are dropped;
//                                                                          with isStory, bytes are a story's JSON
// To the page:    {kind: 'progress', id, fraction}                         0 .. 1, while an article is read
//                 {kind: 'part', text, ids}                                the story so far, and the articles that it is of
//                 {kind: 'done', text}  |  {kind: 'failed', words}         the answer to 'tell'
//                 {kind: 'refused', words}                                 a story that cannot be opened, and why
//
// The page asks one thing at a time; the answers come in order.

import createReader from './reader.js';
import { openReader, Refused } from './reader-calls.mjs';

const practiceRounds = 6;

let reader = null;  // promise of what openReader gives
let isAsked = false;

self.addEventListener('message', async ({ data: message }) => {
  if (message.kind === 'start') {
    reader = openReader(createReader, message.module);
    return;
  }
  try {
    const calls = await reader;
    if (message.kind === 'practise') {
      await practise(calls, message.bytes);
      return;
    }
    isAsked = true;
    const text = calls.tell(message.articles, (id, fraction) => self.postMessage({ kind: 'progress', id, fraction }),
      (part, ids) => self.postMessage({ kind: 'part', text: part, ids }));
    self.postMessage({ kind: 'done', text });
  } catch (error) {
    self.postMessage({ kind: error instanceof Refused ? 'refused' : 'failed', words: String(error?.message ?? error) });
  }
});

/// In small steps, since what is asked meanwhile waits for the end of one. The first, of a single paragraph, is when the
/// reader builds its tables.
async function practise(calls, bytes) {
  const firstParagraph = bytes.subarray(0, bytes.indexOf(10));
  const steps = [firstParagraph, ...Array(practiceRounds).fill(bytes)];
  for (const step of steps) {
    if (isAsked) return;
    calls.readForPractice(step);
    await new Promise((done) => { setTimeout(done); });
  }
}
