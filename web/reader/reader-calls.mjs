// The reader's C calls (reader.cpp) as JavaScript: the same for the worker and for node. No DOM, no worker.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const partEvery = 400;  // ms between the stories so far, at least

/// A story that cannot be opened; the message is a sentence for the reader.
export class Refused extends Error {}

/// `createReader` is what Emscripten made (reader.js), `module` the compiled reader.wasm.
/// Returns {tell(articles, progress, part), readForPractice(bytes), parse(bytes)}; see reader-worker.mjs for what they take. `part(text, ids)`
/// is given the story so far, now and then, and the articles that it is of.
export async function openReader(createReader, module) {
  const reader = await createReader({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
  });

  return {
    tell(articles, progress = () => {}, part = null) {
      const ids = new Uint8Array(Int32Array.from(articles, ({ id }) => id).buffer);
      const story = () => withBytes(reader, ids, (at) => output(reader, reader._reader_tell(at, articles.length)));
      let nextPart = performance.now() + partEvery;
      const tellPart = (last) => {
        const started = performance.now();
        const told = articles.filter(({ bytes }, index) => !bytes || index <= last);
        part(story(), told.map(({ id }) => id));
        nextPart = performance.now() + Math.max(partEvery, 4 * (performance.now() - started));
      };
      articles.forEach(({ id, bytes, isStory, ...own }, index) => {
        if (isStory) {
          if (bytes) openStory(reader, id, bytes);
          return;
        }
        if (part && bytes && withBytes(reader, bytes, (at, size) => reader._reader_read_beginning(id, at, size))) {
          setOwn(reader, id, own);
          tellPart(index);
        }
        reader.onProgress = (fraction) => progress(id, fraction);
        if (bytes) withBytes(reader, bytes, (at, size) => reader._reader_read(id, at, size));
        setOwn(reader, id, own);
        const more = articles.slice(index + 1).some((other) => other.bytes && !other.isStory);
        if (part && more && performance.now() > nextPart) tellPart(index);
      });
      return story();
    },
    readForPractice(bytes) {
      withBytes(reader, bytes, (at, size) => reader._reader_practise(at, size));
    },
    parse(bytes) {
      return withBytes(reader, bytes, (at, size) => output(reader, reader._reader_parse(at, size)));
    },
  };
}

/// What the reader of the page says of an article.
function setOwn(reader, id, { title, day, dates }) {
  withText(reader, title, (at, size) => reader._reader_set_title(id, at, size));
  withText(reader, day, (at, size) => reader._reader_set_day(id, at, size));
  const lines = Object.entries(dates ?? {}).map(([begin, edtf]) => `${begin} ${edtf}\n`).join('');
  withText(reader, lines, (at, size) => reader._reader_set_dates(id, at, size));
}

function openStory(reader, id, bytes) {
  const problem = withBytes(reader, bytes, (at, size) => {
    const words = reader._reader_open(id, at, size);
    return words ? output(reader, words) : '';
  });
  if (problem) throw new Refused(problem);
}

function withText(reader, text, call) {
  return withBytes(reader, encoder.encode(text), call);
}

function withBytes(reader, bytes, call) {
  const at = reader._malloc(Math.max(1, bytes.length));
  if (!at) throw new Error('out of memory');
  reader.HEAPU8.set(bytes, at);
  try {
    return call(at, bytes.length);
  } finally {
    reader._free(at);
  }
}

/// The calls that make text give its size and keep it at reader_output().
function output(reader, size) {
  const at = reader._reader_output();
  return decoder.decode(reader.HEAPU8.subarray(at, at + size));
}
