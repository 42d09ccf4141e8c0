// What the timeline costs with up to a million events: milliseconds from the story's JSON to the first frame, bytes an
// event in the module's memory, and UI-thread time a frame while zooming and panning with real wheel events; beside it, in
// the same run, the frames of a bare Dear ImGui page that draws as many plain boxes (bare_imgui.cpp).
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

const fixed = (number) => number.toFixed(number < 10 ? 1 : 0).padStart(7);

console.log('\nevents    JSON MB     parse columns    hand  1st frame  total ms  bytes/event   frame p50    p95 ms   bare p50    p95 ms   ratio');
for (const count of counted([1000, 10000, 100000, 1000000])) {
  const bare = await measure('bare-page.html', count);
  const { load, p50, p95 } = await measure('timeline-page.html', count);
  console.log(String(count).padEnd(9), fixed(load.json_MB), ' ', fixed(load.parse), fixed(load.columns), fixed(load.hand),
    '  ', fixed(load.first_frame), '  ', fixed(load.total), '    ', fixed(load.bytes_an_event), '     ',
    p50.toFixed(2), '    ', p95.toFixed(2), '     ', bare.p50.toFixed(2), '    ', bare.p95.toFixed(2), '   ', (p95 / bare.p95).toFixed(2));
}
await closeBench();
