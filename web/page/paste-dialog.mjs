// The paste box: for phones, for typing, and for giving a title or a date along with the text.

import { byId } from './dom.mjs';
import { articleFromText } from './intake.mjs';

/// Calls `take({bytes, title, day})` when the reader has given a text.
export function setUpPasteDialog(take) {
  const dialog = byId('paste');
  for (const id of ['paste-open', 'welcome-paste']) {
    byId(id).addEventListener('click', () => {
      byId('paste-problem').textContent = '';
      dialog.showModal();
      byId('paste-text').focus();
    });
  }
  byId('paste-cancel').addEventListener('click', () => dialog.close());
  dialog.querySelector('form').addEventListener('submit', (submit) => {
    submit.preventDefault();  // the dialog stays open where there is nothing to read
    const article = articleFromText(byId('paste-text').value,
      { title: byId('paste-title').value.trim(), day: byId('paste-day').value });
    if (!article) {
      byId('paste-problem').textContent = 'There is no text yet. Paste the article into the first field.';
      byId('paste-text').focus();
      return;
    }
    submit.target.reset();
    dialog.close();
    take(article);
  });
}
