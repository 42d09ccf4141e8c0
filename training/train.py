#!/usr/bin/env python3
"""Trains the parser of core/text and writes assets/model/parser.bin.

  python3 training/train.py UD_FOLDER assets/model/parser.bin [--epochs 30] [--threads 1]

UD_FOLDER holds en_ewt-ud-{train,dev}.conllu and en_gum-ud-{train,dev}.conllu. Needs PyTorch and numpy.
"""

import argparse
import collections
import copy
import random
import time

import torch
import torch.nn.functional as F

from augment import Augmenter, title_cased
from features import FEATURES, TABLES, Features, folded, plain
from model_file import write_model
from network import Network
from treebank import ENTITY_LABELS, FREE_GUM_GENRES, read_treebank

VOCABULARY = 5500
BATCH_WORDS = 900
PEAK_RATE = 2.5e-3
WORD_DROPOUT = 0.1
TITLE_CASE, UPPER_CASE = 0.03, 0.015  # shares of the sentences, as headlines have them
AVERAGE_DECAY = 0.998
ROUNDED_FROM = 0.25  # of the training, from where on the weights are rounded as they will ship


class Coder:
    """Words and labels as numbers."""

    def __init__(self, sentences):
        words = collections.Counter(folded(plain(word)) for s in sentences for word in s.words)
        self.vocabulary = sorted(word for word, count in words.most_common(VOCABULARY) if count >= 2)
        tags = collections.Counter(tag for s in sentences for tag in s.tags)
        self.tags = sorted(tag for tag, count in tags.items() if count >= 3)
        self.relations = sorted({relation for s in sentences for relation in s.relations})
        self.features = Features(self.vocabulary)

    def batch(self, sentences, recase=lambda words: words):
        """Tensors of these sentences, the longest first; -1 where nothing is to be learned."""
        sentences = sorted(sentences, key=lambda s: -len(s.words))
        size = len(sentences), len(sentences[0].words)
        features = torch.zeros(*size, FEATURES, dtype=torch.long)
        tags, heads, relations, entities = (torch.full(size, -1) for _ in range(4))
        for i, s in enumerate(sentences):
            n = len(s.words)
            features[i, :n] = torch.tensor([self.features.of(word) for word in recase(s.words)])
            tags[i, :n] = torch.tensor([self.tags.index(tag) if tag in self.tags else -1 for tag in s.tags])
            heads[i, :n] = torch.tensor(s.heads)
            relations[i, :n] = torch.tensor([self.relations.index(r) if r in self.relations else -1
                                             for r in s.relations])
            if s.entities:
                entities[i, :n] = torch.tensor([ENTITY_LABELS.index(label) if label else -1 for label in s.entities])
        return features, torch.tensor([len(s.words) for s in sentences]), tags, heads, relations, entities


def as_headline(words):
    """Now and then in title case or capitals."""
    luck = random.random()
    if luck < TITLE_CASE:
        return title_cased(words, small=())
    return [word.upper() for word in words] if luck < TITLE_CASE + UPPER_CASE else words


def batches_of(sentences, shuffled):
    """Sentences of like length together."""
    order = sorted(sentences, key=lambda s: len(s.words) + (random.random() * 3 if shuffled else 0))
    batches, current = [], []
    for sentence in order:
        current.append(sentence)
        if len(current) * len(sentence.words) >= BATCH_WORDS:
            batches.append(current)
            current = []
    if current:
        batches.append(current)
    if shuffled:
        random.shuffle(batches)
    return batches


def loss_of(network, batch):
    features, lengths, tags, heads, relations, entities = batch
    dropped = torch.rand(features.shape[:2]) < WORD_DROPOUT
    features = features.clone()
    features[..., 0][dropped] = 0
    tag_scores, entity_scores, arcs, head_sides, dependent_sides = network(features, lengths)
    relation_scores = network.relations_of(head_sides, dependent_sides, heads.clamp(min=0))

    def loss(scores, gold, smoothing=0.0):
        if (gold < 0).all():
            return 0.0
        return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=-1,
                               label_smoothing=smoothing)

    return (loss(tag_scores, tags, 0.03) + loss(arcs, heads) + loss(relation_scores, relations, 0.03)
            + 0.7 * loss(entity_scores, entities))


def score(network, coder, sentences):
    """UPOS, UAS, LAS in percent (each word's best head, tree or not) and the entity labels' accuracy off O."""
    network.eval()
    words = upos = unlabelled = labelled = named = right = 0
    with torch.no_grad():
        for group in batches_of(sentences, False):
            features, lengths, tags, heads, relations, entities = coder.batch(group)
            tag_scores, entity_scores, arcs, head_sides, dependent_sides = network(features, lengths)
            found = arcs.argmax(-1)
            labels = network.relations_of(head_sides, dependent_sides, found).argmax(-1)
            real = heads >= 0
            same_head = (found == heads) & real
            words += real.sum().item()
            unlabelled += same_head.sum().item()
            labelled += (same_head & (labels == relations)).sum().item()
            names = [tag.split('|')[0] for tag in coder.tags]
            group = sorted(group, key=lambda s: -len(s.words))
            best = tag_scores.argmax(-1)
            upos += sum(names[best[i, j]] == tag.split('|')[0] for i, s in enumerate(group)
                        for j, tag in enumerate(s.tags))
            either = (entities > 0) | ((entity_scores.argmax(-1) > 0) & (entities == 0))
            named += either.sum().item()
            right += (either & (entity_scores.argmax(-1) == entities)).sum().item()
    network.train()
    return (f'UPOS {100 * upos / words:.2f} UAS {100 * unlabelled / words:.2f} LAS {100 * labelled / words:.2f}'
            f' entities {100 * right / max(named, 1):.1f}')


def forget_unseen_rows(network, coder, sentences):
    """Rows of embeddings that no word of the training used are noise; as zeros they say nothing."""
    seen = torch.tensor([row for s in sentences for row in map(coder.features.of, s.words)])
    for i, name in enumerate(['word', *TABLES]):
        table = getattr(network, f'{name}_embedding')
        used = torch.zeros(len(table), dtype=torch.bool)
        used[seen[:, i]] = True
        if name == 'word':
            used[0] = True
        table.data[~used] = 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('treebanks')
    parser.add_argument('output')
    parser.add_argument('--epochs', type=int, default=30)
    parser.add_argument('--threads', type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(1)
    random.seed(1)

    ewt, gum = (f'{options.treebanks}/en_{name}-ud' for name in ('ewt', 'gum'))
    training = [s for s in read_treebank(f'{ewt}-train.conllu') + read_treebank(f'{gum}-train.conllu', FREE_GUM_GENRES)
                if len(s.words) <= 120]
    development = {'EWT': read_treebank(f'{ewt}-dev.conllu'), 'GUM': read_treebank(f'{gum}-dev.conllu')}
    coder = Coder(training)
    network = Network(len(coder.vocabulary), len(coder.tags), len(coder.relations), len(ENTITY_LABELS))
    forget_unseen_rows(network, coder, training)
    print(sum(len(s.words) for s in training), 'words,', sum(p.numel() for p in network.parameters()), 'weights,',
          len(coder.vocabulary), 'in the vocabulary,', len(coder.tags), 'tags', flush=True)

    average = copy.deepcopy(network)
    optimizer = torch.optim.Adam(network.parameters(), lr=PEAK_RATE, betas=(0.9, 0.95))
    augmenter = Augmenter(training)
    steps = options.epochs * len(batches_of(augmenter.epoch(), False))
    step = 0
    for epoch in range(options.epochs):
        started = time.time()
        network.rounding = average.rounding = epoch >= ROUNDED_FROM * options.epochs
        total = count = 0
        for group in batches_of(augmenter.epoch(), True):
            rate = PEAK_RATE * min(1, (step + 1) / 200) * max(0.01, 1 - step / steps)
            for part in optimizer.param_groups:
                part['lr'] = rate
            loss = loss_of(network, coder.batch(group, as_headline))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            decay = min(AVERAGE_DECAY, (step + 1) / (step + 10))
            with torch.no_grad():
                for kept, now in zip(average.parameters(), network.parameters()):
                    kept.lerp_(now, 1 - decay)
            total, count, step = total + loss.item(), count + 1, step + 1
        report = f'epoch {epoch + 1} loss {total / count:.3f} {time.time() - started:.0f} s'
        if epoch % 3 == 2 or epoch + 1 == options.epochs:
            report += ''.join(f'; {name} {score(average, coder, sentences)}' for name, sentences in development.items())
        print(report, flush=True)
        write_model(options.output, average, coder)
    average.rounding = False
    print('unrounded', *(f'{name} {score(average, coder, s)}' for name, s in development.items()))


if __name__ == '__main__':
    main()
