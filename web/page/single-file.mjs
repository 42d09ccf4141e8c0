// The page in a single file is kept without its wasm modules, which the page beside it has anyway.

import { base64, packed } from './bounded.mjs';

/// The template with the modules in it, packed; `fetched(name)` gives the reply with a module's bytes.
export async function withModules(template, fetched) {
  let page = template;
  for (const name of ['reader', 'formats', 'canvas']) {
    const reply = await fetched(name);
    if (!reply.ok) throw new Error(`${name}.wasm: ${reply.status}`);
    const letters = base64(await packed(await reply.arrayBuffer(), 'deflate-raw'));
    page = page.replace(`id="${name}.wasm"></script>`, () => `id="${name}.wasm">${letters}</script>`);
  }
  return page;
}
