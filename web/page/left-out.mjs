// The drawer "Not on the timeline": what was found in the articles and is not drawn, each with the reason, its sentence
// one click away, and a way to put it on by hand. The count is always in view.

import { byId, element } from './dom.mjs';
import { counted, shortened } from './words.mjs';
import { makePlacing } from './why-panel.mjs';

const mostShown = 500;

/// `hidden`: how many events the filter hides. `actions`: {choose(article, point, edtf), showWords(article, begin),
/// showAll()}.
export function showLeftOut(story, hidden, actions) {
  const items = story.left_out;
  byId('left-out').hidden = story.articles.length === 0;
  byId('left-out-count').textContent = `Not on the timeline: ${(items.length + hidden).toLocaleString('en')}`;
  byId('left-out-list').replaceChildren(
    hidden ? element('li', {}, `${counted(hidden, 'event')} hidden by the filter. `,
      element('button', { type: 'button', class: 'link', onclick: actions.showAll }, 'Show all')) : '',
    ...items.slice(0, mostShown).map((item) => makeItem(story, item, actions)),
    items.length > mostShown
      ? element('li', {}, `and ${(items.length - mostShown).toLocaleString('en')} more, in the JSON download.`) : '',
    items.length + hidden ? '' : element('li', { class: 'hint' }, 'Nothing that was found is left off.'));
}

function makeItem(story, { article, words, sentence, reason }, actions) {
  const { text, timexes = [] } = story.articles[article];
  const timex = timexes.find(({ begin }) => begin === words.begin);
  const item = element('li', {},
    element('button', { type: 'button', class: 'link left-out-words', onclick: () => actions.showWords(article, words.begin) },
      text.slice(words.begin, words.end)), ` ${reason} `,
    element('q', {}, shortened(text.slice(sentence.begin, sentence.end), 160)));
  const open = element('button', { type: 'button', class: 'link place', 'aria-expanded': 'false' }, 'Put on the timeline…');
  open.addEventListener('click', () => {
    const placing = makePlacing(timex?.when, (edtf) => actions.choose(article, words.point, edtf));
    open.replaceWith(placing);
    placing.querySelector('input').focus();
  });
  item.append(open);
  return item;
}
