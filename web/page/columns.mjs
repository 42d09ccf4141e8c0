// The events of a story as the canvas takes them: columns of numbers (web/canvas/columns.hpp), so that a million of
// them cross into the module quickly, and in parts, between which the page answers.

import { pause, pauseWhereDue } from './pauses.mjs';
import { classNames, hasClasses } from './words.mjs';

const statuses = ['happened', 'planned', 'conditional', 'denied'];
/// As enum Granularity.
const granularities = ['minute', 'hour', 'part_of_day', 'day', 'weekend', 'week', 'month', 'season', 'quarter', 'half_year', 'year',
  'decade', 'century', 'millennium'];
const day = granularities.indexOf('day');
const withinBit = 4;
const approximateBit = 8;
const toneShift = 4;
const eventsInPart = 8192;

/// Gives the canvas the dated events among the indexes `shown` to draw; done when it can draw its first frame of them.
/// `options`: those of endEvents() in web/canvas/canvas.mjs.
export async function handOver(canvas, story, shown, options) {
  const events = await placedInOrder(shown, story.events);
  const texts = { classed: hasClasses(story), dates: new Numbering(), reporters: new Numbering() };
  texts.reporters.numberOf('');
  canvas.beginEvents(events.length, await lengthOfTitles(events, story.events));
  for (let begin = 0; begin < events.length; begin += eventsInPart) {
    canvas.addEvents(columnsOf(story, events.slice(begin, begin + eventsInPart), texts));
    await pauseWhereDue();
  }
  canvas.endEvents(options);
  do await pause(); while (canvas.prepareMore());
}

/// Of a part of the events: {count, numbers, titles, dates, reporters}, texts with a line feed after each.
function columnsOf(story, events, { classed, dates, reporters }) {
  const count = events.length;
  const column = makeColumns(count);
  let titles = '';
  for (let i = 0; i < count; ++i) {
    const event = story.events[events[i]];
    column.begin[i] = event.begin_minute ?? -Infinity;
    column.end[i] = event.end_minute ?? Infinity;
    column.salience[i] = event.salience;
    column.event[i] = events[i];
    column.date[i] = dates.numberOf(event.display);
    column.reporter[i] = reporters.numberOf(event.reported_by ?? '');
    column.kind[i] = Math.max(statuses.indexOf(event.status), 0) | (event.extent === 'within' ? withinBit : 0)
      | (event.approximate ? approximateBit : 0) | (classed ? toneOf(event) : 0) << toneShift;
    column.witnesses[i] = Math.min(witnesses(event), 255);
    column.granularity[i] = granularityOf(event);
    titles += `${oneLine(event.title)}\n`;
  }
  return { count, numbers: column.bytes, titles, dates: dates.takeNew(), reporters: reporters.takeNew() };
}

/// How many articles tell an event.
export function witnesses({ mentions }) {
  if (mentions.length < 2) return 1;
  return new Set(mentions.map(({ article }) => article)).size;
}

/// Only what lasted for longer than a day has ends that are known no more exactly than to a month, say.
function granularityOf({ extent, granularity }) {
  const known = extent === 'lasted' ? granularities.indexOf(granularity) : day;
  return known < 0 ? day : known;
}

/// 0 is the tone of a story without classes.
function toneOf(event) {
  const index = classNames.indexOf(event.class);
  return (index < 0 ? classNames.length : index) + 1;
}

/// Those with a known side, by the minute at which their marks begin; a story stands nearly so already.
async function placedInOrder(shown, events) {
  const begin = ({ begin_minute: begins, end_minute: ends }) => begins ?? ends;
  const placed = [];
  let isInOrder = true;
  let last = -Infinity;
  for (const index of shown) {
    const at = events[index].when === null ? null : begin(events[index]);
    if (at === null) continue;
    isInOrder &&= at >= last;
    last = at;
    placed.push(index);
    if (placed.length % eventsInPart === 0) await pauseWhereDue();
  }
  return isInOrder ? placed : placed.sort((a, b) => begin(events[a]) - begin(events[b]) || a - b);
}

async function lengthOfTitles(indexes, events) {
  let length = indexes.length;  // a line feed each
  for (let i = 0; i < indexes.length; ++i) {
    length += events[indexes[i]].title.length;
    if (i % eventsInPart === 0) await pauseWhereDue();
  }
  return length;
}

function makeColumns(count) {
  const layout = {
    begin: Float64Array, end: Float64Array, salience: Float32Array, event: Uint32Array, date: Uint32Array,
    reporter: Uint32Array, kind: Uint8Array, witnesses: Uint8Array, granularity: Uint8Array,
  };
  const bytes = Object.values(layout).reduce((sum, Numbers) => sum + Numbers.BYTES_PER_ELEMENT * count, 0);
  const buffer = new ArrayBuffer(bytes);
  const columns = { bytes: new Uint8Array(buffer) };
  let offset = 0;
  for (const [name, Numbers] of Object.entries(layout)) {
    columns[name] = new Numbers(buffer, offset, count);
    offset += columns[name].byteLength;
  }
  return columns;
}

/// A line feed and a zero end a text for the module.
const oneLine = (text) => text.replace(/[\n\0]/g, ' ');

/// Distinct texts, numbered in the order in which they come.
class Numbering {
  #numbers = new Map();
  #newLines = '';
  #last = { text: null, number: -1 };  // mostly the next one too

  numberOf(text) {
    if (text === this.#last.text) return this.#last.number;
    let number = this.#numbers.get(text);
    if (number === undefined) {
      this.#numbers.set(text, number = this.#numbers.size);
      this.#newLines += `${oneLine(text)}\n`;
    }
    this.#last = { text, number };
    return number;
  }

  /// Those that have come since it was last asked, a line each.
  takeNew() {
    const lines = this.#newLines;
    this.#newLines = '';
    return lines;
  }
}
