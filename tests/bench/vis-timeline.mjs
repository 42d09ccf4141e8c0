// The timeline beside vis-timeline (npm): the same stories, window, wheel events and machine, in one run.
//
//   node tests/bench/vis-timeline.mjs [COUNT...]

import { counted, openBenchPage, closeBench } from './bench-page.mjs';
import { frameTimes, percentile } from './frame-times.mjs';

const longestLoad = 60000;  // ms after which a page counts as one that does not load

async function costs(name, count) {
  const page = await openBenchPage(name);
  try {
    await page.waitForFunction(() => globalThis.load);
    const limit = new Promise((_, refuse) => { setTimeout(refuse, longestLoad, new Error('too long')); });
    const { total } = await Promise.race([page.evaluate((events) => globalThis.load(events), count), limit]);
    const times = await Promise.race([frameTimes(page, { x: 600, y: 300 }), limit]);
    return `${total.toFixed(0).padStart(7)} ms  ${percentile(times, 0.95).toFixed(1).padStart(8)} ms`;
  } catch {
    return `does not finish within ${longestLoad / 1000} s`;
  } finally {
    page.context().close();
  }
}

console.log('events          Dateline: load   frame p95       vis-timeline: load   frame p95 (UI thread)');
for (const count of counted([1000, 10000, 100000])) {
  const own = await costs('timeline-page.html', count);
  console.log(String(count).padEnd(10), own, '   ', await costs('vis-page.html', count));
}
await closeBench();
process.exit(0);  // a page that never finishes keeps its timer
