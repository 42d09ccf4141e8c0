// Texts that would do harm where text were taken for markup, code, a formula or a path, and a story with one everywhere.

export const attacks = [
  ['a script', '<script>globalThis.attacked = 1</script>'],
  ['an image that fails', '<img src=x onerror="globalThis.attacked = 1">'],
  ['an SVG that loads', '<svg onload="globalThis.attacked = 1"><script>globalThis.attacked = 1</script></svg>'],
  ['an end of the data block', '</script><script>globalThis.attacked = 1</script>'],
  ['an end of the metadata', '</metadata><script>globalThis.attacked = 1</script>'],
  ['an end of the list', '<!--/events--><script>globalThis.attacked = 1</script>'],
  ['an end of the title', '</title><script>globalThis.attacked = 1</script>'],
  ['a CDATA section', ']]><script>globalThis.attacked = 1</script>'],
  ['a comment', '<!--<script>'],
  ['an attribute', '" onmouseover="globalThis.attacked = 1" x="'],
  ['an attribute in single quotes', "' onfocus='globalThis.attacked = 1' autofocus='"],
  ['a script address', 'javascript:globalThis.attacked=1'],
  ['a script address in disguise', ' java\tscript:globalThis.attacked=1'],
  ['a data address', 'data:text/html,<script>globalThis.attacked=1</script>'],
  ['a frame', '<iframe srcdoc="<script>parent.attacked = 1</script>"></iframe>'],
  ['a form', '<form action="https://example.org"><button>x</button></form>'],
  ['a style', '<style>@import url(https://example.org/x.css);</style>'],
  ['a link element', '<link rel="stylesheet" href="https://example.org/x.css">'],
  ['a base', '<base href="https://example.org/">'],
  ['a template', '${globalThis.attacked = 1} {{constructor.constructor("globalThis.attacked=1")()}}'],
  ['an entity', '&lt;script&gt;globalThis.attacked = 1&lt;/script&gt; &#x3c;b&#x3e;'],
  ['a formula', '=HYPERLINK("https://example.org/?"&A1,"x")'],
  ['a formula with a plus', '+cmd|\' /C calc\'!A0'],
  ['a formula with an at', '@SUM(1+1)*cmd|\' /C calc\'!A0'],
  ['an injected calendar line', 'x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE'],
  ['a replacement pattern', "$& $` $' $1 $<x>"],
  ['a bidi override', '\u202egnp.exe\u202c \u2066x\u2069'],
  ['controls', 'a\u0001\u0008\u001b[31mb\u007f\u0085'],
];

/// A story with the text in every field that a stranger can fill.
export function storyOf(text) {
  const span = { begin: 0, end: [...text].length };
  return {
    version: 1,
    articles: [{ title: text, text: `${text} They met.`, url: text, dct: { day: '2018-04-08', source: 'user', grounds: [text] } }],
    events: [{
      title: text, when: '2018-04-07', status: 'happened', reported_by: text, place: text, actors: [text, '__proto__'], salience: 1,
      display: text, class: text, mentions: [{ article: 0, sentence: span, trigger: span, timex: span }],
      why: { words: text, rule: text, anchor: text, anchor_is: text, cue: text, explanation: text, steps: [text],
        readings: [{ when: '2018', weight: 1, reason: text }] },
    }],
    left_out: [{ article: 0, words: span, sentence: span, reason: text }],
  };
}
