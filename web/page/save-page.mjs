// "Save as web page": the page in a single file, with the story inside it twice: as JSON for the program, and as a plain
// list for readers without scripts.

import { pageTemplate } from './program.mjs';
import { plainList } from './plain-list.mjs';

/// The file's text. Throws where the template cannot be fetched.
export async function pageWith(story, json) {
  const template = await pageTemplate();
  const list = plainList(story, story.events.map((_, index) => index)).outerHTML;
  const title = story.articles.length === 1 ? story.articles[0].title : '';
  return template
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title || 'Timeline')}</title>`)
    .replace(/<!--events-->.*?<!--\/events-->/s, () => `<!--events-->${list}<!--/events-->`)
    // A < of the story never begins a tag of the page.
    .replace(/(<script type="application\/json" id="dateline-story">).*?(<\/script>)/s,
      (_, begin, end) => begin + json.replaceAll('<', '\\u003c') + end);
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
