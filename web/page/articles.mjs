// The reader pane: the articles one below the other, and the way from a marked sentence to its event.

import { ArticleView } from './article.mjs';
import { bringIntoView, element } from './dom.mjs';
import { moveByKeys } from './roving.mjs';
import { shortened } from './words.mjs';

/// `actions`: {select(event), hover(event | -1), setDay(article, day), remove(article), backToList(event),
/// explain(article, begin, element)}; begin: of the time expression that was clicked.
export class ArticlesPane {
  #container;
  #contents;
  #actions;
  #views = [];
  #story;
  #selected = -1;

  constructor(container, contents, actions) {
    this.#container = container;
    this.#contents = contents;
    this.#actions = actions;
    container.addEventListener('click', (click) => this.#clicked(click));
    container.addEventListener('pointerover', (move) => actions.hover(this.#eventAt(move.target)));
    container.addEventListener('pointerleave', () => actions.hover(-1));
    container.addEventListener('keydown', (press) => this.#pressed(press));
    moveByKeys(container, { stops: '.mark', next: (mark, step) => this.#neighbour(mark, step), moved: bringIntoView });
  }

  show(story) {
    this.#story = story;
    this.#selected = -1;
    for (const view of this.#views) view.discard();
    this.#views = story.articles.map((article, index) => new ArticleView(article, {
      setDay: (day) => this.#actions.setDay(index, day),
      remove: () => this.#actions.remove(index),
    }));
    this.#container.replaceChildren(...this.#views.map((view) => view.element));
    this.#contents.hidden = story.articles.length < 2;
    this.#contents.replaceChildren(...story.articles.map(({ title }, index) => element('button',
      { type: 'button', onclick: () => this.scrollToArticle(index) }, shortened(title || 'Untitled article', 40))));
  }

  scrollToArticle(index) {
    bringIntoView(this.#views[index].element, 'start');
  }

  openDate(index) {
    this.scrollToArticle(index);
    const chip = this.#chip(index);
    chip.open = true;
    (chip.querySelector('.candidate') ?? chip.querySelector('input')).focus({ preventScroll: true });
  }

  /// Scrolls to a time expression. Returns its element.
  showWords(index, begin) {
    return this.#views[index].showWords(begin);
  }

  focusDate(index) {
    this.#chip(index).querySelector('summary').focus({ preventScroll: true });
  }

  /// Highlights the sentence of an event's mention and scrolls to it. Returns the sentence's element.
  select(event, mention = 0, { scroll = true } = {}) {
    this.#selected = event;
    const chosen = event < 0 ? null : this.#story.events[event].mentions[mention];
    this.#views.forEach((view, index) => view.highlight(chosen?.article === index ? chosen : null));
    return chosen && scroll ? this.#views[chosen.article].scrollTo(chosen) : undefined;
  }

  hover(event) {
    const mentions = event < 0 ? [] : this.#story.events[event].mentions;
    this.#views.forEach((view, index) =>
      view.hover(mentions.filter(({ article }) => article === index).map(({ sentence }) => sentence.begin)));
  }

  #chip(index) {
    return this.#views[index].element.querySelector('.chip');
  }

  #clicked(click) {
    if (!getSelection().isCollapsed) return;  // the reader marks text to copy it
    this.#explain(click.target);
    const event = this.#eventAt(click.target);
    if (event >= 0) this.#actions.select(event);
  }

  /// Tells of the time expression under a click, if there is one.
  #explain(target) {
    const words = target.closest('[data-begin]');
    if (!words) return;
    const article = this.#views.findIndex((view) => view.element.contains(words));
    this.#actions.explain(article, Number(words.dataset.begin), words);
  }

  #pressed(press) {
    const event = this.#eventAt(press.target);
    if (event < 0) return;
    if (press.key === 'Enter' || press.key === ' ') this.#actions.backToList(event);
    else if (press.key === 'Escape') this.#actions.backToList(this.#selected >= 0 ? this.#selected : event);
    else return;
    press.preventDefault();
  }

  /// The event that a click or a pointer means: that of the time expression under it, or the sentence's own; of
  /// several, the one after the selected.
  #eventAt(target) {
    const mark = target.closest?.('.mark');
    if (!mark) return -1;
    const events = mark.dataset.events.split(' ').map(Number);
    const words = target.closest('.timex');
    const own = words && events.find((event) => this.#story.events[event].mentions.some(({ timex, article }) =>
      timex?.begin === Number(words.dataset.begin) && this.#views[article].element.contains(mark)));
    return own ?? events[(events.indexOf(this.#selected) + 1) % events.length];
  }

  #neighbour(mark, step) {
    const marks = [...this.#container.querySelectorAll('.mark')];
    return marks[Math.min(marks.length - 1, Math.max(0, marks.indexOf(mark) + step))];
  }
}
