// The download menu, and how a file gets from the page to the disk.

import { byId } from './dom.mjs';

const kinds = {
  json: { type: 'application/json', name: 'timeline.json' },
  markdown: { type: 'text/markdown', name: 'timeline.md' },
  csv: { type: 'text/csv', name: 'timeline.csv' },
  icalendar: { type: 'text/calendar', name: 'timeline.ics' },
  timelinejs: { type: 'application/json', name: 'timelinejs.json' },
  markwhen: { type: 'text/plain', name: 'timeline.mw' },
  jsonld: { type: 'application/ld+json', name: 'timeline.jsonld' },
  annotations: { type: 'application/ld+json', name: 'annotations.jsonld' },
  timeml: { type: 'application/xml', name: 'timeline.tml' },
};

/// `save(format)` saves the file that was chosen.
export function setUpDownload(save) {
  const menu = byId('download');
  menu.addEventListener('click', (click) => {
    const format = click.target.closest('[data-format]')?.dataset.format;
    if (!format) return;
    menu.open = false;
    save(format);
  });
}

export function saveText(text, format) {
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
