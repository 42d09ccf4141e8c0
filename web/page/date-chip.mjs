// The chip that shows an article's publication date, how it is known, and lets the reader set it.

import { element } from './dom.mjs';
import { dateInWords } from './words.mjs';

/// `setDay` is called with "2018-04-08", 'unknown', or '' for what the article says of itself.
export function makeDateChip(dct, setDay) {
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

  return element('details', { class: dct.day ? 'chip' : 'chip chip-unknown', open: !dct.day },
    element('summary', {}, element('span', { class: 'visually-hidden' }, 'Publication date: '),
      dateInWords(dct)),
    element('div', { class: 'chip-more' },
      element('div', { class: 'chip-row' }, input,
        dct.day ? element('button', { type: 'button', onclick: () => setDay('unknown') }, 'Unknown') : null,
        dct.source === 'user' ? element('button', { type: 'button', onclick: () => setDay('') }, 'As found') : null),
      ...(dct.grounds ?? []).map((ground) => element('p', { class: 'hint' }, ground)),
      element('p', { class: 'hint' }, 'Words such as “on Sunday” and “last month” are counted from this day.')));
}
