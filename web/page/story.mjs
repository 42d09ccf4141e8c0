// The story as the page uses it: the reader's JSON (core/story/json.hpp) with offsets turned into UTF-16 indexes.

/// Returns the parsed story. Each article also gets `sentences`: what to mark in its text, in order,
/// [{begin, end, events: [index], timexes: [{begin, end}]}].
export function readStory(json) {
  const story = JSON.parse(json);
  const toIndex = story.articles.map((article) => indexOfCodePoint(article.text));
  const convert = (article, span) => {
    if (!span) return;
    span.point = span.begin;  // where it begins in code points, as the reader counts
    span.begin = toIndex[article](span.begin);
    span.end = toIndex[article](span.end);
  };
  for (const event of story.events) {
    for (const mention of event.mentions) {
      convert(mention.article, mention.sentence);
      convert(mention.article, mention.trigger);
      convert(mention.article, mention.timex);
      convert(mention.article, mention.quotation);
    }
    if (event.mentions.length) convert(event.mentions[0].article, event.why?.span);
  }
  story.articles.forEach(({ timexes = [] }, article) => timexes.forEach((timex) => convert(article, timex)));
  for (const item of story.left_out) {
    convert(item.article, item.words);
    convert(item.article, item.sentence);
  }
  collectSentences(story);
  return story;
}

/// JSON counts code points, strings count UTF-16 units; they differ only after a surrogate pair.
function indexOfCodePoint(text) {
  const pairs = [];  // code point index of each pair
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(match.index - pairs.length);
  if (!pairs.length) return (point) => point;
  return (point) => point + countBelow(pairs, point);
}

/// How many of the ascending numbers are below the limit.
function countBelow(numbers, limit) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function collectSentences(story) {
  const found = story.articles.map(() => new Map());
  story.events.forEach((event, index) => {
    for (const { article, sentence, timex } of event.mentions) {
      let entry = found[article].get(sentence.begin);
      if (!entry) found[article].set(sentence.begin, entry = { ...sentence, events: [], timexes: [] });
      if (!entry.events.includes(index)) entry.events.push(index);
      if (timex && !entry.timexes.some((other) => other.begin === timex.begin)) entry.timexes.push(timex);
    }
  });
  story.articles.forEach((article, index) => {
    article.sentences = [...found[index].values()].sort((a, b) => a.begin - b.begin);
    for (const sentence of article.sentences) sentence.timexes.sort((a, b) => a.begin - b.begin);
  });
}

export function sentenceText(story, mention) {
  return story.articles[mention.article].text.slice(mention.sentence.begin, mention.sentence.end);
}

/// The whole quotation that tells it, where that is more than its sentence; else ''.
export function quotationText(story, { article, sentence, quotation }) {
  if (!quotation || (quotation.begin >= sentence.begin && quotation.end <= sentence.end)) return '';
  return story.articles[article].text.slice(quotation.begin, quotation.end);
}

/// For each event of a story told anew of the same texts (a date was set), which it was before, or -1; null where the texts
/// are others.
export function eventsBefore(before, after) {
  const sameTexts = before?.articles.length === after.articles.length
    && after.articles.every(({ text }, index) => text === before.articles[index].text);
  if (!sameTexts) return null;
  const place = ({ article, trigger }) => `${article} ${trigger.begin}`;
  const found = new Map(before.events.flatMap(({ mentions }, event) => mentions.map((mention) => [place(mention), event])));
  return after.events.map(({ mentions }) => mentions.map((mention) => found.get(place(mention))).find((event) => event >= 0) ?? -1);
}

/// The same event in a story told anew (after a date was set, an article added): by its place in the text, or -1.
export function findAgain(event, before, after) {
  const places = event.mentions.map(({ article, trigger }) => ({
    trigger,
    article: after.articles.findIndex(({ text }) => text === before.articles[article].text),
  }));
  return after.events.findIndex((other) => other.mentions.some((mention) => places.some((place) =>
    place.article === mention.article && place.trigger.begin === mention.trigger.begin)));
}
