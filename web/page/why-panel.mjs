// "Why this date?": from the words of a sentence to the interval, with what they could mean as well. The same panel
// stands in the list, over the canvas, and at the time expressions of the text.

import { percent } from './calendar.mjs';
import { byId, element } from './dom.mjs';
import { quotationText } from './story.mjs';
import { sourceInWords } from './words.mjs';

const gap = 10;  // px between the panel and what it belongs to
const longestQuote = 320;

/// The panel of an event. `actions`: {choose(article, point, edtf), openDate(article)}; `quotes`: with its sentence.
export function makeEventWhy(story, index, actions, { quotes = true } = {}) {
  const event = story.events[index];
  const { why } = event;
  if (!why?.explanation) return null;
  const mention = event.mentions[0];
  return element('div', { class: 'why' },
    element('p', { class: 'why-label' }, 'Why this date?'),
    quotes && mention ? makeQuote(story, mention, why.span) : null,
    makeSteps(why),
    makeFacts(event, mention, actions),
    mention ? makeSource(story, mention) : null,
    mention?.timex ? makeReadings(event, mention, actions) : null);
}

/// The panel of a time expression that dates no event: what it means, why it is left off, and a way to put it on.
export function makeTimexWhy(story, article, timex, actions) {
  const left = story.left_out.find((one) => one.article === article && one.words.begin === timex.begin);
  return element('div', { class: 'why' },
    element('p', { class: 'why-label' }, 'What does this mean?'),
    element('p', {}, timex.why),
    left ? element('p', { class: 'hint' }, `Not on the timeline: ${left.reason}`) : null,
    makePlacing(timex.when, (edtf) => actions.choose(article, timex.point, edtf)));
}

/// A field for a date and a button that puts it on the timeline; `edtf` is what stands in it first.
export function makePlacing(edtf, place) {
  const field = element('input', {
    type: 'text', value: edtf ?? '', placeholder: '2018-04-08, 2018-04 or 2018', 'aria-label': 'Date to put it at', class: 'placing-date',
  });
  const problem = element('p', { class: 'problem', role: 'alert' });
  const form = element('form', { class: 'placing' }, field, element('button', { type: 'submit' }, 'Put on the timeline'), problem);
  form.addEventListener('submit', (submit) => {
    submit.preventDefault();
    const wanted = field.value.trim();
    if (isDate(wanted)) place(wanted);
    else problem.textContent = 'Write a day, a month or a year: 2018-04-08, 2018-04 or 2018.';
  });
  return form;
}

/// What the reader may write: a day, month or year of the calendar, or one of the EDTF forms that the page gave itself.
function isDate(text) {
  if (/^[[/.\d~X-]+\]?$/.test(text) && /\.\.|\/|~|X/.test(text)) return true;
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  if (!parts) return false;
  const day = new Date(`${parts[1]}-${parts[2] ?? '01'}-${parts[3] ?? '01'}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && (!parts[3] || day.getUTCDate() === Number(parts[3]));
}

function makeQuote(story, { article, sentence }, words) {
  const quote = withWords(story.articles[article].text, sentence, words);
  return quote && element('p', { class: 'why-quote' }, ...quote);
}

/// What to show of a sentence so that the words that give its date stand out; null where they are not in it.
export function withWords(text, sentence, words) {
  if (!words || words.begin < sentence.begin || words.end > sentence.end) return null;
  const begin = Math.max(sentence.begin, words.begin - longestQuote);
  const end = Math.min(sentence.end, words.end + longestQuote);
  return [begin > sentence.begin ? '…' : '', text.slice(begin, words.begin),
    element('mark', {}, text.slice(words.begin, words.end)),
    text.slice(words.end, end), end < sentence.end ? '…' : ''];
}

function makeSteps(why) {
  const steps = why.steps?.length ? why.steps : [why.explanation];
  return element('ol', { class: 'why-steps' }, ...steps.map((step) => element('li', {}, step)));
}

/// The anchor, linked; the rule; the value.
function makeFacts(event, mention, actions) {
  const { why } = event;
  const ofArticle = mention && why.anchor_is === 'the article\'s date';
  return element('dl', { class: 'why-facts' },
    ...fact('Counted from', why.anchor && (ofArticle
      ? element('button', { type: 'button', class: 'link', onclick: () => actions.openDate(mention.article) }, `${why.anchor_is}, ${why.anchor}`)
      : `${why.anchor_is}${why.anchor_is ? ', ' : ''}${why.anchor}`)),
    ...fact('In figures', event.when && element('code', {}, event.when)),
    ...fact('By the rule', why.rule && element('code', { class: 'why-rule' }, why.rule)));
}

/// Who says so and how, and the whole quotation where it is more than the sentence above.
function makeSource(story, mention) {
  const words = sourceInWords(mention.source, story.articles[mention.article].agency);
  const quotation = quotationText(story, mention);
  if (!words && !quotation) return null;
  return element('dl', { class: 'why-facts why-source' },
    ...fact('Source', words),
    ...fact('In full', quotation && element('blockquote', { class: 'why-quotation' }, quotation)));
}

function fact(name, value) {
  return value ? [element('dt', {}, name), element('dd', {}, value)] : [];
}

function makeReadings(event, mention, actions) {
  const choose = (edtf) => actions.choose(mention.article, mention.timex.point, edtf);
  if (event.why.rule === 'set-by-reader') {
    return element('p', {}, element('button', { type: 'button', class: 'take', onclick: () => choose('') }, 'Back to what was read'));
  }
  const others = (event.why.readings ?? []).filter((reading) => reading.when !== event.when);
  if (others.length === 0) return null;
  return element('div', { class: 'why-readings' },
    element('p', { class: 'why-label' }, 'It could also mean'),
    element('ul', {}, ...others.map((reading) => element('li', {},
      element('span', {}, element('strong', {}, reading.display ?? reading.when), ` · ${percent(reading.weight)}`,
        element('span', { class: 'hint' }, ` ${reading.reason}`)),
      element('button', { type: 'button', class: 'take', onclick: () => choose(reading.when) }, 'Take this')))));
}

// ---- the panel as a popover

let shownBy = null;  // the element that gets the focus back

/// Shows a panel beside a rectangle of the window: {left, top, width, height}. `from` gets the focus back.
export function showWhy(panel, place, from = null) {
  if (!panel) return hideWhy();
  const popover = byId('why');
  shownBy = from;
  popover.replaceChildren(
    element('button', { type: 'button', class: 'why-close', 'aria-label': 'Close', onclick: hideWhy }, '×'), panel);
  popover.hidden = false;
  const { width, height } = popover.getBoundingClientRect();
  const below = place.top + place.height + gap;
  const top = below + height <= innerHeight ? below : Math.max(gap, place.top - gap - height);
  popover.style.left = `${Math.max(gap, Math.min(place.left, innerWidth - width - gap))}px`;
  popover.style.top = `${Math.min(top, Math.max(gap, innerHeight - height - gap))}px`;
}

export function hideWhy() {
  const popover = byId('why');
  if (popover.hidden) return;
  const held = popover.contains(document.activeElement);
  popover.hidden = true;
  popover.replaceChildren();
  if (held) shownBy?.focus({ preventScroll: true });
}

/// Escape and a press elsewhere close the popover. Call once.
export function setUpWhy() {
  document.addEventListener('keydown', (press) => press.key === 'Escape' && hideWhy());
  document.addEventListener('pointerdown', (press) => byId('why').contains(press.target) || hideWhy());
}
