// The words that the page uses for values of the story.

const dayWords = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
});

/// "2018-04-08" -> "Sun, 8 April 2018"; years outside the four digits are left as they are.
export function dayInWords(iso) {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? iso : dayWords.format(time);
}

const shortDayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/// A minute since 1970 as its day: "8 Apr 2018", "44 BC" long ago.
export function minuteInWords(minute) {
  const time = new Date(minute * 60000);
  const year = time.getUTCFullYear();
  return year > 0 ? shortDayWords.format(time) : `${1 - year} BC`;
}

const statusWords = { happened: '', planned: 'planned', conditional: 'only if', denied: 'denied' };

/// The classes of events in the order of their colours (theme.hpp); all else is "other".
export const classNames = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'];

export const classWords = {
  'verbal-cooperation': 'talks',
  'material-cooperation': 'deals & aid',
  'verbal-conflict': 'disputes',
  'material-conflict': 'force',
  other: 'other',
};

export function classOf(event) {
  return classNames.includes(event.class) ? event.class : 'other';
}

/// Older stories have none, and then nothing is coloured by them.
export function hasClasses(story) {
  return story.events.some((event) => classOf(event) !== 'other');
}

export const legendStatusWords = { happened: 'happened', planned: 'planned', conditional: 'only if', denied: 'denied' };

/// "planned · says CNN · told 3 times"
export function notesInWords(event) {
  const notes = event.when === null ? [event.display] : [];
  if (statusWords[event.status]) notes.push(statusWords[event.status]);
  if (event.reported_by) notes.push(`says ${event.reported_by}`);
  const articles = new Set(event.mentions.map((mention) => mention.article)).size;
  if (articles > 1) notes.push(`in ${articles} articles`);
  return notes.join(' · ');
}

/// Who said so and how: "Berg wrote on Twitter"; in an article of an agency also that; '' where neither is known.
export function sourceInWords(source, agency) {
  const { by = '', how = '', via = '' } = source ?? {};
  const said = how === 'according to' ? `according to ${by}` : [by, how, via].filter(Boolean).join(' ');
  return [said, agency && agency !== by ? `${agency} reports` : ''].filter(Boolean).join(' · ');
}

export const noDateYet = 'No date yet';

export function whenInWords(event) {
  return event.when === null ? noDateYet : event.display;
}

/// Whether it lasted or came at some time within, where its date is longer than a day and leaves that open; else ''.
export function extentInWords({ extent, granularity, approximate, begin_minute: begin, end_minute: end }) {
  const dayMinutes = 1440;
  if (typeof begin !== 'number' || typeof end !== 'number' || approximate || end - begin <= dayMinutes) return '';
  if (extent !== 'lasted') return 'some time within, not known when';
  const unit = coarseUnits[granularity];
  return unit ? `from some time in the first ${unit} to some time in the last` : 'from the first day to the last';
}

/// Units whose ends are not known to the day.
const coarseUnits = {
  weekend: 'weekend', week: 'week', month: 'month', season: 'season', quarter: 'quarter', half_year: 'half year', year: 'year',
  decade: 'decade', century: 'century', millennium: 'millennium',
};

/// A date in words as the day or span that heads a list, and what is more exact or less sure than that: "about Sun 8 April
/// 2018" gives {day: "Sun 8 April 2018", time: "about then"}, "Sun 8 April 2018, morning" gives {..., time: "morning"}.
export function dayAndTime(words) {
  const about = words.startsWith('about ');
  const [day, ...times] = words.slice(about ? 6 : 0).split(', ');
  return { day, time: [...(about ? ['about then'] : []), ...times].join(', ') };
}

const sourceWords = {
  user: 'set by you',
  metadata: 'from the page’s own data',
  header: 'printed in the article',
  inferred: 'worked out from the text',
};

/// How an article's date is known, for its chip.
export function dateInWords(dct) {
  if (dct.day) return `${dayInWords(dct.day)} · ${sourceWords[dct.source] ?? dct.source}`;
  if (dct.earliest && dct.latest) return `Between ${dayInWords(dct.earliest)} and ${dayInWords(dct.latest)}`;
  return 'Date unknown';
}

export function counted(count, one, many = `${one}s`) {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/// A text cut to at most `most` characters, at a space where there is one.
export function shortened(text, most) {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  return `${text.slice(0, cut > most / 2 ? cut : most)}…`;
}
