// Mouse, pen, fingers and wheel on the canvas, told as few plain acts.

const clickSlop = 5;         // px that a click may move
const touchSlop = 18;        // how far beside a mark a finger may land
const mouseSlop = 6;
const doubleTapMs = 320;
const doubleZoom = 2.2;
const wheelZoom = 1.0022;    // per px of a wheel
const pinchZoom = 1.012;     // per px of a trackpad's pinch, which comes as a wheel with Ctrl
const lineHeight = 18;       // px of a wheel that counts in lines
const inertiaDecay = 0.0045; // per ms
const slowest = 0.02;        // px per ms at which a thrown view stands still

export const stripSlop = 7;  // px beside an edge of the overview's window that still mean the edge
const touchStripSlop = 16;

/// What a hand holds on the overview strip, as enum Grip of core/timeline/overview.hpp has it.
export const grips = { none: 0, window: 1, begin: 2, end: 3, outside: 4 };

/// `hands`: {point(x, y), leave(), click(x, y, slop), zoom(factor, x, animated), pan(px), scroll(px), wheel(px, factor, x,
/// animated), grip(x, y, slop), dragStrip(grip, px), jump(x), marksRange(), range(from, to)}; lengths in CSS px within the
/// element. Listens until `signal` is aborted.
export function listenToGestures(element, hands, signal) {
  const pointers = new Map();  // id -> {x, y}, where last told of
  let moved = false;
  let act = 'pan';     // what the drag under way does: 'pan', 'strip' or 'range'
  let grip = grips.none;
  let rangeFrom = 0;
  let velocity = 0;
  let lastMove = 0;
  let lastTap = { time: -Infinity, x: 0 };
  let inertia = 0;

  const listen = (type, listener, options) => element.addEventListener(type, listener, { signal, ...options });

  listen('pointerdown', (event) => {
    if (event.button !== 0) return;
    cancelAnimationFrame(inertia);
    element.setPointerCapture(event.pointerId);
    element.focus({ preventScroll: true });
    if (pointers.size === 0) moved = false;
    pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    if (pointers.size === 1) begin(event);
    velocity = 0;
    lastMove = event.timeStamp;
  });

  function begin(event) {
    const slop = event.pointerType === 'touch' ? touchStripSlop : stripSlop;
    grip = hands.grip(event.offsetX, event.offsetY, slop);
    rangeFrom = event.offsetX;
    act = grip !== grips.none ? 'strip' : event.shiftKey || hands.marksRange() ? 'range' : 'pan';
  }

  listen('pointermove', (event) => {
    const pointer = pointers.get(event.pointerId);
    const { offsetX: x, offsetY: y } = event;
    if (!pointer) {
      if (event.pointerType !== 'touch') hands.point(x, y);
      return;
    }
    moved ||= Math.hypot(x - pointer.x, y - pointer.y) > clickSlop;
    if (!moved) return;
    const before = spread(pointers);
    const dx = x - pointer.x;
    const dy = y - pointer.y;
    pointer.x = x;
    pointer.y = y;
    if (act === 'strip') {
      if (grip === grips.outside) {
        hands.jump(x);
        grip = grips.window;
      } else hands.dragStrip(grip, dx);
    } else if (act === 'range') {
      hands.range(rangeFrom, x);
    } else if (pointers.size === 1) {
      hands.pan(dx);
      hands.scroll(-dy);
      const ms = Math.max(event.timeStamp - lastMove, 1);
      velocity = 0.6 * velocity + 0.4 * (dx / ms);
      lastMove = event.timeStamp;
    } else {
      const after = spread(pointers);
      hands.pan(after.middle - before.middle);
      if (before.distance > 0) hands.zoom(after.distance / before.distance, after.middle, false);
    }
    if (event.pointerType !== 'touch') hands.leave();
    element.classList.add('dragging');
  });

  listen('pointerup', (event) => {
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size > 0) return;
    element.classList.remove('dragging');
    const { offsetX: x, offsetY: y } = event;
    if (!moved) {
      tap(x, y, event);
    } else if (act === 'pan' && event.pointerType === 'touch' && event.timeStamp - lastMove < 60) {
      glide(performance.now());
    }
    if (event.pointerType !== 'touch') hands.point(x, y);
  });

  listen('pointercancel', (event) => {
    pointers.delete(event.pointerId);
    element.classList.remove('dragging');
  });

  listen('pointerleave', (event) => {
    if (!pointers.has(event.pointerId)) hands.leave();
  });

  // Not passive: the page would scroll, or zoom itself, instead.
  listen('wheel', (event) => {
    event.preventDefault();
    cancelAnimationFrame(inertia);
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? lineHeight : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? element.clientHeight : 1;
    const dx = event.deltaX * unit;
    const dy = event.deltaY * unit;
    if (event.shiftKey || Math.abs(dx) > Math.abs(dy)) {
      hands.pan(-(dx || dy));
      return;
    }
    const notched = Math.abs(dy) >= 60;  // a mouse wheel: one big step, smoothed; a trackpad sends many small ones
    const factor = Math.pow(event.ctrlKey && !notched ? pinchZoom : wheelZoom, -dy);
    if (event.ctrlKey || event.metaKey) hands.zoom(factor, event.offsetX, notched);
    else hands.wheel(dy, factor, event.offsetX, notched);
  }, { passive: false });

  function tap(x, y, event) {
    if (act === 'strip') {
      if (grip === grips.outside) hands.jump(x);
      return;
    }
    const again = event.timeStamp - lastTap.time < doubleTapMs && Math.abs(x - lastTap.x) < 2 * touchSlop;
    lastTap = { time: again ? -Infinity : event.timeStamp, x };
    if (again) hands.zoom(doubleZoom, x, true);
    else hands.click(x, y, event.pointerType === 'touch' ? touchSlop : mouseSlop);
  }

  /// A thrown view runs out by itself.
  function glide(before) {
    inertia = requestAnimationFrame((now) => {
      if (signal.aborted || Math.abs(velocity) < slowest) return;
      hands.pan(velocity * (now - before));
      velocity *= Math.exp(-inertiaDecay * (now - before));
      glide(now);
    });
  }
}

/// The middle of the fingers and how far apart they are.
function spread(pointers) {
  const [a, b] = pointers.values();
  if (!b) return { middle: a?.x ?? 0, distance: 0 };
  return { middle: (a.x + b.x) / 2, distance: Math.hypot(a.x - b.x, a.y - b.y) };
}
