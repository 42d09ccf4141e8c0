// The present view as a picture: SVG, or PNG at one or two pixels a CSS pixel. Each carries the story and opens again.

import { drawStory } from './formats-client.mjs';
import { withStory } from './png.mjs';

/// A Blob. `kind`: 'svg', 'png' or 'png2'; `view`: {begin_minute, end_minute, width_px, height_px, dark, shown}.
export async function pictureOf(json, kind, view) {
  const svg = await drawStory(json, view);
  if (kind === 'svg') return new Blob([svg], { type: 'image/svg+xml' });
  return withStory(await rasterised(svg, view, kind === 'png2' ? 2 : 1), json);
}

async function rasterised(svg, { width_px, height_px }, scale) {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width_px * scale, height_px * scale);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width_px * scale;
    canvas.height = height_px * scale;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
