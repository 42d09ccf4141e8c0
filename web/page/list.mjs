// The list of events: the same events as on the canvas, for reading, for the keyboard and for screen readers.

import { Blocks, runsOf } from './blocks.mjs';
import { bringIntoView, element } from './dom.mjs';
import { moveByKeys } from './roving.mjs';
import { textFragment, webAddress } from './source-address.mjs';
import { sentenceText } from './story.mjs';
import { makeEventWhy, withWords } from './why-panel.mjs';
import { classOf, dayAndTime, hasClasses, notesInWords, noDateYet, whenInWords } from './words.mjs';

const eventsInBlock = 60;
const itemHeight = 44;  // px, a guess for blocks that are not filled yet

/// `actions`: {select(event), open(event, mention), hover(event | -1)} and those of why-panel.mjs; open goes to the sentence.
export class EventList {
  #container;
  #actions;
  #story;
  #shown = [];        // indexes of the events that the list holds, ascending
  #blockOf = new Map(); // event -> its block
  #items = new Map(); // event -> its <li>, of the filled blocks
  #blocks;
  #selected = -1;
  #hovered = -1;

  constructor(container, actions) {
    this.#container = container;
    this.#actions = actions;
    container.addEventListener('click', (click) => this.#clicked(click));
    container.addEventListener('pointerover', (move) => actions.hover(eventAt(move.target)));
    container.addEventListener('pointerleave', () => actions.hover(-1));
    container.addEventListener('focusin', (focus) => actions.hover(eventAt(focus.target)));
    moveByKeys(container, {
      stops: '.event-head',
      next: (stop, step) => this.#neighbour(eventAt(stop), step),
      moved: (stop) => actions.select(eventAt(stop)),
    });
  }

  /// `shown`: indexes of the events to list, ascending.
  show(story, shown) {
    this.#story = story;
    this.#shown = shown;
    this.#items.clear();
    this.#blockOf.clear();
    this.#blocks?.discard();
    this.#selected = -1;
    this.#hovered = -1;
    const groups = groupByDate(story.events, shown);
    const runs = runsOf(groups.length, eventsInBlock, (i) => groups[i].events.length);
    const blocks = runs.map(([first, last], block) => {
      const own = groups.slice(first, last);
      const events = own.flatMap((group) => group.events);
      for (const event of events) this.#blockOf.set(event, block);
      return {
        height: events.length * itemHeight,
        fill: (place) => place.append(...own.map((group) => this.#makeGroup(group))),
      };
    });
    this.#blocks = new Blocks(this.#container, blocks);
    if (!shown.length && story.articles.length) {
      this.#container.append(element('p', { class: 'none' }, !story.events.length ? 'No event was found in this text.'
        : story.events.every(({ main }) => main === false) ? 'Nothing here is sure to be an event: see “All”.'
          : 'No event passes the filter or the search.'));
    }
  }

  /// Marks the selected event and shows why it has its date; -1 for none.
  select(event, { scroll = true } = {}) {
    this.#setOpen(this.#selected, false);
    this.#selected = event;
    if (!this.#blockOf.has(event)) return;
    const item = this.#itemOf(event);
    this.#setOpen(event, true);
    if (scroll) bringIntoView(item, 'nearest');
  }

  hover(event) {
    this.#items.get(this.#hovered)?.classList.remove('hovered');
    this.#hovered = event;
    this.#items.get(event)?.classList.add('hovered');
  }

  focus(event) {
    this.#itemOf(event)?.querySelector('.event-head').focus({ preventScroll: true });
  }

  #itemOf(event) {
    if (!this.#blockOf.has(event)) return undefined;
    this.#blocks.fill(this.#blockOf.get(event));
    return this.#items.get(event);
  }

  #neighbour(event, step) {
    const last = this.#shown.length - 1;
    const wanted = Math.min(last, Math.max(0, this.#shown.indexOf(event) + step));
    return this.#itemOf(this.#shown[wanted])?.querySelector('.event-head');
  }

  #clicked(click) {
    const event = eventAt(click.target);
    if (event < 0) return;
    const mention = click.target.closest('[data-mention]');
    if (mention) this.#actions.open(event, Number(mention.dataset.mention));
    else if (click.target.closest('.event-head')) this.#actions.select(event);
  }

  #makeGroup({ words, events }) {
    const times = events.map((event) => dayAndTime(whenInWords(this.#story.events[event])).time);
    const list = element('ol', {}, ...events.map((event, i) =>
      this.#makeItem(event, times[i] === (times[i - 1] ?? '') ? '' : times[i] || 'then')));
    return element('section', { class: words === noDateYet ? 'day undated' : 'day' }, element('h3', {}, words), list);
  }

  /// `time`: what is to be said of its time of the day; '' where the event before it has said so.
  #makeItem(index, time) {
    const event = this.#story.events[index];
    const notes = notesInWords(event);
    const item = element('li',
      { class: `event is-${event.status}${event.main === false ? ' is-minor' : ''}`, 'data-event': index, 'data-class': hasClasses(this.#story) ? classOf(event) : null },
      element('button', { type: 'button', class: 'event-head', 'aria-expanded': 'false', tabindex: index === this.#shown[0] ? 0 : -1 },
        element('span', { class: `sign sign-${event.status}`, 'aria-hidden': 'true' }),
        element('span', { class: 'event-words' },
          element('span', { class: 'visually-hidden' }, `${whenInWords(event)}: `),
          time ? element('span', { class: 'event-time', 'aria-hidden': 'true' }, time) : null,
          element('span', { class: 'event-title' }, event.title),
          notes ? element('span', { class: 'event-notes' }, notes) : null)));
    this.#items.set(index, item);
    if (index === this.#selected) this.#setOpen(index, true);
    return item;
  }

  #setOpen(event, open) {
    const item = this.#items.get(event);
    if (!item) return;
    item.classList.toggle('selected', open);
    item.querySelector('.event-head').setAttribute('aria-expanded', open);
    item.querySelector('.event-more')?.remove();
    if (!open) return;
    item.append(this.#makeMore(event));
    for (const other of this.#container.querySelectorAll('.event-head[tabindex="0"]')) other.tabIndex = -1;
    item.querySelector('.event-head').tabIndex = 0;
  }

  /// What a selected event shows below its title: the evidence, and why it has its date.
  #makeMore(index) {
    const event = this.#story.events[index];
    const several = this.#story.articles.length > 1;
    const quotes = event.mentions.map((mention, which) => element('button',
      { type: 'button', class: 'quote', 'data-mention': which },
      element('q', {}, ...this.#makeQuote(event, mention)),
      several ? element('cite', {}, this.#story.articles[mention.article].title || 'Untitled article') : null));
    return element('div', { class: 'event-more' }, ...quotes, makeSourceLink(this.#story, event.mentions[0]),
      makeEventWhy(this.#story, index, this.#actions, { quotes: false }) ?? '');
  }

  /// The sentence, with the words in it that give the date.
  #makeQuote(event, mention) {
    return withWords(this.#story.articles[mention.article].text, mention.sentence,
      mention === event.mentions[0] ? event.why?.span : null) ?? [sentenceText(this.#story, mention)];
  }
}

/// Leads to the sentence on the article's own page, where its address is known.
function makeSourceLink(story, mention) {
  const address = mention && webAddress(story.articles[mention.article].url);
  if (!address) return null;
  return element('a', { class: 'source-link', href: address.split('#')[0] + textFragment(sentenceText(story, mention)),
    target: '_blank', rel: 'noopener noreferrer' }, 'Open at the source');
}

function eventAt(target) {
  const item = target.closest?.('[data-event]');
  return item ? Number(item.dataset.event) : -1;
}

/// Neighbouring events of the same day, or with the same date in words, make one group, {words, events}; those without a
/// date come last, under their own.
function groupByDate(events, shown) {
  const groups = [];
  for (const index of shown) {
    const words = dayAndTime(whenInWords(events[index])).day;
    if (groups.at(-1)?.words === words) groups.at(-1).events.push(index);
    else groups.push({ words, events: [index] });
  }
  return groups;
}
