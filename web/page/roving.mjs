// One tab stop for many: arrow keys, Home and End move the focus inside a container.

const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

/// `stops`: selector of what takes the focus. `next(stop, step)` gives the element to go to; `moved(stop)` is told.
export function moveByKeys(container, { stops, next, moved }) {
  container.addEventListener('keydown', (press) => {
    const stop = press.target.closest(stops);
    if (!stop || !(press.key in steps) || press.ctrlKey || press.metaKey || press.altKey) return;
    const wanted = next(stop, steps[press.key]);
    press.preventDefault();
    if (!wanted || wanted === stop) return;
    wanted.focus({ preventScroll: true });
    moved(wanted);
  });
}
