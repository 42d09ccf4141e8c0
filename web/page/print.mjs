// Paper: the present view as a vector picture, then the events with their quotes and sources (print.css).

import { byId, element } from './dom.mjs';
import { drawStory } from './formats-client.mjs';
import { plainList } from './plain-list.mjs';

const paper = { width_px: 800, height_px: 640, paper: true };  // at most so high: two thirds of a page

/// `now`: see exports.mjs.
export async function printStory(now) {
  const list = plainList(now.story(), now.shown());
  if (now.shown().some((index) => now.story().events[index].when !== null)) list.querySelector('h1').after(await pictureFor(now));
  byId('paper').replaceChildren(list);
  print();
}

async function pictureFor(now) {
  const svg = await drawStory(now.json(), { ...await now.view(), ...paper, shown: now.shown() });
  const picture = element('img', { src: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })), alt: '' });
  await picture.decode();
  return picture;
}

// The browser's own menu prints too, and cannot wait: the list stands there at least.
export function keepPaperReady(now) {
  addEventListener('beforeprint', () => {
    if (!byId('paper').childElementCount) byId('paper').replaceChildren(plainList(now.story(), now.shown()));
  });
  addEventListener('afterprint', () => byId('paper').replaceChildren());
}
