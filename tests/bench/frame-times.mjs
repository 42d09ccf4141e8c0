// UI-thread time of each frame, from Chromium's own trace: under a software renderer the time between two frames is
// the GPU process's, and says nothing about the page.

const steps = 60;

/// Zooms in and out and pans with wheel events at `place`; returns the milliseconds of CPU that the page's main thread
/// spent for each frame, its input events included.
export async function frameTimes(page, place) {
  const client = await page.context().newCDPSession(page);
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await page.mouse.move(place.x, place.y);
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await turnTheWheel(page);
  const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
  await client.send('Tracing.end');
  await complete;
  return timesOf(events);
}

async function turnTheWheel(page) {
  for (let step = 0; step < steps; ++step) {
    const zooms = step % 3 !== 2;
    if (zooms) await page.keyboard.down('Control');
    await page.mouse.wheel(zooms ? 0 : 40, zooms ? (step < steps / 2 ? -30 : 30) : 0);
    if (zooms) await page.keyboard.up('Control');
    await page.waitForTimeout(25);  // longer than a frame, and nothing of it on the page
  }
}

/// A frame is the task that fires the animation frame, with all tasks of the thread since the frame before.
function timesOf(events) {
  const frames = events.filter(({ name }) => name === 'FireAnimationFrame');
  const main = mostFrequent(frames.map(({ pid, tid }) => `${pid} ${tid}`));
  const own = events.filter(({ pid, tid }) => `${pid} ${tid}` === main);
  const tasks = outermost(own.filter(({ name, ph }) => ph === 'X' && /RunTask$/.test(name)).sort((a, b) => a.ts - b.ts));
  const fired = own.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts).sort((a, b) => a - b);
  const times = [];
  let spent = 0;
  let next = 0;
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    spent += tdur / 1000;
    if (next < fired.length && fired[next] < ts + dur) {
      times.push(spent);
      spent = 0;
      while (next < fired.length && fired[next] < ts + dur) ++next;
    }
  }
  return times.slice(1);
}

/// Chromium tells of a task twice, once inside the other; counting both would double every time.
function outermost(tasks) {
  let end = -Infinity;
  return tasks.filter(({ ts, dur = 0 }) => {
    const isInside = ts + dur <= end;
    end = Math.max(end, ts + dur);
    return !isInside;
  });
}

function mostFrequent(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

export function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? NaN;
}
