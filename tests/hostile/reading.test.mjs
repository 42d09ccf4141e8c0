// Texts that are no English prose: read soon, whatever their size, and nothing invented from them. The code under test
// is the reader that the page's worker runs.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { openReaderInNode } from '../wasm/reader.mjs';

const megabyte = 1e6;

let reader;
before(async () => { reader = await openReaderInNode(); });

function read(text) {
  const started = performance.now();
  const story = JSON.parse(reader.tell([{ id: 1, title: '', day: '2018-04-08', bytes: new TextEncoder().encode(text) }]));
  return { story, ms: performance.now() - started };
}

/// A piece over and over, `piece(i)`, to a size in bytes of ASCII.
function filled(size, piece) {
  const pieces = [];
  for (let i = 0, length = 0; length < size; ++i) {
    pieces.push(piece(i));
    length += pieces.at(-1).length;
  }
  return pieces.join('');
}

// Numbers that look random and are the same each time.
function numbers(seed) {
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

function lettersOf(alphabet, seed) {
  const next = numbers(seed);
  return (count) => Array.from({ length: count }, () => alphabet[Math.floor(next() * alphabet.length)]).join('');
}

const small = lettersOf('abcdefghijklmnopqrstuvwxyz', 1);
const base64 = lettersOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', 2);
const marks = lettersOf('!@#$%^&*()_+{}|:"<>?~`-=[];,./', 3);
const month = (i) => String(i % 12 + 1).padStart(2, '0');

// [name, three megabytes of it]: not one has a space.
const solid = [
  ['letters', () => small(3 * megabyte)],
  ['one letter', () => 'a'.repeat(3 * megabyte)],
  ['digits', () => '7'.repeat(3 * megabyte)],
  ['base64', () => base64(3 * megabyte)],
  ['marks', () => marks(3 * megabyte)],
  ['words with hyphens', () => filled(3 * megabyte, () => `${small(4)}-`)],
  ['words with points', () => filled(3 * megabyte, () => `${small(4)}.`)],
  ['JSON', () => `[${filled(3 * megabyte, (i) => `{"id":${i},"name":"${small(6)}","at":"2018-${month(i)}-05"},`)}{}]`],
  ['JavaScript', () => filled(3 * megabyte, () => `function ${small(3)}(a){return(a.${small(4)}())||0};`.replace(' ', '\u00a0'))],
  ['English without its spaces', () => 'Theministersmetinthetownhallandagreed.'.repeat(3 * megabyte / 38)],
  ['Chinese', () => '部長は金曜日に辞任した。'.repeat(3 * megabyte / 36)],
  ['emoji', () => '\u{1f600}'.repeat(3 * megabyte / 4)],
];
for (const [name, text] of solid) {
  // As many megabytes of English take some 15 s.
  test(`three megabytes without a space: ${name}`, { timeout: 60000 }, () => {
    const { story, ms } = read(text());
    assert.ok(ms < 6000, `${ms.toFixed(0)} ms`);
    assert.deepEqual(story.events, []);
  });
}

test('a megabyte of lines of a table', () => {
  const { story, ms } = read(filled(megabyte, (i) => `${i},${small(5)},2018-${month(i)}-05,${(i * 1.7).toFixed(2)}\n`));
  assert.ok(ms < 6000, `${ms.toFixed(0)} ms`);
  assert.deepEqual(story.events, []);
});

test('a sentence of 100,000 words takes no longer than as many words in sentences', { timeout: 120000 }, () => {
  const clause = 'the ministers of the union met in the old town hall to talk about fish and';
  const words = (end) => filled(100000 / 15 * (clause.length + end.length), () => `${clause}${end}`);
  read(words('. '));  // for practice
  const sentences = read(words('. ')).ms;
  const { ms } = read(words(' '));
  assert.ok(ms < 3 * sentences, `${ms.toFixed(0)} ms against ${sentences.toFixed(0)} ms`);
});

const foreign = {
  German: 'Minister tritt zurück\n\nBERLIN, 3. Mai 2018 - Der Minister ist am Freitag zurückgetreten, nachdem die Regierung die Wahl verloren hatte. Die Gespräche sollen im Juni 2018 in Hamburg fortgesetzt werden. Im August war der Vertrag unterzeichnet worden, und im September 2017 trat er in Kraft. Die Partei will bis Ende April 2019 einen Vorsitzenden wählen.',
  French: 'Le ministre démissionne\n\nPARIS, le 3 mai 2018 - Le ministre a démissionné vendredi à Paris après la défaite du gouvernement. Les discussions doivent reprendre en juin 2018 à Lyon. Le président a dit le 1 mars 2018 que tout avait été essayé. Un accord avait été signé en 2017 par les deux pays.',
  Spanish: 'El ministro dimite\n\nMADRID, 3 de mayo de 2018 - El ministro dimitió el viernes después de la derrota. Las conversaciones continuarán en junio de 2018 en Sevilla. El acuerdo se firmó en 2017 y entró en vigor en enero de 2018. El partido elegirá a un nuevo líder antes del 15 de abril de 2019.',
  Italian: 'Il ministro si dimette\n\nROMA, 3 maggio 2018 - Il ministro si è dimesso venerdì dopo la sconfitta del governo. I colloqui riprenderanno a giugno 2018 a Milano. L’accordo fu firmato nel 2017 ed è entrato in vigore nel gennaio 2018.',
  Dutch: 'Minister stapt op\n\nDEN HAAG, 3 mei 2018 - De minister is vrijdag opgestapt nadat de regering de stemming had verloren. De gesprekken worden in juni 2018 in Utrecht hervat. In september 2017 was het akkoord getekend en in december werd het van kracht. De partij wil voor 15 april 2019 een leider kiezen.',
  Polish: 'Minister podał się do dymisji\n\nMinister podał się do dymisji w piątek po porażce rządu. Rozmowy mają być wznowione w czerwcu 2018 w Krakowie. Umowa została podpisana w 2017 roku i weszła w życie 12.01.2018.',
  Swedish: 'Ministern avgår\n\nSTOCKHOLM, 3 maj 2018 - Ministern avgick i fredags efter att regeringen förlorat valet. Samtalen fortsätter i juni 2018 i Malmö. Avtalet skrevs under i september 2017 och trädde i kraft i november. Partiet vill välja en ny ledare före den 15 april 2019.',
  Turkish: 'Bakan istifa etti\n\nANKARA, 3 Mayıs 2018 - Bakan cuma günü istifa etti. Görüşmeler Haziran 2018’de İzmir’de sürecek. Anlaşma 2017 yılında imzalandı. 12.04.2018 tarihinde karar verildi.',
  Indonesian: 'Menteri mengundurkan diri\n\nJAKARTA, 3 Mei 2018 - Menteri mengundurkan diri pada hari Jumat setelah pemerintah kalah. Pembicaraan akan dilanjutkan pada Juni 2018 di Bandung. Perjanjian itu ditandatangani pada September 2017 dan mulai berlaku pada November 2017.',
};
for (const [language, text] of Object.entries(foreign)) {
  test(`nothing is told of a text in ${language}`, () => {
    assert.deepEqual(read(text).story.events.map(({ title }) => title), []);
  });
}

const noText = {
  'a program': 'def read(path, day="2018-04-03"):\n    with open(path) as file:\n        return [line.strip() for line in file if day in line]\n\nif __name__ == "__main__":\n    print(read(sys.argv[1]))\n',
  'a page’s script': 'function add(a, b) { return a + b; }\nconst released = new Date("2018-04-03");\nlet day = "Monday"; if (day === "Friday") resign();\n.button { color: #fff; margin: 0 auto; }\n',
  'a query': "SELECT name, started_at FROM jobs WHERE started_at > '2018-04-03' AND ended_at IS NULL ORDER BY started_at;\n",
  'a log': '127.0.0.1 - - [03/Apr/2018:12:33:00 +0000] "GET /index.html HTTP/1.1" 200 512\n2018-04-03T12:31:00Z level=error db=main code=57014 timeout=30s\nApr  3 12:32:11 host kernel: [212.001] usb 1-1: idVendor=0781, idProduct=5581\n',
  'a table of matches': 'Date\tOpponent\tResult\tVenue\n3 May 2018\tOslo\t2-1\tHome\n10 May 2018\tBergen\t0-0\tAway\n17 May 2018\tTromso\t1-3\tHome\n',
  'a table in Markdown': '| Quarter | Revenue | Profit |\n|---------|---------|--------|\n| Q1 2018 | 12.4 | 1.1 |\n| Q2 2018 | 13.9 | 1.4 |\n',
  'a table with commas': '2018-04-03,Oslo,open,14.2\n2018-04-04,Bergen,closed,15.0\n2018-04-05,Tromso,open,13.7\n',
  'a bad scan': 'Tlie rninister res1gned on Fr1day, 0ffic1als sa1d. Tbe ta1ks w1ll resurne in ]une 20l8, he t0ld rep0rters. lt w@s tbe th1rd res1gnat1on th1s ye4r,, acc0rd1ng t0 tbe rn1n1stry.\n',
  'a filler text': 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. Duis aute irure dolor in reprehenderit in voluptate velit esse cillum dolore.',
};
for (const [name, text] of Object.entries(noText)) {
  test(`nothing is told of ${name}`, () => {
    assert.deepEqual(read(text).story.events.map(({ title }) => title), []);
  });
}

test('an article all in capitals gets no date that it does not tell', () => {
  const { story } = read('MINISTER RESIGNS AFTER VOTE\n\nTHE MINISTER RESIGNED ON FRIDAY AFTER THE GOVERNMENT LOST THE VOTE. TALKS WILL RESUME IN JUNE 2018, OFFICIALS SAID.');
  // Friday, about that day of its news, June 2018, about the article's own day
  const told = ['2018-04-06', '2018-04-06~', '2018-06', '2018-04-08~'];
  assert.deepEqual(story.events.map(({ when }) => when).filter((when) => !told.includes(when)), []);
});
