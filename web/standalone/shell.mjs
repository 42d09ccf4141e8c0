// Runs before the rest of the page in a single file: puts the page's own body in place of the plain list, which is there
// for readers without scripts.

/// The file as it was opened.
export const source = `<!doctype html>\n${document.documentElement.outerHTML}\n`;

document.getElementById('plain').remove();
document.body.prepend(document.getElementById('app').content);
