// A story as a link. The whole of it stands behind the #, which browsers never send to a server:
//
//   #d1=<base64url(deflate-raw(UTF-8 of the story's JSON))>     core/story/json.hpp
//   &view=<minute>,<minute>      what the timeline shows, in minutes since 1970
//   &sel=<index>                 the selected event
//   #src=<address>               instead of d1: a story's JSON on the web (fetched-story.mjs)
//
// Links live for ever: d1 is never changed, and tests/browser/share-link.test.mjs keeps one that must open.

import { base64, packed, TooBig, unpacked } from './bounded.mjs';

/// Lengths of the whole link: most programs carry the first; some chats and mail programs cut the second.
export const safeLength = 8000;
export const longestLength = 32000;

const mostPacked = 4 * 1024 * 1024;
const mostUnpacked = 32 * 1024 * 1024;
const furthestMinute = 6e9;  // some 11,000 years from 1970

/// Why a link does not open, as a sentence for the reader.
export class BadLink extends Error {}

/// `address`: of the page, without a fragment. `view`: {begin_minute, end_minute}, where known; `selected`: -1 for none.
export async function linkTo(address, json, { view, selected = -1 } = {}) {
  let link = `${address}#d1=${base64url(await packed(new TextEncoder().encode(json), 'deflate-raw'))}`;
  if (view) link += `&view=${Math.round(view.begin_minute)},${Math.round(view.end_minute)}`;
  if (selected >= 0) link += `&sel=${selected}`;
  return link;
}

/// What a fragment carries: {bytes, view, selected} or {src, view, selected}; undefined where it is no link of ours.
/// Throws BadLink.
export async function readFragment(fragment) {
  const parts = new Map(fragment.replace(/^#/, '').split('&').map((part) => {
    const equals = part.indexOf('=');
    return equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
  }));
  const place = { view: viewOf(parts.get('view')), selected: selectedOf(parts.get('sel')) };
  if (parts.has('d1')) return { bytes: await storyOf(parts.get('d1')), ...place };
  if (parts.has('src')) return { src: addressOf(parts.get('src')), ...place };
  if ([...parts.keys()].some((name) => /^d\d+$/.test(name))) {
    throw new BadLink('This link was made by a newer Dateline. Reload the page, then open the link again.');
  }
  return undefined;
}

async function storyOf(letters) {
  const damaged = 'This link is cut or damaged, so the story in it cannot be read. Ask for the link again, or for a file.';
  if (letters.length > mostPacked) throw new BadLink('This link is too long to be one of ours.');
  try {
    const bytes = await unpacked(bytesOf(letters), 'deflate-raw', mostUnpacked);
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return bytes;
  } catch (error) {
    throw new BadLink(error instanceof TooBig ? 'The story in this link is too big to open.' : damaged);
  }
}

function addressOf(written) {
  try {
    const address = new URL(decodeURIComponent(written));
    if (/^https?:$/.test(address.protocol) && !address.username && !address.password) return address.href;
  } catch {
    // falls through to the one sentence below
  }
  throw new BadLink('The address in this link is not one of a web page, so nothing was opened.');
}

function viewOf(text) {
  const found = text?.match(/^(-?\d{1,10}),(-?\d{1,10})$/);
  if (!found) return undefined;
  const [begin, end] = [Number(found[1]), Number(found[2])];
  if (begin >= end || Math.max(Math.abs(begin), Math.abs(end)) > furthestMinute) return undefined;
  return { begin_minute: begin, end_minute: end };
}

function selectedOf(text) {
  return /^\d{1,7}$/.test(text ?? '') ? Number(text) : -1;
}

function base64url(bytes) {
  return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(letters) {
  if (!/^[\w-]+$/.test(letters)) throw new TypeError('no base64url');
  return Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
