"""Sentences of a CoNLL-U file as the parser learns them."""

import re
from dataclasses import dataclass, field

# GUM's genres under CC BY, CC BY-SA or in the public domain; weights trained on the others could not be given away.
FREE_GUM_GENRES = {'news', 'interview', 'bio', 'academic', 'voyage', 'speech', 'textbook'}

# Of the relations' subtypes, those that say what the plain relation does not.
KEPT_SUBTYPES = {'pass', 'poss', 'prt', 'relcl'}

ENTITY_TYPES = {'person': 'PER', 'organization': 'ORG', 'place': 'LOC'}
ENTITY_LABELS = ['O'] + [f'{part}-{kind}' for kind in ('PER', 'ORG', 'LOC') for part in 'BI']

# What may stand inside a name between its proper nouns: "University of Oxford", "Health and Human Services".
NAME_LINKS = {'of', 'the', 'and', '&', '-', "'s", 'for', 'de', 'la'}


@dataclass
class Sentence:
    words: list = field(default_factory=list)
    lemmas: list = field(default_factory=list)
    tags: list = field(default_factory=list)  # "UPOS|XPOS"
    heads: list = field(default_factory=list)  # 1-based; 0 is the root
    relations: list = field(default_factory=list)
    entities: list = None  # a label of ENTITY_LABELS a word, None where it is unknown; None where the treebank has none
    text: str = ''
    document: str = ''
    begins_paragraph: bool = False


def plain_relation(relation):
    base, _, subtype = relation.partition(':')
    return relation if subtype in KEPT_SUBTYPES else base


def read_treebank(path, genres=None):
    """Sentences with words (empty nodes and multiword ranges left out), of these genres only where they are given."""
    sentences, rows, notes, genre, document = [], [], {}, None, ''
    open_mentions = {}
    has_entities = False
    with open(path, encoding='utf8') as file:
        for line in file:
            line = line.rstrip('\n')
            if line.startswith('#'):
                key, _, value = line[1:].partition('=')
                key, value = key.strip(), value.strip()
                if key == 'newdoc id':
                    document, genre, open_mentions = value, None, {}
                elif key == 'meta::genre':
                    genre = value
                elif key == 'global.Entity':
                    has_entities = True
                notes[key] = value
            elif line:
                columns = line.split('\t')
                if columns[0].isdigit():
                    rows.append(columns)
            elif rows:
                if genres is None or genre in genres:
                    sentences.append(make_sentence(rows, notes, document, has_entities))
                rows, notes = [], {}
    return sentences


def make_sentence(rows, notes, document, has_entities):
    sentence = Sentence(text=notes.get('text', ''), document=document,
                        begins_paragraph='newpar' in notes or 'newdoc id' in notes)
    for row in rows:
        sentence.words.append(row[1])
        sentence.lemmas.append(row[2])
        sentence.tags.append(f'{row[3]}|{row[4]}')
        sentence.heads.append(int(row[6]))
        sentence.relations.append(plain_relation(row[7]))
    if has_entities:
        sentence.entities = entity_labels(rows)
    return sentence


def entity_labels(rows):
    """The outermost named persons, organisations and places, each cut down to its name."""
    labels = ['O'] * len(rows)
    names = {name for name in (name_of(rows, *mention) for mention in mentions(rows)) if name}
    for begin, end, kind in sorted(names, key=lambda name: name[0] - name[1]):
        if all(label == 'O' for label in labels[begin:end]):
            labels[begin:end] = [f'B-{kind}'] + [f'I-{kind}'] * (end - begin - 1)
    return labels


def mentions(rows):
    """(begin, end, type) of the mentions in GUM's bracket notation "(1-person-...", "1)"; discontinuous ones left out."""
    found, stack = [], []
    for place, row in enumerate(rows):
        match = re.search(r'(?:^|\|)Entity=([^|]*)', row[9])
        for part in re.findall(r'\([^()]*\)?|[^()]+\)', match.group(1)) if match else []:
            if part.startswith('('):
                fields = part.strip('()').split('-')
                stack.append((fields[0], place, fields[1]))
            if part.endswith(')'):
                number = part.strip('()').split('-')[0]
                for index in range(len(stack) - 1, -1, -1):
                    if stack[index][0] == number:
                        _, begin, kind = stack.pop(index)
                        found.append((begin, place + 1, kind))
                        break
    return found


def name_of(rows, begin, end, kind):
    """The name in a mention: the proper nouns around its head, with what links them. None if its head is no name."""
    if kind not in ENTITY_TYPES:
        return None
    inside = range(begin, end)
    heads = [i for i in inside if int(rows[i][6]) - 1 not in inside]
    if len(heads) != 1 or rows[heads[0]][3] != 'PROPN':
        return None

    def is_name(i):
        return rows[i][4] in ('NNP', 'NNPS')

    def links(i):
        return kind != 'person' and rows[i][1].lower() in NAME_LINKS or rows[i][1] in '-.'

    first = last = heads[0]
    while True:
        if first > begin and is_name(first - 1):
            first -= 1
        elif first - 1 > begin and links(first - 1) and is_name(first - 2):
            first -= 2
        else:
            break
    while True:
        if last + 1 < end and is_name(last + 1):
            last += 1
        elif last + 2 < end and links(last + 1) and is_name(last + 2):
            last += 2
        elif last + 3 < end and links(last + 1) and links(last + 2) and is_name(last + 3):
            last += 3
        else:
            break
    return first, last + 1, ENTITY_TYPES[kind]
