// The card beside the pointer that tells what a mark on the canvas is. The list tells the same to screen readers.

import { byId, element } from './dom.mjs';
import { sentenceText } from './story.mjs';
import { witnesses } from './columns.mjs';
import { classOf, classWords, counted, extentInWords, hasClasses, legendStatusWords, notesInWords, shortened, whenInWords } from './words.mjs';

const gap = 14;  // px between the pointer and the card
const longestQuote = 240;

/// Shows the card of an event; x and y are CSS px within the canvas.
export function showCard(story, index, x, y) {
  const card = byId('card');
  const event = story.events[index];
  const notes = notesInWords(event);
  const extent = extentInWords(event);
  card.replaceChildren(
    element('p', { class: 'card-when' }, whenInWords(event), extent ? element('span', { class: 'card-extent' }, extent) : ''),
    element('p', { class: 'card-title' }, event.title),
    element('p', { class: 'card-kind', 'data-class': hasClasses(story) ? classOf(event) : null },
      element('span', { class: `sign sign-${event.status}`, 'aria-hidden': 'true' }),
      [legendStatusWords[event.status], hasClasses(story) && event.class ? classWords[classOf(event)] : null,
        counted(witnesses(event), 'article')].filter(Boolean).join(' · ')),
    notes ? element('p', { class: 'card-notes' }, notes) : '',
    event.mentions.length ? element('q', {}, shortened(sentenceText(story, event.mentions[0]), longestQuote)) : '');
  card.hidden = false;
  const stage = byId('stage').getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const left = x + gap + width <= stage.width ? x + gap : x - gap - width;
  const top = y + gap + height <= innerHeight - stage.top - gap ? y + gap : y - gap - height;
  card.style.left = `${Math.max(4, Math.min(left, stage.width - width - 4))}px`;
  card.style.top = `${Math.max(4 - stage.top, top)}px`;
}

export function hideCard() {
  byId('card').hidden = true;
}
