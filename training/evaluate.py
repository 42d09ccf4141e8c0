#!/usr/bin/env python3
"""Scores the parse of `dateline tag --emit parse` against a treebank.

  python3 training/evaluate.py PATH/TO/dateline GOLD.conllu [--genres free]

Twice: on the treebank's words and sentences, and on our own, cut from the documents' text. There, as the CoNLL 2018
shared task has it, a word counts as found where it covers the same characters, and the figures are F1. Relations are
compared with the subtypes that we keep; of words with spaces in them or spread over several, only the whole counts.
"""

import argparse
import json
import subprocess
import sys
from collections import namedtuple

from treebank import FREE_GUM_GENRES, read_treebank

ENTITY_NAMES = {'person': 'PER', 'organisation': 'ORG', 'place': 'LOC'}

Word = namedtuple('Word', 'form upos xpos head relation entity begin end sureness')

SURE = 90  # percent


def read_output(text):
    """Sentences of Words as printed by us; begin and end in characters of the document where they are given."""
    sentences, words = [], []
    for line in text.split('\n'):
        if not line or line.startswith('#'):
            if words:
                sentences.append(words)
            words = []
            if line.startswith('# newdoc'):
                sentences.append(None)
            continue
        columns = line.split('\t')
        misc = dict(part.split('=', 1) for part in columns[9].split('|') if '=' in part)
        part, _, kind = misc.get('Entity', 'O').partition('-')
        entity = f'{part}-{ENTITY_NAMES[kind]}' if kind in ENTITY_NAMES else 'O'
        words.append(Word(columns[1], columns[3], columns[4], int(columns[6]), columns[7], entity,
                          int(misc.get('Begin', 0)), int(misc.get('End', 0)), int(misc['Sure'])))
    if words:
        sentences.append(words)
    return sentences


def names(labels):
    """(begin, end, type) of the names in a row of labels."""
    found, begin = set(), None
    for place, label in enumerate(list(labels) + ['O']):
        if begin is not None and label != 'I' + labels[begin][1:]:
            found.add((begin, place, labels[begin][2:]))
            begin = None
        if label.startswith('B'):
            begin = place
    return found


def f1(right, found, gold):
    return 200 * right / (found + gold) if found + gold else 0


def conllu(sentence):
    rows = (f'{i + 1}\t{word}\t_\t_\t_\t_\t_\t_\t_\t_' for i, word in enumerate(sentence.words))
    return '\n'.join(rows) + '\n\n'


def run(program, options, text):
    return subprocess.run([program, 'tag', '--emit', 'parse', *options], input=text.encode(), capture_output=True,
                          check=True).stdout.decode()


def score_gold_words(program, gold):
    text, document = '', None
    for sentence in gold:
        if sentence.document != document:
            document = sentence.document
            text += f'# newdoc id = {document}\n'
        text += conllu(sentence)
    output = [words for words in read_output(run(program, ['--conllu'], text)) if words]
    assert len(output) == len(gold)
    total = upos = xpos = unlabelled = labelled = 0
    sure_heads = {True: [0, 0], False: [0, 0]}  # by whether we are sure of it: heads, right ones
    name_counts = {kind: [0, 0, 0] for kind in ENTITY_NAMES.values()}
    for expected, words in zip(gold, output):
        assert [word.form for word in words] == expected.words
        for word, tag, head, relation in zip(words, expected.tags, expected.heads, expected.relations):
            total += 1
            upos += word.upos == tag.split('|')[0]
            unlabelled += word.head == head
            labelled += word.head == head and word.relation == relation
            counts = sure_heads[word.sureness >= SURE]
            counts[0] += 1
            counts[1] += word.head == head
        if expected.entities:
            ours, theirs = names([word.entity for word in words]), names(expected.entities)
            for kind, counts in name_counts.items():
                mine, gold_names = ({n for n in part if n[2] == kind} for part in (ours, theirs))
                counts[0] += len(mine & gold_names)
                counts[1] += len(mine)
                counts[2] += len(gold_names)
    print(f'gold words: {total} words, UPOS {100 * upos / total:.2f} UAS {100 * unlabelled / total:.2f}'
          f' LAS {100 * labelled / total:.2f}')
    sure, doubtful = sure_heads[True], sure_heads[False]
    print(f'  heads {SURE}% sure or more: {100 * sure[0] / total:.1f}%, of which right {100 * sure[1] / sure[0]:.1f}%; '
          f'of the others {100 * doubtful[1] / doubtful[0]:.1f}%')
    if any(counts[2] for counts in name_counts.values()):
        sums = [sum(column) for column in zip(*name_counts.values())]
        print(f'  names F1 {f1(*sums):.1f} (' +
              ', '.join(f'{kind} {f1(*counts):.1f}' for kind, counts in name_counts.items()) + f'; {sums[2]} names)')


def documents_of(gold):
    """(text, sentences with their places in it) a document; sentences of a paragraph are parted by a space."""
    documents = []
    for sentence in gold:
        if not documents or sentence.document != documents[-1][2]:
            documents.append(['', [], sentence.document])
        document = documents[-1]
        if document[0]:
            document[0] += '\n\n' if sentence.begins_paragraph else ' '
        document[1].append((sentence, len(document[0])))
        document[0] += sentence.text
    return documents


def gold_words(document):
    """Word by (begin, end), its head as (begin, end) too."""
    words = {}
    text = document[0]
    for sentence, at in document[1]:
        spans = []
        for form in sentence.words:
            begin = at
            while begin < len(text) and text[begin].isspace():
                begin += 1
            if text.startswith(form, begin):
                at = begin + len(form)
            spans.append((begin, at))  # a form not as in the text ("do" of "dunno") covers nothing of its own
        for i, span in enumerate(spans):
            head = spans[sentence.heads[i] - 1] if sentence.heads[i] else None
            words[span] = (sentence.tags[i].split('|')[0], head, sentence.relations[i])
    return words


def our_words(sentences):
    words = {}
    for sentence in sentences:
        spans = [(word.begin, word.end) for word in sentence]
        for i, word in enumerate(sentence):  # "27" "th" is one word to the treebanks
            if word.relation == 'goeswith' and word.upos == 'X' and sentence[i - 1].end == word.begin:
                spans[word.head - 1] = (spans[word.head - 1][0], word.end)
                spans[i] = None
        for span, word in zip(spans, sentence):
            if span:
                words[span] = (word.upos, spans[word.head - 1] if word.head else None, word.relation)
    return words


def score_own_words(program, gold):
    documents = documents_of(gold)
    lines = ''.join(json.dumps({'doc': str(i), 'text': document[0]}) + '\n' for i, document in enumerate(documents))
    output, current = [], None
    for sentence in read_output(run(program, [], lines)):
        if sentence is None:
            current = []
            output.append(current)
        else:
            current.append(sentence)
    assert len(output) == len(documents)
    counts = dict.fromkeys(('gold', 'ours', 'words', 'upos', 'uas', 'las'), 0)
    for document, sentences in zip(documents, output):
        expected, found = gold_words(document), our_words(sentences)
        counts['gold'] += sum(len(s.words) for s, _ in document[1])
        counts['ours'] += len(found)
        for span, (upos, head, relation) in found.items():
            if span not in expected:
                continue
            counts['words'] += 1
            counts['upos'] += upos == expected[span][0]
            counts['uas'] += head == expected[span][1]
            counts['las'] += (head, relation) == expected[span][1:]
    print('own words and sentences: ' + ' '.join(
        f'{label} {f1(counts[key], counts["ours"], counts["gold"]):.2f}'
        for key, label in (('words', 'words'), ('upos', 'UPOS'), ('uas', 'UAS'), ('las', 'LAS'))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('program')
    parser.add_argument('gold')
    parser.add_argument('--genres', choices=['free'])
    options = parser.parse_args()
    gold = read_treebank(options.gold, FREE_GUM_GENRES if options.genres else None)
    score_gold_words(options.program, gold)
    score_own_words(options.program, gold)


if __name__ == '__main__':
    sys.exit(main())
