// What the timeline costs with up to a million events: milliseconds from the story's JSON to the first frame, bytes an
// event in the module's memory, and UI-thread time a frame while zooming and panning with real wheel events.
//
//   node tests/bench/timeline-speed.mjs [COUNT...]

import { closeBench, counted, openBenchPage } from './bench-page.mjs';
import { frameTimes, percentile } from './frame-times.mjs';

const fixed = (number) => number.toFixed(number < 10 ? 1 : 0).padStart(7);

console.log('\nevents    JSON MB     parse columns    hand  1st frame  total ms  bytes/event   frame p50   p95 ms (UI thread)');
for (const count of counted([1000, 10000, 100000, 1000000])) {
  const page = await openBenchPage('timeline-page.html');
  await page.waitForFunction(() => globalThis.load);
  const cost = await page.evaluate((events) => globalThis.load(events), count);
  const times = await frameTimes(page, { x: 600, y: 300 });
  console.log(String(count).padEnd(9), fixed(cost.json_MB), ' ', fixed(cost.parse), fixed(cost.columns), fixed(cost.hand),
    '  ', fixed(cost.first_frame), '  ', fixed(cost.total), '    ', fixed(cost.bytes_an_event), '     ',
    percentile(times, 0.5).toFixed(2), '      ', percentile(times, 0.95).toFixed(2));
  await page.context().close();
}
await closeBench();
