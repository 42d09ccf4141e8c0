// A long column of blocks, each filled only when it comes near the screen: a 20 MB article has no place in the DOM
// at once, and a short one is filled whole, so that the browser's own find sees all of it.

const fillAtOnce = 8;
const margin = '1200px';

export class Blocks {
  #blocks = [];  // {element, fill, filled}
  #watcher;

  /// `blocks`: [{height, fill(element)}], height being a guess in px that holds the place of the unfilled block.
  constructor(container, blocks) {
    this.#watcher = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) this.fill(Number(entry.target.dataset.block));
    }, { rootMargin: margin, scrollMargin: margin });
    container.replaceChildren();
    blocks.forEach(({ height, fill }, index) => {
      const element = document.createElement('div');
      element.dataset.block = index;
      element.style.minHeight = `${height}px`;
      container.append(element);
      this.#blocks.push({ element, fill, filled: false });
      if (blocks.length <= fillAtOnce) this.fill(index);
      else this.#watcher.observe(element);
    });
  }

  /// Makes sure that a block has its content.
  fill(index) {
    const block = this.#blocks[index];
    if (!block || block.filled) return;
    block.filled = true;
    this.#watcher.unobserve(block.element);
    block.element.style.minHeight = '';
    block.fill(block.element);
  }

  discard() {
    this.#watcher.disconnect();
  }
}

/// Cuts [0, count) into runs whose summed sizes stay near `most`: [[begin, end], ...].
export function runsOf(count, most, sizeOf) {
  const runs = [];
  let begin = 0;
  let size = 0;
  for (let i = 0; i < count; ++i) {
    size += sizeOf(i);
    if (size >= most || i + 1 === count) {
      runs.push([begin, i + 1]);
      begin = i + 1;
      size = 0;
    }
  }
  return runs;
}
