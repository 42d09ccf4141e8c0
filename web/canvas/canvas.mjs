// The canvas for the page: opens the module, sizes the canvas, asks for frames, and tells what the reader does.
// The calls into the module are described in canvas.hpp.

import openModule from './canvas.js';
import { listenToGestures } from './gestures.mjs';

/// `options`: {canvasElement, onHover(event | -1, x, y), onSelect(event | -1), onOpen(event), onView({begin_minute,
/// end_minute})}. The element has the id "canvas" and a size given by CSS. Throws an Error with a sentence for the reader
/// where it cannot be drawn; the page looks first whether there is WebGL2.
export async function createCanvas(options) {
  const { canvasElement } = options;
  const module = await openModule({ canvas: canvasElement });
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

class Canvas {
  #module;
  #options;
  #element;
  #frameRequest = 0;
  #pointer = null;  // {x, y} while a mouse or pen is over the canvas
  #told = { hovered: -1, selected: -1, begin: NaN, end: NaN };
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
    this.#element.addEventListener('keydown', () => this.#update(), { signal });  // after SDL's own listener
    this.#element.addEventListener('webglcontextlost', (event) => event.preventDefault(), { signal });
    this.#element.addEventListener('webglcontextrestored', () => {
      module._canvas_restore();
      this.#update();
    }, { signal });
  }

  /// `jsonText`: the story as core/story/json.hpp has it. Throws an Error where it is not one; then the old one stays.
  setStory(jsonText) {
    const problem = withText(this.#module, jsonText, (json) => this.#module._canvas_set_story(json));
    if (problem) throw new Error(problem);
    this.#told.selected = -1;
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
    };
  }

  // ---- frames

  /// After anything that may have changed the state: tells the page, and asks for one frame where one is wanted.
  #update() {
    this.#tellSelected(this.#module._canvas_selected(), false);
    const opened = this.#module._canvas_take_opened();
    if (opened >= 0) this.#options.onOpen(opened);
    if (!this.#frameRequest && this.#module._canvas_wants_frame()) {
      this.#frameRequest = requestAnimationFrame((now) => this.#frame(now));
    }
  }

  #frame(now) {
    this.#frameRequest = 0;
    this.#module._canvas_frame(now);
    this.#tellView();
    if (this.#pointer) this.#tellHover();
    this.#update();
  }

  #tellHover() {
    const picked = this.#pointer ? this.#module._canvas_pick(this.#pointer.x, this.#pointer.y, 6) : -1;
    this.#module._canvas_hover(picked);
    this.#element.style.cursor = picked === -1 ? '' : 'pointer';
    const hovered = Math.max(picked, -1);
    if (hovered === this.#told.hovered) return;
    this.#told.hovered = hovered;
    this.#options.onHover(hovered, this.#pointer?.x ?? 0, this.#pointer?.y ?? 0);
  }

  /// `again`: a click on the mark that is selected already leads to its sentence once more.
  #tellSelected(selected, again) {
    if (selected === this.#told.selected && !again) return;
    this.#told.selected = selected;
    this.#options.onSelect(selected);
  }

  #tellView() {
    const begin = this.#module._canvas_view_begin();
    const end = this.#module._canvas_view_end();
    if (begin === this.#told.begin && end === this.#told.end) return;
    this.#told.begin = begin;
    this.#told.end = end;
    this.#options.onView({ begin_minute: begin, end_minute: end });
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
