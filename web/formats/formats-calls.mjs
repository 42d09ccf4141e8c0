// The C calls of formats.cpp as JavaScript: the same for the worker and for node. No DOM, no worker.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/// `createFormats` is what Emscripten made (formats.js), `module` the compiled formats.wasm. Returns {write(json, format),
/// open(bytes), picture(json, view)}: {text}, or {problem} with a sentence for the reader.
export async function openFormats(createFormats, module) {
  const formats = await createFormats({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
  });

  const copied = (bytes, call) => {
    const at = formats._malloc(Math.max(1, bytes.length));
    if (!at) throw new Error('out of memory');
    formats.HEAPU8.set(bytes, at);
    try {
      return call(at, bytes.length);
    } finally {
      formats._free(at);
    }
  };
  const answer = (size) => {
    const at = formats._formats_output();
    const text = decoder.decode(formats.HEAPU8.subarray(at, at + size));
    return formats._formats_failed() ? { problem: text } : { text };
  };

  return {
    write: (json, format) => copied(encoder.encode(json), (at, size) =>
      copied(encoder.encode(format), (name, length) => answer(formats._formats_write(at, size, name, length)))),
    picture: (json, view) => copied(encoder.encode(json), (at, size) => copied(encoder.encode(JSON.stringify(view)),
      (wanted, length) => answer(formats._formats_picture(at, size, wanted, length)))),
    open: (bytes) => copied(bytes, (at, size) => answer(formats._formats_open(at, size))),
  };
}
