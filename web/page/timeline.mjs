// The canvas, its buttons and its card; or one line where the browser cannot draw it.

import { hideCard, showCard } from './card.mjs';
import { byId } from './dom.mjs';
import { storyForCanvas } from './story.mjs';
import { currentTheme, onTheme } from './theme.mjs';

const zoomStep = 1.6;
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/// `actions`: {select(event | -1), hover(event | -1), open(event)}. Returns {show(story), select(event), hover(event),
/// showView(view), view()}; without WebGL2 these do nothing, and the list and the articles are all there is. A view:
/// {begin_minute, end_minute}.
export async function openTimeline(actions) {
  const canvas = await createOn(byId('canvas'), actions);
  if (!canvas) return { show() {}, select() {}, hover() {}, showView() {}, view() {} };

  byId('zoom-in').addEventListener('click', () => canvas.zoom(zoomStep));
  byId('zoom-out').addEventListener('click', () => canvas.zoom(1 / zoomStep));
  byId('zoom-fit').addEventListener('click', () => canvas.fitAll());
  canvas.setTheme(currentTheme());
  onTheme((theme) => canvas.setTheme(theme));
  canvas.setReducedMotion(reducedMotion.matches);
  reducedMotion.addEventListener('change', () => canvas.setReducedMotion(reducedMotion.matches));
  globalThis.datelineCanvas = canvas;  // for the browser tests: where marks are, how many frames were drawn

  return {
    show(story) {
      actions.story = story;
      hideCard();
      canvas.setStory(storyForCanvas(story));
    },
    select: (event) => canvas.select(event),
    hover: (event) => canvas.hover(event),
    showView: (view) => canvas.showView(view),
    view: () => actions.view,
  };
}

async function createOn(canvasElement, actions) {
  try {
    if (!document.createElement('canvas').getContext('webgl2')) {
      return giveUp('This browser does not offer WebGL2, so the timeline cannot be drawn. The list and the articles work.');
    }
    const { createCanvas } = await import('../canvas/canvas.mjs');
    return await createCanvas({
      canvasElement,
      onHover(event, x, y) {
        if (event < 0) hideCard();
        else showCard(actions.story, event, x, y);
        actions.hover(event);
      },
      onSelect: (event) => actions.select(event),
      onOpen: (event) => actions.open(event),
      onView(view) { actions.view = view; },
    });
  } catch (error) {
    console.error(error);
    return giveUp('The timeline could not be drawn here. The list and the articles work.');
  }
}

function giveUp(words) {
  byId('canvas').hidden = true;
  byId('no-canvas').textContent = words;
  byId('no-canvas').hidden = false;
  document.body.classList.add('without-canvas');
  return null;
}
