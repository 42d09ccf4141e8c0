// One article in the reader pane: its title, date chip and text with the sentences of the events marked.

import { Blocks, runsOf } from './blocks.mjs';
import { bringIntoView, element } from './dom.mjs';
import { makeDateChip } from './date-chip.mjs';
import { dateInWords } from './words.mjs';

const charactersInBlock = 12000;
const longestParagraph = 4000;   // longer ones are cut at a space, for the sake of layout
const pixelsPerCharacter = 0.45;  // a guess for blocks that are not filled yet

/// `actions`: {setDay(day), remove(), pick(events, click)}; see articles.mjs.
export class ArticleView {
  #article;
  #blocks;
  #blockBegins = [];          // where in the text each block begins
  #marks = new Map();         // sentence begin -> its elements, of the filled blocks
  #current = { begin: -1, timex: -1 };

  constructor(article, actions) {
    this.#article = article;
    const title = article.title || 'Untitled article';
    const body = element('div', { class: 'article-text' });
    this.element = element('article', { class: 'article' },
      element('header', { class: 'article-head' },
        article.url ? element('p', { class: 'article-url' }, hostOf(article.url)) : null,
        element('h2', {}, title),
        element('div', { class: 'article-tools' },
          // Sentences without their article are not dated anew.
          article.excerpt ? element('p', { class: 'hint' }, `Quoted sentences only · ${dateInWords(article.dct)}`)
            : makeDateChip(article.dct, actions.setDay),
          element('button', { type: 'button', class: 'remove', 'aria-label': `Remove “${title}”`, onclick: actions.remove }, 'Remove'))),
      body);
    this.#fillText(body);
  }

  discard() {
    this.#blocks.discard();
  }

  /// Highlights one sentence (and the time expression of the event in it); none where it is null.
  highlight(mention) {
    this.#mark('current', false);
    this.#current = mention ? { begin: mention.sentence.begin, timex: mention.timex?.begin ?? -1 } : { begin: -1, timex: -1 };
    if (mention) this.#blocks.fill(countUpTo(this.#blockBegins, mention.sentence.begin) - 1);
    this.#mark('current', true);
  }

  scrollTo(mention) {
    this.highlight(mention);
    const mark = this.#marks.get(mention.sentence.begin)?.[0];
    if (mark) bringIntoView(mark);
    return mark;
  }

  showWords(begin) {
    this.#blocks.fill(countUpTo(this.#blockBegins, begin) - 1);
    const words = this.element.querySelector(`[data-begin="${begin}"]`);
    if (words) bringIntoView(words);
    return words;
  }

  hover(begins) {
    for (const mark of this.element.querySelectorAll('.mark.hovered')) mark.classList.remove('hovered');
    for (const begin of begins) for (const mark of this.#marks.get(begin) ?? []) mark.classList.add('hovered');
  }

  #mark(name, on) {
    for (const mark of this.#marks.get(this.#current.begin) ?? []) {
      mark.classList.toggle(name, on);
      if (on) mark.setAttribute('aria-current', 'true');
      else mark.removeAttribute('aria-current');
      for (const words of mark.querySelectorAll('.timex')) {
        words.classList.toggle(name, on && Number(words.dataset.begin) === this.#current.timex);
      }
    }
  }

  #fillText(body) {
    const { text, title } = this.#article;
    const paragraphs = paragraphsOf(text);
    if (paragraphs.length && text.slice(...paragraphs[0]).trim() === title.trim()) paragraphs.shift();
    const runs = runsOf(paragraphs.length, charactersInBlock, (i) => paragraphs[i][1] - paragraphs[i][0]);
    this.#blockBegins = runs.map(([first]) => paragraphs[first][0]);
    this.#blocks = new Blocks(body, runs.map(([first, last]) => ({
      height: Math.round((paragraphs[last - 1][1] - paragraphs[first][0]) * pixelsPerCharacter),
      fill: (place) => {
        for (let i = first; i < last; ++i) place.append(this.#makeParagraph(...paragraphs[i]));
        if (this.#current.begin >= paragraphs[first][0]) this.#mark('current', true);
      },
    })));
  }

  #makeParagraph(begin, end) {
    const { text, sentences } = this.#article;
    const paragraph = element('p');
    let at = begin;
    let next = countUpTo(sentences, begin, (sentence) => sentence.end);
    for (; next < sentences.length && sentences[next].begin < end; ++next) {
      const sentence = sentences[next];
      const from = Math.max(sentence.begin, at);
      const to = Math.min(sentence.end, end);
      if (to <= from) continue;
      this.#appendText(paragraph, at, from);
      paragraph.append(this.#makeMark(sentence, from, to));
      at = to;
    }
    this.#appendText(paragraph, at, end);
    return paragraph;
  }

  #makeMark(sentence, from, to) {
    const mark = element('span', {
      class: 'mark', role: 'button', tabindex: this.#marks.size ? -1 : 0, 'data-events': sentence.events.join(' '),
    });
    this.#appendText(mark, from, to, sentence.timexes);
    const known = this.#marks.get(sentence.begin);
    if (known) known.push(mark);
    else this.#marks.set(sentence.begin, [mark]);
    return mark;
  }

  /// A piece of the text, each time expression in it underlined: those that date an event (`dating`) with a full line.
  #appendText(place, from, to, dating = []) {
    const { text, timexes = dating } = this.#article;
    let at = from;
    for (let next = countUpTo(timexes, from - 1, ({ begin }) => begin); next < timexes.length && timexes[next].begin < to; ++next) {
      const { begin, end } = timexes[next];
      if (begin < at || end > to) continue;
      const dates = dating.some((timex) => timex.begin === begin);
      place.append(text.slice(at, begin),
        element('span', { class: dates ? 'timex' : 'timex-left', 'data-begin': begin }, text.slice(begin, end)));
      at = end;
    }
    place.append(text.slice(at, to));
  }
}

/// Half-open ranges of the lines that hold more than spaces; very long lines are cut at a space.
function paragraphsOf(text) {
  const found = [];
  let begin = 0;
  while (begin < text.length) {
    let end = text.indexOf('\n', begin);
    if (end < 0) end = text.length;
    const next = end + 1;
    while (end - begin > longestParagraph) {
      const space = text.lastIndexOf(' ', begin + longestParagraph);
      const cut = space > begin ? space + 1 : begin + longestParagraph;
      found.push([begin, cut]);
      begin = cut;
    }
    if (/\S/.test(text.slice(begin, end))) found.push([begin, end]);
    begin = next;
  }
  return found;
}

/// How many of the items, ascending, are at or below the limit.
function countUpTo(items, limit, valueOf = (item) => item) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueOf(items[middle]) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hostOf(url) {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}
