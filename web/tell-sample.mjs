// Tells the sample while the page is built, so that it stands there before a visitor's reader has started.
//   node web/tell-sample.mjs SITE ARTICLE     writes SITE/sample/story.json

import { readFileSync, writeFileSync } from 'node:fs';
import { openReaderInNode } from './reader-in-node.mjs';

const [site, article] = process.argv.slice(2);
const reader = await openReaderInNode(site);
writeFileSync(`${site}/sample/story.json`, reader.tell([{ id: 1, title: '', day: '', bytes: readFileSync(article) }]));
