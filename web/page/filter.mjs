// Which events are shown, and which of them a search has found. No DOM.
//
// Filters hide (kinds, statuses, who, article, main or all); a search dims the others on the canvas and hides them in
// the list.

import { sentenceText } from './story.mjs';
import { classOf } from './words.mjs';

export class EventFilter {
  mainOnly = true;
  hiddenStatuses = new Set();
  hiddenClasses = new Set();
  actor = '';
  article = -1;
  text = '';
  #haystacks = [];  // of the events, as far as a search has looked
  #story = { events: [] };

  /// Another story, or the same told anew: what no longer exists in it hides nothing.
  setStory(story) {
    this.#story = story;
    this.#haystacks = [];
    if (!story.events.some((event) => event.actors?.includes(this.actor))) this.actor = '';
    if (this.article >= story.articles.length) this.article = -1;
  }

  clear() {
    this.mainOnly = false;
    this.hiddenStatuses.clear();
    this.hiddenClasses.clear();
    this.actor = '';
    this.article = -1;
    this.text = '';
  }

  get isFiltering() {
    return this.hiddenStatuses.size + this.hiddenClasses.size > 0 || this.actor !== '' || this.article >= 0;
  }

  get isSearching() {
    return this.text.trim() !== '';
  }

  /// Whether an event is in the list: no filter hides it, and a search has found it.
  shows(index) {
    return this.#passes(this.#story.events[index]) && (!this.isSearching || this.#isFound(index));
  }

  /// The indexes of the events that no filter hides.
  shown() {
    return this.#story.events.flatMap((event, index) => (this.#passes(event) ? [index] : []));
  }

  /// A byte for each event, 1 where the search finds it; null without a search.
  found() {
    if (!this.isSearching) return null;
    return Uint8Array.from(this.#story.events, (_, index) => (this.#isFound(index) ? 1 : 0));
  }

  /// All words of the search, in any order.
  #isFound(index) {
    const haystack = this.#haystacks[index] ??= this.#haystackOf(index);
    return folded(this.text).split(/\s+/).every((word) => haystack.includes(word));
  }

  #passes(event) {
    return (!this.mainOnly || event.main !== false)
      && !this.hiddenStatuses.has(event.status)
      && !this.hiddenClasses.has(classOf(event))
      && (this.actor === '' || event.actors?.includes(this.actor))
      && (this.article < 0 || event.mentions.some(({ article }) => article === this.article));
  }

  #haystackOf(index) {
    const event = this.#story.events[index];
    const sentences = event.mentions.map((mention) => sentenceText(this.#story, mention));
    return folded([event.title, event.display, event.reported_by, event.place, ...event.actors ?? [], ...sentences].join('\n'));
  }
}

/// Small letters without accents: "Élysée" is found by "elysee".
function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/// How often each value occurs: [[value, count]], the most frequent first.
export function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
