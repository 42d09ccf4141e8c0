// Packing and unpacking by the browser's own compression streams, never to more than is asked for: a few bytes from a
// stranger can unpack to gigabytes.

export class TooBig extends Error {}

/// `format`: 'deflate-raw', 'deflate' or 'gzip'.
export function packed(bytes, format) {
  return collected(new Blob([bytes]).stream().pipeThrough(new CompressionStream(format)));
}

/// Throws TooBig past `most` bytes, and a TypeError where the bytes are cut or are not of the format.
export function unpacked(bytes, format, most) {
  return collected(new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)), most);
}

export function base64(bytes) {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(letters);
}

/// All of a stream of bytes; throws TooBig past `most`.
export async function collected(stream, most = Infinity) {
  const reader = stream.getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      reader.cancel().catch(() => {});  // the stream may have failed by itself
      throw new TooBig();
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
