// The progress bar of a long reading, with its cancel button.

import { byId } from './dom.mjs';

const patience = 200;  // ms: what is read sooner shows no bar
let timer = 0;

export function setUpProgress(cancel) {
  byId('cancel').addEventListener('click', cancel);
}

/// Shows, after a moment, that something is being read; call again with the fraction done.
export function showProgress(words, fraction = 0) {
  byId('progress-words').textContent = words;
  if (fraction > 0) byId('progress-bar').value = fraction;
  else byId('progress-bar').removeAttribute('value');
  timer ||= setTimeout(() => { byId('progress').hidden = false; }, patience);
}

export function hideProgress() {
  clearTimeout(timer);
  timer = 0;
  byId('progress').hidden = true;
}
