// The house's own rules: an include points only down, core is pure, and only web/page knows the DOM.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { problemsOf, stages } from './rules.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

function filesOf(folder) {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesOf(path) : /\.(cpp|hpp|mjs)$/.test(path) ? [path] : [];
  });
}

for (const [what, path, text] of [
  ['an include of a later stage', 'core/text/token.cpp', '#include "event/event.hpp"\n'],
  ['ImGui in core', 'core/timeline/axis.cpp', '#include <imgui.h>\n'],
  ['a clock in core', 'core/time/dct.cpp', 'auto now = std::chrono::system_clock::now();\n'],
  ['a throw in core', 'core/story/json.cpp', 'if (bad) throw 1;\n'],
  ['the DOM in the worker', 'web/reader/reader-worker.mjs', 'document.title = "";\n'],
]) {
  test(`${what} would be found`, () => assert.equal(problemsOf(path, text).length, 1));
}

for (const folder of stages.map((stage) => `core/${stage}`)) {
  test(`${folder} keeps the rules`, () => {
    const files = filesOf(folder);
    assert.ok(files.length > 0, 'no file');
    assert.deepEqual(files.flatMap((path) => problemsOf(path, readFileSync(root + path, 'utf8'))), []);
  });
}

test('web keeps the rules', () => {
  assert.deepEqual(filesOf('web').flatMap((path) => problemsOf(path, readFileSync(root + path, 'utf8'))), []);
});

test('no two types of core have one name', () => {
  // The linker takes one of the two silently, and the program reads the other's memory.
  const names = filesOf('core').flatMap((path) => [...readFileSync(root + path, 'utf8')
    .matchAll(path.endsWith('.hpp') ? /^(?:struct|class|enum class) (\w+)[^;\n]*\{/gm : /$^/g)].map(([, name]) => name));
  assert.ok(names.length > 10);
  assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []);
});

test('package-lock.json names no registry: the address is the business of the machine', () => {
  assert.doesNotMatch(readFileSync(`${root}package-lock.json`, 'utf8'), /"resolved"/);
});
