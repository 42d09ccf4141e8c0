// The chip that shows an article's publication date, how it is known, and lets the reader set it: from the days that the
// text makes likely, from a small calendar, or in a field.

import { makeCalendar, openingMonth, percent } from './calendar.mjs';
import { element } from './dom.mjs';
import { dateInWords, dayInWords } from './words.mjs';

const mostCandidates = 4;  // in view; the others are one click away

/// `setDay` is called with "2018-04-08", 'unknown', or '' for what the article says of itself.
export function makeDateChip(dct, setDay) {
  const month = openingMonth(dct);
  return element('details', { class: dct.day ? 'chip' : 'chip chip-unknown', open: !dct.day },
    element('summary', {}, element('span', { class: 'visually-hidden' }, 'Publication date: '),
      dateInWords(dct)),
    element('div', { class: 'chip-more' },
      makeCandidates(dct, setDay),
      month ? makeCalendar(dct, month, setDay) : null,
      element('div', { class: 'chip-row' }, makeField(dct, setDay),
        dct.day ? element('button', { type: 'button', onclick: () => setDay('unknown') }, 'Unknown') : null,
        dct.source === 'user' || saysUnknown(dct) ? element('button', { type: 'button', onclick: () => setDay('') }, 'As found') : null),
      makeGrounds(dct.grounds ?? []),
      element('p', { class: 'hint' }, 'Words such as “on Sunday” and “last month” are counted from this day.')));
}

/// The reader said that nobody knows, though the text makes some days likely.
function saysUnknown(dct) {
  return !dct.day && dct.source === 'unknown' && dct.candidates?.length > 0;
}

function makeField(dct, setDay) {
  const input = element('input', { type: 'date', min: '0001-01-01', max: '9999-12-31', 'aria-label': 'Publication date' });
  if (dct.day) input.value = dct.day;
  let told = dct.day;
  const set = () => {
    if (!input.value || input.value === told) return;
    told = input.value;  // the field loses the focus, and so is heard again, when the page shows the new date
    setDay(told);
  };
  // A date typed digit by digit passes through years such as 0002: wait until the field is left or Enter is pressed,
  // unless it was picked from the calendar.
  let typing = false;
  input.addEventListener('keydown', (press) => {
    typing = press.key !== 'Enter';
    if (press.key === 'Enter') set();
  });
  input.addEventListener('change', () => typing || set());
  input.addEventListener('blur', set);
  return input;
}

/// The days that the article may be of, the likeliest first, each with its reasons.
function makeCandidates(dct, setDay) {
  const others = (dct.candidates ?? []).filter(({ day }) => day !== dct.day);
  if (!others.length) return null;
  const items = others.map((candidate, index) => element('li', { hidden: index >= mostCandidates },
    element('button', { type: 'button', class: 'candidate', 'data-day': candidate.day, onclick: () => setDay(candidate.day) },
      element('span', { class: 'candidate-day' }, dayInWords(candidate.day)),
      element('span', { class: 'candidate-share' }, percent(candidate.probability))),
    element('p', { class: 'hint' }, candidate.reasons.join(' '))));
  const hidden = items.filter((item) => item.hidden);
  const more = element('button', { type: 'button', class: 'link' }, `${hidden.length} more ${hidden.length === 1 ? 'day fits' : 'days fit'}`);
  more.addEventListener('click', () => {
    for (const item of hidden) item.hidden = false;
    more.remove();
    hidden[0].querySelector('button').focus();
  });
  return element('div', { class: 'candidate-list' },
    element('ul', { class: 'candidates', 'aria-label': 'Days that fit' }, ...items), hidden.length ? more : null);
}

/// How the date is known: the first ground in view, the others one click away.
function makeGrounds([first, ...others]) {
  if (!first) return null;
  const rest = element('ul', { class: 'grounds-more', hidden: true }, ...others.map((ground) => element('li', { class: 'hint' }, ground)));
  const more = element('button', { type: 'button', class: 'link', 'aria-expanded': 'false' }, `How that is known (${others.length})`);
  more.addEventListener('click', () => {
    rest.hidden = !rest.hidden;
    more.setAttribute('aria-expanded', String(!rest.hidden));
  });
  return element('div', { class: 'grounds' }, element('p', { class: 'hint' }, first), ...(others.length ? [more, rest] : []));
}
