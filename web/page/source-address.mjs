// Addresses of articles: which may be followed, and how to lead to a sentence in them.

const wordsAtEachEnd = 5;

/// An address that a link may lead to: of a web page, never of a script; undefined for any other.
export function webAddress(url) {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}

/// "#:~:text=first%20words,last%20words" (WICG, URL Fragment Text Directives): browsers scroll there and mark it.
export function textFragment(sentence) {
  const words = sentence.trim().split(/\s+/);
  const encoded = (some) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D');
  if (words.length <= 2 * wordsAtEachEnd) return `#:~:text=${encoded(words)}`;
  return `#:~:text=${encoded(words.slice(0, wordsAtEachEnd))},${encoded(words.slice(-wordsAtEachEnd))}`;
}
