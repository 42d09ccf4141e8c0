// A page in a single file needs nothing kept for it. Takes the place of web/page/offline.mjs.

export function keepForOffline() {}
