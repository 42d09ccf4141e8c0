// What a file of the house may not say, as tables; structure.test.mjs holds every file against them.

export const stages = ['calendar', 'text', 'time', 'event', 'story', 'timeline', 'formats', 'cli'];

// A pattern that code must not match, where it must not, and why.
const banned = [
  { where: /^core\//, what: /#include\s*[<"](SDL|imgui|emscripten|GLES)/, why: 'core knows no window, pixels or browser' },
  { where: /^core\//, what: /#include\s*"web\//, why: 'web stands on top of core' },
  { where: /^core\/(?!cli).*\//, what: /#include\s*<(iostream|fstream|filesystem|thread|mutex|future|regex|locale|format)>/,
    why: 'core reads no files, starts no threads, and stays small' },
  { where: /^core\/(?!cli).*\//, what: /\b(system_clock|steady_clock|gettimeofday|localtime|gmtime|getenv)\b|\bstd::time\b/,
    why: 'core has no clock and no environment' },
  { where: /^core\/(?!cli).*\//, what: /\b(throw|try|catch|dynamic_cast|typeid)\b/, why: 'core has neither exceptions nor RTTI' },
  { where: /^core\//, what: /\bnew\s+[A-Za-z_:]+\s*[[({;]|\bdelete\b(?!\s*;)/, why: 'no raw new or delete' },
  { where: /^web\/(?!page\/|standalone\/)/, what: /(?<![.>\w])(document|window|localStorage|sessionStorage)\s*(\.(?!hpp\b)|\[|\?\.)/,
    why: 'only web/page and its single-file form know the DOM' },
];

/// The problems of one file, a sentence each. `path` is relative to the repository.
export function problemsOf(path, text) {
  const code = withoutComments(text);
  const problems = banned.filter(({ where, what }) => where.test(path) && what.test(code))
    .map(({ what, why }) => `${path}: ${why} (${code.match(what)[0].trim()})`);
  const own = stageOf(path);
  for (const [, included] of code.matchAll(/^\s*#include\s+"([^"]+)"/gm)) {
    const other = stageOf('core/' + included);
    if (own >= 0 && other > own) problems.push(`${path}: includes ${included}, which is a later stage`);
  }
  return problems;
}

function stageOf(path) {
  return stages.indexOf(path.match(/^core\/([a-z_]+)\//)?.[1]);
}

function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:"'])\/\/.*$/gm, '$1');
}
