// The download menu: the story as a file, made by the reader (core/formats) so that every way out says the same.

import { byId } from './dom.mjs';

const kinds = {
  json: { type: 'application/json', name: 'timeline.json' },
  markdown: { type: 'text/markdown', name: 'timeline.md' },
  csv: { type: 'text/csv', name: 'timeline.csv' },
};

/// `write(format)` gives the text of the file, as a promise.
export function setUpDownload(write) {
  const menu = byId('download');
  menu.addEventListener('click', async (click) => {
    const format = click.target.closest('[data-format]')?.dataset.format;
    if (!format) return;
    menu.open = false;
    const text = await write(format);
    saveFile(text, format);
  });
  document.addEventListener('pointerdown', (press) => {
    if (!menu.contains(press.target)) menu.open = false;
  });
  menu.addEventListener('keydown', (press) => {
    if (press.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
}

/// Downloads a text as a file; nothing where there is no text.
export function saveFile(text, format) {
  if (text === undefined) return;
  const { type, name } = kinds[format];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
