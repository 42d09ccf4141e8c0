// What was found in the articles but is not on the timeline, each with the reason.

import { byId, element } from './dom.mjs';
import { shortened } from './words.mjs';

const mostShown = 500;

export function showLeftOut(story) {
  const items = story.left_out;
  byId('left-out').hidden = items.length === 0;
  byId('left-out-count').textContent = `Not on the timeline: ${items.length.toLocaleString('en')}`;
  byId('left-out-list').replaceChildren(...items.slice(0, mostShown).map(({ article, words, sentence, reason }) => {
    const text = story.articles[article].text;
    return element('li', {},
      element('strong', {}, text.slice(words.begin, words.end)), ` ${reason} `,
      element('q', {}, shortened(text.slice(sentence.begin, sentence.end), 160)));
  }));
  if (items.length > mostShown) {
    byId('left-out-list').append(element('li', {}, `and ${(items.length - mostShown).toLocaleString('en')} more, in the JSON download.`));
  }
}
