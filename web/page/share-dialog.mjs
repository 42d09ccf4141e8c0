// The share dialog: the link, what it carries, and what to do where it is too long for one.

import { byId } from './dom.mjs';
import { frameFor } from './embed.mjs';
import { linkTo, longestLength, safeLength } from './share-link.mjs';

/// `parts`: {json(whole), view(), selected(), savePage()}. json gives the story with the full text or with the quoted
/// sentences only, as a promise, or undefined where that failed; savePage downloads the page in a single file.
export function setUpShareDialog(parts) {
  const dialog = byId('share');
  const whole = byId('share-whole');
  const link = byId('share-link');
  let drawing = 0;  // the last one begun wins

  byId('share-open').addEventListener('click', async () => {
    whole.checked = true;
    dialog.showModal();
    await draw();
  });
  byId('share-close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('change', draw);
  link.addEventListener('focus', () => link.select());
  byId('share-copy').addEventListener('click', () => copy(byId('share-copy'), link.value));
  byId('share-frame').addEventListener('click', () => copy(byId('share-frame'), frameFor(link.value)));
  byId('share-save').addEventListener('click', parts.savePage);

  async function draw() {
    const mine = ++drawing;
    show('', '');
    const json = await parts.json(whole.checked);
    if (json === undefined) return dialog.close();
    if (location.protocol === 'file:') return show('', 'This page is a file of yours, and no link leads to it: send the file, or save it anew.');
    const made = await linkTo(location.href.split('#')[0], json, { view: await parts.view(), selected: parts.selected() });
    if (mine !== drawing) return;
    show(made.length > longestLength ? '' : made, wordsFor(made.length));
    byId('share-words').classList.toggle('problem', made.length > safeLength);
  }

  function show(made, words) {
    link.value = made;
    byId('share-copy').disabled = byId('share-frame').disabled = !made;
    byId('share-copy').textContent = 'Copy link';
    byId('share-frame').textContent = 'Copy embed code';
    byId('share-words').textContent = words;
  }

  async function copy(button, text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      link.value = text;  // not allowed here: the text is marked for the reader to copy
      link.focus();
      return;
    }
    button.textContent = 'Copied';
  }

  function wordsFor(length) {
    const characters = `${length.toLocaleString('en')} characters`;
    if (length <= safeLength) return `${characters}: short enough for chats and mail.`;
    if (length <= longestLength) return `${characters}: some chats and mail programs cut links this long. Try it first, or send a web page.`;
    return whole.checked
      ? `${characters}: too long for a link. Choose the quoted sentences only, or save a web page and send that.`
      : `${characters}: too long for a link. Save a web page and send that.`;
  }
}
