// Paper: the present view as a vector picture, then the events with their quotes and sources (print.css).

import { byId, element } from './dom.mjs';
import { drawStory } from './formats-client.mjs';
import { plainList } from './plain-list.mjs';

const paper = { width_px: 800, height_px: 380 };

/// `now`: see exports.mjs.
export async function printStory(now) {
  const view = { ...await now.view(), ...paper, dark: false, shown: now.shown() };
  const address = URL.createObjectURL(new Blob([await drawStory(now.json(), view)], { type: 'image/svg+xml' }));
  const picture = element('img', { src: address, alt: '' });
  await picture.decode();
  byId('paper').replaceChildren(picture, plainList(now.story(), now.shown()));
  print();
}

// The browser's own menu prints too, and cannot wait: the list stands there at least.
export function keepPaperReady(now) {
  addEventListener('beforeprint', () => {
    if (!byId('paper').childElementCount) byId('paper').replaceChildren(plainList(now.story(), now.shown()));
  });
  addEventListener('afterprint', () => byId('paper').replaceChildren());
}
