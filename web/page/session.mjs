// What the reader of the page has given: the articles, and the way back. No DOM, no reading.
//
// An article: {id, bytes, title, day}. bytes: as given (UTF-8 text or HTML). title: '' takes the article's own.
// day: '' takes what the article says of itself, 'unknown' says that nobody knows, else "2018-04-08".

const mostSteps = 50;

export class Session {
  articles = [];
  #past = [];
  #nextId = 1;

  /// True while the page's own sample is all there is: the first article given replaces it.
  showsSample = false;

  article({ bytes, title = '', day = '' }) {
    return { id: this.#nextId++, bytes, title, day };
  }

  adding(articles) {
    return this.showsSample ? articles : [...this.articles, ...articles];
  }

  removing(id) {
    return this.articles.filter((article) => article.id !== id);
  }

  dating(id, day) {
    return this.articles.map((article) => (article.id === id ? { ...article, day } : article));
  }

  /// Takes on a list of articles that was read without fault.
  commit(articles, showsSample = false) {
    this.#past.push({ articles: this.articles, showsSample: this.showsSample });
    if (this.#past.length > mostSteps) this.#past.shift();
    this.articles = articles;
    this.showsSample = showsSample;
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
