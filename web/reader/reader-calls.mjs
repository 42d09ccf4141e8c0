// The reader's C calls (reader.cpp) as JavaScript: the same for the worker and for node. No DOM, no worker.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/// A story that cannot be opened; the message is a sentence for the reader.
export class Refused extends Error {}

/// `createReader` is what Emscripten made (reader.js), `module` the compiled reader.wasm.
/// Returns {tell(articles, progress), parse(bytes)}; see reader-worker.mjs for what they take.
export async function openReader(createReader, module) {
  const reader = await createReader({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
  });

  return {
    tell(articles, progress = () => {}) {
      for (const { id, title, day, dates, bytes, isStory } of articles) {
        if (isStory) {
          if (bytes) openStory(reader, id, bytes);
          continue;
        }
        reader.onProgress = (fraction) => progress(id, fraction);
        if (bytes) withBytes(reader, bytes, (at, size) => reader._reader_read(id, at, size));
        withText(reader, title, (at, size) => reader._reader_set_title(id, at, size));
        withText(reader, day, (at, size) => reader._reader_set_day(id, at, size));
        const lines = Object.entries(dates ?? {}).map(([begin, edtf]) => `${begin} ${edtf}\n`).join('');
        withText(reader, lines, (at, size) => reader._reader_set_dates(id, at, size));
      }
      const ids = new Uint8Array(Int32Array.from(articles, ({ id }) => id).buffer);
      return withBytes(reader, ids, (at) => output(reader, reader._reader_tell(at, articles.length)));
    },
    parse(bytes) {
      return withBytes(reader, bytes, (at, size) => output(reader, reader._reader_parse(at, size)));
    },
  };
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
