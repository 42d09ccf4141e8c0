// A story that a link names by its address (#src=). From the page's own site it is simply fetched. Any other host is
// named to the reader first, and asked only if the reader agrees: by a sandboxed frame (web/fetcher), for the page's own
// policy allows no other host.

import { collected, TooBig } from './bounded.mjs';
import { byId, element } from './dom.mjs';
import { fetcherAddress } from './program.mjs';
import { BadLink } from './share-link.mjs';

const mostBytes = 32 * 1024 * 1024;
const longestWait = 20000;  // ms

const instead = 'Download it there, then open the file here.';
const problems = {
  big: (host) => `The story on ${host} is larger than 32 MB, which is too big to open.`,
  late: (host) => `${host} did not send the story within ${longestWait / 1000} seconds. Try the link again later, or download the story there and open the file here.`,
  moved: (host) => `${host} passes this address on to another one, which is not followed unasked. ${instead}`,
  refused: (host) => `${host} could not be reached, or does not let other pages read this file (CORS). ${instead}`,
  status: (host, status) => `${host} has no story at this address (it answered ${status}). Ask for the link again, or for a file.`,
};

/// Its bytes; undefined where the reader did not want them fetched. Throws BadLink.
export async function fetchStory(src) {
  const address = new URL(src);
  const { host, origin, protocol } = address;
  if (origin === location.origin) return ownStory(address);
  if (protocol !== 'https:') throw new BadLink(`This link leads to a story on ${host} by plain http, which others could read or change on the way. Ask for an https link. Or download the story there, then open the file here.`);
  if (!fetcherAddress) throw new BadLink(`This page is a file of yours and asks no site for anything, so the story on ${host} was not fetched. ${instead}`);

  withdrawQuestion();  // one about an earlier link
  const agree = element('button', { type: 'button', class: 'primary' }, 'Fetch the story');
  const question = questionAbout(address, agree);
  const closed = new Promise((done) => question.addEventListener('close', () => done(undefined)));
  const agreed = new Promise((done) => agree.addEventListener('click', () => done(true)));
  document.body.append(question);
  question.showModal();
  try {
    if (!await Promise.race([agreed, closed])) return undefined;
    agree.disabled = true;
    agree.textContent = 'Fetching…';
    return await Promise.race([foreignStory(address, question), closed]);
  } finally {
    question.remove();  // and with it the frame, and what it is still fetching
  }
}

/// Taken away at once, since a closed dialog tells of it only later, when the next one may be there.
function withdrawQuestion() {
  const earlier = byId('consent');
  earlier?.close();
  earlier?.remove();
}

async function ownStory({ href, host }) {
  try {
    const reply = await fetch(href, { credentials: 'omit' });
    if (!reply.ok) throw new BadLink(problems.status(host, reply.status));
    return await collected(reply.body, mostBytes);
  } catch (error) {
    if (error instanceof BadLink) throw error;
    throw new BadLink(error instanceof TooBig ? problems.big(host) : `${host} could not be reached. Try the link again later.`);
  }
}

function questionAbout({ href, host }, agree) {
  const close = () => byId('consent').close();
  return element('dialog', { id: 'consent', class: 'paste consent', 'aria-labelledby': 'consent-heading' },
    element('h2', { id: 'consent-heading' }, `Fetch a story from ${host}?`),
    element('p', { class: 'share-note' }, 'The link that you opened leads to a story on another site: ', element('code', {}, href)),
    element('p', { class: 'share-note' }, `If you agree, your browser asks ${host} for it, and ${host} sees your network address, as `
      + 'any site does that you visit. No cookie goes there, and nothing of your articles.'),
    element('div', { class: 'dialog-actions' },
      element('button', { type: 'button', id: 'consent-cancel', onclick: close, autofocus: true }, 'Cancel'), agree));
}

async function foreignStory({ href, host }, holder) {
  const frame = element('iframe', { src: fetcherAddress, sandbox: 'allow-scripts', hidden: true });
  const { port1: port, port2: theirs } = new MessageChannel();
  const answer = new Promise((done) => { port.onmessage = ({ data }) => done(data); });
  const late = new Promise((done) => setTimeout(() => done({ problem: 'late' }), longestWait));
  // A sandboxed frame has no origin to name; it is told no more than the address.
  frame.addEventListener('load', () => frame.contentWindow.postMessage({ address: href, most: mostBytes }, '*', [theirs]), { once: true });
  holder.append(frame);
  const { bytes, problem, status } = await Promise.race([answer, late]);
  if (problem) throw new BadLink(problems[problem](host, status));
  return bytes;
}
