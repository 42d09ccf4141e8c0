// The canvas for the page: opens the module, sizes the canvas, asks for frames, and tells what the reader does.
// The calls into the module are described in canvas.hpp.

import openModule from './canvas.js';
import { grips, listenToGestures, stripSlop } from './gestures.mjs';

/// `options`: {canvasElement, compiled, onHover(event | -1, x, y), onSelect(event | -1), onOpen(event), onView({begin_minute,
/// end_minute}), onRange({begin, end} in minutes | null), onLanes(is any above, how many below), onDeadWheel(),
/// onAsk('help' | 'search')}. The element has the id "canvas" and a size given by CSS. Throws an Error with a sentence for
/// the reader where it cannot be drawn; the page looks first whether there is WebGL2. `compiled`: canvas.wasm, as a promise.
export async function createCanvas(options) {
  const { canvasElement, compiled } = options;
  const module = await openModule({
    canvas: canvasElement,
    instantiateWasm(imports, done) {
      compiled.then(async (program) => done(await WebAssembly.instantiate(program, imports), program));
      return {};
    },
  });
  const problem = withText(module, getComputedStyle(canvasElement).fontFamily, (family) => module._canvas_open(family));
  if (problem) throw new Error(`The timeline cannot be drawn: ${problem}`);
  return new Canvas(module, options);
}

/// Calls with a UTF-8 copy of `text`; returns the answer, a string or 0, as a string or null.
function withText(module, text, call) {
  const copy = module.stringToNewUTF8(text);
  const answer = call(copy);
  module._free(copy);
  return answer ? module.UTF8ToString(answer) : null;
}

/// Zero-terminated UTF-8 in the module's memory, to be freed.
function copyOfText(module, text, room = text.length) {
  const copy = module._malloc(room + 1);
  const { read, written } = new TextEncoder().encodeInto(text, module.HEAPU8.subarray(copy, copy + room));
  if (read < text.length) {  // not all of it is ASCII
    module._free(copy);
    return copyOfText(module, text, 3 * text.length);
  }
  module.HEAPU8[copy + written] = 0;
  return copy;
}

class Canvas {
  #module;
  #options;
  #element;
  #frameRequest = 0;
  #isPreparing = false;
  #isPlacing = false;
  #pointer = null;  // {x, y} while a mouse or pen is over the canvas
  #told = { hovered: -1, cursor: '', selected: -1, view: {}, range: null, above: false, below: 0 };
  #stopListening = new AbortController();
  #sizes;

  constructor(module, options) {
    this.#module = module;
    this.#options = options;
    this.#element = options.canvasElement;
    const { signal } = this.#stopListening;
    this.#sizes = new ResizeObserver((entries) => this.#resize(entries[0]));
    this.#sizes.observe(this.#element);
    this.#watchPixelRatio();
    listenToGestures(this.#element, this.#hands(), signal);
    this.#element.addEventListener('keydown', (press) => this.#pressed(press), { signal });  // after SDL's own listener
    this.#element.addEventListener('webglcontextlost', (event) => event.preventDefault(), { signal });
    this.#element.addEventListener('webglcontextrestored', () => {
      module._canvas_restore();
      this.#update();
    }, { signal });
  }

  /// Events to draw, `count` in all, come in parts (web/page/columns.mjs hands them over): what is drawn now stays until
  /// endEvents(). `titleLength`: of all their titles, about.
  beginEvents(count, titleLength) {
    this.#module._canvas_begin_events(count, titleLength);
  }

  addEvents({ count, numbers, titles, dates, reporters }) {
    const module = this.#module;
    const block = module._malloc(Math.max(numbers.length, 1));
    module.HEAPU8.set(numbers, block);
    const texts = [titles, dates, reporters].map((text) => copyOfText(module, text));
    module._canvas_add_events(block, count, ...texts);
    for (const copy of [block, ...texts]) module._free(copy);
  }

  /// `keepView`: other events of the same story. `before`: for each event of the story, which it was in the one shown
  /// until now, or -1; its mark moves from there. To be followed by prepareMore().
  endEvents({ keepView = false, before = null } = {}) {
    if (before) {
      this.#withBytes(new Uint8Array(Int32Array.from(before).buffer),
        (copy) => this.#module._canvas_keep_places(copy, before.length));
    }
    this.#module._canvas_end_events(keepView ? 1 : 0);
    if (!keepView) this.#told.selected = -1;
    this.#isPreparing = true;
  }

  /// One step towards the first frame of new events, of some milliseconds; call until it is false.
  prepareMore() {
    this.#isPreparing = this.#module._canvas_prepare_more() !== 0;
    this.#update();
    return this.#isPreparing;
  }

  /// `days`: one for each article, ascending, in days since 1970-01-01.
  setPublications(days) {
    this.#withBytes(new Uint8Array(Int32Array.from(days).buffer), (copy) => this.#module._canvas_set_publications(copy, days.length));
  }

  setToday(minute) {
    this.#module._canvas_set_today(minute);
    this.#update();
  }

  /// `found`: a byte for each event, 1 where a search found it; null without a search.
  setMatches(found) {
    this.#withBytes(found ?? new Uint8Array(), (copy, count) => this.#module._canvas_set_matches(copy, count));
  }

  #withBytes(bytes, call) {
    const copy = this.#module._malloc(Math.max(bytes.length, 1));
    this.#module.HEAPU8.set(bytes, copy);
    call(copy, bytes.length);
    this.#module._free(copy);
    this.#update();
  }

  /// An event of the story, or -1; brings its mark into view. Not told to onSelect.
  select(event) {
    if (event === this.#module._canvas_selected()) return;
    this.#told.selected = event;
    this.#module._canvas_select(event, 1);
    this.#update();
  }

  hover(event) {
    if (this.#pointer) return;  // the pointer on the canvas says what is hovered
    this.#module._canvas_hover(event);
    this.#update();
  }

  zoom(factor) {
    this.#module._canvas_zoom(factor, this.#element.clientWidth / 2, 1);
    this.#update();
  }

  /// Moves what is drawn to the right.
  pan(px) {
    this.#module._canvas_pan(px, 1);
    this.#update();
  }

  /// Shows a time from end to end, at once.
  showView({ begin_minute, end_minute }) {
    this.#module._canvas_show_view(begin_minute, end_minute);
    this.#update();
  }

  fitAll() {
    this.#module._canvas_fit_all();
    this.#update();
  }

  /// The marked range, or the selected event with what lies around it.
  fitSelection() {
    this.#module._canvas_fit_selection();
    this.#update();
  }

  /// To the next (+1) or previous (-1) event.
  step(by) {
    this.#module._canvas_step(by);
    this.#update();
  }

  /// To the first or the last event.
  selectEnd(last) {
    this.#module._canvas_select_end(last ? 1 : 0);
    this.#update();
  }

  /// Moves the lanes up.
  scroll(px) {
    this.#module._canvas_scroll(px);
    this.#update();
  }

  /// Long empty stretches are cut out of the axis. Returns how many there are.
  cutEmptyTime(cut) {
    this.#module._canvas_cut_empty_time(cut ? 1 : 0);
    this.#update();
    return this.#module._canvas_cuts();
  }

  clearRange() {
    this.#module._canvas_clear_range();
    this.#update();
  }

  /// The plain wheel zooms instead of scrolling the lanes.
  wheelZooms = false;

  /// The next drag marks a range instead of moving the view.
  marksRange = false;

  setTheme(theme) {
    this.#module._canvas_set_theme(theme === 'dark' ? 1 : 0);
    this.#update();
  }

  setReducedMotion(reduced) {
    this.#module._canvas_set_reduced_motion(reduced ? 1 : 0);
  }

  framesDrawn() {
    return this.#module._canvas_frames_drawn();
  }

  /// Whether marks of very many events are still to come out.
  get isPlacing() {
    return this.#isPlacing;
  }

  /// What is shown from one end to the other: {begin_minute, end_minute}.
  viewNow() {
    return { begin_minute: this.#module._canvas_view_begin(), end_minute: this.#module._canvas_view_end() };
  }

  /// The edges of the window on the overview strip, in CSS px.
  stripWindow() {
    return { left: this.#module._canvas_strip_left(), right: this.#module._canvas_strip_right() };
  }

  /// Of the module: all that it has ever needed at once.
  memoryBytes() {
    return this.#module.HEAPU8.length;
  }

  /// The middle of an event's mark in CSS px within the canvas, or null where it is folded or out of view.
  markPosition(event) {
    const x = this.#module._canvas_mark_x(event);
    const y = this.#module._canvas_mark_y(event);
    return y < 0 || x < 0 || x > this.#element.clientWidth ? null : { x, y };
  }

  destroy() {
    this.#stopListening.abort();
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frameRequest);
    this.#module._canvas_close();
  }

  // ---- what the hands do

  #hands() {
    const module = this.#module;
    return {
      point: (x, y) => {
        this.#pointer = { x, y };
        this.#tellHover();
        this.#update();
      },
      leave: () => {
        this.#pointer = null;
        this.#tellHover();
        this.#update();
      },
      click: (x, y, slop) => {
        const picked = module._canvas_pick(x, y, slop);
        if (picked < -1) module._canvas_open_cluster(picked);
        else module._canvas_select(picked, 0);
        if (picked >= 0) this.#tellSelected(picked, true);
        this.#update();
      },
      zoom: (factor, x, animated) => {
        module._canvas_zoom(factor, x, animated ? 1 : 0);
        this.#update();
      },
      pan: (px) => {
        module._canvas_pan(px, 0);
        this.#update();
      },
      scroll: (px) => {
        module._canvas_scroll(px);
        this.#update();
      },
      wheel: (px, factor, x, animated) => {
        if (this.wheelZooms) module._canvas_zoom(factor, x, animated ? 1 : 0);
        else if (module._canvas_can_scroll(px)) module._canvas_scroll(px);
        else if (!module._canvas_can_scroll(-px)) this.#options.onDeadWheel();
        this.#update();
      },
      grip: (x, y, slop) => module._canvas_strip_grip(x, y, slop),
      dragStrip: (grip, px) => {
        module._canvas_drag_strip(grip, px);
        this.#update();
      },
      jump: (x) => {
        module._canvas_jump_on_strip(x);
        this.#update();
      },
      marksRange: () => this.marksRange,
      range: (from, to) => {
        module._canvas_set_range(from, to);
        this.#update();
      },
    };
  }

  /// Signs that the canvas cannot answer by itself; the sign counts, wherever its key lies.
  #pressed(press) {
    if (!press.ctrlKey && !press.metaKey && !press.altKey) {
      const asked = { '?': 'help', '/': 'search' }[press.key];
      if (asked) {
        press.preventDefault();
        this.#options.onAsk(asked);
      }
    }
    this.#update();
  }

  // ---- frames

  /// After anything that may have changed the state: tells the page, and asks for one frame where one is wanted.
  #update() {
    this.#tellSelected(this.#module._canvas_selected(), false);
    this.#tellRange();
    const opened = this.#module._canvas_take_opened();
    if (opened >= 0) this.#options.onOpen(opened);
    if (!this.#frameRequest && !this.#isPreparing && this.#module._canvas_wants_frame()) {
      this.#frameRequest = requestAnimationFrame((now) => this.#frame(now));
    }
  }

  #frame(now) {
    this.#frameRequest = 0;
    this.#module._canvas_frame(now);
    this.#tellView();
    if (this.#pointer) this.#tellHover();
    this.#tellLanes();
    if (this.#isPlacing) this.#update();
    else this.#placeMore();
  }

  /// Very many events are placed a part at a time, so that the page goes on meanwhile.
  async #placeMore() {
    this.#isPlacing = true;
    while (this.#module._canvas_place_more()) {
      this.#update();
      await new Promise((done) => setTimeout(done));
      if (this.#stopListening.signal.aborted) return;
    }
    this.#isPlacing = false;
    this.#update();
  }

  #tellLanes() {
    const above = this.#module._canvas_can_scroll(-1) !== 0;
    const below = this.#module._canvas_marks_below();
    if (above === this.#told.above && below === this.#told.below) return;
    this.#told.above = above;
    this.#told.below = below;
    this.#options.onLanes(above, below);
  }

  #tellHover() {
    const picked = this.#pointer ? this.#module._canvas_pick(this.#pointer.x, this.#pointer.y, 6) : -1;
    this.#module._canvas_hover(picked);
    const cursor = this.#cursor(picked);
    if (cursor !== this.#told.cursor) this.#element.style.cursor = this.#told.cursor = cursor;
    const hovered = Math.max(picked, -1);
    if (hovered === this.#told.hovered) return;
    this.#told.hovered = hovered;
    this.#options.onHover(hovered, this.#pointer?.x ?? 0, this.#pointer?.y ?? 0);
  }

  #cursor(picked) {
    if (picked !== -1) return 'pointer';
    const grip = this.#pointer ? this.#module._canvas_strip_grip(this.#pointer.x, this.#pointer.y, stripSlop) : grips.none;
    if (grip === grips.begin || grip === grips.end) return 'ew-resize';
    return grip === grips.outside ? 'pointer' : '';
  }

  /// `again`: a click on the mark that is selected already leads to its sentence once more.
  #tellSelected(selected, again) {
    if (selected === this.#told.selected && !again) return;
    this.#told.selected = selected;
    this.#options.onSelect(selected);
  }

  #tellView() {
    const view = this.viewNow();
    const told = this.#told.view;
    if (view.begin_minute === told.begin_minute && view.end_minute === told.end_minute) return;
    this.#told.view = view;
    this.#options.onView(view);
  }

  #tellRange() {
    const begin = this.#module._canvas_range_begin();
    const end = this.#module._canvas_range_end();
    const told = this.#told.range;
    if (Number.isNaN(begin) ? !told : told?.begin === begin && told.end === end) return;
    this.#told.range = Number.isNaN(begin) ? null : { begin, end };
    this.#options.onRange(this.#told.range);
  }

  // ---- size

  /// The drawing buffer has exactly the device's pixels where the browser tells them, so no line is blurred.
  #resize(entry) {
    const ratio = devicePixelRatio;
    const { inlineSize: width, blockSize: height } = entry.contentBoxSize[0];
    const device = entry.devicePixelContentBoxSize?.[0];
    if (width === 0 || height === 0) return;
    this.#element.width = exactPixels(device?.inlineSize, width * ratio);
    this.#element.height = exactPixels(device?.blockSize, height * ratio);
    this.#module._canvas_set_screen(width, height, ratio);
    // In this very turn: a resized buffer is blank until it is drawn.
    cancelAnimationFrame(this.#frameRequest);
    this.#frame(performance.now());
  }

  /// Moving to another screen or zooming the page changes the ratio without always changing the size.
  #watchPixelRatio() {
    const { signal } = this.#stopListening;
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      this.#sizes.unobserve(this.#element);
      this.#sizes.observe(this.#element);
      this.#watchPixelRatio();
    }, { once: true, signal });
  }
}

/// What the browser says, unless it leaves the pixel ratio out (Chromium does where a tool emulates another screen).
function exactPixels(told, computed) {
  return Math.abs((told ?? Infinity) - computed) < 2 ? told : Math.round(computed);
}
