// The events as plain HTML: for paper, and for a saved page that is read without scripts.

import { element } from './dom.mjs';
import { webAddress } from './source-address.mjs';
import { sentenceText } from './story.mjs';
import { dateInWords, notesInWords, whenInWords } from './words.mjs';

/// `events`: indexes of those to list, in order.
export function plainList(story, events) {
  return element('section', { class: 'plain-list' },
    element('h1', {}, (story.articles.length === 1 && story.articles[0].title) || 'Timeline'),
    element('ol', {}, ...events.map((index) => eventItem(story, story.events[index]))),
    element('h2', {}, 'Articles'),
    element('ul', {}, ...story.articles.map(({ title, url, dct }) =>
      element('li', {}, title || 'Untitled article', ` · ${dateInWords(dct)}`, webAddress(url) ? ` · ${url}` : null))));
}

function eventItem(story, event) {
  const notes = event.when === null ? '' : notesInWords(event);
  return element('li', {},
    element('strong', { class: 'plain-when' }, whenInWords(event)), ' ',
    element('span', { class: 'plain-title' }, event.title), notes ? ` (${notes})` : null,
    ...quotedOnce(story, event.mentions).map((mention) => element('blockquote', {}, sentenceText(story, mention),
      story.articles.length > 1 ? element('cite', {}, ` ${story.articles[mention.article].title}`) : null)));
}

/// A sentence that an article repeats is quoted once.
function quotedOnce(story, mentions) {
  const same = (a, b) => a.article === b.article && sentenceText(story, a) === sentenceText(story, b);
  return mentions.filter((mention, index) => mentions.findIndex((other) => same(mention, other)) === index);
}
