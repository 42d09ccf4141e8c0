// The download menu: the story as a file, made by the reader (core/formats) so that every way out says the same.

import { byId } from './dom.mjs';

const kinds = {
  json: { type: 'application/json', name: 'timeline.json' },
  markdown: { type: 'text/markdown', name: 'timeline.md' },
  csv: { type: 'text/csv', name: 'timeline.csv' },
  icalendar: { type: 'text/calendar', name: 'timeline.ics' },
  timelinejs: { type: 'application/json', name: 'timelinejs.json' },
  markwhen: { type: 'text/plain', name: 'timeline.mw' },
  jsonld: { type: 'application/ld+json', name: 'timeline.jsonld' },
  timeml: { type: 'application/xml', name: 'timeline.tml' },
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

/// Downloads a text in one of the formats; nothing where there is no text.
export function saveFile(text, format) {
  if (text === undefined) return;
  const { type, name } = kinds[format];
  saveBlob(new Blob([text], { type }), name);
}

export function saveBlob(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
