// Long work on the page's thread, done in parts: between two of them the page answers and draws.

const longestPart = 16;  // ms; beside it a part has what its caller does between two calls

let since = -Infinity;  // the last pause, whoever took it

/// Call after each small part of the work: takes a pause where one is due.
export async function pauseWhereDue() {
  if (performance.now() - since >= longestPart) await pause();
}

/// A timer would wait for some milliseconds each time.
export async function pause() {
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
  since = performance.now();
}
