// UI-thread time of each frame, from Chromium's own trace: under a software renderer the time between two frames is
// the GPU process's, and says nothing about the page.

const steps = 60;

/// Zooms in and out and pans with wheel events at `place`; returns the milliseconds of CPU that the page's main thread
/// spent for each frame, its input events included.
export async function frameTimes(page, place) {
  await page.mouse.move(place.x, place.y);
  const { events } = await traced(page, () => turnTheWheel(page));
  return timesOf(events);
}

/// What `act` gives, and the milliseconds of CPU that the page's main thread took at a stretch meanwhile, at most.
export async function longestTask(page, act) {
  const { result, events } = await traced(page, act);
  const longest = Math.max(...tasksOf(events, mainThread(events)).map(({ dur = 0, tdur = dur }) => tdur / 1000));
  return { result, longest };
}

async function traced(page, act) {
  const client = await page.context().newCDPSession(page);
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  const result = await act();
  const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
  await client.send('Tracing.end');
  await complete;
  return { result, events };
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
  const main = mainThread(events);
  const tasks = tasksOf(events, main);
  const fired = events.filter((event) => event.name === 'FireAnimationFrame' && threadOf(event) === main)
    .map(({ ts }) => ts).sort((a, b) => a - b);
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

const threadOf = ({ pid, tid }) => `${pid} ${tid}`;

function mainThread(events) {
  return mostFrequent(events.filter(({ name }) => name === 'FireAnimationFrame').map(threadOf));
}

/// The tasks of a thread, in order.
function tasksOf(events, thread) {
  return outermost(events.filter((event) => event.ph === 'X' && /RunTask$/.test(event.name) && threadOf(event) === thread)
    .sort((a, b) => a.ts - b.ts));
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
