// The page: takes articles in, has them read, and keeps the canvas, the list and the articles in step.

import { ArticlesPane } from './articles.mjs';
import { byId, element } from './dom.mjs';
import { isEmbedded, setUpEmbedding } from './embed.mjs';
import { setUpExports } from './exports.mjs';
import { fetchStory } from './fetched-story.mjs';
import { EventFilter } from './filter.mjs';
import { openStoryFile } from './formats-client.mjs';
import { articlesFromFiles, listenForArticles, openedStory } from './intake.mjs';
import { showLeftOut } from './left-out.mjs';
import { EventList } from './list.mjs';
import { setUpMenus } from './menus.mjs';
import { hideNotice, tell, warn } from './notice.mjs';
import { keepForOffline } from './offline.mjs';
import { opening } from './program.mjs';
import { setUpPasteDialog } from './paste-dialog.mjs';
import { hideProgress, setUpProgress, showProgress } from './progress.mjs';
import { Cancelled, ReaderClient, Refused } from './reader-client.mjs';
import { Session } from './session.mjs';
import { BadLink, readFragment } from './share-link.mjs';
import { eventsBefore, findAgain, readStory } from './story.mjs';
import { openTimeline } from './timeline.mjs';
import { Toolbar } from './toolbar.mjs';
import { hideWhy, makeEventWhy, makeTimexWhy, setUpWhy, showWhy } from './why-panel.mjs';
import { counted } from './words.mjs';

const oneColumn = matchMedia('(max-width: 860px)');  // as in layout.css
const session = new Session();
const reader = new ReaderClient();
const filter = new EventFilter();
let story = null;
let storyJson = '';
let selected = -1;
let hovered = -1;
let trouble = '';  // what went wrong last, in words
let queue = Promise.resolve();  // changes wait for each other

const why = {
  choose,
  openDate(article) {
    hideWhy();
    articles.openDate(article);
  },
};
const list = new EventList(byId('list'), {
  select: (event) => select(event, { article: !oneColumn.matches }),
  open: (event, mention) => select(event, { mention, list: !oneColumn.matches }),
  hover: (event) => hover(event),
  ...why,
});
const articles = new ArticlesPane(byId('articles'), byId('contents'), {
  select: (event) => select(event, { article: false, list: !oneColumn.matches }),
  hover: (event) => hover(event),
  async setDay(index, day) {
    const { id, isStory } = session.holding(index);
    const dated = () => (isStory ? session.unfolding(id, articlesOf(id, index, day)) : session.dating(id, day));
    if (await change(dated)) articles.focusDate(Math.min(index, story.articles.length - 1));
  },
  async remove(index) {
    const { id, count } = session.holding(index);
    if (!await change(() => session.removing(id))) return;
    byId(story.articles.length ? 'reader' : 'welcome-paste').focus({ preventScroll: true });
    tell(count > 1 ? `The opened story with its ${count} articles was removed.` : 'The article was removed.',
      { words: 'Undo', run: undo });
  },
  explain: explainWords,
  backToList(event) {
    select(event, { article: false });
    list.focus(event);
  },
});
const timeline = openTimeline({
  select(event) {
    select(event, { list: !oneColumn.matches });
    explainMark(event);
  },
  hover: (event) => hover(event),
  open: (event) => select(event, { list: !oneColumn.matches })?.focus({ preventScroll: true }),
  search: () => byId('search').select(),
});
const toolbar = new Toolbar(filter, {
  changed: () => showFiltered({ keepView: true }),
  nextFound: async (by) => (await timeline).step(by),
  leave: async () => (await timeline).focus(),
});

setUpEmbedding();
if (!isEmbedded) listenForArticles(add);
setUpPasteDialog((article) => add([article]));
setUpExports({
  json: () => storyJson,
  story: () => story,
  shown: () => filter.shown(),
  async view() { return (await timeline).view(); },
  selected: () => selected,
});
setUpMenus();
setUpProgress(() => reader.cancel());
setUpWhy();
byId('undo').addEventListener('click', undo);
for (const id of ['open-files', 'welcome-open']) byId(id).addEventListener('click', () => byId('files').click());
byId('welcome-sample').addEventListener('click', openSample);
byId('files').addEventListener('change', async () => {
  const { articles: chosen, problems } = await articlesFromFiles([...byId('files').files]);
  byId('files').value = '';  // so that the same file can be chosen again
  add(chosen, problems.join(' '));
});
document.addEventListener('keydown', (press) => {
  if ((press.ctrlKey || press.metaKey) && press.key === 'z' && !press.target.closest('input, textarea')) undo();
});
if (/Mac|iPhone|iPad/.test(navigator.platform)) {
  for (const key of document.querySelectorAll('.paste-key')) key.textContent = '⌘V';
}
window.addEventListener('hashchange', openLink);
start();

/// Opens what the address carries, else the sample: behind a bad link too.
async function start() {
  try {
    const started = reader.start();
    const first = await opening();
    if (!await openLink()) {
      const problem = trouble;
      await openFirst(first);
      if (problem) warn(problem);
    }
    await started;
    if (first.told) reader.practise(sampleBytes(first.told));
    keepForOffline();
  } catch (error) {
    console.error(error);
    warn('The reader could not be started. Reload the page; if that does not help, this browser may not allow WebAssembly.');
  }
}

/// The sample was told when the page was built: it is there before the reader is.
function openFirst({ told, article }) {
  if (article) return change(() => [session.article(article)]);
  return inTurn(async () => {
    const next = await readStory(told);
    storyJson = told;
    hideNotice();
    forgetLink();
    session.commit([session.article({ bytes: sampleBytes(told) })], true);
    show(next);
  });
}

function sampleBytes(told) {
  return new TextEncoder().encode(JSON.parse(told).articles[0].text);
}

/// From the empty page.
async function openSample() {
  await openFirst(await opening());
  byId('reader').focus({ preventScroll: true });
}

/// Opens the story of the page's address in place of what is on screen. True when done.
async function openLink() {
  try {
    const link = await readFragment(location.hash);
    if (!link) return false;
    const bytes = link.bytes ?? await fetchStory(link.src);
    if (!bytes) return false;
    if (!await change(() => [session.article(openedStory(bytes))], { isLink: true })) return false;
    if (link.selected >= 0 && link.selected < story.events.length) select(link.selected);
    if (link.view) (await timeline).showView(link.view);
    if (session.canUndo) tell('The link’s story was opened.', { words: 'Undo', run: undo });
    return true;
  } catch (error) {
    if (!(error instanceof BadLink)) throw error;
    refuse(error.message);
    return false;
  }
}

function refuse(words) {
  trouble = words;
  warn(words);
}

/// Takes a date for a time expression, in place of the one that was read; '' goes back to that.
async function choose(article, point, edtf) {
  hideWhy();
  const { id, isStory } = session.holding(article);
  const wanted = isStory
    ? () => session.unfolding(id, articlesOf(id, article, undefined, { [point]: edtf }))
    : () => session.choosing(id, point, edtf);
  if (await change(wanted)) tell(edtf ? 'Your date was taken.' : 'Back to what was read.', { words: 'Undo', run: undo });
}

/// Why a mark of the canvas has its date, beside it.
async function explainMark(event) {
  if (event < 0) return hideWhy();
  const place = (await timeline).place(event);
  if (!place || event !== selected) return hideWhy();
  const { left, top } = byId('canvas').getBoundingClientRect();
  showWhy(makeEventWhy(story, event, why), { left: left + place.x, top: top + place.y - 8, width: 0, height: 16 }, byId('canvas'));
}

/// What a time expression of the text means: of the event that it dates, else of itself.
function explainWords(article, begin, words) {
  const dates = (event) => event.mentions[0]?.article === article && event.mentions[0].timex?.begin === begin;
  const event = story.events.findIndex(dates);
  const timex = story.articles[article].timexes?.find((one) => one.begin === begin);
  const panel = event >= 0 ? makeEventWhy(story, event, why) : timex && makeTimexWhy(story, article, timex, why);
  showWhy(panel, words.getBoundingClientRect(), words.closest('.mark'));
}

/// The articles of an opened story for the reader to read again, one of them with another date, or with a date taken
/// for one of its time expressions.
function articlesOf(id, dated, day, dates = {}) {
  return story.articles.flatMap(({ text, title, dct }, index) => {
    if (session.holding(index).id !== id) return [];
    const own = dct.source === 'header' ? '' : dct.day ?? '';
    const changed = index === dated ? { day: day ?? own, dates } : { day: own };
    return [session.article({ bytes: new TextEncoder().encode(text), title, ...changed })];
  });
}

/// Articles from a paste, a drop, files or the paste box.
async function add(given, problem = '') {
  if (problem) warn(problem);
  const { opened, refusals } = await openForeign(given);
  if (refusals) warn(problem = `${problem} ${refusals}`.trim());
  if (!opened.length) return;
  const before = session.articles.length;
  const added = opened.map((article) => session.article(article));
  if (!await change(() => session.adding(added))) return;
  const ids = new Set(added.map(({ id }) => id));
  const read = story.articles.filter((_, index) => ids.has(session.holding(index).id));
  const words = `${counted(read.length, 'article')} read: ${counted(story.events.length, 'event')} in all.`;
  const undated = story.articles.findIndex((article) => read.includes(article) && !article.dct.day);
  const chooseDay = { words: 'Choose the day', run: () => articles.openDate(undated) };
  if (problem) warn(problem);
  else if (!read.some(hasEvent)) tell(`${counted(read.length, 'article')} read, but no event was found. Dateline reads English text that tells what happened.`);
  else if (undated < 0) tell(words);
  else if (story.articles[undated].dct.latest) tell(`${words} The publication date is not printed.`, chooseDay);
  else tell(`${words} No publication date was found, so “on Sunday” and the like wait for one.`, chooseDay);
  if (before && session.articles.length > read.length) articles.scrollToArticle(session.articles.length - read.length);
}

function hasEvent(article) {
  const index = story.articles.indexOf(article);
  return story.events.some(({ mentions }) => mentions.some((mention) => mention.article === index));
}

/// Files of other programs, and files that carry a story, as stories of ours: {opened, refusals}, refusals in words.
async function openForeign(given) {
  const opened = [];
  const refusals = [];
  for (const article of given) {
    try {
      opened.push(article.isForeign ? openedStory(new TextEncoder().encode(await openStoryFile(article.bytes))) : article);
    } catch (error) {
      if (!(error instanceof Refused)) console.error(error);
      refusals.push(error instanceof Refused ? error.message : 'A file could not be opened.');
    }
  }
  return { opened, refusals: refusals.join(' ') };
}

async function undo() {
  if (!session.canUndo) return;
  await change(() => session.previous.articles, { isUndo: true });
}

/// Reads the wanted list of articles and puts it on screen; what was there stays where that fails. True when done.
function change(wanted, kind = {}) {
  return inTurn(() => read(wanted(), kind));
}

function inTurn(act) {
  const done = queue.then(act);
  queue = done.catch(() => {});
  return done;
}

async function read(wanted, { isUndo = false, isLink = false }) {
  const preview = new Preview();
  try {
    showProgress('Reading…');
    const json = await reader.tell(wanted, (id, fraction) => {
      const title = wanted.find((article) => article.id === id)?.title;
      showProgress(title ? `Reading “${title}”…` : 'Reading…', fraction);
    }, (part, ids) => preview.show(part, wanted.filter(({ id }) => ids.includes(id))));
    const next = await readStory(json);
    await preview.end();
    storyJson = json;
    hideNotice();
    if (isUndo) session.undone();
    else session.commit(wanted);
    if (!isLink) forgetLink();
    show(next);
    return true;
  } catch (error) {
    await preview.takeBack();
    if (error instanceof Cancelled) tell('Reading was cancelled. Nothing was changed.');
    else if (error instanceof Refused) refuse(`${error.message} What was on screen is kept.`);
    else {
      console.error(error);
      refuse('This could not be read. What was on screen is kept.');
    }
    return false;
  } finally {
    hideProgress();
  }
}

/// The address told of the story that was on screen before.
function forgetLink() {
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}

/// The story so far, on screen while the rest of a long reading goes on.
class Preview {
  #before = null;  // {story, storyJson, keep}: what was on screen
  #shown = Promise.resolve();

  show(part, articles) {
    this.#shown = this.#shown.then(async () => {
      const soFar = await readStory(part);
      this.#before?.keep();
      this.#before ??= { story, storyJson };
      this.#before.keep = session.preview(articles);
      storyJson = part;
      show(soFar);
    });
  }

  /// The session is again as it was before; the screen is left to what follows.
  async end() {
    await this.#shown;
    this.#before?.keep();
  }

  async takeBack() {
    await this.end();
    if (!this.#before) return;
    storyJson = this.#before.storyJson;
    show(this.#before.story);
  }
}

function show(next) {
  const again = selected >= 0 ? findAgain(story.events[selected], story, next) : -1;
  const before = eventsBefore(story, next);
  story = next;
  selected = -1;
  hovered = -1;
  hideWhy();
  articles.show(story);
  byId('invitation').hidden = !session.showsSample;
  byId('undo').disabled = !session.canUndo;
  showSummary();
  document.body.classList.toggle('empty', story.articles.length === 0);
  filter.setStory(story);
  toolbar.show(story);
  showFiltered({ keepView: false, before });
  if (again >= 0) select(again, { article: !oneColumn.matches });
}

/// Shows what the filter and the search leave of the story.
function showFiltered({ keepView, before = null }) {
  const shown = filter.shown();
  const found = filter.found();
  toolbar.showCounts(shown, found);
  list.show(story, found ? shown.filter((index) => found[index]) : shown);
  showLeftOut(story, story.events.length - shown.length, {
    choose,
    showWords: (article, begin) => explainWords(article, begin, articles.showWords(article, begin)),
    showAll() {
      filter.clear();
      toolbar.show(story);
      showFiltered({ keepView: true });
    },
  });
  const told = story;
  timeline.then((canvas) => {
    canvas.show(told, shown, { keepView, before });
    canvas.match(found);
  });
  if (keepView && selected >= 0) list.select(selected, { scroll: false });
}

/// Selects one event everywhere: canvas, list and sentence. Returns the sentence's element. `list` and `article` say
/// what scrolls to it; in one column only one of them can.
function select(event, { mention = 0, list: scrollList = true, article: scrollArticle = true } = {}) {
  if (event >= 0 && !filter.shows(event)) {
    filter.clear();
    toolbar.show(story);
    showFiltered({ keepView: true });
  }
  selected = event;
  list.select(event, { scroll: scrollList });
  timeline.then((canvas) => canvas.select(event));
  return articles.select(event, mention, { scroll: scrollArticle });
}

function hover(event) {
  if (event === hovered) return;
  hovered = event;
  list.hover(event);
  articles.hover(event);
  timeline.then((canvas) => canvas.hover(event));
}

function showSummary() {
  const undated = story.events.filter(({ when }) => when === null).length;
  const setDate = () => articles.openDate(story.articles.findIndex(({ dct }) => !dct.day));
  const hasSwitch = story.events.some(({ main }) => main === false);  // which counts them
  const count = !story.articles.length ? 'No article yet' : hasSwitch ? '' : counted(story.events.length - undated, 'event');
  byId('summary').replaceChildren(
    session.showsSample ? element('span', { class: 'roomy' }, 'Sample') : '',
    count ? element('span', {}, count) : '',
    undated ? element('button', { type: 'button', class: 'wait', onclick: setDate },
      `${undated} `, element('span', { class: 'roomy' }, 'more wait for a date'), element('span', { class: 'narrow' }, 'undated')) : '');
}
