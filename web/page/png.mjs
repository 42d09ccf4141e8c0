// PNG pictures that carry a story: in an iTXt chunk (PNG, third edition, 11.3.3.4), packed, named as below.

import { packed, unpacked } from './bounded.mjs';

const keyword = 'dateline-story';
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const endChunk = 12;  // bytes of IEND, the last one
const mostBytes = 64 * 1024 * 1024;

export function isPng(bytes) {
  return signature.every((byte, i) => bytes[i] === byte);
}

/// The picture with the story's JSON put in before its end.
export async function withStory(png, json) {
  const head = new TextEncoder().encode(`${keyword}\0\x01\0\0\0`);  // compressed; no language, no translated keyword
  const chunk = chunkOf('iTXt', [head, await packed(new TextEncoder().encode(json), 'deflate')]);
  const at = png.length - endChunk;
  return new Blob([png.subarray(0, at), chunk, png.subarray(at)], { type: 'image/png' });
}

/// The bytes of the story's JSON; undefined where the picture carries none. Throws where it is broken.
export async function storyIn(png) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = signature.length; at + 12 <= png.length;) {
    const size = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const data = png.subarray(at + 8, at + 8 + size);
    if (data.length < size) return undefined;
    if (type === 'iTXt' && startsWithKeyword(data)) return unpacked(textOf(data), 'deflate', mostBytes);
    at += size + 12;
  }
  return undefined;
}

function startsWithKeyword(data) {
  return [...keyword, '\0', '\x01', '\0'].every((letter, i) => data[i] === letter.charCodeAt(0));
}

/// Behind the keyword, two bytes on the compression, and two texts that end with a zero.
function textOf(data) {
  const language = data.indexOf(0, keyword.length + 3);
  return data.subarray(data.indexOf(0, language + 1) + 1);
}

function chunkOf(type, parts) {
  const name = new TextEncoder().encode(type);
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const chunk = new Uint8Array(size + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, size);
  chunk.set(name, 4);
  let at = 8;
  for (const part of parts) {
    chunk.set(part, at);
    at += part.length;
  }
  view.setUint32(at, crc32(chunk.subarray(4, at)));
  return chunk;
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
