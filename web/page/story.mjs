// The story as the page uses it: the reader's JSON (core/story/json.hpp) with offsets turned into UTF-16 indexes.

import { pause, pauseWhereDue } from './pauses.mjs';

const pieceLength = 60000;  // characters that are parsed in one go

/// Gives the parsed story. Each article also gets `sentences`: what to mark in its text, in order,
/// [{begin, end, events: [index], timexes: [{begin, end}]}]. A long story is parsed with pauses for the page.
export async function readStory(json) {
  const [first, last] = [json.indexOf('\n'), json.lastIndexOf('\n')];  // the events stand between them, a line each
  const story = JSON.parse(first < 0 ? json : json.slice(0, first) + json.slice(last));
  const { articles, events } = story;
  const toIndex = articles.map((article) => indexOfCodePoint(article.text));
  const convert = (article, span) => {
    if (!span) return;
    span.point = span.begin;  // where it begins in code points, as the reader counts
    span.begin = toIndex[article](span.begin);
    span.end = toIndex[article](span.end);
  };
  const sentences = articles.map(() => new Map());
  for (let begin = first + 1, end; begin <= last; begin = end + 1) {
    end = json.indexOf('\n', Math.min(begin + pieceLength, last));
    const lines = json.slice(begin, end === last ? end : end - 1);  // a comma stands between two lines
    for (const event of JSON.parse(`[${lines}]`)) {
      for (const mention of event.mentions) {
        convert(mention.article, mention.sentence);
        convert(mention.article, mention.trigger);
        convert(mention.article, mention.timex);
        convert(mention.article, mention.quotation);
        collectSentence(sentences[mention.article], mention, events.length);
      }
      if (event.mentions.length) convert(event.mentions[0].article, event.why?.span);
      events.push(event);
    }
    await pauseWhereDue();
  }
  articles.forEach(({ timexes = [] }, article) => timexes.forEach((timex) => convert(article, timex)));
  for (const item of story.left_out) {
    convert(item.article, item.words);
    convert(item.article, item.sentence);
  }
  articles.forEach((article, index) => { article.sentences = inOrder(sentences[index]); });
  await pause();  // what shows it has a task of its own
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

/// `found`: an article's sentences so far, by where they begin.
function collectSentence(found, { sentence, timex }, index) {
  let entry = found.get(sentence.begin);
  if (!entry) found.set(sentence.begin, entry = { ...sentence, events: [], timexes: [] });
  if (!entry.events.includes(index)) entry.events.push(index);
  if (timex && !entry.timexes.some((other) => other.begin === timex.begin)) entry.timexes.push(timex);
}

function inOrder(found) {
  const sentences = [...found.values()].sort((a, b) => a.begin - b.begin);
  for (const sentence of sentences) sentence.timexes.sort((a, b) => a.begin - b.begin);
  return sentences;
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
