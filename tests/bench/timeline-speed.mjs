// What the timeline costs with up to a million events: milliseconds from the story's JSON to the first frame and until
// every mark is placed, the longest task of the UI thread meanwhile, bytes an event in the module's memory, and UI-thread
// time a frame while zooming and panning with real wheel events; beside it, in the same run, the frames of a bare Dear
// ImGui page that draws as many plain boxes (bare_imgui.cpp).
//
//   node tests/bench/timeline-speed.mjs [COUNT...]

import { closeBench, counted, openBenchPage } from './bench-page.mjs';
import { frameTimes, percentile } from './frame-times.mjs';

/// What loading `count` events costs on a page of tests/bench, and its frames' times.
async function measure(name, count) {
  const page = await openBenchPage(name);
  await page.waitForFunction(() => globalThis.load);
  const load = await page.evaluate((events) => globalThis.load(events), count);
  const times = await frameTimes(page, { x: 600, y: 300 });
  await page.context().close();
  return { load, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

const columns = ['events', 'JSON MB', 'parse', 'hand over', '1st frame', 'total ms', 'placed', 'longest task',
  'bytes/event', 'frame p50', 'p95', 'bare p50', 'p95', 'ratio'];
const printRow = (cells) => console.log(cells.map((cell, i) => String(cell).padStart(columns[i].length + 2)).join(''));

console.log();
printRow(columns);
for (const count of counted([1000, 10000, 100000, 1000000])) {
  const bare = await measure('bare-page.html', count);
  const { load, p50, p95 } = await measure('timeline-page.html', count);
  const told = [load.json_MB, load.parse, load.hand, load.first_frame, load.total, load.placed, load.longest_task, load.bytes_an_event];
  printRow([count, ...told.map((number) => number.toFixed(number < 10 ? 1 : 0)),
    ...[p50, p95, bare.p50, bare.p95, p95 / bare.p95].map((number) => number.toFixed(2))]);
}
await closeBench();
