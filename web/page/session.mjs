// What the reader of the page has given: the articles, and the way back. No DOM, no reading.
//
// An article: {id, bytes, title, day, dates}. bytes: as given (UTF-8 text or HTML). title: '' takes the article's own.
// day: '' takes what the article says of itself, 'unknown' says that nobody knows, else "2018-04-08".
// dates: what the reader took for time expressions in place of what was read, {where it begins: EDTF}; the places count
// code points of the article's text, as the story JSON does.
// A story opened from a link or a file stands among them as one: {id, bytes, isStory, count}. bytes: its JSON, which is
// told as it was saved; count: of its articles. The reader puts them last, and so do we.

const mostSteps = 50;

export class Session {
  articles = [];
  #past = [];
  #nextId = 1;

  /// True while the page's own sample is all there is: the first article given replaces it.
  showsSample = false;

  article({ bytes, title = '', day = '', dates = {}, isStory = false, count = 1 }) {
    return { id: this.#nextId++, bytes, title, day, dates, isStory, count };
  }

  adding(articles) {
    const all = this.showsSample ? articles : [...this.articles, ...articles];
    return [...all.filter(({ isStory }) => !isStory), ...all.filter(({ isStory }) => isStory)];
  }

  /// Which of the articles here holds an article of the story on screen.
  holding(index) {
    let before = 0;
    return this.articles.find(({ count }) => (before += count) > index);
  }

  removing(id) {
    return this.articles.filter((article) => article.id !== id);
  }

  dating(id, day) {
    return this.articles.map((article) => (article.id === id ? { ...article, day } : article));
  }

  /// Takes a date for the time expression that begins there; '' goes back to what was read.
  choosing(id, begin, edtf) {
    return this.articles.map((article) => {
      if (article.id !== id) return article;
      const { [begin]: _, ...others } = article.dates;
      return { ...article, dates: edtf ? { ...others, [begin]: edtf } : others };
    });
  }

  /// An opened story given up for its articles, which are read anew.
  unfolding(id, articles) {
    return this.adding(articles).filter((article) => article.id !== id);
  }

  /// Takes on a list of articles that was read without fault.
  commit(articles, showsSample = false) {
    this.#past.push({ articles: this.articles, showsSample: this.showsSample });
    if (this.#past.length > mostSteps) this.#past.shift();
    this.articles = articles;
    this.showsSample = showsSample;
  }

  /// Takes on the articles of a story that is shown while the rest is read. Returns what goes back to those before.
  preview(articles) {
    const { articles: before, showsSample } = this;
    this.articles = articles;
    this.showsSample = false;
    return () => {
      this.articles = before;
      this.showsSample = showsSample;
    };
  }

  get canUndo() {
    return this.#past.length > 1;  // the first step only opened the sample
  }

  /// What undo would go back to: {articles, showsSample}. Follow with undone() once it is on screen.
  get previous() {
    return this.#past.at(-1);
  }

  undone() {
    const { articles, showsSample } = this.#past.pop();
    this.articles = articles;
    this.showsSample = showsSample;
  }
}
