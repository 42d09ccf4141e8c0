// The page's end of the reader worker (web/reader/reader-worker.mjs describes the messages). The program is compiled
// once; cancelling ends the worker and starts another from the compiled module, and what is needed is read again.

import { compile, startWorker } from './program.mjs';

export class Cancelled extends Error {}

/// What was given cannot be read; the message is a sentence for the reader.
export class Refused extends Error {}

export class ReaderClient {
  #starting;
  #module;
  #worker;
  #held = new Set();  // ids of the articles that the worker has read
  #job = null;        // {resolve, reject, progress, part}
  #lastJob = 0;

  /// What is asked before it has started waits.
  start() {
    this.#starting = compile('reader').then((module) => {
      this.#module = module;
      this.#startWorker();
    });
    return this.#starting;
  }

  /// Reads a text for practice once started, so that the first that the visitor gives is read as fast as those after it.
  practise(bytes) {
    this.#worker.postMessage({ kind: 'practise', bytes });
  }

  get busy() {
    return this.#job !== null;
  }

  /// Reads what is new among the articles and gives the story of all of them as JSON. `progress(id, fraction)`;
  /// `part(json, ids)` is given the story so far of a long reading, and the articles that it is of.
  async tell(articles, progress = () => {}, part = () => {}) {
    await this.#starting;
    const wanted = articles.map(({ id, bytes, title, day, dates, isStory }) => ({
      id, title, day, dates, isStory, bytes: this.#held.has(id) ? undefined : bytes,
    }));
    const json = await this.#ask({ kind: 'tell', articles: wanted }, progress, part);
    this.#held = new Set(articles.map(({ id }) => id));
    return json;
  }

  /// Gives up the reading under way.
  cancel() {
    const job = this.#job;
    if (!job) return;
    this.#worker.terminate();
    this.#job = null;
    this.#startWorker();
    job.reject(new Cancelled());
  }

  #startWorker() {
    this.#held.clear();
    this.#worker = startWorker('reader');
    this.#worker.addEventListener('message', ({ data }) => this.#heard(data));
    this.#worker.addEventListener('error', (event) => this.#failed(event.message));
    this.#worker.postMessage({ kind: 'start', module: this.#module });
  }

  #ask(message, progress, part) {
    return new Promise((resolve, reject) => {
      this.#job = { resolve, reject, progress, part };
      this.#worker.postMessage({ ...message, job: ++this.#lastJob });
    });
  }

  #heard(message) {
    if (message.kind === 'progress') {
      this.#job?.progress?.(message.id, message.fraction);
      return;
    }
    if (message.kind === 'part') {
      this.#job?.part(message.text, message.ids);
      return;
    }
    if (message.kind === 'failed') {
      this.#failed(message.words);
      return;
    }
    const job = this.#job;
    this.#job = null;
    if (message.kind === 'refused') job?.reject(new Refused(message.words));
    else job?.resolve(message.text);
  }

  /// The reader broke (out of memory, most likely) and is in no known state: another takes its place.
  #failed(words) {
    const job = this.#job;
    this.#job = null;
    this.#worker.terminate();
    if (!job) return;
    this.#startWorker();
    job.reject(new Error(words));
  }
}
