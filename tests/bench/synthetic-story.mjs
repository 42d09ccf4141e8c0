// Stories of any size that look like news: most events on a day, some within a month or a year, some that lasted; in
// bursts, with salience, status, class and reporters as articles have them. The same seed gives the same story.

const minutesPerDay = 1440;
const firstDay = Date.UTC(1990, 0, 1) / 86400000;
const days = 12000;
const words = ('talks summit border ministers agreed signed warned missiles ceasefire election parliament voted envoy sanctions '
  + 'aid convoy protest police arrested court ruled fire flood storm killed opened closed plant bridge treaty visit').split(' ');
const statuses = ['happened', 'happened', 'happened', 'happened', 'planned', 'planned', 'conditional', 'denied'];
const classes = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict', 'other'];
const reporters = ['', '', '', 'Reuters', 'the ministry', 'state television'];

/// mulberry32: small, even enough, and the same everywhere.
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/// The story as JSON (core/story/json.hpp), with what a timeline draws: no article text, so no mentions.
export function syntheticStory(count, seed = 1) {
  const random = randomNumbers(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const starts = Float64Array.from({ length: count }, () => Math.floor(random() ** 0.7 * days)).sort();
  const texts = [];
  for (const start of starts) texts.push(JSON.stringify(makeEvent(firstDay + start, random, pick)));
  return `{"version":1,"articles":[{"title":"Synthetic","text":"","dct":{"day":"2022-06-01"}}],"events":[\n${texts.join(',\n')}\n],"left_out":[]}`;
}

function makeEvent(day, random, pick) {
  const title = Array.from({ length: 3 + Math.floor(random() * 6) }, () => pick(words)).join(' ');
  const kind = random();
  const length = kind < 0.8 ? 1 : kind < 0.9 ? 30 : 3 + Math.floor(random() * 40);
  const iso = new Date(day * 86400000).toISOString().slice(0, 10);
  const reporter = pick(reporters);
  return {
    title,
    when: iso,
    begin_minute: day * minutesPerDay,
    end_minute: (day + length) * minutesPerDay,
    granularity: length === 1 ? 'day' : 'month',
    extent: kind < 0.9 ? 'within' : 'lasted',
    display: length === 1 ? iso : `about ${iso.slice(0, 7)}`,
    status: pick(statuses),
    ...(reporter ? { reported_by: reporter } : {}),
    class: pick(classes),
    salience: Math.round(random() * 100) / 100,
    mentions: [],
  };
}
