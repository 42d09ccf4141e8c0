// Small helpers for making elements. Text only ever enters the page as text nodes, never as markup.

export const byId = (id) => document.getElementById(id);

/// element('p', {class: 'note', hidden: true, onclick: listener}, 'text', child): false, null and undefined leave out.
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/// Scrolls an element into the middle of what is free of the pinned parts (scroll-margin in the style sheets). Over a
/// long way at once, and again when what came into sight there has been filled (blocks.mjs) and has its real height.
export function bringIntoView(target, block = 'center') {
  const { top } = target.getBoundingClientRect();
  const far = top < -innerHeight || top > 2 * innerHeight;
  const scroll = () => target.scrollIntoView({
    block, inline: 'nearest', behavior: far || reducedMotion.matches ? 'instant' : 'smooth',
  });
  scroll();
  if (far) requestAnimationFrame(() => requestAnimationFrame(scroll));
}
