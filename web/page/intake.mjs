// The ways in: paste, drop and files. Each yields {bytes, title}, with isStory or isForeign where it is a saved story, or
// a problem in one sentence; nothing is read here.

import { isPng, storyIn } from './png.mjs';

const mostBytes = 64 * 1024 * 1024;
const encoder = new TextEncoder();  // lone surrogates become U+FFFD
const structure = /<(p|h[1-6]|li|article|blockquote|time)[\s>]/i;

/// Calls `take(articles, problem)` for every paste outside of a field and every drop.
export function listenForArticles(take) {
  // SDL listens for keys and cancels Ctrl+V, and a cancelled key brings no paste event: stop it before it gets there.
  window.addEventListener('keydown', (press) => {
    if ((press.ctrlKey || press.metaKey) && !press.altKey && press.code === 'KeyV') press.stopImmediatePropagation();
  }, { capture: true });

  document.addEventListener('paste', async (paste) => {
    if (isField(paste.target)) return;
    paste.preventDefault();
    await takeFrom(paste.clipboardData, 'The clipboard holds no text. Copy the article and paste again.', take);
  });

  const drop = document.getElementById('drop');
  let depth = 0;    // dragenter and dragleave come for every child
  let own = false;  // text of this very page is being dragged
  const show = (change) => {
    depth = change === 0 ? 0 : Math.max(0, depth + change);
    drop.hidden = own || depth === 0;
  };
  document.addEventListener('dragstart', () => { own = true; });
  document.addEventListener('dragend', () => { own = false; });
  document.addEventListener('dragenter', () => show(1));
  document.addEventListener('dragleave', () => show(-1));
  document.addEventListener('dragover', (drag) => {
    if (!isField(drag.target)) drag.preventDefault();
  });
  document.addEventListener('drop', async (dropped) => {
    show(0);
    if (isField(dropped.target)) return;
    dropped.preventDefault();
    if (own) return;
    await takeFrom(dropped.dataTransfer, 'What was dropped holds no text. Drop .txt or .html files.', take);
  });
}

/// Text typed or pasted into a field, as an article; undefined where it holds only spaces.
export function articleFromText(text, given = {}) {
  return /\S/.test(text) ? taken(encoder.encode(text), given) : undefined;
}

/// Reads files: {articles, problems}, a problem for each file that is no text.
export async function articlesFromFiles(files) {
  const articles = [];
  const problems = [];
  for (const file of files) {
    const bytes = file.size <= mostBytes ? new Uint8Array(await file.arrayBuffer()) : undefined;
    if (!bytes) problems.push(`“${file.name}” is larger than 64 MB. Split it into smaller files.`);
    else if (isPng(bytes)) await takePicture(bytes, file.name, articles, problems);
    else if (isBinary(bytes)) problems.push(`“${file.name}” is not a text file. Save it as .txt or .html, or paste its text.`);
    else if (isBlank(bytes)) problems.push(`“${file.name}” is empty.`);
    else articles.push(taken(asUtf8(bytes), {}, file.name));
  }
  return { articles, problems };
}

async function takePicture(bytes, name, articles, problems) {
  const json = await storyIn(bytes).catch(() => undefined);
  if (json) articles.push(openedStory(json));
  else problems.push(`“${name}” is a picture that carries no story. Pictures saved by Dateline do, as long as no other program has changed them.`);
}

/// Bytes as one of the session's articles. A story's JSON is taken as it is; `isForeign` says that the file is a story in
/// another form, which the page has opened before it is read.
function taken(bytes, given = {}, name = '') {
  const begin = new TextDecoder().decode(bytes.subarray(0, 64));
  if (/^\s*\{\s*"version"\s*:/.test(begin)) return openedStory(bytes);
  const carriesStory = /^\s*</.test(begin) && new TextDecoder().decode(bytes).includes('id="dateline-story"');
  if (carriesStory || /\.(json|csv|ics)$/i.test(name) || /^\s*BEGIN:VCALENDAR/.test(begin)) return { bytes, isForeign: true };
  return { ...given, bytes };
}

/// A story's JSON as one of the session's articles.
export function openedStory(bytes) {
  let count = 0;
  try {
    count = JSON.parse(new TextDecoder().decode(bytes)).articles.length;
  } catch {
    // the reader will say what is wrong with it
  }
  return { bytes, isStory: true, count };
}

async function takeFrom(transfer, emptyWords, take) {
  // The transfer is only open during its event: take all of it before the first await.
  const files = [...transfer.files];
  const html = transfer.getData('text/html');
  const plain = transfer.getData('text/plain');
  if (files.length && !/\S/.test(plain)) {
    const { articles, problems } = await articlesFromFiles(files);
    take(articles, problems.join(' '));
    return;
  }
  const article = articleFromText(structure.test(html) ? html : plain) ?? articleFromText(html);
  if (article && article.bytes.length > mostBytes) take([], 'This text is larger than 64 MB. Paste a part of it.');
  else take(article ? [article] : [], article ? '' : emptyWords);
}

function isField(target) {
  return target.closest?.('input, textarea, [contenteditable]') !== null && target !== document;
}

/// Bytes that no text holds: NUL and most control characters, unless a byte order mark says UTF-16.
function isBinary(bytes) {
  if (utf16Label(bytes)) return false;
  const head = bytes.subarray(0, 65536);
  const odd = head.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127), 0);
  return head.includes(0) || odd > head.length / 50 || startsWith(bytes, '%PDF') || startsWith(bytes, 'PK\x03\x04');
}

function isBlank(bytes) {
  return bytes.length < 1024 && !/\S/.test(new TextDecoder().decode(bytes));
}

function asUtf8(bytes) {
  const label = utf16Label(bytes);
  return label ? encoder.encode(new TextDecoder(label).decode(bytes)) : bytes;
}

function utf16Label(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function startsWith(bytes, letters) {
  return [...letters].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}
