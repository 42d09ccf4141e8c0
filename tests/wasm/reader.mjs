// The reader of the site as the tests build it, in node.

import { fileURLToPath } from 'node:url';
import { openReaderInNode as openReaderOf } from '../../web/reader-in-node.mjs';

export function openReaderInNode() {
  return openReaderOf(fileURLToPath(new URL('../../build/web/site', import.meta.url)));
}
