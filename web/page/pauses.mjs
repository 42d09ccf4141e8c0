// Long work on the page's thread, done in parts: between two of them the page answers and draws.

const longestPart = 25;  // ms; beside it a part has what its caller does between two calls

/// Begin one before the work and take() a pause, where one is due, after each small part of it.
export class Pauses {
  #since = performance.now();

  async take() {
    if (performance.now() - this.#since < longestPart) return;
    await nextTask();
    this.#since = performance.now();
  }
}

/// A timer would wait for some milliseconds each time.
function nextTask() {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
