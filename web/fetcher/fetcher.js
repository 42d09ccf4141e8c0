// Fetches one story from another host, in a sandboxed frame of the page (web/page/fetched-story.mjs). The page's own
// policy allows no other host; this frame may ask one, but knows nothing besides the address, and cannot reach the page.
//
// From the page:  {address, most} and a port for the answer; most: bytes
// To the port:    {bytes}, or {problem: 'big' | 'moved' | 'refused' | 'status', status}

addEventListener('message', async ({ data: { address, most }, ports: [page] }) => {
  try {
    const reply = await fetch(address, {
      credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store',
      redirect: 'manual',  // the reader has agreed to this host and to no other
    });
    if (reply.type === 'opaqueredirect') page.postMessage({ problem: 'moved' });
    else if (!reply.ok) page.postMessage({ problem: 'status', status: reply.status });
    else page.postMessage(await answerWith(reply.body, most));
  } catch {
    page.postMessage({ problem: 'refused' });
  }
}, { once: true });

async function answerWith(body, most) {
  const parts = [];
  let size = 0;
  for (const reader = body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      reader.cancel().catch(() => {});
      return { problem: 'big' };
    }
    parts.push(value);
  }
  return { bytes: new Uint8Array(await new Blob(parts).arrayBuffer()) };
}
