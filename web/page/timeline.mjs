// The canvas, its buttons and its card; or one line where the browser cannot draw it.

import { hideCard, showCard } from './card.mjs';
import { handOver } from './columns.mjs';
import { byId } from './dom.mjs';
import { tell } from './notice.mjs';
import { compile } from './program.mjs';
import { currentTheme, onTheme } from './theme.mjs';
import { counted, minuteInWords } from './words.mjs';

const zoomStep = 1.6;
const panStep = 0.5;    // of the canvas's width
const lanesStep = 120;  // px that "more below" scrolls
const hintMs = 6000;
const dayMs = 86400000;
const minuteMs = 60000;
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/// `actions`: {select(event | -1), hover(event | -1), open(event), search()}. Returns {show(story, shown, {keepView, before}),
/// match(found | null), select(event), hover(event), step(by), focus(), showView(view), view(), place(event)}; `shown` are indexes of
/// events, a view is {begin_minute, end_minute}. What follows a show() waits until its events are there. Without WebGL2 these
/// do nothing, and the list and the articles are all there is.
export async function openTimeline(actions) {
  const canvas = await createOn(byId('canvas'), actions);
  if (!canvas) {
    return { show() {}, match() {}, select() {}, hover() {}, step() {}, focus() {}, showView() {}, view() {}, place: () => null };
  }

  setUpButtons(canvas, actions);
  canvas.setTheme(currentTheme());
  onTheme((theme) => canvas.setTheme(theme));
  canvas.setReducedMotion(reducedMotion.matches);
  reducedMotion.addEventListener('change', () => canvas.setReducedMotion(reducedMotion.matches));
  const now = new Date();
  canvas.setToday(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / minuteMs);
  globalThis.datelineCanvas = canvas;  // for the browser tests: where marks are, how many frames were drawn

  async function show(story, shown, options) {
    hideCard();
    actions.isOutdated = story !== actions.story;
    await handOver(canvas, story, shown, options);
    actions.isOutdated = false;
    actions.story = story;
    actions.shown = shown;
    const days = story.articles.filter(({ dct }) => dct.day).map(({ dct }) => Date.parse(`${dct.day}T00:00:00Z`) / dayMs);
    canvas.setPublications(days.filter((day) => !Number.isNaN(day)).sort((a, b) => a - b));
  }
  let done = Promise.resolve();
  const inTurn = (act) => (...given) => { done = done.then(() => act(...given)).catch(console.error); };
  return {
    show: inTurn(show),
    match: inTurn((found) => canvas.setMatches(found)),
    select: inTurn((event) => canvas.select(event)),
    hover: inTurn((event) => canvas.hover(event)),
    showView: inTurn((view) => canvas.showView(view)),
    view: () => actions.view,
    step: inTurn((by) => canvas.step(by)),
    focus: () => byId('canvas').focus({ preventScroll: true }),
    place: (event) => canvas.markPosition(event),
  };
}

/// Whatever a gesture does, a button does too.
function setUpButtons(canvas, actions) {
  const press = (id, act) => byId(id).addEventListener('click', act);
  const choose = (id, act) => press(id, () => {
    act();
    byId('view-menu').open = false;
  });
  const pan = (widths) => canvas.pan(widths * byId('canvas').clientWidth);
  press('zoom-in', () => canvas.zoom(zoomStep));
  press('zoom-out', () => canvas.zoom(1 / zoomStep));
  press('zoom-fit', () => canvas.fitAll());
  press('previous-event', () => canvas.step(-1));
  press('next-event', () => canvas.step(1));
  press('pan-earlier', () => pan(panStep));
  press('pan-later', () => pan(-panStep));
  choose('first-event', () => canvas.selectEnd(false));
  choose('last-event', () => canvas.selectEnd(true));
  choose('fit-selection', () => canvas.fitSelection());
  choose('clear-selection', () => {
    canvas.clearRange();
    actions.select(-1);
  });
  press('range-zoom', () => canvas.fitSelection());
  press('range-clear', () => canvas.clearRange());
  press('more-below', () => canvas.scroll(lanesStep));
  press('more-above', () => canvas.scroll(-lanesStep));
  press('show-help', () => byId('help').showModal());
  press('help-close', () => byId('help').close());
  press('hint-wheel', () => {
    byId('wheel-zooms').checked = canvas.wheelZooms = true;
    byId('hint').hidden = true;
  });
  byId('cut-empty').addEventListener('change', (event) => {
    const cuts = canvas.cutEmptyTime(event.target.checked);
    if (event.target.checked && cuts === 0) tell('No stretch of time is empty for long here.');
    byId('view-menu').open = false;
  });
  byId('wheel-zooms').addEventListener('change', (event) => { canvas.wheelZooms = event.target.checked; });
  byId('mark-range').addEventListener('change', (event) => {
    canvas.marksRange = event.target.checked;
    byId('view-menu').open = false;
  });
}

/// `actions.isOutdated`: what is drawn is still the story before.
async function createOn(canvasElement, actions) {
  let hintEnds = 0;
  try {
    if (!document.createElement('canvas').getContext('webgl2')) {
      return giveUp('This browser does not offer WebGL2, so the timeline cannot be drawn. The list and the articles work.');
    }
    const compiled = compile('canvas');
    const { createCanvas } = await import('../canvas/canvas.mjs');
    await compiled;  // what is wrong with it is said here
    return await createCanvas({
      canvasElement,
      compiled,
      onHover(event, x, y) {
        if (actions.isOutdated) return;
        if (event < 0) hideCard();
        else showCard(actions.story, event, x, y);
        actions.hover(event);
      },
      onSelect: (event) => actions.isOutdated || actions.select(event),
      onOpen: (event) => actions.isOutdated || actions.open(event),
      onView(view) { actions.view = view; },
      onRange: (range) => showRange(range, actions),
      onLanes(above, below) {
        byId('more-above').hidden = !above;
        byId('more-below').hidden = below === 0;
        byId('more-below').textContent = `↓ ${below.toLocaleString('en')}`;
        byId('more-below').ariaLabel = `${counted(below, 'event')} in lanes further down`;
      },
      onDeadWheel() {
        byId('hint').hidden = false;
        clearTimeout(hintEnds);
        hintEnds = setTimeout(() => { byId('hint').hidden = true; }, hintMs);
      },
      onAsk(asked) {
        if (asked === 'help') byId('help').showModal();
        else actions.search();
      },
    });
  } catch (error) {
    console.error(error);
    return giveUp('The timeline could not be drawn here. The list and the articles work.');
  }
}

/// The marked range in words, with what can be done with it.
function showRange(range, { story, shown }) {
  byId('range').hidden = !range;
  if (!range) return;
  const inside = shown.filter((index) => {
    const { begin_minute: begin, end_minute: end } = story.events[index];
    return (begin ?? -Infinity) < range.end && (end ?? Infinity) > range.begin && (begin ?? end) !== null;
  });
  byId('range-words').textContent =
    `${minuteInWords(range.begin)} to ${minuteInWords(range.end)} · ${counted(inside.length, 'event')}`;
}

function giveUp(words) {
  byId('canvas').hidden = true;
  byId('no-canvas').textContent = words;
  byId('no-canvas').hidden = false;
  document.body.classList.add('without-canvas');
  return null;
}
