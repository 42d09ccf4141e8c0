// The timeline's bar: how many events, main or all, the legend that filters, the search and the filter menu.

import { byId, element } from './dom.mjs';
import { tally } from './filter.mjs';
import { classNames, classOf, classWords, counted, legendStatusWords } from './words.mjs';

const mostActors = 30;

/// `filter`: the EventFilter that the bar's controls change; `changed()` is called after each change, `nextFound()` at
/// Enter in the search box.
export class Toolbar {
  #filter;
  #changed;
  #story = null;

  constructor(filter, { changed, nextFound, leave }) {
    this.#filter = filter;
    this.#changed = changed;
    byId('main-only').addEventListener('click', () => this.#set(() => { filter.mainOnly = true; }));
    byId('all-events').addEventListener('click', () => this.#set(() => { filter.mainOnly = false; }));
    byId('filter-actor').addEventListener('change', (event) => this.#set(() => { filter.actor = event.target.value; }));
    byId('filter-article').addEventListener('change', (event) => this.#set(() => { filter.article = Number(event.target.value); }));
    byId('filter-clear').addEventListener('click', () => this.#set(() => filter.clear()));
    byId('search').addEventListener('input', (event) => this.#set(() => { filter.text = event.target.value; }));
    byId('search').addEventListener('keydown', (press) => {
      if (press.key === 'Enter') nextFound(press.shiftKey ? -1 : 1);
      if (press.key === 'Escape') {
        if (filter.text) this.#set(() => { filter.text = ''; });
        else leave();
      } else if (press.key !== 'Enter') return;
      press.preventDefault();
    });
  }

  show(story) {
    this.#story = story;
    this.#drawMenu();
    this.#draw();
  }

  /// What is left of the story after all filters: `shown` indexes, and `found` as EventFilter gives them.
  showCounts(shown, found) {
    const matches = found ? shown.reduce((sum, index) => sum + found[index], 0) : 0;
    byId('found').textContent = found ? `${matches.toLocaleString('en')} of ${shown.length.toLocaleString('en')}` : '';
    byId('filter-clear').hidden = !this.#filter.isFiltering && !found;
  }

  #set(change) {
    if (!this.#story) return;  // nothing is read yet
    change();
    this.#draw();
    this.#changed();
  }

  #draw() {
    const { events } = this.#story;
    const filter = this.#filter;
    const main = events.filter((event) => event.main !== false).length;
    byId('which-events').hidden = main === events.length;
    setSwitch('main-only', filter.mainOnly, `${main.toLocaleString('en')} main`);
    setSwitch('all-events', !filter.mainOnly, `All ${events.length.toLocaleString('en')}`);
    byId('filter-actor').value = filter.actor;
    byId('filter-article').value = filter.article;
    if (byId('search').value !== filter.text) byId('search').value = filter.text;
    this.#drawLegend(events.filter((event) => !filter.mainOnly || event.main !== false));
  }

  #drawLegend(events) {
    const { hiddenStatuses, hiddenClasses } = this.#filter;
    const statuses = new Map(tally(events.map(({ status }) => status)));
    const classes = new Map(tally(events.map(classOf)));
    const focused = document.activeElement?.closest('#legend button')?.dataset.key;
    const item = (key, value, count, words, hidden, sign) => element('li', {}, element('button', {
      type: 'button', 'data-key': key, 'aria-pressed': String(!hidden.has(value)),
      title: `${hidden.has(value) ? 'Show' : 'Hide'} ${counted(count, 'event')}`,
      onclick: () => this.#set(() => { if (!hidden.delete(value)) hidden.add(value); }),
    }, sign, words, element('span', { class: 'count' }, count.toLocaleString('en'))));
    const items = Object.entries(legendStatusWords).filter(([status]) => statuses.has(status)).map(([status, words]) =>
      item(status, status, statuses.get(status), words, hiddenStatuses,
        element('span', { class: `sign sign-${status}`, 'aria-hidden': 'true' })));
    if (events.some(({ granularity }) => granularity && granularity !== 'day')) {
      items.push(element('li', { class: 'explains' },
        element('span', { class: 'sign sign-span', 'aria-hidden': 'true' }), 'some time within'));
    }
    if (events.some(({ reported_by: by }) => by)) {
      items.push(element('li', { class: 'explains' },
        element('span', { class: 'sign-reported', 'aria-hidden': 'true' }, '”'), 'somebody says so'));
    }
    if (classes.size > 1) {
      items.push(...[...classNames, 'other'].filter((name) => classes.has(name)).map((name) =>
        item(name, name, classes.get(name), classWords[name], hiddenClasses,
          element('span', { class: `tone tone-${name}`, 'aria-hidden': 'true' }))));
    }
    byId('legend').replaceChildren(...items);
    if (focused) byId('legend').querySelector(`[data-key="${focused}"]`)?.focus();
  }

  #drawMenu() {
    const { events, articles } = this.#story;
    const actors = tally(events.flatMap((event) => event.actors ?? [])).slice(0, mostActors);
    byId('filter-actor').replaceChildren(element('option', { value: '' }, 'Everybody'),
      ...actors.map(([name, count]) => element('option', { value: name }, `${name} (${count})`)));
    byId('filter-actor-row').hidden = actors.length < 2;
    const told = new Map(tally(events.flatMap(({ mentions }) => [...new Set(mentions.map(({ article }) => article))])));
    byId('filter-article').replaceChildren(element('option', { value: -1 }, 'All articles'),
      ...articles.map(({ title }, index) => element('option', { value: index }, `${title || 'Untitled'} (${told.get(index) ?? 0})`)));
    byId('filter-article-row').hidden = articles.length < 2;
    byId('filter').hidden = actors.length < 2 && articles.length < 2;
  }
}

function setSwitch(id, pressed, words) {
  byId(id).setAttribute('aria-pressed', pressed);
  byId(id).textContent = words;
}
