// A month as a small calendar: the days that an article may be of stand out, each is one click.

import { element } from './dom.mjs';
import { dayInWords } from './words.mjs';

const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const dayMs = 86400000;
const monthWords = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const isoOf = (ms) => new Date(ms).toISOString().slice(0, 10);

/// The month that a date opens with: of the day, else of the likeliest, else the first possible one; '' for none.
export function openingMonth({ day, candidates, earliest }) {
  return (day ?? candidates?.[0]?.day ?? earliest ?? '').slice(0, 7);
}

const daysOfKey = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/// A calendar of `month` ("2018-04"); `pick` gets the day that was clicked. One day is in the order of Tab; the arrow keys
/// lead from it to the others, and on to other months.
export function makeCalendar(dct, month, pick) {
  const grid = element('div', { class: 'calendar' });
  const show = (iso) => {
    const first = Date.parse(`${iso}-01T00:00:00Z`);
    if (Number.isNaN(first) || iso.length !== 7) return;
    const turn = (days) => element('button', {
      type: 'button', class: 'calendar-turn', 'aria-label': days < 0 ? 'The month before' : 'The month after',
      onclick: () => show(isoOf(first + days * dayMs).slice(0, 7)),
    }, days < 0 ? '‹' : '›');
    grid.replaceChildren(
      element('div', { class: 'calendar-head' }, turn(-1), element('span', { 'aria-live': 'polite' }, monthWords.format(first)), turn(32)),
      ...weekdays.map((name) => element('span', { class: 'calendar-weekday', 'aria-hidden': 'true' }, name)),
      ...daysOf(first).map((day, index) => dayButton(dct, day, index === 0 ? columnOf(first) : null, pick)));
    (grid.querySelector('.is-day, .is-candidate') ?? grid.querySelector('.calendar-day')).tabIndex = 0;
  };
  grid.addEventListener('keydown', (press) => {
    const { day } = press.target.dataset;
    if (!day || !(press.key in daysOfKey)) return;
    press.preventDefault();
    const next = isoOf(Date.parse(`${day}T00:00:00Z`) + daysOfKey[press.key] * dayMs);
    if (next.slice(0, 7) !== day.slice(0, 7)) show(next.slice(0, 7));
    const button = grid.querySelector(`[data-day="${next}"]`);
    if (!button) return;
    grid.querySelectorAll('.calendar-day').forEach((other) => { other.tabIndex = other === button ? 0 : -1; });
    button.focus();
  });
  show(month);
  return grid;
}

/// 1 for a Monday.
function columnOf(ms) {
  return (new Date(ms).getUTCDay() + 6) % 7 + 1;
}

function daysOf(first) {
  const days = [];
  for (let ms = first; isoOf(ms).slice(0, 7) === isoOf(first).slice(0, 7); ms += dayMs) days.push(isoOf(ms));
  return days;
}

function dayButton(dct, day, column, pick) {
  const candidate = dct.candidates?.find((one) => one.day === day);
  const possible = dct.earliest && dct.latest && day >= dct.earliest && day <= dct.latest;
  const kind = day === dct.day ? 'is-day' : candidate ? 'is-candidate' : possible ? 'is-possible' : '';
  const words = `${dayInWords(day)}${candidate ? `, ${percent(candidate.probability)} likely` : ''}`;
  const button = element('button', {
    type: 'button', class: `calendar-day ${kind}`, 'data-day': day, title: words, 'aria-label': words,
    'aria-pressed': day === dct.day ? 'true' : null,
    onclick: () => pick(day),
  }, String(Number(day.slice(8))));
  button.tabIndex = -1;
  if (column) button.style.gridColumn = column;
  return button;
}

/// "24 %"; what is nearly nothing or nearly sure is not rounded to it.
export function percent(share) {
  if (share > 0 && share < 0.01) return 'under 1 %';
  if (share < 1 && share > 0.99) return 'over 99 %';
  return `${Math.round(share * 100)} %`;
}
