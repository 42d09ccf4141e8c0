// Every way out: the share dialog, the download menu, the page in a single file, pictures and paper.

import { saveBlob, saveText, setUpDownload } from './download.mjs';
import { byId } from './dom.mjs';
import { writeStory } from './formats-client.mjs';
import { warn } from './notice.mjs';
import { pictureOf } from './picture.mjs';
import { keepPaperReady, printStory } from './print.mjs';
import { pageWith } from './save-page.mjs';
import { setUpShareDialog } from './share-dialog.mjs';
import { currentTheme } from './theme.mjs';

const pictures = { svg: 'timeline.svg', png: 'timeline.png', png2: 'timeline@2x.png' };

/// `now`: {json(), story(), shown(), view(), selected()}, what is on screen: the story as the reader's JSON and as the
/// page uses it, the indexes of the events that are shown, a promise of the view, and the selected event or -1.
export function setUpExports(now) {
  setUpDownload((format) => orSay('The file could not be written. If you are offline, go online and try again, or download '
    + 'the JSON.', () => save(format)));
  setUpShareDialog({
    json: (whole) => orSay('The link could not be made.', () => (whole ? now.json() : writeStory(now.json(), 'quotes'))),
    view: now.view,
    selected: now.selected,
    savePage: () => orSay('The page could not be saved: a part of it could not be fetched. Go online and try again, or '
      + 'download the JSON.', savePage),
  });
  keepPaperReady(now);
  document.addEventListener('keydown', (press) => {
    if (!(press.ctrlKey || press.metaKey) || press.altKey || press.shiftKey || press.code !== 'KeyP') return;
    press.preventDefault();  // paper needs its picture first
    orSay('This could not be printed.', () => printStory(now));
  });

  async function save(format) {
    if (format === 'print') return printStory(now);
    if (format === 'json') return saveText(await selectorsIn(now.json()), format);
    if (!pictures[format]) return saveText(await writeStory(now.json(), format), format);
    const { width, height } = byId('stage').getBoundingClientRect();
    const view = { ...await now.view(), width_px: Math.round(width) || 1200, height_px: Math.round(height) || 480,
      dark: currentTheme() === 'dark', shown: now.shown() };
    return saveBlob(await pictureOf(now.json(), format, view), pictures[format]);
  }

  async function savePage() {
    saveBlob(new Blob([await pageWith(now.story(), now.json())], { type: 'text/html' }), 'timeline.html');
  }
}

/// The JSON with the quote of each mention in it. Those are a help for other programs: where the writer is out of reach,
/// the story is saved all the same.
function selectorsIn(json) {
  return writeStory(json, 'json-selectors').catch(() => json);
}

/// What `make` gives; where it fails, undefined and the words on screen.
async function orSay(words, make) {
  try {
    return await make();
  } catch (error) {
    console.error(error);
    warn(words);
    return undefined;
  }
}
