// ?embed: the timeline alone, for a frame on another page. Nothing is edited there, the wheel belongs to the page around
// it until the timeline is clicked, and a link leads to the whole.

import { byId } from './dom.mjs';

export const isEmbedded = new URLSearchParams(location.search).has('embed');

export function setUpEmbedding() {
  if (!isEmbedded) return;
  document.body.classList.add('embedded');
  const full = byId('open-full');
  full.href = location.pathname + location.hash;
  full.hidden = false;
  byId('stage').addEventListener('pointerdown', () => byId('canvas').focus({ preventScroll: true }));
  byId('stage').addEventListener('wheel', (turn) => {
    if (!document.hasFocus() || document.activeElement !== byId('canvas')) turn.stopPropagation();
  }, { capture: true, passive: true });
}

/// The line of HTML that shows a link's story in a frame.
export function frameFor(link) {
  const [page, fragment] = link.split('#');
  const address = `${page.split('?')[0]}?embed#${fragment}`.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${address}" width="100%" height="480" title="Timeline" loading="lazy"></iframe>`;
}
