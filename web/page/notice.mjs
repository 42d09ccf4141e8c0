// One message at a time, seen and read aloud: a quiet one for what was done, an urgent one for what went wrong.

import { byId } from './dom.mjs';

const quietFor = 9000;  // ms
let timer = 0;
let act = null;
let isQuiet = false;

byId('notice-close').addEventListener('click', hideNotice);
byId('notice-action').addEventListener('click', () => {
  const wanted = act;
  hideNotice();
  wanted?.();
});

// A quiet message has been seen when the reader goes on, and must not lie over what comes next. (A download clicks its own
// link, which is not trusted.)
document.addEventListener('click', (click) => {
  if (isQuiet && click.isTrusted && !byId('notice').contains(click.target)) hideNotice();
}, { capture: true });

/// `action`: {words, run} adds a button. What an action here does can be done elsewhere on the page too, for the message
/// goes by itself; a problem stays until it is closed or replaced.
export function tell(words, action) {
  show(words, action, false);
  byId('polite').textContent = words;
  timer = setTimeout(hideNotice, quietFor);
}

export function warn(words) {
  show(words, undefined, true);
  byId('urgent').textContent = words;
}

export function hideNotice() {
  clearTimeout(timer);
  act = null;
  byId('notice').hidden = true;
  byId('polite').textContent = '';
  byId('urgent').textContent = '';
}

function show(words, action, problem) {
  hideNotice();
  act = action?.run;
  isQuiet = !problem;
  byId('notice-words').textContent = words;
  byId('notice-action').hidden = !action;
  byId('notice-action').textContent = action?.words ?? '';
  byId('notice').classList.toggle('problem', problem);
  byId('notice').hidden = false;
}
